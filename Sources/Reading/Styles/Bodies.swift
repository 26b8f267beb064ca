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
                departments: ownDepartments ?? Self.departments(in: paragraphs))
        }
        let names = LokaludvalgNames(self.registers.lokaludvalg)
        let kinds = RespondentKinds(known: known?.kinds ?? [:])
        var respondents: [Respondent] = []
        var seen: [String: Int] = [:]
        var duplicates: [String] = []
        var slugs = UniqueSlugs()
        var citizens = 0
        var byKey: [String: Respondent.ID] = [:]
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
        }
        self.respondents = respondents
        self.byKey = byKey
        self.duplicates = duplicates
    }

    /// Administrations that the text itself names, in the order of the text.
    private static func departments(in paragraphs: [Words]) -> [Department] {
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
                if seen.insert(Fold.compactKey(name)).inserted {
                    found.append(Department(abbreviation: name, name: name))
                }
                index = range.upperBound
            }
        }
        return found
    }
}
