/// A sheet as one table. Cells keep their text; line breaks inside a cell divide it into
/// paragraphs, as they do in a table of Word.
enum CSVReader {
    /// - Parameter text: decoded, without a byte order mark.
    static func read(_ text: String, name: String) throws(ReadingError) -> SourceDocument {
        var body = text[...]
        // Excel's own way to say it: "sep=;" alone on the first line.
        var firstLine = 1
        var stated: Character?
        if body.lowercased().hasPrefix("sep="), let end = body.firstIndex(where: \.isNewline),
            body.distance(from: body.startIndex, to: end) == 5
        {
            stated = body[body.index(before: end)]
            body = body[end...].dropFirst()
            firstLine = 2
        }
        let separator = stated ?? CSVSeparator.find(in: String(body), isCut: false) ?? ";"
        let records = CSVRecord.split(body, separator: separator, firstLine: firstLine)
            .filter { record in record.fields.contains { !$0.text.allSatisfy(\.isWhitespace) } }
        guard !records.isEmpty else { throw ReadingError(.empty, name: name) }
        let rows = records.enumerated().map { index, record in
            SourceRow(
                cells: record.fields.map(cell), isHeader: index == 0 && isHeader(record, records))
        }
        return SourceDocument(
            name: name, format: .csv, layout: .paragraphs,
            blocks: [SourceBlock(kind: .table(rows), lines: [])])
    }

    private static func cell(_ field: CSVRecord.Field) -> SourceCell {
        var blocks: [SourceBlock] = []
        var line = field.line
        for part in field.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        {
            let text = part.drop { $0.isWhitespace }
            let trimmed = text.lastIndex { !$0.isWhitespace }.map { text[...$0] } ?? ""
            if !trimmed.isEmpty {
                let isItem = trimmed.startsWithBullet
                blocks.append(
                    SourceBlock(
                        kind: isItem ? .listItem(depth: 0) : .paragraph,
                        lines: [SourceLine(String(trimmed), number: line)]))
            }
            line += 1
        }
        return SourceCell(blocks: blocks)
    }

    /// The first row, when it names every column briefly and with a word.
    private static func isHeader(_ first: CSVRecord, _ all: [CSVRecord]) -> Bool {
        guard all.count > 1 else { return false }
        let width = all.map(\.fields.count).max() ?? 0
        let named = first.fields.filter { field in
            field.text.contains(where: \.isLetter) && field.text.count <= 80
        }
        return width > 1 && named.count * 4 >= width * 3
    }
}

/// One row of a sheet, which may take several lines of the file.
struct CSVRecord: Hashable, Sendable {
    struct Field: Hashable, Sendable {
        var text: String
        /// Of the file, from 1: where the field begins.
        var line: Int
    }

    var fields: [Field]

    /// RFC 4180, and what people's programs do beside it: a quote inside an unquoted field is a
    /// letter, text after a closing quote belongs to the field, a quote that is never closed
    /// ends with the file. Linear in the text's length.
    static func split(
        _ text: Substring, separator: Character, firstLine: Int = 1
    ) -> [CSVRecord] {
        var records: [CSVRecord] = []
        var fields: [Field] = []
        var field = Field(text: "", line: firstLine)
        var line = firstLine
        var isQuoted = false
        var wasQuoted = false
        var iterator = text.makeIterator()
        var ahead = iterator.next()
        func endField() {
            fields.append(field)
            field = Field(text: "", line: line)
            wasQuoted = false
        }
        while let character = ahead {
            ahead = iterator.next()
            if character.isNewline { line += 1 }
            if isQuoted {
                if character != "\"" {
                    field.text.append(character)
                } else if ahead == "\"" {
                    field.text.append("\"")
                    ahead = iterator.next()
                } else {
                    isQuoted = false
                }
            } else if character == "\"", field.text.isEmpty, !wasQuoted {
                isQuoted = true
                wasQuoted = true
            } else if character == separator {
                endField()
            } else if character.isNewline {
                endField()
                records.append(CSVRecord(fields: fields))
                fields = []
            } else {
                field.text.append(character)
            }
        }
        if !fields.isEmpty || !field.text.isEmpty || wasQuoted {
            endField()
            records.append(CSVRecord(fields: fields))
        }
        return records
    }
}

/// What stands between the cells of a sheet.
enum CSVSeparator {
    /// The one that gives most rows one and the same number of cells; nil when none does.
    ///
    /// - Parameters:
    ///   - isCut: whether the text is only a file's beginning: its last row is not whole.
    ///   - isSure: whether to take nothing that running text might be as well.
    static func find(in text: String, isCut: Bool, isSure: Bool = false) -> Character? {
        var best: (separator: Character, score: Int)?
        for separator: Character in [";", "\t", "|", ","] {
            var records = CSVRecord.split(text.prefix(1 << 16)[...], separator: separator)
                .filter { $0.fields.contains { !$0.text.allSatisfy(\.isWhitespace) } }
            if isCut || text.utf8.count > 1 << 16 { _ = records.popLast() }
            guard records.count >= (isSure ? 3 : 2) else { continue }
            let widths = Dictionary(grouping: records, by: \.fields.count).mapValues(\.count)
            guard let (width, count) = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
                width >= (isSure ? 3 : 2), count * 10 >= records.count * 8
            else { continue }
            let score = count * 1_000 / records.count * 100 + min(width, 50)
            if score > best?.score ?? 0 { best = (separator, score) }
        }
        return best?.separator
    }
}
