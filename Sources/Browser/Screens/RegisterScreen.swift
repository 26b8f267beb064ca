import Language
import PolicyModel

/// The screen of registering: its keys and its drawing. It looks and works like the filter picker.
extension BrowserSession {
    mutating func openRegister() {
        guard !refuseReadOnly() else { return }
        let targets = caseworkTargets
        guard !targets.isEmpty else {
            say(.choicesNothing)
            return
        }
        ask(.register(targets), .register)
    }

    // MARK: Handling

    mutating func pressInRegister(_ key: Key) -> [Effect] {
        guard case .register(var view)? = overlay else { return [] }
        let last = max(0, view.listed.count - 1)
        let page = max(1, pickerParts.list.rows - 1)
        let command = keymap[.picker, key]
        switch command {
        case .moveUp?: view.selected = max(0, view.selected - 1)
        case .moveDown?: view.selected = min(last, view.selected + 1)
        case .pageUp?: view.selected = max(0, view.selected - page)
        case .pageDown?: view.selected = min(last, view.selected + page)
        case .nextGroup? where key == .tab || !view.group.isText: turn(&view, by: 1)
        case .previousGroup? where key == .backTab || !view.group.isText: turn(&view, by: -1)
        case .pick? where !view.group.isText && view.row?.isNew == false:
            pick(&view)
        case .accept?: return accept(view)
        case .cancel?:
            overlay = nil
            return []
        case .repaint?: return [.repaint]
        case .help?:
            say(.registerHelp)
            return []
        case .first? where !view.group.isText: view.selected = 0
        case .last? where !view.group.isText: view.selected = last
        default:
            // Esc is never the only way out.
            if key == .backspace, view.field.text.isEmpty {
                overlay = nil
                return []
            }
            var field = view.field
            guard field.edit(key) else {
                sayUnknown(key)
                return []
            }
            let isChanged = field.text != view.field.text
            view.fields[view.group] = field
            if isChanged {
                view.list()
                words.addTyped(to: &view)
            }
        }
        show(view)
        return []
    }

    mutating func typeInRegister(_ text: String) {
        guard case .register(var view)? = overlay else { return }
        view.fields[view.group, default: TextField()].insert(text)
        view.list()
        words.addTyped(to: &view)
        show(view)
    }

    private func turn(_ view: inout Register, by step: Int) {
        view.position = (view.position + step + view.groups.count) % view.groups.count
        view.list()
    }

    private mutating func pick(_ view: inout Register) {
        guard let row = view.row else { return }
        if row.isStated {
            say(.registerStated)
            return
        }
        view.toggle(row)
        guard !view.field.text.isEmpty else { return }
        // The next name is typed from the start.
        view.fields[view.group] = TextField()
        view.list()
        view.selected = view.listed.position(of: row.value) ?? 0
    }

    /// Records what was set; with nothing set, the row under the cursor.
    private mutating func accept(_ view: Register) -> [Effect] {
        var view = view
        switch view.lack {
        case .reason?:
            say(.registerNoReason)
            view.position = view.groups.firstIndex(of: .reason) ?? view.position
            show(view)
            return []
        case .words?:
            say(.caseworkNotInText, role: .problem)
            view.position = view.groups.firstIndex(of: .redaction) ?? view.position
            show(view)
            return []
        case nil: break
        }
        if view.isUntouched, !view.group.isText, let row = view.row {
            if row.isStated {
                say(.registerStated)
                return []
            }
            view.toggle(row)
        } else if view.group.isOpen, !view.field.text.isEmpty, let row = view.row, row.isNew,
            !view.isToggled(row)
        {
            view.toggle(row)
        }
        let wanted = view.edits(words)
        guard !wanted.isEmpty else {
            say(.caseworkNothingToDo)
            return []
        }
        overlay = nil
        return request(.change(wanted))
    }

    private mutating func show(_ view: Register) {
        var view = view
        let list = registerList(view)
        view.scroll = list.scroll(
            from: view.scroll, showing: view.listed.isEmpty ? nil : view.selected)
        overlay = .register(view)
    }

    private func registerList(_ view: Register) -> PaneList {
        var list = PaneList(room: pickerParts.list.rows, rowHeight: 1)
        list.addRows(view.listed.indices)
        return list
    }

    // MARK: Drawing

    func drawRegister(_ view: Register, into buffer: inout Buffer) {
        let parts = pickerParts
        drawGroupNames(
            view.groups.map(words.group), open: view.position, parts.groups, into: &buffer)
        let fieldStart = drawRegisterField(view, parts.field, into: &buffer)
        let scroll = registerList(view).scroll(
            from: view.scroll, showing: view.listed.isEmpty ? nil : view.selected)
        for line in 0..<parts.list.rows {
            guard view.listed.indices.contains(scroll + line) else { break }
            drawRegisterRow(view, scroll + line, parts.list.row + line, into: &buffer)
        }
        if view.listed.isEmpty {
            buffer.cursor = Point(column: fieldStart, row: parts.field.row)
            if view.group == .redaction || view.group == .reason {
                drawRedacted(view, parts.list, into: &buffer)
            } else if !view.group.isText {
                buffer.write(
                    words.safe(.pickerNoMatch), column: 2, row: parts.list.row,
                    width: max(0, parts.list.columns - 2), role: .quiet)
            }
        }
        drawRegisterNote(view, parts.footer, into: &buffer)
    }

    /// Returns the cursor's column in the field.
    private func drawRegisterField(
        _ view: Register, _ rect: Rect, into buffer: inout Buffer
    ) -> Int {
        guard !rect.isEmpty else { return 0 }
        let label =
            view.group.isText
            ? SafeText(words.group(view.group) + ":") : words.safe(.pickerNarrow)
        var column = buffer.write(
            label, column: 0, row: rect.row, width: max(0, rect.columns - 8), role: .keys)
        column += column > 0 ? 1 : 0
        let room = max(1, min(view.group.isText ? 78 : 40, rect.columns - column))
        buffer.paint(.input, column: column, row: rect.row, width: room)
        let shown = view.field.shown(in: room)
        buffer.write(shown.text, column: column, row: rect.row, width: room, role: .input)
        return column + min(shown.cursor, room - 1)
    }

    private func drawRegisterRow(
        _ view: Register, _ position: Int, _ screenRow: Int, into buffer: inout Buffer
    ) {
        let row = view.listed[position]
        let isSelected = position == view.selected
        let role: Role = isSelected ? .selected : .text
        if isSelected {
            buffer.write(">", column: 0, row: screenRow, role: role)
            buffer.cursor = Point(column: 2, row: screenRow)
        }
        let isToggled = view.isToggled(row)
        // `+` and `-` are what Enter will do; `x` is what stands already.
        let mark =
            view.isRejected(row) || isToggled && row.isOn
            ? "[-] " : isToggled ? "[+] " : row.isOn ? "[x] " : row.isSuggested ? "[?] " : "[ ] "
        buffer.write(SafeText(mark), column: 2, row: screenRow, role: role)
        var text = row.name.string
        if row.isNew {
            text = words.text(
                view.group == .tag ? .registerNew : .registerNewcomer, ["word": text])
        }
        if row.isStated { text += " · " + words.text(.registerStatedMark) }
        if row.isSuggested, row.proposal == nil { text += " " + words.text(.suggestion) }
        let room = max(0, size.columns - 6)
        buffer.write(
            SafeText(text).shortened(to: room), column: 6, row: screenRow, width: room, role: role)
    }

    private func registerHelp(_ group: Register.Group) -> Phrase {
        switch group {
        case .gist: .registerGistHelp
        case .redaction: .registerRedactionHelp
        case .reason: .registerReasonHelp
        default: .registerNoteHelp
        }
    }

    /// The text that words are taken out of, with them marked, so that they can be typed from it.
    private func drawRedacted(_ view: Register, _ rect: Rect, into buffer: inout Buffer) {
        let typed = view.fields[.redaction]?.text ?? ""
        let isFound = !typed.isEmpty && view.targets.contains { $0.holds(typed) }
        let shown = view.targets.first { $0.holds(typed) } ?? view.targets.first
        guard let shown else { return }
        let width = min(Self.textWidth, rect.columns - 2)
        let lines = WrappedText(SafeText(shown.id + ": " + shown.text), width: width).lines
        // The first line that holds the beginning of what was typed is in sight.
        let key = Fold.key(typed)
        let first =
            isFound ? lines.firstIndex { Fold.key($0.text.string).contains(key) } ?? 0 : 0
        let start = max(0, min(first - 1, lines.count - rect.rows))
        for (row, line) in lines.dropFirst(start).prefix(rect.rows).enumerated() {
            let holds = isFound && Fold.key(line.text.string).contains(key)
            buffer.write(
                line.text, column: 2, row: rect.row + row, width: width,
                role: holds ? .hit : .quiet)
        }
    }

    /// What is registered on, and the row under the cursor whole.
    private func drawRegisterNote(_ view: Register, _ rect: Rect, into buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        let ids = view.targets.map(\.id)
        var sentences = [words.text(.registerOn, ["ids": words.list(ids)])]
        if view.group.isText {
            sentences.append(words.text(registerHelp(view.group)))
        } else if let row = view.row {
            sentences.append(row.name.string)
        }
        let lines = SafeText(sentences.joined(separator: " ")).fitted(
            width: min(Self.textWidth, rect.columns), lines: rect.rows - 1)
        for (line, part) in lines.enumerated() {
            buffer.write(part, column: 0, row: rect.row + 1 + line, role: .quiet)
        }
    }
}
