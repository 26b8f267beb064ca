import Language
import PolicyModel

/// Under a list, the selected passage whole where there is room, without leaving the list; and
/// what an empty pane says.
extension BrowserSession {
    func drawPreview(_ pane: Pane, _ rect: Rect, into buffer: inout Buffer) {
        guard let passage = selectedPassage(in: pane) else {
            drawTitlePreview(rect, into: &buffer)
            return
        }
        let rule = settings.asciiLines ? "-" : "─"
        var column = rect.column + 2
        buffer.write(SafeText(rule + " "), column: column, row: rect.row, role: .border)
        column += 2
        column += buffer.write(
            SafeText(passage.id), column: column, row: rect.row, width: rect.endColumn - column,
            role: .quiet)
        buffer.write(
            SafeText(String(repeating: rule, count: max(0, rect.endColumn - column - 1))),
            column: column + 1, row: rect.row, role: .border)
        let width = min(Self.textWidth, rect.columns - 2)
        let text = SafeText(passage.text)
        let marks = search?.marks(in: text) ?? []
        var lines: [(text: SafeText, role: Role, hits: [Range<Int>])] = []
        for line in WrappedText(text, width: width, limit: rect.rows + 1).lines {
            lines.append((line.text, .text, SafeText.hits(marks, in: line.range)))
        }
        for fact in words.previewFacts(passage) {
            for line in WrappedText(fact, width: width).lines {
                lines.append((line.text, .quiet, []))
            }
        }
        let room = rect.rows - 1
        if lines.count > room {
            let more = words.safe(pane == .responses ? .previewMoreRight : .previewMoreEnter)
            lines = Array(lines.prefix(max(0, room - 1)))
            lines.append((more.shortened(to: width), .quiet, []))
        }
        for (row, line) in lines.prefix(room).enumerated() {
            buffer.write(
                line.text, column: rect.column + 2, row: rect.row + 1 + row, width: width,
                role: line.role, hits: line.hits)
        }
    }

    private func drawTitlePreview(_ rect: Rect, into buffer: inout Buffer) {
        guard let title = selectedTitle else { return }
        let rule = String(repeating: settings.asciiLines ? "-" : "─", count: rect.columns - 2)
        buffer.write(SafeText(rule), column: rect.column + 2, row: rect.row, role: .border)
        let lines = title.whole.fitted(width: rect.columns - 2, lines: rect.rows - 1)
        for (line, text) in lines.enumerated() {
            buffer.write(text, column: rect.column + 2, row: rect.row + 1 + line, role: .quiet)
        }
    }

    func selectedPassage(in pane: Pane) -> Passage? {
        switch pane {
        case .sections, .goals: nil
        case .responses: shown.selectedResponse.map(Passage.response)
        case .remarks: shown.selectedRemark.map(Passage.remark)
        }
    }

    /// A pane that is empty says why, and what to do.
    func drawEmpty(_ pane: Pane, _ body: Rect, into buffer: inout Buffer) {
        let text = WrappedText(emptyText(pane), width: min(Self.textWidth, body.columns - 2))
        for (row, line) in text.lines.prefix(body.rows).enumerated() {
            buffer.write(
                line.text, column: body.column + 2, row: body.row + row, width: body.columns - 2,
                role: .quiet)
        }
        if pane == wanted.focus {
            buffer.write(">", column: body.column, row: body.row, role: .selected)
            buffer.cursor = Point(column: body.column + 2, row: body.row)
        }
    }

    private func emptyText(_ pane: Pane) -> SafeText {
        let row = shown.sectionRow
        let all =
            switch pane {
            case .sections: listing.allTops.count
            case .goals: 0
            case .responses: row?.allResponses ?? 0
            case .remarks: row?.allRemarks ?? 0
            }
        let count = ["count": String(all)]
        switch pane {
        case .sections:
            if all == 0 { return words.safe(.emptyHearing) }
            // Why a lokaludvalg leaves nothing is the first thing to know.
            let told = committeeStatus.map { $0 + " " } ?? ""
            return SafeText(told + words.text(.emptySections, count))
        case .goals: return words.safe(.emptyGoals)
        case .responses:
            if row == nil { return words.safe(.emptyNothing) }
            return all == 0
                ? words.safe(.emptyResponsesNone) : words.safe(.emptyResponses, count)
        case .remarks:
            if row == nil { return words.safe(.emptyNothing) }
            return all == 0 ? words.safe(.emptyRemarksNone) : words.safe(.emptyRemarks, count)
        }
    }
}

extension Words {
    /// Under a passage's text: how many, who, what came of it.
    func previewFacts(_ passage: Passage) -> [SafeText] {
        switch passage {
        case .response(let response):
            var lines = [quantityFact(response)]
            let who = sayers(response) ?? text(.basisNotTold)
            lines.append(safe(.factWho, ["who": who]))
            if let places = places(response.places) { lines.append(places) }
            if !response.tags.isEmpty { lines.append(tags(response.tags)) }
            return lines
        case .remark(let remark):
            return remarkFacts(remark)
        }
    }

    func remarkFacts(_ remark: Remark) -> [SafeText] {
        var lines: [SafeText] = []
        let names = remark.departments.map { abbreviation in
            let name = source.departmentName(abbreviation)
            return name == abbreviation ? name : "\(abbreviation) \(name)"
        }
        let from = names.isEmpty ? remark.departmentWords : names.joined(separator: ", ")
        lines.append(safe(.factFrom, ["departments": from ?? text(.basisNotTold)]))
        let outcomes = outcomes(remark)
        var outcome = outcomes.isEmpty ? text(.outcomeNone) : outcomes
        if let quoted = remark.outcomeWords { outcome += " (“\(quoted)”)" }
        lines.append(safe(.factOutcome, ["outcome": outcome]))
        if let places = places(remark.places) { lines.append(places) }
        if !remark.tags.isEmpty { lines.append(tags(remark.tags)) }
        return lines
    }

    func tags(_ tags: [String]) -> SafeText {
        safe(.factTags, ["tags": tags.joined(separator: ", ")])
    }

    /// "Nævnt: Tingbjerg (Brønshøj-Husum)".
    func places(_ places: [Place]) -> SafeText? {
        guard !places.isEmpty else { return nil }
        let names = places.map { place in
            guard let committee = place.lokaludvalg, committee != place.name else {
                return place.name
            }
            return "\(place.name) (\(committee))"
        }
        return safe(.factPlaces, ["places": names.joined(separator: ", ")])
    }
}
