/// What a file holds, before anybody has asked what it means: blocks of lines in reading order,
/// with the page, the line and the emphasis of each. Every format is read into this one shape,
/// and every style is recognised from it.
public struct SourceDocument: Hashable, Sendable {
    public enum Format: String, Hashable, Sendable, CaseIterable {
        case plainText
        case word
        case openDocument
        case richText
        case html
        case markdown
        case pdf
        case csv
    }

    /// How much of the author's own structure the format has kept.
    public enum Layout: Hashable, Sendable {
        /// Blocks are the author's paragraphs; a line end means nothing.
        case paragraphs
        /// Blocks are lines between blank lines; a paragraph may be cut by a page, and a heading
        /// may be glued to the text under it.
        case lines
    }

    /// The file's name, for messages.
    public var name: String
    public var format: Format
    public var layout: Layout
    /// nil where the format has no pages, or nothing tells them.
    public var pageCount: Int?
    /// In reading order.
    public var blocks: [SourceBlock]
    /// Lines that hold a page number and nothing else ("Side 11 af 18"). Not words of the text.
    public var pageNumbers: [SourceLine]
    /// How the pages were told apart; nil where they were not.
    public var pageEvidence: PageEvidence?

    public init(
        name: String, format: Format, layout: Layout, pageCount: Int? = nil,
        blocks: [SourceBlock] = [], pageNumbers: [SourceLine] = [],
        pageEvidence: PageEvidence? = nil
    ) {
        self.name = name
        self.format = format
        self.layout = layout
        self.pageCount = pageCount
        self.blocks = blocks
        self.pageNumbers = pageNumbers
        self.pageEvidence = pageEvidence
    }

    /// Whether any text is in italics: where none is, "anført med kursiv" cannot be used.
    public var hasItalics: Bool {
        blocks.contains { block in
            block.allLines.contains { line in line.runs.contains { $0.isItalic } }
        }
    }
}

/// What told where the pages begin.
public enum PageEvidence: String, Hashable, Sendable, CaseIterable {
    /// The format says so, as PDF does.
    case format
    case formFeeds
    /// The first line of every page begins with exactly one blank, as some extracts have it.
    case loneBlanks
    /// "Side 11 af 18" and the like.
    case numbers
}

/// A paragraph, a heading, a list item, a table, or, in a ``SourceDocument/Layout/lines``
/// document, the lines between two blank lines or page ends.
public struct SourceBlock: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case paragraph
        /// 1 on top.
        case heading(level: Int)
        /// 0 on top.
        case listItem(depth: Int)
        case table([SourceRow])
        case footnote
        /// A header or footer that is repeated on the pages.
        case furniture
    }

    public var kind: Kind
    /// Empty for a table.
    public var lines: [SourceLine]
    /// The paragraph style's name, where the format has one.
    public var style: String?
    /// Blank lines above, in a document of lines.
    public var blankLinesBefore: Int
    /// Whether the block is the first on its page.
    public var startsPage: Bool
    /// Whether the format itself tells that no paragraph goes on from the block above.
    public var beginsAnew: Bool

    public init(
        kind: Kind = .paragraph, lines: [SourceLine], style: String? = nil,
        blankLinesBefore: Int = 0, startsPage: Bool = false, beginsAnew: Bool = false
    ) {
        self.kind = kind
        self.lines = lines
        self.style = style
        self.blankLinesBefore = blankLinesBefore
        self.startsPage = startsPage
        self.beginsAnew = beginsAnew
    }

    /// Some of its lines as a block of their own; only the first stands where the whole did.
    func part(_ range: Range<Int>) -> SourceBlock {
        var part = self
        part.lines = Array(lines[range])
        if range.lowerBound > 0 {
            part.blankLinesBefore = 0
            part.startsPage = false
        }
        return part
    }

    /// The lines, those of a table's cells row by row.
    public var allLines: [SourceLine] {
        guard case .table(let rows) = kind else { return lines }
        return rows.flatMap { $0.cells.flatMap { $0.blocks.flatMap(\.allLines) } }
    }
}

public struct SourceRow: Hashable, Sendable {
    public var cells: [SourceCell]
    public var isHeader: Bool

    public init(cells: [SourceCell], isHeader: Bool = false) {
        self.cells = cells
        self.isHeader = isHeader
    }
}

public struct SourceCell: Hashable, Sendable {
    public var blocks: [SourceBlock]
    public var columnSpan: Int

    public init(blocks: [SourceBlock], columnSpan: Int = 1) {
        self.blocks = blocks
        self.columnSpan = columnSpan
    }
}

/// One line of the file; one whole paragraph where the format has no lines.
public struct SourceLine: Hashable, Sendable {
    /// From 1, as editors count; nil where the format has no lines.
    public var number: Int?
    public var page: Int?
    public var runs: [TextRun]
    /// Blanks before the text.
    public var indent: Int
    /// Blanks after it: some extracts tell a paragraph's end with them.
    public var trailingBlanks: Int

    public init(
        runs: [TextRun], number: Int? = nil, page: Int? = nil, indent: Int = 0,
        trailingBlanks: Int = 0
    ) {
        self.runs = runs
        self.number = number
        self.page = page
        self.indent = indent
        self.trailingBlanks = trailingBlanks
    }

    public init(
        _ text: String, number: Int? = nil, page: Int? = nil, indent: Int = 0,
        trailingBlanks: Int = 0
    ) {
        self.init(
            runs: [TextRun(text)], number: number, page: page, indent: indent,
            trailingBlanks: trailingBlanks)
    }

    /// Without the blanks around it.
    public var text: String {
        runs.count == 1 ? runs[0].text : runs.map(\.text).joined()
    }
}

/// A stretch of text in one emphasis.
public struct TextRun: Hashable, Sendable {
    public var text: String
    public var isItalic: Bool
    public var isBold: Bool

    public init(_ text: String, isItalic: Bool = false, isBold: Bool = false) {
        self.text = text
        self.isItalic = isItalic
        self.isBold = isBold
    }
}
