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
        /// Where its remarks stand in ``Answers/remarks``.
        let rows: Range<Int>
        /// One of them matches the filter for its own sake.
        let hasMatch: Bool
    }

    private(set) var groups: [Group] = []
    /// In the order in which they are shown.
    private(set) var remarks: PassageList<Remark>
    /// How many of them the filter lets through for their own sake.
    private(set) var matching = 0
    /// How many there are without the filter.
    private(set) var total = 0

    init(none listing: Listing) {
        remarks = PassageList(listing.windows)
    }

    /// For a row of the second pane and the response that is selected in the third.
    init(to response: Response?, in row: SectionRow, of listing: Listing) {
        let source = listing.source
        remarks = PassageList(listing.windows)
        guard let response else {
            remarks = listing.remarks(of: row)
            matching = row.remarks
            total = row.allRemarks
            if !remarks.isEmpty {
                groups = [
                    Group(tie: .plain, rows: remarks.indices, hasMatch: matching > 0)
                ]
            }
            return
        }
        let links = source.remarks(answering: response.id)
        let matches = Dictionary(
            links.map { ($0.remark.id, listing.matches($0.remark)) },
            uniquingKeysWith: { first, _ in first })
        for basis in Basis.allCases {
            let linked = links.filter { $0.basis == basis }.map(\.remark)
            add(.linked(basis), hasMatch: linked.contains { matches[$0.id] == true }) {
                $0.append(linked)
            }
        }
        let section = response.section
        let here = links.map(\.remark).filter { $0.section == section }.map(\.id)
        let others =
            listing.matching(.remark, in: section) - Set(here).count { matches[$0] == true }
        let isTied = links.contains(where: \.basis.counts)
        add(isTied ? .others : .together, hasMatch: others > 0) {
            $0.append(section: section, without: Set(here))
        }
        matching = others + matches.values.count { $0 }
        total = matches.count + source.count(.remark, in: section) - Set(here).count
    }

    private mutating func add(
        _ tie: Group.Tie, hasMatch: Bool, _ append: (inout PassageList<Remark>) -> Void
    ) {
        let start = remarks.count
        append(&remarks)
        guard remarks.count > start else { return }
        groups.append(Group(tie: tie, rows: start..<remarks.count, hasMatch: hasMatch))
    }
}

extension Listing {
    /// How many of a section's passages the filter lets through for their own sake.
    func matching(_ kind: Passage.Kind, in section: Section.ID?) -> Int {
        selection.isEverything
            ? source.count(kind, in: section) : selection.positions(kind, in: section).count
    }

    func matches(_ remark: Remark) -> Bool { windows.matches(.remark(remark.id)) }

    /// Shown beside a response that matches, and only for that.
    func isContext(_ remark: Remark) -> Bool { !matches(remark) }
}
