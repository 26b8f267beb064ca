extension JSONValue {
    /// The one value that a text holds; nil where it is no JSON.
    public init?(text: String) {
        guard let value = try? JSONParser.value(of: Array(text.utf8)) else { return nil }
        self = value
    }
}
