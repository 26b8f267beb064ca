/// A genre of hearing documents that Pejl tells apart (domain.md §2), with its name for people.
///
/// Each style's own file has its value, so that a style is one file; this is no enum for the same
/// reason.
public struct DocumentStyle: RawRepresentable, Hashable, Sendable, CaseIterable {
    /// As `--style`, the report and the JSON call it: "white-paper".
    public let rawValue: String
    /// As a sentence has it: "læst som … ", "read as …".
    public let danish: String
    public let english: String

    init(_ rawValue: String, danish: String, english: String) {
        self.rawValue = rawValue
        self.danish = danish
        self.english = english
    }

    public init?(rawValue: String) {
        guard let style = Self.allCases.first(where: { $0.rawValue == rawValue }) else {
            return nil
        }
        self = style
    }

    /// The one that is left when no other speaks goes first.
    public static var allCases: [DocumentStyle] {
        StyleRecogniser.styles.suffix(1).map(\.style)
            + StyleRecogniser.styles.dropLast().map(\.style) + OtherKinds.styles
    }
}
