import Language
import PolicyModel

/// `w` and `c`: the next response that nobody has answered, the next remark that changed the
/// draft; in reading order from what is selected, round the end.
extension BrowserSession {
    mutating func goToNextWithoutReply() {
        let index = words.index
        let found = next { passage in
            if case .response(let response) = passage {
                index.reply(to: response) == .none
            } else {
                false
            }
        }
        if !found { say(filter.isEmpty ? .nextNoneUnanswered : .nextNoneInFilter) }
    }

    mutating func goToNextChanged() {
        let found = next { passage in
            if case .remark(let remark) = passage {
                remark.outcomes.contains(.changed)
            } else {
                false
            }
        }
        if !found { say(filter.isEmpty ? .nextNoneChanged : .nextNoneInFilter) }
    }

    private mutating func next(where isWanted: (Passage) -> Bool) -> Bool {
        let here = shown.place(from: wanted)
        let isOnPassage = here.reader != nil || here.focus.listsPassages
        let start = position(of: here) + (isOnPassage ? 1 : 0)
        let passages = order.passages
        let round =
            passages.indices.dropFirst(start).map(\.self) + Array(0..<min(start, passages.count))
        guard let position = round.first(where: { isWanted(passages[$0]) }) else { return false }
        let isReading = wanted.reader != nil
        history.leave(here)
        select(passages[position])
        if isReading { wanted.reader = Reader(PassageID(passages[position])) }
        return true
    }
}
