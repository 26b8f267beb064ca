import PolicyModel

/// One row of the first two panes: a heading, or a top section's own passages as a whole.
struct SectionRow: Hashable, Sendable {
    /// nil: the passages that stand in no section.
    let id: Section.ID?
    let section: Section?
    /// The row that stands for the top section itself in the second pane.
    let isWhole: Bool
    /// Indentation, 0 on top of its pane.
    let depth: Int
    /// Without the beginning that it shares with its neighbours.
    let title: SafeText
    /// "12"; nil where the heading has no number.
    let number: SafeText?
    let isDropped: Bool
    /// The sections whose passages the panes to the right show for this row. A goal without
    /// passages of its own (Mål 8 of the source) shows those of its sub-themes.
    let scope: [Section.ID?]
    /// What the filter lets through; context is not counted.
    var responses = 0
    var remarks = 0
    /// Without the filter.
    var allResponses = 0
    var allRemarks = 0
}

/// What the first two panes list under a filter, with the counts of every row. Built when the
/// filter changes, in one pass over the sections; a frame only reads it.
struct Listing: Sendable {
    let source: any HearingSource
    let filter: Filter
    let selection: PassageSelection
    let windows: PassageWindows
    /// The rows of the first pane that the filter leaves.
    let tops: [SectionRow]
    /// All there are, in the document's order; for keeping a place near one that is hidden.
    let allTops: [SectionRow]
    private let rowsByTop: [Section.ID?: [SectionRow]]
    private let allRowsByTop: [Section.ID?: [SectionRow]]
    let responseCount: Int
    let remarkCount: Int

    init(
        _ source: any HearingSource, filter: Filter, selection: PassageSelection,
        wholeTitle: @escaping (Section) -> SafeText, nowhere: SafeText
    ) {
        self.source = source
        self.filter = filter
        self.selection = selection
        windows = PassageWindows(source, selection)
        responseCount = selection.responseCount
        remarkCount = selection.remarkCount
        let build = Build(source: source, selection: selection, wholeTitle: wholeTitle)
        var tops = build.tops()
        var rows: [Section.ID?: [SectionRow]] = [:]
        for node in source.outline.roots { rows[node.section.id] = build.rows(of: node) }
        if source.holdsPassages(in: nil) {
            let row = build.counted(
                SectionRow(
                    id: nil, section: nil, isWhole: true, depth: 0, title: nowhere, number: nil,
                    isDropped: false, scope: [nil]))
            tops.append(row)
            rows[Section.ID?.none] = [row]
        }
        let isOpen = filter.isEmpty
        allTops = tops
        allRowsByTop = rows
        self.tops = tops.filter { isOpen || $0.responses + $0.remarks > 0 }
        rowsByTop = rows.mapValues { rows in
            rows.indices.filter { position in
                let row = rows[position]
                if isOpen || row.responses + row.remarks > 0 { return true }
                // A heading stays while something under it is shown.
                return !row.isWhole
                    && rows[(position + 1)...].prefix { $0.depth > row.depth }
                        .contains { $0.responses + $0.remarks > 0 }
            }.map { rows[$0] }
        }
    }

    func rows(of top: Section.ID?) -> [SectionRow] { rowsByTop[top] ?? [] }
    func allRows(of top: Section.ID?) -> [SectionRow] { allRowsByTop[top] ?? [] }

    /// The top section that a section stands under.
    func top(of section: Section.ID?) -> Section.ID? {
        source.path(to: section).first?.id
    }

    /// The responses that the third pane shows for a row.
    func responses(of row: SectionRow) -> PassageList<Response> {
        PassageList(windows, in: row.scope)
    }

    /// All remarks that are shown for a row, as context too.
    func remarks(of row: SectionRow) -> PassageList<Remark> {
        PassageList(windows, in: row.scope)
    }
}

extension HearingSource {
    /// Something stands directly in it.
    func holdsPassages(in section: Section.ID?) -> Bool {
        count(.response, in: section) + count(.remark, in: section) > 0
    }
}

private struct Build {
    let source: any HearingSource
    let selection: PassageSelection
    let wholeTitle: (Section) -> SafeText

    func tops() -> [SectionRow] {
        let roots = source.outline.roots
        let titles = ShortTitles.shortened(roots.map { SafeText($0.section.title) })
        return zip(roots, titles).map { node, title in
            row(node.section, title: title, depth: 0, scope: node.flattened.map(\.section.id))
        }
    }

    func rows(of root: Outline.Node) -> [SectionRow] {
        let own = root.section.id
        var rows: [SectionRow] = []
        if source.holdsPassages(in: own) || root.children.isEmpty {
            rows.append(
                counted(
                    SectionRow(
                        id: own, section: root.section, isWhole: true, depth: 0,
                        title: wholeTitle(root.section), number: nil, isDropped: false,
                        scope: [own])))
        }
        append(root.children, depth: 0, to: &rows)
        return rows
    }

    private func append(_ nodes: [Outline.Node], depth: Int, to rows: inout [SectionRow]) {
        let titles = ShortTitles.shortened(nodes.map { SafeText($0.section.title) })
        for (node, title) in zip(nodes, titles) {
            let own = node.section.id
            let scope =
                source.holdsPassages(in: own) ? [own] : node.flattened.map(\.section.id)
            rows.append(row(node.section, title: title, depth: depth, scope: scope))
            append(node.children, depth: depth + 1, to: &rows)
        }
    }

    private func row(
        _ section: Section, title: SafeText, depth: Int, scope: [Section.ID]
    ) -> SectionRow {
        counted(
            SectionRow(
                id: section.id, section: section, isWhole: false, depth: depth, title: title,
                number: section.number.map { SafeText($0.description) },
                isDropped: section.status == .dropped, scope: scope))
    }

    func counted(_ row: SectionRow) -> SectionRow {
        var row = row
        for section in row.scope {
            let responses = source.count(.response, in: section)
            let remarks = source.count(.remark, in: section)
            row.allResponses += responses
            row.allRemarks += remarks
            if selection.isEverything {
                row.responses += responses
                row.remarks += remarks
            } else {
                row.responses += selection.positions(.response, in: section).count
                row.remarks += selection.positions(.remark, in: section).count
            }
        }
        return row
    }
}
