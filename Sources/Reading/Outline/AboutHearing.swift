/// Sections that tell of the hearing itself.
enum AboutHearing {
    private static let ofItsOwn: Set<String> = [
        "og", "med", "baggrund", "høring", "høringen", "notatet", "hvidbogen", "proces", "dette",
    ]

    static func isTitle(_ title: String) -> Bool {
        let words = title.lowercased().split(separator: " ").map {
            String($0.trimmingPunctuation())
        }
        guard let first = words.first, words.count <= 7 else { return false }
        let single: Set<String> = [
            "indledning", "baggrund", "formål", "høringen", "høringsperiode", "høringsperioden",
            "høringsliste", "høringsparter", "høringsprocessen", "læsevejledning", "forord",
            "introduktion", "høringskreds", "afsendere", "afsenderliste",
        ]
        if words.count <= 4, single.contains(first) {
            // "Formål og anvendelsesområde" is a topic of a law.
            return first != "formål" || words.dropFirst().allSatisfy(ofItsOwn.contains)
        }
        if first == "hørte" { return true }
        // "Den gennemførte høring", "Forløbet af høringen"
        if words.count <= 4, ["høring", "høringen"].contains(words[words.count - 1]),
            !words.contains(where: {
                $0.hasPrefix("bemærk") || $0.contains("svar") || $0.contains("ændr")
            })
        {
            return true
        }
        if first == "bilag" {
            let lists = [
                "henvendelse", "høringssvar", "afsender", "indsiger", "høringspart", "liste",
            ]
            return words.contains { word in lists.contains { word.hasPrefix($0) } }
        }
        if ["oversigt", "liste", "fortegnelse"].contains(first) {
            return !words.contains { $0.hasPrefix("ændring") || $0.hasPrefix("justering") }
        }
        return first == "om"
            && words.contains {
                $0.hasPrefix("høring") || $0.hasPrefix("hvidbog") || $0.hasPrefix("notat")
            }
    }
}
