internal import GRDB
internal import GRDBSQLite
public import PolicyModel

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
    let database: any DatabaseWriter
    /// Which file it is, whatever its name leads to later; nil in memory.
    private let identity: StoreFile.Identity?

    /// True when the file is somebody else's, or when others than its owner may read it; asked of
    /// the system anew each time. False in memory.
    public var isShared: Bool { path.map(Self.isShared(at:)) ?? false }

    /// The same for a file that is not open, or not there (false).
    public static func isShared(at path: String) -> Bool { StoreFile.isShared(path) }

    /// The version of the schema that this program writes; `--version` tells it.
    public static var schemaVersion: Int { Schema.current.version }

    private init(_ database: any DatabaseWriter, path: String?, isReadOnly: Bool) {
        self.database = database
        self.path = path
        self.isReadOnly = isReadOnly
        identity = path.flatMap(StoreFile.identity)
    }

    /// Opens a file, or makes it; an older one is brought up to date after a copy of it was put
    /// beside it (`FILE.version-1`).
    ///
    /// - `isReadOnly` forbids every change, also making the file. A file without rights to write
    ///   is opened so by itself; see ``isReadOnly-swift.property``.
    /// - `patience` is how long to wait for other programs, in seconds.
    /// - `onCreate` gives the hearings that a new file shall hold. They come with the tables in
    ///   one transaction, and only ever then: what is deleted does not come back.
    ///
    /// Throws `noFolder`, `denied`, `notOurs`, `newer`, `busy`, `full`, `cannotOpen` …; a file
    /// that is not ours, or newer, is not touched. What `onCreate` throws passes through.
    public static func open(
        at path: String, isReadOnly: Bool = false, patience: Double = 5,
        onCreate: () throws -> [Hearing] = { [] }
    ) throws -> HearingStore {
        try open(
            at: path, isReadOnly: isReadOnly, patience: patience, schema: .current,
            onCreate: onCreate)
    }

    static func open(
        at path: String, isReadOnly: Bool, patience: Double, schema: Schema,
        onCreate: () throws -> [Hearing]
    ) throws -> HearingStore {
        let kind = try StoreFile.inspect(path)
        if case .ours(let version) = kind, version > schema.version {
            throw HearingStoreError(.newer, path: path, detail: "\(version)")
        }
        var isReadOnly = isReadOnly
        switch kind {
        case .missing:
            if isReadOnly { throw HearingStoreError(.noFile, path: path) }
            try StoreFile.create(path)
        case .empty, .ours: isReadOnly = isReadOnly || !StoreFile.isWritable(path)
        }
        do {
            var configuration = configuration(patience: patience)
            configuration.readonly = isReadOnly
            let isShared = StoreFile.isInSharedFolder(path)
            if !isReadOnly {
                configuration.prepareDatabase { db in
                    try db.prepareForPejl()
                    if isShared { db.keepWAL() }
                }
            }
            do {
                let pool = try DatabasePool(path: path, configuration: configuration)
                let store = HearingStore(pool, path: path, isReadOnly: isReadOnly)
                try store.prepare(schema, onCreate: onCreate)
                return store
            } catch let error as DatabaseError where isReadOnly && error.wantsToWrite {
                return try still(path, configuration, schema)
            }
        } catch { throw HearingStoreError.wrapping(error, path: path) }
    }

    /// For a reader without rights where no -wal stands: SQLite would have to make one. Nobody
    /// writes then, so the file is read as it is and taken not to change. (Where a group shares
    /// the folder, -wal and -shm stay, and this is not needed: see `prepareForPejl`.)
    private static func still(
        _ path: String, _ configuration: Configuration, _ schema: Schema
    ) throws -> HearingStore {
        guard !StoreFile.exists(path + "-wal") else {
            throw HearingStoreError(.denied, path: path)
        }
        let name = path.utf8.map { byte in
            let isPlain = byte == UInt8(ascii: "/") || byte > 0x2C && byte < 0x3A || byte > 0x40
            let isLetter = isPlain && byte < 0x7B
            return isLetter ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
        }.joined()
        let queue = try DatabaseQueue(
            path: "file:\(name)?immutable=1", configuration: configuration)
        let store = HearingStore(queue, path: path, isReadOnly: true)
        try store.prepare(schema, onCreate: { [] })
        return store
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }

    /// A store that is gone with its last copy, for tests and for looking into a document.
    public static func inMemory(
        onCreate: () throws -> [Hearing] = { [] }
    ) throws -> HearingStore {
        do {
            var configuration = configuration(patience: 5)
            configuration.prepareDatabase { try $0.prepareForPejl() }
            let queue = try DatabaseQueue(configuration: configuration)
            let store = HearingStore(queue, path: nil, isReadOnly: false)
            try store.prepare(.current, onCreate: onCreate)
            return store
        } catch { throw HearingStoreError.wrapping(error, path: nil) }
    }

    /// Closes the connections; the last one to leave puts the WAL into the file. Reading and
    /// writing afterwards throw. A store that is not closed loses nothing.
    public func close() throws { try mapped { try database.close() } }

    private static func configuration(patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 2
        configuration.label = "pejl"
        // Somebody's words stand in the arguments: never in an error's text.
        configuration.publicStatementArguments = false
        return configuration
    }

    private func prepare(_ schema: Schema, onCreate: () throws -> [Hearing]) throws {
        let version = try database.writeWithoutTransaction { try Schema.version(of: $0) }
        if version > schema.version {
            throw HearingStoreError(.newer, path: path, detail: "\(version)")
        }
        if isReadOnly {
            guard version == schema.version else {
                throw HearingStoreError(version == 0 ? .notOurs : .older, path: path)
            }
            return
        }
        if let path, version > 0, version < schema.version {
            let copy = "\(path).version-\(version)"
            if !StoreFile.exists(copy) { try backup(to: copy) }
        }
        try database.writeWithoutTransaction { db in
            // GRDB's pool sets NORMAL after it has prepared the connection: a power cut could
            // take what was confirmed.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try schema.migrate(db) { db in
                try db.execute(
                    sql: "INSERT INTO meta (key, value) VALUES ('created', \(Self.now))")
                try Version5.keep(db)
                for hearing in try onCreate() { try Self.insert(hearing, db) }
            }
        }
        scrub()
    }

    /// SQL for the moment in UTC, `2026-11-23T10:42:00.123Z`.
    static let now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"

    // MARK: Access for the other files

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        // The connection may have to be opened, and would be by name: on no file, or on another.
        if let path, StoreFile.identity(path) != identity {
            throw HearingStoreError(.moved, path: path)
        }
        return try mapped { try database.read(body) }
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
    /// Once for each connection that may write, before GRDB turns WAL on.
    fileprivate func prepareForPejl() throws {
        // What is deleted is overwritten with zeros.
        try execute(sql: "PRAGMA secure_delete = ON")
        // Into the header before there is a WAL, so that the file always tells whose it is.
        let pages = try Int.fetchOne(self, sql: "PRAGMA page_count") ?? 0
        let isOurs =
            try Int32.fetchOne(self, sql: "PRAGMA application_id") == StoreFile.applicationID
        if isOurs { return }
        guard pages == 0 else { throw HearingStoreError(.notOurs) }
        try execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
    }

    /// Leaves -wal and -shm when the last one closes, so that those of the group who may only
    /// read can open the file: they could not make them.
    fileprivate func keepWAL() {
        var isOn: CInt = 1
        sqlite3_file_control(sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &isOn)
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

extension DatabaseError {
    /// What a reader without rights gets where SQLite would have to make the -wal.
    fileprivate var wantsToWrite: Bool {
        resultCode == .SQLITE_READONLY || resultCode == .SQLITE_CANTOPEN
    }
}
