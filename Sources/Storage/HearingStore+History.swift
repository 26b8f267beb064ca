internal import GRDB
public import PolicyModel

/// One line of the history.
public struct HistoryEntry: Hashable, Sendable {
    /// Grows with time; unique in the store.
    public let number: Int
    /// UTC with milliseconds.
    public let at: String
    public let who: String
    public let hearing: Hearing.ID
    public let change: Change
    /// The number of the first of the lines that were registered together; nil for one alone.
    public let batch: Int?
}

/// That something was deleted.
public struct Deletion: Hashable, Sendable {
    public enum Entity: String, Hashable, Sendable, CaseIterable {
        case hearing
        case submission
        case document
    }

    public let at: String
    public let who: String
    public let why: String?
    public let hearing: Hearing.ID
    public let entity: Entity
    public let item: String
}

extension HearingStore {
    /// Who changed what, oldest first; of one thing when `item` is given.
    public func history(
        of hearing: Hearing.ID, item: String? = nil
    ) throws -> [HistoryEntry] {
        try read { try Self.history(of: hearing, items: item.map { [$0] }, $0) }
    }

    /// Inside a transaction; of some things, or of all (nil).
    static func history(
        of hearing: Hearing.ID, items: [String]?, _ db: Database
    ) throws -> [HistoryEntry] {
        let places = items.map { $0.map { _ in "?" }.joined(separator: ", ") }
        return try history(
            of: hearing, where: places.map { "AND item IN (\($0))" } ?? "",
            StatementArguments(items ?? []), db)
    }

    /// Lines of one person between two numbers; of one batch, where there is one.
    static func history(
        of hearing: Hearing.ID, numbers: ClosedRange<Int>, by who: String, batch: Int?,
        _ db: Database
    ) throws -> [HistoryEntry] {
        try history(
            of: hearing, where: "AND number BETWEEN ? AND ? AND who = ? AND batch IS ?",
            [numbers.lowerBound, numbers.upperBound, who, batch], db)
    }

    private static func history(
        of hearing: Hearing.ID, where condition: String, _ arguments: StatementArguments,
        _ db: Database
    ) throws -> [HistoryEntry] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT number, at, who, entity, item, what, before, after, why, batch FROM history
                WHERE hearing = ? \(condition) ORDER BY number
                """, arguments: [hearing.rawValue] + arguments)
        var entries: [HistoryEntry] = []
        while let row = try rows.next() {
            var reader = RowReader(row)
            entries.append(
                HistoryEntry(
                    number: try reader.integer(), at: try reader.text(),
                    who: try reader.text(), hearing: hearing,
                    change: Change(
                        entity: try reader.text(), item: try reader.text(),
                        what: try reader.text(), before: try reader.textOrNull(),
                        after: try reader.textOrNull(), why: try reader.textOrNull()),
                    batch: try reader.integerOrNull()))
        }
        return entries
    }

    /// Everything that was ever deleted from the store, oldest first.
    public func deletions() throws -> [Deletion] {
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT at, who, why, hearing, entity, item FROM deletion ORDER BY number")
            var deletions: [Deletion] = []
            while let row = try rows.next() {
                var reader = RowReader(row)
                deletions.append(
                    Deletion(
                        at: try reader.text(), who: try reader.text(),
                        why: try reader.textOrNull(), hearing: try reader.id(),
                        entity: try reader.choice(), item: try reader.text()))
            }
            return deletions
        }
    }

    /// Writes a line about a hearing that changes nothing in it: that it left the house.
    /// Throws `notFound`.
    public func record(_ change: Change, in hearing: Hearing.ID, by who: String) throws {
        try write { db in
            guard try Self.contains(hearing, db) else {
                throw HearingStoreError(.notFound, path: path, item: hearing.rawValue)
            }
            try Self.record(change, in: hearing, by: who, db)
        }
    }

    static func record(
        _ change: Change, in hearing: Hearing.ID, by who: String, batch: Int? = nil,
        _ db: Database
    ) throws {
        let values: [(any DatabaseValueConvertible)?] = [
            try moment(db), who, hearing.rawValue, change.entity, change.item, change.what,
            change.before, change.after, change.why, batch,
        ]
        try db.insert(
            into: "history",
            ["at", "who", "hearing", "entity", "item", "what", "before", "after", "why", "batch"],
            values.map { $0?.databaseValue ?? .null })
    }

    /// Several changes as one batch; one alone is none.
    static func record(
        _ changes: [Change], in hearing: Hearing.ID, by who: String, _ db: Database
    ) throws {
        guard changes.count > 1 else {
            for change in changes { try record(change, in: hearing, by: who, db) }
            return
        }
        let last = try Int.fetchOne(
            db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'history'")
        let batch = (last ?? 0) + 1
        for change in changes { try record(change, in: hearing, by: who, batch: batch, db) }
    }
}
