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
        let isLines = document.layout == .lines
        rest.blocks = []
        for block in document.blocks {
            guard case .table(let table) = block.kind else {
                let named =
                    isLines && block.kind == .paragraph
                    ? block.lines.map { Self.named($0.text) } : []
                if named.count(where: { $0 != nil }) >= 3 {
                    var left = block
                    left.lines = zip(block.lines, named).filter { $1 == nil }.map(\.0)
                    entries += named.compactMap(\.self)
                    let taken = zip(block.lines, named).filter { $1 != nil }.map(\.0)
                    rows += taken.map { LineJoiner.tidied($0.text) }
                    lines += taken
                    if !left.lines.isEmpty { rest.blocks.append(left) }
                    continue
                }
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
                            name: last.name + " " + line.text,
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

    /// "Klitmark Kommune Ingen bemærkninger" in a text: what a column says of each.
    private static let answers: [(words: String, answered: Bool)] = [
        ("ingen bemærkninger", true), ("ikke bemærkninger", true), ("bemærkninger", true),
        ("har bemærkninger", true), ("ikke svaret", false), ("intet svar", false),
        ("ikke afgivet svar", false), ("ej svaret", false), ("svar modtaget", true),
        ("har svaret", true), ("ikke besvaret", false),
    ]

    /// Whether a cell tells whether somebody answered, and if so.
    private static func answer(_ cell: String) -> Bool? {
        let key = cell.lowercased().trimmingBlanks()
        return answers.first { $0.words == key }?.answered
    }

    /// A name and its answer behind it, in a text that has lost its columns.
    private static func named(_ line: String) -> RespondentList.Entry? {
        let lower = line.lowercased()
        guard line.first?.isUppercase ?? false, !line.endsSentence,
            let found = answers.filter({ lower.hasSuffix(" " + $0.words) })
                .max(by: { $0.words.count < $1.words.count })
        else { return nil }
        let end = line.dropLast(found.words.count)
        // The answer has a capital of its own: in a sentence it has none.
        guard line.dropFirst(end.count).first?.isUppercase ?? false else { return nil }
        let name = String(end).trimmingBlanks()
        guard (1...12).contains(name.split(separator: " ").count) else { return nil }
        return entry(name, found.answered)
    }

    /// "Forbundet af Handicappede Rejsende (FHR)"
    private static func entry(_ name: String, _ answered: Bool) -> RespondentList.Entry {
        let (bare, alias) = RespondentList.withoutAlias(name)
        return RespondentList.Entry(
            name: bare, answered: answered, alias: alias)
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
            name: name, answered: marks.contains(where: crosses.contains))
    }

    /// A table with a column of names and at least one of crosses. A column headed "hørt" says
    /// nothing of who answered.
    private static func entries(_ rows: [[String]]) -> [RespondentList.Entry]? {
        guard rows.count >= 3, let header = rows.first, header.count >= 2 else { return nil }
        let body = rows.dropFirst()
        // "Høringspart | Svar" over "Klitmark Kommune | Ingen bemærkninger"
        if header.count == 2, body.allSatisfy({ $0.count == 2 && answer($0[1]) != nil }) {
            return body.map { entry($0[0], answer($0[1]) ?? false) }
        }
        let marks = header.indices.dropFirst().filter { column in
            body.allSatisfy { $0.count > column && isMark($0[column]) }
        }
        guard !marks.isEmpty else { return nil }
        let telling = marks.filter { !["hørt", "inviteret"].contains(header[$0].lowercased()) }
        return body.map { row in
            RespondentList.Entry(
                name: row[0],
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

    /// "Der er desuden modtaget svar fra Ø-beboernes Kreds, som ikke stod på listen.", "X og Y har sendt
    /// bemærkninger uden at være på listen.", "Ud over de hørte har X svaret."
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
            names += NameList.split(words.quote(start..<end)).filter {
                $0.first?.isUppercase ?? false
            }
        }
        for sentence in 0..<min(40, words.sentenceCount) {
            names += unasked(words, words.range(ofSentence: sentence))
        }
        return names
    }

    /// Those who sent something without being on the list.
    private static func unasked(_ words: Words, _ range: Range<Int>) -> [String] {
        let part = words.words[range]
        guard let verb = part.firstIndex(where: { $0.key == "har" }),
            part[verb...].contains(where: {
                ["sendt", "indsendt", "afgivet", "fremsendt", "svaret"].contains($0.key)
            })
        else { return [] }
        let text = words.quote(range).lowercased()
        let isUnasked = [
            "uden at være på", "uden at stå på", "på eget initiativ", "uopfordret",
            "ud over de hørte", "udover de hørte", "uden for høringslisten",
        ].contains(where: text.contains)
        guard isUnasked else { return [] }
        var names = range.lowerBound..<verb
        // "Ud over de hørte har X på eget initiativ sendt …"
        if !(part.first?.isCapitalised ?? false)
            || ["ud", "udover"].contains(part.first?.key ?? "")
        {
            var end = verb + 1
            while end < range.upperBound,
                words.words[end].isCapitalised
                    || ["og", "for", "af", "i"].contains(words.words[end].key)
            {
                end += 1
            }
            names = (verb + 1)..<end
        }
        guard !names.isEmpty else { return [] }
        let list = words.quote(names)
        // "A og B har sendt": one "og" between two whole names parts them.
        if !list.contains(","), let (left, right) = NameList.sides(of: list),
            right.first?.isUppercase ?? false
        {
            return [left, right]
        }
        return NameList.split(list).filter { $0.first?.isUppercase ?? false }
    }
}
