/// Search as one types: every prefix of forty queries, to the first page of hits, beside what FTS5 itself
/// takes for the question in the same file.
///
/// All is typed twice, and the lesser of the two counts: what the key costs, not what a busy moment adds.
/// FTS5 is compared by processor time, as SQLite's shell tells it.
struct SearchBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    private static let budget = 50.0
    private static let rounds = 2

    /// Common and rare, parts of compounds, names, Danish letters, several words, nothing at all.
    static let queries = [
        "boligpolitik", "skole", "fællesskaber", "cykel", "økonomien", "politik", "ældre",
        "familieboliger", "Lindely", "Østerhave", "støj", "trafik", "ikke", "og", "å",
        "udvikling", "parkeringspladser", "mål", "sundhed", "idræt", "bibliotek", "Birkevej 17",
        "høringssvar", "kommunen styrker", "bolig skole", "cykel støj", "børn unge", "miljø",
        "havne", "kolonihave", "regnvand", "værksted", "tidsplan", "kvarter", "Kværnhøj",
        "demokrati", "ligestilling", "forskel på kvartererne", "xylofon", "tolke priser",
    ]

    func run() throws {
        let queries = options.isQuick ? Array(Self.queries.prefix(9)) : Self.queries
        let prefixes = queries.map { query in
            (1...query.count).map { String(query.prefix($0)) }
        }
        let sizes = options.sizes + (options.withMillion ? [1_000_000] : [])
        let homes = try sizes.map { ($0, try workplace.imported($0)) }
        let sessions = try homes.map { size, home in (size, try home.browse()) }
        for (_, session) in sessions { session.go(["/"]) }
        var least = Least()
        for _ in 0..<Self.rounds {
            for typed in prefixes {
                for prefix in typed {
                    for (size, session) in sessions {
                        let press = session.press(
                            String(prefix.suffix(1)), quiet: .milliseconds(quiet),
                            watchingPage: true)
                        if let press { least.take(press, prefix, size) }
                    }
                }
                for (_, session) in sessions { session.go([Keys.emptyField]) }
            }
        }
        for (_, session) in sessions { session.leave([Keys.escape, "q", "q"]) }
        let all = prefixes.flatMap(\.self)
        try tell(all, least, homes)
    }

    /// Milliseconds in which nothing may come before the next key.
    private var quiet: Int { options.isQuick ? 60 : 120 }

    /// By size, then by prefix: the least of what was measured, in milliseconds.
    private struct Least {
        var page: [Int: [String: Double]] = [:]
        var all: [Int: [String: Double]] = [:]
        var processor: [Int: [String: Double]] = [:]

        mutating func take(_ press: TerminalSession.Press, _ prefix: String, _ size: Int) {
            func take(_ value: Double, _ times: inout [Int: [String: Double]]) {
                let known = times[size]?[prefix] ?? .infinity
                times[size, default: [:]][prefix] = min(known, value)
            }
            take(press.page, &page)
            take(press.all, &all)
            take(press.processor, &processor)
        }
    }

    private func tell(_ prefixes: [String], _ least: Least, _ homes: [(Int, Home)]) throws {
        func samples(_ times: [Int: [String: Double]], _ size: Int) -> Samples {
            Samples(Array((times[size] ?? [:]).values))
        }
        for (size, home) in homes {
            let here = samples(least.page, size)
            ledger.grow(
                "search as typed: first page, p95", "ms", limit: Self.budget, size, here.p95)
            ledger.grow(
                "search as typed: counts, p95", "ms", size, samples(least.all, size).p95)
            let asked = prefixes.filter { Self.question($0) != nil }
            let plain = try plain(asked, home)
            ledger.grow("FTS5's own query, p95", "ms", size, Samples(plain).p95)
            guard size == options.large else { continue }
            ledger.judge(
                .search, "first page at \(size.grouped), p95 of \(here.count) prefixes", here.p95,
                "ms", atMost: Self.budget, note: "p50 \(here.median.short) ms")
            // What any key costs is not the search's: the same letters in the small hearing.
            let own = asked.compactMap { prefix -> Double? in
                guard let there = least.processor[size]?[prefix],
                    let base = least.processor[options.small]?[prefix]
                else { return nil }
                return max(0, there - base)
            }
            ledger.judge(
                .search,
                "over the same key at \(options.small.grouped), beside FTS5's own query, p95",
                Samples(own).p95 / Samples(plain).p95, "×", atMost: 1.5,
                note: "\(Samples(own).p95.short) ms, FTS5 \(Samples(plain).p95.short) ms, "
                    + "both of processor time")
        }
    }

    /// Milliseconds: up to 2,000 hits in the document's order; ranked where there are fewer.
    private func plain(_ prefixes: [String], _ home: Home) throws -> [Double] {
        let shell = SQLiteShell(database: home.database)
        let tables = try shell.lines(
            "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%trigram%'")
        guard let table = tables.first else {
            throw Tool.Failure(description: "the database has no trigram index")
        }
        let questions = prefixes.compactMap(Self.question)
        let found = questions.map {
            "SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(table) MATCH '\($0)' LIMIT 2000)"
        }
        let hits = try shell.lines(found.joined(separator: "; ")).map { Int($0) ?? 0 }
        guard hits.contains(where: { $0 > 0 }) else {
            throw Tool.Failure(description: "FTS5 finds nothing: \(found.first ?? "")")
        }
        let first = questions.map {
            "SELECT rowid FROM \(table) WHERE \(table) MATCH '\($0)' ORDER BY rowid LIMIT 2000;"
        }
        let ranked = questions.map {
            "SELECT rowid FROM \(table) WHERE \(table) MATCH '\($0)' ORDER BY rank LIMIT 24;"
        }
        var least = [Double](repeating: .infinity, count: questions.count)
        for _ in 0..<Self.rounds {
            let times = try zip(zip(shell.timed(first), shell.timed(ranked)), hits)
                .map { $1 < 2_000 ? $0.0 + $0.1 : $0.0 }
            least = zip(least, times).map { min($0, $1) }
        }
        return least
    }

    /// A prefix as FTS5 is asked for it; nil where no word has the three letters of a trigram.
    private static func question(_ prefix: String) -> String? {
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
