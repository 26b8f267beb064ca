import PolicyModel

/// A section with the paragraphs under its heading, before anybody has said which of them are
/// responses.
struct SectionDraft: Sendable {
    var id: Section.ID
    var kind: Section.Kind
    var label: String?
    var number: Section.Number?
    var title: String
    var parent: Section.ID?
    var place: Extent
    var reason: HeadingReason
    var confidence: Double
    var paragraphs: [MarkedParagraph] = []
    /// The numbers of those who said it, where a line of the section gives them.
    var numbers: [String] = []

    /// The format's level, 1 on top.
    var level: Int?
    /// What the section's number alone says: 0 upper, 1 goal …; nil for a theme.
    var rank: Int?
}

/// A paragraph with what a heading of its own says it is.
struct MarkedParagraph: Sendable {
    var paragraph: Paragraph
    /// From "Forvaltningens svar" and its like.
    var marker: PassageKind?
    /// The words of that heading, or of the label in front of the paragraph.
    var markerWords: String?
    /// Whether it is the first under that heading, or has the label in front of it.
    var startsLabel = false
    /// The heading, or a label in front of it, says that something is changed.
    var isChange = false
    /// The words that say so.
    var changeWords: String?
    var telling = PassageTelling()

    init(paragraph: Paragraph, marker: PassageKind? = nil) {
        self.paragraph = paragraph
        self.marker = marker
    }
}

enum PassageKind: String, Hashable, Sendable, CaseIterable {
    case response
    case remark
}

/// A document's outline: what stands before the first section, the sections, and the rest.
struct OutlineDraft: Sendable {
    var preface: [Paragraph] = []
    var sections: [SectionDraft] = []
    var titles: [Aside] = []
    var others: [(text: String, place: Extent, reason: UnplacedText.Reason)] = []
    var levels: LevelWords
}

extension OutlineDraft {
    /// Between a remark's label and the same label again something must have been said: the
    /// paragraph right above the second is a response, and those above it are told by their words.
    mutating func markBetweenLabels() {
        for section in sections.indices {
            let paragraphs = sections[section].paragraphs
            var start: Int?
            for (index, paragraph) in paragraphs.enumerated() where paragraph.startsLabel {
                if let start, index - start > 1, paragraph.marker == .remark, !paragraph.isChange,
                    paragraphs[start].marker == .remark, !paragraphs[start].isChange,
                    paragraphs[start].markerWords == paragraph.markerWords
                {
                    for between in (start + 1)..<index {
                        sections[section].paragraphs[between].marker = nil
                    }
                    sections[section].paragraphs[index - 1].marker = .response
                }
                start = index
            }
        }
    }

    /// What stands above a section's first label of a remark is what was said, where nearly every
    /// section with text has such a label.
    mutating func markAboveLabels() {
        let texts = sections.filter { !$0.paragraphs.isEmpty }
        let labelled = texts.count { section in
            section.paragraphs.contains { $0.marker == .remark && $0.startsLabel }
        }
        guard labelled >= 2, labelled * 5 >= texts.count * 4 else { return }
        for section in sections.indices {
            let paragraphs = sections[section].paragraphs
            guard
                let first = paragraphs.firstIndex(where: { $0.marker == .remark && $0.startsLabel })
            else { continue }
            for index in 0..<first where paragraphs[index].marker == nil {
                sections[section].paragraphs[index].marker = .response
            }
        }
    }
}
