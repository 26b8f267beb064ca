public import Language
public import PolicyModel

/// A question to the hearing that may take longer than a frame. It is asked beside the keys
/// (``Effect/inquire(_:ticket:)``), and the answer comes as an event with its ticket; where nobody
/// answers beside them, it is answered where it is asked.
public enum Inquiry: Hashable, Sendable {
    /// What a filter lets through.
    case choose(Filter)
    /// What of a selection a query hits, by its own fields too.
    case search(SearchQuery, in: PassageSelection, limit: Int?, near: PassageID?)
    /// What a typed query means as a filter.
    case filter(SearchQuery)
    /// The numbers of the filter picker.
    case tallies(Filter)
    /// The respondents of the filter picker, ready to be narrowed.
    case respondentNames
    /// What can be registered on some passages.
    case register([Passage])
    /// How much each of some filters lets through.
    case counts([Filter])
    case overview
    case respondents
}

/// What an inquiry found.
public enum Finding: Hashable, Sendable {
    /// With the counts of all committees in the whole hearing, where the filter asks for one.
    case chosen(PassageSelection, committees: Facets.Tally?)
    case hits(SearchPlan, PassageHits)
    case filter(FilterReading)
    case tallies(FilterTallies)
    case respondentNames(PickableNames)
    case register(Register)
    case counts([FilterTallies.Pair])
    case overview(Overview)
    /// By kind, in each kind in Danish order.
    case respondents([RespondentLine])
}

extension Inquiry {
    /// Asks the source; throws what it throws (`CancellationError` when it was broken off).
    public func answer(
        from source: any HearingSource, in catalogue: Catalogue
    ) throws -> Finding {
        func words() -> Words { Words(source: source, catalogue: catalogue) }
        switch self {
        case .choose(let filter):
            let asksForCommittee = !filter[.lokaludvalg].isEmpty
            return .chosen(
                try source.choose(filter),
                committees: asksForCommittee ? try source.committeeTallies() : nil)
        case .search(let query, let selection, let limit, let near):
            let plan = SearchPlan(query, of: source, catalogue.filterVocabulary)
            if plan.asksForNothing { return .hits(plan, .none) }
            var selection = selection
            if !plan.extra.isEmpty {
                selection = try source.choose(plan.extra).shown(by: selection)
            }
            if query.terms.isEmpty {
                return .hits(plan, PassageHits(selection.alone, isComplete: true))
            }
            let hits = try source.search(query, in: selection, limit: limit, near: near)
            return .hits(
                plan, PassageHits(hits.selection.alone, isComplete: hits.isComplete))
        case .filter(let query):
            return .filter(FilterReading(query, of: source, catalogue.filterVocabulary))
        case .tallies(let filter): return .tallies(try source.tallies(beside: filter))
        case .respondentNames:
            return .respondentNames(words().pickable(.respondent))
        case .register(let targets): return .register(words().register(targets))
        case .counts(let filters):
            return .counts(
                try filters.map { filter in
                    let selection = try source.choose(filter)
                    return FilterTallies.Pair(
                        responses: selection.responseCount, remarks: selection.remarkCount)
                })
        case .overview:
            return .overview(
                Overview(
                    tables: words().overviewTables(
                        try source.overview(), try source.committeeTallies())))
        case .respondents:
            let lines = try source.respondentLines()
            let byKind = Dictionary(grouping: lines, by: \.respondent.kind)
            return .respondents(
                Respondent.Kind.allCases.flatMap { kind in
                    (byKind[kind] ?? []).inDanishOrder { $0.respondent.name }
                })
        }
    }
}
