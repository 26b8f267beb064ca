public import PolicyModel

/// One row of a list: for JSON the contract's object, for people a line.
public enum ListedItem: Hashable, Sendable {
    case hearing(HearingSummary)
    case section(Section)
    /// `match` is nil where no lokaludvalg was asked for.
    case response(Response, match: Set<MatchReason>?)
    /// `isContext`: it does not match, but stands in a section where a response does.
    case remark(Remark, match: Set<MatchReason>?, isContext: Bool)
    case respondent(Respondent)
    case lokaludvalg(CommitteeTally)
    case department(Department)
    case document(Document)
    case submission(Submission)
    case tag(TagTally)
    case unplaced(UnplacedText)
}

/// How often an emneord stands, in passages that the filter lets through.
public struct TagTally: Hashable, Sendable {
    public var tag: String
    public var responses: Int
    public var remarks: Int
}

/// What a hearing says of one lokaludvalg: the three honest meanings of "filter by lokaludvalg".
public struct CommitteeTally: Hashable, Sendable {
    public var name: String
    public var code: String?
    /// A body of the list of those who answered answers for it.
    public var answered: Bool
    /// The other committees of a joint answer.
    public var jointly: [String]
    /// Responses that are attributed to it, suggestions aside.
    public var said: Int
    /// Passages that name a place of its district.
    public var namedInResponses: Int
    public var namedInRemarks: Int
}

extension HearingIndex {
    /// The rows of a list under a filter, in the document's order; strict, as the contract wants
    /// lists. `withContext` adds remarks that are only the answer to a matching response.
    ///
    /// What is no passage is listed when a matching passage has to do with it: a section that
    /// holds one, a respondent who said one, a letter it stands in. Documents and unplaced texts
    /// know no filter; hearings are not this method's (see ``ListedItem/hearing(_:)``).
    public func items(
        _ kind: ListKind, filter: Filter = .none, withContext: Bool = false
    ) -> [ListedItem] {
        let selection = select(filter)
        switch kind {
        case .hearings: return []
        case .sections: return sections(selection, filter).map(ListedItem.section)
        case .goals:
            return sections(selection, filter).filter { $0.kind == .goal }
                .map(ListedItem.section)
        case .responses: return responses(selection, filter)
        case .remarks: return remarks(selection, filter, withContext: withContext)
        case .uncertain:
            // Without what was read with doubt, which stands outside the hearing.
            return uncertainItems([], filter: filter)
        case .respondents: return respondents(filter).map(ListedItem.respondent)
        case .lokaludvalg: return committeeTallies(filter).map(ListedItem.lokaludvalg)
        case .departments: return departments(filter).map(ListedItem.department)
        case .documents: return hearing.documents.map(ListedItem.document)
        case .submissions: return submissions(selection, filter).map(ListedItem.submission)
        case .tags: return tags(selection).map(ListedItem.tag)
        case .unplaced: return hearing.unplaced.map(ListedItem.unplaced)
        }
    }

    private func responses(_ selection: Selection, _ filter: Filter) -> [ListedItem] {
        hearing.responses.compactMap { response in
            guard let match = selection.responses[response.id] else { return nil }
            return .response(response, match: filter[.lokaludvalg].isEmpty ? nil : match)
        }
    }

    private func remarks(
        _ selection: Selection, _ filter: Filter, withContext: Bool
    ) -> [ListedItem] {
        hearing.remarks.compactMap { remark in
            if let match = selection.remarks[remark.id] {
                let match = filter[.lokaludvalg].isEmpty ? nil : match
                return .remark(remark, match: match, isContext: false)
            }
            guard withContext, selection.isContext(remark) else { return nil }
            return .remark(remark, match: nil, isContext: true)
        }
    }

    private func sections(_ selection: Selection, _ filter: Filter) -> [Section] {
        if filter.isEmpty { return hearing.sections }
        let used = Set(
            hearing.responses.filter(selection.contains).compactMap(\.section)
                + hearing.remarks.filter(selection.contains).compactMap(\.section))
        return hearing.sections.filter { !descendants(of: $0.id).isDisjoint(with: used) }
    }

    private func submissions(_ selection: Selection, _ filter: Filter) -> [Submission] {
        if filter.isEmpty { return hearing.submissions }
        let wanted = Set(respondents(filter).map(\.id))
        let standing = Set(
            hearing.responses.filter(selection.contains).flatMap(\.submissions))
        let isAboutBodies = filter.passageFields.isEmpty
        return hearing.submissions.filter {
            standing.contains($0.id)
                || isAboutBodies && !wanted.isDisjoint(with: $0.respondents)
        }
    }

    /// Who a respondent is can be asked for directly; what it said, by its passages.
    private func respondents(_ filter: Filter) -> [Respondent] {
        var passages = filter
        for field in Filter.bodyFields { passages[field] = [] }
        var speakers: Set<Respondent.ID>?
        if !passages.isEmpty {
            let selection = select(passages)
            speakers = Set(
                hearing.responses.filter(selection.contains).flatMap(\.attributions)
                    .filter(\.basis.counts).map(\.respondent))
        }
        func passes(_ field: FilterField, _ values: [String]) -> Bool {
            filter[field].isEmpty || !Set(filter[field]).isDisjoint(with: values)
        }
        return hearing.respondents.filter { respondent in
            passes(.respondent, [respondent.id.rawValue])
                && passes(.respondentKind, [respondent.kind.rawValue])
                && passes(.lokaludvalg, respondent.lokaludvalg)
                && speakers?.contains(respondent.id) ?? true
        }
    }

    private func departments(_ filter: Filter) -> [Department] {
        candidates(for: .department).map {
            Department(abbreviation: $0.value, name: departmentName($0.value))
        }.filter {
            filter[.department].isEmpty || filter[.department].contains($0.abbreviation)
        }
    }

    private func tags(_ selection: Selection) -> [TagTally] {
        let tally = facets(of: selection, [.tag])[.tag]
        let tags = Set(tally.responses.keys).union(tally.remarks.keys)
        return tags.inDanishOrder { $0 }.map {
            TagTally(
                tag: $0, responses: tally.responses[$0] ?? 0, remarks: tally.remarks[$0] ?? 0)
        }
    }

    /// One tally for every committee of the municipality, in the register's order; for those that
    /// the filter names when it names any. The rest of the filter says which passages count.
    public func committeeTallies(_ filter: Filter = .none) -> [CommitteeTally] {
        let tally = tally(.lokaludvalg, beside: filter)
        let answers = hearing.respondents.filter(\.answered).map(\.lokaludvalg)
        let wanted = filter[.lokaludvalg]
        return committeeNames.filter { wanted.isEmpty || wanted.contains($0) }.map { name in
            let own = answers.filter { $0.contains(name) }
            let together = Set(own.joined()).subtracting([name])
            return CommitteeTally(
                name: name, code: hearing.registers.lokaludvalg.first { $0.name == name }?.code,
                answered: !own.isEmpty, jointly: committeeNames.filter(together.contains),
                said: tally.said[name] ?? 0, namedInResponses: tally.named[name] ?? 0,
                namedInRemarks: tally.remarks[name] ?? 0)
        }
    }
}

extension Filter {
    /// Fields that a respondent itself answers.
    static let bodyFields: [FilterField] = [.respondent, .respondentKind, .lokaludvalg, .match]

    /// Fields in use that only a passage can answer.
    var passageFields: [FilterField] {
        FilterField.allCases.filter { !Self.bodyFields.contains($0) && !self[$0].isEmpty }
            + (search?.isEmpty ?? true ? [] : [.search])
    }
}
