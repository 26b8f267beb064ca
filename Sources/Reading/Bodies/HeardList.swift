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
            names += NameList.split(words.quote(start..<end)).filter {
                $0.first?.isUppercase ?? false
            }
        }
        return names
    }
}
