import PolicyModel

/// The rows of tables to responses, remarks and those who said it.
struct SkemaWriter: Sendable {
    private let source: SourceDocument
    private let parts: SkemaSource
    private let authority: KnownAuthority
    private let departments: DepartmentFinder
    private let authors: SkemaAuthors
    private let places: PlaceFinder
    /// Group rows are the senders, not the themes: there is no column for them.
    private let groupsAreSenders: Bool
    private let topicsRecur: Bool

    private var senders: SkemaSenders
    private var sections: SkemaSections
    private var draft: SkemaDraft
    private var lastResponse: Int?

    init(
        source: SourceDocument, document: Document.ID, parts: SkemaSource,
        _ registers: [AuthorityRegister]
    ) {
        self.source = source
        self.parts = parts
        let answers = parts.tables.flatMap { table in
            table.rows.compactMap { if case .answer(let answer) = $0 { answer } else { nil } }
        }
        let groups = parts.tables.flatMap { table in
            table.rows.compactMap { if case .group(let cell) = $0 { cell.text } else { nil } }
        }
        let names = answers.compactMap(\.sender).flatMap { SkemaSender.names(in: $0).names }
        let words =
            source.blocks.flatMap { $0.allLines }.map { Words($0.text) }
            + parts.tables.flatMap(\.columns.headers).map { Words($0) }
        let authority = KnownAuthority(
            paragraphs: words, bodies: names + groups,
            remarks: answers.flatMap { $0.remark.map { Words($0.text) } }, registers: registers)
        self.authority = authority
        departments = DepartmentFinder(
            departments: authority.registers.departments, authority: authority.name)
        authors = SkemaAuthors(source, parts, departments: authority.registers.departments)
        places = PlaceFinder(authority.registers.lokaludvalg)
        let book = RespondentBook(authority)
        senders = SkemaSenders(book, known: names)
        draft = SkemaDraft(document: document)
        let hasSenders = parts.tables.contains { $0.columns.first(.sender) != nil }
        let bodies = groups.count { book.looksLikeBody($0) }
        groupsAreSenders = !hasSenders && bodies > 0 && bodies * 5 >= groups.count * 3
        let topics = answers.compactMap(\.topic).map { Fold.compactKey($0) }
        topicsRecur = Set(topics).count * 3 <= topics.count * 2 || Set(topics).count <= 12
        sections = SkemaSections(
            learningFrom: groups
                + parts.parts.compactMap {
                    if case .heading(let text, _, _) = $0 { text } else { nil }
                } + answers.compactMap(\.topic))
    }

    mutating func run() {
        let tableCount = parts.tables.count
        var seen = 0
        for (index, part) in parts.parts.enumerated() {
            switch part {
            case .furniture(let text, let lines): draft.set(text, lines, .furniture)
            case .footnote(let text, let lines): draft.set(text, lines, .footnote)
            case .heading(let text, let level, let lines):
                if seen == 0, draft.titles.isEmpty {
                    draft.titles.append(text)
                    draft.set(text, lines, .furniture)
                } else if tableCount > 1, headsTable(after: index) {
                    sections.open(text, look: "heading\(level)")
                    logHeading(.headingFormat, lines)
                } else {
                    draft.addPreface(text, lines)
                }
            case .text(let text, let lines):
                if seen == 0, draft.titles.isEmpty, SkemaTitle.isTitle(text) {
                    draft.titles.append(text)
                    draft.set(text, lines, .furniture)
                } else if tableCount > 1, SkemaTitle.mayHead(text), headsTable(after: index) {
                    sections.open(text, look: "heading")
                    logHeading(.headingLine, lines)
                } else if seen == 0 {
                    draft.addPreface(text, lines)
                } else {
                    draft.close(text, lines, isLast: seen == tableCount)
                }
            case .otherTable(let rows):
                for row in rows where row.contains(where: { !$0.text.isEmpty }) {
                    draft.addPreface(SkemaDraft.joined(row), row.flatMap(\.lines))
                }
            case .table(let columns, let rows):
                seen += 1
                for row in rows { read(row, columns) }
            }
        }
    }

    private func headsTable(after index: Int) -> Bool {
        for part in parts.parts[(index + 1)...] {
            switch part {
            case .table: return true
            case .heading, .furniture, .footnote: continue
            case .text, .otherTable: return false
            }
        }
        return false
    }

    // MARK: Rows

    private mutating func read(_ row: SkemaRow, _ columns: SkemaColumns) {
        switch row {
        case .empty: break
        case .header(let cells): draft.set(cells, .marker)
        case .withdrawn(let cells):
            draft.set(cells, .marker)
            draft.log.add(
                Finding(
                    .withdrawn, line: cells.flatMap(\.lines).first?.number,
                    detail: SkemaDraft.joined(cells)))
        case .group(let cell):
            if groupsAreSenders {
                senders.open(group: cell.text)
                draft.set(cell.text, cell.lines, .numbers)
            } else {
                sections.open(cell.text, look: "row\(cell.isBold)")
                logHeading(.headingFormat, cell.lines)
            }
        case .answer(let answer): read(answer, columns)
        }
    }

    private mutating func read(_ answer: SkemaAnswer, _ columns: SkemaColumns) {
        sections.rowRead()
        if !answer.facts.isEmpty {
            draft.set(answer.facts, .numbers)
        }
        for cell in answer.others {
            let isFact =
                !cell.text.contains(where: \.isLetter) || SenderKind.kind(of: cell.text) != nil
            draft.set(cell.text, cell.lines, isFact ? .numbers : .unread)
        }
        let topic = settleTopic(answer)
        let who = senders.submissions(of: answer)
        let said = SkemaDraft.text(answer.response, first: topic)
        if answer.goesOn, let last = lastResponse, let first = said.text.firstTelling,
            first.isLowercase, !draft.responses[last].text.endsSentence
        {
            goOn(answer, said, at: last)
            return
        }
        var response: Response.ID?
        if !said.text.isEmpty {
            response = addResponse(said, who.submissions, who.respondents, answer, columns)
        }
        addRemark(answer, columns, answering: response)
    }

    private mutating func addResponse(
        _ said: (text: String, lines: [SourceLine]), _ submissions: [Submission.ID],
        _ respondents: [Respondent.ID], _ answer: SkemaAnswer, _ columns: SkemaColumns
    ) -> Response.ID {
        let words = Words(said.text)
        let response = Response(
            id: Response.ID("H\(draft.responses.count + 1)"), section: sections.current,
            text: said.text, source: draft.span(said.lines), submissions: submissions,
            attributions: respondents.map { Attribution(respondent: $0, basis: .stated) },
            quantity: QuantityFinder.quantity(in: words), places: places.places(in: words))
        draft.responses.append(response)
        lastResponse = draft.responses.count - 1
        decide(response.id.rawValue, columns, .response, -12)
        guard !respondents.isEmpty else { return response.id }
        let isByGroup = answer.sender == nil && senders.group != nil
        draft.log.add(
            .attribution, response.id.rawValue, isByGroup ? .ownHeading : .column,
            answer.sender ?? senders.group, at: response.source)
        return response.id
    }

    /// A row cut by a page end: its cells are the rest of those above.
    private mutating func goOn(
        _ answer: SkemaAnswer, _ said: (text: String, lines: [SourceLine]), at last: Int
    ) {
        draft.responses[last].text += " " + said.text
        if let page = said.lines.last?.page { draft.responses[last].source.lastPage = page }
        if let line = said.lines.last?.number { draft.responses[last].source.lastLine = line }
        let rest = SkemaDraft.text(answer.remark + answer.recommendation)
        guard !rest.text.isEmpty else { return }
        let id = draft.responses[last].id
        if let index = draft.remarks.lastIndex(where: { $0.answers.first?.response == id }) {
            var remark = draft.remarks[index]
            remark.text += " " + rest.text
            read(&remark, recommendation: nil)
            draft.remarks[index] = remark
        } else {
            draft.set(rest.text, rest.lines, .unread)
        }
    }

    private mutating func settleTopic(_ answer: SkemaAnswer) -> (String, [SourceLine])? {
        guard let topic = answer.topic,
            let cell = answer.cells.first(where: { $0.text == topic })
        else {
            if !answer.goesOn { sections.closeTopic() }
            return nil
        }
        // A topic of its own for each row is the response's headline; recurring ones are themes.
        guard topicsRecur else { return (topic, cell.lines) }
        if sections.open(topic: topic) {
            logHeading(.column, cell.lines)
        } else {
            draft.set(topic, cell.lines, .marker)
        }
        sections.rowRead()
        return nil
    }

    private mutating func addRemark(
        _ answer: SkemaAnswer, _ columns: SkemaColumns, answering response: Response.ID?
    ) {
        let remark = SkemaDraft.text(answer.remark + answer.recommendation)
        guard !remark.text.isEmpty else { return }
        let recommendation = SkemaDraft.text(answer.recommendation).text
        let id = Remark.ID("B\(draft.remarks.count + 1)")
        var made = Remark(
            id: id, section: sections.current, text: remark.text, source: draft.span(remark.lines),
            answers: response.map { [ResponseLink(response: $0, basis: .stated)] } ?? [])
        read(
            &made, recommendation: recommendation.isEmpty ? nil : recommendation,
            question: columns.header(.recommendation))
        // A cell of its own is believed before the words that head the column.
        let headed = [columns.header(.remark)].compactMap { $0 }
        let isToldByText = !made.departments.isEmpty || made.departmentWords != nil
        for name in answer.departments + headed where made.departments.isEmpty {
            let words = Words(name)
            let named = departments.mentions(in: words).compactMap {
                if case .one(let one) = $0.who { one } else { nil }
            }
            let isCell = named.isEmpty && name != columns.header(.remark)
            made.departments = isCell ? SkemaAuthors.names(in: name) : named
            // "Forvaltningens svar" is the only one's there is.
            if named.isEmpty, name == columns.header(.remark), made.departmentWords == nil {
                made.departments = authors.of(header: departments.mentions(in: words).map(\.who))
            }
        }
        draft.remarks.append(made)
        decide(id.rawValue, columns, answer.remark.isEmpty ? .recommendation : .remark, 12)
        if isToldByText {
            draft.log.add(
                .author, id.rawValue, .administrationSpeaks, made.departmentWords, at: made.source)
        } else if !made.departments.isEmpty {
            draft.log.add(
                .author, id.rawValue, .column, answer.departments.joined(separator: ", "),
                at: made.source)
        }
        if !recommendation.isEmpty, !made.outcomes.isEmpty {
            draft.log.add(.outcome, id.rawValue, .column, recommendation, at: made.source)
        } else {
            draft.log.outcome(of: made)
        }
    }

    private func read(
        _ remark: inout Remark, recommendation: String?, question: String? = nil
    ) {
        let words = Words(remark.text)
        let authors = RemarkAuthors(words, finder: departments, before: self.authors.usual)
        var outcome = OutcomeReading(words)
        if let recommendation, let question { outcome.add(recommendation, to: question) }
        remark.departments = authors.departments
        remark.departmentWords = authors.words
        remark.outcomes = outcome.outcomes
        remark.outcomeWords = recommendation ?? remark.outcomeWords ?? outcome.words
        remark.outcomeBasis = outcome.basis
        remark.places = places.places(in: words)
    }

    private mutating func logHeading(_ cue: Evidence.Cue, _ lines: [SourceLine]) {
        guard let section = sections.current else { return }
        draft.log.add(
            .heading, section.rawValue, cue, confidence: DecisionLog.confidence(.column),
            at: draft.span(lines))
    }

    private mutating func decide(
        _ passage: String, _ columns: SkemaColumns, _ role: SkemaRole, _ weight: Double
    ) {
        let isStated = columns.first(role).map { columns.isStated[$0] } ?? false
        draft.log.kind(
            passage, confidence: isStated ? 0.99 : 0.8,
            [Evidence(.column, weight: isStated ? weight : weight / 2)])
    }

    func result() -> StyleResult {
        draft.result(
            source: source, authority: authority, sections: sections.sections, senders: senders)
    }
}
