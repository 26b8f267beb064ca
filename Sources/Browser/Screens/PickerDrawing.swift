import Language
import PolicyModel

/// Drawing the filter picker: groups, the field that narrows, rows with counts, and an
/// explanation of the row under the cursor.
extension BrowserSession {
    struct PickerParts {
        var groups = Rect(column: 0, row: 0, columns: 0, rows: 0)
        var field = Rect(column: 0, row: 0, columns: 0, rows: 0)
        var header = Rect(column: 0, row: 0, columns: 0, rows: 0)
        var list = Rect(column: 0, row: 0, columns: 0, rows: 0)
        var footer = Rect(column: 0, row: 0, columns: 0, rows: 0)
    }

    /// The list comes first; the rest only where there is room for it.
    var pickerParts: PickerParts {
        let layout = layout
        let first = layout.title.isEmpty ? layout.middle.row : layout.title.row
        let rows = layout.middle.endRow - first
        var parts = PickerParts()
        var row = first
        func take(_ count: Int) -> Rect {
            let rect = Rect(column: 0, row: row, columns: size.columns, rows: count)
            row += count
            return rect
        }
        parts.groups = take(rows >= 3 ? 1 : 0)
        parts.field = take(rows >= 2 ? 1 : 0)
        if rows >= 14 { row += 1 }
        parts.header = take(rows >= 7 ? 1 : 0)
        let footer = rows >= 12 ? 4 : rows >= 9 ? 2 : 0
        parts.list = take(max(0, layout.middle.endRow - row - footer))
        parts.footer = take(footer)
        return parts
    }

    func drawPicker(_ picker: Picker, into buffer: inout Buffer) {
        let parts = pickerParts
        drawGroupNames(
            Picker.groups.map(words.group), open: picker.group, parts.groups, into: &buffer)
        drawNarrowing(picker, parts.field, into: &buffer)
        drawHeader(picker, parts.header, into: &buffer)
        if picker.listed.isEmpty {
            drawNoRows(picker, parts.list, into: &buffer)
        }
        let list = pickerList(picker)
        let scroll = list.scroll(from: picker.scroll, showing: picker.selected)
        for line in 0..<parts.list.rows {
            let position = scroll + line
            guard picker.listed.indices.contains(position) else { break }
            drawPickerRow(
                picker, position,
                Rect(
                    column: 0, row: parts.list.row + line, columns: parts.list.columns, rows: 1),
                into: &buffer)
        }
        drawExplanation(picker, parts.footer, into: &buffer)
    }

    /// The groups in a line, the open one in brackets; where they do not fit, those around it.
    func drawGroupNames(
        _ groups: [String], open: Int, _ rect: Rect, into buffer: inout Buffer
    ) {
        guard !rect.isEmpty else { return }
        let names = groups.enumerated().map { position, name in
            position == open ? "[\(name)]" : " \(name) "
        }
        var first = 0
        func width(_ names: ArraySlice<String>) -> Int { names.reduce(0) { $0 + TextWidth.of($1) } }
        while first < open, width(names[first...open]) > rect.columns - 4 {
            first += 1
        }
        if first < open, width(names[...]) <= rect.columns { first = 0 }
        var column = 0
        for position in first..<names.count {
            let isOpen = position == open
            if !isOpen, column + TextWidth.of(names[position]) > rect.columns {
                buffer.write(" …", column: column, row: rect.row, role: .title)
                break
            }
            column += buffer.write(
                SafeText(names[position]), column: column, row: rect.row,
                width: rect.columns - column, role: isOpen ? .focusedTitle : .title)
        }
    }

    private func drawNarrowing(_ picker: Picker, _ rect: Rect, into buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        var column = buffer.write(
            words.safe(.pickerNarrow), column: 0, row: rect.row, width: max(0, rect.columns - 8),
            role: .keys)
        column += column > 0 ? 1 : 0
        let room = max(1, min(40, rect.columns - column))
        buffer.paint(.input, column: column, row: rect.row, width: room)
        buffer.write(
            picker.field.shown(in: room).text, column: column, row: rect.row, width: room,
            role: .input)
    }

    private var columnNames: [SafeText] {
        [words.safe(.columnAnswered), words.safe(.columnNamed), words.safe(.columnSaid)]
    }

    /// Cells for each column of numbers.
    private static let columnWidth = 8

    private func columnCount(_ picker: Picker, _ columns: Int) -> Int {
        let wanted = picker.groupField == .lokaludvalg ? 3 : 2
        return columns >= 24 + wanted * Self.columnWidth - 8 ? wanted : 0
    }

    private func drawHeader(_ picker: Picker, _ rect: Rect, into buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        let count = columnCount(picker, rect.columns)
        let names =
            picker.groupField == .lokaludvalg
            ? columnNames : [words.safe(.columnResponses), words.safe(.columnRemarks)]
        let start = rowEnd(rect.columns, count)
        for (position, name) in names.prefix(count).enumerated() {
            let end = start + (position + 1) * Self.columnWidth
            buffer.write(
                name, column: end - TextWidth.of(name.string), row: rect.row, role: .title)
        }
    }

    /// Where the names end and the numbers begin: numbers far from their names are hard to follow.
    private func rowEnd(_ columns: Int, _ count: Int) -> Int {
        min(56, columns - count * Self.columnWidth)
    }

    /// What is not counted yet.
    private static let uncounted = "…"

    private func drawPickerRow(
        _ picker: Picker, _ position: Int, _ rect: Rect, into buffer: inout Buffer
    ) {
        let row = picker.names[picker.listed[position]]
        let isSelected = position == picker.selected
        let role: Role = isSelected ? .selected : .text
        let count = columnCount(picker, rect.columns)
        let end = rowEnd(rect.columns, count)
        if isSelected {
            buffer.write(">", column: 0, row: rect.row, role: role)
            buffer.cursor = Point(column: 2, row: rect.row)
        }
        let isPicked = picker.draft[picker.groupField].contains(row.value)
        buffer.write(isPicked ? "[x] " : "[ ] ", column: 2, row: rect.row, role: role)
        buffer.write(
            row.name.shortened(to: max(0, end - 7)), column: 6, row: rect.row,
            width: max(0, end - 6), role: role)
        let numbers: [String]
        if picker.groupField == .lokaludvalg {
            let facts = picker.facts[row.value]
            let named = facts.map { "\($0.namedResponses)+\($0.namedRemarks)" } ?? Self.uncounted
            let answered: Phrase =
                facts?.answered == true
                ? (facts?.jointly.isEmpty == false ? .answeredJointly : .answeredYes)
                : .answeredNot
            numbers = [
                facts == nil ? Self.uncounted : words.text(answered), named,
                facts.map { String($0.said) } ?? Self.uncounted,
            ]
        } else if let counts = picker.counts(of: row) {
            numbers = [String(counts.responses), String(counts.remarks)]
        } else {
            numbers = [Self.uncounted, Self.uncounted]
        }
        for (place, number) in numbers.prefix(count).enumerated() {
            let right = end + (place + 1) * Self.columnWidth
            buffer.write(
                SafeText(number), column: right - TextWidth.of(number), row: rect.row, role: .quiet)
        }
    }

    /// Where another group has what was typed, it is said.
    private func drawNoRows(_ picker: Picker, _ rect: Rect, into buffer: inout Buffer) {
        var parts = [
            words.text(picker.field.text.isEmpty ? .pickerEmptyGroup : .pickerNoMatch)
        ]
        if !picker.field.text.isEmpty {
            let elsewhere = Picker.groups.indices.compactMap { group -> String? in
                let count = group == picker.group ? 0 : picker.listing(group).count
                return count == 0 ? nil : "\(words.group(Picker.groups[group])): \(count)"
            }
            if !elsewhere.isEmpty {
                parts.append(
                    words.text(
                        .pickerElsewhere, ["groups": elsewhere.joined(separator: " · ")]))
            }
        }
        let text = WrappedText(
            SafeText(parts.joined(separator: " ")), width: min(78, rect.columns - 2))
        for (line, part) in text.lines.prefix(rect.rows).enumerated() {
            buffer.write(part.text, column: 2, row: rect.row + line, role: .quiet)
        }
        buffer.cursor = Point(column: 2, row: rect.row)
    }

    private func drawExplanation(_ picker: Picker, _ rect: Rect, into buffer: inout Buffer) {
        guard !rect.isEmpty, let row = picker.row else { return }
        var sentences: [String] = []
        if picker.groupField == .lokaludvalg {
            if let facts = picker.facts[row.value] {
                sentences.append(words.status(facts))
                sentences.append(
                    words.text(
                        .pickerNamed,
                        [
                            "responses": String(facts.namedResponses),
                            "remarks": String(facts.namedRemarks), "said": String(facts.said),
                        ]))
            }
            sentences.append(committeeTotals)
        } else if picker.groupField == .outcome {
            let meaning = Outcome(rawValue: row.value).map(words.meaning)
            sentences.append(row.name.string + (meaning.map { ": \($0)." } ?? "."))
            sentences.append(words.text(.outcomeAccording))
        } else {
            sentences.append(row.name.string + ".")
        }
        let text = SafeText(sentences.joined(separator: " "))
        let lines = text.fitted(width: min(78, rect.columns), lines: rect.rows - 1)
        for (line, part) in lines.enumerated() {
            buffer.write(part, column: 0, row: rect.row + 1 + line, role: .quiet)
        }
    }

    /// A joint answer counts under each of its committees, and once here.
    private var committeeTotals: String {
        let committees = words.source.committees
        return words.text(
            .pickerTotals,
            [
                "answers": String(words.source.committeeAnswers),
                "committees": String(committees.count(where: \.answered)),
                "all": String(committees.count),
            ])
    }
}
