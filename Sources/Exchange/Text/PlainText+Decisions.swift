internal import Language
public import PolicyModel

extension PlainText {
    /// What `list uncertain` prints: the items' rows, each with what was read with doubt.
    public func rows(_ items: [ListedItem], with doubts: [Decision]) -> [SafeText] {
        let telling = DecisionTelling(catalogue)
        let rows = items.map { item in
            var row = cells(item)
            let told = item.evidence(among: doubts).map { Paragraph.joined(telling.fact($0)) }
            guard let last = row.indices.last, !told.isEmpty else { return row }
            row[last] = ([row[last]] + told).joined(separator: " · ")
            return row
        }
        return Paragraph.aligned(rows).map { SafeText($0) }
    }

    /// `show ID`: ``whole(_:)``, and how Pejl came to it.
    public func whole(_ item: ListedItem, with decisions: [Decision]) -> SafeText {
        let own = item.evidence(among: decisions)
        guard !own.isEmpty else { return whole(item) }
        let telling = DecisionTelling(catalogue)
        let lines = own.flatMap { decision -> [String] in
            let fact = Paragraph.joined(telling.fact(decision))
            return Paragraph.lines(fact, width: 72, indent: "").enumerated().map {
                ($0.offset == 0 ? "  - " : "    ") + $0.element
            }
        }
        let block = ["", words(.textDecisions)] + lines
        return SafeText(whole(item).string + block.joined(separator: "\n") + "\n")
    }
}
