import Language
import PolicyModel

/// Who answered: respondents by kind, in Danish order, and what each is said to have said.
struct Respondents: Sendable {
    /// By kind, in each kind in Danish order.
    let rows: [RespondentLine]
    /// Where each kind starts, and how many there are of it.
    let kinds: [(kind: Respondent.Kind, rows: Range<Int>)]
    let answered: Int
    var selected = 0
    var scroll = 0

    init(_ lines: [RespondentLine]) {
        rows = lines
        answered = lines.count(where: \.respondent.answered)
        var kinds: [(kind: Respondent.Kind, rows: Range<Int>)] = []
        for (position, line) in lines.enumerated() {
            if let last = kinds.last, last.kind == line.respondent.kind {
                kinds[kinds.count - 1].rows = last.rows.lowerBound..<(position + 1)
            } else {
                kinds.append((line.respondent.kind, position..<(position + 1)))
            }
        }
        self.kinds = kinds
    }
}

extension BrowserSession {
    mutating func openRespondents() {
        if words.source.head.counts.respondents == 0 {
            say(.respondentsNone)
        } else {
            ask(.respondents, .respondents)
        }
    }

    mutating func open(_ lines: [RespondentLine]) { overlay = .respondents(Respondents(lines)) }

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
    private mutating func showWhatWasSaid(_ row: RespondentLine) {
        var filter = Filter()
        if row.said > 0 {
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
            view.kinds.map(\.rows), room: respondentParts.list.rows, selected: view.selected,
            scroll: view.scroll)
    }

    func drawRespondents(_ view: Respondents, into buffer: inout Buffer) {
        let (frame, rect, below) = respondentParts
        let rows = respondentRows(view)
        drawTitle(
            words.safe(.respondentsTitle),
            count: words.safe(.respondentsCount, ["count": String(view.answered)]),
            above: rows.isCutAbove, below: rows.isCutBelow, isFocused: true,
            in: frame.title, into: &buffer)
        rows.draw(in: rect, into: &buffer) { position in
            let (kind, rows) = view.kinds[position]
            return SafeText("\(words.kind(kind)) (\(rows.count))")
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
        let said = words.source.responses(saidBy: row.respondent.id, limit: rect.rows)
        let texts =
            said.isEmpty
            ? [words.saidNothing(row.respondent)]
            : said.map { words.line(.response($0)) }
        let lines = texts.flatMap { WrappedText($0, width: width).lines.map(\.text) }
        let room = rect.rows - 1
        for (line, text) in lines.prefix(room).enumerated() {
            let isCut = line == room - 1 && (lines.count > room || said.count < row.said)
            buffer.write(
                isCut ? words.safe(.respondentsMore, ["count": String(row.said)]) : text,
                column: rect.column + 2, row: rect.row + 1 + line, width: width, role: .quiet)
        }
    }
}

extension Words {
    /// "Kystby Cyklister · anført i 1".
    func line(_ row: RespondentLine) -> SafeText {
        var parts = [row.respondent.name]
        if row.respondent.lokaludvalg.count > 1 {
            let committees = source.committeeNames.filter(row.respondent.lokaludvalg.contains)
            parts.append(text(.respondentsJoint, ["names": list(committees)]))
        }
        if !row.respondent.answered {
            parts.append(
                text(row.respondent.invited == true ? .respondentsInvited : .respondentsNotListed))
        }
        if row.said > 0 {
            parts.append(text(.respondentsSaid, ["count": String(row.said)]))
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
