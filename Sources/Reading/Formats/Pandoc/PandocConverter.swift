/// Pandoc's tree as blocks of a ``SourceDocument``.
///
/// What the author's file says beyond pandoc's tree (``ParagraphFacts``) goes first: ranks of
/// headings, numbers, emphasis of styles, pages.
struct PandocConverter {
    var facts: ParagraphFacts
    var blocks: [SourceBlock] = []
    /// Footnotes met since the last block, to be set after it.
    private var notes: [SourceBlock] = []
    private let keepsMetadata: Bool
    /// Which paragraph of the file a block outside tables is: its place there, and the block's.
    private(set) var anchors: [(fact: Int, block: Int)] = []

    /// Where in the document we are.
    struct Place {
        var style: String?
        var isItalic = false
        var isBold = false
        /// nil outside lists.
        var depth: Int?
        /// Waits for the first paragraph of a list's item.
        var number: String?
        var inCell = false
        var inNote = false
        /// In what a web page has around its document: menu, search, cookies, contact.
        var isAround = false
    }

    /// - Parameter keepsMetadata: whether title and author are words of the text, as in Word,
    ///   where pandoc takes the title away from it; in HTML and RTF they are on no page.
    init(facts: ParagraphFacts = ParagraphFacts(), keepsMetadata: Bool) {
        self.facts = facts
        self.keepsMetadata = keepsMetadata
    }

    mutating func blocks(of tree: PandocTree) -> [SourceBlock] {
        if keepsMetadata { title(tree.meta) }
        add(tree.blocks, Place(isAround: WebPage.hasMain(tree.blocks)))
        flushNotes()
        restoreMissing()
        return blocks
    }

    mutating func add(_ list: [PandocBlock], _ place: Place) {
        var place = place
        for block in list {
            add(block, place)
            // Only the first paragraph of an item bears its number.
            place.number = nil
        }
    }

    private mutating func add(_ block: PandocBlock, _ place: Place) {
        switch block {
        case .text(let inlines): paragraph(inlines, place)
        case .header(let level, let attributes, let inlines):
            var place = place
            place.style = attributes.style ?? place.style
            if attributes.classes.contains("title") { place.style = "Title" }
            paragraph(inlines, place, level: level)
        case .group(let attributes, let inner):
            if attributes?.isHidden == true { return }
            var place = place
            if let attributes {
                place.style = attributes.style ?? place.style
                place.isItalic = place.isItalic || attributes.isItalic
                place.isBold = place.isBold || attributes.isBold
                place.isAround = WebPage.isAround(attributes) ?? place.isAround
            }
            add(inner, place)
        case .bullets(let items):
            for item in items {
                var inner = place
                inner.depth = place.depth.map { $0 + 1 } ?? 0
                inner.number = nil
                add(item, inner)
            }
        case .ordered(let numbers, let items):
            for (index, item) in items.enumerated() {
                var inner = place
                inner.depth = place.depth.map { $0 + 1 } ?? 0
                inner.number = numbers.label(at: index)
                add(item, inner)
            }
        case .definitions(let list):
            for definition in list {
                paragraph(definition.term, place)
                for blocks in definition.definitions { add(blocks, place) }
            }
        case .table(let table) where place.isAround:
            add(table.caption.blocks + table.rows.flatMap(\.cells).flatMap(\.blocks), place)
        case .table(let table): self.table(table, place)
        case .lines(let lines):
            paragraph(Array(lines.joined(separator: [.lineBreak])), place)
        case .code(let text): paragraph([.text(text)], place)
        case .raw(let format, let text):
            if format == "html" { paragraph([.text(MarkupText.words(of: text))], place) }
        case .nothing: break
        }
    }

    // MARK: Paragraphs

    private mutating func paragraph(_ inlines: [PandocInline], _ place: Place, level: Int? = nil) {
        let pieces = Self.pieces(inlines, inCell: place.inCell)
        for (index, piece) in pieces.enumerated() {
            var line = GlyphLine()
            append(piece, to: &line, place)
            guard !line.isEmpty else { continue }
            var place = place
            if index > 0 { place.number = nil }
            let key = line.key
            let found = place.style == "Title" ? facts.first(key) : facts.take(key)
            if let found {
                line.apply(found.fact)
                if !place.inCell, !place.inNote { anchors.append((found.index, blocks.count)) }
            }
            finish(line, place, level: level, fact: found?.fact)
        }
        if !place.inCell, !place.inNote { flushNotes() }
    }

    private mutating func finish(
        _ line: GlyphLine, _ place: Place, level: Int?, fact: ParagraphFact?
    ) {
        var lines = line.sourceLines()
        if let number = fact?.number ?? place.number, !lines.isEmpty, !lines[0].runs.isEmpty {
            lines[0].runs[0].text = number + " " + lines[0].runs[0].text
        }
        let style = place.style ?? fact?.style
        blocks.append(
            SourceBlock(
                kind: kind(lines, place, style: style, level: fact?.headingLevel ?? level),
                lines: lines, style: style))
    }

    private func kind(
        _ lines: [SourceLine], _ place: Place, style: String?, level: Int?
    ) -> SourceBlock.Kind {
        if place.isAround { return .furniture }
        if place.inNote { return .footnote }
        if let style, StyleName.isTitle(style) { return .paragraph }
        if let level { return .heading(level: level) }
        if let style, let level = StyleName.headingLevel(style) { return .heading(level: level) }
        if let depth = place.depth { return .listItem(depth: depth) }
        if let style, StyleName.isListParagraph(style) {
            // Indented text of its own is none; a bullet typed by hand is, and so is what follows.
            if lines.first?.text.startsWithBullet == true { return .listItem(depth: 0) }
            if case .listItem(let depth) = blocks.last?.kind { return .listItem(depth: depth) }
        }
        return .paragraph
    }

    /// Where a paragraph falls apart: two line breaks in a row are an empty line, and in a cell
    /// one is enough, for there people press it between their paragraphs.
    private static func pieces(_ inlines: [PandocInline], inCell: Bool) -> [[PandocInline]] {
        var pieces: [[PandocInline]] = [[]]
        var breaks = 0
        for inline in inlines {
            switch inline {
            case .lineBreak: breaks += 1
            case .blank where breaks > 0: continue
            default:
                if breaks > 1 || (breaks == 1 && inCell) {
                    pieces.append([])
                } else if breaks == 1 {
                    pieces[pieces.count - 1].append(.lineBreak)
                }
                breaks = 0
                pieces[pieces.count - 1].append(inline)
            }
        }
        return pieces
    }

    mutating func append(
        _ inlines: [PandocInline], to line: inout GlyphLine, _ place: Place
    ) {
        for inline in inlines {
            var inner = place
            switch inline {
            case .text(let text):
                line.append(text, isItalic: place.isItalic, isBold: place.isBold)
            case .blank: line.blank(isItalic: place.isItalic, isBold: place.isBold)
            case .lineBreak: line.lineBreak()
            case .italic(let words):
                inner.isItalic = true
                append(words, to: &line, inner)
            case .bold(let words):
                inner.isBold = true
                append(words, to: &line, inner)
            case .superscript(let words), .plain(let words): append(words, to: &line, inner)
            case .span(let attributes, let words):
                if attributes.isHidden { continue }
                inner.isItalic = inner.isItalic || attributes.isItalic
                inner.isBold = inner.isBold || attributes.isBold
                append(words, to: &line, inner)
            case .quoted(let isSingle, let words):
                line.append(isSingle ? "’" : "”", isItalic: place.isItalic, isBold: place.isBold)
                append(words, to: &line, inner)
                line.append(isSingle ? "’" : "”", isItalic: place.isItalic, isBold: place.isBold)
            case .note(let blocks): note(blocks)
            case .raw(let format, let text):
                if format == "html", text.lowercased().hasPrefix("<br") { line.lineBreak() }
            }
        }
    }

    // MARK: Footnotes and tables

    private mutating func note(_ content: [PandocBlock]) {
        let outer = blocks
        blocks = []
        add(content, Place(inNote: true))
        notes += blocks
        blocks = outer
    }

    private mutating func flushNotes() {
        blocks += notes
        notes = []
    }

    private mutating func table(_ table: PandocTable, _ place: Place) {
        let outer = blocks
        var rows: [SourceRow] = []
        // How many rows more each column is taken by a cell from above.
        var taken: [Int: Int] = [:]
        for row in table.rows {
            var cells: [SourceCell] = []
            var column = 0
            func passTaken() {
                while let left = taken[column], left > 0 {
                    // An empty cell keeps the columns under their names.
                    cells.append(SourceCell(blocks: []))
                    taken[column] = left - 1
                    column += 1
                }
            }
            for cell in row.cells {
                passTaken()
                blocks = []
                add(cell.blocks, Place(inCell: true, inNote: place.inNote))
                cells.append(SourceCell(blocks: blocks, columnSpan: cell.columnSpan))
                for offset in 0..<cell.columnSpan where cell.rowSpan > 1 {
                    taken[column + offset] = cell.rowSpan - 1
                }
                column += cell.columnSpan
            }
            passTaken()
            if row.isHeader, cells.allSatisfy(\.blocks.isEmpty) {
                guard let header = header(cells) else { continue }
                cells = header
            }
            rows.append(SourceRow(cells: cells, isHeader: row.isHeader))
        }
        blocks = outer
        add(table.caption.blocks, place)
        if rows.contains(where: { $0.cells.contains { !$0.blocks.isEmpty } }) {
            blocks.append(SourceBlock(kind: .table(rows), lines: [], style: place.style))
        }
        if !place.inCell { flushNotes() }
    }

    /// pandoc 2.17 gives the header cells of an OpenDocument table empty; the file has them. nil
    /// where it has none either.
    private mutating func header(_ cells: [SourceCell]) -> [SourceCell]? {
        guard let row = facts.takeHeaderRow() else { return nil }
        var cells = cells
        for fact in row {
            guard let column = fact.headerCell?.column, column < cells.count else { continue }
            var line = GlyphLine()
            line.append(fact.text)
            line.apply(fact)
            cells[column].blocks.append(
                SourceBlock(lines: line.sourceLines(), style: fact.style))
        }
        return cells
    }
}
