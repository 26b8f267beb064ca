/// What FTS5 itself takes for the questions of a search, in the same file, through SQLite's own shell.
struct PlainSearch {
    private let shell: SQLiteShell
    /// In the document's order; ranked only where there are fewer hits than `limit`.
    private let first: [String]
    private let ranked: [String]
    private let isRanked: [Bool]

    private static let limit = 2_000

    /// `prefixes`: as typed, each with a question. Throws where the file has no index, or nothing is found.
    init(_ prefixes: [String], in database: String) throws {
        shell = SQLiteShell(database: database)
        let tables = try shell.lines(
            "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%trigram%'")
        guard let table = tables.first else {
            throw Tool.Failure(description: "the database has no trigram index")
        }
        let asked = prefixes.compactMap(Self.question)
            .map { "SELECT rowid FROM \(table) WHERE \(table) MATCH '\($0)'" }
        let hits = try shell.lines(
            asked.map { "SELECT count(*) FROM (\($0) LIMIT \(Self.limit))" }
                .joined(separator: "; ")
        ).map { Int($0) ?? 0 }
        guard hits.contains(where: { $0 > 0 }) else {
            throw Tool.Failure(description: "FTS5 finds nothing: \(asked.first ?? "")")
        }
        first = asked.map { "\($0) ORDER BY rowid LIMIT \(Self.limit);" }
        ranked = asked.map { "\($0) ORDER BY rank LIMIT 24;" }
        isRanked = hits.map { $0 < Self.limit }
    }

    /// Milliseconds of processor time for each question, asked once more.
    func ask() throws -> [Double] {
        let few = isRanked.indices.filter { isRanked[$0] }
        var times = try shell.timed(first)
        // Ranking a common word at a million takes seconds, and nobody is shown it.
        for (at, time) in zip(few, try shell.timed(few.map { ranked[$0] })) { times[at] += time }
        return times
    }

    /// A prefix as FTS5 is asked for it; nil where no word has the three letters of a trigram.
    static func question(_ prefix: String) -> String? {
        var folded = ""
        for letter in prefix.lowercased() {
            switch letter {
            case "å": folded += "aa"
            case "æ": folded += "ae"
            case "ø": folded += "oe"
            default: folded.append(letter)
            }
        }
        let words = folded.split(separator: " ").filter { $0.count >= 3 }
        guard !words.isEmpty else { return nil }
        return words.map { "\"" + String($0) + "\"" }.joined(separator: " AND ")
    }
}
