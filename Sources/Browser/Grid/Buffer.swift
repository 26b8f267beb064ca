public import PolicyModel

/// One cell of the screen.
public struct Cell: Hashable, Sendable {
    /// A whole grapheme; nil in the second cell of a wide one.
    public var glyph: Character?
    public var role: Role

    public init(_ glyph: Character? = " ", role: Role = .text) {
        self.glyph = glyph
        self.role = role
    }
}

/// A grid of cells that screens draw on; the terminal only copies it. A screen test is an
/// equality of these.
///
/// Everything is clipped: to write outside is allowed and changes nothing, and a wide grapheme
/// that would be cut in half becomes a blank.
public struct Buffer: Hashable, Sendable {
    public let size: Size
    public private(set) var cells: [Cell]
    /// Where the terminal's own cursor stands when the frame is out: on the selection, for those
    /// who listen to the screen instead of seeing it. nil only where the screen has no cell.
    public var cursor: Point?

    public init(_ size: Size) {
        self.size = size
        cells = Array(repeating: Cell(), count: size.columns * size.rows)
        cursor = cells.isEmpty ? nil : Point(column: 0, row: 0)
    }

    public subscript(column: Int, row: Int) -> Cell {
        get {
            guard isInside(column, row) else { return Cell() }
            return cells[row * size.columns + column]
        }
        set {
            guard isInside(column, row) else { return }
            cells[row * size.columns + column] = newValue
        }
    }

    /// Both have the row, and it is the same in both.
    public func isSame(as other: Buffer, row: Int) -> Bool {
        guard size.columns == other.size.columns, row >= 0, row < size.rows, row < other.size.rows
        else { return false }
        let range = (row * size.columns)..<((row + 1) * size.columns)
        return cells[range] == other.cells[range]
    }

    private func isInside(_ column: Int, _ row: Int) -> Bool {
        column >= 0 && row >= 0 && column < size.columns && row < size.rows
    }

    /// Writes one line; stops at `width` cells or the edge. Returns the cells that were used.
    /// Line feeds and tabs become blanks. The characters in `hits` (offsets in `text`, ascending)
    /// are drawn as search hits.
    @discardableResult
    public mutating func write(
        _ text: SafeText, column: Int, row: Int, width: Int = .max, role: Role = .text,
        hits: [Range<Int>] = []
    ) -> Int {
        guard row >= 0, row < size.rows, column < size.columns, width > 0 else { return 0 }
        let end = min(size.columns, width > size.columns ? size.columns : column + width)
        var pen = Pen(column: column, row: row, end: end, role: role, hits: hits)
        if TextWidth.plain(text.string) != nil {
            for scalar in text.string.unicodeScalars where !put(Character(scalar), 1, &pen) {
                break
            }
        } else {
            for character in text.string {
                let glyph: Character = character == "\n" || character == "\t" ? " " : character
                if !put(glyph, TextWidth.of(glyph), &pen) { break }
            }
        }
        return pen.column - column
    }

    /// Where the next grapheme of a text comes, and how it looks.
    private struct Pen {
        var column: Int
        let row: Int
        let end: Int
        let role: Role
        let hits: [Range<Int>]
        var nextHit = 0
        var offset = 0
    }

    /// False where there is no room left.
    private mutating func put(_ glyph: Character, _ width: Int, _ pen: inout Pen) -> Bool {
        var role = pen.role
        if pen.nextHit < pen.hits.count {
            while pen.nextHit < pen.hits.count, pen.hits[pen.nextHit].upperBound <= pen.offset {
                pen.nextHit += 1
            }
            if pen.nextHit < pen.hits.count, pen.hits[pen.nextHit].contains(pen.offset) {
                role = .hit
            }
        }
        pen.offset += 1
        if width == 0 { return true }
        guard pen.column + width <= pen.end else { return false }
        if pen.column >= 0 {
            self[pen.column, pen.row] = Cell(glyph, role: role)
            if width == 2 { self[pen.column + 1, pen.row] = Cell(nil, role: role) }
        }
        pen.column += width
        return true
    }

    /// Gives every cell of a part of a row a role, and leaves what is written there.
    public mutating func paint(_ role: Role, column: Int, row: Int, width: Int) {
        for position in column..<(column + max(0, min(width, size.columns))) {
            guard isInside(position, row) else { continue }
            self[position, row].role = role
        }
    }

    /// Blanks a part of the screen.
    public mutating func clear(_ rect: Rect, role: Role = .text) {
        for row in rect.row..<rect.endRow {
            for column in rect.column..<rect.endColumn { self[column, row] = Cell(" ", role: role) }
        }
    }

    /// The rows as text, without trailing blanks: what `--print` shows and tests compare.
    public var lines: [String] {
        (0..<size.rows).map { row in
            var line = ""
            for column in 0..<size.columns {
                if let glyph = self[column, row].glyph { line.append(glyph) }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
