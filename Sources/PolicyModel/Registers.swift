/// What is known of one authority before any document is read: a file of `Resources/registers`
/// or `/etc/pejl`.
public struct AuthorityRegister: Hashable, Sendable {
    /// "Københavns Kommune", as a document's ``Hearing/authority`` names it.
    public var authority: String
    public var registers: Registers

    public init(authority: String, registers: Registers = Registers()) {
        self.authority = authority
        self.registers = registers
    }
}
