/// Text on its way to ``SourceLine``s: characters with their emphasis, in lines, runs of blanks
/// made one.
struct GlyphLine: Sendable {
    struct Glyph: Sendable {
        var character: Character
        var isItalic: Bool
        var isBold: Bool
    }

    private(set) var lines: [[Glyph]] = [[]]
    /// The pages of ``lines``; empty while nobody knows any.
    private var pages: [Int?] = []

    var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }

    mutating func append(_ text: String, isItalic: Bool = false, isBold: Bool = false) {
        for character in text.composedIfNeeded {
            // A tab and a no-break blank are kept for those who join lines; blanks are not.
            if character == " " || character == "\n" || character == "\t" {
                blank(isItalic: isItalic, isBold: isBold)
            } else {
                lines[lines.count - 1].append(
                    Glyph(character: character, isItalic: isItalic, isBold: isBold))
            }
        }
    }

    /// One between two words, none at a line's beginning.
    mutating func blank(isItalic: Bool = false, isBold: Bool = false) {
        guard let last = lines[lines.count - 1].last, last.character != " " else { return }
        lines[lines.count - 1].append(Glyph(character: " ", isItalic: isItalic, isBold: isBold))
    }

    mutating func lineBreak() {
        trim()
        lines.append([])
    }

    private mutating func trim() {
        if lines[lines.count - 1].last?.character == " " { lines[lines.count - 1].removeLast() }
    }

    /// What tells the paragraph apart in its file.
    var key: String { ParagraphFact.key(of: String(lines.joined().map(\.character))) }

    /// Emphasis and pages as the document's own file has them.
    mutating func apply(_ fact: ParagraphFact) {
        var stretches = fact.emphasis[...]
        var left = stretches.first?.letters ?? 0
        // The letter before, and whether pandoc had its emphasis as the file has it.
        var before: (isItalic: Bool, isBold: Bool, wasKnown: Bool)?
        for line in lines.indices {
            for index in lines[line].indices {
                let letters = lines[line][index].letters
                while left == 0, stretches.count > 1 {
                    stretches.removeFirst()
                    left = stretches.first?.letters ?? 0
                }
                guard let stretch = stretches.first else { continue }
                var glyph = lines[line][index]
                if letters > 0 {
                    let isKnown =
                        glyph.isItalic == stretch.isItalic && glyph.isBold == stretch.isBold
                    before = (stretch.isItalic, stretch.isBold, isKnown)
                    glyph.isItalic = stretch.isItalic
                    glyph.isBold = stretch.isBold
                } else if let before, !before.wasKnown {
                    // Blanks and punctuation are not counted: they go with their word.
                    glyph.isItalic = before.isItalic
                    glyph.isBold = before.isBold
                } else {
                    glyph.isItalic = glyph.isItalic || fact.isItalic
                    glyph.isBold = glyph.isBold || fact.isBold
                }
                lines[line][index] = glyph
                left = max(0, left - letters)
            }
        }
        if let page = fact.page { split(from: page, at: fact.pageStarts) }
    }

    /// Cuts lines where a page begins, at the blank before the letter.
    private mutating func split(from first: Int, at starts: [Int]) {
        var result: [[Glyph]] = []
        var page = first
        var seen = 0
        var remaining = starts[...]
        pages = []
        for line in lines {
            var rest = line[...]
            var index = rest.startIndex
            while index < rest.endIndex {
                // The last letters before the break have been seen; cut at the next word.
                if let start = remaining.first, seen >= start, rest[index].character != " ",
                    index == rest.startIndex || rest[index - 1].character == " "
                {
                    remaining.removeFirst()
                    let head = rest[..<index]
                    if !head.isEmpty {
                        result.append(Array(head))
                        pages.append(page)
                    }
                    page += 1
                    rest = rest[index...]
                }
                seen += rest[index].letters
                index += 1
            }
            result.append(Array(rest))
            pages.append(page)
        }
        lines = result
    }

    /// The lines that have text.
    func sourceLines() -> [SourceLine] {
        lines.enumerated().compactMap { index, glyphs in
            var glyphs = glyphs[...]
            while glyphs.first?.character == " " { glyphs.removeFirst() }
            while glyphs.last?.character == " " { glyphs.removeLast() }
            guard !glyphs.isEmpty else { return nil }
            var runs: [TextRun] = []
            for glyph in glyphs {
                if let last = runs.last, last.isItalic == glyph.isItalic,
                    last.isBold == glyph.isBold
                {
                    runs[runs.count - 1].text.append(glyph.character)
                } else {
                    runs.append(
                        TextRun(
                            String(glyph.character), isItalic: glyph.isItalic,
                            isBold: glyph.isBold))
                }
            }
            return SourceLine(runs: runs, page: index < pages.count ? pages[index] : nil)
        }
    }
}

extension GlyphLine.Glyph {
    /// How many letters and digits of a ``ParagraphFact/key`` this is.
    fileprivate var letters: Int {
        character.unicodeScalars.reduce(0) { $0 + ($1.isLetterOrDigit ? 1 : 0) }
    }
}
