import Language
import PolicyModel

/// The bottom line: what is typed, else what was just said, else the keys that work here.
extension BrowserSession {
    /// A long message takes more lines, so that it is never cut; they are given back with the
    /// next key.
    var bottomLines: Int {
        if field != nil { return 1 }
        guard let message else { return size.rows >= 8 || trayWork != nil ? 1 : 0 }
        let lines = WrappedText(message.text, width: max(1, size.columns), limit: 6).lines.count
        return leavesKeys(message) ? lines + 1 : lines
    }

    func drawBottom(_ layout: Layout, into buffer: inout Buffer) {
        let rect = layout.bottom
        guard !rect.isEmpty else { return }
        if let field {
            drawField(field, rect, into: &buffer)
        } else if let message {
            let room = leavesKeys(message) ? rect.rows - 1 : rect.rows
            let lines = message.text.fitted(width: rect.columns, lines: room)
            for (line, text) in lines.enumerated() {
                buffer.write(text, column: 0, row: rect.row + line, role: message.role)
            }
            if leavesKeys(message) { drawKeys(rect, into: &buffer) }
        } else if let trayProgress {
            buffer.write(
                trayProgress.shortened(to: rect.columns), column: 0, row: rect.endRow - 1,
                role: .message)
        } else {
            drawKeys(rect, into: &buffer)
        }
    }

    private func leavesKeys(_ message: Message) -> Bool { message.leavesKeys && size.rows >= 16 }

    private func drawKeys(_ rect: Rect, into buffer: inout Buffer) {
        buffer.write(keysLine(rect.columns), column: 0, row: rect.endRow - 1, role: .keys)
    }

    /// "Enter åbn  b tilbage  f filter  / søg  ? hjælp  q luk", from the keymap; what does not fit
    /// is left out from the end, help and close last of all.
    private func keysLine(_ room: Int) -> SafeText {
        let mode = mode
        let commands = hintCommands(mode)
        let always: [Command] = [.help, .close, .cancel, .accept, .open]
        var parts = commands.compactMap { command -> (command: Command, text: String)? in
            guard let hint = hint(command), let key = keymap.keys(of: command, in: mode).first
            else { return nil }
            return (command, key.name(in: words.catalogue) + " " + words.text(hint))
        }
        func line() -> String { parts.map(\.text).joined(separator: "  ") }
        while TextWidth.of(line()) > room {
            if room < 60, mode == .panes, history.behind.isEmpty,
                let back = parts.firstIndex(where: { $0.command == .back })
            {
                // At the beginning of the way there is nothing to go back to.
                parts.remove(at: back)
            } else if let last = parts.lastIndex(where: { !always.contains($0.command) }) {
                parts.remove(at: last)
            } else if parts.count > 1 {
                parts.removeLast()
            } else {
                break
            }
        }
        return SafeText(TextWidth.truncated(line(), to: room))
    }

    private func hint(_ command: Command) -> Phrase? {
        if command == .accept, case .register? = overlay { return .hintRegister }
        return command.hint
    }

    private func hintCommands(_ mode: Mode) -> [Command] {
        switch mode {
        case .panes:
            var commands: [Command] = [.open, .back, .filter]
            if !filter.isEmpty { commands.append(.clearFilter) }
            commands.append(.search)
            if search != nil { commands.append(.nextHit) }
            commands += [.overview, .respondents, .readOn]
            if wanted.focus.listsPassages, !settings.readOnly { commands.append(.register) }
            if wanted.focus == .responses { commands.insert(.right, at: 1) }
            return commands + [.zoom, .help, .close]
        case .reader:
            var commands: [Command] = [.readOn, .back]
            if search != nil { commands.append(.nextHit) }
            return commands + [.filter, .search, .help, .close]
        case .list:
            switch overlay {
            case .help?: return [.open, .search, .close]
            case .overview?, .history?: return [.open, .nextGroup, .close]
            default: return [.open, .close]
            }
        case .picker: return [.pick, .accept, .nextGroup, .cancel]
        case .field: return [.accept, .cancel]
        }
    }
}
