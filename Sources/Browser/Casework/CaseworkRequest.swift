public import PolicyModel

/// What the browser asks to be recorded. The runtime does it in one transaction and answers with
/// an ``Event/casework(ticket:_:)`` of the same ticket.
public enum CaseworkRequest: Hashable, Sendable {
    /// One registration, perhaps on several passages.
    case change([CaseworkEdit])
    /// This person's last change; one from before this visit only when it is confirmed.
    case undo(confirmed: Bool)
    case redo
}

/// One action on one passage.
public struct CaseworkEdit: Hashable, Sendable {
    /// The passage as it was on the screen, so that another's change since then is found.
    public let seen: Passage
    public let action: CaseworkAction
}

/// One aspect of one passage that was changed.
public typealias CaseworkChange = PassageChange

/// Somebody else decided the same thing since; ours is later and holds.
public struct CaseworkConflict: Hashable, Sendable {
    public let passage: String
    public let who: String
    /// "10.42".
    public let time: String

    public init(passage: String, who: String, time: String) {
        self.passage = passage
        self.who = who
        self.time = time
    }
}

public enum CaseworkReply: Hashable, Sendable {
    case changed([CaseworkChange], conflicts: [CaseworkConflict])
    case undone([CaseworkChange])
    case redone([CaseworkChange])
    /// The last change is from before this visit: of this day; to be asked about.
    case older(CaseworkChange, day: String)
    case nothingToUndo
    case nothingToRedo
    case refused(CaseworkRefusal)
    /// The store says why, in the user's language.
    case failed(String)
}
