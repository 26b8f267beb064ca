import PolicyModel

/// Whose a paragraph under a row of numbers is, where it is not everybody's whose number stands
/// there: "Lauget vil have …", "I deres fælles svar foreslår A og B", "En borger spørger".
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
        // "En borger spørger": the only one among them.
        let own = respondents.filter(citizens.contains)
        return own.count == 1 && opensWithCitizen ? own : nil
    }

    /// Whether a voice opens the passage, or is the subject of its first sentence behind the verb.
    private func leads(_ voice: SpeakerFinder.Voice) -> Bool {
        if voice.opensPassage { return true }
        let start = voice.range.lowerBound
        guard words.words[start].sentence == 0, SpeakerFinder.voices.contains(words.words[start - 1].key)
        else { return false }
        return words.words[..<start].allSatisfy { !$0.closing.contains(",") }
    }

    private var opensWithCitizen: Bool {
        let keys = words.words.prefix(2).map(\.key)
        return keys.first == "borgeren" || keys == ["en", "borger"]
    }

    /// "Flere andre ønsker", "Den anden afsender mener" in a sentence of its own.
    private var speaksOfOthers: Bool {
        words.words.indices.contains { index in
            let word = words.words[index]
            guard word.opensSentence else { return false }
            if Self.others.contains(word.key) { return true }
            return Self.articles.contains(word.key) && index + 1 < words.words.count
                && Self.others.contains(words.words[index + 1].key)
        }
    }

    private static let articles: Set<String> = ["de", "den", "det", "en", "et"]
    private static let others: Set<String> = [
        "anden", "andet", "andre", "øvrige", "henvendelserne", "flere", "resten", "begge",
        "tredje", "sidste",
    ]
}
