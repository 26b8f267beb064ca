/// A cell with its text made whole: a new paragraph or bullet is a line feed.
struct SkemaCell: Hashable, Sendable {
    var text: String
    var lines: [SourceLine]
    var span: Int

    init(_ cell: SourceCell, _ joiner: LineJoiner) {
        var parts: [String] = []
        for block in cell.blocks {
            // A table within a cell: its lines are parts of the text.
            let groups: [[SourceLine]] =
                block.lines.isEmpty ? block.allLines.map { [$0] } : Self.groups(block.lines)
            for group in groups {
                let text = joiner.join(group)
                guard !text.isEmpty else { continue }
                parts.append(text.withoutBullet)
            }
        }
        text = parts.joined(separator: "\n")
        lines = cell.blocks.flatMap(\.allLines)
        span = cell.columnSpan
    }

    private static func groups(_ lines: [SourceLine]) -> [[SourceLine]] {
        var groups: [[SourceLine]] = []
        for line in lines {
            if line.text.startsWithBullet || groups.isEmpty {
                groups.append([line])
            } else {
                groups[groups.count - 1].append(line)
            }
        }
        return groups
    }

    var isBold: Bool {
        !lines.isEmpty && lines.allSatisfy { $0.runs.allSatisfy { $0.isBold || $0.text.isEmpty } }
    }
}

/// What a row of a table of responses is.
enum SkemaRow: Sendable {
    /// Column names, also where they are repeated on a page.
    case header(place: [SkemaCell])
    /// One cell that heads the rows below it.
    case group(SkemaCell)
    case answer(SkemaAnswer)
    /// Taken back by its sender: no response.
    case withdrawn([SkemaCell])
    case empty
}

/// A row with its cells by role.
struct SkemaAnswer: Sendable {
    var numbers: [String] = []
    var sender: String?
    var topic: String?
    var response: [SkemaCell] = []
    var remark: [SkemaCell] = []
    var recommendation: [SkemaCell] = []
    var departments: [String] = []
    var received: String?
    /// Cells whose words are no passage: number, sender, date.
    var facts: [SkemaCell] = []
    /// Cells of columns that Pejl does not know.
    var others: [SkemaCell] = []
    var cells: [SkemaCell]
    /// Neither number nor sender of its own: a further point of the row above.
    var goesOn = false
}

/// Tells the rows of one table apart.
struct SkemaRowReader: Sendable {
    let columns: SkemaColumns
    /// The header's text, to know it when it comes again.
    let header: String

    func row(_ cells: [SkemaCell], isHeader: Bool) -> SkemaRow {
        let filled = cells.filter { !$0.text.isEmpty }
        guard let only = filled.first else { return .empty }
        if isHeader || Self.key(cells) == header { return .header(place: cells) }
        if filled.count == 1, isGroup(only, in: cells) { return .group(only) }
        let answer = answer(cells)
        // "I alt; 9 svar" sums up and is nobody's.
        if answer.response.isEmpty, answer.remark.isEmpty,
            ["i alt", "ialt", "total", "sum"].contains(only.text.lowercased())
        {
            return .header(place: cells)
        }
        if Self.isWithdrawn(answer) { return .withdrawn(cells) }
        return .answer(answer)
    }

    static func key(_ cells: [SkemaCell]) -> String {
        cells.map { $0.text.lowercased().filter { !$0.isWhitespace } }.joined(separator: "|")
    }

    /// A cell over the whole row, or alone in a row of empty ones, that reads as a title.
    private func isGroup(_ cell: SkemaCell, in cells: [SkemaCell]) -> Bool {
        guard SkemaNumber.numbers(in: cell.text) == nil, cell.text.contains(where: \.isLetter),
            cell.text.split(whereSeparator: \.isWhitespace).count <= 25
        else { return false }
        if cell.span > 1 || cells.count == 1 { return !cell.text.endsSentence || cell.isBold }
        if cell.text.endsSentence { return false }
        let column = Self.column(of: cell, in: cells)
        switch role(column) {
        case .response, .remark, .recommendation:
            // A text that goes on from the page before begins in the middle of a sentence. Where
            // there is no column for the sender, his name may stand over what he said.
            let opens = cell.text.firstTelling?.isUppercase ?? false
            let isShort = cell.text.split(whereSeparator: \.isWhitespace).count <= 10
            return opens && (cell.isBold || isShort && columns.first(.sender) == nil)
        default: return true
        }
    }

    private static func column(of cell: SkemaCell, in cells: [SkemaCell]) -> Int {
        var column = 0
        for other in cells {
            if other == cell { return column }
            column += max(1, other.span)
        }
        return column
    }

    private func role(_ column: Int) -> SkemaRole {
        column < columns.roles.count ? columns.roles[column] : .other
    }

    private func answer(_ cells: [SkemaCell]) -> SkemaAnswer {
        var answer = SkemaAnswer(cells: cells)
        var column = 0
        for cell in cells {
            defer { column += max(1, cell.span) }
            guard !cell.text.isEmpty else { continue }
            switch role(column) {
            case .number:
                answer.numbers += SkemaNumber.numbers(in: cell.text) ?? [cell.text]
                answer.facts.append(cell)
            case .sender:
                answer.sender = answer.sender.map { $0 + "\n" + cell.text } ?? cell.text
                answer.facts.append(cell)
            case .topic:
                if answer.topic == nil {
                    answer.topic = cell.text
                } else {
                    answer.facts.append(cell)
                }
            case .response: answer.response.append(cell)
            case .remark: answer.remark.append(cell)
            case .recommendation: answer.recommendation.append(cell)
            case .department:
                answer.departments.append(cell.text)
                answer.facts.append(cell)
            case .received:
                answer.received = cell.text
                answer.facts.append(cell)
            case .other: answer.others.append(cell)
            }
        }
        answer.goesOn = answer.numbers.isEmpty && answer.sender == nil
        return answer
    }

    /// "Trukket tilbage", "Høringssvaret er trukket tilbage af afsender", "Udgår".
    private static func isWithdrawn(_ answer: SkemaAnswer) -> Bool {
        let said = answer.response.map(\.text).joined(separator: " ").lowercased()
        let words = said.split(whereSeparator: { !$0.isLetter }).map(String.init)
        guard words.count <= 12 else { return false }
        let all =
            words.isEmpty
            ? answer.cells.map { $0.text.lowercased() }.joined(separator: " ") : said
        guard all.count <= 160 else { return false }
        return all.contains("trukket tilbage") || all.contains("tilbagetrukket")
            || all.contains("tilbagekaldt") || all.contains("trukket sit høringssvar")
            || ["udgår", "udgået", "annulleret"].contains(words.joined(separator: " "))
    }
}
