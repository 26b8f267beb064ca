import Language
import PolicyModel

/// What the linear mode says of a place: first where one is, then what is there, then what can be
/// opened, numbered.
extension LinearSession {
    mutating func tellHere() -> [SafeText] {
        let shown = browser.shown
        if let reader = browser.wanted.reader, let passage = words.passage(reader.passage) {
            return tell(passage)
        }
        switch browser.wanted.focus {
        case .sections: return shown.topRow.map { tell(top: $0) } ?? [words.safe(.linearEmpty)]
        case .goals: return shown.sectionRow.map { tell(row: $0) } ?? [words.safe(.linearEmpty)]
        case .responses, .remarks:
            if let passage = browser.selectedPassage(in: browser.wanted.focus) {
                return tell(passage)
            }
            return shown.sectionRow.map { tell(row: $0) } ?? [words.safe(.linearEmpty)]
        }
    }

    // MARK: Sections

    mutating func tellTops() -> [SafeText] {
        let tops = browser.listing.tops
        choices = tops.map { .top($0.id) }
        var lines = browser.filter.isEmpty ? [] : [filterLine]
        for (position, row) in tops.enumerated() {
            lines.append(numbered(position, title(row) + " " + counts(row)))
        }
        return lines.isEmpty ? [words.safe(.linearEmpty)] : lines
    }

    private mutating func tell(top row: SectionRow) -> [SafeText] {
        let rows = browser.listing.rows(of: row.id)
        // A top section that only has passages of its own is read at once.
        if rows.count == 1, let only = rows.first, only.isWhole { return tell(row: only) }
        choices = rows.map { .row(top: row.id, $0.id) }
        var lines = [mark(title(row) + " " + counts(row))]
        for (position, row) in rows.enumerated() {
            lines.append(numbered(position, title(row) + " " + counts(row)))
        }
        return lines
    }

    private mutating func tell(row: SectionRow) -> [SafeText] {
        let listing = browser.listing
        let responses = listing.responses(of: row)
        let remarks = listing.remarks(of: row)
        let count = responses.count + remarks.count
        let first = min(responses.count, Self.longestList)
        let told =
            responses.prefix(first).map(Passage.response)
            + remarks.prefix(Self.longestList - first).map(Passage.remark)
        return [mark(title(row) + " " + counts(row))] + list(told, of: count)
    }

    private func title(_ row: SectionRow) -> String {
        if row.isWhole, let section = row.section {
            return words.fullTitle(section).string + ", " + row.title.string + "."
        }
        let title = row.section.map { words.fullTitle($0).string } ?? row.title.string
        return title.hasSuffix(".") ? title : title + "."
    }

    private func counts(_ row: SectionRow) -> String {
        words.text(
            .linearCounts,
            ["responses": String(row.responses), "remarks": String(row.remarks)])
    }

    /// Restated text is told on everything that shows some.
    private func mark(_ text: String) -> SafeText {
        SafeText(browser.showsRestated ? text + " " + words.text(.notVerbatim) + "." : text)
    }

    // MARK: Passages

    /// Numbered lines, each with what it is, so that it can be understood alone.
    mutating func list(_ order: ReadingOrder) -> [SafeText] {
        list((0..<min(order.count, Self.longestList)).compactMap { order[$0] }, of: order.count)
    }

    /// The first of so many.
    private mutating func list(_ passages: [Passage], of count: Int) -> [SafeText] {
        choices = passages.map { .passage(PassageID($0)) }
        guard !passages.isEmpty else { return [words.safe(.linearEmpty)] }
        var lines = passages.enumerated().map { position, passage in
            numbered(position, line(passage))
        }
        if count > lines.count {
            let more = String(count - lines.count)
            lines.append(words.safe(.linearMore, ["count": more]))
        }
        return lines
    }

    private func line(_ passage: Passage) -> String {
        var text = kind(passage) + " " + words.line(passage).string
        switch passage {
        case .response(let response):
            let reasons = words.source.reasons(of: passage, under: browser.filter)
            text +=
                ". " + words.facts(response, reasons: reasons, filter: browser.filter).string
        case .remark(let remark):
            let decision = words.decision(remark)
            if !decision.isEmpty { text += ". " + decision }
            if browser.listing.isContext(remark) { text += ". " + words.text(.linearContext) }
        }
        return text
    }

    private func kind(_ passage: Passage) -> String {
        switch passage {
        case .response: words.text(.linearResponse)
        case .remark: words.text(.linearRemark)
        }
    }

    private mutating func tell(_ passage: Passage) -> [SafeText] {
        let section = passage.section.flatMap(words.source.section)
        let isRestated = passage.wording == .restated
        var head = kind(passage) + " " + words.head(passage).string
        if let gist = passage.gist { head += ": " + gist }
        if isRestated { head += ". " + words.text(.notVerbatim) }
        var lines: [SafeText] = section.map { [words.fullTitle($0)] } ?? []
        lines.append(SafeText(head + "."))
        lines += passage.text.split(separator: "\n").map { SafeText($0) }
        let answers: PassageLinks
        let links: [PassageLink]
        switch passage {
        case .response(let response):
            lines += words.responseFacts(response)
            answers = words.links(of: response)
            links = answers.all + words.supports(response)
        case .remark(let remark):
            lines += words.remarkFacts(remark)
            answers = words.links(of: remark)
            links = answers.all
        }
        if let notice = words.notice(passage) { lines.append(notice) }
        choices = links.map { .passage($0.target) }
        for (position, link) in links.prefix(Self.longestList).enumerated() {
            lines.append(numbered(position, link.text.string))
        }
        if let more = words.more(answers) { lines.append(more) }
        return lines
    }

    private func numbered(_ position: Int, _ text: String) -> SafeText {
        SafeText("\(position + 1). \(text)")
    }

    // MARK: The whole

    mutating func tellOverview() -> [SafeText] {
        var lines: [SafeText] = browser.showsRestated ? [words.safe(.linearRestated)] : []
        guard let counts = try? words.source.overview(),
            let committees = try? words.source.committeeTallies()
        else { return [words.safe(.inquiryFailed)] }
        for table in words.overviewTables(counts, committees) {
            lines.append(SafeText(table.title.string + ". " + table.note.string))
            for row in table.rows {
                let told = row.cells.enumerated().filter { !$1.isEmpty }.map { column, cell in
                    table.columnNames[column].string + " " + cell.text.string
                }
                let empty = words.text(.linearNone)
                lines.append(
                    SafeText(
                        row.name.string + ": "
                            + (told.isEmpty ? empty : told.joined(separator: ", "))))
            }
        }
        return lines
    }

    func tellRespondents() -> [SafeText] {
        guard let all = try? words.source.respondentLines().map(\.respondent) else {
            return [words.safe(.inquiryFailed)]
        }
        var lines: [SafeText] = []
        for kind in Respondent.Kind.allCases {
            let names = all.filter { $0.kind == kind && $0.answered }.map(\.name)
                .inDanishOrder { $0 }
            guard !names.isEmpty else { continue }
            lines.append(
                SafeText("\(words.kind(kind)), \(names.count): " + names.joined(separator: ", ")))
        }
        return lines.isEmpty ? [words.safe(.linearEmpty)] : lines
    }

    func tellHelp() -> [SafeText] {
        LinearCommand.allCases.map { command in
            SafeText(
                words.text(command.phrases.word) + ": " + words.text(command.phrases.does))
        } + [words.safe(.linearHelpShort)]
    }
}
