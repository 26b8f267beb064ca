import PolicyModel

/// What speaks for one style, for the report.
public struct StyleScore: Hashable, Sendable {
    public var style: DocumentStyle
    /// More is surer; 1 and less is no case for it.
    public var score: Double
    /// The traces as the document has them: "(4, LU, O)", "12 × Forvaltningens svar".
    public var evidence: [String]
}

/// A style: what speaks for it, and how it is read. A new style is one file with one of these,
/// one line in ``StyleRecogniser/styles``, and one test.
struct StyleReader: Sendable {
    typealias Reading =
        @Sendable (SourceDocument, Document.ID, [AuthorityRegister]) throws(ReadingError) ->
        StyleResult

    let style: DocumentStyle
    let score: @Sendable (StyleTraits) -> (score: Double, evidence: [String])
    let read: Reading
}

/// Tells a document's style by what speaks for each.
enum StyleRecogniser {
    /// Of equals the first is taken.
    static let styles: [StyleReader] = [
        StandpointStyle.reader,
        ChapterStyle.reader,
        StateNoteStyle.reader,
        ResumeStyle.reader,
    ]

    /// - Parameter wanted: the style that the user gave; nothing is scored then.
    static func recognise(
        _ source: SourceDocument, wanted: DocumentStyle?
    ) -> (style: StyleReader?, scores: [StyleScore]) {
        if let wanted { return (styles.first { $0.style == wanted }, []) }
        let traits = StyleTraits(source)
        let scored = styles.map { ($0, $0.score(traits)) }
        let best = scored.enumerated().max {
            ($0.element.1.score, -$0.offset) < ($1.element.1.score, -$1.offset)
        }
        let scores = scored.map {
            StyleScore(style: $0.style, score: $1.score, evidence: $1.evidence)
        }.sorted { $0.score > $1.score }
        return (best?.element.0, scores)
    }
}

/// What the recogniser looks at: made once, asked by every style.
struct StyleTraits: Sendable {
    let source: SourceDocument
    /// The first lines that are text, in lower case: where a document says what it is.
    let opening: String
    /// Lines that could be a heading or a label: the first of each block, and such as stand under
    /// a sentence's end.
    let leads: [String]
    let remarkLabels: Int
    /// What the document's own lines announce, learnt once for all styles.
    let labels: DocumentLabels

    init(_ source: SourceDocument) {
        self.source = source
        let texts = source.blocks.filter { $0.kind != .furniture }
        opening = texts.prefix(12).flatMap { $0.lines.map(\.text) }.joined(separator: " ")
            .lowercased()
        var leads: [String] = []
        for block in texts {
            var mayLead = true
            for line in block.lines {
                if mayLead || line.text.count < 90 { leads.append(line.text) }
                mayLead = line.text.endsSentence
            }
        }
        self.leads = leads
        let labels = DocumentLabels(learningFrom: source)
        self.labels = labels
        remarkLabels =
            leads.filter {
                RemarkLabel.isLabel($0) || RemarkLabel.runIn($0) != nil
                    || labels.kind(of: $0) == .remark
            }.count
    }
}

extension ResumeStyle {
    /// What is left when nothing speaks for another style: headings with paragraphs.
    static let reader = StyleReader(
        style: .resumeByTheme,
        score: { traits in
            let names = ["resume af", "resumé af", "opsummering", "sammenfatning"]
            if let name = names.first(where: traits.opening.contains) { return (3, [name]) }
            return (1, [])
        },
        read: { source, document, registers throws(ReadingError) in
            try ResumeStyle.read(source, document: document, registers: registers)
        })
}
