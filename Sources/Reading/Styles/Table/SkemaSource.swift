/// A document's tables of responses with what stands between them.
struct SkemaSource: Sendable {
    enum Part: Sendable {
        case heading(text: String, level: Int, lines: [SourceLine])
        case text(String, lines: [SourceLine])
        case footnote(String, lines: [SourceLine])
        case furniture(String, lines: [SourceLine])
        case table(columns: SkemaColumns, rows: [SkemaRow])
        /// A table of something else: abbreviations, who answered.
        case otherTable([[SkemaCell]])
    }

    private(set) var parts: [Part] = []

    var tables: [(columns: SkemaColumns, rows: [SkemaRow])] {
        parts.compactMap {
            if case .table(let columns, let rows) = $0 { (columns, rows) } else { nil }
        }
    }

    /// Linear in the document's length.
    init(_ document: SourceDocument) {
        let joiner = LineJoiner(learningFrom: document)
        var before: (columns: SkemaColumns, header: String)?
        let titles = Self.titles(overTablesOf: document)
        for (index, block) in document.blocks.enumerated() {
            let text = joiner.join(block.lines)
            switch block.kind {
            case .paragraph where titles.contains(index):
                add(.heading(text: text, level: 9, lines: block.lines), text)
            case .heading(let level):
                add(.heading(text: text, level: level, lines: block.lines), text)
            case .footnote: add(.footnote(text, lines: block.lines), text)
            case .furniture: add(.furniture(text, lines: block.lines), text)
            case .paragraph, .listItem: add(.text(text, lines: block.lines), text)
            case .table(let rows): addTable(rows, joiner, &before)
            }
        }
    }

    /// Bold lines right above tables, where more than one table has its own: themes, set as no heading.
    private static func titles(overTablesOf document: SourceDocument) -> Set<Int> {
        let titles = document.blocks.indices.dropLast().filter { index in
            let block = document.blocks[index]
            guard block.kind == .paragraph, block.lines.count == 1, let line = block.lines.first,
                case .table = document.blocks[index + 1].kind
            else { return false }
            return line.text.split(separator: " ").count <= 14 && !line.text.endsSentence
                && !line.text.hasSuffix(":")
                && line.runs.allSatisfy { $0.isBold || $0.text.allSatisfy(\.isWhitespace) }
        }
        return titles.count >= 2 ? Set(titles) : []
    }

    private mutating func add(_ part: Part, _ text: String) {
        if !text.isEmpty { parts.append(part) }
    }

    private mutating func addTable(
        _ rows: [SourceRow], _ joiner: LineJoiner,
        _ before: inout (columns: SkemaColumns, header: String)?
    ) {
        var cells = rows.map { $0.cells.map { SkemaCell($0, joiner) } }
        var isHeader = rows.map(\.isHeader)
        if let upright = Self.upright(cells) {
            cells = upright
            isHeader = [true] + Array(repeating: false, count: upright.count - 1)
        }
        // The header is the first row that names two columns; title rows may stand above it.
        let header = cells.prefix(8).firstIndex { row in
            row.count { SkemaHeader.role(of: $0.text) != nil } >= 2
                && row.allSatisfy { $0.text.count <= 120 }
        }
        let width = cells.map { $0.reduce(0) { $0 + max(1, $1.span) } }.max() ?? 0
        let columns: SkemaColumns
        let key: String
        if header == nil, let before, before.columns.roles.count == width {
            // The table goes on after a page end or a heading.
            columns = before.columns
            key = before.header
        } else {
            let names = header.map { Self.byColumn(cells[$0]) } ?? []
            // Rows of one cell head parts of the table, and tell nothing of its columns.
            let rows = cells[((header ?? -1) + 1)...]
            let full = rows.filter { row in row.count { !$0.text.isEmpty } > 1 }
            columns = SkemaColumns(
                header: names, rows: (full.isEmpty ? Array(rows) : full).map(Self.byColumn))
            key = header.map { SkemaRowReader.key(cells[$0]) } ?? "\u{0}"
        }
        guard columns.isSkema else {
            parts.append(.otherTable(cells))
            return
        }
        let titles = Self.titles(cells, above: header ?? 0)
        for cell in cells[..<titles].flatMap({ $0 }) {
            add(.text(cell.text, lines: cell.lines), cell.text)
        }
        before = (columns, key)
        let reader = SkemaRowReader(columns: columns, header: key)
        parts.append(
            .table(
                columns: columns,
                rows: cells.enumerated().dropFirst(titles).map { index, row in
                    reader.row(
                        row,
                        isHeader: index == header
                            || (isHeader[index] && index == 0
                                && header != nil && index < (header ?? 0) && row.count > 1)
                    )
                }))
    }

    /// How many rows of one cell above the header are the sheet's title and what belongs to it, and
    /// head no part of the table.
    private static func titles(_ cells: [[SkemaCell]], above header: Int) -> Int {
        let rows = cells[..<header].map { row in row.map(\.text).filter { !$0.isEmpty } }
        guard rows.allSatisfy({ $0.count <= 1 }),
            rows.contains(where: { $0.contains(where: SkemaTitle.isTitle) })
        else { return 0 }
        return header
    }

    private static func byColumn(_ cells: [SkemaCell]) -> [String] {
        cells.flatMap { cell in
            [cell.text] + Array(repeating: "", count: max(0, min(cell.span, 100) - 1))
        }
    }

    /// A small table for each response, with the names of the fields in its first column: turned
    /// so that it is one row. nil for any other table.
    private static func upright(_ cells: [[SkemaCell]]) -> [[SkemaCell]]? {
        let pairs = cells.filter { !$0.isEmpty }
        guard (2...12).contains(pairs.count), pairs.allSatisfy({ $0.count == 2 }) else {
            return nil
        }
        let roles = pairs.map { SkemaHeader.role(of: $0[0].text) }
        let named = roles.compactMap { $0 }
        guard named.contains(.response), Set(named).count >= 2, named.count * 3 >= pairs.count * 2,
            // A header row over two columns names both.
            [nil, .sender].contains(SkemaHeader.role(of: pairs[0][1].text))
        else { return nil }
        return [pairs.map { $0[0] }, pairs.map { $0[1] }]
    }
}
