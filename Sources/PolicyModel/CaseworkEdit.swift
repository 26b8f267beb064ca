/// One action on one passage, as somebody meant it who saw the passage so.
public struct CaseworkEdit: Hashable, Sendable {
    /// The passage as it was on the screen, so that another's change since then is found.
    public let seen: Passage
    public let action: CaseworkAction

    public init(seen: Passage, action: CaseworkAction) {
        self.seen = seen
        self.action = action
    }
}

public typealias CaseworkChange = PassageChange

extension Hearing {
    /// Puts a passage in the place of the one with its id; nothing where there is none.
    public mutating func put(_ passage: Passage) {
        switch passage {
        case .response(let response):
            guard let at = responses.firstIndex(where: { $0.id == response.id }) else { return }
            responses[at] = response
        case .remark(let remark):
            guard let at = remarks.firstIndex(where: { $0.id == remark.id }) else { return }
            remarks[at] = remark
        }
    }

    /// A newcomer is added, unless the hearing has somebody of that name by now: then the passage
    /// is attributed to them. Other actions come back as they are.
    public mutating func welcoming(_ action: CaseworkAction) -> CaseworkAction {
        guard case .attributeNewcomer(var respondent) = action else { return action }
        let key = Fold.compactKey(respondent.name)
        if let known = respondents.first(where: { Fold.compactKey($0.name) == key }) {
            return .attribute(known.id)
        }
        respondent.id = Respondent.freeID(
            respondent.id.rawValue, among: Set(respondents.map(\.id)))
        respondents.append(respondent)
        return .attribute(respondent.id)
    }
}
