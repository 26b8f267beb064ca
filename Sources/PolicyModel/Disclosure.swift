/// Who an output is for.
public enum Disclosure: Hashable, Sendable {
    /// For anybody: personal data masked, and without notes, history, the names of those who
    /// assigned, and suggestions (contract, Filters). The default of everything meant to be read
    /// outside the house.
    case masked
    /// For casework: everything, and it says so on top.
    case `internal`
}
