internal import GRDB
internal import GRDBSQLite
public import PolicyModel

extension HearingStore {
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
        var configuration = configuration(patience: patience)
        let isShared = StoreFile.isInSharedFolder(path)
        let keepsWAL = isShared && !isReadOnly
        if !isReadOnly, case .ours(Int32(schema.version)) = kind,
            let reader = try ready(path, configuration, schema, keepsWAL: keepsWAL)
        {
            return lookingFirst(reader, path, configuration, schema, keepsWAL: keepsWAL)
        }
        configuration.readonly = isReadOnly
        do {
            do {
                let writer = try writer(path, configuration, keepsWAL: keepsWAL)
                try prepare(writer, path, schema, isReadOnly: isReadOnly, onCreate: onCreate)
                return HearingStore(Connections(writer), path: path, isReadOnly: isReadOnly)
            } catch let error as DatabaseError where isReadOnly && error.wantsToWrite {
                return try still(path, configuration, schema)
            }
        } catch { throw HearingStoreError.wrapping(error, path: path) }
    }

    /// A connection to look at a file with that needs nothing done first; nil where it does (a
    /// deletion waits for its WAL, somebody turned WAL off), and where it cannot be read: opened for
    /// writing, it tells why. Throws `busy`: it has been waited for.
    private static func ready(
        _ path: String, _ configuration: Configuration, _ schema: Schema, keepsWAL: Bool
    ) throws -> DatabaseQueue? {
        var configuration = configuration
        // A moment is a transaction that stays open.
        configuration.allowsUnsafeTransactions = true
        if keepsWAL { configuration.prepareDatabase { $0.keepWAL() } }
        do {
            let reader = try DatabaseQueue(path: path, configuration: configuration)
            let isReady = try reader.read { db in
                try Schema.version(of: db) == schema.version
                    && String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
                    && !isScrubWaiting(db)
            }
            return isReady ? reader : nil
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            throw HearingStoreError.wrapping(error, path: path)
        } catch { return nil }
    }

    private static func lookingFirst(
        _ reader: DatabaseQueue, _ path: String, _ configuration: Configuration, _ schema: Schema,
        keepsWAL: Bool
    ) -> HearingStore {
        let identity = StoreFile.identity(path)
        let connections = Connections(reader: reader) {
            // By name, later: SQLite would make a file that is gone, and take another one for it.
            guard StoreFile.identity(path) == identity else {
                throw HearingStoreError(.moved, path: path)
            }
            let writer = try writer(path, configuration, keepsWAL: keepsWAL)
            try writer.unsafeRead { try $0.refuseMoved(path) }
            guard StoreFile.identity(path) == identity else {
                throw HearingStoreError(.moved, path: path)
            }
            try prepare(writer, path, schema, isReadOnly: false, onCreate: { [] })
            return writer
        }
        return HearingStore(connections, path: path, isReadOnly: false)
    }

    private static func writer(
        _ path: String, _ configuration: Configuration, keepsWAL: Bool
    ) throws -> DatabasePool {
        var configuration = configuration
        if !configuration.readonly {
            configuration.prepareDatabase { db in
                try db.prepareForPejl()
                if keepsWAL { db.keepWAL() }
            }
        }
        return try DatabasePool(path: path, configuration: configuration)
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
        try prepare(queue, path, schema, isReadOnly: true, onCreate: { [] })
        return HearingStore(Connections(queue), path: path, isReadOnly: true)
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
            try prepare(queue, nil, .current, isReadOnly: false, onCreate: onCreate)
            return HearingStore(Connections(queue), path: nil, isReadOnly: false)
        } catch { throw HearingStoreError.wrapping(error, path: nil) }
    }

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

    private static func prepare(
        _ writer: any DatabaseWriter, _ path: String?, _ schema: Schema, isReadOnly: Bool,
        onCreate: () throws -> [Hearing]
    ) throws {
        let version = try writer.writeWithoutTransaction { try Schema.version(of: $0) }
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
            if !StoreFile.exists(copy) { try backup(of: writer, to: copy) }
        }
        try writer.writeWithoutTransaction { db in
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
        scrub(writer, path)
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

extension DatabaseError {
    /// What a reader without rights gets where SQLite would have to make the -wal.
    fileprivate var wantsToWrite: Bool {
        resultCode == .SQLITE_READONLY || resultCode == .SQLITE_CANTOPEN
    }
}
