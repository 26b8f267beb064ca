import PolicyModel

/// Which passage of a document read again is which passage of before.
///
/// Equal texts first; then, section by section, the best alignment in order over likeness of text
/// and of place; at last such as have moved to another section. Costs the product of the two
/// sides' lengths within a section.
struct PassageAlignment: Sendable {
    /// What is compared of a passage.
    struct Item: Sendable {
        let id: String
        /// Already in the older hearing's ids.
        let section: Section.ID?
        let text: String
        let isRestated: Bool
        let source: SourceSpan
        private let words: WordBag

        init(
            id: String, section: Section.ID?, text: String, isRestated: Bool, source: SourceSpan
        ) {
            self.id = id
            self.section = section
            self.text = text
            self.isRestated = isRestated
            self.source = source
            words = WordBag(text)
        }

        func likeness(to other: Item) -> Double { words.likeness(to: other.words) }

        /// How much of their lines the two share, 0 to 1; by pages where a side has no lines.
        func nearness(to other: Item) -> Double {
            if let a = source.firstLine, let b = source.lastLine, let c = other.source.firstLine,
                let d = other.source.lastLine
            {
                let shared = min(b, d) - max(a, c) + 1
                return shared > 0 ? Double(shared) / Double(max(b, d) - min(a, c) + 1) : 0
            }
            guard let page = source.page, let otherPage = other.source.page else { return 0 }
            return page == otherPage ? 0.4 : 0
        }
    }

    /// New id to old id.
    private(set) var pairs: [String: String] = [:]

    init(old: [Item], new: [Item]) {
        pairEqualTexts(old, new)
        var oldBySection: [Section.ID?: [Item]] = [:]
        for item in old where !isTaken(item) {
            oldBySection[item.section, default: []].append(item)
        }
        var newBySection: [Section.ID?: [Item]] = [:]
        for item in new where pairs[item.id] == nil {
            newBySection[item.section, default: []].append(item)
        }
        for (section, items) in newBySection {
            align(oldBySection[section] ?? [], items)
        }
        pairMoved(old.filter { !isTaken($0) }, new.filter { pairs[$0.id] == nil })
    }

    private var taken: Set<String> = []

    private func isTaken(_ item: Item) -> Bool { taken.contains(item.id) }

    private mutating func pair(_ old: Item, _ new: Item) {
        pairs[new.id] = old.id
        taken.insert(old.id)
    }

    /// Only texts that occur once on either side.
    private mutating func pairEqualTexts(_ old: [Item], _ new: [Item]) {
        let before = Dictionary(grouping: old, by: \.text)
        let now = Dictionary(grouping: new, by: \.text)
        for (text, items) in now {
            guard items.count == 1, let other = before[text], other.count == 1 else { continue }
            pair(other[0], items[0])
        }
    }

    // MARK: Within a section

    /// Below this two passages are not the same one.
    private static let accepted = 0.3

    private mutating func align(_ old: [Item], _ new: [Item]) {
        // Beyond this the table would not fit; equal texts are paired already.
        guard !old.isEmpty, !new.isEmpty, old.count * new.count <= 4_000_000 else { return }
        // A section whose passages were only told anew, one for one.
        let inStep = old.count == new.count && old.allSatisfy(\.isRestated)
        var best = Array(
            repeating: Array(repeating: 0.0, count: new.count + 1), count: old.count + 1)
        var scores = Array(repeating: Array(repeating: 0.0, count: new.count), count: old.count)
        for (row, a) in old.enumerated() {
            for (column, b) in new.enumerated() {
                var score = Self.score(a, b)
                if inStep, row == column { score = max(score, Self.accepted + 0.05) }
                scores[row][column] = score
                let paired = score >= Self.accepted ? best[row][column] + score : 0
                best[row + 1][column + 1] = max(
                    paired, best[row][column + 1], best[row + 1][column])
            }
        }
        var row = old.count
        var column = new.count
        while row > 0, column > 0 {
            let score = scores[row - 1][column - 1]
            if score >= Self.accepted,
                best[row][column] == best[row - 1][column - 1] + score
            {
                pair(old[row - 1], new[column - 1])
                row -= 1
                column -= 1
            } else if best[row][column] == best[row - 1][column] {
                row -= 1
            } else {
                column -= 1
            }
        }
    }

    /// A restated text is known by its place first, an original by its words.
    private static func score(_ old: Item, _ new: Item) -> Double {
        let likeness = old.likeness(to: new)
        let nearness = old.nearness(to: new)
        if old.isRestated { return 0.7 * nearness + 0.5 * likeness }
        return likeness < 0.15 ? 0 : likeness + 0.2 * nearness
    }

    // MARK: Moved

    private mutating func pairMoved(_ old: [Item], _ new: [Item]) {
        // A document that is all new to the hearing has nothing here to be compared with.
        guard old.count * new.count <= 250_000 else { return }
        var candidates: [(score: Double, old: Item, new: Item)] = []
        for a in old {
            for b in new {
                let likeness = a.likeness(to: b)
                let score = a.isRestated ? max(likeness, a.nearness(to: b)) : likeness
                if score >= 0.6 { candidates.append((score, a, b)) }
            }
        }
        candidates.sort { ($1.score, $0.old.id, $0.new.id) < ($0.score, $1.old.id, $1.new.id) }
        for candidate in candidates
        where !isTaken(candidate.old) && pairs[candidate.new.id] == nil {
            pair(candidate.old, candidate.new)
        }
    }
}
