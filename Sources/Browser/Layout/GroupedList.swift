import Language
import PolicyModel

/// Rows of one line under a heading for each group: help, respondents, the history.
struct GroupedRows {
    let list: PaneList
    let selected: Int
    let scroll: Int

    /// `groups`: for each row what its group is called by; a heading stands where it changes.
    init(_ groups: [some Equatable], room: Int, selected: Int, scroll: Int) {
        var list = PaneList(room: room, rowHeight: 1)
        for (position, group) in groups.enumerated() {
            if position == 0 || groups[position - 1] != group { list.addNote(position, lines: 1) }
            list.addRow(position)
        }
        self.list = list
        self.selected = selected
        self.scroll = list.scroll(from: scroll, showing: groups.isEmpty ? nil : selected)
    }

    var isCutAbove: Bool { scroll > 0 }
    var isCutBelow: Bool { list.height > scroll + list.room }

    /// `row` draws a row from the column after its mark; the mark and the cursor are drawn here.
    func draw(
        in rect: Rect, into buffer: inout Buffer, heading: (Int) -> SafeText,
        row: (_ position: Int, _ rect: Rect, Role, inout Buffer) -> Void
    ) {
        for (piece, start, _) in list.pieces {
            let line = start - scroll
            guard line >= 0, line < rect.rows else { continue }
            let screenRow = rect.row + line
            switch piece {
            case .note(let position):
                buffer.write(
                    heading(position), column: rect.column, row: screenRow, width: rect.columns,
                    role: .title)
            case .row(let position):
                let isSelected = position == selected
                if isSelected {
                    buffer.write(">", column: rect.column, row: screenRow, role: .selected)
                    buffer.cursor = Point(column: rect.column + 2, row: screenRow)
                }
                row(
                    position,
                    Rect(
                        column: rect.column + 2, row: screenRow, columns: rect.columns - 2,
                        rows: 1), isSelected ? .selected : .text, &buffer)
            }
        }
    }
}

extension Command {
    /// Where a list's selection goes; nil for a command that moves nothing.
    func moving(_ selected: Int, last: Int, page: Int) -> Int? {
        let wanted: Int
        switch self {
        case .moveUp: wanted = selected - 1
        case .moveDown: wanted = selected + 1
        case .pageUp: wanted = selected - page
        case .pageDown: wanted = selected + page
        case .first: wanted = 0
        case .last: wanted = last
        default: return nil
        }
        return max(0, min(last, wanted))
    }
}
