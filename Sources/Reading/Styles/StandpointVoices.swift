import PolicyModel

/// Whose a paragraph under a row of numbers is, where it is not everybody's whose number stands
/// there: "Lauget vil have …", "I et fælles brev foreslår A og B", "En borger spørger".
struct StandpointVoices: Sendable {
    private let words: Words
    private let voices: [SpeakerFinder.Voice]

    init(_ words: Words, _ finder: SpeakerFinder) {
        self.words = words
        voices = finder.voices(in: words)
    }

    /// nil where all of them said it, or nothing tells who did.
    func speakers(
        among respondents: [Respondent.ID], citizens: Set<Respondent.ID>
    ) -> [Respondent.ID]? {
        guard !speaksOfOthers else { return nil }
        if let first = voices.first, leads(first), respondents.contains(first.respondent) {
            return voices.map(\.respondent).filter(respondents.contains)
        }
        // "En borger spørger", "To borgere": the only ones among them.
        let own = respondents.filter(citizens.contains)
        return !own.isEmpty && own.count == citizensInOpening ? own : nil
    }

    /// Whether a voice opens the passage, or is the subject of its first sentence behind the verb.
    private func leads(_ voice: SpeakerFinder.Voice) -> Bool {
        if voice.opensPassage { return true }
        let start = voice.range.lowerBound
        guard words.words[start].sentence == 0,
            SpeakerFinder.voices.contains(words.words[start - 1].key)
        else { return false }
        return words.words[..<start].allSatisfy { !$0.closing.contains(",") }
    }

    /// How many citizens open the passage; 0 where they do not.
    private var citizensInOpening: Int {
        let keys = words.words.prefix(2).map(\.key)
        if keys.first == "borgeren" || keys == ["en", "borger"] { return 1 }
        guard keys.count == 2, keys[1] == "borgere" else { return 0 }
        return DanishWords.numerals[keys[0]] ?? Int(keys[0]) ?? 0
    }

    /// "Flere andre ønsker", "Den anden afsender mener", "En borger er imod" in a sentence of its own.
    private var speaksOfOthers: Bool {
        words.words.indices.contains { index in
            let word = words.words[index]
            guard word.opensSentence else { return false }
            if Self.others.contains(word.key) { return true }
            if index > 0, Self.counts.contains(word.key), index + 1 < words.words.count,
                Self.parties.contains(words.words[index + 1].key)
            {
                return true
            }
            return Self.articles.contains(word.key) && index + 1 < words.words.count
                && Self.others.contains(words.words[index + 1].key)
        }
    }

    private static let counts: Set<String> = ["en", "et", "to", "tre", "nogle", "enkelte"]
    private static let parties: Set<String> = [
        "afsender", "afsendere", "borger", "borgere", "henvendelse", "henvendelser", "høringssvar",
        "svar",
    ]
    private static let articles: Set<String> = ["de", "den", "det", "en", "et"]
    private static let others: Set<String> = [
        "anden", "andet", "andre", "øvrige", "henvendelserne", "flere", "resten", "begge",
        "tredje", "sidste",
    ]
}
