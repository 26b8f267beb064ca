import Language
import PolicyModel

/// Who answered: respondents by kind, in Danish order, and what each is said to have said.
struct Respondents: Sendable {
    struct Row: Sendable {
        let respondent: Respondent
        /// Attributed to it, in the document's order; suggestions left out.
        let said: [Response]
    }

    let rows: [Row]
    var selected = 0
    var scroll = 0

    init(_ index: HearingIndex) {
        var said: [Respondent.ID: [Response]] = [:]
        for response in index.hearing.responses {
            for sayer in index.sayers(of: response) { said[sayer.id, default: []].append(response) }
        }
        rows = Respondent.Kind.allCases.flatMap { kind in
            index.hearing.respondents.filter { $0.kind == kind }.inDanishOrder { $0.name }
                .map { Row(respondent: $0, said: said[$0.id] ?? []) }
        }
    }
}

extension BrowserSession {
    mutating func openRespondents() {
        let view = Respondents(words.index)
        guard !view.rows.isEmpty else {
            say(.respondentsNone)
            return
        }
        overlay = .respondents(view)
    }

    // MARK: Handling

    mutating func pressInRespondents(_ command: Command, _ view: Respondents) -> [Effect] {
        var view = view
        let last = view.rows.count - 1
        let list = respondentList(view)
        let page = max(1, list.room - 1)
        switch command {
        case .moveUp: view.selected -= 1
        case .moveDown: view.selected += 1
        case .pageUp: view.selected -= page
        case .pageDown: view.selected += page
        case .first: view.selected = 0
        case .last: view.selected = last
        case .open, .right:
            showWhatWasSaid(view.rows[view.selected])
            return []
        default: return []
        }
        view.selected = max(0, min(last, view.selected))
        view.scroll = list.scroll(from: view.scroll, showing: view.selected)
        overlay = .respondents(view)
        return []
    }

    /// Its passages, as a filter; for a committee without any, where its district is named.
    private mutating func showWhatWasSaid(_ row: Respondents.Row) {
        var filter = Filter()
        if !row.said.isEmpty {
            filter.add(row.respondent.id.rawValue, to: .respondent)
        } else if !row.respondent.lokaludvalg.isEmpty {
            for name in row.respondent.lokaludvalg { filter.add(name, to: .lokaludvalg) }
        } else {
            message = Message(text: words.saidNothing(row.respondent))
            return
        }
        overlay = nil
        applyAndGo(filter)
    }

    // MARK: Drawing

    private var respondentParts: (frame: PaneFrame, list: Rect, said: Rect) {
        let frame = overlayFrame
        let body = frame.body
        let below = body.rows >= 12 ? max(5, body.rows / 3) : 0
        return (
            frame,
            Rect(
                column: body.column, row: body.row, columns: body.columns,
                rows: body.rows - below),
            Rect(
                column: body.column, row: body.endRow - below, columns: body.columns, rows: below)
        )
    }

    private func respondentList(_ view: Respondents) -> PaneList {
        var list = PaneList(room: respondentParts.list.rows, rowHeight: 1)
        var kind: Respondent.Kind?
        for (position, row) in view.rows.enumerated() {
            if row.respondent.kind != kind {
                kind = row.respondent.kind
                list.addNote(position, lines: 1)
            }
            list.addRow(position)
        }
        return list
    }

    func drawRespondents(_ view: Respondents, into buffer: inout Buffer) {
        let (frame, rect, below) = respondentParts
        let list = respondentList(view)
        let scroll = list.scroll(from: view.scroll, showing: view.selected)
        let answered = view.rows.count(where: \.respondent.answered)
        drawTitle(
            words.safe(.respondentsTitle),
            count: words.safe(.respondentsCount, ["count": String(answered)]),
            above: scroll > 0, below: list.height > scroll + list.room, isFocused: true,
            in: frame.title, into: &buffer)
        for (piece, start, _) in list.pieces {
            let line = start - scroll
            guard line >= 0, line < rect.rows else { continue }
            switch piece {
            case .note(let position):
                let kind = view.rows[position].respondent.kind
                let count = view.rows.count { $0.respondent.kind == kind }
                buffer.write(
                    SafeText("\(words.kind(kind)) (\(count))"), column: rect.column,
                    row: rect.row + line, width: rect.columns, role: .title)
            case .row(let position):
                let isSelected = position == view.selected
                if isSelected {
                    buffer.write(">", column: rect.column, row: rect.row + line, role: .selected)
                    buffer.cursor = Point(column: rect.column + 2, row: rect.row + line)
                }
                buffer.write(
                    words.line(view.rows[position]).shortened(to: rect.columns - 2),
                    column: rect.column + 2, row: rect.row + line, width: rect.columns - 2,
                    role: isSelected ? .selected : .text)
            }
        }
        drawSaid(view, below, into: &buffer)
    }

    private func drawSaid(_ view: Respondents, _ rect: Rect, into buffer: inout Buffer) {
        guard rect.rows > 1, view.rows.indices.contains(view.selected) else { return }
        let row = view.rows[view.selected]
        let rule = String(repeating: settings.asciiLines ? "-" : "─", count: rect.columns)
        buffer.write(SafeText(rule), column: rect.column, row: rect.row, role: .border)
        let width = min(Self.textWidth, rect.columns - 2)
        let texts =
            row.said.isEmpty
            ? [words.saidNothing(row.respondent)]
            : row.said.map { words.line(.response($0)) }
        let lines = texts.flatMap { WrappedText($0, width: width).lines.map(\.text) }
        let room = rect.rows - 1
        for (line, text) in lines.prefix(room).enumerated() {
            let isCut = line == room - 1 && lines.count > room
            buffer.write(
                isCut ? words.safe(.respondentsMore, ["count": String(row.said.count)]) : text,
                column: rect.column + 2, row: rect.row + 1 + line, width: width, role: .quiet)
        }
    }
}

extension Words {
    /// "Kystby Cyklister · anført i 1".
    func line(_ row: Respondents.Row) -> SafeText {
        var parts = [row.respondent.name]
        if row.respondent.lokaludvalg.count > 1 {
            let committees = index.committeeNames.filter(row.respondent.lokaludvalg.contains)
            parts.append(text(.respondentsJoint, ["names": list(committees)]))
        }
        if !row.respondent.answered {
            parts.append(
                text(row.respondent.invited == true ? .respondentsInvited : .respondentsNotListed))
        }
        if !row.said.isEmpty {
            parts.append(text(.respondentsSaid, ["count": String(row.said.count)]))
        }
        return SafeText(parts.joined(separator: " · "))
    }

    func saidNothing(_ respondent: Respondent) -> SafeText {
        let document = document(nil)
        let name = document.prefix(1).uppercased() + document.dropFirst()
        return safe(
            .respondentsSaidUnknown, ["document": name, "name": respondent.name])
    }
}
