import PolicyModel

/// Headings that gather chapters by the kind of sender, and the chapters' own.
enum SenderGroup {
    /// "Lokaludvalg", "Organisationer, virksomheder og skoler": kinds and nothing else.
    static func isGroup(_ title: String) -> Bool {
        if UnnamedCitizen.matches(title) { return false }
        let words = title.lowercased().split { !$0.isLetter }.map(String.init)
            .filter {
                ![
                    "og", "samt", "andre", "lokale", "øvrige", "private", "offentlige", "faglige",
                    "kommunale", "statslige", "frivillige",
                ].contains($0)
            }
        return !words.isEmpty && words.count <= 6
            && words.allSatisfy { SenderKind.kind(of: $0) != nil || $0 == "myndigheder" }
    }

    /// The kind, where the group has only one.
    static func kind(_ title: String) -> Respondent.Kind? {
        guard isGroup(title), !title.contains(","), !title.contains(" og ") else { return nil }
        return SenderKind.kind(of: title)
    }

    /// "Høringssvar fra Ejerforeningen Kajen (nr. 4)" is "Ejerforeningen Kajen".
    static func name(inTitle title: String) -> String {
        var name = title
        for opening in ["høringssvar fra ", "svar fra ", "henvendelse fra ", "bemærkninger fra "]
        where name.lowercased().hasPrefix(opening) {
            name = String(name.dropFirst(opening.count))
        }
        // "Seniorrådets høringssvar"
        for ending in [" høringssvar", " svar", " bemærkninger", " henvendelse"]
        where name.lowercased().hasSuffix(ending) {
            let owner = String(name.dropLast(ending.count))
            if let body = OfficeNames.withoutGenitive(owner), RespondentKinds().areTold(by: body) {
                name = body
            }
        }
        if name.hasSuffix(")"), let open = name.lastIndex(of: "("),
            name[open...].contains(where: \.isNumber)
        {
            name = String(name[..<open])
        }
        return name.trimmingBlanks()
    }

    /// "Høringssvar nr. 4 – Stilauget", "H12 Stilauget", "Nr. 3: Borger": the label of a numbered
    /// chapter, its number, and whose it is; nil for any other heading.
    static func numbered(_ title: String) -> (label: String, number: String, name: String)? {
        let text = LineJoiner.tidied(title)
        let words = text.split(separator: " ", maxSplits: 4).map(String.init)
        let openings: Set<String> = [
            "høringssvar", "henvendelse", "indsigelse", "svar", "bemærkning", "indlæg", "nr", "nr.",
            "brev", "nummer",
        ]
        var taken = 0
        while taken < words.count, openings.contains(words[taken].lowercased()) { taken += 1 }
        guard taken < words.count - 1 else { return nil }
        var number = words[taken]
        if taken == 0 {
            guard let first = number.first, "HSI".contains(first), number.count > 1 else {
                return nil
            }
            number.removeFirst()
        }
        while let last = number.last, ".:,–-)".contains(last) { number.removeLast() }
        guard !number.isEmpty, number.count <= 4, number.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        var label = words[...taken].joined(separator: " ")
        var rest = text.dropFirst(label.count).drop { $0.isWhitespace }
        if let mark = rest.first, "–—-:".contains(mark) { rest = rest.dropFirst() }
        rest = rest.drop { $0.isWhitespace }
        if rest.lowercased().hasPrefix("fra ") { rest = rest.dropFirst(4) }
        guard let first = rest.first, first.isUppercase || first.isNumber else { return nil }
        while let last = label.last, ":–-".contains(last) { label.removeLast() }
        return (label, number, String(rest))
    }

    /// Whether a word of the name tells what kind of body it is, or it is a person or a citizen.
    private static func tellsItsKind(_ name: String) -> Bool {
        UnnamedCitizen.matches(name) || RespondentKinds().areTold(by: name)
    }

    /// Whether a heading is the name of somebody: a kind of body in it, a person, or proper names.
    static func isBody(_ title: String) -> Bool {
        if isGroup(title) || title.hasPrefix("(") { return false }
        if numbered(title) != nil { return true }
        // "Tema 2. Økonomi" numbers a topic; "2. Stilauget" is Stilauget's chapter.
        if let (number, rest) = HeadingNumber.parse(title) {
            // "Kapitel 2. Stilauget" is Stilauget's chapter as well.
            guard number.word.map({ ["kapitel", "afsnit"].contains($0.lowercased()) }) ?? true
            else { return false }
            // "2.1 Skovrejsning" is a topic, "2.1 Havnegadens Beboerforening" is somebody.
            // "3.1 Høringssvar fra X" is X's, whoever it is.
            return number.number.contains(".")
                ? tellsItsKind(rest) || name(inTitle: rest) != rest : isBody(rest)
        }
        let name = name(inTitle: title)
        if UnnamedCitizen.matches(name) || name != title { return true }
        if RespondentKinds().kind(of: name) != .organisation { return true }
        let words = name.split(separator: " ")
        return words.count >= 2
            && words.dropFirst().contains { $0.first?.isUppercase ?? false && $0 != "I" }
            && !name.contains("§")
    }
}
