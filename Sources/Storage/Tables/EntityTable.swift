internal import GRDB
internal import PolicyModel

/// One table of a hearing's entities: how an entity becomes a row, and a row an entity.
///
/// Columns are `hearing`, `position`, then ``columns``; both closures go through them in that
/// order. What an entity holds in lists stands in tables of their own, see ``ListTable``.
struct EntityTable<Entity>: Sendable {
    let name: String
    /// The first one is the key, unless ``isKeyed`` is false.
    let columns: [String]
    /// False for paragraphs without an id: they are rewritten as a whole.
    var isKeyed = true
    let values: @Sendable (Entity) -> [(any DatabaseValueConvertible)?]
    let entity: @Sendable (inout RowReader) throws -> Entity
    var lists: [ListTable<Entity>] = []

    /// All entities of a hearing in the document's order, with their lists. One query for the
    /// table and one for each list.
    func entities(of hearing: Hearing.ID, _ db: Database) throws -> [Entity] {
        let select = "SELECT \(columns.joined(separator: ", ")) FROM \(name)"
        let statement = try db.cachedStatement(
            sql: "\(select) WHERE hearing = ? ORDER BY position")
        var entities: [Entity] = []
        var positions: [String: Int] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [hearing.rawValue])
        while let row = try rows.next() {
            var reader = RowReader(row)
            if !lists.isEmpty {
                positions[try row.decode(String.self, atIndex: 0)] = entities.count
            }
            entities.append(try entity(&reader))
        }
        if entities.isEmpty { return entities }
        for list in lists {
            try list.attach(to: &entities, at: positions, hearing: hearing, db)
        }
        return entities
    }

    /// One entity with its lists, and its position; nil where there is none of that key.
    func entity(
        _ key: String, of hearing: Hearing.ID, _ db: Database
    ) throws -> (position: Int, entity: Entity)? {
        let select = "SELECT position, \(columns.joined(separator: ", ")) FROM \(name)"
        let statement = try db.cachedStatement(
            sql: "\(select) WHERE hearing = ? AND \(columns[0]) = ?")
        guard let row = try Row.fetchOne(statement, arguments: [hearing.rawValue, key]) else {
            return nil
        }
        var reader = RowReader(row)
        let position = try reader.integer()
        var found = try entity(&reader)
        for list in lists { try list.attach(to: &found, key, hearing: hearing, db) }
        return (position, found)
    }

    /// The rows that stand for an entity, for comparing and writing.
    func image(of entity: Entity, position: Int) -> RowImage {
        RowImage(
            main: [position.databaseValue] + values(entity).map { $0?.databaseValue ?? .null },
            lists: lists.map { list in
                list.rows(entity).map { row in row.map { $0?.databaseValue ?? .null } }
            })
    }
}

/// A list that entities hold: a table with the owner's key and a position.
struct ListTable<Owner>: Sendable {
    let name: String
    /// The column that holds the owner's key.
    let owner: String
    let columns: [String]
    let rows: @Sendable (Owner) -> [[(any DatabaseValueConvertible)?]]
    let append: @Sendable (inout Owner, inout RowReader) throws -> Void

    fileprivate func attach(
        to found: inout Owner, _ key: String, hearing: Hearing.ID, _ db: Database
    ) throws {
        let select = "SELECT \(columns.joined(separator: ", ")) FROM \(name)"
        let statement = try db.cachedStatement(
            sql: "\(select) WHERE hearing = ? AND \(owner) = ? ORDER BY position")
        let rows = try Row.fetchCursor(statement, arguments: [hearing.rawValue, key])
        while let row = try rows.next() {
            var reader = RowReader(row)
            try append(&found, &reader)
        }
    }

    /// Reads the lists of all owners, or of some: those whose keys stand in `some`.
    func attach(
        to owners: inout [Owner], at positions: [String: Int], hearing: Hearing.ID,
        owners some: JSONList? = nil, _ db: Database
    ) throws {
        let select = "SELECT \(owner), \(columns.joined(separator: ", ")) FROM \(name)"
        let narrowing = some == nil ? "" : "AND \(owner) IN (SELECT value FROM json_each(?))"
        let statement = try db.cachedStatement(
            sql: "\(select) WHERE hearing = ? \(narrowing) ORDER BY \(owner), position")
        var arguments: StatementArguments = [hearing.rawValue]
        if let some { arguments += [some.text] }
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() {
            var reader = RowReader(row)
            // The foreign key says that the owner is there.
            guard let position = positions[try reader.text()] else { continue }
            try append(&owners[position], &reader)
        }
    }
}

extension ListTable {
    /// A list of one text each.
    init(
        _ name: String, of owner: String, _ column: String,
        _ list: any WritableKeyPath<Owner, [String]> & Sendable
    ) {
        self.init(
            name: name, owner: owner, columns: [column],
            rows: { $0[keyPath: list].map { [$0] } },
            append: { $0[keyPath: list].append(try $1.text()) })
    }

    /// A list of one id each.
    init<Entity>(
        _ name: String, of owner: String, _ column: String,
        _ list: any WritableKeyPath<Owner, [Identifier<Entity>]> & Sendable
    ) {
        self.init(
            name: name, owner: owner, columns: [column],
            rows: { $0[keyPath: list].map { [$0.rawValue] } },
            append: { $0[keyPath: list].append(try $1.id()) })
    }
}

/// An entity as it stands in the tables.
struct RowImage {
    /// Position and columns, without the hearing.
    let main: [DatabaseValue]
    let lists: [[[DatabaseValue]]]

    /// Equal byte for byte. (Swift's texts are equal already when they look alike: a change from
    /// a decomposed å to a composed one would not be written.)
    func isSame(as other: RowImage) -> Bool {
        func same(_ a: [DatabaseValue], _ b: [DatabaseValue]) -> Bool {
            a.count == b.count && zip(a, b).allSatisfy(Self.isSame)
        }
        return same(main, other.main)
            && zip(lists, other.lists).allSatisfy { a, b in
                a.count == b.count && zip(a, b).allSatisfy(same)
            }
    }

    static func isSame(_ a: DatabaseValue, _ b: DatabaseValue) -> Bool {
        if case .string(let a) = a.storage, case .string(let b) = b.storage {
            return a.utf8.elementsEqual(b.utf8)
        }
        return a.storage == b.storage
    }
}

extension Database {
    /// Inserts one row by a prepared statement. For many of one table there is ``RowInserter``.
    func insert(into table: String, _ columns: [String], _ values: [DatabaseValue]) throws {
        try RowInserter(into: table, columns, self).insert(values)
    }

    /// SQLite would keep only what stands before a NUL; readers turn it into a visible mark.
    static func refuseNUL(in values: [DatabaseValue], of table: String) throws {
        for value in values {
            if case .string(let text) = value.storage, text.utf8.contains(0) {
                throw HearingStoreError(.constraint, detail: "NUL in a text of \(table)")
            }
        }
    }
}
