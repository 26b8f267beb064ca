import PolicyModel

/// What the styles that read an outline put together: its passages are the writer's, its titles
/// and asides are kept as unplaced.
extension HearingAssembly {
    init(
        style: DocumentStyle, source: SourceDocument, document: Document.ID, bodies: Bodies,
        outline: OutlineDraft, colophon: [Paragraph] = [], submissions: [Submission] = [],
        writer: HearingWriter
    ) {
        let titles = outline.titles.map(\.text)
        let preface = outline.preface.map(\.text)
        self.init(
            style: style, source: source, document: document, kind: .summary,
            facts: HearingFacts(
                titles: titles, preface: preface,
                caseIn: colophon.map(\.text) + preface + titles),
            authority: bodies.authority, registers: bodies.registers,
            hasRegister: bodies.hasRegister)
        self.preface = outline.preface.map {
            PrefaceParagraph(text: $0.text, source: HearingWriter.span($0.place, document))
        }
        self.submissions = submissions
        sections = writer.sections
        respondents = bodies.respondents
        responses = writer.responses
        remarks = writer.remarks
        unplaced = Self.unplaced(outline, colophon, document)
        log = writer.log
        for finding in Self.lost(outline, source) { log.add(finding) }
        duplicates = bodies.duplicates
        gaps = Outline(sections).gaps
    }

    /// In the document's order, as far as lines tell it.
    private static func unplaced(
        _ outline: OutlineDraft, _ colophon: [Paragraph], _ document: Document.ID
    ) -> [UnplacedText] {
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

    /// What the file has not, and other files of the same text may have.
    private static func lost(_ outline: OutlineDraft, _ source: SourceDocument) -> [Finding] {
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
        return findings
    }
}
