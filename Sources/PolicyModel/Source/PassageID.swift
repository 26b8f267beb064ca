/// Which passage. Responses and remarks have ids of their own kinds; what reads on, searches and
/// goes back needs either.
public enum PassageID: Hashable, Sendable {
    case response(Response.ID)
    case remark(Remark.ID)

    public var text: String {
        switch self {
        case .response(let id): id.rawValue
        case .remark(let id): id.rawValue
        }
    }

    public var kind: Passage.Kind {
        switch self {
        case .response: .response
        case .remark: .remark
        }
    }

    public init(_ passage: Passage) {
        switch passage {
        case .response(let response): self = .response(response.id)
        case .remark(let remark): self = .remark(remark.id)
        }
    }
}

/// Where a passage stands.
public struct PassagePlace: Hashable, Sendable {
    public var kind: Passage.Kind
    /// nil: in no section.
    public var section: Section.ID?
    /// Ascending in the document's order among the passages of its kind; with or without gaps, and
    /// good for no longer than the source it came from.
    public var position: Int

    public init(kind: Passage.Kind, section: Section.ID?, position: Int) {
        self.kind = kind
        self.section = section
        self.position = position
    }
}

/// A passage with where it stands.
public struct PlacedPassage: Hashable, Sendable {
    public var position: Int
    public var passage: Passage

    public init(position: Int, passage: Passage) {
        self.position = position
        self.passage = passage
    }

    public var place: PassagePlace {
        PassagePlace(kind: passage.kind, section: passage.section, position: position)
    }
}
