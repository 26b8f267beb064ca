import PolicyModel

/// Those who were asked and did not answer: "X og Y har været hørt, men har ikke afgivet svar".
enum SilentBodies {
    private static let answers: Set<String> = [
        "svar", "svaret", "høringssvar", "bemærkninger", "besvaret",
    ]

    static let verbs: Set<String> = ["har", "er", "var", "blev"]

    /// "X og Y har svaret, at de ikke har bemærkninger": they answered, though with nothing to say.
    static func answeredWithNothing(in text: String) -> [String] {
        let words = Words(text)
        var names: [String] = []
        for sentence in 0..<min(40, words.sentenceCount) {
            let range = words.range(ofSentence: sentence)
            let part = words.words[range]
            guard tellsOfNothing(part) || hasNothing(part),
                let verb = part.firstIndex(where: { $0.key == "har" || $0.key == "havde" }),
                verb > range.lowerBound, verb - range.lowerBound <= 16
            else { continue }
            let subject = words.quote(range.lowerBound..<verb)
            guard subject.first?.isUppercase ?? false else { continue }
            let areMany = part.contains { $0.key == "de" || $0.key == "begge" }
            names += split(subject, areMany: areMany).filter { isName($0) }
        }
        return names
    }

    /// Not "Øvrige høringsparter".
    private static func isName(_ text: String) -> Bool {
        let last = text.split(separator: " ").last.map(String.init) ?? ""
        return !["parter", "myndigheder", "organisationer"].contains { last.hasSuffix($0) }
    }

    /// "Har svaret, at de ikke har bemærkninger"; not "har meddelt, at de ikke afgiver svar".
    private static func tellsOfNothing(_ sentence: ArraySlice<Words.Word>) -> Bool {
        let keys = sentence.map(\.key)
        guard let told = keys.firstIndex(where: { tellings.contains($0) }), told > 1,
            keys[told - 1] == "har" || keys[told - 2] == "har"
        else { return false }
        let rest = Array(keys[(told + 1)...])
        guard rest.first == "at", let noun = rest.firstIndex(of: "bemærkninger") else {
            return false
        }
        return rest[..<noun].contains { ["har", "havde", "haft"].contains($0) }
            && rest[..<noun].contains { $0 == "ikke" || $0 == "ingen" }
    }

    /// "Datatilsynet havde ingen bemærkninger."
    private static func hasNothing(_ sentence: ArraySlice<Words.Word>) -> Bool {
        guard let verb = sentence.firstIndex(where: { $0.key == "har" || $0.key == "havde" })
        else { return false }
        let rest = sentence[verb...].dropFirst().prefix(3).map(\.key)
        return rest.prefix(2) == ["ingen", "bemærkninger"]
            || rest.prefix(3) == ["haft", "ingen", "bemærkninger"]
    }

    private static let tellings: Set<String> = ["svaret", "oplyst", "meddelt", "tilkendegivet"]

    static func names(in text: String) -> [String] {
        let words = Words(text)
        var names: [String] = []
        for sentence in 0..<min(40, words.sentenceCount) {
            let range = words.range(ofSentence: sentence)
            let part = words.words[range]
            guard let verb = part.firstIndex(where: { verbs.contains($0.key) }),
                verb > range.lowerBound, verb - range.lowerBound <= 16,
                part.contains(where: { $0.key == "ikke" }),
                part.contains(where: { answers.contains($0.key) }), !tellsOfNothing(part)
            else { continue }
            let subject = words.quote(range.lowerBound..<verb)
            guard subject.first?.isUppercase ?? false else { continue }
            names += split(subject).filter { $0.contains(" ") || $0.hasSuffix("rådet") }
        }
        return names
    }

    /// At commas, and at "og" between two whole names.
    private static func split(_ subject: String, areMany: Bool = false) -> [String] {
        var items = NameList.split(subject)
        // "A og B har meddelt, at de ikke har bemærkninger"
        if areMany, items.count == 1, let (left, right) = NameList.sides(of: subject),
            right.first?.isUppercase ?? false
        {
            return [left, right]
        }
        if items.count == 1, let og = subject.range(ofWord: "og") {
            let left = String(subject[..<og.lowerBound])
            let right = String(subject[og.upperBound...])
            let isWhole = RespondentKinds().kind(of: left) != .organisation
            if isWhole, right.first?.isUppercase ?? false { items = [left, right] }
        }
        return items
    }
}
