import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

@Suite struct RoundTripTests {
    @Test func aRichHearingComesBackEqual() throws {
        let store = try HearingStore.inMemory()
        try store.save(Invented.hearing, by: "Asta Å")
        #expect(try store.load(Invented.hearing.id) == Invented.hearing)
    }

    @Test(arguments: 0..<60) func randomHearingsComeBackByteForByte(seed: Int) throws {
        let store = try HearingStore.inMemory()
        let hearing = RandomHearing.make(seed: UInt64(seed))
        try store.save(hearing, by: "x")
        let loaded = try store.load(hearing.id)
        #expect(loaded == hearing)
        #expect(bytes(of: loaded) == bytes(of: hearing))
    }

    @Test(arguments: 0..<60) func replacingGivesTheNewOne(seed: Int) throws {
        let store = try HearingStore.inMemory()
        let old = RandomHearing.make(seed: UInt64(seed))
        let new = RandomHearing.make(seed: UInt64(seed + 1_000))
        try store.save(old, by: "x")
        try store.replace(new, by: "y")
        #expect(bytes(of: try store.load(new.id)) == bytes(of: new))
        #expect(try store.check() == [])
        try store.replace(new, by: "y")
        #expect(bytes(of: try store.load(new.id)) == bytes(of: new))
    }

    @Test func aChangeOfNormalisationOnlyIsWritten() throws {
        let store = try HearingStore.inMemory()
        try store.save(Hearing(id: "h", title: "\u{E5}"), by: "x")
        try store.replace(Hearing(id: "h", title: "a\u{30A}"), by: "x")
        #expect(try store.load("h").title.unicodeScalars.count == 2)
    }

    @Test func passagesCanChangePlaces() throws {
        let store = try HearingStore.inMemory()
        var hearing = Invented.hearing
        try store.save(hearing, by: "x")
        hearing.responses.reverse()
        hearing.sections.swapAt(0, 3)
        try store.replace(hearing, by: "x")
        #expect(try store.load(hearing.id) == hearing)
    }

    @Test func hearingsAreListedOldestFirstAlsoAfterAChange() throws {
        let store = try HearingStore.inMemory()
        for id in ["c", "a", "b"] {
            try store.save(Hearing(id: Hearing.ID(id), title: id), by: "x")
        }
        try store.replace(Hearing(id: "c", title: "new"), by: "x")
        let summaries = try store.hearings()
        #expect(summaries.map(\.id) == ["c", "a", "b"])
        #expect(summaries[0].title == "new")
        #expect(try store.names().lastImported == "c")
        // An edit by somebody is no import.
        try store.update("a", by: "x") { hearing in
            hearing.title = "edited"
            return []
        }
        #expect(try store.names().lastImported == "c")
    }

    @Test func aSummaryCounts() throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        #expect(try store.hearings() == [HearingSummary(Invented.hearing)])
    }

    @Test func aDocumentIsFoundByItsBytes() throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        let known = String(repeating: "0a", count: 32)
        #expect(try store.hearings(havingDocument: known) == [Invented.hearing.id])
        #expect(try store.hearings(havingDocument: String(repeating: "0", count: 64)) == [])
    }

    @Test func idsThatAreTakenOrMissingAreErrors() throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        #expect(code { try store.save(Invented.hearing, by: "x") } == .exists)
        #expect(code { _ = try store.load("no") } == .notFound)
        #expect(code { try store.replace(Hearing(id: "no", title: ""), by: "x") } == .notFound)
        #expect(code { try store.delete("no", by: "x", why: nil) } == .notFound)
    }

    @Test func aHearingAtOddsWithItselfIsRefusedWhole() throws {
        let store = try HearingStore.inMemory()
        var hearing = Invented.hearing
        hearing.remarks[0].answers.append(ResponseLink(response: "H99", basis: .stated))
        #expect(code { try store.save(hearing, by: "x") } == .constraint)
        hearing = Invented.hearing
        hearing.title = "a\u{0}b"
        #expect(code { try store.save(hearing, by: "x") } == .constraint)
        #expect(try store.hearings() == [])
    }

    @Test func anEditIsReadChangedAndWrittenAtOnce() throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        let id = Invented.hearing.id
        let now = try store.update(id, by: "Bo") { hearing in
            hearing.responses[0].tags.append("kaj")
            return [
                Change(
                    entity: "response", item: "H1", what: "tag", before: "[]", after: "[\"kaj\"]")
            ]
        }
        #expect(now.responses[0].tags == ["kaj"])
        #expect(try store.load(id) == now)
        let history = try store.history(of: id, item: "H1")
        #expect(history.map(\.who) == ["Bo"])
        #expect(history.first?.change.after == "[\"kaj\"]")
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try store.update(id, by: "Bo") { hearing in
                hearing.title = "x"
                throw Stop()
            }
        }
        #expect(try store.load(id) == now)
    }
}
