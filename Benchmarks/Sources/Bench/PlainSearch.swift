/// What FTS5 itself takes for the questions of a search, in the same file, through SQLite's own shell.
struct PlainSearch {
    private let shell: SQLiteShell
    /// In the document's order.
    private let first: [String]
    /// The places in `first` of those with fewer hits than `limit`, which are ranked as well: to rank a common
    /// word at a million takes seconds, and nobody is shown it.
    private let few: [Int]
    private let ranked: [String]

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
        few = hits.indices.filter { hits[$0] < Self.limit }
        ranked = few.map { "\(asked[$0]) ORDER BY rank LIMIT 24;" }
    }

    /// Milliseconds of processor time for each question, asked once more.
    func ask() throws -> [Double] {
        var times = try shell.timed(first)
        for (at, time) in zip(few, try shell.timed(ranked)) { times[at] += time }
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
