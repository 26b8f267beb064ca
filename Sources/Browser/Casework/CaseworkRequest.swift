public import PolicyModel

/// What the browser asks to be recorded. The runtime does it in one transaction and answers with
/// an ``Event/casework(ticket:_:)`` of the same ticket.
public enum CaseworkRequest: Hashable, Sendable {
    /// One registration, perhaps on several passages.
    case change([CaseworkEdit])
    /// This person's last change; one from before this visit only when it is confirmed.
    case undo(confirmed: Bool)
    case redo
    /// Who changed what: of one passage, or of the whole hearing (nil).
    case history(String?)
}

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
    /// `drafts`: remarks of a distribution sheet that went or came with it.
    case undone([CaseworkChange], drafts: [String], conflicts: [CaseworkConflict])
    case redone([CaseworkChange], drafts: [String], conflicts: [CaseworkConflict])
    /// The last changes are from before this visit: of this day; to be asked about.
    case older([CaseworkChange], day: String)
    case nothingToUndo
    case nothingToRedo
    case refused(CaseworkRefusal)
    /// Oldest first; the passage that was asked for, nil for the hearing.
    case history([HistoryLine], of: String?)
    /// The store says why, in the user's language.
    case failed(String)
}
