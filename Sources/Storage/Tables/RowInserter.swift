internal import GRDB
internal import PolicyModel

/// Inserts rows of one table by one prepared statement.
struct RowInserter {
    private let statement: Statement
    private let table: String

    /// - Parameter columns: in the order in which values come.
    init(into table: String, _ columns: [String], _ db: Database) throws {
        let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        statement = try db.cachedStatement(
            sql: """
                INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))
                """)
        self.table = table
    }

    func insert(_ values: [DatabaseValue]) throws {
        try Database.refuseNUL(in: values, of: table)
        try statement.execute(arguments: StatementArguments(values))
    }
}

/// Inserts entities of one table with their lists.
struct EntityInserter<Entity> {
    private let table: EntityTable<Entity>
    private let hearing: DatabaseValue
    private let main: RowInserter
    private let lists: [RowInserter]

    init(_ table: EntityTable<Entity>, hearing: Hearing.ID, _ db: Database) throws {
        self.table = table
        self.hearing = hearing.rawValue.databaseValue
        main = try RowInserter(into: table.name, ["hearing", "position"] + table.columns, db)
        lists = try table.lists.map { list in
            try RowInserter(
                into: list.name, ["hearing", list.owner, "position"] + list.columns, db)
        }
    }

    func insert(_ entity: Entity, position: Int) throws {
        try insert(table.image(of: entity, position: position))
    }

    func insert(_ image: RowImage) throws {
        try main.insert([hearing] + image.main)
        guard !lists.isEmpty else { return }
        let key = image.main[1]
        for (list, rows) in zip(lists, image.lists) {
            for (position, row) in rows.enumerated() {
                try list.insert([hearing, key, position.databaseValue] + row)
            }
        }
    }
}
