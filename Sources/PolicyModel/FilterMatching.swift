/// What a filter leaves of a hearing.
public struct Selection: Sendable {
    /// Why each matching response is in; the empty set where no lokaludvalg was asked for.
    public let responses: [Response.ID: Set<MatchReason>]
    public let remarks: [Remark.ID: Set<MatchReason>]
    /// Remarks that do not match but stand in a section where a response does: they are its
    /// answer, shown and counted apart (contract, Commands).
    public let context: Set<Remark.ID>

    public func contains(_ response: Response) -> Bool { responses[response.id] != nil }
    public func contains(_ remark: Remark) -> Bool { remarks[remark.id] != nil }
    public func isContext(_ remark: Remark) -> Bool { context.contains(remark.id) }
    /// Matching, or kept as context.
    public func shows(_ remark: Remark) -> Bool { contains(remark) || isContext(remark) }
}

extension HearingIndex {
    /// Applies a filter to the whole hearing. Cost: one test per passage; the text is searched
    /// last, and only where all else matched.
    public func select(_ filter: Filter) -> Selection {
        let sections = allowedSections(filter)
        var responses: [Response.ID: Set<MatchReason>] = [:]
        var answered: Set<Section.ID> = []
        for response in hearing.responses {
            guard let reasons = reasons(response, filter, sections) else { continue }
            responses[response.id] = reasons
            if let section = response.section { answered.insert(section) }
        }
        var remarks: [Remark.ID: Set<MatchReason>] = [:]
        var context: Set<Remark.ID> = []
        for remark in hearing.remarks {
            if let reasons = reasons(remark, filter, sections) {
                remarks[remark.id] = reasons
            } else if let section = remark.section, answered.contains(section) {
                context.insert(remark.id)
            }
        }
        return Selection(responses: responses, remarks: remarks, context: context)
    }

    /// nil: every section. A pejlemærke, a goal and a section narrow each other; two of a kind
    /// widen.
    private func allowedSections(_ filter: Filter) -> Set<Section.ID>? {
        var allowed: Set<Section.ID>?
        func narrow(_ ids: [Section.ID]) {
            let wanted = ids.reduce(into: Set<Section.ID>()) { $0.formUnion(descendants(of: $1)) }
            allowed = allowed.map { $0.intersection(wanted) } ?? wanted
        }
        func numbered(_ kind: Section.Kind, _ numbers: [String]) -> [Section.ID] {
            hearing.sections.filter {
                $0.kind == kind && numbers.contains($0.number?.description ?? "")
            }.map(\.id)
        }
        if !filter[.pejlemaerke].isEmpty { narrow(numbered(.pejlemaerke, filter[.pejlemaerke])) }
        if !filter[.goal].isEmpty { narrow(numbered(.goal, filter[.goal])) }
        if !filter[.section].isEmpty { narrow(filter[.section].map { Section.ID($0) }) }
        return allowed
    }

    private func reasons(
        _ response: Response, _ filter: Filter, _ sections: Set<Section.ID>?
    ) -> Set<MatchReason>? {
        if let sections, !(response.section.map(sections.contains) ?? false) { return nil }
        guard passes(filter[.respondent], among: { sayers(of: response).map(\.id.rawValue) }),
            passes(
                filter[.respondentKind], among: { sayers(of: response).map(\.kind.rawValue) }),
            passes(filter[.department], among: { Array(departments(answering: response)) }),
            passes(filter[.outcome], among: { outcomes(for: response) }),
            passes(filter[.reply], among: { [reply(to: response).rawValue] }),
            passes(filter[.tag], among: { response.tags }),
            passes(filter[.place], among: { response.places.map(\.name) })
        else { return nil }
        let reasons = filter.committeeReasons(
            said: { committees(saying: response) }, places: response.places)
        guard let reasons, matches(filter.search, gist: response.gist, text: response.text)
        else { return nil }
        return reasons
    }

    private func reasons(
        _ remark: Remark, _ filter: Filter, _ sections: Set<Section.ID>?
    ) -> Set<MatchReason>? {
        if let sections, !(remark.section.map(sections.contains) ?? false) { return nil }
        // Nobody but the administration says a remark, and a reply is a response's.
        guard filter[.respondent].isEmpty, filter[.respondentKind].isEmpty, filter[.reply].isEmpty,
            passes(filter[.department], among: { remark.departments }),
            passes(filter[.outcome], among: { Self.names(of: remark.outcomes) }),
            passes(filter[.tag], among: { remark.tags }),
            passes(filter[.place], among: { remark.places.map(\.name) })
        else { return nil }
        let reasons = filter.committeeReasons(said: { [] }, places: remark.places)
        guard let reasons, matches(filter.search, gist: remark.gist, text: remark.text)
        else { return nil }
        return reasons
    }

    static func names(of outcomes: [Outcome]) -> [String] {
        outcomes.isEmpty ? [Filter.noOutcome] : outcomes.map(\.rawValue)
    }

    private func passes(_ wanted: [String], among present: () -> [String]) -> Bool {
        wanted.isEmpty || !Set(wanted).isDisjoint(with: present())
    }

    private func matches(_ query: SearchQuery?, gist: String?, text: String) -> Bool {
        guard let query, !query.isEmpty else { return true }
        return TextSearch.matches(query, gist: gist, text: text)
    }
}

extension Filter {
    /// nil: out. Empty: no lokaludvalg was asked for.
    func committeeReasons(
        said: () -> Set<String>, places: [Place]
    ) -> Set<MatchReason>? {
        let wanted = Set(self[.lokaludvalg])
        if wanted.isEmpty { return [] }
        var reasons: Set<MatchReason> = []
        if !wanted.isDisjoint(with: said()) { reasons.insert(.said) }
        if places.contains(where: { $0.lokaludvalg.map(wanted.contains) ?? false }) {
            reasons.insert(.named)
        }
        if !self[.match].isEmpty {
            reasons = reasons.filter { self[.match].contains($0.rawValue) }
        }
        return reasons.isEmpty ? nil : reasons
    }
}
