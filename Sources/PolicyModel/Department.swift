/// An administration (forvaltning) of the authority.
public struct Department: Hashable, Sendable {
    /// "BIF"; for a department without an abbreviation its name stands here too.
    public var abbreviation: String
    public var name: String

    public init(abbreviation: String, name: String) {
        self.abbreviation = abbreviation
        self.name = name
    }
}

/// What the authority's own data says: its committees and its administrations.
public struct Registers: Hashable, Sendable {
    public var lokaludvalg: [Lokaludvalg]
    public var departments: [Department]

    public init(lokaludvalg: [Lokaludvalg] = [], departments: [Department] = []) {
        self.lokaludvalg = lokaludvalg
        self.departments = departments
    }
}
