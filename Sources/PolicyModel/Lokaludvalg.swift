/// A local committee of a municipality, with the places that lie in its district.
/// Municipal data (`Resources/registers`), never code.
public struct Lokaludvalg: Hashable, Sendable {
    /// "Nørrebro", without the word lokaludvalg. Unique within a register.
    public var name: String
    /// The official district code, "2004"; nil where nobody has said.
    public var code: String?
    /// Names of places in the district, as people write them. The district's own name is not
    /// repeated here.
    public var places: [String]

    public init(name: String, code: String? = nil, places: [String] = []) {
        self.name = name
        self.code = code
        self.places = places
    }
}
