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

    /// "Når planen er vedtaget, og der er afsat midler": nothing stands already.
    static func isLater(_ range: Range<Int>, _ meaning: [Outcome], _ words: Words) -> Bool {
        guard meaning == [.covered] else { return false }
        let clause = OutcomeVerbs.clause(around: range.lowerBound, words.words)
        func opens(_ index: Int) -> Bool {
            ["når", "hvis", "såfremt", "inden"].contains(words.words[index].key)
        }
        if opens(clause.lowerBound) { return true }
        guard clause.lowerBound > 0, words.words[clause.lowerBound].key == "og",
            words.words[clause.lowerBound - 1].sentence == words.words[clause.lowerBound].sentence
        else { return false }
        return opens(
            OutcomeVerbs.clause(around: clause.lowerBound - 1, words.words).lowerBound)
    }

    /// "Sender den videre til bygherren": somebody is told, and no other process decides.
    static func isForwarded(_ range: Range<Int>, _ words: Words) -> Bool {
        let keys = words.words[range].map(\.key)
        guard keys.contains(where: { $0.hasPrefix("videre") || $0 == "oversendt" }) else {
            return false
        }
        let after = words.words[(range.upperBound - 1)...].prefix(4)
            .prefix { $0.sentence == words.words[range.lowerBound].sentence }
        return after.contains { word in receivers.contains { word.key.contains($0) } }
    }

    private static let receivers = [
        "selskab", "bygherre", "politi", "region", "staten", "ejer", "myndighed", "styrelse",
        "direktorat", "entreprenør",
    ]

    /// "Følger af naturbeskyttelsesloven".
    static func isLaw(_ range: Range<Int>, _ words: Words) -> Bool {
        words.words[range].first?.key == "følger"
            && words.words[range].contains { $0.key.contains("lov") }
    }

    /// "Det er tilføjet, at planen ikke ændrer retten": what was added says nothing of what is done; "er
    /// enig i, at målet ikke tilføjer noget": nor does what somebody is agreed with in.
    static func isContent(_ range: Range<Int>, _ words: Words) -> Bool {
        let clause = OutcomeVerbs.clause(around: range.lowerBound, words.words)
        guard clause.lowerBound > 0, words.words[clause.lowerBound].key == "at" else {
            return false
        }
        let before = OutcomeVerbs.clause(around: clause.lowerBound - 1, words.words)
        return words.words[before].contains { word in
            word.sentence == words.words[clause.lowerBound].sentence
                && (added.contains { word.key.hasPrefix($0) }
                    || word.key == "enig" || word.key == "enige")
        }
    }

    private static let added = [
        "tilføjet", "præciseret", "indføjet", "tydeliggjort", "indskrevet", "skrevet",
    ]

    /// "Takker for oplysningen".
    static func isCourtesy(_ range: Range<Int>, _ meaning: [Outcome], _ words: Words) -> Bool {
        guard meaning == [.noted] else { return false }
        if words.words[range].contains(where: { ["takker", "tak", "kvitterer"].contains($0.key) }) {
            return true
        }
        // "Har noteret sig henvendelserne. På den baggrund er …"
        let after = words.words[range.upperBound...].prefix(40).map(\.key)
        return zip(after, after.dropFirst()).contains {
            ["den", "denne"].contains($0) && $1 == "baggrund"
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
