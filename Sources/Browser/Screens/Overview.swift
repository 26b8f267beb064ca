import Language
import PolicyModel

/// The hearing as tables. Arrows move from cell to cell, Tab changes table, Enter shows the
/// passages behind a number.
public struct Overview: Hashable, Sendable {
    let tables: [OverviewTable]
    var table = 0
    var row = 0
    var column = 0
    var scroll = 0
    /// Columns that are scrolled away at the left, where they do not all fit.
    var firstColumn = 0

    var current: OverviewTable { tables[table] }
}

extension BrowserSession {
    mutating func openOverview() {
        ask(.overview, .overview)
    }

    // MARK: Handling

    mutating func pressInOverview(_ command: Command, _ view: Overview) -> [Effect] {
        var view = view
        let page = max(1, overviewParts(view).list.rows - 1)
        switch command {
        case .moveUp: view.row -= 1
        case .moveDown: view.row += 1
        case .pageUp: view.row -= page
        case .pageDown: view.row += page
        case .first: view.row = 0
        case .last: view.row = .max - 1
        case .left: view.column -= 1
        case .right: view.column += 1
        case .nextGroup, .previousGroup:
            let step = command == .nextGroup ? 1 : view.tables.count - 1
            view.table = (view.table + step) % view.tables.count
            view.row = 0
            view.column = 0
            view.scroll = 0
            view.firstColumn = 0
        case .open:
            jump(from: view)
            return []
        default: return []
        }
        fit(&view)
        overlay = .overview(view)
        return []
    }

    private func fit(_ view: inout Overview) {
        view.row = max(0, min(view.current.rows.count - 1, view.row))
        view.column = max(0, min(view.current.columns.count - 1, view.column))
        let parts = overviewParts(view)
        let rows = max(1, parts.list.rows)
        view.scroll = max(min(view.scroll, view.row), view.row - rows + 1)
        view.firstColumn = max(
            min(view.firstColumn, view.column), view.column - parts.columns + 1)
    }

    private mutating func jump(from view: Overview) {
        guard view.current.rows.indices.contains(view.row) else {
            say(.overviewEmpty)
            return
        }
        let cell = view.current.rows[view.row].cells[view.column]
        if cell.isEmpty {
            say(.overviewEmpty)
        } else if let filter = cell.filter {
            overlay = nil
            applyAndGo(filter)
        } else {
            say(.overviewNoFilter)
        }
    }

    // MARK: Drawing

    private struct Parts {
        let frame: PaneFrame
        let header: Rect
        let list: Rect
        let note: Rect
        let nameWidth: Int
        let columnWidth: Int
        /// How many columns are on screen.
        let columns: Int
    }

    private func overviewParts(_ view: Overview) -> Parts {
        let frame = overlayFrame
        let body = frame.body
        let header = body.rows >= 4 ? 1 : 0
        let note = body.rows >= 10 ? 3 : 0
        let table = view.current
        let widest = table.rows.map { TextWidth.of($0.name.string) }.max() ?? 0
        let contents =
            table.isLeftAligned ? table.rows.flatMap(\.cells).map(\.text.string) : []
        let titles = (table.columns.map(\.string) + contents).map(TextWidth.of).max() ?? 0
        // A list's names are told whole where its one column leaves room for them.
        let nameRoom =
            table.isLeftAligned
            ? body.columns - 4 - min(titles, body.columns / 2) : body.columns / 3
        let nameWidth = max(4, min(widest, nameRoom))
        let room = body.columns - 2 - nameWidth
        let wanted = room / max(1, table.columns.count)
        // Numbers are never cut, and a shade stands before each. Whole column titles where they fit, else cut
        // ones; else columns that scroll.
        let numbers =
            table.isLeftAligned
            ? 0 : table.rows.flatMap(\.cells).map { TextWidth.of($0.text.string) + 1 }.max() ?? 0
        let width = max(6, numbers, min(titles + 2, wanted))
        return Parts(
            frame: frame,
            header: Rect(
                column: body.column, row: body.row, columns: body.columns, rows: header),
            list: Rect(
                column: body.column, row: body.row + header, columns: body.columns,
                rows: body.rows - header - note),
            note: Rect(
                column: body.column, row: body.endRow - note, columns: body.columns, rows: note),
            nameWidth: nameWidth, columnWidth: width,
            columns: max(1, min(table.columns.count, room / width)))
    }

    func drawOverview(_ view: Overview, into buffer: inout Buffer) {
        let parts = overviewParts(view)
        let table = view.current
        let shown = view.firstColumn..<min(table.columns.count, view.firstColumn + parts.columns)
        let count = words.text(
            .countOf, ["shown": String(view.table + 1), "all": String(view.tables.count)])
        drawTitle(
            table.title, count: SafeText(count + sideways(shown, of: table.columns.count)),
            above: view.scroll > 0, below: table.rows.count > view.scroll + parts.list.rows,
            isFocused: true, in: parts.frame.title, into: &buffer)
        func end(_ column: Int) -> Int {
            parts.list.column + 2 + parts.nameWidth + (column - shown.lowerBound + 1)
                * parts.columnWidth
        }
        func start(_ column: Int, _ text: SafeText) -> Int {
            table.isLeftAligned
                ? end(column) - parts.columnWidth + 1 : end(column) - TextWidth.of(text.string)
        }
        func write(_ text: SafeText, _ column: Int, _ row: Int, _ role: Role) {
            let room = parts.columnWidth - 1
            let cut = SafeText(TextWidth.truncated(text.string, to: room))
            buffer.write(cut, column: start(column, cut), row: row, width: room, role: role)
        }
        if !parts.header.isEmpty {
            for column in shown {
                let isHere = column == view.column
                write(
                    table.columns[column], column, parts.header.row,
                    isHere ? .focusedTitle : .title)
            }
        }
        if table.rows.isEmpty {
            let column = parts.list.column
            buffer.write(">", column: column, row: parts.list.row, role: .selected)
            buffer.write(
                words.safe(.linearNone), column: column + 2, row: parts.list.row, role: .quiet)
            buffer.cursor = Point(column: column + 2, row: parts.list.row)
        }
        for line in 0..<parts.list.rows {
            let position = view.scroll + line
            guard table.rows.indices.contains(position) else { break }
            let row = table.rows[position]
            let screenRow = parts.list.row + line
            let isHere = position == view.row
            if isHere { buffer.write(">", column: 0, row: screenRow, role: .selected) }
            buffer.write(
                row.name.shortened(to: parts.nameWidth), column: 2, row: screenRow,
                width: parts.nameWidth, role: isHere ? .selectedElsewhere : .text)
            for column in shown {
                let cell = row.cells[column]
                let isSelected = isHere && column == view.column
                let shade = table.shade(cell)
                if shade > 0 {
                    buffer.write(
                        Self.shades(inASCII: settings.asciiLines)[shade - 1],
                        column: start(column, cell.text) - 1, row: screenRow, role: .quiet)
                }
                write(
                    cell.text, column, screenRow,
                    isSelected ? .selected : cell.isEmpty ? .quiet : .text)
                if isSelected {
                    buffer.cursor = Point(column: start(column, cell.text), row: screenRow)
                }
            }
        }
        drawNote(view, parts.note, into: &buffer)
    }

    /// Which way there are columns out of sight.
    private func sideways(_ shown: Range<Int>, of count: Int) -> String {
        let arrows = settings.asciiLines ? ["<", ">"] : ["←", "→"]
        let left = shown.lowerBound > 0 ? arrows[0] : ""
        let right = shown.upperBound < count ? arrows[1] : ""
        return left.isEmpty && right.isEmpty ? "" : " " + left + right
    }

    /// From the lightest; the number stands after it.
    private static func shades(inASCII: Bool) -> [SafeText] {
        inASCII ? [".", ":", "+", "#"] : ["░", "▒", "▓", "█"]
    }

    /// The selected cell in words, then what the numbers mean.
    private func drawNote(_ view: Overview, _ rect: Rect, into buffer: inout Buffer) {
        guard !rect.isEmpty, view.current.rows.indices.contains(view.row) else { return }
        let row = view.current.rows[view.row]
        let here = words.text(
            .overviewCell,
            [
                "row": row.name.string, "column": view.current.columnNames[view.column].string,
                "count": row.cells[view.column].isEmpty
                    ? "0"
                    : (row.cells[view.column].told ?? row.cells[view.column].text).string,
            ])
        let text = SafeText(here + " " + view.current.note.string)
        let lines = text.fitted(width: min(Self.textWidth, rect.columns), lines: rect.rows - 1)
        for (line, part) in lines.enumerated() {
            buffer.write(part, column: rect.column, row: rect.row + 1 + line, role: .quiet)
        }
    }
}
