/// What a selection holds, counted by every value of every field: how many passages are Nørrebro's,
/// the unions', BUF's, changed, about Tingbjerg.
///
/// The one place that counts them, for the picker, the lists and the commands, so that no two
/// screens tell two numbers. Suggestions count nowhere; a passage counts once for a value, and
/// under each of its values, so the counts of a field do not add up to the selection.
public struct Facets: Hashable, Sendable {
    /// The counts of one field, by the canonical values of ``Filter``.
    public struct Tally: Hashable, Sendable {
        public var responses: [String: Int] = [:]
        public var remarks: [String: Int] = [:]
        /// For lokaludvalg only: responses that name a place of the district, and responses that
        /// are attributed to the committee. One that does both counts in both, and once in
        /// ``responses``. (A remark can only name.)
        public var named: [String: Int] = [:]
        public var said: [String: Int] = [:]

        public init() {}
    }

    /// What is counted: all fields but those that only place a passage in the outline.
    public static let fields: [FilterField] = [
        .lokaludvalg, .respondent, .respondentKind, .department, .outcome, .reply, .place, .tag,
    ]

    private var tallies: [FilterField: Tally] = [:]
    /// The committees that a body on the list of those who answered answers for: a fact about
    /// the hearing, whatever the selection is.
    public let answered: Set<String>

    public subscript(field: FilterField) -> Tally { tallies[field] ?? Tally() }

    /// One pass over the selection, whatever the number of fields.
    fileprivate init(_ selection: Selection, _ fields: [FilterField], in index: HearingIndex) {
        answered = index.committeesAnswering
        for field in fields { tallies[field] = Tally() }
        for response in index.hearing.responses where selection.contains(response) {
            for field in fields {
                if field == .lokaludvalg {
                    countCommittees(of: response, in: index)
                } else {
                    for value in index.values(of: response, in: field) {
                        tallies[field]?.responses[value, default: 0] += 1
                    }
                }
            }
        }
        for remark in index.hearing.remarks where selection.contains(remark) {
            for field in fields {
                for value in index.values(of: remark, in: field) {
                    tallies[field]?.remarks[value, default: 0] += 1
                }
            }
        }
    }

    private mutating func countCommittees(of response: Response, in index: HearingIndex) {
        var tally = self[.lokaludvalg]
        let named = Set(response.places.compactMap(\.lokaludvalg))
        let said = index.committees(saying: response)
        for name in named { tally.named[name, default: 0] += 1 }
        for name in said { tally.said[name, default: 0] += 1 }
        for name in named.union(said) { tally.responses[name, default: 0] += 1 }
        tallies[.lokaludvalg] = tally
    }
}

extension HearingIndex {
    /// What the filter leaves, counted. Context counts nowhere: it does not match.
    public func facets(
        _ filter: Filter = .none, _ fields: [FilterField] = Facets.fields
    ) -> Facets {
        facets(of: select(filter), fields)
    }

    /// The same of a selection that is at hand.
    public func facets(
        of selection: Selection, _ fields: [FilterField] = Facets.fields
    ) -> Facets {
        Facets(selection, fields, in: self)
    }

    /// How many passages each value of a field would leave beside what is picked in the other
    /// fields: values of one field mean either, so its own do not narrow it.
    public func tally(_ field: FilterField, beside filter: Filter) -> Facets.Tally {
        var others = filter
        others[field] = []
        if field == .lokaludvalg { others[.match] = [] }
        return facets(others, [field])[field]
    }

    /// The committees that somebody on the list of those who answered answers for.
    public var committeesAnswering: Set<String> {
        Set(hearing.respondents.filter(\.answered).flatMap(\.lokaludvalg))
    }

    /// The values by which a filter finds a response, committees aside.
    fileprivate func values(of response: Response, in field: FilterField) -> Set<String> {
        switch field {
        case .respondent: Set(sayers(of: response).map(\.id.rawValue))
        case .respondentKind: Set(sayers(of: response).map(\.kind.rawValue))
        case .department: departments(answering: response)
        case .outcome: Set(outcomes(for: response))
        case .reply: [reply(to: response).rawValue]
        case .tag: Set(response.tags)
        case .place: Set(response.places.map(\.name))
        case .pejlemaerke, .goal, .section, .lokaludvalg, .match, .search: []
        }
    }

    fileprivate func values(of remark: Remark, in field: FilterField) -> Set<String> {
        switch field {
        case .lokaludvalg: Set(remark.places.compactMap(\.lokaludvalg))
        case .department: Set(remark.departments)
        case .outcome: Set(Self.names(of: remark.outcomes))
        case .tag: Set(remark.tags)
        case .place: Set(remark.places.map(\.name))
        // Nobody but the administration says a remark, and a reply is a response's.
        case .respondent, .respondentKind, .reply: []
        case .pejlemaerke, .goal, .section, .match, .search: []
        }
    }
}
