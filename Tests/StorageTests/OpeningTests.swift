import Foundation
import GRDB
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

@Suite struct OpeningTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func pragma(_ name: String, _ store: HearingStore) throws -> Int? {
        try store.database.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA \(name)") }
    }

    @Test func theWriterIsSetForDurability() throws {
        let store = try HearingStore.open(at: scratch.path())
        // 2 is FULL. GRDB's pool sets NORMAL when it opens.
        #expect(try pragma("synchronous", store) == 2)
        #expect(try pragma("foreign_keys", store) == 1)
        #expect(try pragma("secure_delete", store) == 1)
        #expect(try pragma("application_id", store) == Int(StoreFile.applicationID))
        let mode = try store.database.writeWithoutTransaction {
            try String.fetchOne($0, sql: "PRAGMA journal_mode")
        }
        #expect(mode == "wal")
    }

    @Test func aNewFileHoldsWhatItIsGivenOnce() throws {
        let first = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        #expect(try first.hearings().map(\.id) == [Invented.hearing.id])
        try first.delete(Invented.hearing.id, by: "Bo", why: "kun et eksempel")
        try first.close()
        let second = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        #expect(try second.hearings() == [])
    }

    @Test func anEmptyFileIsMadeAStore() throws {
        try scratch.write("", to: "pejl.sqlite")
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        #expect(try store.load(Invented.hearing.id) == Invented.hearing)
    }

    @Test func whenTheFirstHearingFailsNothingIsMade() throws {
        struct Fault: Error {}
        #expect(throws: Fault.self) {
            try HearingStore.open(at: scratch.path(), onCreate: { throw Fault() })
        }
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        #expect(try store.hearings().count == 1)
    }

    @Test func strangeFilesAreRefusedAndUntouched() throws {
        try scratch.write("Bilag 2. Ikke en database.", to: "text")
        try scratch.write(String(repeating: "x", count: 5_000), to: "long")
        let other = try DatabaseQueue(path: scratch.path("other"))
        try other.write { try $0.execute(sql: "CREATE TABLE t (a)") }
        try other.close()
        for name in ["text", "long", "other"] {
            let before = scratch.bytes(name)
            #expect(code { _ = try HearingStore.open(at: scratch.path(name)) } == .notOurs)
            #expect(scratch.bytes(name) == before)
            #expect(!FileManager.default.fileExists(atPath: scratch.path(name + "-wal")))
        }
        #expect(code { _ = try HearingStore.open(at: scratch.folder) } == .notOurs)
    }

    @Test func aNewerFileIsRefusedAndUntouched() throws {
        let store = try HearingStore.open(at: scratch.path())
        try store.database.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = 99")
        }
        // While the number stands in the WAL only, too.
        #expect(code { _ = try HearingStore.open(at: scratch.path()) } == .newer)
        try store.close()
        let before = scratch.bytes()
        #expect(code { _ = try HearingStore.open(at: scratch.path()) } == .newer)
        #expect(scratch.bytes() == before)
    }

    @Test func anOlderFileIsMigratedAfterACopy() throws {
        let old = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        try old.close()
        let step: Schema.Step = { try $0.execute(sql: "ALTER TABLE hearing ADD colour TEXT") }
        let schema = Schema(steps: Schema.current.steps + [step])
        let new = try HearingStore.open(
            at: scratch.path(), isReadOnly: false, patience: 5, schema: schema, onCreate: { [] })
        #expect(try pragma("user_version", new) == 2)
        #expect(try new.load(Invented.hearing.id) == Invented.hearing)
        let copy = try HearingStore.open(at: scratch.path("pejl.sqlite.version-1"))
        #expect(try pragma("user_version", copy) == 1)
        #expect(try copy.load(Invented.hearing.id) == Invented.hearing)
    }

    @Test func anOlderFileIsNotChangedWhenOnlyReading() throws {
        try HearingStore.open(at: scratch.path()).close()
        let schema = Schema(steps: Schema.current.steps + [{ _ in }])
        let error = code {
            _ = try HearingStore.open(
                at: scratch.path(), isReadOnly: true, patience: 5, schema: schema,
                onCreate: { [] })
        }
        #expect(error == .older)
    }

    @Test func missingWaysAreTold() throws {
        let missing = scratch.path("no/such/pejl.sqlite")
        #expect(code { _ = try HearingStore.open(at: missing) } == .noFolder)
        #expect(
            code { _ = try HearingStore.open(at: scratch.path(), isReadOnly: true) } == .noFile)
        try scratch.write("x", to: "file")
        #expect(code { _ = try HearingStore.open(at: scratch.path("file/x")) } == .noFolder)
    }

    @Test func readingOnlyReads() throws {
        let writer = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        let reader = try HearingStore.open(at: scratch.path(), isReadOnly: true)
        #expect(reader.isReadOnly)
        #expect(try reader.load(Invented.hearing.id) == Invented.hearing)
        #expect(code { try reader.save(Hearing(id: "x", title: ""), by: "x") } == .readOnly)
        #expect(try reader.check() == [])
        let before = try reader.dataVersion()
        try writer.save(Hearing(id: "x", title: "ny"), by: "x")
        #expect(try reader.dataVersion() != before)
        #expect(try reader.hearings().count == 2)
    }

    @Test func rightsAreTheOwnersOrTheGroups() throws {
        let own = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        #expect(scratch.mode() == 0o600)
        #expect(!own.isShared)
        #expect(scratch.mode("pejl.sqlite-wal") == 0o600)
        #expect(scratch.mode("pejl.sqlite-shm") == 0o600)
        try own.close()
        let shared = try Scratch()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o2770], ofItemAtPath: shared.folder)
        let store = try HearingStore.open(at: shared.path(), onCreate: { [Invented.hearing] })
        #expect(shared.mode() == 0o660)
        #expect(store.isShared)
        #expect(shared.mode("pejl.sqlite-wal") == 0o660)
        #expect(shared.mode("pejl.sqlite-shm") == 0o660)
        try store.close()
        // They stay for those who may only read; nothing of a deletion may stay in them.
        #expect(FileManager.default.fileExists(atPath: shared.path("pejl.sqlite-wal")))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("pejl.sqlite-wal")))
        let again = try HearingStore.open(at: shared.path())
        #expect(try again.delete(Invented.hearing.id, by: "x", why: nil))
        #expect(shared.bytes("pejl.sqlite-wal").range(of: Data("Fyrt".utf8)) == nil)
    }

    @Test func manyWhoMakeTheFileAtOnceMakeOne() async throws {
        let path = scratch.path()
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let store = try HearingStore.open(
                        at: path, onCreate: { [Invented.hearing] })
                    return try store.hearings().count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == Array(repeating: 1, count: 8))
    }
}
