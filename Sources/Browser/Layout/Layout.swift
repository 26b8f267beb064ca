/// The four panes, in the order of Tab.
public enum Pane: String, Hashable, Sendable, CaseIterable {
    case sections
    case goals
    case responses
    case remarks

    var next: Pane { Pane.allCases[(position + 1) % 4] }
    var previous: Pane { Pane.allCases[(position + 3) % 4] }
    var position: Int { Pane.allCases.firstIndex(of: self) ?? 0 }
    /// Whether it lists passages, not headings.
    var listsPassages: Bool { self == .responses || self == .remarks }
}

/// Where everything stands: a pure function of size, focus, zoom and the lines that the bottom
/// needs.
///
/// 110 columns and more: sections over goals | responses | remarks. From 60×16: two by two.
/// Below: one pane. No pane is under 30 columns or 4 rows unless it is alone. A pane's rectangle
/// includes its title row and, where another pane stands to its right, the line between them in
/// its last column.
public struct Layout: Hashable, Sendable {
    /// The raw values stand in config files.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        case threeColumns = "columns"
        case twoByTwo = "grid"
        case alone = "one"
    }

    let form: Form
    /// The way, with IKKE ORDRET at its end.
    let way: Rect
    /// The filter, or what the hearing is.
    let filter: Rect
    /// The selected section's whole title.
    let title: Rect
    /// Only the panes that are on screen.
    let panes: [Pane: Rect]
    /// Where the panes stand; a full-screen view takes it whole.
    let middle: Rect
    /// Keys, messages, input.
    let bottom: Rect

    /// Which panes a size has room for. A window that is drawn smaller keeps its form a little
    /// beyond the bound, so that a hand on its edge does not make the screen jump to and fro.
    ///
    /// `wanted` is the user's own, used where the window has room for it.
    static func form(_ size: Size, keeping old: Form? = nil, wanted: Form? = nil) -> Form {
        if wanted == .alone { return .alone }
        let own = form(size, keeping: old)
        return wanted == .twoByTwo && own == .threeColumns ? .twoByTwo : own
    }

    private static func form(_ size: Size, keeping old: Form?) -> Form {
        if size.columns < 60 || size.rows < (old == nil || old == .alone ? 16 : 15) {
            return .alone
        }
        return size.columns >= (old == .threeColumns ? 106 : 110) ? .threeColumns : .twoByTwo
    }

    init(
        _ size: Size, focus: Pane, isZoomed: Bool, bottomLines: Int = 1, form wanted: Form? = nil,
        sizes: PaneSizes = PaneSizes()
    ) {
        let columns = size.columns
        let rows = size.rows
        let form: Form = isZoomed ? .alone : wanted ?? Self.form(size)
        let hasFilterLine = rows >= 5
        // In a low window the last line belongs to the panes until there is something to say.
        let bottomRows =
            rows >= 8 ? max(1, min(bottomLines, rows / 4)) : rows > 1 ? min(bottomLines, 1) : 0
        let titleRows = columns < 60 ? 0 : rows >= 22 ? (columns < 150 ? 2 : 1) : rows >= 18 ? 1 : 0
        let top = min(rows, 1 + (hasFilterLine ? 1 : 0) + titleRows)
        way = Rect(column: 0, row: 0, columns: columns, rows: rows > 1 ? 1 : 0)
        filter = Rect(column: 0, row: 1, columns: columns, rows: hasFilterLine ? 1 : 0)
        title = Rect(column: 0, row: 2, columns: columns, rows: titleRows)
        let first = rows > 1 ? top : 0
        let middle = Rect(
            column: 0, row: first, columns: columns, rows: max(0, rows - first - bottomRows))
        bottom = Rect(column: 0, row: rows - bottomRows, columns: columns, rows: bottomRows)
        self.form = form
        self.middle = middle
        panes =
            switch form {
            case .alone: [focus: middle]
            case .twoByTwo: Self.twoByTwo(middle, sizes)
            case .threeColumns: Self.threeColumns(middle, sizes)
            }
    }

    /// No pane under 30 columns or 4 rows.
    private static func kept(_ wanted: Int, _ least: Int, _ most: Int) -> Int {
        max(least, min(wanted, most))
    }

    private static func twoByTwo(_ middle: Rect, _ sizes: PaneSizes) -> [Pane: Rect] {
        let left = kept(middle.columns / 2 + sizes.left, 30, middle.columns - 30)
        let right = middle.columns - left
        let upper = kept(
            max(4, min((middle.rows * 3 + 3) / 7, 14)) + sizes.upper, 4, middle.rows - 4)
        let lower = middle.rows - upper
        let row = middle.row + upper
        return [
            .sections: Rect(column: 0, row: middle.row, columns: left, rows: upper),
            .goals: Rect(column: left, row: middle.row, columns: right, rows: upper),
            .responses: Rect(column: 0, row: row, columns: left, rows: lower),
            .remarks: Rect(column: left, row: row, columns: right, rows: lower),
        ]
    }

    private static func threeColumns(_ middle: Rect, _ sizes: PaneSizes) -> [Pane: Rect] {
        let first = kept(
            max(36, min(60, middle.columns * 3 / 10)) + sizes.first, 30, middle.columns - 60)
        let rest = middle.columns - first
        let second = kept((rest + 1) / 2 + sizes.second, 30, rest - 30)
        let third = middle.columns - first - second
        let upper = kept(middle.rows / 2 + sizes.upper, 4, middle.rows - 4)
        return [
            .sections: Rect(column: 0, row: middle.row, columns: first, rows: upper),
            .goals: Rect(
                column: 0, row: middle.row + upper, columns: first, rows: middle.rows - upper),
            .responses: Rect(column: first, row: middle.row, columns: second, rows: middle.rows),
            .remarks: Rect(
                column: first + second, row: middle.row, columns: third, rows: middle.rows),
        ]
    }
}
