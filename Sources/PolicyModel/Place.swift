/// A place that a passage names.
public struct Place: Hashable, Sendable {
    /// As the register writes it.
    public var name: String
    /// The committee whose district it lies in; nil where that is not one ("Amager").
    public var lokaludvalg: String?

    public init(name: String, lokaludvalg: String? = nil) {
        self.name = name
        self.lokaludvalg = lokaludvalg
    }
}
