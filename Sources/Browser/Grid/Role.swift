/// What a cell is for. Colours belong to a theme, never to a screen: every colour is a role in one
/// table, and nothing is told by colour alone.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    case text
    /// Page numbers, counts, what stands beside the text.
    case quiet
    /// Pane titles.
    case title
    /// The title of the pane that has the focus.
    case focusedTitle
    /// The selected row of the focused pane (it also begins with `>`).
    case selected
    /// The selected row of another pane.
    case selectedElsewhere
    /// Remarks kept as context.
    case context
    /// A search hit.
    case hit
    /// The way, on top.
    case way
    /// The filter line.
    case filter
    /// IKKE ORDRET.
    case notVerbatim
    /// The line of keys.
    case keys
    /// What the program says of what was just done.
    case message
    /// What went wrong.
    case problem
    /// A field that is typed in.
    case input
    /// Lines between panes.
    case border
}
