import Foundation
import GRDB
import Glibc
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

@Suite struct SharingTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func twoStoresSeeEachOthersChanges() throws {
        let one = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        let other = try HearingStore.open(at: scratch.path())
        let id = Invented.hearing.id
        let before = try other.dataVersion()
        let own = try one.dataVersion()
        try one.update(id, by: "A") { hearing in
            hearing.responses[0].tags = ["kaj"]
            return []
        }
        #expect(try other.dataVersion() != before)
        #expect(try one.dataVersion() == own)
        #expect(try other.load(id).responses[0].tags == ["kaj"])
        try other.update(id, by: "B") { hearing in
            hearing.responses[0].tags.append("våd")
            return []
        }
        #expect(try one.load(id).responses[0].tags == ["kaj", "våd"])
    }

    @Test func noEditIsLostAmongMany() async throws {
        let path = scratch.path()
        try HearingStore.open(at: path, onCreate: { [Invented.hearing] }).close()
        let id = Invented.hearing.id
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let store = try HearingStore.open(at: path, patience: 30)
                    for round in 0..<10 {
                        try store.update(id, by: "w\(writer)") { hearing in
                            hearing.responses[writer % 3].tags.append("\(writer)-\(round)")
                            return [Change(entity: "response", item: "H1", what: "tag")]
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let store = try HearingStore.open(at: path)
        let tags = try store.load(id).responses.flatMap(\.tags).filter { $0.contains("-") }
        #expect(Set(tags).count == 40)
        #expect(try store.history(of: id).count == 40)
        #expect(try store.check() == [])
    }

    /// What is written to a file without a name is lost, however well it was written.
    @Test(arguments: ["deleted", "replaced", "moved"])
    func aFileThatIsGoneFromItsPlaceIsNotWritten(how: String) throws {
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        let other = try HearingStore.open(
            at: scratch.path("other.sqlite"), onCreate: { [Invented.hearing] })
        try other.close()
        switch how {
        case "deleted": try FileManager.default.removeItem(atPath: scratch.path())
        case "replaced": rename(scratch.path("other.sqlite"), scratch.path())
        default: rename(scratch.path(), scratch.path("gammel.sqlite"))
        }
        let id = Invented.hearing.id
        #expect(code { try store.update(id, by: "A") { _ in [] } } == .moved)
        #expect(code { _ = try store.dataVersion() } == .moved)
        if how == "replaced" {
            #expect(try HearingStore.open(at: scratch.path()).load(id) == Invented.hearing)
        }
    }

    /// A clock that was set back: what was written last is still last.
    @Test func theOrderOfTheHistoryIsNotTheClocks() throws {
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        let id = Invented.hearing.id
        func write(_ what: String) throws {
            try store.update(id, by: "A") { hearing in
                hearing.responses[0].tags.append(what)
                return [Change(entity: "response", item: "H1", what: what)]
            }
        }
        try write("før")
        try store.database.writeWithoutTransaction { db in
            try db.execute(sql: "UPDATE history SET at = '2099-01-01T00:00:00.000Z'")
        }
        try write("efter")
        #expect(try store.history(of: id).map(\.change.what) == ["før", "efter"])
        #expect(try store.names().lastImported == id)
        #expect(try store.check() == [])
    }

    @Test func aHeldFileIsBusyAfterPatience() throws {
        let holder = try HearingStore.open(at: scratch.path())
        let waiter = try HearingStore.open(at: scratch.path(), patience: 0.1)
        try holder.database.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                #expect(code { try waiter.save(Invented.hearing, by: "x") } == .busy)
                // Readers never wait for a writer.
                let read = try waiter.hearings()
                #expect(read == [])
                return .rollback
            }
        }
        try waiter.save(Invented.hearing, by: "x")
    }

    @Test func aBackupIsWholeAndOnlyThen() throws {
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        let copy = scratch.path("kopi.sqlite")
        try store.backup(to: copy)
        #expect(code { try store.backup(to: copy) } == .exists)
        #expect(scratch.mode("kopi.sqlite") == 0o600)
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
        #expect(!names.contains { $0.contains("part") || $0.hasPrefix("kopi.sqlite-") })
        let opened = try HearingStore.open(at: copy)
        #expect(try opened.load(Invented.hearing.id) == Invented.hearing)
        #expect(try opened.check() == [])
        let nowhere = scratch.path("no/kopi.sqlite")
        #expect(code { try store.backup(to: nowhere) } == .noFolder)
    }

    @Test func aFullDiskIsToldAndLosesNothing() throws {
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        // SQLite's own limit stands in for the device's: the error is the same.
        try store.database.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        var big = Invented.hearing
        big.remarks[0].text = String(repeating: "Kajen er våd. ", count: 100_000)
        #expect(code { try store.replace(big, by: "x") } == .full)
        #expect(try store.load(big.id) == Invented.hearing)
        #expect(try store.check() == [])
    }
}
