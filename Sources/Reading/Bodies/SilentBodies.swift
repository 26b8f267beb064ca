import PolicyModel

/// Those who were asked and did not answer: "X og Y har været hørt, men har ikke afgivet svar".
enum SilentBodies {
    private static let answers: Set<String> = [
        "svar", "svaret", "høringssvar", "bemærkninger", "besvaret",
    ]

    static func names(in text: String) -> [String] {
        let words = Words(text)
        var names: [String] = []
        for sentence in 0..<min(40, words.sentenceCount) {
            let range = words.range(ofSentence: sentence)
            let part = words.words[range]
            guard let verb = part.firstIndex(where: { $0.key == "har" || $0.key == "er" }),
                verb > range.lowerBound, verb - range.lowerBound <= 16,
                part.contains(where: { $0.key == "ikke" }),
                part.contains(where: { answers.contains($0.key) })
            else { continue }
            let subject = words.quote(range.lowerBound..<verb)
            guard subject.first?.isUppercase ?? false else { continue }
            names += split(subject).filter { $0.contains(" ") || $0.hasSuffix("rådet") }
        }
        return names
    }

    /// At commas, and at "og" between two whole names.
    private static func split(_ subject: String) -> [String] {
        var items = NameList.split(subject)
        if items.count == 1, let og = subject.range(ofWord: "og") {
            let left = String(subject[..<og.lowerBound])
            let right = String(subject[og.upperBound...])
            let isWhole = RespondentKinds().kind(of: left) != .organisation
            if isWhole, right.first?.isUppercase ?? false { items = [left, right] }
        }
        return items
    }
}
