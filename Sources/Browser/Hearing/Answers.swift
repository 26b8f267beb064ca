import Language
import PolicyModel

/// The remarks beside a response: those that answer it first, then the others of its section,
/// told apart.
struct Answers: Sendable {
    struct Group: Sendable {
        enum Tie: Hashable, Sendable {
            /// A remark that is tied to the response, and how we know.
            case linked(Basis)
            /// Nothing is tied to it: the section is answered as a whole.
            case together
            /// The section's others, where something is tied.
            case others
            /// No response is selected.
            case plain
        }

        let tie: Tie
        let remarks: [Remark]
    }

    let groups: [Group]
    /// In the order in which they are shown.
    let remarks: [Remark]
    /// How many of them the filter lets through for their own sake.
    let matching: Int
    /// How many there are without the filter.
    let total: Int

    static let none = Answers()

    private init() {
        groups = []
        remarks = []
        matching = 0
        total = 0
    }

    /// For a row of the second pane and the response that is selected in the third.
    init(to response: Response?, in row: SectionRow, of listing: Listing) {
        let index = listing.index
        let selection = listing.selection
        guard let response else {
            let all = row.scope.flatMap { index.remarks(in: $0) }
            remarks = all.filter(selection.shows)
            groups = remarks.isEmpty ? [] : [Group(tie: .plain, remarks: remarks)]
            matching = remarks.count(where: selection.contains)
            total = all.count
            return
        }
        let links = index.remarks(answering: response.id)
        var groups: [Group] = []
        for basis in Basis.allCases {
            let linked = links.filter { $0.basis == basis }.map(\.remark)
            if !linked.isEmpty { groups.append(Group(tie: .linked(basis), remarks: linked)) }
        }
        let linked = Set(links.map(\.remark.id))
        let others = index.remarks(in: response.section).filter { !linked.contains($0.id) }
        let shown = others.filter(selection.shows)
        if !shown.isEmpty {
            let isTied = links.contains(where: \.basis.counts)
            groups.append(Group(tie: isTied ? .others : .together, remarks: shown))
        }
        self.groups = groups
        remarks = groups.flatMap(\.remarks)
        matching = remarks.count(where: selection.contains)
        total = linked.count + others.count
    }
}
