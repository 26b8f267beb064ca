internal import GRDB
internal import PolicyModel

/// Entities of one table that an edit touches, and where each stands.
///
/// In the document's order. Of those that only tell a place for others (``loadPlaces(of:_:_:)``)
/// nothing is known but that; they are never written.
struct TouchedList<Entity> {
    private let table: EntityTable<Entity>
    private let key: @Sendable (Entity) -> String
    private(set) var entities: [Entity] = []
    /// Positions in the store, by key.
    private var places: [String: Int] = [:]
    /// Keys of those that are here with all that belongs to them.
    private var touched: Set<String> = []

    init(_ table: EntityTable<Entity>, key: @escaping @Sendable (Entity) -> String) {
        self.table = table
        self.key = key
    }

    /// Fetches one; nothing happens where there is none.
    mutating func load(_ wanted: String, of hearing: Hearing.ID, _ db: Database) throws {
        guard !touched.contains(wanted),
            let (position, entity) = try table.entity(wanted, of: hearing, db)
        else { return }
        touched.insert(wanted)
        if let at = entities.firstIndex(where: { key($0) == wanted }) {
            entities[at] = entity
            return
        }
        let at = entities.firstIndex { (places[key($0)] ?? 0) > position } ?? entities.endIndex
        entities.insert(entity, at: at)
        places[wanted] = position
    }

    /// Fetches where all the others stand: position, then what `entity` reads of `columns`.
    mutating func loadPlaces(
        of hearing: Hearing.ID, _ columns: [String], _ db: Database,
        _ entity: (inout RowReader) throws -> Entity
    ) throws {
        let known = Dictionary(entities.map { (key($0), $0) }) { first, _ in first }
        let select = "SELECT position, \(columns.joined(separator: ", ")) FROM \(table.name)"
        let statement = try db.cachedStatement(
            sql: "\(select) WHERE hearing = ? ORDER BY position")
        let rows = try Row.fetchCursor(statement, arguments: [hearing.rawValue])
        entities = []
        while let row = try rows.next() {
            var reader = RowReader(row)
            let position = try reader.integer()
            let other = try entity(&reader)
            places[key(other)] = position
            entities.append(known[key(other)] ?? other)
        }
    }

    // MARK: Writing

    /// Writes what differs. What stays keeps its place; behind one that is gone all move up, and
    /// before a new one they make room.
    func write(_ new: [Entity], of hearing: Hearing.ID, _ db: Database) throws {
        let kept = Set(new.map(key))
        guard kept.count == new.count else {
            throw HearingStoreError(.constraint, detail: "an id of \(table.name) twice")
        }
        var places = places
        let inserter = try EntityInserter(table, hearing: hearing, db)
        let standing = Dictionary(
            entities.filter { touched.contains(key($0)) }.map { (key($0), $0) }
        ) { first, _ in first }
        for entity in new {
            guard let old = standing[key(entity)], let place = places[key(entity)] else { continue }
            let image = table.image(of: entity, position: place)
            if image.isSame(as: table.image(of: old, position: place)) { continue }
            try delete(key(entity), of: hearing, db)
            try inserter.insert(image)
        }
        let gone = standing.keys.filter { !kept.contains($0) }
        for name in gone.sorted(by: { places[$0] ?? 0 > places[$1] ?? 0 }) {
            guard let place = places.removeValue(forKey: name) else { continue }
            try delete(name, of: hearing, db)
            try move(from: place + 1, by: -1, &places, of: hearing, db)
        }
        for (at, entity) in new.enumerated() where places[key(entity)] == nil {
            let next = new[(at + 1)...].lazy.compactMap { places[key($0)] }.first
            let place = try next ?? end(of: hearing, db)
            try move(from: place, by: 1, &places, of: hearing, db)
            try inserter.insert(entity, position: place)
            places[key(entity)] = place
        }
    }

    private func delete(_ name: String, of hearing: Hearing.ID, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "DELETE FROM \(table.name) WHERE hearing = ? AND \(table.columns[0]) = ?")
        try statement.execute(arguments: [hearing.rawValue, name])
    }

    private func end(of hearing: Hearing.ID, _ db: Database) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT ifnull(max(position) + 1, 0) FROM \(table.name) WHERE hearing = ?")
        return try Int.fetchOne(statement, arguments: [hearing.rawValue]) ?? 0
    }

    /// In two steps over a place that nobody has: no two may have one position, not even while one
    /// statement runs.
    private func move(
        from first: Int, by step: Int, _ places: inout [String: Int], of hearing: Hearing.ID,
        _ db: Database
    ) throws {
        let far = 1 << 40
        for (shift, low) in [(far, first), (step - far, far)] {
            let statement = try db.cachedStatement(
                sql: """
                    UPDATE \(table.name) SET position = position + ?
                    WHERE hearing = ? AND position >= ?
                    """)
            try statement.execute(arguments: [shift, hearing.rawValue, low])
        }
        for (name, place) in places where place >= first { places[name] = place + step }
    }
}
