/// A hearing's sections with the look-ups that walking them needs. Built in one pass; every
/// look-up is constant time, a path as long as it is deep.
public struct SectionTree: Hashable, Sendable {
    public let outline: Outline
    /// All sections in the document's order, with their depth.
    public let nodes: [Outline.Node]
    private let sectionByID: [Section.ID: Section]
    private let descendantsBySection: [Section.ID: Set<Section.ID>]

    public init(_ sections: [Section]) {
        outline = Outline(sections)
        nodes = outline.flattened
        sectionByID = Dictionary(
            sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        descendantsBySection = Dictionary(
            nodes.map { ($0.section.id, Set($0.flattened.map(\.section.id))) },
            uniquingKeysWith: { first, _ in first })
    }

    public func section(_ id: Section.ID) -> Section? { sectionByID[id] }

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
}
