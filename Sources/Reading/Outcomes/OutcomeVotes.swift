import PolicyModel

/// What the single words of a remark speak for, where no formula and no verb decides: only ever a
/// guess, and only where one outcome is clearly ahead.
enum OutcomeVotes {
    static func guess(_ words: Words) -> (range: Range<Int>, outcome: Outcome)? {
        var votes: [Outcome: Double] = [:]
        var telling: [Outcome: Int] = [:]
        let hits = book.hits(in: words).filter { $0.range.lowerBound < 200 }
            .sorted { ($0.range.lowerBound, $0.rank) < ($1.range.lowerBound, $1.rank) }
        for hit in hits {
            let (outcome, weight) = hit.meaning
            votes[outcome, default: 0] += weight
            if telling[outcome] == nil || weight >= 1 { telling[outcome] = hit.range.lowerBound }
        }
        let ranked = votes.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
        guard let best = ranked.first, best.value >= 1,
            ranked.count < 2 || best.value >= ranked[1].value * 1.3,
            let place = telling[best.key]
        else { return nil }
        return (place..<(place + 1), best.key)
    }

    private static let book = PhraseBook<(Outcome, Double)>(
        lexicon.map { ($0.stem, ($0.outcome, $0.weight)) })

    private static let lexicon: [(stem: String, outcome: Outcome, weight: Double)] = [
        ("ikke", .declined, 0.8), ("imidlertid", .declined, 0.5), ("desværre", .declined, 1),
        ("afvejning", .declined, 1), ("kompromis*", .declined, 1), ("umulig*", .declined, 1),
        ("undergrave*", .declined, 1), ("fordyre*", .declined, 1), ("forringe*", .declined, 0.8),
        ("svække*", .declined, 0.8), ("vanskelig*", .declined, 0.7), ("tungt*", .declined, 0.5),
        ("tilstrækkelig*", .declined, 0.6), ("for", .declined, 0.1),
        ("allerede", .covered, 1), ("løbende", .covered, 1), ("findes", .covered, 1),
        ("eksisterer*", .covered, 1), ("opført", .covered, 0.8), ("påbegyndt", .covered, 1),
        ("gældende", .covered, 0.7), ("siden", .covered, 0.5), ("tilbyder", .covered, 0.7),
        ("arbejder", .covered, 0.7), ("hidtil", .covered, 0.8), ("forvejen", .covered, 1),
        ("nu", .changed, 0.8), ("nyt", .changed, 0.5), ("nye", .changed, 0.4),
        ("ny", .changed, 0.4), ("skrevet", .changed, 0.8), ("lagt", .changed, 0.5),
        ("endelige", .changed, 0.5), ("stedet", .changed, 0.3), ("enig*", .changed, 0.5),
        ("lov", .outside, 0.8), ("*loven", .outside, 1), ("lovgivning*", .outside, 1),
        ("staten*", .outside, 1), ("regionen*", .outside, 1), ("*ministeriet", .outside, 0.5),
        ("politiet*", .outside, 1), ("domstol*", .outside, 1), ("privat*", .outside, 0.6),
        ("*selskabet", .outside, 0.8), ("regeringen*", .outside, 1), ("ejer*", .outside, 0.5),
        ("ansvar*", .outside, 0.5), ("kræver", .outside, 0.3),
        ("kommende", .referred, 1), ("næste", .referred, 1), ("senere", .referred, 1),
        ("videre", .referred, 0.8), ("budget*", .referred, 1), ("vil", .referred, 0.4),
        ("proces*", .referred, 0.5), ("undersøge*", .referred, 0.7), ("analyse*", .referred, 0.7),
        ("*udvalget", .referred, 0.4), ("når", .referred, 0.3), ("revision*", .referred, 0.7),
        ("takker", .noted, 1), ("tak", .noted, 1), ("opbakning*", .noted, 0.8),
        ("positive*", .noted, 0.8), ("positivt", .noted, 0.8), ("glæde*", .noted, 0.8),
        ("interesse", .noted, 0.6), ("tilkendegivelse*", .noted, 1), ("kritik*", .noted, 0.6),
        ("ros", .noted, 0.8), ("modtaget", .noted, 0.4), ("synspunkt*", .noted, 0.4),
    ]
}
