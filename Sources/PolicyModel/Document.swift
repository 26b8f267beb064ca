/// A file that was read into a hearing.
public struct Document: Hashable, Sendable {
    public typealias ID = Identifier<Document>

    /// What the file holds, after the names of domain documents: bilag 2, 4 and 3.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A résumé, note, white paper or table: responses summed up, remarks beside them.
        case summary
        /// Responses in full (bilag 4): one letter or many.
        case responses
        /// The list of those who were invited to answer (bilag 3).
        case invited
    }

    public var id: ID
    /// The file's name, or the title for the bundled hearing.
    public var name: String
    /// "Bilag 2", where the document calls itself that.
    public var annex: String?
    public var kind: Kind
    /// nil where the format has no pages.
    public var pages: Int?
    /// Lower-case hexadecimal SHA-256 of the file's bytes; nil for the bundled document.
    public var sha256: String?

    public init(
        id: ID, name: String, annex: String? = nil, kind: Kind, pages: Int? = nil,
        sha256: String? = nil
    ) {
        self.id = id
        self.name = name
        self.annex = annex
        self.kind = kind
        self.pages = pages
        self.sha256 = sha256
    }
}
