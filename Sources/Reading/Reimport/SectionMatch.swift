import PolicyModel

/// Which section of a hearing read again is which section of before.
struct SectionMatch: Sendable {
    /// The new hearing's ids to those of the merged one.
    private(set) var ids: [Section.ID: Section.ID] = [:]
    /// Merged, in the new document's order, with such old sections as are still wanted after the
    /// one that stood before them.
    private(set) var sections: [Section] = []
    private(set) var added: [Section.ID] = []
    private(set) var gone: [Section.ID] = []
    private(set) var retitled: [Section.ID] = []

    /// Costs the product of the two outlines' lengths.
    init(old: [Section], new: [Section]) {
        var free = old
        func take(where fits: (Section) -> Bool) -> Section? {
            guard let index = free.firstIndex(where: fits) else { return nil }
            return free.remove(at: index)
        }
        // The surest sign first, for all sections, before a weaker one is tried for any.
        let signs: [(Section, Section) -> Bool] = [
            { $0.id == $1.id && $0.kind == $1.kind },
            { $0.kind == $1.kind && $0.number != nil && $0.number == $1.number },
            { $0.kind == $1.kind && Fold.compactKey($0.title) == Fold.compactKey($1.title) },
            { $0.kind == $1.kind && Self.alike($0.title, $1.title) },
        ]
        var partner: [Section.ID: Section] = [:]
        for sign in signs {
            for section in new where partner[section.id] == nil {
                if let match = take(where: { sign($0, section) }) { partner[section.id] = match }
            }
        }
        var slugs = UniqueSlugs(taken: Set(old.map(\.id.rawValue)))
        for section in new {
            if let match = partner[section.id] {
                ids[section.id] = match.id
                if match.title != section.title { retitled.append(match.id) }
            } else {
                let id = Section.ID(slugs.make(section.id.rawValue))
                ids[section.id] = id
                added.append(id)
            }
        }
        sections = new.map { section in
            var merged = section
            merged.id = ids[section.id] ?? section.id
            merged.parent = section.parent.flatMap { ids[$0] }
            return merged
        }
        gone = free.map(\.id)
    }

    /// Puts back old sections that passages still stand in, with the sections above them.
    mutating func keep(_ wanted: Set<Section.ID>, of old: [Section]) {
        let byID = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        var keep: Set<Section.ID> = []
        for id in gone where wanted.contains(id) {
            var step: Section.ID? = id
            while let current = step, gone.contains(current), keep.insert(current).inserted {
                step = byID[current]?.parent
            }
        }
        guard !keep.isEmpty else { return }
        let inherited = Order.merged(
            sections.map(\.id), with: old.map(\.id), keeping: keep)
        let merged = Dictionary(sections.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        sections = inherited.compactMap { merged[$0] ?? byID[$0] }
        gone.removeAll(where: keep.contains)
    }

    /// Titles of versions of one thing: most of their words are the same.
    private static func alike(_ a: String, _ b: String) -> Bool {
        let first = Set(WordBalance.words(a).map { Fold.key($0) })
        let second = Set(WordBalance.words(b).map { Fold.key($0) })
        guard first.count > 1, second.count > 1 else { return false }
        return first.intersection(second).count * 3 >= max(first.count, second.count) * 2
    }
}

/// A new order with things of an old one put back where they stood.
enum Order {
    /// - Returns: `new`, and each kept element of `old` right after the nearest one before it.
    static func merged<ID: Hashable>(_ new: [ID], with old: [ID], keeping: Set<ID>) -> [ID] {
        guard !keeping.isEmpty else { return new }
        let present = Set(new)
        var after: [ID: [ID]] = [:]
        var first: [ID] = []
        var anchor: ID?
        for id in old {
            if present.contains(id) {
                anchor = id
            } else if keeping.contains(id) {
                if let anchor { after[anchor, default: []].append(id) } else { first.append(id) }
            }
        }
        return first + new.flatMap { [$0] + (after[$0] ?? []) }
    }

    /// Where the document's passages stood among those of others; at the end for a new one.
    static func placed<Passage>(
        _ new: [Passage], among old: [Passage], isReplaced: (Passage) -> Bool
    ) -> [Passage] {
        let start = old.firstIndex(where: isReplaced) ?? old.endIndex
        return old[..<start] + new + old[start...].filter { !isReplaced($0) }
    }
}
