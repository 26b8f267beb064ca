internal import GRDB
internal import PolicyModel

/// The passages of one kind that a filter lets through, as a table that counting queries narrow
/// theirs by; nothing where there is no filter.
struct Chosen {
    private let conditions: PassageConditions?
    let kind: Passage.Kind

    init(_ kind: Passage.Kind, _ conditions: PassageConditions?) {
        self.kind = kind
        self.conditions = conditions
    }

    /// Begins a query: "WITH chosen …", or nothing.
    var with: String {
        guard let conditions else { return "" }
        return """
            WITH chosen AS MATERIALIZED (SELECT id, section FROM \(kind) WHERE \(conditions.sql))
            """
    }

    /// Goes on after a condition: " AND … IN chosen", or nothing.
    func narrowing(_ column: String) -> String {
        conditions == nil ? "" : " AND \(column) IN (SELECT id FROM chosen)"
    }

    /// What is counted from: id and section.
    var all: String {
        conditions == nil
            ? "(SELECT id, section FROM \(kind) WHERE hearing = :hearing)" : "chosen"
    }

    func arguments(_ hearing: Hearing.ID) -> StatementArguments {
        StatementArguments(conditions?.arguments ?? ["hearing": hearing.rawValue])
    }
}

/// Counts rows of "name, number".
struct Counter {
    let hearing: Hearing.ID
    let chosen: Chosen
    let question: LongQuestion

    /// "SELECT name, count(…) …"; names that Swift holds for equal are one.
    func counts(_ sql: String) throws -> [String: Int] {
        try question.check()
        let statement = try question.db.cachedStatement(sql: "\(chosen.with) \(sql)")
        var counts: [String: Int] = [:]
        try statement.forEachRow(chosen.arguments(hearing)) { row in
            counts[row.text(0), default: 0] += row.integer(1)
            return true
        }
        return counts
    }

    func count(_ sql: String) throws -> Int {
        try question.check()
        let statement = try question.db.cachedStatement(sql: "\(chosen.with) \(sql)")
        return try Int.fetchOne(statement, arguments: chosen.arguments(hearing)) ?? 0
    }

    /// By one column of a list of the passages.
    func counts(in list: String, by column: String) throws -> [String: Int] {
        try counts(
            """
            SELECT \(column), count(DISTINCT \(chosen.kind)) FROM \(chosen.kind)_\(list)
            WHERE hearing = :hearing\(chosen.narrowing("\(chosen.kind)")) GROUP BY 1
            """)
    }
}
