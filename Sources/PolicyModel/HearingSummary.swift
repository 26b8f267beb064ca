/// What a list of hearings tells of each.
public struct HearingSummary: Hashable, Sendable {
    public var id: Hearing.ID
    public var title: String
    public var authority: String?
    public var opens: CalendarDay?
    public var closes: CalendarDay?
    public var isExample: Bool
    public var sections: Int
    public var responses: Int
    public var remarks: Int
    public var respondents: Int
    public var documents: Int

    public init(
        id: Hearing.ID, title: String, authority: String? = nil, opens: CalendarDay? = nil,
        closes: CalendarDay? = nil, isExample: Bool = false, sections: Int = 0,
        responses: Int = 0, remarks: Int = 0, respondents: Int = 0, documents: Int = 0
    ) {
        self.id = id
        self.title = title
        self.authority = authority
        self.opens = opens
        self.closes = closes
        self.isExample = isExample
        self.sections = sections
        self.responses = responses
        self.remarks = remarks
        self.respondents = respondents
        self.documents = documents
    }

    public init(_ hearing: Hearing) {
        self.init(
            id: hearing.id, title: hearing.title, authority: hearing.authority,
            opens: hearing.opens, closes: hearing.closes, isExample: hearing.isExample,
            sections: hearing.sections.count, responses: hearing.responses.count,
            remarks: hearing.remarks.count, respondents: hearing.respondents.count,
            documents: hearing.documents.count)
    }
}
