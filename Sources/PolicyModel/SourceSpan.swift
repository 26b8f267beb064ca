/// Where in a document a text stands. Pages and lines count from 1; lines count in the text that
/// was read (for a PDF: per page, in reading order). Each is nil where the format has none.
public struct SourceSpan: Hashable, Sendable {
    public var document: Document.ID
    public var page: Int?
    /// The page on which the text ends; equal to ``page`` for a text on one page.
    public var lastPage: Int?
    public var firstLine: Int?
    public var lastLine: Int?

    public init(
        document: Document.ID, page: Int? = nil, lastPage: Int? = nil, firstLine: Int? = nil,
        lastLine: Int? = nil
    ) {
        self.document = document
        self.page = page
        self.lastPage = lastPage
        self.firstLine = firstLine
        self.lastLine = lastLine
    }
}

/// Whether a passage is told in the document's words or in ours.
public enum Wording: String, Hashable, Sendable, CaseIterable {
    case original
    /// Pejl's own rendering. It bears IKKE ORDRET wherever it is shown.
    case restated
}
