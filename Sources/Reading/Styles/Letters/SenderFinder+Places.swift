/// Where in a letter its sender stands: what a title, an opening sentence, a contact line or a
/// closing says of it.
extension SenderFinder {
    /// "Til Bølgesund Kommune", "Att. Planafdelingen", "Kære udvalg".
    static func isAddressee(_ line: String) -> Bool {
        let first = line.lowercased().split(separator: " ").first.map { $0.trimmingPunctuation() }
        return ["til", "att", "kære", "hej", "cc", "kopi"].contains(first.map(String.init) ?? "")
    }

    /// "Høringssvar fra Valby Lokaludvalg til udkast til …", "Ældrerådets høringssvar".
    static func titleSender(_ line: String) -> String? {
        guard let range = line.lowercased().firstRange(of: "svar fra ") else {
            return owner(ofTitle: line)
        }
        // Lower case keeps the Danish letters' count.
        let offset = line.lowercased().distance(
            from: line.lowercased().startIndex, to: range.upperBound)
        var name = String(line.dropFirst(offset))
        for end in [" til ", " vedr", " om ", " angående ", " – ", " - ", " i høring", " ad "] {
            if let cut = name.firstRange(of: end) { name = String(name[..<cut.lowerBound]) }
        }
        return name.isEmpty ? nil : name
    }

    /// "Handicaprådets svar på høringen om …", "Seniorrådets høringssvar til Sundhedspolitik".
    private static func owner(ofTitle line: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        guard words.count >= 2, !line.endsSentence,
            let noun = words.firstIndex(where: {
                ["svar", "høringssvar", "bemærkninger", "kommentarer", "indsigelse"]
                    .contains($0.lowercased().trimmingPunctuation())
            }), (1...6).contains(noun), words[0].first?.isUppercase ?? false,
            noun == words.count - 1
                || ["på", "til", "vedr.", "vedrørende", "om", "ang.", "angående", "i"]
                    .contains(words[noun + 1].lowercased()),
            let body = OfficeNames.withoutGenitive(words[..<noun].joined(separator: " "))
        else { return nil }
        return RespondentKinds().areTold(by: body) ? body : nil
    }

    /// "X sender hermed sit høringssvar", "Hermed X's bemærkninger", "På vegne af X fremsendes".
    static func opening(_ text: String) -> String? {
        let words = Words(text).words.prefix(24)
        guard
            let verb = words.firstIndex(where: {
                [
                    "sender", "fremsender", "indsender", "afgiver", "fremsendes", "takker", "har",
                    "bemærkninger", "høringssvar", "kommentarer", "vil",
                ].contains($0.key)
            })
        else { return nil }
        var start = 0
        if words[0].key == "hermed" || words[0].key == "vedlagt" { start = 1 }
        if words.count > 3, words[0].key == "på", words[1].key == "vegne", words[2].key == "af" {
            start = 3
        }
        var end = verb
        while end > start, ["hermed", "sit", "har"].contains(words[end - 1].key) { end -= 1 }
        guard end > start, end - start <= 8, words[start].isCapitalised,
            words[start..<end].allSatisfy({ $0.sentence == 0 })
        else { return nil }
        var name = words[start..<end].map(\.text).joined(separator: " ")
        // "Boligselskabet Kølens bemærkninger".
        if ["bemærkninger", "høringssvar", "kommentarer"].contains(words[verb].key),
            name.hasSuffix("s")
        {
            name.removeLast()
            if name.hasSuffix("'") || name.hasSuffix("’") { name.removeLast() }
        }
        return name.split(separator: " ").count > 1 ? name : nil
    }

    /// "Kontakt: Inga Holm, Strandvænget 7 …" on one line: the name in front of the address.
    static func contact(_ line: String) -> String? {
        guard let colon = line.prefix(24).firstIndex(of: ":"),
            line[..<colon].lowercased().hasPrefix("kontakt")
        else { return nil }
        let name = String(line[line.index(after: colon)...].prefix { $0 != "," }).trimmingBlanks()
        return looksLikePerson(name) ? name : nil
    }

    /// What stands behind "Med venlig hilsen" on the same line.
    static func name(behindClosing line: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        guard
            let last = words.lastIndex(where: {
                [
                    "hilsen", "hilsner", "hilsener", "mvh", "vh", "hilsen,", "hilsner,", "mvh.",
                    "vh.",
                ]
                .contains($0.lowercased())
            }), last + 1 < words.count, words[last + 1].first?.isUppercase ?? false
        else { return nil }
        return words[(last + 1)...].joined(separator: " ")
    }
}
