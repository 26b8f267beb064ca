import PolicyModel

/// What the verbs of a remark decide: a verb of change, its form, and what governs it.
///
/// Administrations say one thing in many ways: "afsnittet er præciseret", "der tilføjes", "vi har
/// udvidet". A list of phrases never ends; verbs of change do, and grammar does the rest: the
/// participle wants an auxiliary, "ikke" in the same clause turns it round, "kan" and "skal" make
/// it no decision unless the administration proposes it, and what stands in "ønsket om, at …" is
/// what others want.
struct OutcomeVerbs: Sendable {
    struct Hit: Sendable {
        let range: Range<Int>
        /// What is quoted: with the auxiliary that makes a decision of the participle.
        var told: Range<Int>
        let outcome: Outcome
        /// Verbs that edit a text decide; verbs that change the world ("hæves", "flyttes") may
        /// only tell how things are.
        let isEdit: Bool
    }

    /// Whether "det foreslås, at teksten ændres" counts: in a remark, not in a response.
    var proposalsCount = true

    func hits(in words: Words) -> [Hit] {
        words.words.indices.compactMap { index in
            guard let verb = Self.forms[words.words[index].key] else { return nil }
            return hit(verb, at: index, words.words)
        }
    }

    private func hit(_ verb: Form, at index: Int, _ words: [Words.Word]) -> Hit? {
        let clause = Self.clause(around: index, words)
        let before = words[clause.lowerBound..<index]
        let after = words[(index + 1)..<clause.upperBound]
        guard !Self.isWanted(clause, before: index, words), !Self.isConditional(clause, words),
            !Self.isDoubted(clause, words),
            !Self.goesElsewhere(words[index].key, after)
        else { return nil }
        let modal = before.suffix(6).contains { Self.modals.contains($0.key) }
        let isProposed = proposalsCount && Self.isProposed(index, words)
        let isNegated =
            before.suffix(10).contains { Self.negations.contains($0.key) }
            || after.prefix(2).contains { Self.negations.contains($0.key) }
                && verb.tense != .participle
        // "Uden at planen ændres"; "lejere uden computer" is another matter.
        if zip(before, before.dropFirst()).contains(where: { $0.key == "uden" && $1.key == "at" }) {
            return nil
        }
        if isNegated {
            // "Kan ikke ændres" is a refusal as much as "ændres ikke".
            let range = Self.span(index, clause, words)
            return Hit(range: range, told: range, outcome: .declined, isEdit: verb.isEdit)
        }
        // "En skole, som udbygges": it tells of something else.
        let first = words[clause.lowerBound]
        if verb.tense == .passive, !first.opensSentence, first.key == "som" { return nil }
        // "I 2018 blev ordningen udvidet" tells what was done, not what is.
        let isPast =
            words[clause].contains { $0.key == "blev" }
            && words[clause].contains { $0.isNumber && $0.key.count == 4 }
        let isCovered =
            isPast
            || words[clause].contains {
                $0.key == "allerede" || $0.key == "forvejen" || $0.key == "tidligere"
            }
        var changed = Hit(
            range: index..<(index + 1), told: index..<(index + 1),
            outcome: isCovered ? .covered : .changed, isEdit: verb.isEdit)
        switch verb.tense {
        case .participle:
            let opensSentence = words[index].opensSentence
            let hasAuxiliary = before.suffix(12).contains { Self.auxiliaries.contains($0.key) }
            guard opensSentence || hasAuxiliary || isProposed else { return nil }
            if modal, !isProposed, !before.contains(where: { $0.key == "vil" }) { return nil }
            // "Har derfor tilføjet", not a whole clause between.
            if let auxiliary = before.suffix(4).lastIndex(where: {
                Self.auxiliaries.contains($0.key)
            }) {
                changed.told = auxiliary..<(index + 1)
            }
            return changed
        case .passive:
            if modal, !isProposed { return nil }
            return changed
        case .present:
            return modal ? nil : changed
        case .infinitive:
            // "Vi vil udvide", "har valgt at give".
            let isWill = before.suffix(5).contains {
                ["vil", "valgt", "besluttet"].contains($0.key)
            }
            return isWill || isProposed ? changed : nil
        }
    }

    // MARK: What governs a verb

    /// From the comma or conjunction before a word to the one behind it.
    static func clause(around index: Int, _ words: [Words.Word]) -> Range<Int> {
        let sentence = words[index].sentence
        var start = index
        while start > 0, index - start < longest, words[start - 1].sentence == sentence {
            if words[start - 1].closing.contains(where: { ",;:–".contains($0) }) { break }
            if breaks.contains(words[start].key) { break }
            start -= 1
        }
        var end = index + 1
        while end < words.count, end - index < longest, words[end].sentence == sentence {
            if words[end - 1].closing.contains(where: { ",;:–".contains($0) }) { break }
            if breaks.contains(words[end].key) { break }
            end += 1
        }
        return start..<end
    }

    /// No clause that a reader follows is longer, in words to either side.
    private static let longest = 40

    private static let breaks: Set<String> = [
        "men", "mens", "hvorimod", "hvorfor", "fordi", "idet",
    ]

    /// "Ønsket om, at teksten ændres": what somebody wants is not what is done.
    private static func isWanted(
        _ clause: Range<Int>, before verb: Int, _ words: [Words.Word]
    ) -> Bool {
        let key = words[clause.lowerBound].key
        if key == "at" || key == "om", clause.lowerBound > 0 {
            let before = words[clause.lowerBound - 1]
            if before.sentence == words[clause.lowerBound].sentence,
                ["om", "imod", "mod", "ønsker", "foreslået", "ønsket"].contains(before.key)
            {
                return true
            }
        }
        guard
            let about = clause.dropLast().first(where: {
                words[$0].key == "om" && words[$0 + 1].key == "at"
            })
        else { return false }
        // "Planen om at flytte salen er opgivet": the main clause goes on behind it.
        return about >= verb
            || !words[about..<verb].contains { ["er", "bliver", "blev"].contains($0.key) }
    }

    /// "Finder ikke, at teksten behøver at blive ændret".
    private static func isDoubted(_ clause: Range<Int>, _ words: [Words.Word]) -> Bool {
        guard clause.lowerBound > 1, words[clause.lowerBound].key == "at",
            words[clause.lowerBound - 1].sentence == words[clause.lowerBound].sentence
        else { return false }
        let before = words[max(0, clause.lowerBound - 4)..<clause.lowerBound].map(\.key)
        return before.last == "ikke"
            && before.contains { ["finder", "mener", "vurderer", "synes"].contains($0) }
    }

    /// "Hvis planen ændres", "når normen revideres": nothing is decided yet.
    private static func isConditional(_ clause: Range<Int>, _ words: [Words.Word]) -> Bool {
        ["hvis", "såfremt", "når", "medmindre", "inden", "før", "hvor"].contains(
            words[clause.lowerBound].key)
    }

    /// "Rettes mod", "tages op": other words make another verb of it.
    private static func goesElsewhere(_ verb: String, _ after: ArraySlice<Words.Word>) -> Bool {
        guard let next = after.first?.key else { return false }
        // "Medtages i budgetlægningen": where the money is found, not in the draft.
        if verb.hasPrefix("medtag") || verb.hasPrefix("indarbejd"),
            after.contains(where: { $0.key.hasPrefix("budget") })
        {
            return true
        }
        if verb.hasPrefix("ret") { return next == "mod" || next == "henvendelse" }
        return false
    }

    /// "Det foreslås, at …", "forvaltningen anbefaler, at …" earlier in the sentence.
    private static func isProposed(_ index: Int, _ words: [Words.Word]) -> Bool {
        var place = index - 1
        while place >= 0, words[place].sentence == words[index].sentence, index - place < 24 {
            if proposals.contains(words[place].key) { return true }
            place -= 1
        }
        return false
    }

    private static let proposals: Set<String> = [
        "foreslås", "anbefales", "indstilles", "anbefaler", "indstiller", "foreslår", "besluttet",
        "valgt",
    ]

    private static let modals: Set<String> = [
        "kan", "kunne", "skal", "skulle", "bør", "burde", "må", "måtte", "ville", "vil",
    ]

    static let negations: Set<String> = ["ikke", "ingen", "intet", "hverken", "næppe", "aldrig"]

    private static let auxiliaries: Set<String> = [
        "er", "bliver", "blev", "blevet", "har", "have", "få", "blive", "havde",
    ]

    /// From the negation to the verb.
    private static func span(
        _ index: Int, _ clause: Range<Int>, _ words: [Words.Word]
    ) -> Range<Int> {
        let first = words[clause].firstIndex { negations.contains($0.key) } ?? index
        return min(first, index)..<(max(first, index) + 1)
    }
}
