import PolicyModel

/// Headings that gather chapters by the kind of sender, and the chapters' own.
enum SenderGroup {
    /// "Lokaludvalg", "Organisationer, virksomheder og skoler": kinds and nothing else.
    static func isGroup(_ title: String) -> Bool {
        let words = title.lowercased().split { !$0.isLetter }.map(String.init)
            .filter { !["og", "samt", "andre", "øvrige", "private", "offentlige"].contains($0) }
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
        if name.hasSuffix(")"), let open = name.lastIndex(of: "("),
            name[open...].contains(where: \.isNumber)
        {
            name = String(name[..<open])
        }
        return name.trimmingBlanks()
    }

    /// Whether a heading is the name of somebody: a kind of body in it, a person, or proper names.
    static func isBody(_ title: String) -> Bool {
        if isGroup(title) { return false }
        let name = name(inTitle: title)
        if SenderKind.isUnnamedCitizen(name) || name != title { return true }
        if RespondentKinds().kind(of: name) != .organisation { return true }
        let words = name.split(separator: " ")
        return words.count >= 2
            && words.dropFirst().contains { $0.first?.isUppercase ?? false }
            && !name.contains("§")
    }
}
