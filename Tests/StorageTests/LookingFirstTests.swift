import Foundation
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

/// A file that needs nothing done is looked at on one connection; the one that writes comes later.
@Suite struct LookingFirstTests {
    private let scratch: Scratch
    private let id = Invented.hearing.id

    init() throws {
        scratch = try Scratch()
        try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] }).close()
    }

    private func open() throws -> HearingStore { try HearingStore.open(at: scratch.path()) }

    private func edit(_ store: HearingStore) throws {
        try store.update(id, by: "Bo") { hearing in
            hearing.responses[0].tags = ["mole"]
            return []
        }
    }

    @Test func lookingNeedsNoConnectionThatWrites() throws {
        let store = try open()
        #expect(try store.names().lastImported == id)
        let source = try store.source(of: id)
        #expect(source.response("H1") == Invented.hearing.responses[0])
        #expect(!store.connections.hasWriter)
        try edit(store)
        #expect(store.connections.hasWriter)
        #expect(try store.load(id).responses[0].tags == ["mole"])
        // The moment is still the one that it was.
        #expect(source.response("H1") == Invented.hearing.responses[0])
    }

    @Test func wholeHearingsAreReadWithoutItToo() throws {
        let store = try open()
        #expect(try store.load(id) == Invented.hearing)
        #expect(!store.connections.hasWriter)
    }

    @Test func theFirstSourceShowsItsMoment() throws {
        let store = try open()
        let old = try store.source(of: id)
        try edit(open())
        let index = HearingIndex(Invented.hearing)
        #expect(throws: SourceOvertaken.self) { try old.tallies(beside: .none) }
        #expect(old.response("H1") == Invented.hearing.responses[0])
        #expect(try old.caseState() == CaseState(index))
        #expect(try store.source(of: id).response("H1")?.tags == ["mole"])
        old.close()
        #expect(throws: SourceOvertaken.self) { try old.overview() }
    }

    /// The first version that one learns may be of a later moment than what one shows.
    @Test func whatChangedBeforeAnybodyLookedForChangesIsTold() throws {
        let store = try open()
        let source = try store.source(of: id)
        #expect(try !store.hasChanged(since: source))
        let other = try open()
        let shown = try other.source(of: id)
        try edit(store)
        _ = try other.dataVersion()
        #expect(try other.hasChanged(since: shown))
        #expect(try store.hasChanged(since: source))
        #expect(try !store.hasChanged(since: store.source(of: id)))
    }

    @Test func anotherFileUnderTheNameIsNotWrittenTo() throws {
        let store = try open()
        let source = try store.source(of: id)
        try FileManager.default.moveItem(atPath: scratch.path(), toPath: scratch.path("away"))
        #expect(code { try edit(store) } == .moved)
        #expect(!FileManager.default.fileExists(atPath: scratch.path()))
        try FileManager.default.copyItem(atPath: scratch.path("away"), toPath: scratch.path())
        let before = scratch.bytes()
        #expect(code { try edit(store) } == .moved)
        #expect(code { _ = try store.dataVersion() } == .moved)
        #expect(scratch.bytes() == before)
        #expect(source.response("H1") == Invented.hearing.responses[0])
    }

    @Test func whatIsReadAheadIsWhatIsAskedFor() throws {
        let source = try open().source(of: id)
        try source.readAhead()
        let index = HearingIndex(Invented.hearing)
        #expect(source.committees == index.committees)
        #expect(source.committeeAnswers == index.committeeAnswers)
        let past = try open().source(of: id)
        try edit(open())
        #expect(throws: SourceOvertaken.self) { try past.readAhead() }
        #expect(past.committees == index.committees)
    }

    /// A deletion waits for whoever opens the file next.
    @Test func aFileThatNeedsSomethingDoneIsOpenedForWriting() throws {
        let store = try open()
        try store.writeUnstamped { db in try HearingStore.rebuildIndexForScrub(db) }
        try store.close()
        let next = try open()
        #expect(next.connections.hasWriter)
        #expect(try next.read { try !HearingStore.isScrubWaiting($0) })
        try next.close()
        #expect(try !open().connections.hasWriter)
    }

    @Test func theLastOneToLeavePutsTheWALIntoTheFile() throws {
        let store = try open()
        _ = try store.names()
        try store.close()
        #expect(!FileManager.default.fileExists(atPath: scratch.path("pejl.sqlite-wal")))
    }
}
