/// Everything Pejl says, by name. The words stand in `Resources/language/<code>.txt`, one file a
/// language; a test finds names without words and words without a name.
///
/// A phrase may hold `{name}` places that ``Catalogue/text(_:_:)`` fills.
public enum Phrase: String, Sendable, CaseIterable {
    // Panes (words.md).
    case paneSections = "pane.sections"
    case paneGoals = "pane.goals"
    case paneResponses = "pane.responses"
    case paneRemarks = "pane.remarks"
}
