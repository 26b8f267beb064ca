extension HearingSource {
    public var outline: Outline { tree.outline }
    /// All sections in the document's order, with their depth.
    public var nodes: [Outline.Node] { tree.nodes }

    public func section(_ id: Section.ID) -> Section? { tree.section(id) }

    /// The section and everything under it.
    public func descendants(of section: Section.ID) -> Set<Section.ID> {
        tree.descendants(of: section)
    }

    /// From the top down to the section itself.
    public func path(to section: Section.ID?) -> [Section] { tree.path(to: section) }

    /// The goal of a number, or nil: a gap.
    public func goal(numbered number: String) -> Section? {
        head.sections.first { $0.kind == .goal && $0.number?.description == number }
    }

    public func passage(_ id: PassageID) -> Passage? {
        switch id {
        case .response(let id): response(id).map(Passage.response)
        case .remark(let id): remark(id).map(Passage.remark)
        }
    }

    /// By the id that people cite.
    public func passage(named id: String) -> Passage? {
        passage(.response(Response.ID(id))) ?? passage(.remark(Remark.ID(id)))
    }

    /// A hearing in memory does not know how it came to be what it is.
    public func isGone(_ passage: PassageID) -> Bool { false }

    // MARK: Runs where nothing is read along

    public func passage(
        _ kind: Passage.Kind, in section: Section.ID?, at offset: Int
    ) -> PlacedPassage? { run(kind, in: section, offset..<(offset + 1)).first }

    public func passage(
        _ kind: Passage.Kind, at index: Int, of positions: [Int32]
    ) -> PlacedPassage? { passages(kind, at: [Int(positions[index])]).first }

    public func ids(
        _ kind: Passage.Kind, in section: Section.ID?, _ offsets: Range<Int>
    ) -> [PassageID] { run(kind, in: section, offsets).map { PassageID($0.passage) } }

    public func ids(
        _ kind: Passage.Kind, in section: Section.ID?, at positions: [Int]
    ) -> [PassageID] { passages(kind, at: positions).map { PassageID($0.passage) } }

    public func positions(
        _ kind: Passage.Kind, in section: Section.ID?, _ offsets: Range<Int>
    ) -> [Int] { run(kind, in: section, offsets).map(\.position) }

    public func countRestated(_ kind: Passage.Kind, in section: Section.ID?) -> Int {
        run(kind, in: section, 0..<count(kind, in: section))
            .count { $0.passage.wording == .restated }
    }

    public func isRestated(
        anyOf positions: [Int], _ kind: Passage.Kind, in section: Section.ID?
    ) -> Bool { passages(kind, at: positions).contains { $0.passage.wording == .restated } }

    // MARK: Rules

    /// Whether and how the response is answered, by what the document states or a person did.
    public func reply(to response: Response) -> Reply {
        if remarks(answering: response.id).contains(where: \.basis.counts) { return .linked }
        return response.section.map { count(.remark, in: $0) == 0 } ?? true ? .none : .section
    }

    /// Who a response is attributed to, suggestions left out.
    public func sayers(of response: Response) -> [Respondent] {
        response.attributions.filter(\.basis.counts).compactMap { respondent($0.respondent) }
    }

    /// The committees a response is attributed to, by name.
    public func committees(saying response: Response) -> Set<String> {
        Set(sayers(of: response).flatMap(\.lokaludvalg))
    }

    /// The departments that answer a response: those it is assigned to, else those of the remarks
    /// linked to it, else those of its section's remarks (contract, Commands).
    public func departments(answering response: Response) -> Set<String> {
        if !response.assignedTo.isEmpty { return Set(response.assignedTo) }
        let linked = remarks(answering: response.id).filter(\.basis.counts).map(\.remark)
        if linked.isEmpty { return response.section.map(departments(in:)) ?? [] }
        return Set(linked.flatMap(\.departments))
    }

    /// What came of a response according to the remarks that are tied to it. A remark of the
    /// section that is tied to nothing may speak of another response, so it does not count here.
    func outcomes(for response: Response) -> [String] {
        HearingIndex.names(
            of: remarks(answering: response.id).filter(\.basis.counts).flatMap(\.remark.outcomes))
    }

    /// A department's name for an abbreviation; the abbreviation itself where the register has none.
    public func departmentName(_ abbreviation: String) -> String {
        head.registers.departments.first { $0.abbreviation == abbreviation }?.name
            ?? abbreviation
    }

    /// Why a passage is in a lokaludvalg's filter; empty where none is asked for, or where it is
    /// only context.
    public func reasons(of passage: Passage, under filter: Filter) -> Set<MatchReason> {
        let said: () -> Set<String> =
            switch passage {
            case .response(let response): { committees(saying: response) }
            case .remark: { [] }
            }
        return filter.committeeReasons(said: said, places: passage.places) ?? []
    }

    /// Whether a filter can name the value: a kept filter may be older than the hearing it is used
    /// on.
    public func knows(_ value: String, in field: FilterField) -> Bool {
        switch field {
        case .respondent: respondent(Respondent.ID(value)) != nil
        case .section: section(Section.ID(value)) != nil
        default:
            candidates(for: field, vocabulary: FilterVocabulary()).contains { $0.value == value }
        }
    }
}
