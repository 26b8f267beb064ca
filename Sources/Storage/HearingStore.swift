internal import GRDB
internal import GRDBSQLite

/// The SQLite file that everyone on the host shares: several hearings, their history, and an
/// index to search them by.
///
/// A value that can be handed around; all copies share the connections. Every writing method is
/// one transaction that is on the disk when the method returns, and no method keeps the file
/// locked after it. Methods throw ``HearingStoreError``.
public struct HearingStore: Sendable {
    /// nil in memory.
    public let path: String?
    /// True when opened for reading, or where the rights allow no more.
    public let isReadOnly: Bool
    let connections: Connections
    /// Which file it is, whatever its name leads to later; nil in memory.
    private let identity: StoreFile.Identity?

    /// The connection that writes; see ``Connections``.
    var database: any DatabaseWriter { get throws { try connections.writer() } }

    /// True when the file is somebody else's, or when others than its owner may read it; asked of
    /// the system anew each time. False in memory.
    public var isShared: Bool { path.map(Self.isShared(at:)) ?? false }

    /// The same for a file that is not open, or not there (false).
    public static func isShared(at path: String) -> Bool { StoreFile.isShared(path) }

    /// The version of the schema that this program writes; `--version` tells it.
    public static var schemaVersion: Int { Schema.current.version }

    init(_ connections: Connections, path: String?, isReadOnly: Bool) {
        self.connections = connections
        self.path = path
        self.isReadOnly = isReadOnly
        identity = path.flatMap(StoreFile.identity)
    }

    /// Closes the connections; the last one to leave puts the WAL into the file. Reading and
    /// writing afterwards throw. A store that is not closed loses nothing.
    public func close() throws { try mapped { try connections.close() } }

    /// SQL for the moment in UTC, `2026-11-23T10:42:00.123Z`.
    static let now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"

    // MARK: Access for the other files

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        // The connection may have to be opened, and would be by name: on no file, or on another.
        if let path, StoreFile.identity(path) != identity {
            throw HearingStoreError(.moved, path: path)
        }
        return try mapped { try connections.read(body) }
    }

    /// One transaction, on the disk when it returns. It raises the stamp by which two connections
    /// can tell that they show the same moment.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try writeUnstamped { db in
            let value = try body(db)
            try Self.raiseStamp(db)
            return value
        }
    }

    /// For what changes nothing that anybody reads.
    func writeUnstamped<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard !isReadOnly else { throw HearingStoreError(.readOnly, path: path) }
        return try mapped {
            try database.write { db in
                try db.refuseMoved(path)
                try Version5.keep(db)
                return try body(db)
            }
        }
    }

    private static func raiseStamp(_ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO meta (key, value) VALUES ('stamp', '1')
                ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1
                """)
        try statement.execute()
    }

    /// How many times the file was written to; 0 for one that never was.
    static func stamp(_ db: Database) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'stamp'")
        return try Int.fetchOne(statement) ?? 0
    }

    func mapped<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw HearingStoreError.wrapping(error, path: path) }
    }
}

extension Database {
    /// Throws `moved` where the file that this connection has open no longer stands under its name.
    /// A file system call, some microseconds.
    func refuseMoved(_ path: String?) throws {
        guard let path else { return }
        var hasMoved: CInt = 0
        sqlite3_file_control(sqliteConnection, nil, SQLITE_FCNTL_HAS_MOVED, &hasMoved)
        if hasMoved != 0 { throw HearingStoreError(.moved, path: path) }
    }
}
