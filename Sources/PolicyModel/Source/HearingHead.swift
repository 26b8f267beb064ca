/// What a hearing is, without its passages and its respondents: the part that is small in every
/// hearing, and at hand before the first frame.
public struct HearingHead: Hashable, Sendable {
    public var id: Hearing.ID
    public var title: String
    public var authority: String?
    public var caseNumber: String?
    public var opens: CalendarDay?
    public var closes: CalendarDay?
    public var isExample: Bool
    public var registers: Registers
    public var documents: [Document]
    public var sections: [Section]
    public var counts: HearingCounts

    public init(
        id: Hearing.ID, title: String, authority: String? = nil, caseNumber: String? = nil,
        opens: CalendarDay? = nil, closes: CalendarDay? = nil, isExample: Bool = false,
        registers: Registers = Registers(), documents: [Document] = [],
        sections: [Section] = [], counts: HearingCounts = HearingCounts()
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
        self.sections = sections
        self.counts = counts
    }

    public init(_ hearing: Hearing) {
        self.init(
            id: hearing.id, title: hearing.title, authority: hearing.authority,
            caseNumber: hearing.caseNumber, opens: hearing.opens, closes: hearing.closes,
            isExample: hearing.isExample, registers: hearing.registers,
            documents: hearing.documents, sections: hearing.sections,
            counts: HearingCounts(hearing))
    }
}

/// How much a hearing holds.
public struct HearingCounts: Hashable, Sendable {
    /// Of one kind of passage.
    public struct OfKind: Hashable, Sendable {
        public var all: Int
        /// Of them, in our words and not the document's.
        public var restated: Int

        public init(all: Int = 0, restated: Int = 0) {
            self.all = all
            self.restated = restated
        }
    }

    public var responses: OfKind
    /// Of the responses, passages of letters in full; the others are of a summary.
    public var full: Int
    public var remarks: OfKind
    public var respondents: Int

    public init(
        responses: OfKind = OfKind(), full: Int = 0, remarks: OfKind = OfKind(),
        respondents: Int = 0
    ) {
        self.responses = responses
        self.full = full
        self.remarks = remarks
        self.respondents = respondents
    }

    public init(_ hearing: Hearing) {
        self.init(
            responses: OfKind(
                all: hearing.responses.count,
                restated: hearing.responses.count { $0.wording == .restated }),
            full: hearing.responses.count { $0.kind == .full },
            remarks: OfKind(
                all: hearing.remarks.count,
                restated: hearing.remarks.count { $0.wording == .restated }),
            respondents: hearing.respondents.count)
    }

    public subscript(kind: Passage.Kind) -> OfKind {
        switch kind {
        case .response: responses
        case .remark: remarks
        }
    }

    public var passages: Int { responses.all + remarks.all }
    public var restated: Int { responses.restated + remarks.restated }
}
