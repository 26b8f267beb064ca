import Language
import PolicyModel

/// Drawing the four panes.
extension BrowserSession {
    func drawPanes(_ layout: Layout, into buffer: inout Buffer) {
        for pane in Pane.allCases {
            guard let rect = layout.panes[pane] else { continue }
            let frame = PaneFrame(rect, size: size)
            drawFrame(pane, frame, rect, into: &buffer)
            drawBody(pane, frame.body, into: &buffer)
        }
    }

    private func drawFrame(
        _ pane: Pane, _ frame: PaneFrame, _ rect: Rect, into buffer: inout Buffer
    ) {
        let list = paneList(pane, in: frame.body)
        let scroll = wanted.scroll[pane] ?? 0
        drawTitle(
            name(of: pane), count: count(in: pane),
            above: scroll > 0, below: list.height > scroll + list.room,
            isFocused: pane == wanted.focus, in: frame.title, into: &buffer)
        if let border = frame.border {
            for row in rect.row..<rect.endRow {
                buffer[border, row] = Cell(settings.asciiLines ? "|" : "│", role: .border)
            }
        }
    }

    /// Under an unnumbered top section there are no goals to speak of.
    private func name(of pane: Pane) -> SafeText {
        if pane == .goals, !shown.rows.contains(where: { $0.section?.kind == .goal }),
            shown.topRow?.section?.kind == .theme
        {
            return words.safe(.paneSubthemes)
        }
        return words.paneName(pane)
    }

    /// "2 af 7": what the filter leaves of what there is.
    private func count(in pane: Pane) -> SafeText {
        let (shown, all) =
            switch pane {
            case .sections: (shown.tops.count, listing.allTops.count)
            case .goals: (shown.rows.count, listing.allRows(of: shown.topRow?.id).count)
            case .responses: (shown.responses.count, shown.sectionRow?.allResponses ?? 0)
            case .remarks: (shown.answers.matching, shown.answers.total)
            }
        return words.safe(.countOf, ["shown": String(shown), "all": String(all)])
    }

    /// `Pejlemærker ──────────── 2 af 7`, with arrows where the list goes on.
    func drawTitle(
        _ name: SafeText, count: SafeText, above: Bool = false, below: Bool = false,
        isFocused: Bool, in rect: Rect, into buffer: inout Buffer
    ) {
        guard !rect.isEmpty else { return }
        let role: Role = isFocused ? .focusedTitle : .title
        let arrows =
            settings.asciiLines
            ? (above ? "^" : "") + (below ? "v" : "") : (above ? "↑" : "") + (below ? "↓" : "")
        let end = count.string + (arrows.isEmpty ? "" : " " + arrows)
        let endWidth = TextWidth.of(end)
        let room = rect.columns - endWidth - 1
        let name = SafeText(TextWidth.truncated(name.string, to: max(0, room)))
        var column = rect.column
        column += buffer.write(name, column: column, row: rect.row, width: room, role: role)
        let dashes = rect.endColumn - endWidth - 1 - (column + 1)
        if dashes > 0 {
            let line = String(repeating: settings.asciiLines ? "-" : "─", count: dashes)
            buffer.write(SafeText(line), column: column + 1, row: rect.row, role: .border)
        }
        buffer.write(
            SafeText(end), column: max(rect.column, rect.endColumn - endWidth), row: rect.row,
            width: rect.columns, role: .quiet)
    }

    private func drawBody(_ pane: Pane, _ body: Rect, into buffer: inout Buffer) {
        guard !body.isEmpty else { return }
        if shown.count(in: pane) == 0 {
            drawEmpty(pane, body, into: &buffer)
            return
        }
        let notes = notes(pane, width: body.columns - 2)
        let list = paneList(pane, in: body)
        let scroll = wanted.scroll[pane] ?? 0
        for (piece, start, height) in list.visible(from: scroll) {
            for line in 0..<height {
                let row = start + line - scroll
                guard row >= 0, row < list.room else { continue }
                let screenRow = body.row + row
                switch piece {
                case .note(let note):
                    buffer.write(
                        notes[note].lines[line].text, column: body.column + 2, row: screenRow,
                        width: body.columns - 2, role: .quiet)
                case .row(let position):
                    if line == 0 {
                        drawRow(
                            pane, position, height: min(height, list.room - row),
                            in: Rect(
                                column: body.column, row: screenRow, columns: body.columns,
                                rows: height),
                            into: &buffer)
                    }
                }
            }
        }
        let preview = Rect(
            column: body.column, row: body.row + list.room, columns: body.columns,
            rows: body.rows - list.room)
        if preview.rows >= 2 { drawPreview(pane, preview, into: &buffer) }
    }

    private func drawRow(
        _ pane: Pane, _ position: Int, height: Int, in rect: Rect, into buffer: inout Buffer
    ) {
        // Numbers far from their titles and lines beyond what one reads at a glance help nobody.
        let rect = Rect(
            column: rect.column, row: rect.row,
            columns: min(rect.columns, pane.listsPassages ? Self.textWidth + 2 : 100),
            rows: rect.rows)
        let isSelected = position == shown.selected(in: pane)
        let isFocused = pane == wanted.focus
        // The way to the focus is marked with `>`; to its right nothing has been chosen yet.
        if isSelected, pane.position <= wanted.focus.position {
            buffer.write(
                ">", column: rect.column, row: rect.row, width: rect.columns,
                role: isFocused ? .selected : .selectedElsewhere)
        }
        if isPicked(pane, position) {
            buffer.write("*", column: rect.column + 1, row: rect.row, role: .filter)
        }
        let role: Role? = isSelected ? (isFocused ? .selected : .selectedElsewhere) : nil
        var column = rect.column + 2
        switch pane {
        case .sections:
            drawSection(shown.tops, position, role, in: rect, into: &buffer)
        case .goals:
            drawSection(shown.rows, position, role, in: rect, into: &buffer)
            column += min(shown.rows[position].depth * 2, max(0, rect.columns - 12))
        case .responses:
            drawResponse(shown.responses[position], role, height, in: rect, into: &buffer)
        case .remarks:
            drawRemark(shown.answers.remarks[position], role, height, in: rect, into: &buffer)
        }
        if isSelected, isFocused { buffer.cursor = Point(column: column, row: rect.row) }
    }

    /// Picked with `t`: a mark beside the row, not a colour alone.
    private func isPicked(_ pane: Pane, _ position: Int) -> Bool {
        guard !picked.isEmpty else { return false }
        switch pane {
        case .sections, .goals: return false
        case .responses: return picked.contains(.response(shown.responses[position].id))
        case .remarks: return picked.contains(.remark(shown.answers.remarks[position].id))
        }
    }

    // MARK: Rows

    private func drawSection(
        _ rows: [SectionRow], _ position: Int, _ role: Role?, in rect: Rect,
        into buffer: inout Buffer
    ) {
        let row = rows[position]
        let indent = min(row.depth * 2, max(0, rect.columns - 12))
        var column = rect.column + 2 + indent
        let numbers = SectionNumbers(rows)
        let counts = rect.columns >= 14 + numbers.width ? numbers.width : 0
        let end = rect.endColumn - counts
        if let number = row.number {
            let width = rows.compactMap { $0.number.map { TextWidth.of($0.string) } }.max() ?? 0
            buffer.write(
                number, column: column, row: rect.row, width: end - column, role: role ?? .text)
            column += width + 1
        }
        if row.isDropped {
            column += buffer.write(
                words.safe(.goalDroppedMark), column: column, row: rect.row, width: end - column,
                role: .quiet)
            column += 1
        }
        let title = row.title.shortened(to: max(0, end - column))
        buffer.write(
            title, column: column, row: rect.row, width: end - column, role: role ?? .text,
            hits: search?.marks(in: title) ?? [])
        guard counts > 0 else { return }
        buffer.write(
            numbers.text(of: row), column: end, row: rect.row, width: counts, role: .quiet)
    }

    private func drawResponse(
        _ response: Response, _ role: Role?, _ height: Int, in rect: Rect,
        into buffer: inout Buffer
    ) {
        let reasons = words.source.reasons(of: .response(response), under: filter)
        let factLines = filter[.lokaludvalg].isEmpty || rect.columns >= 72 ? 1 : 2
        let gistLines = drawGist(
            .response(response), role, lines: min(height, max(1, rect.rows - factLines)), in: rect,
            into: &buffer)
        guard rect.rows > 1, height > gistLines else { return }
        // A short title leaves its second line blank after the facts, not before them.
        let facts = words.facts(response, reasons: reasons, filter: filter)
            .fitted(width: rect.columns - 2, lines: factLines)
        for (line, text) in facts.prefix(height - gistLines).enumerated() {
            buffer.write(
                text, column: rect.column + 2, row: rect.row + gistLines + line,
                width: rect.columns - 2, role: .quiet)
        }
    }

    private func drawRemark(
        _ remark: Remark, _ role: Role?, _ height: Int, in rect: Rect, into buffer: inout Buffer
    ) {
        let isContext = listing.isContext(remark)
        let plain: Role = isContext ? .context : .text
        let passage = Passage.remark(remark)
        let head = words.head(passage)
        var column = rect.column + 2
        column += buffer.write(
            head, column: column, row: rect.row, width: rect.endColumn - column,
            role: role ?? plain)
        column += 1
        let decision = SafeText(words.decision(remark)).shortened(
            to: max(0, rect.endColumn - column))
        buffer.write(
            decision, column: column, row: rect.row, width: rect.endColumn - column, role: plain)
        guard height > 1 else { return }
        let width = rect.columns - 2
        let reasonLines = reasonLines(rect.columns)
        let reason = words.reason(remark, listing)?.fitted(width: width, lines: reasonLines) ?? []
        let gist = words.telling(passage).fitted(
            width: width, lines: rect.rows - 1 - (reason.isEmpty ? 0 : reasonLines))
        for (line, text) in gist.prefix(height - 1).enumerated() {
            buffer.write(
                text, column: rect.column + 2, row: rect.row + 1 + line, width: width,
                role: plain, hits: search?.marks(in: text) ?? [])
        }
        let left = height - 1 - gist.count
        for (line, text) in reason.prefix(max(0, left)).enumerated() {
            buffer.write(
                text, column: rect.column + 2, row: rect.row + 1 + gist.count + line,
                width: width, role: .quiet)
        }
    }

    /// "H45 s.15 Boligpolitik skal fylde" and what does not fit under it.
    private func drawGist(
        _ passage: Passage, _ role: Role?, lines: Int, in rect: Rect, into buffer: inout Buffer
    ) -> Int {
        let head = words.head(passage)
        let headWidth = TextWidth.of(head.string) + 1
        buffer.write(
            head, column: rect.column + 2, row: rect.row, width: rect.columns - 2,
            role: role ?? .text)
        let gist = words.telling(passage).fitted(
            width: rect.columns - 2, lines: lines, first: headWidth)
        for (line, text) in gist.enumerated() {
            let column = rect.column + 2 + (line == 0 ? headWidth : 0)
            buffer.write(
                text, column: column, row: rect.row + line, width: rect.endColumn - column,
                hits: search?.marks(in: text) ?? [])
        }
        return gist.count
    }
}

extension Words {
    /// The gist, or the first words of the text where nobody wrote one.
    func telling(_ passage: Passage) -> SafeText {
        if let gist = passage.gist, !gist.isEmpty { return SafeText(gist) }
        // Enough for the widest row; the rest of a long letter need not be made safe for it.
        // By scalars, since characters cost ten times as much; one that is cut stands beyond every row.
        var start = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in passage.text.unicodeScalars.prefix(480) {
            switch scalar {
            case "\n" where isAfterReturn: break
            case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": start.append(" ")
            default: start.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return SafeText(String(start))
    }
}

extension SafeText {
    /// At most so many lines; the last one ends with `…` where something is left out.
    func fitted(width: Int, lines: Int, first: Int = 0) -> [SafeText] {
        guard lines > 0, width > 0 else { return [] }
        let wrapped = WrappedText(self, width: width, first: first, limit: lines + 1).lines
        guard wrapped.count > lines else { return wrapped.map(\.text) }
        var kept = wrapped.prefix(lines).map(\.text)
        let room = lines == 1 ? width - first : width
        let last = kept.removeLast()
        kept.append(SafeText(last.string + " …").shortened(to: max(1, room)))
        return kept
    }
}
