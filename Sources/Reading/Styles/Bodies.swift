import PolicyModel

/// Everybody a document deals with: its authority with what is known of it, and those who
/// answered.
struct Bodies: Sendable {
    let authority: String?
    let registers: Registers
    let hasRegister: Bool
    let respondents: [Respondent]
    /// Names that stand more than once in the list.
    let duplicates: [String]
    /// Who stands behind a key of the list: a number, a chapter.
    let byKey: [String: Respondent.ID]
    /// Short forms that the document gives, as it writes them.
    let aliases: [String: Respondent.ID]

    /// - Parameters:
    ///   - paragraphs: all the document's text, front matter first.
    init(preface: [String], paragraphs: [Words], registers: [AuthorityRegister]) {
        self.init(
            entries: RespondentList(preface: preface).entries,
            authority: HearingFacts.authority(in: paragraphs), paragraphs: paragraphs,
            registers: registers)
    }

    /// - Parameters:
    ///   - entries: those who answered, as the style found them.
    ///   - named: the authority that the document names.
    ///   - ownDepartments: those that no register knows; nil to find them in the text.
    init(
        entries: [RespondentList.Entry], authority named: String?, paragraphs: [Words],
        registers: [AuthorityRegister], ownDepartments: [Department]? = nil
    ) {
        let known = named.flatMap { name in
            registers.first { Fold.compactKey($0.authority) == Fold.compactKey(name) }
        }
        hasRegister = known != nil
        authority = known?.authority ?? named
        if let known {
            self.registers = known.registers
        } else {
            let text = paragraphs.map(\.text).joined(separator: " ")
            self.registers = Registers(
                lokaludvalg: LokaludvalgNames.fromDocument(
                    entries.prefix(500).map(\.name), text: text),
                departments: ownDepartments
                    ?? Self.departments(in: paragraphs, respondents: entries.map(\.name)))
        }
        let names = LokaludvalgNames(self.registers.lokaludvalg)
        let kinds = RespondentKinds(known: known?.kinds ?? [:])
        var respondents: [Respondent] = []
        var seen: [String: Int] = [:]
        var duplicates: [String] = []
        var slugs = UniqueSlugs()
        var citizens = 0
        var byKey: [String: Respondent.ID] = [:]
        var aliases: [String: Respondent.ID] = [:]
        for entry in entries {
            if entry.unnamedCitizens == 1, let number = entry.number {
                let id = Respondent.ID(slugs.make("borger-\(number)"))
                respondents.append(
                    Respondent(
                        id: id, name: "Borger (\(number))", kind: .citizen,
                        answered: entry.answered))
                byKey[entry.key ?? number] = id
                continue
            }
            if entry.unnamedCitizens > 0 {
                for _ in 0..<entry.unnamedCitizens {
                    citizens += 1
                    respondents.append(
                        Respondent(
                            id: Respondent.ID(slugs.make("borger-\(citizens)")),
                            name: "Borger (\(citizens))", kind: .citizen, answered: entry.answered))
                    if let key = entry.key { byKey[key] = respondents.last?.id }
                }
                continue
            }
            let committees = names.resolve(entry.name)
            let key =
                committees.isEmpty
                ? Fold.compactKey(entry.name) : committees.sorted().joined(separator: "|")
            if let first = seen[key] {
                if let key = entry.key { byKey[key] = respondents[first].id }
                if entry.repeats {
                    respondents[first].answered = respondents[first].answered || entry.answered
                    continue
                }
                duplicates.append(entry.name)
                respondents[first].answered = respondents[first].answered || entry.answered
                continue
            }
            seen[key] = respondents.count
            let id = slugs.make(Slug.make(entry.name))
            respondents.append(
                Respondent(
                    id: Respondent.ID(id), name: entry.name,
                    kind: kinds.kind(of: entry.name, listedAs: entry.kind),
                    lokaludvalg: committees, answered: entry.answered))
            if let key = entry.key { byKey[key] = respondents.last?.id }
            if let alias = entry.alias { aliases[alias] = respondents.last?.id }
        }
        self.aliases = aliases.merging(Self.aliases(of: respondents, in: paragraphs)) { a, _ in a }
        self.respondents = respondents
        self.byKey = byKey
        self.duplicates = duplicates
    }

    /// "Danmarks Naturfredningsforening (DN) mener": the short form behind a name in the text.
    private static func aliases(
        of respondents: [Respondent], in paragraphs: [Words]
    ) -> [String: Respondent.ID] {
        var byLast: [String: [Respondent]] = [:]
        for respondent in respondents {
            let last = respondent.name.split(separator: " ").last.map { $0.lowercased() } ?? ""
            byLast[last, default: []].append(respondent)
        }
        var found: [String: Respondent.ID] = [:]
        // "BL – Danmarks Almene Boliger"
        for respondent in respondents {
            let parts = respondent.name.split(separator: " ", maxSplits: 2)
            if parts.count == 3, ["–", "-"].contains(parts[1]), isShortForm(parts[0]) {
                found[String(parts[0])] = respondent.id
            }
        }
        for words in paragraphs where words.text.contains(" (") {
            for (name, alias) in hereafter(words, byLast) { found[alias] = name }
            for (name, word) in zip(words.words, words.words.dropFirst())
            where word.closing.first == ")" && isShortForm(word.text) {
                for respondent in byLast[name.key] ?? [] {
                    let before = words.text[..<word.text.startIndex]
                    if before.hasSuffix(respondent.name + " (") {
                        found[String(word.text)] = respondent.id
                    }
                }
            }
        }
        return found
    }

    /// "Fjernvarme a.m.b.a. (herefter Fjernvarmen)": a short form of any shape, said to be one.
    private static func hereafter(
        _ words: Words, _ byLast: [String: [Respondent]]
    ) -> [(Respondent.ID, String)] {
        words.words.indices.dropFirst().compactMap { index in
            guard
                ["herefter", "forkortet", "efterfølgende", "kaldet"].contains(
                    words.words[index].key),
                words.text[..<words.words[index].text.startIndex].hasSuffix(" ("),
                let end = words.words[index...].prefix(4).firstIndex(where: {
                    $0.closing.contains(")")
                }), end > index
            else { return nil }
            var alias = words.quote((index + 1)..<(end + 1))
            if alias.hasPrefix("kaldet ") { alias = String(alias.dropFirst(7)) }
            let before = words.text[..<words.words[index].text.startIndex].dropLast(2)
            let last = words.words[index - 1].text.lowercased()
            let named = (byLast[last] ?? byLast[last + "."] ?? []).first {
                before.hasSuffix($0.name)
            }
            guard let named, alias.first?.isUppercase ?? false else { return nil }
            return (named.id, alias)
        }
    }

    /// "Sundheds- og Omsorgsforvaltningen (SUF)".
    private static func abbreviation(behind range: Range<Int>, _ words: Words) -> String? {
        guard range.upperBound < words.words.count,
            words.words[range.upperBound - 1].closing.isEmpty
        else { return nil }
        let word = words.words[range.upperBound]
        guard word.closing.first == ")", isShortForm(word.text),
            words.opensBracket(before: range.upperBound)
        else { return nil }
        return String(word.text)
    }

    /// "Sekretariat for Land og By (SLB)".
    private static func abbreviation(of name: String, in text: String) -> String? {
        guard let start = text.firstRange(of: name + " (") else { return nil }
        let inside = text[start.upperBound...].prefix { $0 != ")" }
        return isShortForm(inside) ? String(inside) : nil
    }

    private static func isShortForm(_ text: Substring) -> Bool {
        text.count <= 8 && text.count(where: \.isUppercase) >= 2
            && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "&" }
    }

    /// Administrations that the text itself names, in the order of the text.
    private static func departments(
        in paragraphs: [Words], respondents: [String]
    ) -> [Department] {
        var found: [Department] = []
        var seen: Set<String> = []
        for words in paragraphs {
            var index = 0
            while index < words.words.count {
                guard let range = DepartmentFinder.unlistedName(words.words, at: index) else {
                    index += 1
                    continue
                }
                let name = DepartmentFinder.withoutGenitive(words.quote(range))
                let short = abbreviation(behind: range, words)
                if seen.insert(Fold.compactKey(name)).inserted {
                    found.append(Department(abbreviation: short ?? name, name: name))
                } else if let short,
                    let place = found.firstIndex(where: {
                        $0.name == name && $0.abbreviation == name
                    })
                {
                    found[place] = Department(abbreviation: short, name: name)
                }
                index = range.upperBound
            }
        }
        for name in OfficeNames.find(in: paragraphs, respondents: respondents)
        where seen.insert(Fold.compactKey(name)).inserted {
            let short = paragraphs.prefix(60).lazy.compactMap {
                abbreviation(of: name, in: $0.text)
            }
            found.append(Department(abbreviation: short.first ?? name, name: name))
        }
        return found
    }
}
