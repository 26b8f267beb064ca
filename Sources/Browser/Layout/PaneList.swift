/// The lines of a pane's list: rows that can be selected, of heights that never change, with
/// notes between and after them that cannot. Only numbers, so that scrolling draws nothing; rows
/// of one height in a row are one number, so that a list of a hundred thousand costs what one of
/// ten does.
struct PaneList {
    enum Piece: Hashable, Sendable {
        /// A row, by its position in the list.
        case row(Int)
        /// A note, by its position among the notes.
        case note(Int)
    }

    /// Rows of one height, or one note.
    private struct Run {
        let first: Piece
        var count: Int
        let start: Int
        let height: Int

        var end: Int { start + count * height }

        func piece(_ position: Int) -> (piece: Piece, start: Int, height: Int) {
            let piece: Piece = if case .row(let row) = first { .row(row + position) } else { first }
            return (piece, start + position * height, height)
        }
    }

    private var runs: [Run] = []
    private(set) var height = 0
    /// Lines on screen.
    let room: Int
    private(set) var rowHeight = 1

    init(room: Int, rowHeight: Int) {
        self.room = max(0, room)
        self.rowHeight = max(1, rowHeight)
    }

    /// `extra` lines that this row has beyond the others, whether it is selected or not.
    mutating func addRow(_ position: Int, extra: Int = 0) {
        addRows(position..<(position + 1), extra: extra)
    }

    mutating func addRows(_ rows: Range<Int>, extra: Int = 0) {
        guard !rows.isEmpty else { return }
        let lines = rowHeight + extra
        defer { height += lines * rows.count }
        if let last = runs.last, case .row(let first) = last.first, last.height == lines,
            first + last.count == rows.lowerBound
        {
            runs[runs.count - 1].count += rows.count
        } else {
            runs.append(
                Run(first: .row(rows.lowerBound), count: rows.count, start: height, height: lines))
        }
    }

    mutating func addNote(_ position: Int, lines: Int) {
        runs.append(Run(first: .note(position), count: 1, start: height, height: lines))
        height += lines
    }

    var pageLength: Int { max(1, room / rowHeight) }

    /// The pieces of which a line is in sight, with the line they start at.
    func visible(from scroll: Int) -> [(piece: Piece, start: Int, height: Int)] {
        var visible: [(piece: Piece, start: Int, height: Int)] = []
        var position = runs.partitioned { $0.end > scroll }
        while position < runs.count, runs[position].start < scroll + room {
            let run = runs[position]
            let height = max(1, run.height)
            let first = max(0, (scroll - run.start) / height)
            let last = min(run.count, (scroll + room - run.start + height - 1) / height)
            if first < last { visible += (first..<last).map(run.piece) }
            position += 1
        }
        return visible
    }

    /// The scroll nearest to `old` that has the row in sight, with the note above a group's first
    /// row and below the last one where there is room for both.
    func scroll(from old: Int, showing row: Int?) -> Int {
        let bound = max(0, height - room)
        var scroll = max(0, min(old, bound))
        guard let row, let (position, run) = run(of: row),
            case .row(let firstRow) = run.first
        else { return scroll }
        let piece = run.piece(row - firstRow)
        var start = piece.start
        var end = start + piece.height
        if row == firstRow, position > 0, case .note = runs[position - 1].first,
            end - runs[position - 1].start <= room
        {
            start = runs[position - 1].start
        }
        if row == firstRow + run.count - 1, position + 2 == runs.count,
            case .note = runs[position + 1].first, height - start <= room
        {
            end = height
        }
        if end > scroll + room { scroll = end - room }
        if start < scroll { scroll = start }
        // The top line is a row's first: half a row on top reads as something else.
        if let cut = visible(from: scroll).first, cut.start < scroll,
            cut.start + cut.height <= start
        {
            scroll = cut.start + cut.height
        }
        // A row that is higher than the pane shows its first line.
        if piece.height > room { scroll = piece.start }
        return max(0, scroll)
    }

    func rowStart(_ row: Int) -> Int? {
        guard let (_, run) = run(of: row), case .row(let first) = run.first else { return nil }
        return run.piece(row - first).start
    }

    private func run(of row: Int) -> (position: Int, run: Run)? {
        for (position, run) in runs.enumerated() {
            if case .row(let first) = run.first, row >= first, row < first + run.count {
                return (position, run)
            }
        }
        return nil
    }
}

extension Array {
    /// The first position from which on a test holds; the elements before must not pass it, those
    /// after must. The count where none passes.
    func partitioned(_ holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
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
