import PolicyModel

/// Citizens whom a document leaves without a name: "Borger", "En borger", "Borger 12",
/// "Privatperson", "Anonym", and such as it gives a place instead: "Borger, Møllevej",
/// "Nabo (Engvej 3)", "Borger fra Tornby". The place is no name, and where somebody lives is
/// nothing to call them by.
enum UnnamedCitizen {
    static func matches(_ name: String) -> Bool {
        let words = Fold.key(name).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        guard words.contains(where: { UnnamedPerson.words.contains(String($0)) }) else {
            return false
        }
        let isBare = words.allSatisfy {
            UnnamedPerson.words.contains(String($0)) || fillers.contains(String($0))
                || $0.allSatisfy(\.isNumber)
        }
        return isBare || isWithPlace(name) || isWithReason(name)
    }

    /// "Borger, uden adresse", "Borger (ønsker at være anonym)": one of the people and, behind a
    /// comma or in brackets, words in lower case only. A name or a body would have a capital.
    private static func isWithReason(_ name: String) -> Bool {
        guard let mark = name.firstIndex(where: { ",(".contains($0) }) else { return false }
        let words = name[..<mark].split(separator: " ").map {
            Fold.key(String($0.trimmingPunctuation()))
        }
        let rest = name[mark...]
        return !words.isEmpty && words.contains(where: UnnamedPerson.words.contains)
            && words.allSatisfy { UnnamedPerson.words.contains($0) || fillers.contains($0) }
            && rest.contains(where: \.isLetter) && !rest.contains(where: \.isUppercase)
            && rest.split(separator: " ").count <= 8
    }

    private static let fillers: Set<String> = [
        "en", "et", "som", "navn", "nr", "privat", "enkelt", "udeladt", "unavngiven", "svar", "a",
        "b", "c", "henvendelse", "afsender", "indsender", "person", "høringssvar",
    ]

    /// "Borger 12", "Borger (7)": the number that the document itself tells citizens apart by.
    static func number(in name: String) -> String? {
        let words = name.split(separator: " ").map { $0.trimmingPunctuation() }
        guard words.count == 2, UnnamedPerson.words.contains(Fold.key(String(words[0]))),
            (1...4).contains(words[1].count), words[1].allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return String(words[1])
    }

    // MARK: With a place

    private static let links: Set<String> = ["fra", "på", "i", "ved", "til"]

    /// One of the people, then a comma, a bracket or "fra", then one to three capitalised words
    /// and numbers that are no person's name and no body's.
    private static func isWithPlace(_ name: String) -> Bool {
        let words = name.split(separator: " ").map(String.init)
        var index = 0
        while index < words.count - 1, !words[index].hasSuffix(","),
            !words[index + 1].hasPrefix("("), !links.contains(words[index + 1].lowercased()),
            UnnamedPerson.words.contains(Fold.key(String(words[index].trimmingPunctuation())))
                || fillers.contains(Fold.key(String(words[index].trimmingPunctuation())))
        {
            index += 1
        }
        guard index < words.count - 1,
            UnnamedPerson.words.contains(Fold.key(String(words[index].trimmingPunctuation())))
        else { return false }
        let isParted = words[index].hasSuffix(",") || words[index + 1].hasPrefix("(")
        var rest = words[(index + 1)...]
        if let first = rest.first, links.contains(first.lowercased()) {
            rest = rest.dropFirst()
        } else if !isParted {
            return false
        }
        return isPlace(rest.joined(separator: " "))
    }

    /// "Møllevej 4, 2. th.", "Tornby", "Gl. Strandvej", "9999 Vesterkær".
    static func isPlace(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && $0 != "." && $0 != "-" }
            .map { String($0.trimmingPunctuation()) }
            .filter { $0.count > 2 || $0.first?.isUppercase ?? false }
        guard (1...3).contains(words.count), words[0].first?.isUppercase ?? false else {
            return false
        }
        let isPerson =
            words.count > 1 && RespondentKinds.looksLikePerson(words.joined(separator: " "))
        let streets = words.map { StreetWord($0).certainty }
        // "Niels Bohrs Vej" is a street, "Lis Damtoft" somebody.
        if streets.contains(.sure) || text.contains(where: \.isNumber) { return true }
        if isPerson { return false }
        return streets.contains(.likely)
            || words.allSatisfy { $0.first?.isUppercase ?? false }
                && !RespondentKinds().areTold(by: text)
    }
}
