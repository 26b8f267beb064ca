import PolicyModel

/// The rows of tables to responses, remarks and those who said it.
struct SkemaWriter: Sendable {
    private let source: SourceDocument
    private let document: Document.ID
    private let parts: SkemaSource
    private let authority: KnownAuthority
    private let departments: DepartmentFinder
    private let places: PlaceFinder
    /// Group rows are the senders, not the themes: there is no column for them.
    private let groupsAreSenders: Bool
    private let topicsRecur: Bool

    private var book: RespondentBook
    private var sections: SkemaSections
    private var submissions: [Submission] = []
    private var responses: [Response] = []
    private var remarks: [Remark] = []
    private var titles: [String] = []
    private var preface: [PrefaceParagraph] = []
    private var unplaced: [UnplacedText] = []
    private var decisions: [KindDecision] = []
    private var findings: [Finding] = []
    private var groupSender: String?
    private var lastSubmissions: [Submission.ID] = []
    private var lastResponse: Int?

    init(
        source: SourceDocument, document: Document.ID, parts: SkemaSource,
        _ registers: [AuthorityRegister]
    ) {
        self.source = source
        self.document = document
        self.parts = parts
        let answers = parts.tables.flatMap { table in
            table.rows.compactMap { if case .answer(let answer) = $0 { answer } else { nil } }
        }
        let groups = parts.tables.flatMap { table in
            table.rows.compactMap { if case .group(let cell) = $0 { cell.text } else { nil } }
        }
        let senders = answers.compactMap(\.sender).flatMap { SkemaSender.names(in: $0).names }
        let words =
            source.blocks.flatMap { $0.allLines }.map { Words($0.text) }
            + parts.tables.flatMap(\.columns.headers).map { Words($0) }
        let authority = KnownAuthority(
            paragraphs: words, bodies: senders + groups,
            remarks: answers.flatMap { $0.remark.map { Words($0.text) } }, registers: registers)
        self.authority = authority
        departments = DepartmentFinder(
            departments: authority.registers.departments, authority: authority.name)
        places = PlaceFinder(authority.registers.lokaludvalg)
        let book = RespondentBook(authority)
        self.book = book
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
            case .furniture(let text, let lines): set(text, lines, .furniture)
            case .footnote(let text, let lines): set(text, lines, .footnote)
            case .heading(let text, let level, let lines):
                if seen == 0, titles.isEmpty {
                    titles.append(text)
                    set(text, lines, .furniture)
                } else if tableCount > 1, headsTable(after: index) {
                    sections.open(text, look: "heading\(level)")
                } else {
                    preface.append(PrefaceParagraph(text: text, source: span(lines)))
                }
            case .text(let text, let lines):
                if seen == 0, titles.isEmpty, SkemaTitle.isTitle(text) {
                    titles.append(text)
                    set(text, lines, .furniture)
                } else if seen == 0 {
                    preface.append(PrefaceParagraph(text: text, source: span(lines)))
                } else {
                    let isColophon = seen == tableCount && HearingFacts.caseNumber(in: text) != nil
                    set(text, lines, isColophon ? .colophon : .unread)
                }
            case .otherTable(let rows):
                for row in rows where row.contains(where: { !$0.text.isEmpty }) {
                    preface.append(
                        PrefaceParagraph(
                            text: Self.joined(row), source: span(row.flatMap(\.lines))))
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
        case .header(let cells): set(Self.joined(cells), cells.flatMap(\.lines), .marker)
        case .withdrawn(let cells):
            set(Self.joined(cells), cells.flatMap(\.lines), .marker)
            findings.append(
                Finding(
                    .withdrawn, line: cells.flatMap(\.lines).first?.number,
                    detail: Self.joined(cells)))
        case .group(let cell):
            if groupsAreSenders {
                groupSender = cell.text
                lastSubmissions = []
                set(cell.text, cell.lines, .numbers)
            } else {
                sections.open(cell.text, look: "row\(cell.isBold)")
            }
        case .answer(let answer): read(answer, columns)
        }
    }

    private mutating func read(_ answer: SkemaAnswer, _ columns: SkemaColumns) {
        sections.rowRead()
        if !answer.facts.isEmpty {
            set(Self.joined(answer.facts), answer.facts.flatMap(\.lines), .numbers)
        }
        for cell in answer.others {
            let isFact = !cell.text.contains(where: \.isLetter)
            set(cell.text, cell.lines, isFact ? .numbers : .unread)
        }
        let topic = settleTopic(answer)
        let who = submissions(of: answer)
        let said = Self.text(answer.response, first: topic)
        if answer.goesOn, let last = lastResponse, let first = said.text.firstTelling,
            first.isLowercase, !responses[last].text.endsSentence
        {
            goOn(answer, said, at: last)
            return
        }
        var responseID: Response.ID?
        if !said.text.isEmpty {
            let words = Words(said.text)
            let id = Response.ID("H\(responses.count + 1)")
            responseID = id
            responses.append(
                Response(
                    id: id, section: sections.current, text: said.text, source: span(said.lines),
                    submissions: who.submissions,
                    attributions: who.respondents.map {
                        Attribution(respondent: $0, basis: .stated)
                    },
                    quantity: QuantityFinder.quantity(in: words), places: places.places(in: words)))
            lastResponse = responses.count - 1
            decide(id.rawValue, columns, .response, -12)
        }
        addRemark(answer, columns, answering: responseID)
    }

    /// A row cut by a page end: its cells are the rest of those above.
    private mutating func goOn(
        _ answer: SkemaAnswer, _ said: (text: String, lines: [SourceLine]), at last: Int
    ) {
        responses[last].text += " " + said.text
        responses[last].source.lastPage = said.lines.last?.page ?? responses[last].source.lastPage
        responses[last].source.lastLine = said.lines.last?.number ?? responses[last].source.lastLine
        let rest = Self.text(answer.remark + answer.recommendation)
        guard !rest.text.isEmpty else { return }
        if let index = remarks.lastIndex(where: { $0.answers.first?.response == responses[last].id }
        ) {
            remarks[index].text += " " + rest.text
            read(&remarks[index], recommendation: nil)
        } else {
            set(rest.text, rest.lines, .unread)
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
        if !sections.open(topic: topic) { set(topic, cell.lines, .marker) }
        sections.rowRead()
        return nil
    }

    private mutating func addRemark(
        _ answer: SkemaAnswer, _ columns: SkemaColumns, answering response: Response.ID?
    ) {
        let remark = Self.text(answer.remark + answer.recommendation)
        guard !remark.text.isEmpty else { return }
        let recommendation = Self.text(answer.recommendation).text
        let id = Remark.ID("B\(remarks.count + 1)")
        var made = Remark(
            id: id, section: sections.current, text: remark.text, source: span(remark.lines),
            answers: response.map { [ResponseLink(response: $0, basis: .stated)] } ?? [])
        read(&made, recommendation: recommendation.isEmpty ? nil : recommendation)
        // A cell of its own is believed before the words that head the column.
        let headed = [columns.header(.remark)].compactMap { $0 }
        for name in answer.departments + headed where made.departments.isEmpty {
            let words = Words(name)
            let named = departments.mentions(in: words).compactMap {
                if case .one(let one) = $0.who { one } else { nil }
            }
            made.departments = named.isEmpty ? made.departments : named
            // "Forvaltningens svar" is the only one's there is.
            if named.isEmpty, name == columns.header(.remark), made.departmentWords == nil,
                departments.mentions(in: words).contains(where: { $0.who == .theOne }),
                authority.registers.departments.count == 1
            {
                made.departments = authority.registers.departments.map(\.abbreviation)
            }
        }
        remarks.append(made)
        decide(id.rawValue, columns, answer.remark.isEmpty ? .recommendation : .remark, 12)
    }

    private func read(_ remark: inout Remark, recommendation: String?) {
        let words = Words(remark.text)
        let authors = RemarkAuthors(words, finder: departments, before: nil)
        let outcome = OutcomeReading(words)
        remark.departments = authors.departments
        remark.departmentWords = authors.words
        remark.outcomes = outcome.outcomes
        remark.outcomeWords = recommendation ?? remark.outcomeWords ?? outcome.words
        remark.outcomeBasis = outcome.basis
        remark.places = places.places(in: words)
    }

    private mutating func decide(
        _ passage: String, _ columns: SkemaColumns, _ role: SkemaRole, _ weight: Double
    ) {
        let isStated = columns.first(role).map { columns.isStated[$0] } ?? false
        decisions.append(
            KindDecision(
                passage: passage, confidence: isStated ? 0.99 : 0.8,
                evidence: [Evidence(.column, weight: isStated ? weight : weight / 2)]))
    }

    // MARK: Who

    private mutating func submissions(
        of answer: SkemaAnswer
    ) -> (submissions: [Submission.ID], respondents: [Respondent.ID]) {
        if answer.goesOn, groupSender == nil || !lastSubmissions.isEmpty {
            let same = submissions.filter { lastSubmissions.contains($0.id) }
            return (lastSubmissions, Self.unique(same.flatMap(\.respondents)))
        }
        let sender = SkemaSender.names(in: answer.sender ?? groupSender ?? "")
        let numbers = answer.numbers.isEmpty ? sender.number.map { [$0] } ?? [] : answer.numbers
        let names = sender.names
        var made: [Submission.ID] = []
        var who: [Respondent.ID] = []
        if numbers.count > 1, numbers.count == names.count {
            // Several answers in one row, each with its sender.
            for (number, name) in zip(numbers, names) {
                let id = book.enter(name, number: number)
                who.append(id)
                made.append(submission(number, [id]))
            }
        } else {
            let ids = Self.unique(names.map { book.enter($0, number: numbers.first) })
            who = ids
            for number in numbers { made.append(submission(number, ids)) }
            if numbers.isEmpty, !ids.isEmpty { made.append(submission(nil, ids)) }
        }
        lastSubmissions = Self.unique(made)
        return (lastSubmissions, Self.unique(who))
    }

    private mutating func submission(
        _ number: String?, _ respondents: [Respondent.ID]
    ) -> Submission.ID {
        if let number, let known = submissions.firstIndex(where: { $0.number == number }) {
            if respondents.isEmpty || submissions[known].respondents == respondents {
                return submissions[known].id
            }
            if submissions[known].respondents.isEmpty {
                submissions[known].respondents = respondents
                return submissions[known].id
            }
        }
        let id = Submission.ID("S\(submissions.count + 1)")
        submissions.append(Submission(id: id, number: number, respondents: respondents))
        return id
    }

    private static func unique<ID: Hashable>(_ ids: [ID]) -> [ID] {
        var seen: Set<ID> = []
        return ids.filter { seen.insert($0).inserted }
    }

    // MARK: Texts

    private static func text(
        _ cells: [SkemaCell], first: (String, [SourceLine])? = nil
    ) -> (text: String, lines: [SourceLine]) {
        let texts = [first?.0].compactMap { $0 } + cells.map(\.text)
        return (
            texts.joined(separator: "\n"), (first?.1 ?? []) + cells.flatMap(\.lines)
        )
    }

    private static func joined(_ cells: [SkemaCell]) -> String {
        cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func span(_ lines: [SourceLine]) -> SourceSpan {
        HearingWriter.span(Extent(lines), document)
    }

    private mutating func set(
        _ text: String, _ lines: [SourceLine], _ reason: UnplacedText.Reason
    ) {
        unplaced.append(UnplacedText(text: text, source: span(lines), reason: reason))
    }

    // MARK: The hearing

    func result() -> StyleResult {
        let facts = HearingFacts(titles: titles, preface: preface.map(\.text))
        let title = facts.title ?? Reader.stem(source.name)
        let hearing = Hearing(
            id: Hearing.ID(Slug.make(title)), title: title, authority: authority.name,
            caseNumber: (unplaced.map(\.text) + preface.map(\.text))
                .compactMap(HearingFacts.caseNumber).first,
            opens: facts.opens, closes: facts.closes, registers: authority.registers,
            documents: [
                Document(
                    id: document, name: source.name, annex: facts.annex, kind: .summary,
                    pages: source.pageCount)
            ],
            preface: preface, sections: sections.sections, respondents: book.respondents,
            submissions: submissions, responses: responses, remarks: remarks, unplaced: unplaced)
        var findings = findings
        if book.respondents.isEmpty { findings.append(Finding(.noRespondents)) }
        if facts.opens == nil { findings.append(Finding(.noPeriod)) }
        if !authority.hasRegister { findings.append(Finding(.noRegister, detail: authority.name)) }
        findings += book.variants.map { Finding(.duplicateRespondent, detail: $0) }
        findings += book.respondents.filter { $0.lokaludvalg.count > 1 }.map {
            Finding(.jointRespondent, subject: $0.id.rawValue, detail: $0.name)
        }
        let gaps = Self.gaps(submissions.compactMap { $0.number.flatMap { Int($0) } })
        if !gaps.isEmpty {
            findings.append(
                Finding(.numberingGap, detail: gaps.map(String.init).joined(separator: ", ")))
        }
        let report = ImportReport(
            style: .table, format: source.format, encoding: nil,
            pageEvidence: source.pageEvidence,
            sections: sections.sections.map { section in
                ImportReport.SectionCount(
                    section: section.id, responses: responses.count { $0.section == section.id },
                    remarks: remarks.count { $0.section == section.id })
            },
            decisions: decisions, findings: findings,
            unplaced: Dictionary(grouping: unplaced, by: \.reason).mapValues(\.count))
        return StyleResult(hearing: hearing, report: report)
    }

    /// Numbers that nobody has, between those that somebody has.
    private static func gaps(_ numbers: [Int]) -> [Int] {
        let present = Set(numbers)
        guard let first = present.min(), let last = present.max(), last - first < 5_000 else {
            return []
        }
        let missing = (first...last).filter { !present.contains($0) }
        // Numbers with wide holes are a portal's, and tell nothing.
        return missing.count <= max(3, present.count / 2) ? missing : []
    }
}
