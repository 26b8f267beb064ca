/// The lines of a pane's list: rows that can be selected, of heights that never change, with
/// notes between and after them that cannot. Only numbers, so that scrolling draws nothing.
struct PaneList {
    enum Piece: Hashable, Sendable {
        /// A row, by its position in the list.
        case row(Int)
        /// A note, by its position among the notes.
        case note(Int)
    }

    private(set) var pieces: [(piece: Piece, start: Int, height: Int)] = []
    private(set) var height = 0
    /// Lines on screen.
    let room: Int
    private(set) var rowHeight = 1

    init(room: Int, rowHeight: Int) {
        self.room = max(0, room)
        self.rowHeight = max(1, rowHeight)
    }

    /// `extra` lines that this row has beyond the others, whether it is selected or not.
    mutating func addRow(_ position: Int, extra: Int = 0) { add(.row(position), rowHeight + extra) }
    mutating func addNote(_ position: Int, lines: Int) { add(.note(position), lines) }

    private mutating func add(_ piece: Piece, _ lines: Int) {
        pieces.append((piece, height, lines))
        height += lines
    }

    var pageLength: Int { max(1, room / rowHeight) }

    /// The scroll nearest to `old` that has the row in sight, with the note above a group's first
    /// row and below the last one where there is room for both.
    func scroll(from old: Int, showing row: Int?) -> Int {
        let bound = max(0, height - room)
        var scroll = max(0, min(old, bound))
        guard let row, let position = pieces.firstIndex(where: { $0.piece == .row(row) }) else {
            return scroll
        }
        var start = pieces[position].start
        var end = start + pieces[position].height
        if position > 0, case .note = pieces[position - 1].piece,
            end - pieces[position - 1].start <= room
        {
            start = pieces[position - 1].start
        }
        if position + 1 < pieces.count, position + 2 == pieces.count,
            case .note = pieces[position + 1].piece, height - start <= room
        {
            end = height
        }
        if end > scroll + room { scroll = end - room }
        if start < scroll { scroll = start }
        // The top line is a row's first: half a row on top reads as something else.
        if let cut = pieces.first(where: { $0.start < scroll && $0.start + $0.height > scroll }),
            cut.start + cut.height <= start
        {
            scroll = cut.start + cut.height
        }
        // A row that is higher than the pane shows its first line.
        if pieces[position].height > room { scroll = pieces[position].start }
        return max(0, scroll)
    }

    func rowStart(_ row: Int) -> Int? {
        pieces.first { $0.piece == .row(row) }?.start
    }
}

/// A pane's parts: a title row, a body, and the line to its right.
struct PaneFrame {
    let title: Rect
    let body: Rect
    /// The column of the line between this pane and the next; nil at the right edge.
    let border: Int?

    init(_ rect: Rect, size: Size) {
        let hasBorder = rect.endColumn < size.columns && rect.columns > 2
        // A blank before the line, so that text does not touch it.
        let columns = rect.columns - (hasBorder ? 2 : 0)
        // In a window of a line or two the selection matters more than the title.
        let titleRows = rect.rows >= 3 ? 1 : 0
        title = Rect(column: rect.column, row: rect.row, columns: columns, rows: titleRows)
        body = Rect(
            column: rect.column, row: rect.row + titleRows, columns: columns,
            rows: rect.rows - titleRows)
        border = hasBorder ? rect.endColumn - 1 : nil
    }
}
