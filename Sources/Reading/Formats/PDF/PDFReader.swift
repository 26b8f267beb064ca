/// PDF by way of poppler's `pdftohtml -xml`: text with its places, from which lines, paragraphs,
/// tables, headings and footnotes are told.
enum PDFReader {
    /// - Throws: ``ReadingError`` `.encrypted`, also for a file that forbids copying; `.noText`
    ///   for pictures of pages.
    static func read(
        _ bytes: [UInt8], name: String, work: ReadingWork
    ) throws(ReadingError) -> SourceDocument {
        let child = ChildProcess(
            program: "pdftohtml",
            // From a file in memory: pdftohtml seeks. Not quietly (-q): then it would not say that
            // a password is wrong. What it says of links stands outside all elements.
            arguments: ["-xml", "-i", "-fontfullname", "-stdout", "/dev/stdin"],
            limits: work.limits.child, searchPath: work.searchPath)
        var pages = 0
        let mark = Array("<page ".utf8)
        let xml = try work.run(child, package: "poppler-utils", on: bytes, name: name) { piece in
            var rest = piece
            while let at = rest.firstIndex(of: mark[0]) {
                rest = rest[at...]
                if rest.starts(with: mark) {
                    pages += 1
                    work.progress(.page(name: name, number: pages))
                }
                rest = rest.dropFirst()
            }
        }
        let layout = PDFLayout(xml)
        guard !layout.pages.isEmpty else {
            throw ReadingError(.programFailed, name: name, detail: "pdftohtml")
        }
        guard layout.pages.contains(where: { !$0.pieces.isEmpty }) else {
            throw ReadingError(.noText, name: name)
        }
        var assembly = PDFAssembly(layout)
        assembly.add()
        return SourceDocument(
            name: name, format: .pdf, layout: .paragraphs, pageCount: layout.pages.count,
            blocks: assembly.blocks, pageNumbers: assembly.pageNumbers, pageEvidence: .format)
    }
}

/// The pages of a PDF put together to blocks.
struct PDFAssembly {
    private(set) var blocks: [SourceBlock] = []
    private(set) var pageNumbers: [SourceLine] = []

    private let pages: [PDFLayout.Page]
    private let furniture: PDFFurniture
    private let text: PDFParagraphs
    private let headings: PDFHeadings
    /// Of each block that is a paragraph, for the next page to go on with.
    private var open: (block: Int, paragraph: PDFParagraphs.Paragraph, right: Int)?
    /// The table that the last page ended with.
    private var openTable: (block: Int, table: PDFTable)?

    init(_ layout: PDFLayout) {
        let lines = PDFLines(layout)
        pages = layout.pages.map { page in
            var page = page
            page.pieces = lines.joined(page)
            return page
        }
        let bodySize = PDFParagraphs.bodySize(of: pages)
        text = PDFParagraphs(pages, bodySize: bodySize)
        furniture = PDFFurniture(pages, bodySize: bodySize)
        headings = PDFHeadings(layout.bookmarks)
    }

    mutating func add() {
        for (index, page) in pages.enumerated() { add(page, at: index) }
        endParagraphsAtPages()
        headings.mark(&blocks, sizes: sizes, bodySize: text.bodySize)
    }

    /// A full line that ends a sentence at a page's foot may end its paragraph or not. On the pages
    /// themselves the document shows which is usual: where nearly every such line ends one, it
    /// does so at the foot as well.
    private mutating func endParagraphsAtPages() {
        var inside = 0
        var between = 0
        var before: SourceBlock?
        for block in blocks where block.kind == .paragraph {
            for (line, next) in zip(block.lines, block.lines.dropFirst())
            where line.text.endsSentence && PDFParagraphs.startsSentence(next.text) {
                inside += 1
            }
            if !block.startsPage, before?.lines.last?.text.endsSentence ?? false { between += 1 }
            before = block
        }
        guard between > 4 * inside else { return }
        for index in blocks.indices where blocks[index].startsPage {
            blocks[index].beginsAnew = true
        }
    }

    /// Size and boldness of the blocks, for headings.
    private var sizes: [Int: Int] = [:]

    private mutating func add(_ page: PDFLayout.Page, at index: Int) {
        let repeated = furniture.repeated[index] ?? []
        let numbers = furniture.numbers[index] ?? []
        var body: [PDFPiece] = []
        for (place, piece) in page.pieces.enumerated() {
            var line = piece.line
            line.number = nil
            if numbers.contains(place) {
                pageNumbers.append(line)
            } else if repeated.contains(place) {
                blocks.append(SourceBlock(kind: .furniture, lines: [line]))
            } else {
                var piece = piece
                piece.number = body.count + 1
                body.append(piece)
            }
        }
        let parts = PDFTable.parts(of: PDFRow.rows(of: body))
        // Where lines end on this page; a page of one short line has no edge of its own.
        let right = Self.edge(body.filter { $0.size == text.bodySize }) ?? page.width * 7 / 8
        var isFirst = true
        for part in parts {
            switch part {
            case .table(let table): add(table, isFirst: isFirst)
            case .text(let lines, let isBeside):
                let column = isBeside ? Self.edge(lines) : nil
                for paragraph in text.paragraphs(of: lines, right: column ?? right) {
                    add(paragraph, isFirst: isFirst, right: column ?? right)
                    isFirst = false
                }
            }
            isFirst = false
        }
    }

    /// The right edge of a column: where the longest lines end, but for one in twenty.
    private static func edge(_ lines: [PDFPiece]) -> Int? {
        let ends = lines.map(\.right).sorted()
        return ends.isEmpty ? nil : ends[(ends.count - 1) * 19 / 20]
    }

    private mutating func add(
        _ paragraph: PDFParagraphs.Paragraph, isFirst: Bool, right: Int
    ) {
        let isNote = paragraph.lines.first?.note != nil
        let isItem = paragraph.isItem || isItemByIndent(paragraph)
        if isFirst, let open, !isNote, text.goesOn(open.paragraph, overleaf: paragraph) {
            blocks[open.block].lines += paragraph.lines.map(\.line)
            self.open = (open.block, paragraph, right)
            return
        }
        if isFirst { openTable = nil }
        var kind = SourceBlock.Kind.paragraph
        if isNote {
            kind = .footnote
        } else if isItem {
            kind = .listItem(depth: 0)
        }
        sizes[blocks.count] = paragraph.size
        blocks.append(
            SourceBlock(
                kind: kind, lines: paragraph.lines.map(\.line), startsPage: isFirst,
                beginsAnew: isFirst && !isNote && openEndedByItself(before: paragraph)))
        // A footnote stands at the foot; what goes on overleaf is what stood above it.
        if !isNote { open = (blocks.count - 1, paragraph, right) }
        openTable = nil
    }

    /// A list whose bullets are drawn and no text: indented under a line that ends with a colon, or
    /// under another item of it.
    private func isItemByIndent(_ paragraph: PDFParagraphs.Paragraph) -> Bool {
        guard let open, let line = paragraph.lines.first, let above = open.paragraph.lines.last,
            line.page == above.page, abs(line.size - above.size) <= 1
        else { return false }
        if case .listItem = blocks[open.block].kind, !open.paragraph.isItem {
            return open.paragraph.lines.first.map { abs($0.left - line.left) < 4 } ?? false
        }
        let edge = open.paragraph.lines.map(\.left).min() ?? 0
        return above.text.trimmed.hasSuffix(":") && line.left > edge + line.size
    }

    /// Whether the last paragraph overleaf ended although its line had room for more.
    private func openEndedByItself(before paragraph: PDFParagraphs.Paragraph) -> Bool {
        guard let open, let last = open.paragraph.lines.last, let first = paragraph.lines.first
        else { return false }
        return !open.paragraph.isFull
            || PDFParagraphs.ends(last.text)
                && PDFParagraphs.isCutShort(last, before: first, right: open.right)
    }

    private mutating func add(_ table: PDFTable, isFirst: Bool) {
        var rows = table.rows.map { cells in
            SourceRow(cells: zip(cells, cells.indices).map { cell($0, $1, table) })
        }
        if isFirst, let open = openTable, open.table.columns.count == table.columns.count,
            case .table(var above) = blocks[open.block].kind
        {
            // A header that is printed again on every page.
            if let first = rows.first, let header = above.first, Self.same(first, header) {
                let lines = first.cells.flatMap { $0.blocks.flatMap(\.lines) }
                blocks.append(SourceBlock(kind: .furniture, lines: lines))
                rows.removeFirst()
            }
            above += rows
            blocks[open.block].kind = .table(above)
            openTable = (open.block, table)
        } else {
            if !rows.isEmpty { rows[0].isHeader = Self.isHeader(table) }
            blocks.append(SourceBlock(kind: .table(rows), lines: [], startsPage: isFirst))
            openTable = (blocks.count - 1, table)
        }
        open = nil
    }

    private func cell(_ cell: PDFTable.Cell, _ index: Int, _ table: PDFTable) -> SourceCell {
        let last = min(index + cell.span, table.columns.count) - 1
        let right = last >= 0 ? table.columns[last].upperBound : 0
        let paragraphs = text.paragraphs(of: cell.lines, right: right)
        return SourceCell(
            blocks: paragraphs.map { paragraph in
                SourceBlock(
                    kind: paragraph.isItem ? .listItem(depth: 0) : .paragraph,
                    lines: paragraph.lines.map(\.line))
            }, columnSpan: cell.span)
    }

    private static func same(_ one: SourceRow, _ other: SourceRow) -> Bool {
        func words(_ row: SourceRow) -> [String] {
            row.cells.map { cell in
                ParagraphFact.key(of: cell.blocks.flatMap(\.lines).map(\.text).joined())
            }
        }
        return words(one) == words(other)
    }

    /// A first row that names every column, in bold or briefly.
    private static func isHeader(_ table: PDFTable) -> Bool {
        guard let first = table.rows.first, first.allSatisfy({ !$0.lines.isEmpty }) else {
            return false
        }
        let lines = first.flatMap(\.lines)
        if lines.allSatisfy({ $0.isAll(\.isBold) }) { return true }
        return first.allSatisfy { cell in
            cell.lines.reduce(0) { $0 + $1.letters } <= 60 && cell.lines.count <= 3
        }
    }
}
