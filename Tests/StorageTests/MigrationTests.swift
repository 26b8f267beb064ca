import Foundation
import GRDB
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

/// Fixtures/version-1.sqlite was written by the first schema and stays as it is. Made by
/// `PEJL_RECORD=1 swift test --filter MigrationTests` while that schema was the newest; the test
/// refuses to make it by any later one.
@Suite(.serialized) struct MigrationTests {
    private static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/version-1.sqlite")

    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        if ProcessInfo.processInfo.environment["PEJL_RECORD"] != nil { try Self.record() }
        try FileManager.default.copyItem(atPath: Self.fixture.path, toPath: scratch.path())
    }

    private static func record() throws {
        try #require(Schema.current.version == 1, "the first schema is history: do not remake it")
        let scratch = try Scratch()
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        try store.update(Invented.hearing.id, by: "Asta Å") { hearing in
            hearing.responses[2].tags = ["gammel"]
            return [
                Change(
                    entity: "response", item: "H3", what: "tag", before: "[]",
                    after: "[\"gammel\"]")
            ]
        }
        try store.save(Hearing(id: "væk", title: "Væk"), by: "Bo")
        try store.delete("væk", by: "Bo", why: "prøve")
        try store.backup(to: scratch.path("copy"))
        // Small pages: most tables hold a row or two.
        let queue = try DatabaseQueue(path: scratch.path("copy"))
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA page_size = 512; VACUUM")
        }
        try queue.close()
        try scratch.bytes("copy").write(to: fixture)
        Issue.record("recorded")
    }

    private var expected: Hearing {
        var hearing = Invented.hearing
        hearing.responses[2].tags = ["gammel"]
        return hearing
    }

    @Test func theFirstSchemaIsReadByThisProgram() throws {
        #expect(scratch.bytes().count < 200_000)
        let store = try HearingStore.open(at: scratch.path())
        #expect(bytes(of: try store.load(expected.id)) == bytes(of: expected))
        #expect(try store.check() == [])
        #expect(try store.history(of: expected.id).map(\.who) == ["Asta Å"])
        #expect(try store.deletions().map(\.item) == ["væk"])
        #expect(
            try store.search(SearchQuery("baade"), in: expected.id).map(\.passage)
                == HearingIndex(expected).search(SearchQuery("baade")).map(\.id))
        try store.update(expected.id, by: "x") { hearing in
            hearing.title = "Ny"
            return []
        }
        #expect(try store.load(expected.id).title == "Ny")
    }

    /// A released step is never changed: what it makes today is what it made then.
    @Test func theFirstStepStillMakesTheSameTables() throws {
        func tables(_ db: Database) throws -> [String] {
            try String.fetchAll(
                db,
                sql: """
                    SELECT type || ' ' || name || ': ' || ifnull(sql, '') FROM sqlite_master
                    ORDER BY 1
                    """)
        }
        let old = try DatabaseQueue(path: scratch.path()).read(tables)
        let queue = try DatabaseQueue()
        try queue.write(Version1.create)
        #expect(try queue.read(tables) == old)
    }

    @Test func anOlderFileIsCopiedThenBroughtUpToDate() throws {
        let later: Schema.Step = { db in
            try db.execute(
                sql: """
                    ALTER TABLE response ADD COLUMN colour TEXT;
                    UPDATE response SET colour = 'blå' WHERE id = 'H3';
                    """)
        }
        let schema = Schema(steps: Schema.current.steps + [later])
        let before = scratch.bytes()
        let store = try HearingStore.open(
            at: scratch.path(), isReadOnly: false, patience: 5, schema: schema, onCreate: { [] })
        #expect(try store.load(expected.id) == expected)
        #expect(try store.check() == [])
        let colours = try store.read {
            try String.fetchAll($0, sql: "SELECT colour FROM response WHERE colour IS NOT NULL")
        }
        #expect(colours == ["blå"])
        try store.close()
        let copy = "pejl.sqlite.version-1"
        #expect(scratch.mode(copy) == 0o600)
        let old = try HearingStore.open(at: scratch.path(copy))
        #expect(bytes(of: try old.load(expected.id)) == bytes(of: expected))
        #expect(try old.history(of: expected.id).count == 1)
        #expect(try old.check() == [])
        #expect(scratch.bytes() != before)
        // Opened again: nothing to do, and the copy stays what it was.
        let stays = scratch.bytes(copy)
        _ = try HearingStore.open(
            at: scratch.path(), isReadOnly: false, patience: 5, schema: schema, onCreate: { [] })
        #expect(scratch.bytes(copy) == stays)
    }

    @Test func aStepThatFailsLeavesTheOldOne() throws {
        struct Fault: Error {}
        let schema = Schema(
            steps: [
                Version1.create,
                { db in
                    try db.execute(sql: "DELETE FROM response")
                    throw Fault()
                },
            ])
        #expect(throws: Fault.self) {
            try HearingStore.open(
                at: scratch.path(), isReadOnly: false, patience: 5, schema: schema,
                onCreate: { [] })
        }
        let store = try HearingStore.open(at: scratch.path())
        #expect(try store.load(expected.id) == expected)
        #expect(try store.check() == [])
    }

    /// A file of the fourth schema, made by its steps: nothing of it is lost, and what came with the
    /// fifth is there.
    @Test(arguments: 0..<8) func theFourthSchemaIsBroughtUpToDate(seed: Int) throws {
        let path = scratch.path("fourth")
        var hearing = RandomHearing.make(seed: UInt64(seed))
        hearing.id = "random"
        let fourth = Schema(steps: Array(Schema.current.steps.prefix(4)))
        let old = try HearingStore.open(
            at: path, isReadOnly: false, patience: 5, schema: fourth,
            onCreate: { [Invented.hearing, hearing] })
        try old.save(Hearing(id: "tom", title: "Tom"), by: "Bo")
        let history = try old.history(of: "tom")
        try old.close()
        let store = try HearingStore.open(at: path)
        #expect(try store.read { try Schema.version(of: $0) } == Schema.current.version)
        #expect(try store.check() == [])
        #expect(try store.history(of: "tom") == history)
        for hearing in [Invented.hearing, hearing, Hearing(id: "tom", title: "Tom")] {
            #expect(bytes(of: try store.load(hearing.id)) == bytes(of: hearing))
            let index = HearingIndex(hearing)
            let source = try store.source(of: hearing.id)
            #expect(try source.caseState() == CaseState(index))
            try SameAnswers(index: index, source: source, label: "\(seed)").checkAll(
                filters: [Filter([.reply: ["none"]])], queries: [SearchQuery("bolig")])
        }
        try store.close()
        #expect(scratch.mode("fourth.version-4") == 0o600)
        // And it goes on being kept.
        let again = try HearingStore.open(at: path)
        try again.update("random", by: "x") { hearing in
            hearing.remarks.removeAll()
            for at in hearing.responses.indices { hearing.responses[at].sectionBasis = .suggested }
            return []
        }
        #expect(try again.check() == [])
        #expect(
            try again.source(of: "random").caseState()
                == CaseState(HearingIndex(again.load("random"))))
    }
}
