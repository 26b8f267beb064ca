import Foundation
import GRDB
import HearingFixtures
import PolicyModel
import Synchronization
import Testing

@testable import Storage

/// A source shows one moment, and what it holds of the file can be let go of.
@Suite struct MomentTests {
    private let scratch: Scratch
    private let store: HearingStore
    private let id = Invented.hearing.id

    init() throws {
        scratch = try Scratch()
        store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
    }

    private func edit(_ store: HearingStore) throws {
        try store.update(id, by: "Bo") { hearing in
            hearing.responses[0].text = "Molen er for høj."
            hearing.responses[0].tags = ["mole"]
            hearing.responses.removeLast()
            return []
        }
    }

    private func same(_ source: StoredHearing, as hearing: Hearing, _ label: String) throws {
        let index = HearingIndex(hearing)
        try SameAnswers(index: index, source: source, label: label).checkAll(
            filters: [Filter([.tag: ["mole"]]), Filter([.reply: ["none"]])],
            queries: [SearchQuery("molen"), SearchQuery("både")])
    }

    @Test func anOldSourceShowsItsMomentAfterAWrite() throws {
        let old = try store.source(of: id)
        _ = try old.overview()
        try edit(HearingStore.open(at: scratch.path()))
        try same(old, as: Invented.hearing, "old")
        try same(store.source(of: id), as: store.load(id), "new")
    }

    /// The second connection is made with the first long question: too late for this moment.
    @Test func aLongQuestionAfterAWriteIsOvertaken() throws {
        let old = try store.source(of: id)
        try edit(store)
        #expect(throws: SourceOvertaken.self) { try old.overview() }
        #expect(throws: SourceOvertaken.self) { try old.tallies(beside: .none) }
        #expect(throws: SourceOvertaken.self) { try old.choose(Filter([.tag: ["mole"]])) }
        #expect(old.response("H1") == Invented.hearing.responses[0])
        #expect(!old.candidates(for: .respondent).isEmpty)
        #expect(try old.caseState() == CaseState(HearingIndex(Invented.hearing)))
        #expect(try store.source(of: id).choose(Filter([.tag: ["mole"]])).count == 1)
    }

    @Test func inMemoryItIsTheSame() throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        let old = try store.source(of: id)
        _ = try old.overview()
        try edit(store)
        try same(old, as: Invented.hearing, "old")
        try same(store.source(of: id), as: store.load(id), "new")
    }

    @Test func everyWriteRaisesTheStamp() throws {
        func stamp() throws -> Int { try store.read(HearingStore.stamp) }
        var last = try stamp()
        func isRaised() throws -> Bool {
            defer { last = (try? stamp()) ?? 0 }
            return try stamp() > last
        }
        try edit(store)
        #expect(try isRaised())
        try store.save(Hearing(id: "ny", title: ""), by: "x")
        #expect(try isRaised())
        try store.delete("ny", by: "x", why: nil)
        #expect(try isRaised())
        _ = try store.check()
        #expect(try !isRaised(), "a check changes nothing")
    }

    @Test func aClosedSourceAnswersWithNothingAndHoldsNothing() throws {
        let source = try store.source(of: id)
        _ = try source.overview()
        source.close()
        #expect(source.response("H1") == nil)
        #expect(source.run(.response, in: nil, 0..<10) == [])
        #expect(source.head.title == Invented.hearing.title)
        #expect(throws: SourceOvertaken.self) { try source.caseState() }
    }

    /// SQLite cannot begin the WAL anew while somebody may look at what stands in it.
    @Test func theWALIsClearedWhenNobodyLooks() throws {
        func canTruncate() throws -> Bool {
            try store.database.writeWithoutTransaction { db in
                try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")?[0] == 0
            }
        }
        let impatient = try HearingStore.open(at: scratch.path(), patience: 0.05)
        var source: StoredHearing? = try impatient.source(of: id)
        _ = try source?.overview()
        try edit(impatient)
        #expect(try impatient.delete(submission: "s2", in: id, by: "x", why: nil) == false)
        source?.close()
        #expect(try canTruncate())
        source = try impatient.source(of: id)
        _ = try source?.overview()
        try impatient.update(id, by: "x") { hearing in
            hearing.title = "Ny"
            return []
        }
        source = nil
        #expect(try canTruncate())
    }

    @Test func aReaderWithoutRightsToWriteHasSourcesToo() throws {
        try store.close()
        let reader = try HearingStore.open(at: scratch.path(), isReadOnly: true)
        try same(reader.source(of: id), as: Invented.hearing, "read-only")
    }

    // MARK: Interrupting

    /// So many ties that counting them takes long enough to be broken off.
    private func large() -> Hearing {
        var hearing = Invented.hearing
        hearing.id = "large"
        hearing.responses = (0..<3_000).map {
            Response(
                id: Response.ID("H\($0)"), section: "generelt", text: "x",
                source: Invented.span, tags: (0..<5).map { "t\($0)" })
        }
        hearing.remarks = []
        return hearing
    }

    @Test func aLongQuestionIsBrokenOffAndTheNextIsAnswered() throws {
        let hearing = large()
        try store.save(hearing, by: "x")
        let source = try store.source(of: "large")
        let meant = try source.tallies(beside: Filter([.tag: ["t1"]]))
        let begun = Mutex(0)
        let ended = Mutex<[Bool]>([])
        let thread = Thread {
            begun.withLock { $0 = 1 }
            for _ in 0..<200 {
                do {
                    _ = try source.tallies(beside: Filter([.tag: ["t1"]]))
                } catch {
                    ended.withLock { $0.append(error is CancellationError) }
                    return
                }
            }
        }
        thread.start()
        while begun.withLock({ $0 }) == 0 { usleep(100) }
        while ended.withLock({ $0.isEmpty }), !thread.isFinished {
            source.interrupt()
            // Short ones are not disturbed.
            #expect(source.response("H7") != nil)
            usleep(200)
        }
        #expect(ended.withLock { $0 } == [true])
        #expect(try source.tallies(beside: Filter([.tag: ["t1"]])) == meant)
        // And still the same moment.
        try store.delete("large", by: "x", why: nil)
        #expect(try source.tallies(beside: Filter([.tag: ["t1"]])) == meant)
    }

    @Test func interruptingNothingDoesNothing() throws {
        let source = try store.source(of: id)
        source.interrupt()
        _ = try source.committeeTallies()
        source.interrupt()
        _ = try source.overview()
    }
}
