/// A heading or a paragraph, whole: what the styles work on. Made from a ``SourceDocument`` by
/// ``ParagraphFinder``.
enum Piece: Sendable {
    case heading(Heading)
    case paragraph(Paragraph)
    /// Title lines, running headers, footnotes, tables of contents.
    case aside(Aside)
}

struct Heading: Sendable {
    /// The level word and number, where it has them.
    var number: HeadingNumber?
    /// Without the label.
    var title: String
    /// The whole, as the document has it.
    var text: String
    /// The format's level, 1 on top; nil where the format has none.
    var level: Int?
    var blankLinesBefore: Int
    var place: Extent
    /// What made it a heading.
    var reason: HeadingReason
    /// 0 to 1.
    var confidence: Double
    /// What the style's own signs say of it.
    var sign: LineSign?
}

enum HeadingReason: String, Hashable, Sendable, CaseIterable {
    /// The format says so.
    case format
    /// "Mål 3. …"
    case number
    /// A line of its own without a full stop.
    case line
    /// A line without a full stop, right above text that begins anew.
    case gluedLine
    /// A wording that the style knows.
    case sign
}

/// A paragraph with its bullets.
struct Paragraph: Sendable {
    /// A bullet begins a new line.
    var text: String
    var place: Extent
    /// 0 to 1: how much of it is in italics.
    var italics: Double
    /// Page ends inside it where it was uncertain whether it goes on: page and confidence.
    var seams: [Seam.Decision] = []
    /// Page end before it where it was uncertain whether the paragraph above goes on.
    var seamBefore: Seam.Decision?
}

struct Aside: Sendable {
    enum Kind: Sendable {
        case title
        case furniture
        case footnote
        case contents
    }

    var kind: Kind
    var text: String
    var place: Extent
}

/// Pages and lines of a stretch of text.
struct Extent: Hashable, Sendable {
    var page: Int?
    var lastPage: Int?
    var firstLine: Int?
    var lastLine: Int?

    init(_ lines: [SourceLine]) {
        page = lines.first?.page
        lastPage = lines.last?.page
        firstLine = lines.first?.number
        lastLine = lines.last?.number
    }

    mutating func extend(to other: Extent) {
        lastPage = other.lastPage ?? lastPage
        lastLine = other.lastLine ?? lastLine
    }
}
