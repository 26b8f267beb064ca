/// What walks the whole hearing.
extension HearingIndex {
    public func choose(_ filter: Filter) -> PassageSelection {
        if filter.isEmpty { return .everything(HearingCounts(hearing)) }
        let selection = select(filter)
        let places =
            selection.responses.keys.compactMap { place(of: .response($0)) }
            + selection.remarks.keys.compactMap { place(of: .remark($0)) }
        var reasons: Set<MatchReason> = []
        for found in selection.responses.values { reasons.formUnion(found) }
        for found in selection.remarks.values { reasons.formUnion(found) }
        return PassageSelection(places, reasons: reasons)
    }

    public func search(
        _ query: SearchQuery, in selection: PassageSelection, limit: Int?, near: PassageID?
    ) -> PassageHits {
        var hits: [PassagePlace] = []
        // In reading order: section by section, the responses before the remarks.
        for section in nodes.map({ Optional($0.section.id) }) + [nil] {
            for kind in Passage.Kind.allCases {
                for placed in run(kind, in: section, 0..<count(kind, in: section))
                where selection.shows(placed.place) {
                    let passage = placed.passage
                    if TextSearch.matches(query, gist: passage.gist, text: passage.text) {
                        hits.append(placed.place)
                    }
                }
            }
        }
        // A hearing in memory is small: all of it is found.
        return PassageHits(PassageSelection(hits), isComplete: true)
    }

    public func tallies(beside filter: Filter) -> FilterTallies {
        var tallies = FilterTallies()
        for field in Facets.fields { tallies.fields[field] = tally(field, beside: filter) }
        var others = filter
        others[.section] = []
        let selection = choose(others)
        var own: [Section.ID: FilterTallies.Pair] = [:]
        for node in nodes {
            let id = node.section.id
            own[id] = FilterTallies.Pair(
                responses: matching(.response, in: id, of: selection),
                remarks: matching(.remark, in: id, of: selection))
        }
        for node in nodes {
            tallies.sections[node.section.id] = descendants(of: node.section.id).reduce(
                into: FilterTallies.Pair()
            ) { sum, id in
                sum.responses += own[id]?.responses ?? 0
                sum.remarks += own[id]?.remarks ?? 0
            }
        }
        return tallies
    }

    private func matching(
        _ kind: Passage.Kind, in section: Section.ID, of selection: PassageSelection
    ) -> Int {
        selection.isEverything
            ? count(kind, in: section) : selection.positions(kind, in: section).count
    }

    public func committeeTallies() -> Facets.Tally { tally(.lokaludvalg, beside: .none) }

    public func caseState() -> CaseState { CaseState(self) }

    public func respondentLines() -> [RespondentLine] {
        var said: [Respondent.ID: Int] = [:]
        for response in hearing.responses {
            for sayer in Set(sayers(of: response).map(\.id)) { said[sayer, default: 0] += 1 }
        }
        return hearing.respondents.map { RespondentLine(respondent: $0, said: said[$0.id] ?? 0) }
    }

    public func overview() -> OverviewCounts {
        var counts = OverviewCounts()
        for response in hearing.responses {
            counts.count(named: response.places, in: response.section)
            let said = committees(saying: response)
            for name in said { counts.said[name, default: [:]][response.section, default: 0] += 1 }
            if !said.isEmpty { counts.saidByAny[response.section, default: 0] += 1 }
        }
        for remark in hearing.remarks {
            counts.count(named: remark.places, in: remark.section)
            counts.outcomes[remark.section, default: .init()].count(remark.outcomes)
            for name in Set(remark.departments) {
                counts.departments[name, default: .init()].count(remark.outcomes)
            }
            if remark.departments.isEmpty { counts.withoutDepartment.count(remark.outcomes) }
        }
        return counts
    }
}

extension OverviewCounts {
    fileprivate mutating func count(named places: [Place], in section: Section.ID?) {
        let names = Set(places.compactMap(\.lokaludvalg))
        for name in names { named[name, default: [:]][section, default: 0] += 1 }
        if !names.isEmpty { namedByAny[section, default: 0] += 1 }
    }
}
