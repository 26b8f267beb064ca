/// What `pejl list` can list. The raw value is what people type.
public enum ListKind: String, Hashable, Sendable, CaseIterable {
    case hearings
    case sections
    case goals
    case responses
    case remarks
    case respondents
    case lokaludvalg
    case departments
    case documents
    case submissions
    case tags
    case unplaced
    /// Passages of which something is only suggested.
    case uncertain
}
