import PolicyModel

/// How many said it, in the document's own words: the first quantity of a passage.
enum QuantityFinder {
    private static let nouns: Set<String> = [
        "henvendelse", "henvendelser", "henvendelserne", "høringspart",
        "høringsparter", "høringssvar", "høringssvarene", "lokaludvalg", "organisation",
        "organisationer", "parter", "part", "respondenter", "svar",
    ]

    /// Words for a number that is not told, the longest first.
    private static let words: [[String]] = [
        ["langt", "de", "fleste"], ["langt", "størstedelen"], ["en", "lang", "række"],
        ["en", "stor", "del"], ["et", "stort", "antal"], ["et", "mindre", "antal"], ["en", "del"],
        ["en", "række"], ["en", "enkelt"], ["et", "enkelt"], ["et", "par"], ["et", "flertal"],
        ["de", "fleste"], ["et", "antal"], ["hovedparten"], ["størstedelen"], ["flertallet"],
        ["adskillige"], ["enkelte"], ["flere"], ["mange"], ["nogle"], ["få"], ["alle"],
        ["samtlige"],
    ]

    private static let byFirstWord = Dictionary(grouping: words) { $0[0] }

    /// nil where the passage tells no quantity of answers or parties.
    static func quantity(in words: Words) -> Quantity? {
        for index in words.words.indices {
            if let found = number(words, at: index) ?? unnumbered(words, at: index) { return found }
        }
        return nil
    }

    /// "4 høringssvar", "fire henvendelser".
    private static func number(_ words: Words, at index: Int) -> Quantity? {
        let word = words.words[index]
        guard let count = Int(word.key) ?? DanishWords.numerals[word.key], count > 0,
            count < 100_000, let noun = noun(words, after: index + 1, within: 1)
        else { return nil }
        return Quantity(words: words.quote(index..<(noun + 1)).lowercased(), count: count)
    }

    private static func unnumbered(_ words: Words, at index: Int) -> Quantity? {
        for phrase in byFirstWord[words.words[index].key] ?? [] {
            let end = index + phrase.count
            guard end <= words.words.count,
                zip(words.words[index..<end], phrase).allSatisfy({ $0.key == $1 }),
                // "En række af høringssvarene", "flere af de høringsparter", "nogle", alone.
                noun(words, after: end, within: 3) != nil || standsAlone(words, index, end)
            else { continue }
            return Quantity(words: phrase.joined(separator: " "))
        }
        return nil
    }

    private static func noun(_ words: Words, after start: Int, within steps: Int) -> Int? {
        guard start < words.words.count else { return nil }
        let sentence = words.words[start - 1].sentence
        let linking: Set<String> = ["af", "de", "andre", "andet", "enkelt", "modtagne", "indkomne"]
        for index in start..<min(start + steps + 1, words.words.count) {
            let word = words.words[index]
            guard word.sentence == sentence else { return nil }
            if nouns.contains(word.key) { return index }
            guard linking.contains(word.key) else { return nil }
        }
        return nil
    }

    /// "Flere hæfter sig ved …": the quantity itself is the subject.
    private static func standsAlone(_ words: Words, _ start: Int, _ end: Int) -> Bool {
        guard words.words[start].opensSentence, end < words.words.count else { return false }
        let next = words.words[end].key
        return SpeakerFinder.voices.contains(next)
    }
}
