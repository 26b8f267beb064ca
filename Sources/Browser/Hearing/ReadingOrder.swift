import PolicyModel

/// All passages that a filter leaves, as one reads the hearing from the first page to the last:
/// section by section, in each the responses and then the remarks.
struct ReadingOrder: Sendable {
    let passages: [Passage]
    private let positions: [PassageID: Int]

    init(_ listing: Listing) {
        let index = listing.index
        var passages: [Passage] = []
        func add(_ section: Section.ID?) {
            passages += index.responses(in: section).filter(listing.selection.contains)
                .map(Passage.response)
            passages += index.remarks(in: section).filter(listing.selection.shows)
                .map(Passage.remark)
        }
        for node in index.nodes { add(node.section.id) }
        add(nil)
        self.passages = passages
        positions = Dictionary(
            passages.enumerated().map { (PassageID($1), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    func position(of id: PassageID) -> Int? { positions[id] }

    func after(_ id: PassageID) -> Passage? {
        guard let position = positions[id], position + 1 < passages.count else { return nil }
        return passages[position + 1]
    }
}
