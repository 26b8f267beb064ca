/// Search as one types: every prefix of forty queries, to the first page of hits, beside what FTS5 itself
/// takes for the question in the same file.
///
/// All is typed and asked in rounds, and the least of them counts: what the key costs, not what a busy moment
/// adds. FTS5 is asked in each round, so that both have the machine's better moments, and is compared by
/// processor time.
struct SearchBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    private static let budget = 50.0
    private static let besidePlain = 1.5
    /// Two rounds at least; what is broken then may be a neighbour's work, and a regression is broken in all.
    private static let (fewest, most) = (2, 5)

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
        let all = prefixes.flatMap(\.self)
        let sizes = options.sizes + (options.withMillion ? [1_000_000] : [])
        let homes = try sizes.map { ($0, try workplace.imported($0)) }
        let plain = try homes.map { size, home in
            (size, try PlainSearch(all, in: home.database))
        }
        let sessions = try homes.map { size, home in (size, try home.browse()) }
        for (_, session) in sessions { session.go(["/"]) }
        var least = Least()
        for round in 1...Self.most {
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
            for (size, plain) in plain { least.take(try plain.ask(), size) }
            if round >= Self.fewest, beside(all, least).ratio <= Self.besidePlain { break }
        }
        for (_, session) in sessions { session.leave([Keys.escape, "q", "q"]) }
        tell(all, least, sizes)
    }

    /// Milliseconds in which nothing may come before the next key.
    private var quiet: Int { options.isQuick ? 60 : 120 }

    /// By size, then by prefix: the least of what was measured, in milliseconds.
    private struct Least {
        var page: [Int: [String: Double]] = [:]
        var all: [Int: [String: Double]] = [:]
        var processor: [Int: [String: Double]] = [:]
        /// By size, in the order of the questions.
        var plain: [Int: [Double]] = [:]
        /// By size, one for each round: FTS5's own p95.
        var rounds: [Int: [Double]] = [:]

        mutating func take(_ press: TerminalSession.Press, _ prefix: String, _ size: Int) {
            func take(_ value: Double, _ times: inout [Int: [String: Double]]) {
                let known = times[size]?[prefix] ?? .infinity
                times[size, default: [:]][prefix] = min(known, value)
            }
            take(press.page, &page)
            take(press.all, &all)
            take(press.processor, &processor)
        }

        mutating func take(_ times: [Double], _ size: Int) {
            plain[size] = plain[size].map { zip($0, times).map { min($0, $1) } } ?? times
            rounds[size, default: []].append(Samples(times).p95)
        }
    }

    /// What a search costs over the same key in the small hearing (what any key costs is not the search's),
    /// beside FTS5's own: p95 of both in milliseconds of processor time.
    private func beside(
        _ prefixes: [String], _ least: Least
    ) -> (own: Double, plain: Double, ratio: Double) {
        let own = prefixes.filter { PlainSearch.question($0) != nil }.compactMap {
            prefix -> Double? in
            guard let there = least.processor[options.large]?[prefix],
                let base = least.processor[options.small]?[prefix]
            else { return nil }
            return max(0, there - base)
        }
        let (one, other) = (Samples(own).p95, Samples(least.plain[options.large] ?? []).p95)
        return (one, other, one / other)
    }

    private func tell(_ prefixes: [String], _ least: Least, _ sizes: [Int]) {
        func samples(_ times: [Int: [String: Double]], _ size: Int) -> Samples {
            Samples(Array((times[size] ?? [:]).values))
        }
        for size in sizes {
            ledger.grow(
                "search as typed: first page, p95", "ms", limit: Self.budget, size,
                samples(least.page, size).p95)
            ledger.grow(
                "search as typed: counts, p95", "ms", size, samples(least.all, size).p95)
            ledger.grow(
                "FTS5's own query, p95", "ms", size, Samples(least.plain[size] ?? []).p95)
        }
        let page = samples(least.page, options.large)
        ledger.judge(
            .search, "first page at \(options.large.grouped), p95 of \(page.count) prefixes",
            page.p95, "ms", atMost: Self.budget, note: "p50 \(page.median.short) ms")
        let (own, plain, ratio) = beside(prefixes, least)
        let rounds = least.rounds[options.large] ?? []
        ledger.judge(
            .search, "over the same key at \(options.small.grouped), beside FTS5's own query, p95",
            ratio, "×", atMost: Self.besidePlain,
            note: "\(own.short) ms, FTS5 \(plain.short) ms, both of processor time, "
                + "the least of \(rounds.count) rounds",
            noise: Noise(
                (rounds.max() ?? 1) / max(rounds.min() ?? 1, 0.01), over: Noise.limit,
                "from round to round FTS5 swings"))
    }
}
