import PolicyModel

/// What an administration says that it does, without a word of decision: only a guess at
/// "covered", for remarks that decide nothing else.
enum PracticePhrases {
    static let book = PhraseBook<Bool>([
        ("arbejder|samarbejder|arbejdes", true), ("afprøver|gennemfører|gennemføres", true),
        ("tilbyder|tilbydes|udbydes|udbyder", true), ("understøtter|støtter|yder|driver", true),
        ("igangsat|iværksat", true), ("forsøger at", true), ("er med til at", true),
        ("har ~2 mulighed for", true), ("har ~3 haft", true), ("stor|særlig opmærksomhed", true),
        ("er ~8 opmærksom|opmærksomme på", true), ("vedtog|vedtaget", true),
    ])
}

/// What came of a wish, read from a remark's own words.
struct OutcomeReading: Sendable {
    /// In the model's order, each once.
    var outcomes: [Outcome]
    /// The deciding words as they stand, "; " between them; nil where nothing decides.
    var words: String?
    /// Stated by a formula, or suggested by what the administration says it does.
    var basis: Basis?

    /// All that a remark states; where it states nothing, what its reasons make likely.
    init(_ words: Words, proposalsCount: Bool = true) {
        var claimed: Set<Int> = []
        var found: Set<Outcome> = []
        var quotes: [(Int, String)] = []
        func take(_ range: Range<Int>, told: Range<Int>? = nil, _ meaning: [Outcome]) {
            guard claimed.isDisjoint(with: range) else { return }
            claimed.formUnion(range)
            let new = meaning.filter { !found.contains($0) }
            found.formUnion(meaning)
            if !new.isEmpty {
                quotes.append((range.lowerBound, words.quote(Self.whole(told ?? range, words))))
            }
        }
        let hits = OutcomePhrases.book.hits(in: words)
            .sorted { ($0.rank, $0.range.lowerBound) < ($1.rank, $1.range.lowerBound) }
        var forwarded: Range<Int>?
        var courtesies: Set<Int> = []
        let isRefused = hits.contains { $0.meaning == [.declined] }
        for hit in hits {
            if isRefused, OutcomeReasons.isReason(hit.range, hit.meaning, words) { continue }
            if OutcomeReasons.isLater(hit.range, hit.meaning, words) { continue }
            if hit.meaning == [.referred], OutcomeReasons.isForwarded(hit.range, words) {
                forwarded = hit.range
                claimed.formUnion(hit.range)
                continue
            }
            if OutcomeReasons.isCourtesy(hit.range, hit.meaning, words) {
                courtesies.insert(hit.range.lowerBound)
            }
            if let kept = OutcomeReasons.heldFast(hit.range, hit.meaning, words) {
                take(hit.range, told: kept..<hit.range.upperBound, [.declined])
            } else if let no = Self.negation(of: hit.range, hit.meaning, words) {
                take(hit.range, told: no..<hit.range.upperBound, [.declined])
            } else {
                take(hit.range, hit.meaning)
            }
        }
        let notes = hits.count { $0.meaning == [.noted] }
        let verbs = OutcomeVerbs(proposalsCount: proposalsCount).hits(in: words)
        for verb in verbs where verb.isEdit && !OutcomeReasons.isContent(verb.range, words) {
            let isKept = OutcomeReasons.heldFast(verb.range, [verb.outcome], words) != nil
            take(verb.range, told: verb.told, [isKept ? .declined : verb.outcome])
        }
        for range in OutcomeProcess.hits(in: words)
        where !isRefused || !OutcomeReasons.isReason(range, [.referred], words) {
            take(range, [.referred])
        }
        if found.isEmpty, let forwarded {
            found.insert(.referred)
            quotes.append((forwarded.lowerBound, words.quote(forwarded)))
        }
        // What the law says already is the reason why it is not for the draft to say.
        if found.contains(.outside),
            hits.allSatisfy({ $0.meaning != [.covered] || OutcomeReasons.isLaw($0.range, words) })
        {
            found.remove(.covered)
        }
        // "Tak for oplysningen" in front of what is done with it is courtesy.
        if found.count > 1, notes > 0, courtesies.count == notes {
            found.remove(.noted)
            quotes.removeAll { courtesies.contains($0.0) }
        }
        // "Der er indtegnet en zone … Ønsket er dermed opfyldt": met by what was changed, else by what
        // stands.
        if !found.contains(.changed),
            let met = hits.first(where: { hit in
                hit.meaning.isEmpty
                    && words.words[hit.range].contains { $0.key == "opfyldt" }
            })
        {
            found.remove(.declined)
            found.insert(.covered)
            quotes = [(met.range.lowerBound, words.quote(met.range))]
        }
        if found.isEmpty {
            for verb in verbs { take(verb.range, told: verb.told, [verb.outcome]) }
        }
        if found.isEmpty {
            let guess =
                OutcomePhrases.reasons.hits(in: words).min { $0.rank < $1.rank }
                .map { ($0.range, $0.meaning) }
                ?? PracticePhrases.book.hits(in: words).first.map { ($0.range, [.covered]) }
                ?? OutcomeVotes.guess(words).map { ($0.range, [$0.outcome]) }
            outcomes = guess?.1 ?? []
            self.words = guess.map { words.quote($0.0) }
            basis = guess == nil ? nil : .suggested
            return
        }
        // "Imødekommes delvist": what is said of the rest counts, else it is declined.
        let isInPart =
            hits.contains { $0.meaning == [.changed, .declined] }
            && !isRefused && !verbs.contains { $0.isEdit && $0.outcome == .declined }
        if isInPart, found.contains(.referred) || found.contains(.outside) {
            found.remove(.declined)
        }
        outcomes = Outcome.allCases.filter(found.contains)
        let ordered = quotes.sorted { $0.0 < $1.0 }.map(\.1)
        self.words = ordered.isEmpty ? nil : ordered.joined(separator: "; ")
        basis = .stated
    }

    /// "Kan ikke gøres bredere": a formula of change with a negation right before it in its clause.
    private static func negation(
        of range: Range<Int>, _ meaning: [Outcome], _ words: Words
    ) -> Int? {
        guard meaning == [.changed] else { return nil }
        let clause = OutcomeVerbs.clause(around: range.lowerBound, words.words)
        let before = words.words[clause.lowerBound..<range.lowerBound].suffix(3)
        guard let no = before.lastIndex(where: { OutcomeVerbs.negations.contains($0.key) }),
            !["kun", "blot", "alene", "længere", "desto", "mindre"]
                .contains(words.words[no + 1].key)
        else { return nil }
        return no
    }

    /// A quote does not end before the noun that its last word speaks of: "ved de kommende
    /// budgetforhandlinger".
    private static func whole(_ range: Range<Int>, _ words: Words) -> Range<Int> {
        let all = words.words
        var end = range.upperBound
        while end < all.count, end - range.upperBound < 2, opening.contains(all[end - 1].key),
            all[end - 1].closing.isEmpty, all[end].sentence == all[end - 1].sentence
        {
            end += 1
        }
        return range.lowerBound..<end
    }

    private static let opening: Set<String> = [
        "kommende", "næste", "samlede", "gældende", "den", "det", "de", "en", "et",
    ]

    /// A cell "Ja" under "Ændring af planen?"; "Nej" decides where the remark says nothing of why.
    mutating func add(_ cell: String, to question: String) {
        let asked = question.lowercased()
        guard
            ["ændr", "imødekom", "tilret", "justering", "konsekvens", "rettelse"].contains(
                where: asked.contains),
            let answer = Words(cell).words.first?.key
        else { return }
        if answer == "ja" {
            addChange(saidBy: cell)
        } else if answer == "nej" || Self.saysNone(Words(cell)), basis != .stated {
            outcomes = [.declined]
            words = cell
            basis = .stated
        }
    }

    /// The heading above the text says that it is a change; a text that takes it back stands.
    ///
    /// - Parameter text: what stands under the heading: "Ingen." is no change.
    mutating func addChange(saidBy heading: String, _ text: Words? = nil) {
        let isGuess = basis != .stated
        let known = isGuess ? [] : outcomes
        let isNone = text.map(Self.saysNone) ?? false
        // "Ja" in a table's cell stands beside what is declined.
        let isTakenBack = text == nil ? known == [.declined] : known.contains(.declined)
        if !isNone, known.contains(.changed) || isTakenBack { return }
        outcomes = Outcome.allCases.filter {
            known.contains($0) || $0 == (isNone ? .declined : .changed)
        }
        let quote = isNone ? text?.quote(0..<1) ?? heading : heading
        words = isGuess ? quote : [words, quote].compactMap { $0 }.joined(separator: "; ")
        basis = .stated
    }

    /// "Ingen.", "Ingen ændringer.", "Nej." as the first sentence.
    private static func saysNone(_ text: Words) -> Bool {
        let first = text.words.prefix { $0.sentence == 0 }
        return first.count <= 4 && ["ingen", "intet", "nej"].contains(first.first?.key ?? "")
    }
}
