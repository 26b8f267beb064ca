/// Headings that only tell what kind of text follows: "Forvaltningens svar", "Resumé af
/// høringssvar", "Ministeriets bemærkninger".
enum MarkerHeading {
    /// What the heading announces; nil for a heading with a topic.
    static func kind(of title: String) -> PassageKind? {
        let words = title.lowercased().split(separator: " ").map { $0.trimmingPunctuation() }
            .filter { !$0.isEmpty }
        guard (1...7).contains(words.count) else { return nil }
        let answers = words.contains { answerWords.contains(String($0)) }
        let byAdministration = words.contains { word in
            speakers.contains { word.hasPrefix($0) } || word.contains("forvaltning")
        }
        if answers, byAdministration { return .remark }
        // "Hvad siger høringssvarene?"
        let asks: Set<String> = ["hvad", "siger", "handler", "om", "peger", "på", "skriver", "har"]
        if words.count <= 5, words.first == "hvad",
            words.dropFirst().allSatisfy({
                asks.contains(String($0)) || responseWords.contains(String($0))
            })
        {
            return words.contains { $0.hasPrefix("høring") || $0.hasPrefix("henvend") }
                ? .response : nil
        }
        guard words.allSatisfy({ responseWords.contains(String($0)) }),
            words.contains(where: { $0.hasPrefix("høring") || $0.hasPrefix("henvendelse") })
        else { return nil }
        return .response
    }

    private static let answerWords: Set<String> = [
        "svar", "bemærkning", "bemærkninger", "kommentar", "kommentarer", "vurdering",
        "vurderinger",
        "besvarelse", "indstilling", "stillingtagen",
    ]

    private static let speakers = [
        "administration", "kommune", "minister", "styrelse", "magistrat", "sekretariat",
        "direktion",
    ]

    private static let responseWords: Set<String> = [
        "af", "de", "fra", "høringsparter", "høringsparterne", "høringssvar", "høringssvaret",
        "høringssvarene", "henvendelse", "henvendelser", "henvendelserne", "indkomne", "modtagne",
        "referat", "resume", "resumé", "resuméer", "sammenfatning",
    ]
}
