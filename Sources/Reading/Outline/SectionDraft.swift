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

    /// What the section's number alone says: 0 upper, 1 goal …; nil for a theme.
    fileprivate(set) var rank: Int?
}

/// A paragraph with what a heading of its own says it is.
struct MarkedParagraph: Sendable {
    var paragraph: Paragraph
    /// From "Forvaltningens svar" and its like.
    var marker: PassageKind?
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
