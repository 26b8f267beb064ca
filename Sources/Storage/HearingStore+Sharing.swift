internal import GRDB
internal import Glibc

extension HearingStore {
    /// A number that changes whenever another program, or another store of this one, has changed
    /// the file; this store's own changes leave it. (`PRAGMA data_version` on the one connection
    /// that writes. GRDB's observation does not see other processes.) Costs some microseconds:
    /// fit to be asked several times a second. Throws `moved` once the file is gone from its place.
    public func dataVersion() throws -> Int {
        try mapped {
            try database.writeWithoutTransaction { db in
                try db.refuseMoved(path)
                let statement = try db.cachedStatement(sql: "PRAGMA data_version")
                return try Int.fetchOne(statement) ?? 0
            }
        }
    }

    /// True where somebody, also this store, has changed what `source` shows since it was made.
    public func hasChanged(since source: StoredHearing) throws -> Bool {
        let now = try mapped { try database.writeWithoutTransaction(Self.stamp) }
        return now != source.moment.stamp
    }

    /// Writes a sound copy of the database to a new file while others read and write (SQLite's
    /// online backup). The copy appears under its name when it is whole, never before. Throws
    /// `exists` for a file that is there.
    public func backup(to copy: String) throws {
        try Self.backup(of: mapped { try database }, to: copy)
    }

    static func backup(of original: any DatabaseWriter, to copy: String) throws {
        guard !StoreFile.exists(copy) else { throw HearingStoreError(.exists, item: copy) }
        let part = "\(copy).part"
        unlink(part)
        try StoreFile.create(part)
        do {
            let queue = try DatabaseQueue(path: part)
            try original.backup(to: queue)
            // The copy says WAL, like its original; without one beside it, it can be moved.
            try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try queue.close()
            guard rename(part, copy) == 0 else {
                throw HearingStoreError(
                    .device, path: copy, detail: StoreFile.words(for: errno))
            }
        } catch {
            unlink(part)
            throw HearingStoreError.wrapping(error, path: copy)
        }
    }
}
