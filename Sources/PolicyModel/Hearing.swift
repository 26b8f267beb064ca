/// One public hearing (høring): the policy's structure, what was said of it, and what the
/// administration answered. The whole of the contract's `export --format json`.
///
/// Every list is in the document's order. The value is plain data: nothing in it points to
/// anything but by id, and a gap in the numbering is simply a number that does not occur
/// (see ``Outline/gaps``).
public struct Hearing: Hashable, Sendable {
    public typealias ID = Identifier<Hearing>

    public var id: ID
    /// "Integrationspolitik 2019-22": what the hearing is about, without "Bilag 2. Resume af …".
    public var title: String
    /// "Københavns Kommune"; nil where the document does not say.
    public var authority: String?
    /// The case system's number (eDoc, SBSYS …), free text.
    public var caseNumber: String?
    public var opens: CalendarDay?
    public var closes: CalendarDay?
    /// True for the bundled hearing only.
    public var isExample: Bool
    public var registers: Registers
    public var documents: [Document]
    /// Front matter: who was heard, who answered, how the document is to be read.
    public var preface: [PrefaceParagraph]
    public var sections: [Section]
    public var respondents: [Respondent]
    public var submissions: [Submission]
    public var responses: [Response]
    public var remarks: [Remark]
    public var unplaced: [UnplacedText]

    public init(
        id: ID, title: String, authority: String? = nil, caseNumber: String? = nil,
        opens: CalendarDay? = nil, closes: CalendarDay? = nil, isExample: Bool = false,
        registers: Registers = Registers(), documents: [Document] = [],
        preface: [PrefaceParagraph] = [], sections: [Section] = [],
        respondents: [Respondent] = [], submissions: [Submission] = [],
        responses: [Response] = [], remarks: [Remark] = [], unplaced: [UnplacedText] = []
    ) {
        self.id = id
        self.title = title
        self.authority = authority
        self.caseNumber = caseNumber
        self.opens = opens
        self.closes = closes
        self.isExample = isExample
        self.registers = registers
        self.documents = documents
        self.preface = preface
        self.sections = sections
        self.respondents = respondents
        self.submissions = submissions
        self.responses = responses
        self.remarks = remarks
        self.unplaced = unplaced
    }
}

/// One paragraph of the front matter.
public struct PrefaceParagraph: Hashable, Sendable {
    public var text: String
    public var source: SourceSpan

    public init(text: String, source: SourceSpan) {
        self.text = text
        self.source = source
    }
}
