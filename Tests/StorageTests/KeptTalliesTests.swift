import Foundation
import GRDB
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

/// Counts that the file keeps are those that would be counted, or they are not used.
@Suite struct KeptTalliesTests {
    private let scratch: Scratch
    private let store: HearingStore
    private let large: Hearing

    init() throws {
        scratch = try Scratch()
        var hearing = Invented.hearing
        let pattern = hearing.responses
        while hearing.responses.count <= 2_000 {
            for var response in pattern {
                response.id = Response.ID("H\(hearing.responses.count + 1)")
                hearing.responses.append(response)
            }
        }
        // What could break lines of text.
        for tag in ["a\r\nb", "\\n", "\n", "\\", "sections", "end", "1 2 - - x", "field tag"] {
            hearing.responses[1].tags.append(tag)
        }
        large = hearing
        let whole = hearing
        store = try HearingStore.open(at: scratch.path(), onCreate: { [whole] })
    }

    private func kept() throws -> Int {
        try store.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM meta WHERE key LIKE 'tallies/%'") ?? 0
        }
    }

    @Test func theyAreWhatWouldBeCounted() throws {
        let counted = try store.source(of: large.id)
        try store.keepTallies(of: counted)
        #expect(!counted.hasKeptTallies)
        #expect(try kept() == 1)
        let next = try store.source(of: large.id)
        #expect(try next.tallies(beside: .none) == HearingIndex(large).tallies(beside: .none))
        #expect(next.hasKeptTallies)
        // They are nothing that anybody has to take up.
        #expect(try !store.hasChanged(since: counted))
    }

    @Test func theNextWriteMakesThemVoid() throws {
        try store.keepTallies(of: store.source(of: large.id))
        try store.update(large.id, by: "Bo") { hearing in
            hearing.responses[0].tags = ["mole"]
            return []
        }
        let source = try store.source(of: large.id)
        #expect(try source.tallies(beside: .none).fields[.tag]?.responses["mole"] == 1)
        #expect(!source.hasKeptTallies)
        try store.keepTallies(of: source)
        let next = try store.source(of: large.id)
        let index = try HearingIndex(store.load(large.id))
        #expect(try next.tallies(beside: .none) == index.tallies(beside: .none))
        #expect(next.hasKeptTallies)
    }

    @Test func aMomentThatIsPastKeepsNothing() throws {
        let old = try store.source(of: large.id)
        _ = try old.tallies(beside: .none)
        try store.update(large.id, by: "Bo") { hearing in
            hearing.responses[0].tags = ["mole"]
            return []
        }
        try store.keepTallies(of: old)
        #expect(try kept() == 0)
    }

    @Test func whatCannotBeReadIsCounted() throws {
        try store.keepTallies(of: store.source(of: large.id))
        let whole = try #require(
            try store.read {
                try String.fetchOne($0, sql: "SELECT value FROM meta WHERE key LIKE 'tallies/%'")
            })
        let cut = [
            whole.dropLast(), whole.dropLast(4), whole.prefix(whole.count / 2), whole.dropFirst(),
        ].map(String.init)
        let wrong = [
            whole.replacingOccurrences(of: "tallies 2", with: "tallies 1"),
            whole.replacingOccurrences(of: "field tag", with: "field hat"),
            whole.replacingOccurrences(of: "sections\n", with: "sections\nx "),
            whole.replacingOccurrences(
                of: "sections\n", with: "sections\n9223372036854775808 1 x\n"),
            whole + "\n", whole + "1 1 x\n",
        ]
        for value in ["", "{}", "end"] + cut + wrong {
            try store.writeUnstamped {
                try $0.execute(
                    sql: "UPDATE meta SET value = ? WHERE key LIKE 'tallies/%'", arguments: [value])
            }
            let source = try store.source(of: large.id)
            #expect(try source.tallies(beside: .none) == HearingIndex(large).tallies(beside: .none))
            #expect(!source.hasKeptTallies)
        }
    }

    @Test func theyGoWithTheHearingAndWithARepair() throws {
        try store.keepTallies(of: store.source(of: large.id))
        try store.repair()
        #expect(try kept() == 0)
        try store.keepTallies(of: store.source(of: large.id))
        #expect(try kept() == 1)
        try store.delete(large.id, by: "Bo", why: nil)
        #expect(try kept() == 0)
    }

    @Test func aSmallHearingNeedsNone() throws {
        let small = try HearingStore.open(
            at: scratch.path("small"), onCreate: { [Invented.hearing] })
        try small.keepTallies(of: small.source(of: Invented.hearing.id))
        #expect(
            try small.read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM meta WHERE key LIKE 'tallies/%'")
            } == 0)
    }
}
