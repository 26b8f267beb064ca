/// How many said it, as the document puts it.
public struct Quantity: Hashable, Sendable {
    /// The document's words, "en række".
    public var words: String
    /// Only where the document gives a number.
    public var count: Int?
    /// The document says that a lokaludvalg is among them ("LU").
    public var lokaludvalg: Bool
    /// The document says that a public authority is among them ("O").
    public var authority: Bool

    public init(
        words: String, count: Int? = nil, lokaludvalg: Bool = false, authority: Bool = false
    ) {
        self.words = words
        self.count = count
        self.lokaludvalg = lokaludvalg
        self.authority = authority
    }
}
