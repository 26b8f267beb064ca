import Exchange
import Foundation
import GRDB
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

@Suite struct WindowTests {
    private func check(
        _ hearing: Hearing, in store: HearingStore, seed: UInt64, filters: Int = 12,
        _ label: String = ""
    ) throws {
        let index = HearingIndex(hearing)
        var random = RandomFilters(index, seed: seed)
        let source = try store.source(of: hearing.id)
        try SameAnswers(index: index, source: source, label: "\(seed) \(label)").checkAll(
            filters: (0..<filters).map { _ in random.filter() },
            queries: (0..<12).map { _ in random.query() })
    }

    /// A random hearing whose lists share names, so that a name finds several passages.
    private func hearing(_ seed: UInt64) -> Hearing {
        var random = Seeded(seed: seed &+ 1_000)
        var hearing = RandomHearing.make(seed: seed)
        let names = ["Nørrebro", "å", "a\u{30A}", "Ærø", "BUF", "o'n"]
        func name() -> String { names.randomElement(using: &random) ?? "" }
        func places() -> [Place] {
            (0..<Int.random(in: 0...3, using: &random)).map { _ in
                Place(name: name(), lokaludvalg: Bool.random(using: &random) ? name() : nil)
            }
        }
        func some() -> [String] {
            (0..<Int.random(in: 0...2, using: &random)).map { _ in name() }
        }
        let words = RandomFilters.words
        for at in hearing.responses.indices {
            hearing.responses[at].places += places()
            hearing.responses[at].tags += some()
            hearing.responses[at].assignedTo += some()
            hearing.responses[at].text += " " + (words.randomElement(using: &random) ?? "")
        }
        for at in hearing.remarks.indices {
            hearing.remarks[at].places += places()
            hearing.remarks[at].tags += some()
            hearing.remarks[at].departments += some()
            hearing.remarks[at].text += " " + (words.randomElement(using: &random) ?? "")
        }
        for at in hearing.respondents.indices {
            hearing.respondents[at].lokaludvalg += some()
        }
        return hearing
    }

    @Test(arguments: 0..<60) func answersLikeTheHearingInMemory(seed: Int) throws {
        let hearing = hearing(UInt64(seed))
        let store = try HearingStore.inMemory(onCreate: { [hearing] })
        try check(hearing, in: store, seed: UInt64(seed))
        #expect(try store.check() == [])
    }

    @Test(arguments: 0..<12) func answersLikeItAfterEdits(seed: Int) throws {
        let scratch = try Scratch()
        var standing = hearing(UInt64(seed))
        var other = hearing(UInt64(seed) &+ 500)
        other.id = "other"
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [other, standing] })
        for step in 0..<4 {
            var next = hearing(UInt64(seed * 10 + step))
            if step % 2 == 0 {
                // Some of it stays.
                next = standing
                next.responses = next.responses.reversed()
                for at in next.remarks.indices where at % 2 == 0 {
                    next.remarks[at].section = next.sections.last?.id
                    next.remarks[at].wording = .restated
                }
                if !next.responses.isEmpty { next.responses[0].text += " bolig" }
                next.sections = next.sections.reversed()
            }
            try store.replace(next, by: "x")
            standing = next
            try check(standing, in: store, seed: UInt64(step), filters: 6, "step \(step)")
            #expect(try store.check() == [])
        }
        try check(other, in: store, seed: 3, filters: 6, "other")
        try store.delete(other.id, by: "x", why: nil)
        try check(standing, in: store, seed: 4, filters: 6, "alone")
        #expect(try store.check() == [])
    }

    @Test func theInventedHearingAnswers() throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        for seed in 0..<5 {
            try check(Invented.hearing, in: store, seed: UInt64(seed), filters: 30)
        }
    }

    @Test func theBundledHearingAnswers() throws {
        let hearing = try BundledHearing.load()
        let scratch = try Scratch()
        let store = try HearingStore.open(
            at: scratch.path(), onCreate: { [Invented.hearing, hearing] })
        try check(hearing, in: store, seed: 1, filters: 25)
    }

    @Test func anUnknownHearingIsNotFound() throws {
        let store = try HearingStore.inMemory()
        #expect(code { _ = try store.source(of: "none") } == .notFound)
    }
}
