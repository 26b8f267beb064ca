import PolicyModel

/// What stands beside a refusal and decides nothing of its own: why it is refused, how things are,
/// and what is held fast.
enum OutcomeReasons {
    private static let openings: Set<String> = ["da", "fordi", "eftersom"]

    /// "Imødekommes ikke, da udvalget fra sag til sag tager stilling", "der er i dag flere biler end
    /// pladser": nothing is referred there, and nothing stands already.
    static func isReason(_ range: Range<Int>, _ meaning: [Outcome], _ words: Words) -> Bool {
        guard meaning == [.referred] || meaning == [.covered] else { return false }
        if words.quote(range).lowercased() == "i dag" { return true }
        let sentence = words.words[range.lowerBound].sentence
        let before = words.words[max(0, range.lowerBound - 16)..<range.lowerBound]
        // A reason behind what is decided; "Da planen ses på igen, …" goes before it.
        return before.contains {
            $0.sentence == sentence && openings.contains($0.key) && !$0.opensSentence
        }
    }

    /// "Fastholder, at arealet udgår": what the draft had is kept. The word that says so.
    static func heldFast(_ range: Range<Int>, _ meaning: [Outcome], _ words: Words) -> Int? {
        guard meaning == [.changed] else { return nil }
        let clause = OutcomeVerbs.clause(around: range.lowerBound, words.words)
        guard clause.lowerBound > 0, words.words[clause.lowerBound].key == "at" else { return nil }
        let before = words.words[clause.lowerBound - 1]
        guard before.sentence == words.words[clause.lowerBound].sentence,
            ["fastholder", "fastholdes", "fastholdt"].contains(before.key)
        else { return nil }
        return clause.lowerBound - 1
    }
}
