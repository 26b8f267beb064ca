public import PolicyModel

/// Something that a caseworker should know about how the document was read, with its place.
public struct Finding: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Response or remark: told with little margin.
        case uncertainKind
        /// A line taken for a heading, or a heading's end.
        case uncertainHeading
        /// Whether a paragraph goes on over a page end.
        case uncertainPageEnd
        /// The document says that remarks are in italics, and this file has none.
        case italicsLost
        /// Characters that stood for nothing; ``Finding/count`` of them.
        case damagedCharacters
        /// The same body stands twice in the list.
        case duplicateRespondent
        /// Several bodies in one answer.
        case jointRespondent
        /// A goal that its remark takes out.
        case droppedGoal
        /// Numbers that do not occur.
        case numberingGap
        /// No list of those who answered was found.
        case noRespondents
        /// No period was found.
        case noPeriod
        /// No register for the authority: the document's own bodies are used.
        case noRegister
        /// Nothing tells where the pages begin.
        case noPages
        /// A response that its sender took back: its row in the document's words.
        case withdrawn
        /// A file without a word of its own; ``Finding/detail`` is whom its name hints at.
        case emptyLetter
        /// Only the file's name tells who sent a letter, or only a name in its text.
        case uncertainSender
        /// Nothing tells who sent a letter.
        case noSender
        /// A letter that says what another one says: the same campaign.
        case nearCopy
        /// A letter names a goal or level that the hearing does not have.
        case unknownSection
        /// Personal data by its shape, of the kind in ``Finding/detail``; ``Finding/count`` of it.
        case personalData
        /// Names and health in running text: what nothing here can find (docs/privacy.md).
        case personalDataUnseen
        /// Words that the reader lost: a fault of ours.
        case wordsLost
    }

    public var kind: Kind
    /// The passage's or section's id, where it is about one.
    public var subject: String?
    public var page: Int?
    public var line: Int?
    /// 0.5 to 1, for a decision.
    public var confidence: Double?
    /// Why, the strongest first.
    public var evidence: [Evidence]
    /// A name, a title, numbers: what the finding is about, in the document's words.
    public var detail: String?
    public var count: Int?

    public init(
        _ kind: Kind, subject: String? = nil, page: Int? = nil, line: Int? = nil,
        confidence: Double? = nil, evidence: [Evidence] = [], detail: String? = nil,
        count: Int? = nil
    ) {
        self.kind = kind
        self.subject = subject
        self.page = page
        self.line = line
        self.confidence = confidence
        self.evidence = evidence
        self.detail = detail
        self.count = count
    }
}

/// A passage's kind as the reader decided it, kept for every passage.
public struct KindDecision: Hashable, Sendable {
    /// "H4" or "B2".
    public var passage: String
    /// 0.5 to 1.
    public var confidence: Double
    /// The strongest first.
    public var evidence: [Evidence]

    public init(passage: String, confidence: Double, evidence: [Evidence]) {
        self.passage = passage
        self.confidence = confidence
        self.evidence = evidence
    }
}

/// What `import` tells of a document.
public struct ImportReport: Hashable, Sendable {
    public struct SectionCount: Hashable, Sendable {
        public var section: Section.ID
        public var responses: Int
        public var remarks: Int
    }

    public var style: DocumentStyle
    /// What spoke for each style, the best first; empty where the style was given.
    public var styleScores: [StyleScore] = []
    public var format: SourceDocument.Format
    /// nil for formats that are no bare text.
    public var encoding: TextEncoding?
    public var pageEvidence: PageEvidence?
    /// Every section, in the document's order.
    public var sections: [SectionCount]
    /// Of every passage's kind.
    public var decisions: [KindDecision]
    /// Of headings, senders, attributions, authors, outcomes and sections; in the document's ids.
    public var otherDecisions: [Decision] = []
    public var findings: [Finding]
    /// How many stretches of text are unplaced, by reason.
    public var unplaced: [UnplacedText.Reason: Int]

    /// Decisions below this are worth a look.
    public static let uncertainBelow = Decision.doubtBelow

    /// The passages whose kind is uncertain, in the document's order.
    public var uncertain: [KindDecision] {
        decisions.filter { $0.confidence < Self.uncertainBelow }
    }
}
