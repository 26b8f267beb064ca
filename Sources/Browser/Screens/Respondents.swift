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
        let page = max(1, respondentParts.list.rows - 1)
        if let selected = command.moving(
            view.selected, last: view.rows.count - 1, page: page)
        {
            view.selected = selected
            view.scroll = respondentRows(view).scroll
            overlay = .respondents(view)
        } else if command == .open || command == .right {
            showWhatWasSaid(view.rows[view.selected])
        }
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

    private func respondentRows(_ view: Respondents) -> GroupedRows {
        GroupedRows(
            view.rows.map(\.respondent.kind), room: respondentParts.list.rows,
            selected: view.selected, scroll: view.scroll)
    }

    func drawRespondents(_ view: Respondents, into buffer: inout Buffer) {
        let (frame, rect, below) = respondentParts
        let rows = respondentRows(view)
        let answered = view.rows.count(where: \.respondent.answered)
        drawTitle(
            words.safe(.respondentsTitle),
            count: words.safe(.respondentsCount, ["count": String(answered)]),
            above: rows.isCutAbove, below: rows.isCutBelow, isFocused: true,
            in: frame.title, into: &buffer)
        rows.draw(in: rect, into: &buffer) { position in
            let kind = view.rows[position].respondent.kind
            let count = view.rows.count { $0.respondent.kind == kind }
            return SafeText("\(words.kind(kind)) (\(count))")
        } row: { position, rect, role, buffer in
            buffer.write(
                words.line(view.rows[position]).shortened(to: rect.columns),
                column: rect.column, row: rect.row, width: rect.columns, role: role)
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
