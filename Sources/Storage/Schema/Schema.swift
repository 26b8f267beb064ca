internal import GRDB

/// The database's shape: every step from the first, oldest first. A step that was released is
/// never changed; a new one is added.
///
/// The number of steps done is SQLite's `user_version`, changed in the same transaction as the
/// step. (GRDB's DatabaseMigrator reads what is done before it takes the lock, so two programs
/// that open a new file in one moment would both make its tables.)
struct Schema: Sendable {
    typealias Step = @Sendable (Database) throws -> Void

    let steps: [Step]

    static let current = Schema(
        steps: [
            Version1.create, Version2.extendHistory, Version3.keepDecisions, Version4.addWindows,
            Version5.addCaseCounts, Version6.allowGone,
        ])

    var version: Int { steps.count }

    /// Brings the database up to date in one transaction that no other program can divide.
    /// `whenNew` runs in it when the database had no tables: either all of it is there or nothing.
    /// Returns true when something was done.
    @discardableResult
    func migrate(_ db: Database, whenNew: (Database) throws -> Void) throws -> Bool {
        // Most often there is nothing to do: no need to wait for a writer to learn that.
        if try Self.version(of: db) == version { return false }
        var hasChanged = false
        try db.inTransaction(.immediate) {
            let done = try Self.version(of: db)
            guard done <= version else { throw HearingStoreError(.newer, detail: "\(done)") }
            for step in steps.dropFirst(done) { try step(db) }
            if done < version {
                try db.execute(sql: "PRAGMA user_version = \(version)")
                hasChanged = true
            }
            if done == 0 { try whenNew(db) }
            return .commit
        }
        return hasChanged
    }

    static func version(of db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }
}
