import PolicyModel

/// The state's høringsnotat (the guideline on law quality, 9.1.6): the hearing with a list of the
/// heard, numbered topics with "NN anfører, at …" and the ministry's comments in italics or under
/// a heading, and what was changed since the draft.
enum StateNoteStyle {
    static let reader = StyleReader(
        style: .stateNote,
        score: { traits in
            let state = ["ministeriet", "styrelsen", "departementet", "direktoratet"]
            let law = ["lovforslag", "forslag til lov", "bekendtgørelse", "forslag om lov"]
            let note = ["høringsnotat", "kommenteret høringsoversigt", "høringssvarene"]
            let found = [state, law, note].map { list in
                list.first(where: traits.opening.contains)
            }
            guard found[0] != nil, found[1] != nil || found[2] == "høringsnotat" else {
                return (0, [])
            }
            let words = found.compactMap { $0 }
            return (1.5 + Double(words.count), words)
        },
        read: { source, document, registers throws(ReadingError) in
            try read(source, document: document, registers: registers)
        })

    private static let signs = LineSigns(
        levels: LevelWords(words: [], usesBareNumbers: true)
    ) { line in
        if RemarkLabel.isLabel(line) { return .marker }
        guard let found = HeadingNumber.parse(line), found.number.word == nil,
            found.number.hasSeparator, !line.endsSentence, !found.title.isEmpty
        else { return nil }
        let words = found.title.lowercased().split(separator: " ").map {
            String($0.trimmingPunctuation())
        }
        guard words.count <= 16, !words.dropFirst().contains(where: speaks) else { return nil }
        return .heading(level: found.number.number.split(separator: ".").count)
    }

    /// Verbs that no title has; "der har været i høring" is one that titles have.
    private static func speaks(_ word: String) -> Bool {
        SpeakerFinder.voices.contains(word) || ["er", "skal", "bør", "kan", "vil"].contains(word)
    }

    private static let rules = PartOutline.Rules(
        level: { heading in
            if let number = heading.number { return number.number.split(separator: ".").count }
            return heading.level ?? (heading.confidence > 0.6 ? 60 : nil)
        },
        opens: { $0.number != nil || $0.level != nil })

    static func read(
        _ source: SourceDocument, document: Document.ID, registers: [AuthorityRegister]
    ) throws(ReadingError) -> StyleResult {
        let heard = HeardList(in: source)
        let (pieces, levels) = ParagraphFinder.pieces(of: heard.rest, signs: signs)
        var outline = PartOutline.outline(pieces, levels: levels, rules: rules)
        outline.moveLeads(where: isAboutTheNote)
        for index in outline.sections.indices where isAboutChanges(outline.sections[index].title) {
            markAsChanges(&outline.sections[index])
        }
        let preface = outline.preface.map(\.text)
        if let list = heard.paragraph { outline.preface.append(list) }

        let words = outline.allWords
        let ministry = MinistryName.find(in: words)
        var entries = heard.entries
        if entries.isEmpty { entries = RespondentList(preface: preface).entries }
        entries += preface.flatMap(HeardList.alsoAnswered).map {
            RespondentList.Entry(name: $0, unnamedCitizens: 0, answered: true, repeats: true)
        }
        entries += preface.flatMap(SilentBodies.names).map {
            RespondentList.Entry(name: $0, unnamedCitizens: 0, answered: false, repeats: true)
        }
        let bodies = Bodies(
            entries: entries, authority: ministry ?? HearingFacts.authority(in: words),
            paragraphs: words, registers: registers,
            ownDepartments: ministry.map { [Department(abbreviation: $0, name: $0)] })
        return try PartReading(
            style: .stateNote, source: source, document: document, outline: outline,
            bodies: bodies, usualDepartment: ministry,
            shortForms: MinistryName.shortForms(ministry),
            labelsAnswer: false
        ).result()
    }

    /// "I det følgende gennemgås de væsentligste punkter"; "anført i kursiv".
    private static func isAboutTheNote(_ paragraph: Paragraph) -> Bool {
        let text = paragraph.text.lowercased()
        return ["kursiv", "i det følgende", "gennemgås", "nedenfor", "i notatet"].contains {
            text.contains($0)
        }
    }

    /// "Ændringer i forhold til udkastet", "Ændringer af lovforslaget på baggrund af høringen".
    static func isAboutChanges(_ title: String) -> Bool {
        let lower = title.lowercased()
        return lower.contains("ændring")
            && ["udkast", "høring", "siden", "lovforslaget", "foretage"].contains {
                lower.contains($0)
            }
    }

    private static func markAsChanges(_ section: inout SectionDraft) {
        for index in section.paragraphs.indices where section.paragraphs[index].marker == nil {
            section.paragraphs[index].marker = .remark
            section.paragraphs[index].telling.changeWords = section.title
        }
    }
}

/// The list of those who were heard: a row for each, with crosses for who answered.
struct HeardList: Sendable {
    let entries: [RespondentList.Entry]
    /// The list as it stands, for the preface.
    let paragraph: Paragraph?
    let rest: SourceDocument

    private static let crosses: Set<Character> = ["☒", "☑", "✓", "✔", "✗", "✘", "⊠"]
    private static let boxes: Set<Character> = ["☐", "□", "◻"]

    init(in document: SourceDocument) {
        var entries: [RespondentList.Entry] = []
        var rows: [String] = []
        var lines: [SourceLine] = []
        var rest = document
        rest.blocks = []
        for block in document.blocks {
            guard case .table(let table) = block.kind else {
                var left = block
                var follows = false
                left.lines.removeAll { line in
                    guard let entry = Self.entry(line.text) else {
                        defer { follows = false }
                        // A long name's second line.
                        guard follows, let last = entries.last, !line.text.endsSentence,
                            line.text.split(separator: " ").count <= 3
                        else { return false }
                        entries[entries.count - 1] = RespondentList.Entry(
                            name: last.name + " " + line.text, unnamedCitizens: 0,
                            answered: last.answered)
                        rows[rows.count - 1] += " " + LineJoiner.tidied(line.text)
                        lines.append(line)
                        return true
                    }
                    follows = true
                    entries.append(entry)
                    rows.append(LineJoiner.tidied(line.text))
                    lines.append(line)
                    return true
                }
                if !left.lines.isEmpty || block.lines.isEmpty { rest.blocks.append(left) }
                continue
            }
            let cells = table.map { row in
                row.cells.map { cell in
                    cell.blocks.flatMap(\.allLines).map(\.text).joined(separator: " ")
                        .trimmingBlanks()
                }
            }
            guard let found = Self.entries(cells) else {
                rest.blocks.append(block)
                continue
            }
            entries += found
            rows += cells.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
            lines += block.allLines
        }
        self.entries = entries
        self.rest = entries.isEmpty ? document : rest
        paragraph =
            entries.isEmpty
            ? nil : Paragraph(text: rows.joined(separator: "\n"), place: Extent(lines), italics: 0)
    }

    /// "Nørrevig Kommune ☐ ☐ ☐" in a text.
    private static func entry(_ line: String) -> RespondentList.Entry? {
        guard let first = line.firstIndex(where: { crosses.contains($0) || boxes.contains($0) }),
            first > line.startIndex
        else { return nil }
        let name = String(line[..<first]).trimmingBlanks()
        let marks = line[first...].filter { !$0.isWhitespace }
        guard !name.isEmpty, marks.allSatisfy({ crosses.contains($0) || boxes.contains($0) })
        else { return nil }
        return RespondentList.Entry(
            name: name, unnamedCitizens: 0, answered: marks.contains(where: crosses.contains))
    }

    /// A table with a column of names and at least one of crosses. A column headed "hørt" says
    /// nothing of who answered.
    private static func entries(_ rows: [[String]]) -> [RespondentList.Entry]? {
        guard rows.count >= 3, let header = rows.first, header.count >= 2 else { return nil }
        let body = rows.dropFirst()
        let marks = header.indices.dropFirst().filter { column in
            body.allSatisfy { $0.count > column && isMark($0[column]) }
        }
        guard !marks.isEmpty else { return nil }
        let telling = marks.filter { !["hørt", "inviteret"].contains(header[$0].lowercased()) }
        return body.map { row in
            RespondentList.Entry(
                name: row[0], unnamedCitizens: 0,
                answered: telling.contains { isCross(row[$0]) })
        }
    }

    private static func isMark(_ cell: String) -> Bool {
        cell.count <= 3 && (cell.isEmpty || isCross(cell) || cell.allSatisfy(boxes.contains))
            || ["nej", "-", "–"].contains(cell.lowercased())
    }

    private static func isCross(_ cell: String) -> Bool {
        cell.contains(where: crosses.contains) || ["x", "ja", "+"].contains(cell.lowercased())
    }

    /// "Der er desuden modtaget svar fra Ø-beboernes Kreds, som ikke stod på listen."
    static func alsoAnswered(in text: String) -> [String] {
        let words = Words(text)
        var names: [String] = []
        for index in words.words.indices.dropLast(2)
        where ["svar", "høringssvar", "bemærkninger"].contains(words.words[index].key)
            && words.words[index + 1].key == "fra"
        {
            let start = index + 2
            var end = start
            while end < words.words.count, words.words[end].sentence == words.words[start].sentence,
                !(end > start && ["som", "der", "men"].contains(words.words[end].key))
            {
                end += 1
            }
            names += RespondentList.split(words.quote(start..<end)).filter {
                $0.first?.isUppercase ?? false
            }
        }
        return names
    }
}

/// The ministry or agency whose note it is: the one that is named most.
enum MinistryName {
    private static let endings = ["ministeriet", "styrelsen", "direktoratet", "departementet"]

    static func find(in paragraphs: [Words]) -> String? {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for words in paragraphs {
            var index = 0
            while index < words.words.count {
                guard let range = name(words.words, at: index) else {
                    index += 1
                    continue
                }
                var name = words.quote(range)
                if name.hasSuffix("s") { name.removeLast() }
                if counts[name] == nil { order.append(name) }
                counts[name, default: 0] += 1
                index = range.upperBound
            }
        }
        return order.enumerated().max {
            (counts[$0.element] ?? 0, -$0.offset) < (counts[$1.element] ?? 0, -$1.offset)
        }?.element
    }

    static func shortForms(_ name: String?) -> Set<String> {
        guard let name else { return [] }
        return Set(endings.filter { name.lowercased().hasSuffix($0) })
    }

    /// "Kyst- og Havneministeriet", "Social-, Bolig- og Ældreministeriet", "Vejdirektoratet".
    private static func name(_ words: [Words.Word], at start: Int) -> Range<Int>? {
        var index = start
        while index < words.count, index - start <= 6,
            words[index].sentence == words[start].sentence
        {
            let word = words[index]
            let key = word.key.hasSuffix("s") ? String(word.key.dropLast()) : word.key
            if word.isCapitalised,
                endings.contains(where: { key.hasSuffix($0) && key.count > $0.count })
            {
                return start..<(index + 1)
            }
            guard word.isCapitalised && word.key.hasSuffix("-") || word.key == "og" && index > start
            else { return nil }
            index += 1
        }
        return nil
    }
}
