import PolicyModel

/// What a style has found, put together to a hearing with its report.
struct HearingAssembly: Sendable {
    let style: DocumentStyle
    let source: SourceDocument
    let document: Document.ID
    let bodies: Bodies
    let outline: OutlineDraft
    var colophon: [Paragraph] = []
    var submissions: [Submission] = []

    func result(of writer: HearingWriter) -> StyleResult {
        let preface = outline.preface.map(\.text)
        let facts = HearingFacts(titles: outline.titles.map(\.text), preface: preface)
        let unplaced = unplaced
        let title = facts.title ?? Reader.stem(source.name)
        let hearing = Hearing(
            id: Hearing.ID(Slug.make(title)), title: title, authority: bodies.authority,
            caseNumber: (colophon.map(\.text) + preface + outline.titles.map(\.text))
                .compactMap(HearingFacts.caseNumber).first,
            opens: facts.opens, closes: facts.closes, registers: bodies.registers,
            documents: [
                Document(
                    id: document, name: source.name, annex: facts.annex, kind: .summary,
                    pages: source.pageCount)
            ],
            preface: outline.preface.map {
                PrefaceParagraph(text: $0.text, source: HearingWriter.span($0.place, document))
            },
            sections: writer.sections, respondents: bodies.respondents, submissions: submissions,
            responses: writer.responses, remarks: writer.remarks, unplaced: unplaced)
        let report = ImportReport(
            style: style, format: source.format, encoding: nil,
            pageEvidence: source.pageEvidence, sections: writer.counts,
            decisions: writer.log.kinds, otherDecisions: writer.log.others,
            findings: writer.log.findings + findings(hearing, facts),
            unplaced: Dictionary(grouping: unplaced, by: \.reason).mapValues(\.count))
        return StyleResult(hearing: hearing, report: report)
    }

    /// In the document's order, as far as lines tell it.
    private var unplaced: [UnplacedText] {
        func text(_ text: String, _ place: Extent, _ reason: UnplacedText.Reason) -> UnplacedText {
            UnplacedText(text: text, source: HearingWriter.span(place, document), reason: reason)
        }
        let all =
            outline.titles.map { text($0.text, $0.place, .furniture) }
            + outline.others.map { text($0.text, $0.place, $0.reason) }
            + colophon.map { text($0.text, $0.place, .colophon) }
        return all.enumerated().sorted {
            ($0.element.source.firstLine ?? 0, $0.offset)
                < ($1.element.source.firstLine ?? 0, $1.offset)
        }.map(\.element)
    }

    private func findings(_ hearing: Hearing, _ facts: HearingFacts) -> [Finding] {
        var findings: [Finding] = []
        if source.pageEvidence == nil, source.format == .plainText {
            findings.append(Finding(.noPages))
        }
        let declared = outline.preface.first { $0.text.lowercased().contains("kursiv") }
        if let declared, !source.hasItalics {
            findings.append(
                Finding(
                    .italicsLost, page: declared.place.page, line: declared.place.firstLine))
        }
        if bodies.respondents.isEmpty { findings.append(Finding(.noRespondents)) }
        if facts.opens == nil { findings.append(Finding(.noPeriod)) }
        if !bodies.hasRegister { findings.append(Finding(.noRegister, detail: bodies.authority)) }
        findings += bodies.duplicates.map { Finding(.duplicateRespondent, detail: $0) }
        findings += bodies.respondents.filter { $0.lokaludvalg.count > 1 }.map {
            Finding(.jointRespondent, subject: $0.id.rawValue, detail: $0.name)
        }
        let gaps = Outline(hearing.sections).gaps
        if !gaps.isEmpty {
            findings.append(
                Finding(.numberingGap, detail: gaps.map(String.init).joined(separator: ", ")))
        }
        return findings
    }
}
