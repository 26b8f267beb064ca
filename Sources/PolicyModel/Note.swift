/// A caseworker's own note on a passage. Never leaves the house: every masked output drops it.
public struct Note: Hashable, Sendable {
    public var text: String
    /// The writer's full name.
    public var author: String
    /// UTC, `2026-11-23T10:42:00Z`.
    public var written: String

    public init(text: String, author: String, written: String) {
        self.text = text
        self.author = author
        self.written = written
    }
}
