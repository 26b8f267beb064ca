/// Who a text is for.
public enum Disclosure: Hashable, Sendable {
    /// For work in the house (`--internal`, and all of `list`, `show`, `search`).
    case `internal`
    /// For anybody, the default of all that leaves the house: citizens are "Borger N"; notes and
    /// suggestions are left out.
    case masked
}
