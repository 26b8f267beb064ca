/// What is known of one authority before any document is read: a file of `Resources/registers`
/// or `/etc/pejl`. The caller loads it; it is never code.
public struct AuthorityRegister: Hashable, Sendable {
    /// "Københavns Kommune", as a document's ``Hearing/authority`` names it.
    public var authority: String
    public var registers: Registers
    /// Kinds of bodies that no word in their name tells, by name.
    public var kinds: [String: Respondent.Kind]

    public init(
        authority: String, registers: Registers = Registers(),
        kinds: [String: Respondent.Kind] = [:]
    ) {
        self.authority = authority
        self.registers = registers
        self.kinds = kinds
    }
}
