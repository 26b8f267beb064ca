/// "Indsigelse fra Grundejerforeningen Dalen og borger (nr. 4): Byggeriet er for højt." names in front of a
/// colon who says it.
enum RunInSender {
    private static let nouns = [
        "indsigelse", "bemærkning", "høringssvar", "svar", "kommentar", "henvendelse", "bidrag",
        "forslag", "ønske", "synspunkt", "input",
    ]
    private static let endings = ["", "r", "er", "ne", "erne", "en", "et"]

    /// Where the names stand, the colon behind them; nil where the passage opens otherwise.
    static func names(in words: Words) -> Range<Int>? {
        guard words.words.count > 3, words.words[1].key == "fra", isNoun(words.words[0].key),
            let colon = words.words.prefix(30).firstIndex(where: { $0.closing.contains(":") }),
            colon >= 2, colon + 1 < words.words.count
        else { return nil }
        let names = 2..<(colon + 1)
        let first = words.words[2]
        guard first.isCapitalised || ["borger", "en", "to"].contains(first.key),
            !words.words[names].contains(where: { DanishWords.finiteVerbs.contains($0.key) })
        else { return nil }
        return names
    }

    private static func isNoun(_ key: String) -> Bool {
        nouns.contains { noun in endings.contains { key == noun + $0 } }
    }
}
