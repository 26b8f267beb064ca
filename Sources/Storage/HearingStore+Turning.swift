internal import GRDB
public import PolicyModel

/// That a person made a response a remark, or the other way. It then stands under another id; its
/// history goes on under both.
public struct KindTurn: Hashable, Sendable {
    public let from: String
    public let to: String
    /// A step back of such a decision.
    public let isUndo: Bool
    /// The passage as it was, as the caller wrote it.
    public let before: String

    /// The words of the history's lines, for SQL.
    static let words = HistoryWord.Turn.allCases
        .map { "'\(HistoryWord.casework(.kind, $0).word)'" }.joined(separator: ", ")
}

extension HearingStore {
    /// Every decision on what a passage is, oldest first; confirmed ones have the same id twice.
    public func kindTurns(in hearing: Hearing.ID) throws -> [KindTurn] {
        try read { try Self.kindTurns(in: hearing, $0) }
    }

    /// Ids that passages have or had: none of them is given again.
    public func usedIDs(in hearing: Hearing.ID) throws -> Set<String> {
        try read { try Self.usedIDs(in: hearing, $0) }
    }

    static func kindTurns(in hearing: Hearing.ID, _ db: Database) throws -> [KindTurn] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT json_extract(before, '$.id'), item, what LIKE 'undo-%', before FROM history
                WHERE hearing = ? AND what IN (\(KindTurn.words)) AND before IS NOT NULL
                ORDER BY number
                """, arguments: [hearing.rawValue])
        var turns: [KindTurn] = []
        while let row = try rows.next() {
            var reader = RowReader(row)
            turns.append(
                KindTurn(
                    from: try reader.text(), to: try reader.text(), isUndo: try reader.bool(),
                    before: try reader.text()))
        }
        return turns
    }

    static func usedIDs(in hearing: Hearing.ID, _ db: Database) throws -> Set<String> {
        let items = try String.fetchSet(
            db, sql: "SELECT DISTINCT item FROM history WHERE hearing = ?",
            arguments: [hearing.rawValue])
        return items.union(try kindTurns(in: hearing, db).map(\.from))
    }
}
