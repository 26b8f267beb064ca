import Browser

/// How lines between panes are drawn.
public nonisolated enum LineDrawing: String, CaseIterable, Sendable {
    /// `─` and `│`: letters of the terminal's character set, or what a VT100 has beside it.
    case drawn
    /// `-`, `|` and `+`.
    case ascii
}

/// A cell's glyph as what a terminal cell can hold.
///
/// The last guard before the terminal: whatever is in the grid, no control character gets through,
/// and nothing that would take another number of cells than the grid says.
nonisolated struct GlyphEncoder: Sendable {
    /// What is put into a terminal cell.
    struct Glyph: Equatable {
        /// One scalar that takes room and at most four that combine with it.
        var scalars: [UInt32]
        /// 1 or 2.
        var cells: Int
    }

    let lines: LineDrawing
    /// The scalars over 0x7F that the terminal has; nil when it has all.
    let repertoire: Set<UInt32>?

    func glyph(_ character: Character) -> Glyph {
        if let ascii = character.asciiValue {
            let scalar = ascii < 0x20 || ascii == 0x7F ? 0x3F : UInt32(ascii)
            return Glyph(scalars: [scalar], cells: 1)
        }
        if lines == .ascii || repertoire != nil, let line = Self.boxes[character] {
            let isDrawn = lines == .drawn && (repertoire?.contains(line.light) ?? true)
            return Glyph(scalars: [isDrawn ? line.light : line.ascii], cells: 1)
        }
        let cells = max(1, TextWidth.of(character))
        let whole = character.unicodeScalars.map(\.value).filter(Self.isDrawn)
        guard let first = whole.first else { return Glyph(scalars: [0x3F], cells: cells) }
        guard let repertoire else {
            return Glyph(scalars: Array(whole.prefix(5)), cells: cells)
        }
        if whole.count == 1, repertoire.contains(first) {
            return Glyph(scalars: whole, cells: cells)
        }
        return Glyph(scalars: [Self.nearest(character, in: repertoire)], cells: cells)
    }

    /// Not joiners and presentation selectors: in a cell they join nothing, and terminals disagree on
    /// how much room they make. Not controls, ever.
    private static func isDrawn(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF: false
        default: true
        }
    }

    /// One cell of what the terminal has, for one that it lacks.
    private static func nearest(_ character: Character, in repertoire: Set<UInt32>) -> UInt32 {
        // A letter with its accent apart is in most sets whole.
        if let whole = composed[character], repertoire.contains(whole) { return whole }
        return plain[character].map(UInt32.init) ?? 0x3F
    }

    /// A line as a VT100 has it, and in ASCII.
    private struct Line {
        var light: UInt32
        var ascii: UInt32

        init(_ light: UnicodeScalar, _ ascii: UnicodeScalar) {
            self.light = light.value
            self.ascii = ascii.value
        }
    }

    private static let boxes: [Character: Line] = [
        "─": Line("─", "-"), "━": Line("─", "="), "═": Line("─", "="),
        "│": Line("│", "|"), "┃": Line("│", "|"), "║": Line("│", "|"),
        "┌": Line("┌", "+"), "┐": Line("┐", "+"), "└": Line("└", "+"), "┘": Line("┘", "+"),
        "├": Line("├", "+"), "┤": Line("┤", "+"), "┬": Line("┬", "+"), "┴": Line("┴", "+"),
        "┼": Line("┼", "+"), "╭": Line("┌", "+"), "╮": Line("┐", "+"), "╰": Line("└", "+"),
        "╯": Line("┘", "+"),
    ]

    /// The lines that are drawn by a terminal whose character set has none.
    static let vt100Lines = Set(boxes.values.map(\.light))

    /// Latin-1's letters by themselves: equal as characters to what is written with an accent apart.
    private static let composed: [Character: UInt32] = Dictionary(
        uniqueKeysWithValues: (0xC0...0xFF).compactMap { value in
            UnicodeScalar(value as Int).map { (Character($0), UInt32(value)) }
        })

    /// The nearest of ASCII, in one cell.
    private static let plain: [Character: UInt8] = {
        var table: [Character: UInt8] = [:]
        func add(_ characters: String, _ letter: UnicodeScalar) {
            for character in characters { table[character] = UInt8(ascii: letter) }
        }
        add("…·‥", ".")
        add("–—‐‑‒−\u{AD}", "-")
        add("“”„", "\"")
        add("’‘‚´", "'")
        add("•◦▪●∙×", "*")
        add("→›▶▸»", ">")
        add("←‹◀◂«", "<")
        add("↑▲", "^")
        add("↓▼", "v")
        add("✓√", "v")
        add("█■▇▆▅▄▃▂", "#")
        add("▓", "+")
        add("▒", ":")
        add("░", ".")
        add("\u{A0}\u{2009}\u{202F}\u{2002}\u{2003}", " ")
        add("àáâãäåæāăą", "a")
        add("ÀÁÂÃÄÅÆĀĂĄ", "A")
        add("çćč", "c")
        add("ÇĆČ", "C")
        add("ðď", "d")
        add("ÐĎ", "D")
        add("èéêëēėęě", "e")
        add("ÈÉÊËĒĖĘĚ", "E")
        add("ìíîïīį", "i")
        add("ÌÍÎÏĪĮ", "I")
        add("ñńň", "n")
        add("ÑŃŇ", "N")
        add("òóôõöøōő", "o")
        add("ÒÓÔÕÖØŌŐ", "O")
        add("śšş", "s")
        add("ŚŠŞß", "S")
        add("ùúûüūůű", "u")
        add("ÙÚÛÜŪŮŰ", "U")
        add("ýÿ", "y")
        add("ÝŸ", "Y")
        add("źžż", "z")
        add("ŹŽŻ", "Z")
        return table
    }()
}
