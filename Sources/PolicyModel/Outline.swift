/// The sections of a hearing as a tree, with the gaps in their numbering.
///
/// Building it costs one pass over the sections. A parent that does not exist, or that would make
/// a circle, puts the section on top: nothing is lost to a fault in the data.
public struct Outline: Hashable, Sendable {
    public struct Node: Hashable, Sendable {
        public let section: Section
        /// 0 on top.
        public let depth: Int
        public let children: [Node]

        /// The node and all under it, in the document's order.
        public var flattened: [Node] { [self] + children.flatMap(\.flattened) }
    }

    /// The top level, in the document's order.
    public let roots: [Node]
    /// Goal numbers missing between the first and the last whole number that occur, ascending.
    /// The source has 1–9 and 12: the gaps are 10 and 11.
    public let gaps: [Int]

    public init(_ sections: [Section]) {
        let known = Set(sections.map(\.id))
        var parents: [Section.ID: Section.ID] = [:]
        for section in sections {
            guard let parent = section.parent, known.contains(parent) else { continue }
            // Walk up from the parent: meeting the section again would be a circle.
            var step: Section.ID? = parent
            while let current = step, current != section.id { step = parents[current] }
            if step == nil { parents[section.id] = parent }
        }
        var top: [Section] = []
        var children: [Section.ID: [Section]] = [:]
        for section in sections {
            if let parent = parents[section.id] {
                children[parent, default: []].append(section)
            } else {
                top.append(section)
            }
        }
        func nodes(_ sections: [Section], depth: Int) -> [Node] {
            sections.map {
                Node(
                    section: $0, depth: depth,
                    children: nodes(children[$0.id] ?? [], depth: depth + 1))
            }
        }
        roots = nodes(top, depth: 0)
        let numbers = sections.filter { $0.kind == .goal }.compactMap { section -> Int? in
            if case .whole(let number)? = section.number { number } else { nil }
        }
        let present = Set(numbers)
        if let first = numbers.min(), let last = numbers.max(), last - first < 10_000 {
            gaps = (first...last).filter { !present.contains($0) }
        } else {
            gaps = []
        }
    }

    /// All nodes in the document's order.
    public var flattened: [Node] { roots.flatMap(\.flattened) }
}
