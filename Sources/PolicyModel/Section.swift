/// A heading of the policy that passages stand under: a pejlemærke, a goal or a theme.
///
/// One type for the three levels, because documents mix them freely: the numbered upper level is
/// a pejlemærke and the numbered level under it a goal, whatever the document calls them (see
/// ``label``); all unnumbered headings are themes.
public struct Section: Hashable, Sendable {
    public typealias ID = Identifier<Section>

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case pejlemaerke
        case goal
        case theme
    }

    /// `12`, or `2.1` where the document numbers so.
    public enum Number: Hashable, Sendable, CustomStringConvertible {
        case whole(Int)
        case text(String)

        public init(_ text: String) {
            if let number = Int(text), String(number) == text {
                self = .whole(number)
            } else {
                self = .text(text)
            }
        }

        public var description: String {
            switch self {
            case .whole(let number): String(number)
            case .text(let text): text
            }
        }
    }

    /// A goal that its own remark takes out of the policy is dropped, and stays visible.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case kept
        case dropped
    }

    /// `goal-12`, `pejlemaerke-5`, or a slug of the title.
    public var id: ID
    public var kind: Kind
    /// The document's own words before the title, "Mål 3", "Indsatsområde 2"; nil where none.
    public var label: String?
    public var number: Number?
    /// Without the label.
    public var title: String
    /// nil on top.
    public var parent: ID?
    /// For goals; nil for the other kinds.
    public var status: Status?

    public init(
        id: ID, kind: Kind, label: String? = nil, number: Number? = nil, title: String,
        parent: ID? = nil, status: Status? = nil
    ) {
        self.id = id
        self.kind = kind
        self.label = label
        self.number = number
        self.title = title
        self.parent = parent
        self.status = status
    }
}
