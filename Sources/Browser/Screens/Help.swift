import Language
import PolicyModel

/// Help: every command with its keys, made from the keymap itself. `/` narrows, Enter runs.
struct Help: Sendable {
    struct Row: Hashable, Sendable {
        let command: Command
        let keys: SafeText
        let text: SafeText
        /// Commands of fields are told, but there is nothing to run them on.
        let runs: Bool
    }

    let all: [Row]
    var rows: [Row]
    var selected = 0
    var scroll = 0
}

extension BrowserSession {
    mutating func openHelp() {
        let ground: Mode = wanted.reader == nil ? .panes : .reader
        let rows = helpRows(ground, runs: true) + helpRows(.picker, runs: false)
        overlay = .help(Help(all: rows, rows: rows))
    }

    private func helpRows(_ mode: Mode, runs: Bool) -> [Help.Row] {
        let commands = keymap.commands(in: mode)
        return Command.Group.allCases.flatMap { group in
            commands.filter { $0.group == group && (runs || group == .fields) }.map { command in
                Help.Row(
                    command: command,
                    keys: SafeText(keymap.keyNames(of: command, in: mode, words.catalogue)),
                    text: words.safe(command.phrase), runs: runs)
            }
        }
    }

    // MARK: Handling

    mutating func pressInHelpList(_ command: Command) -> [Effect] {
        guard case .help(var help)? = overlay else { return [] }
        let last = help.rows.count - 1
        let page = max(1, overlayBody.rows - 1)
        switch command {
        case .moveUp: help.selected -= 1
        case .moveDown: help.selected += 1
        case .pageUp: help.selected -= page
        case .pageDown: help.selected += page
        case .first: help.selected = 0
        case .last: help.selected = last
        case .search:
            openField(.narrow, with: "")
            return []
        case .open: return runFromHelp()
        case .left:
            overlay = nil
            return []
        default: return []
        }
        help.selected = max(0, min(last, help.selected))
        show(help)
        return []
    }

    private mutating func show(_ help: Help) {
        var help = help
        let list = helpList(help, room: overlayBody.rows)
        help.scroll = list.scroll(
            from: help.scroll, showing: help.rows.isEmpty ? nil : help.selected)
        overlay = .help(help)
    }

    mutating func narrowHelp(_ text: String) {
        guard case .help(var help)? = overlay else { return }
        let wanted = Fold.compactKey(text)
        help.rows = help.all.filter {
            wanted.isEmpty || Fold.compactKey($0.text.string).contains(wanted)
                || $0.keys.string == text
        }
        help.selected = 0
        help.scroll = 0
        show(help)
    }

    mutating func runFromHelp() -> [Effect] {
        guard case .help(let help)? = overlay, help.rows.indices.contains(help.selected) else {
            return []
        }
        let row = help.rows[help.selected]
        guard row.runs else {
            say(.helpOnlyInFields)
            return []
        }
        overlay = nil
        return row.command == .help ? [] : perform(row.command)
    }

    // MARK: Drawing

    /// Cells for the keys; the rest is for what they do.
    private func keyWidth(_ help: Help) -> Int {
        let widest = help.all.map { TextWidth.of($0.keys.string) }.max() ?? 0
        return max(1, min(overlayBody.columns / 3, widest))
    }

    /// A row's keys and its words, both whole: in a narrow window on several lines.
    private func helpLines(_ row: Help.Row, _ keyWidth: Int) -> (keys: [SafeText], text: [SafeText])
    {
        let room = max(1, overlayBody.columns - keyWidth - 4)
        return (
            WrappedText(row.keys, width: keyWidth).lines.map(\.text),
            WrappedText(row.text, width: room).lines.map(\.text)
        )
    }

    /// Rows with a heading above each group.
    private func helpList(_ help: Help, room: Int) -> PaneList {
        let width = keyWidth(help)
        var list = PaneList(room: room, rowHeight: 1)
        var group: Command.Group?
        for (position, row) in help.rows.enumerated() {
            if row.command.group != group {
                group = row.command.group
                list.addNote(position, lines: 1)
            }
            let lines = helpLines(row, width)
            list.addRow(position, extra: max(lines.keys.count, lines.text.count) - 1)
        }
        return list
    }

    func drawHelp(_ help: Help, into buffer: inout Buffer) {
        let frame = overlayFrame
        let list = helpList(help, room: frame.body.rows)
        let scroll = list.scroll(
            from: help.scroll, showing: help.rows.isEmpty ? nil : help.selected)
        let title = [words.text(.helpTitle), databaseTold].compactMap(\.self)
        drawTitle(
            SafeText(title.joined(separator: " · ")),
            count: words.safe(
                .countOf, ["shown": String(help.rows.count), "all": String(help.all.count)]),
            above: scroll > 0, below: list.height > scroll + list.room, isFocused: true,
            in: frame.title, into: &buffer)
        let body = frame.body
        if help.rows.isEmpty {
            buffer.write(
                words.safe(.helpNothing), column: body.column + 2, row: body.row, role: .quiet)
            buffer.cursor = Point(column: body.column + 2, row: body.row)
        }
        let keyWidth = keyWidth(help)
        for (piece, start, _) in list.visible(from: scroll) {
            let line = start - scroll
            guard line >= 0, line < body.rows else { continue }
            let row = body.row + line
            switch piece {
            case .note(let position):
                buffer.write(
                    words.safe(help.rows[position].command.group.phrase), column: body.column,
                    row: row, width: body.columns, role: .title)
            case .row(let position):
                let isSelected = position == help.selected
                if isSelected {
                    buffer.write(">", column: body.column, row: row, role: .selected)
                    buffer.cursor = Point(column: body.column + 2, row: row)
                }
                let lines = helpLines(help.rows[position], keyWidth)
                let column = body.column + 2 + keyWidth + 2
                for (number, keys) in lines.keys.enumerated() where line + number < body.rows {
                    buffer.write(
                        keys, column: body.column + 2, row: row + number, width: keyWidth,
                        role: isSelected ? .selected : .text)
                }
                for (number, text) in lines.text.enumerated() where line + number < body.rows {
                    buffer.write(
                        text, column: column, row: row + number, width: body.endColumn - column)
                }
            }
        }
    }

    /// A view over the panes takes everything between the two lines above and the one below.
    var overlayFrame: PaneFrame {
        let layout = layout
        let first = layout.title.isEmpty ? layout.middle.row : layout.title.row
        let rows = layout.middle.endRow - first
        return PaneFrame(
            Rect(column: 0, row: first, columns: size.columns, rows: rows), size: size)
    }

    var overlayBody: Rect { overlayFrame.body }
}

extension Keymap {
    /// "↑, k"; a row of digits is one.
    func keyNames(of command: Command, in mode: Mode, _ catalogue: Catalogue) -> String {
        if command == .goToGoal { return "1–9" }
        return keys(of: command, in: mode).map { $0.name(in: catalogue) }.joined(separator: ", ")
    }
}
