/// Offices that a remark's words are by, though none of them is its subject.
extension DepartmentFinder {
    /// "Sker ifølge Økonomiafdelingen", "efter Planafdelingens opfattelse", "noteres af Dagtilbud",
    /// "er velkommen til at kontakte Plan og Byg".
    static func isSource(_ range: Range<Int>, _ words: [Words.Word]) -> Bool {
        func key(_ index: Int) -> String {
            words.indices.contains(index)
                && words[index].sentence == words[range.lowerBound].sentence
                ? words[index].key : ""
        }
        let (before, beforeThat) = (key(range.lowerBound - 1), key(range.lowerBound - 2))
        // "Hører under Vej og Park, som oplyser, at …"
        if words[range.upperBound - 1].closing == ",",
            ["som", "der"].contains(key(range.upperBound)),
            ["oplyser", "vurderer", "bemærker", "anbefaler", "finder"].contains(
                key(range.upperBound + 1))
        {
            return true
        }
        switch before {
        case "ifølge", "kontakte", "kontakter": return true
        case "fra": return beforeThat.hasPrefix("oplys")
        case "til":
            return ["henvendelse", "sig"].contains(beforeThat)
                && key(range.lowerBound - 3).hasPrefix("henvend")
        case "af":
            return told.contains(beforeThat)
        case "efter", "er", "som":
            // A genitive and what it governs.
            return words[range.upperBound - 1].key.hasSuffix("s")
                && opinions.contains(key(range.upperBound))
        default: return false
        }
    }

    private static let told: Set<String> = [
        "bemærket", "noteret", "noteres", "oplyst", "oplyses", "vurderet", "vurderes", "besvaret",
    ]

    private static let opinions: Set<String> = [
        "holdning", "mening", "opfattelse", "skøn", "synspunkt", "vurdering",
    ]
}
