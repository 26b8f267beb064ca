/// Words of a document that are no title, response, remark or front matter, kept so that every
/// word stands somewhere.
public struct UnplacedText: Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// A heading that only tells what follows, "Forvaltningens svar".
        case marker
        /// A line of response numbers, "Henvendelse 2, 7 og 11".
        case numbers
        case contents
        /// Title lines, headers and footers.
        case furniture
        case footnote
        case colophon
        /// The only reason that counts as not placed: the reader did not understand it.
        case unread
    }

    public var text: String
    public var source: SourceSpan
    public var reason: Reason

    public init(text: String, source: SourceSpan, reason: Reason) {
        self.text = text
        self.source = source
        self.reason = reason
    }
}
