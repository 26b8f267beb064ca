import PolicyModel

/// What a ``SkemaWriter`` has made of the tables so far, and the hearing of it in the end.
struct SkemaDraft: Sendable {
    let document: Document.ID
    var responses: [Response] = []
    var remarks: [Remark] = []
    var titles: [String] = []
    var preface: [PrefaceParagraph] = []
    var log = DecisionLog()
    private(set) var unplaced: [UnplacedText] = []

    init(document: Document.ID) { self.document = document }

    // MARK: Texts

    static func text(
        _ cells: [SkemaCell], first: (String, [SourceLine])? = nil
    ) -> (text: String, lines: [SourceLine]) {
        let texts = [first?.0].compactMap { $0 } + cells.map(\.text)
        return (
            texts.joined(separator: "\n"), (first?.1 ?? []) + cells.flatMap(\.lines)
        )
    }

    static func joined(_ cells: [SkemaCell]) -> String {
        cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }

    func span(_ lines: [SourceLine]) -> SourceSpan {
        HearingWriter.span(Extent(lines), document)
    }

    mutating func addPreface(_ text: String, _ lines: [SourceLine]) {
        preface.append(PrefaceParagraph(text: text, source: span(lines)))
    }

    mutating func set(_ text: String, _ lines: [SourceLine], _ reason: UnplacedText.Reason) {
        unplaced.append(UnplacedText(text: text, source: span(lines), reason: reason))
    }

    mutating func set(_ cells: [SkemaCell], _ reason: UnplacedText.Reason) {
        set(Self.joined(cells), cells.flatMap(\.lines), reason)
    }

    // MARK: The hearing

    func result(
        source: SourceDocument, authority: KnownAuthority, sections: [Section],
        senders: SkemaSenders
    ) -> StyleResult {
        let facts = HearingFacts(titles: titles, preface: preface.map(\.text))
        let title = facts.title ?? Reader.stem(source.name)
        let respondents = senders.book.respondents
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
            preface: preface, sections: sections, respondents: respondents,
            submissions: senders.submissions, responses: responses, remarks: remarks,
            unplaced: unplaced)
        let report = ImportReport(
            style: .table, format: source.format, encoding: nil,
            pageEvidence: source.pageEvidence,
            sections: sections.map { section in
                ImportReport.SectionCount(
                    section: section.id, responses: responses.count { $0.section == section.id },
                    remarks: remarks.count { $0.section == section.id })
            },
            decisions: log.kinds, otherDecisions: log.others,
            findings: log.findings + findings(facts, authority, senders),
            unplaced: Dictionary(grouping: unplaced, by: \.reason).mapValues(\.count))
        return StyleResult(hearing: hearing, report: report)
    }

    private func findings(
        _ facts: HearingFacts, _ authority: KnownAuthority, _ senders: SkemaSenders
    ) -> [Finding] {
        let respondents = senders.book.respondents
        var findings: [Finding] = []
        if respondents.isEmpty { findings.append(Finding(.noRespondents)) }
        if facts.opens == nil { findings.append(Finding(.noPeriod)) }
        if !authority.hasRegister { findings.append(Finding(.noRegister, detail: authority.name)) }
        findings += senders.book.variants.map { Finding(.duplicateRespondent, detail: $0) }
        findings += respondents.filter { $0.lokaludvalg.count > 1 }.map {
            Finding(.jointRespondent, subject: $0.id.rawValue, detail: $0.name)
        }
        let gaps = senders.gaps
        if !gaps.isEmpty {
            findings.append(
                Finding(.numberingGap, detail: gaps.map(String.init).joined(separator: ", ")))
        }
        return findings
    }
}
