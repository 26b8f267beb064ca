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
        if let selected = command.moving(help.selected, last: last, page: page) {
            help.selected = selected
            show(help)
            return []
        }
        switch command {
        case .search:
            openField(.narrow, with: "")
            return []
        case .open: return runFromHelp()
        case .left:
            overlay = nil
            return []
        default: return []
        }
    }

    private mutating func show(_ help: Help) {
        var help = help
        help.scroll = helpRows(help).scroll
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

    private func helpRows(_ help: Help) -> GroupedRows {
        GroupedRows(
            help.rows.map(\.command.group), room: overlayBody.rows, selected: help.selected,
            scroll: help.scroll)
    }

    func drawHelp(_ help: Help, into buffer: inout Buffer) {
        let frame = overlayFrame
        let rows = helpRows(help)
        let title = [words.text(.helpTitle), databaseTold].compactMap(\.self)
        drawTitle(
            SafeText(title.joined(separator: " · ")),
            count: words.safe(
                .countOf, ["shown": String(help.rows.count), "all": String(help.all.count)]),
            above: rows.isCutAbove, below: rows.isCutBelow, isFocused: true,
            in: frame.title, into: &buffer)
        let body = frame.body
        if help.rows.isEmpty {
            buffer.write(
                words.safe(.helpNothing), column: body.column + 2, row: body.row, role: .quiet)
            buffer.cursor = Point(column: body.column + 2, row: body.row)
        }
        let keyWidth = min(
            max(0, body.columns / 3), help.all.map { TextWidth.of($0.keys.string) }.max() ?? 0)
        rows.draw(in: body, into: &buffer) { position in
            words.safe(help.rows[position].command.group.phrase)
        } row: { position, rect, role, buffer in
            let entry = help.rows[position]
            buffer.write(
                SafeText(TextWidth.truncated(entry.keys.string, to: keyWidth)),
                column: rect.column, row: rect.row, width: keyWidth, role: role)
            let column = rect.column + keyWidth + 2
            let room = rect.endColumn - column
            buffer.write(
                entry.text.shortened(to: max(0, room)), column: column, row: rect.row, width: room)
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
