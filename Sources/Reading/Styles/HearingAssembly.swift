import PolicyModel

/// What a style has found of one document, put together to a hearing with its report: the one
/// place where a reader makes a hearing.
///
/// A style fills in what it has and leaves the rest; what every document must tell (its title,
/// its period, who is missing) is told here.
struct HearingAssembly: Sendable {
    let style: DocumentStyle
    let source: SourceDocument
    let document: Document.ID
    let kind: Document.Kind
    let facts: HearingFacts
    var authority: String?
    var registers: Registers
    /// Whether the authority's register is known.
    var hasRegister = true
    /// The hearing that the document is added to: its name, authority and sections stay.
    var existing: Hearing?

    var preface: [PrefaceParagraph] = []
    var sections: [Section] = []
    var respondents: [Respondent] = []
    var submissions: [Submission] = []
    var responses: [Response] = []
    var remarks: [Remark] = []
    var unplaced: [UnplacedText] = []

    /// What was decided on the way, and what only this style can tell.
    var log = DecisionLog()
    /// Names that stand more than once in the list of those who answered.
    var duplicates: [String] = []
    /// Numbers of a row that do not occur.
    var gaps: [Int] = []

    func result() -> StyleResult {
        let title = existing?.title ?? facts.title ?? Reader.stem(source.name)
        let hearing = Hearing(
            id: existing?.id ?? Hearing.ID(Slug.make(title)), title: title,
            authority: existing?.authority ?? authority, caseNumber: facts.caseNumber,
            opens: facts.opens, closes: facts.closes, registers: registers,
            documents: [
                Document(
                    id: document, name: source.name, annex: facts.annex, kind: kind,
                    pages: source.pageCount)
            ],
            preface: preface, sections: sections, respondents: respondents,
            submissions: submissions, responses: responses, remarks: remarks, unplaced: unplaced)
        let report = ImportReport(
            style: style, format: source.format, encoding: nil,
            pageEvidence: source.pageEvidence, sections: counts, decisions: log.kinds,
            otherDecisions: log.others, findings: log.findings + findings,
            unplaced: Dictionary(grouping: unplaced, by: \.reason).mapValues(\.count))
        return StyleResult(hearing: hearing, report: report)
    }

    /// Of the document's own sections all; of the hearing's that it is added to, those that it
    /// speaks to.
    private var counts: [ImportReport.SectionCount] {
        let said = Dictionary(grouping: responses.compactMap(\.section)) { $0 }
        let answered = Dictionary(grouping: remarks.compactMap(\.section)) { $0 }
        func count(_ section: Section) -> ImportReport.SectionCount {
            .init(
                section: section.id, responses: said[section.id]?.count ?? 0,
                remarks: answered[section.id]?.count ?? 0)
        }
        guard let existing else { return sections.map(count) }
        return existing.sections.map(count).filter { $0.responses + $0.remarks > 0 }
    }

    private var findings: [Finding] {
        switch kind {
        case .summary: missing + doubled + numbering
        case .invited: doubled
        // Each letter's own findings say it.
        case .responses: []
        }
    }

    private var missing: [Finding] {
        var findings: [Finding] = []
        if respondents.isEmpty { findings.append(Finding(.noRespondents)) }
        if facts.opens == nil { findings.append(Finding(.noPeriod)) }
        if !hasRegister { findings.append(Finding(.noRegister, detail: authority)) }
        return findings
    }

    private var doubled: [Finding] {
        duplicates.map { Finding(.duplicateRespondent, detail: $0) }
            + respondents.filter { $0.lokaludvalg.count > 1 }.map {
                Finding(.jointRespondent, subject: $0.id.rawValue, detail: $0.name)
            }
    }

    private var numbering: [Finding] {
        gaps.isEmpty
            ? []
            : [Finding(.numberingGap, detail: gaps.map(String.init).joined(separator: ", "))]
    }
}
