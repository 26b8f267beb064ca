internal import GRDB
public import PolicyModel

/// What the history keeps of a change.
public struct Change: Hashable, Sendable {
    /// "hearing", "response", "remark", "respondent" …: the contract's words in the singular.
    public var entity: String
    /// The id of what was changed.
    public var item: String
    /// "import", "tag", "attribution" …: a ``HistoryWord``.
    public var what: String
    /// JSON; nil where there was or is nothing.
    public var before: String?
    public var after: String?
    /// Only where somebody gave a reason.
    public var why: String?

    public init(
        entity: String, item: String, what: String, before: String? = nil, after: String? = nil,
        why: String? = nil
    ) {
        self.entity = entity
        self.item = item
        self.what = what
        self.before = before
        self.after = after
        self.why = why
    }
}

extension HearingStore {
    /// Puts a new hearing into the store. Throws `exists` when its id is taken, `constraint` when
    /// it is at odds with itself (an id that names nothing).
    ///
    /// - Parameter decisions: what the reader decided of the hearing's document; nil where nobody
    ///   read one.
    public func save(
        _ hearing: Hearing, by who: String, what: String = "import",
        decisions: DocumentDecisions? = nil
    ) throws {
        try write { db in
            try Self.insert(hearing, db)
            if let decisions { try Self.write(decisions, in: hearing.id, db) }
            let change = Change(entity: "hearing", item: hearing.id.rawValue, what: what)
            try Self.record(change, in: hearing.id, by: who, db)
        }
    }

    /// The same a part at a time, for a hearing that may be larger than memory: all of it in one
    /// transaction, or nothing. Others may read meanwhile, and wait to write.
    ///
    /// - Parameter next: the next part, in the order of ``HearingPart``; nil after the last. What
    ///   it throws passes through, and then nothing was written.
    public func save(
        _ front: Hearing, by who: String, what: String = "import",
        next: () throws -> HearingPart?
    ) throws {
        try write { db in
            var inserter = try HearingInserter(front, db)
            while let part = try next() { try inserter.write(part) }
            try inserter.finish()
            let change = Change(entity: "hearing", item: front.id.rawValue, what: what)
            try Self.record(change, in: front.id, by: who, db)
        }
    }

    /// Puts a hearing in the place of the one with its id, which keeps its age and its history.
    /// Only what differs is written. Throws `notFound`.
    public func replace(
        _ hearing: Hearing, by who: String, changes: [Change]? = nil
    ) throws {
        try write { db in
            guard let old = try Self.hearing(hearing.id, db) else {
                throw HearingStoreError(.notFound, path: path, item: hearing.id.rawValue)
            }
            try Self.rewrite(old, as: hearing, db)
            // What comes instead was not read from these documents.
            try db.execute(
                sql: "DELETE FROM decision WHERE hearing = ?", arguments: [hearing.id.rawValue])
            try db.execute(
                sql: "UPDATE hearing SET imported = ? WHERE id = ?",
                arguments: [try Self.nextImport(db), hearing.id.rawValue])
            let changes =
                changes ?? [Change(entity: "hearing", item: hearing.id.rawValue, what: "import")]
            for change in changes { try Self.record(change, in: hearing.id, by: who, db) }
        }
    }

    /// Reads, changes and writes a hearing in one transaction that nobody else can come between:
    /// the way for every edit. `edit` gets what stands in the store now and tells what it did,
    /// for the history; when it throws, nothing is changed. Returns the hearing as it is now.
    /// Throws `notFound`.
    @discardableResult
    public func update(
        _ id: Hearing.ID, by who: String, _ edit: (inout Hearing) throws -> [Change]
    ) throws -> Hearing {
        try importDocument(into: id, by: who) { hearing in (try edit(&hearing), nil) }
    }

    /// As ``update(_:by:_:)``; what the reader decided of the document takes the place of what was
    /// decided of it before.
    @discardableResult
    public func importDocument(
        into id: Hearing.ID, by who: String,
        _ edit: (inout Hearing) throws -> ([Change], DocumentDecisions?)
    ) throws -> Hearing {
        try write { db in
            guard let old = try Self.hearing(id, db) else {
                throw HearingStoreError(.notFound, path: path, item: id.rawValue)
            }
            var new = old
            let (changes, decisions) = try edit(&new)
            new.id = id
            try Self.rewrite(old, as: new, db)
            if let decisions { try Self.write(decisions, in: id, db) }
            try Self.record(changes, in: id, by: who, db)
            return new
        }
    }

    // MARK: Inside a transaction

    static func insert(_ hearing: Hearing, _ db: Database) throws {
        var inserter = try HearingInserter(hearing, db)
        try hearing.forEachPart { try inserter.write($0) }
        try inserter.finish()
    }

    /// The hearing's own row.
    static func insertFront(_ hearing: Hearing, _ db: Database) throws {
        let id = hearing.id.rawValue
        if try contains(hearing.id, db) { throw HearingStoreError(.exists, item: id) }
        let moment = try moment(db).databaseValue
        try db.insert(
            into: "hearing", ["id"] + frontColumns + ["imported", "created", "updated"],
            [id.databaseValue] + frontValues(hearing)
                + [try nextImport(db).databaseValue, moment, moment])
    }

    static func rewrite(_ old: Hearing, as new: Hearing, _ db: Database) throws {
        let columns = (frontColumns + ["updated"]).map { "\($0) = ?" }.joined(separator: ", ")
        let keys = [try moment(db).databaseValue, new.id.rawValue.databaseValue]
        let values = frontValues(new) + keys
        try Database.refuseNUL(in: values, of: "hearing")
        try db.execute(
            sql: "UPDATE hearing SET \(columns) WHERE id = ?",
            arguments: StatementArguments(values))
        try writeParts(of: new, instead: old, db)
    }

    private static let frontColumns = [
        "title", "authority", "caseNumber", "opens", "closes", "example",
    ]

    private static func frontValues(_ hearing: Hearing) -> [DatabaseValue] {
        let values: [(any DatabaseValueConvertible)?] = [
            hearing.title, hearing.authority, hearing.caseNumber, hearing.opens?.description,
            hearing.closes?.description, hearing.isExample,
        ]
        return values.map { $0?.databaseValue ?? .null }
    }

    private static func writeParts(of new: Hearing, instead old: Hearing, _ db: Database) throws {
        let id = new.id
        try Tables.lokaludvalg.write(
            new.registers.lokaludvalg, instead: old.registers.lokaludvalg, hearing: id, db)
        try Tables.departments.write(
            new.registers.departments, instead: old.registers.departments, hearing: id, db)
        try Tables.documents.write(new.documents, instead: old.documents, hearing: id, db)
        if !Set(old.documents.map(\.id)).isSubset(of: new.documents.map(\.id)) {
            try dropDecisionsWithoutDocument(in: id, db)
        }
        try Tables.preface.write(new.preface, instead: old.preface, hearing: id, db)
        try Tables.sections.write(new.sections, instead: old.sections, hearing: id, db)
        try Tables.respondents.write(new.respondents, instead: old.respondents, hearing: id, db)
        try Tables.submissions.write(new.submissions, instead: old.submissions, hearing: id, db)
        try Tables.responses.write(new.responses, instead: old.responses, hearing: id, db)
        try Tables.remarks.write(new.remarks, instead: old.remarks, hearing: id, db)
        try Tables.unplaced.write(new.unplaced, instead: old.unplaced, hearing: id, db)
        try FoldedPassage.write(of: new, instead: old, db)
    }

    private static func nextImport(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT ifnull(max(imported), 0) + 1 FROM hearing") ?? 1
    }

    static func moment(_ db: Database) throws -> String {
        try String.fetchOne(db, sql: "SELECT \(now)") ?? ""
    }
}

extension EntityTable {
    /// Writes what differs: rows that went or changed are taken out first, so that two that
    /// change places never claim one position.
    func write(
        _ new: [Entity], instead old: [Entity], hearing: Hearing.ID, _ db: Database
    ) throws {
        let newImages = new.enumerated().map { image(of: $1, position: $0) }
        let oldImages = old.enumerated().map { image(of: $1, position: $0) }
        func key(_ image: RowImage) -> DatabaseValue { image.main[isKeyed ? 1 : 0] }
        // By bytes: ids that differ only in normalisation are two rows to SQLite.
        func name(_ image: RowImage) -> [UInt8] {
            switch key(image).storage {
            case .string(let text): Array(text.utf8)
            case .int64(let number): Array(String(number).utf8)
            default: []
            }
        }
        var standing: [[UInt8]: RowImage] = [:]
        for image in oldImages { standing[name(image)] = image }
        var kept: Set<[UInt8]> = []
        for image in newImages {
            if let old = standing[name(image)], old.isSame(as: image) { kept.insert(name(image)) }
        }
        let column = isKeyed ? columns[0] : "position"
        for image in oldImages where !kept.contains(name(image)) {
            let statement = try db.cachedStatement(
                sql: "DELETE FROM \(self.name) WHERE hearing = ? AND \(column) = ?")
            try statement.execute(arguments: [hearing.rawValue.databaseValue, key(image)])
        }
        let inserter = try EntityInserter(self, hearing: hearing, db)
        for image in newImages where !kept.contains(name(image)) { try inserter.insert(image) }
    }
}
