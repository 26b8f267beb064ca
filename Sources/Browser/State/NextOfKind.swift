import Language
import PolicyModel

/// `w` and `c`: the next response that nobody has answered, the next remark that changed the
/// draft; in reading order from what is selected, round the end.
extension BrowserSession {
    mutating func goToNextWithoutReply() {
        askNext(.response, Filter([.reply: [Reply.none.rawValue]]), nothing: .nextNoneUnanswered)
    }

    mutating func goToNextChanged() {
        askNext(.remark, Filter([.outcome: [Outcome.changed.rawValue]]), nothing: .nextNoneChanged)
    }

    private mutating func askNext(_ kind: Passage.Kind, _ wish: Filter, nothing: Phrase) {
        ask(.choose(wish), .next(kind, nothing: filter.isEmpty ? nothing : .nextNoneInFilter))
    }

    /// A response has the outcomes of the remarks that answer it, but what changed the draft is a
    /// remark.
    mutating func goToNext(_ kind: Passage.Kind, in found: PassageSelection, nothing: Phrase) {
        let wanted = found.only(kind).shown(by: listing.selection)
        let order = ReadingOrder(PassageWindows(words.source, wanted))
        let here = shown.place(from: self.wanted)
        var next = insertion(of: here, in: order)
        let isOnPassage = here.reader != nil || here.focus.listsPassages
        if isOnPassage, let id = passage(at: here), order.position(of: id) == next { next += 1 }
        guard let passage = order[next] ?? order[0] else {
            say(nothing)
            return
        }
        let isReading = self.wanted.reader != nil
        history.leave(here)
        select(passage)
        if isReading { self.wanted.reader = Reader(PassageID(passage)) }
        settle()
    }
}
