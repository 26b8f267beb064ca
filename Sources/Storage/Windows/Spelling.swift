internal import GRDB
internal import PolicyModel

/// The names that a hearing's lists hold of one sort, each once.
///
/// Swift's texts are equal where they look alike, SQLite's where their bytes are: `å` may stand in
/// a list as one code point or as two. What is asked of SQLite is asked for every spelling, and
/// what it counts is counted under one.
struct Spelling: Sendable {
    enum Field: Hashable, Sendable {
        case lokaludvalg
        case department
        case tag
        case place

        /// Tables and columns that hold such names; each column stands second in an index.
        var columns: [(table: String, column: String)] {
            switch self {
            case .lokaludvalg:
                [
                    ("respondent_lokaludvalg", "name"), ("response_place", "lokaludvalg"),
                    ("remark_place", "lokaludvalg"),
                ]
            case .department:
                [("remark_department", "department"), ("response_assigned", "department")]
            case .tag: [("response_tag", "tag"), ("remark_tag", "tag")]
            case .place: [("response_place", "name"), ("remark_place", "name")]
            }
        }
    }

    /// As they stand in the file; two may be equal.
    let written: [String]
    /// What is to be counted under another spelling, and which.
    private let aliases: [(written: String, as: String)]

    init(of field: Field, in hearing: String, _ db: Database) throws {
        var written: [[UInt8]: String] = [:]
        for (table, column) in field.columns {
            for name in try Self.distinct(column, in: table, hearing: hearing, db) {
                written[Array(name.utf8)] = name
            }
        }
        var known: [String: String] = [:]
        var aliases: [(String, String)] = []
        for name in written.values {
            if let first = known[name] {
                aliases.append((name, first))
            } else {
                known[name] = name
            }
        }
        self.written = Array(written.values)
        self.aliases = aliases.map { (written: $0.0, as: $0.1) }
    }

    /// A column of the field, for SQL: the name to count under.
    func counted(_ column: String) -> String {
        if aliases.isEmpty { return column }
        let cases = aliases.map { "WHEN \(Self.literal($0.written)) THEN \(Self.literal($0.as))" }
        return "CASE \(column) \(cases.joined(separator: " ")) ELSE \(column) END"
    }

    private static func literal(_ text: String) -> String {
        var literal = "'"
        for scalar in text.unicodeScalars {
            if scalar == "'" { literal.unicodeScalars.append(scalar) }
            literal.unicodeScalars.append(scalar)
        }
        literal.unicodeScalars.append("'")
        return literal
    }

    /// From one name to the next by the index: as many steps as there are names.
    static func distinct(
        _ column: String, in table: String, hearing: String, _ db: Database
    ) throws -> [String] {
        let next = "SELECT min(\(column)) FROM \(table) WHERE hearing = :hearing"
        let statement = try db.cachedStatement(
            sql: """
                WITH RECURSIVE found (name) AS (
                    \(next) AND \(column) IS NOT NULL
                    UNION ALL
                    SELECT (\(next) AND \(column) > found.name) FROM found
                    WHERE found.name IS NOT NULL
                )
                SELECT name FROM found WHERE name IS NOT NULL
                """)
        return try String.fetchAll(statement, arguments: ["hearing": hearing])
    }
}

extension StoredHearing {
    /// Read when it is first asked for.
    func spelling(of field: Spelling.Field, _ db: Database) throws -> Spelling {
        if let known = cached({ $0.spellings[field] }) { return known }
        let spelling = try Spelling(of: field, in: name, db)
        cached { $0.spellings[field] = spelling }
        return spelling
    }
}
