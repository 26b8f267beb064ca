import PolicyModel

extension DocumentStyle {
    static let letters = DocumentStyle(
        "letters", danish: "høringssvar i fuld længde", english: "responses in full")
}

/// Responses in full (bilag 4): one letter, or many in one file.
enum LettersStyle {
    /// 0 to 1: how sure it is that the document is a letter, or many.
    static func score(_ source: SourceDocument) -> Double {
        let paragraphs = LetterText.paragraphs(of: source)
        guard !paragraphs.isEmpty else { return 0 }
        let parts = paragraphs.flatMap(\.parts).prefix(4_000)
        func has(_ test: (String) -> Bool) -> Bool { parts.contains(where: test) }
        var score = 0.0
        if has(LetterZones.isClosing) { score += 0.4 }
        if has({ SenderFinder.titleSender($0) != nil && LetterZones.isTitle($0) }) { score += 0.4 }
        if parts.prefix(8).contains(where: LetterZones.isTitle) { score += 0.2 }
        if parts.prefix(12).contains(where: { LetterField($0)?.kind == .sender }) { score += 0.4 }
        if parts.prefix(8).contains(where: {
            $0.hasPrefix("Til ") || $0.hasPrefix("Kære ") || $0.hasPrefix("Att")
        }) {
            score += 0.2
        }
        let words = paragraphs.prefix(200).flatMap { Words($0.text).words.map(\.key) }
        let own = words.count { ["jeg", "vi", "vores", "min", "mine", "os"].contains($0) }
        if own * 100 >= words.count { score += 0.3 }
        if LetterSplitter(paragraphs).parts.count > 1, own > 0 { score += 0.2 }
        // A letter to one's mother is a letter as well.
        if !talksOfHearing(parts) { score = min(score, 0.5) }
        // Somebody answers in it: then it is no letter, whatever else it holds.
        let answers = paragraphs.contains {
            $0.isHeading && MarkerHeading.kind(of: $0.text) == .remark
        }
        return answers ? min(score, 0.2) : min(1, score)
    }

    /// Whether a text speaks of a hearing, a draft or those who hold one.
    static func talksOfHearing(_ parts: some Sequence<String>) -> Bool {
        parts.contains { part in
            let key = part.lowercased()
            return hearingWords.contains(where: key.contains)
        }
    }

    /// The lines that make a letter of it: a title, a sender's field, a salutation, a closing.
    static func signs(_ source: SourceDocument) -> [String] {
        let parts = LetterText.paragraphs(of: source).flatMap(\.parts)
        let signs = [
            parts.prefix(8).first(where: LetterZones.isTitle),
            parts.prefix(12).first { LetterField($0)?.kind == .sender },
            parts.prefix(8).first { $0.hasPrefix("Til ") || $0.hasPrefix("Kære ") },
            parts.prefix(4_000).first(where: LetterZones.isClosing),
        ]
        return signs.compactMap { $0 }.map { String($0.prefix(60)) }
    }

    private static let hearingWords = [
        "høring", "kommune", "lokaludvalg", "lokalplan", "udkast", "indsigelse", "politikken",
        "forslaget", "byråd", "regionen", "ministeriet",
    ]

    /// - Parameters:
    ///   - existing: the hearing that the letters are added to; sections and ties are its own.
    ///   - respondent: the sender of a single letter, as the user says.
    static func read(
        _ source: SourceDocument, document: Document.ID, registers: [AuthorityRegister],
        existing: Hearing? = nil, respondent: String? = nil
    ) -> StyleResult {
        var writer = LettersWriter(
            source: source, document: document, registers: registers, existing: existing,
            respondent: respondent)
        writer.run()
        return writer.result()
    }
}
