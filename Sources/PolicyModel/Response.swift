/// One passage of what was said: a paragraph of a résumé, or of a letter.
public struct Response: Hashable, Sendable {
    public typealias ID = Identifier<Response>

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Of a résumé, note, white paper or table.
        case summary
        /// Of a letter, in full.
        case full
    }

    /// H1, H2 …; people cite it, so it stays when the document is read again.
    public var id: ID
    public var kind: Kind
    /// nil for a letter's passage that speaks to no section.
    public var section: Section.ID?
    public var sectionBasis: Basis
    /// A headline of at most 60 characters; nil where nobody wrote one.
    public var gist: String?
    /// A new paragraph or bullet is a line feed.
    public var text: String
    public var wording: Wording
    public var source: SourceSpan
    public var submissions: [Submission.ID]
    public var attributions: [Attribution]
    public var quantity: Quantity?
    /// The passages of the résumé that this passage of a letter stands behind.
    public var supports: [ResponseLink]
    public var places: [Place]
    public var tags: [String]
    /// Abbreviations of the departments that are to answer.
    public var assignedTo: [String]
    public var notes: [Note]

    public init(
        id: ID, kind: Kind = .summary, section: Section.ID?, sectionBasis: Basis = .stated,
        gist: String? = nil, text: String, wording: Wording = .original, source: SourceSpan,
        submissions: [Submission.ID] = [], attributions: [Attribution] = [],
        quantity: Quantity? = nil, supports: [ResponseLink] = [], places: [Place] = [],
        tags: [String] = [], assignedTo: [String] = [], notes: [Note] = []
    ) {
        self.id = id
        self.kind = kind
        self.section = section
        self.sectionBasis = sectionBasis
        self.gist = gist
        self.text = text
        self.wording = wording
        self.source = source
        self.submissions = submissions
        self.attributions = attributions
        self.quantity = quantity
        self.supports = supports
        self.places = places
        self.tags = tags
        self.assignedTo = assignedTo
        self.notes = notes
    }
}

/// Whether, and how, a response is answered. Derived from the remarks, never stored.
public enum Reply: String, Hashable, Sendable, CaseIterable {
    /// A remark answers this passage.
    case linked
    /// Its section is answered as a whole.
    case section
    case none
}
