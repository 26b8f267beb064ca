/// A body or a person that answered the hearing, was invited to, or is attributed a passage
/// (høringspart).
public struct Respondent: Hashable, Sendable {
    public typealias ID = Identifier<Respondent>

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case lokaludvalg
        case council
        case organisation
        case union
        case employer
        case company
        case education
        case church
        case housing
        case authority
        case residents
        case citizen
        case other
    }

    public var id: ID
    /// As the document writes it; an unnamed citizen is "Borger (N)".
    public var name: String
    public var kind: Kind
    /// Names of the committees in the register. Two or more: a joint answer, which counts under
    /// each of them and once in totals.
    public var lokaludvalg: [String]
    /// True when the body is on the list of those who answered.
    public var answered: Bool
    /// nil where no list of the invited was read.
    public var invited: Bool?

    public init(
        id: ID, name: String, kind: Kind, lokaludvalg: [String] = [], answered: Bool = false,
        invited: Bool? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.lokaludvalg = lokaludvalg
        self.answered = answered
        self.invited = invited
    }
}
