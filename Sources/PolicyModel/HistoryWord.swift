/// What the history calls a change: one list for the store, the commands and the browser.
public enum HistoryWord: Hashable, Sendable {
    /// Whether casework was done, taken back, or done again.
    public enum Turn: String, Hashable, Sendable, CaseIterable {
        case done = ""
        case undone = "undo-"
        case redone = "redo-"
    }

    /// A piece of casework on a passage.
    case casework(CaseworkAspect, Turn)
    /// Somebody was added to the list of respondents, or taken off it again.
    case respondent(Turn)
    /// A remark of a distribution sheet that came back.
    case draft(Turn)
    case imported
    /// Left the house unmasked.
    case exported
    case deleted

    public var word: String {
        switch self {
        case .casework(let aspect, let turn): turn.rawValue + aspect.rawValue
        case .respondent(let turn): turn.rawValue + "respondent"
        case .draft(let turn): turn.rawValue + "draft"
        case .imported: "import"
        case .exported: "export"
        case .deleted: "delete"
        }
    }

    /// nil for a word that this program does not know (a newer one wrote it).
    public init?(_ word: String) {
        guard let known = Self.all[word] else { return nil }
        self = known
    }

    /// nil for what is not casework: an import is not undone.
    public var turn: Turn? {
        switch self {
        case .casework(_, let turn), .respondent(let turn), .draft(let turn): turn
        case .imported, .exported, .deleted: nil
        }
    }

    /// The same with another turn.
    public func taking(_ turn: Turn) -> HistoryWord {
        switch self {
        case .casework(let aspect, _): .casework(aspect, turn)
        case .respondent: .respondent(turn)
        case .draft: .draft(turn)
        case .imported, .exported, .deleted: self
        }
    }

    public static let all: [String: HistoryWord] = {
        let turned = Turn.allCases.flatMap { turn in
            CaseworkAspect.allCases.map { HistoryWord.casework($0, turn) }
                + [.respondent(turn), .draft(turn)]
        }
        let words = turned + [.imported, .exported, .deleted]
        return Dictionary(words.map { ($0.word, $0) }) { first, _ in first }
    }()
}

/// One line of the history for people: who did what to what, when.
public struct HistoryLine: Hashable, Sendable {
    /// "23-11-2026 10.42", on the reader's own clock.
    public let moment: String
    public let who: String
    /// "H45", a respondent's id, the hearing's.
    public let item: String
    /// As the store keeps it; ``HistoryWord`` where the program knows it.
    public let what: String
    /// What a piece of casework was before and after; nil for everything else.
    public let change: CaseworkChange?
    public let why: String?

    public init(
        moment: String, who: String, item: String, what: String, change: CaseworkChange?,
        why: String?
    ) {
        self.moment = moment
        self.who = who
        self.item = item
        self.what = what
        self.change = change
        self.why = why
    }
}
