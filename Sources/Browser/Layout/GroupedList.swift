import Language
import PolicyModel

/// Rows of one line under a heading for each group: help, respondents, the history.
struct GroupedRows {
    let list: PaneList
    let selected: Int
    let scroll: Int

    /// `groups`: the rows of each group; its heading stands above them.
    init(_ groups: [Range<Int>], room: Int, selected: Int, scroll: Int) {
        var list = PaneList(room: room, rowHeight: 1)
        for (position, rows) in groups.enumerated() {
            list.addNote(position, lines: 1)
            list.addRows(rows)
        }
        self.list = list
        self.selected = selected
        self.scroll = list.scroll(from: scroll, showing: groups.isEmpty ? nil : selected)
    }

    /// The runs of equal neighbours.
    static func groups(_ keys: [some Equatable]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        for (position, key) in keys.enumerated() {
            if let last = groups.last, keys[position - 1] == key {
                groups[groups.count - 1] = last.lowerBound..<(position + 1)
            } else {
                groups.append(position..<(position + 1))
            }
        }
        return groups
    }

    var isCutAbove: Bool { scroll > 0 }
    var isCutBelow: Bool { list.height > scroll + list.room }

    /// `heading` is asked by the group's number. `row` draws a row from the column after its mark; the mark and the cursor are drawn here.
    func draw(
        in rect: Rect, into buffer: inout Buffer, heading: (Int) -> SafeText,
        row: (_ position: Int, _ rect: Rect, Role, inout Buffer) -> Void
    ) {
        for (piece, start, _) in list.visible(from: scroll) {
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
