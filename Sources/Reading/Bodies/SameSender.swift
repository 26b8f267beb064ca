import PolicyModel

/// "Samme forening", "Afsender som ovenfor", a ditto mark: the one right before, where such words
/// stand in a sender's place. Anywhere else they tell nobody.
enum SameSender {
    /// Whether a sender's cell holds nothing else.
    static func fills(_ cell: String) -> Bool {
        let text = cell.trimmingBlanks()
        if isDitto(text) { return true }
        let words = keys(text)
        guard (1...5).contains(words.count) else { return false }
        if words == ["do"] || words == ["ditto"] || words == ["samme"] { return true }
        let pointsBack = words.contains { backwards.contains($0) }
        return words.allSatisfy { backwards.contains($0) || links.contains($0) || isNoun($0) }
            && (pointsBack || words[0] == "samme") && words.count(where: isNoun) <= 1
    }

    /// Whether the one before may be called as a cell or an opening calls them: a company is no
    /// "samme forening".
    static func fits(_ words: String, _ kind: Respondent.Kind) -> Bool {
        guard let noun = keys(words).first(where: isNoun) else { return true }
        return kinds(of: noun)?.contains(kind) ?? true
    }

    /// The words that open a passage as the one who speaks in it: "Samme forening savner …".
    static func opening(of words: Words) -> String? {
        let first = words.words.prefix(4)
        guard first.count == 4, first[0].key == "samme", isNoun(first[1].key),
            first[1].closing.isEmpty
        else { return nil }
        let speaks =
            SpeakerFinder.voices.contains(first[2].key)
            || SpeakerFinder.auxiliaries.contains(first[2].key)
        return speaks ? words.quote(0..<2) : nil
    }

    private static let backwards: Set<String> = [
        "ovenfor", "ovenstående", "ovennævnte", "foregående", "forrige", "før",
    ]
    private static let links: Set<String> = ["samme", "som", "se", "den", "det"]

    /// By the ending of a noun, which kinds of senders are called so; nil for any.
    private static let nouns: [(stem: String, kinds: Set<Respondent.Kind>?)] = [
        ("afsender", nil), ("indsender", nil), ("høringspart", nil), ("part", nil),
        ("forening", [.organisation, .residents, .union, .housing, .employer, .other]),
        ("organisation", [.organisation, .union, .housing, .employer, .other]),
        ("klub", [.organisation, .other]), ("laug", [.organisation, .residents, .other]),
        ("forbund", [.organisation, .union, .other]),
        ("virksomhed", [.company]), ("firma", [.company]), ("selskab", [.company, .housing]),
        ("lokaludvalg", [.lokaludvalg]), ("lokalråd", [.lokaludvalg]),
        ("råd", [.council, .lokaludvalg, .church]), ("kommune", [.authority]),
        ("myndighed", [.authority]), ("skole", [.education]), ("borger", [.citizen]),
        ("beboer", [.citizen, .residents]), ("lodsejer", [.citizen]), ("nabo", [.citizen]),
    ]

    private static func noun(_ word: String) -> (stem: String, kinds: Set<Respondent.Kind>?)? {
        nouns.first { noun in
            word.hasSuffix(noun.stem)
                || ["en", "et", "n", "ben", "met"].contains {
                    word.hasSuffix(noun.stem + $0)
                }
        }
    }

    private static func isNoun(_ word: String) -> Bool { noun(word) != nil }
    private static func kinds(of word: String) -> Set<Respondent.Kind>? { noun(word)?.kinds }

    /// A cell of ditto marks: ″, -"-, –”–.
    private static func isDitto(_ text: String) -> Bool {
        (1...5).contains(text.count) && text.contains { "\"”“″〃".contains($0) }
            && text.allSatisfy { "\"”“″〃-–—' ".contains($0) }
    }

    private static func keys(_ text: String) -> [String] {
        text.lowercased().split(whereSeparator: \.isWhitespace).map {
            String($0.trimmingPunctuation())
        }.filter { !$0.isEmpty }
    }
}
