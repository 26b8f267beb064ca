import Language
import PolicyModel

/// Who changed what, when: of one passage, or of the hearing; the newest on top, a heading a day.
struct HistoryView: Sendable {
    /// The passage; nil for the whole hearing.
    let item: String?
    /// The passage that Tab goes back to from the hearing's.
    let passage: String?
    /// The newest first.
    let lines: [HistoryLine]
    var selected = 0
    var scroll = 0

    /// The lines of each day.
    let days: [Range<Int>]

    init(item: String?, passage: String?, lines: [HistoryLine]) {
        self.item = item
        self.passage = passage
        self.lines = lines
        days = GroupedRows.groups(lines.map { $0.moment.prefix(10) })
    }

    func day(_ position: Int) -> Substring { lines[position].moment.prefix(10) }
}

extension BrowserSession {
    /// Of the passage at hand; where there is none, of the hearing.
    mutating func openHistory() -> [Effect] {
        request(.history(currentPassage?.id))
    }

    mutating func show(_ lines: [HistoryLine], of item: String?) {
        var passage = item
        if case .history(let view)? = overlay, passage == nil { passage = view.item }
        if lines.isEmpty, item != nil, overlay == nil {
            // Nothing was done to it yet: then what was done at all.
            say(.historyNothingOf, ["id": item ?? ""])
        }
        overlay = .history(
            HistoryView(item: item, passage: passage, lines: lines.reversed()))
    }

    // MARK: Handling

    mutating func pressInHistory(_ command: Command, _ view: HistoryView) -> [Effect] {
        var view = view
        let page = max(1, historyParts.list.rows - 1)
        if let selected = command.moving(
            view.selected, last: max(0, view.lines.count - 1), page: page)
        {
            view.selected = selected
            view.scroll = historyRows(view).scroll
            overlay = .history(view)
            return []
        }
        switch command {
        case .nextGroup, .previousGroup:
            return request(.history(view.item == nil ? view.passage : nil))
        case .open, .right:
            guard view.lines.indices.contains(view.selected) else { return [] }
            let item = view.lines[view.selected].item
            if let passage = words.source.passage(named: item) {
                overlay = nil
                open(passage)
            } else {
                say(.historyNoPassage)
            }
        default: break
        }
        return []
    }

    // MARK: Drawing

    private var historyParts: (frame: PaneFrame, list: Rect, whole: Rect) {
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

    private func historyRows(_ view: HistoryView) -> GroupedRows {
        GroupedRows(
            view.days, room: historyParts.list.rows,
            selected: view.selected, scroll: view.scroll)
    }

    func drawHistory(_ view: HistoryView, into buffer: inout Buffer) {
        let (frame, rect, below) = historyParts
        let rows = historyRows(view)
        let title =
            view.item.map { words.safe(.historyOf, ["id": $0]) } ?? words.safe(.historyOfHearing)
        drawTitle(
            title, count: SafeText(String(view.lines.count)), above: rows.isCutAbove,
            below: rows.isCutBelow, isFocused: true, in: frame.title, into: &buffer)
        if view.lines.isEmpty {
            buffer.write(
                words.safe(.historyNothing), column: rect.column + 2, row: rect.row, role: .quiet)
            buffer.cursor = Point(column: rect.column + 2, row: rect.row)
        }
        rows.draw(in: rect, into: &buffer) { position in
            SafeText(String(view.day(view.days[position].lowerBound)))
        } row: { position, rect, role, buffer in
            let line = view.lines[position]
            let time = line.moment.dropFirst(11)
            let told = "\(time) \(line.who): \(words.telling.what(line))"
            buffer.write(
                SafeText(told).shortened(to: rect.columns), column: rect.column, row: rect.row,
                width: rect.columns, role: role)
        }
        drawWholeLine(view, below, into: &buffer)
    }

    /// The selected line with nothing cut, and the text that was taken out or put in.
    private func drawWholeLine(_ view: HistoryView, _ rect: Rect, into buffer: inout Buffer) {
        guard rect.rows > 1, view.lines.indices.contains(view.selected) else { return }
        let rule = String(repeating: settings.asciiLines ? "-" : "─", count: rect.columns)
        buffer.write(SafeText(rule), column: rect.column, row: rect.row, role: .border)
        let line = view.lines[view.selected]
        var texts = [words.telling.line(line)]
        if let change = line.change, change.before.text != change.after.text {
            texts.append(words.safe(.historyBefore, ["text": change.before.text]))
        }
        let width = min(Self.textWidth, rect.columns - 2)
        let lines = texts.flatMap { WrappedText($0, width: width).lines.map(\.text) }
        for (line, text) in lines.prefix(rect.rows - 1).enumerated() {
            buffer.write(
                text, column: rect.column + 2, row: rect.row + 1 + line, width: width, role: .quiet)
        }
    }
}
