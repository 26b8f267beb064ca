/// Senders in brackets behind what they said: "Der mangler lys på stien (Ældrerådet, Stilauget)."
///
/// Brackets hold many things, so they are believed only in documents that do it again and again,
/// and only where nothing but names stands in them.
enum BracketedNames {
    /// Fewer passages than this are a coincidence.
    private static let least = 3

    /// Whether the document names its senders so.
    static func areTold(in passages: [Words]) -> Bool {
        passages.count { !names(of: $0).isEmpty } >= least
    }

    /// In the order of the text, each once; empty where the document does not name them so.
    static func names(in passages: [Words]) -> [String] {
        guard areTold(in: passages) else { return [] }
        var found: [String] = []
        for name in passages.flatMap(names(of:)) where !found.contains(name) { found.append(name) }
        return found
    }

    /// The words inside brackets that end a line of the passage.
    static func ranges(in words: Words) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for end in words.words.indices where words.words[end].closing.contains(")") {
            let isLast =
                end + 1 == words.words.count || words.words[end + 1].opensLine
            guard isLast, let start = opening(words, before: end) else { continue }
            ranges.append(start..<(end + 1))
        }
        return ranges
    }

    private static func opening(_ words: Words, before end: Int) -> Int? {
        var index = end
        while index >= 0, end - index < 40 {
            if words.opensBracket(before: index) { return index }
            index -= 1
        }
        return nil
    }

    private static func names(of words: Words) -> [String] {
        ranges(in: words).flatMap { range -> [String] in
            let parts = NameList.split(words.quote(range))
            return parts.allSatisfy(isName) ? parts : []
        }
    }

    private static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (1...9).contains(words.count) && text.count > 3
            && (text.first?.isUppercase ?? false)
            && !words.contains { DanishWords.finiteVerbs.contains($0.lowercased()) }
            && !text.contains { "§:%".contains($0) }
    }
}
