/// What pdftohtml tells of a PDF: pieces of text with their places, and the bookmarks.
struct PDFLayout: Sendable {
    struct Page: Sendable {
        var number: Int
        var width: Int
        var height: Int
        /// In the order of the file, which is the order of reading in what Word and LibreOffice
        /// write.
        var pieces: [PDFPiece] = []
    }

    struct Bookmark: Hashable, Sendable {
        /// 1 on top.
        var level: Int
        var page: Int
        var title: String
    }

    private(set) var pages: [Page] = []
    private(set) var bookmarks: [Bookmark] = []

    private struct Font {
        var size: Int
        var isItalic: Bool
        var isBold: Bool
    }

    /// Reads `pdftohtml -xml -fontfullname`. Places are in pixels at its zoom of 1.5 (108 dpi),
    /// from the page's upper left corner.
    init(_ xml: [UInt8]) {
        var scanner = MarkupScanner(xml)
        var fonts: [String: Font] = [:]
        var open: PDFPiece?
        var font = Font(size: 0, isItalic: false, isBold: false)
        var italics = 0
        var bolds = 0
        var depth = 0
        var bookmark: Bookmark?
        while let event = scanner.next() {
            switch event {
            case .open(let element):
                switch element.name {
                case "page":
                    pages.append(
                        Page(
                            number: element.int("number") ?? pages.count + 1,
                            width: element.int("width") ?? 0, height: element.int("height") ?? 0))
                case "fontspec":
                    let family = element["family"]?.lowercased() ?? ""
                    fonts[element["id"] ?? ""] = Font(
                        size: element.int("size") ?? 0,
                        isItalic: family.contains("italic") || family.contains("oblique")
                            || family.contains("kursiv"),
                        isBold: family.contains("bold") || family.contains("black")
                            || family.contains("heavy") || family.contains("fet"))
                case "text":
                    font = fonts[element["font"] ?? ""] ?? font
                    open = PDFPiece(
                        top: element.int("top") ?? 0, left: element.int("left") ?? 0,
                        width: element.int("width") ?? 0, height: element.int("height") ?? 0,
                        size: font.size)
                    italics = 0
                    bolds = 0
                case "i": italics += 1
                case "b": bolds += 1
                case "outline": depth += 1
                case "item":
                    bookmark = Bookmark(
                        level: max(1, depth), page: element.int("page") ?? 0, title: "")
                default: break
                }
            case .close(let name):
                switch name {
                case "text":
                    if let piece = open, !pages.isEmpty { pages[pages.count - 1].add(piece) }
                    open = nil
                case "i": italics -= 1
                case "b": bolds -= 1
                case "outline": depth -= 1
                case "item":
                    if let bookmark { bookmarks.append(bookmark) }
                    bookmark = nil
                default: break
                }
            case .text(let text):
                if open != nil {
                    open?.append(
                        text, isItalic: italics > 0 || font.isItalic,
                        isBold: bolds > 0 || font.isBold)
                } else {
                    bookmark?.title += text
                }
            }
        }
    }
}

extension PDFLayout.Page {
    /// Keeps what has text and stands on the page.
    fileprivate mutating func add(_ piece: PDFPiece) {
        guard !piece.isBlank, piece.left < width, piece.right > 0, piece.top < height,
            piece.bottom > 0
        else { return }
        pieces.append(piece)
    }
}

/// A stretch of one printed line.
struct PDFPiece: Hashable, Sendable {
    var top: Int
    var left: Int
    var width: Int
    var height: Int
    /// Of the font, in pixels.
    var size: Int
    var runs: [TextRun] = []
    /// A bullet stood before it; the sign itself is not kept, as other formats have none.
    var hasBullet = false
    /// The superscript number before it that makes it a footnote.
    var note: Int?
    var page = 0
    /// Of the page, from 1, in reading order.
    var number = 0

    var right: Int { left + width }
    var bottom: Int { top + height }
    var text: String { runs.map(\.text).joined() }
    var isBlank: Bool { runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
    var letters: Int { runs.reduce(0) { $0 + $1.text.utf8.count } }

    /// Whether all that is no blank is so.
    func isAll(_ emphasis: (TextRun) -> Bool) -> Bool {
        runs.allSatisfy { emphasis($0) || $0.text.allSatisfy { $0.isWhitespace } } && !isBlank
    }

    mutating func append(_ text: String, isItalic: Bool, isBold: Bool) {
        let text = text.composedIfNeeded
        if let last = runs.last, last.isItalic == isItalic, last.isBold == isBold {
            runs[runs.count - 1].text += text
        } else {
            runs.append(TextRun(text, isItalic: isItalic, isBold: isBold))
        }
    }

    /// Another piece on the same line, to the right.
    mutating func append(_ other: PDFPiece) {
        let gap = other.left - right
        let touches = gap * 8 < max(size, 8)
        let hasBlank =
            runs.last?.text.last?.isWhitespace == true
            || other.runs.first?.text.first?.isWhitespace == true
        if !touches, !hasBlank, let last = runs.last {
            append(" ", isItalic: last.isItalic, isBold: last.isBold)
        }
        for run in other.runs { append(run.text, isItalic: run.isItalic, isBold: run.isBold) }
        let bottom = max(bottom, other.bottom)
        let right = max(right, other.right)
        if other.letters > letters / 2 { size = max(size, other.size) }
        top = min(top, other.top)
        width = right - left
        height = bottom - top
    }

    /// Whether the two stand on one printed line.
    func sharesLine(with other: PDFPiece) -> Bool {
        let overlap = min(bottom, other.bottom) - max(top, other.top)
        return overlap * 2 > min(height, other.height)
    }

    /// Text without the blanks around it, runs of blanks made one.
    var line: SourceLine {
        var line = GlyphLine()
        for run in runs { line.append(run.text, isItalic: run.isItalic, isBold: run.isBold) }
        let runs = line.sourceLines().first?.runs ?? []
        return SourceLine(runs: runs, number: number, page: page)
    }
}
