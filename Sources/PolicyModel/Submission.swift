/// A whole letter (høringssvar) from one or more respondents.
public struct Submission: Hashable, Sendable {
    public typealias ID = Identifier<Submission>

    public var id: ID
    /// As the document numbers it: "7", "12a"; nil where it does not.
    public var number: String?
    public var respondents: [Respondent.ID]
    public var received: CalendarDay?
    public var document: Document.ID?

    public init(
        id: ID, number: String? = nil, respondents: [Respondent.ID] = [],
        received: CalendarDay? = nil, document: Document.ID? = nil
    ) {
        self.id = id
        self.number = number
        self.respondents = respondents
        self.received = received
        self.document = document
    }
}
