/// A hearing with the look-ups that reading it needs: what stands in a section, what answers
/// what. Built in one pass; every look-up is constant time. A value of its own hearing: change
/// the hearing and build another.
public struct HearingIndex: Sendable {
    public let hearing: Hearing
    public let outline: Outline
    /// All sections in the document's order, with their depth.
    public let nodes: [Outline.Node]

    private let sectionByID: [Section.ID: Section]
    private let respondentByID: [Respondent.ID: Respondent]
    private let responseByID: [Response.ID: Response]
    private let remarkByID: [Remark.ID: Remark]
    private let responsesBySection: [Section.ID?: [Response]]
    private let remarksBySection: [Section.ID?: [Remark]]
    private let remarksByResponse: [Response.ID: [(remark: Remark, basis: Basis)]]
    private let descendantsBySection: [Section.ID: Set<Section.ID>]

    public init(_ hearing: Hearing) {
        self.hearing = hearing
        outline = Outline(hearing.sections)
        nodes = outline.flattened
        sectionByID = Self.first(hearing.sections, by: \.id)
        respondentByID = Self.first(hearing.respondents, by: \.id)
        responseByID = Self.first(hearing.responses, by: \.id)
        remarkByID = Self.first(hearing.remarks, by: \.id)
        responsesBySection = Dictionary(grouping: hearing.responses, by: \.section)
        remarksBySection = Dictionary(grouping: hearing.remarks, by: \.section)
        var answering: [Response.ID: [(remark: Remark, basis: Basis)]] = [:]
        for remark in hearing.remarks {
            for link in remark.answers {
                answering[link.response, default: []].append((remark, link.basis))
            }
        }
        remarksByResponse = answering
        descendantsBySection = Dictionary(
            nodes.map { ($0.section.id, Set($0.flattened.map(\.section.id))) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func first<Entity, ID: Hashable>(
        _ entities: [Entity], by id: KeyPath<Entity, ID>
    ) -> [ID: Entity] {
        Dictionary(entities.map { ($0[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func section(_ id: Section.ID) -> Section? { sectionByID[id] }
    public func respondent(_ id: Respondent.ID) -> Respondent? { respondentByID[id] }
    public func response(_ id: Response.ID) -> Response? { responseByID[id] }
    public func remark(_ id: Remark.ID) -> Remark? { remarkByID[id] }

    /// The responses that stand directly in a section, in the document's order; nil: in none.
    public func responses(in section: Section.ID?) -> [Response] {
        responsesBySection[section] ?? []
    }

    public func remarks(in section: Section.ID?) -> [Remark] { remarksBySection[section] ?? [] }

    /// The remarks tied to a response, suggestions included.
    public func remarks(answering response: Response.ID) -> [(remark: Remark, basis: Basis)] {
        remarksByResponse[response] ?? []
    }

    /// The section and everything under it.
    public func descendants(of section: Section.ID) -> Set<Section.ID> {
        descendantsBySection[section] ?? [section]
    }

    /// From the top down to the section itself.
    public func path(to section: Section.ID?) -> [Section] {
        var path: [Section] = []
        var step = section
        while let id = step, let section = sectionByID[id], path.count < nodes.count {
            path.insert(section, at: 0)
            step = section.parent
        }
        return path
    }

    /// The goal of a number, or nil: a gap.
    public func goal(numbered number: String) -> Section? {
        hearing.sections.first { $0.kind == .goal && $0.number?.description == number }
    }

    /// Whether and how the response is answered, by what the document states or a person did.
    public func reply(to response: Response) -> Reply {
        if remarks(answering: response.id).contains(where: \.basis.counts) { return .linked }
        return response.section.map { remarks(in: $0).isEmpty } ?? true ? .none : .section
    }

    /// The committees a response is attributed to, by name.
    public func committees(saying response: Response) -> Set<String> {
        var names: Set<String> = []
        for attribution in response.attributions where attribution.basis.counts {
            names.formUnion(respondentByID[attribution.respondent]?.lokaludvalg ?? [])
        }
        return names
    }

    /// The departments that answer a response: those it is assigned to, else those of the remarks
    /// linked to it, else those of its section's remarks (contract, Commands).
    public func departments(answering response: Response) -> Set<String> {
        if !response.assignedTo.isEmpty { return Set(response.assignedTo) }
        let linked = remarks(answering: response.id).filter(\.basis.counts).map(\.remark)
        let answering = linked.isEmpty ? response.section.map(remarks(in:)) ?? [] : linked
        return Set(answering.flatMap(\.departments))
    }

    /// A department's name for an abbreviation; the abbreviation itself where the register has none.
    public func departmentName(_ abbreviation: String) -> String {
        hearing.registers.departments.first { $0.abbreviation == abbreviation }?.name
            ?? abbreviation
    }
}
