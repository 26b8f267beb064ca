import Language
import PolicyModel

/// Registering from the browser: `m`, `t`, `u`, `U`, and what comes back from the store.
extension BrowserSession {
    /// A request that the runtime has not answered yet. There is one at a time, so that two quick
    /// keys never overtake each other.
    mutating func request(_ request: CaseworkRequest) -> [Effect] {
        guard pendingTicket == nil else {
            say(.caseworkBusy)
            return []
        }
        lastTicket += 1
        pendingTicket = lastTicket
        return [.save(request, ticket: lastTicket)]
    }

    /// The passages that registering speaks of: those picked, else the one at hand.
    var caseworkTargets: [Passage] {
        let chosen = picked.compactMap(words.passage)
        if !chosen.isEmpty { return chosen }
        return currentPassage.map { [$0] } ?? []
    }

    mutating func refuseReadOnly() -> Bool {
        if settings.readOnly { say(.caseworkReadOnly, role: .problem) }
        return settings.readOnly
    }

    mutating func togglePick() {
        guard !refuseReadOnly() else { return }
        guard let passage = currentPassage else {
            say(.choicesNothing)
            return
        }
        let id = PassageID(passage)
        if let position = picked.firstIndex(of: id) {
            picked.remove(at: position)
        } else {
            picked.append(id)
        }
        say(
            picked.isEmpty ? .caseworkPickedNone : .caseworkPicked,
            picked.isEmpty ? [:] : ["count": String(picked.count)])
    }

    /// More than these are not registered about at once: nobody has read them.
    static let mostPicked = 1_000

    /// All that the focused pane lists; then all of that kind that the filter shows; then none.
    mutating func pickAll() {
        guard !refuseReadOnly() else { return }
        let wantsRemarks: Bool
        if case .remark? = currentPassage { wantsRemarks = true } else { wantsRemarks = false }
        let here =
            wantsRemarks
            ? shown.answers.remarks.ids(most: Self.mostPicked)
            : shown.responses.ids(most: Self.mostPicked)
        let all = order.ids(wantsRemarks ? .remark : .response, limit: Self.mostPicked)
        let now = Set(picked)
        if now.isSuperset(of: all), !all.isEmpty {
            picked = []
        } else {
            picked = now.isSuperset(of: here) ? all : here
        }
        if picked.isEmpty {
            say(all.isEmpty ? .choicesNothing : .caseworkPickedNone)
        } else {
            let isAll = picked.count == all.count
            say(
                isAll ? .caseworkPickedAll : .caseworkPickedHere,
                ["count": String(picked.count), "all": String(all.count)])
        }
    }

    mutating func undo() -> [Effect] {
        if refuseReadOnly() { return [] }
        // A second `u` answers the question of the first.
        let isConfirmed = asksToUndo
        return request(.undo(confirmed: isConfirmed))
    }

    mutating func redo() -> [Effect] {
        refuseReadOnly() ? [] : request(.redo)
    }

    // MARK: The answer

    mutating func receive(_ reply: CaseworkReply, ticket: Int) {
        guard ticket == pendingTicket else { return }
        pendingTicket = nil
        switch reply {
        case .changed(let changes, let conflicts):
            picked = []
            tell(.caseworkDone, changes, [], conflicts)
        case .undone(let changes, let drafts, let conflicts):
            show(changes)
            tell(.caseworkUndone, changes, drafts, conflicts)
        case .redone(let changes, let drafts, let conflicts):
            show(changes)
            tell(.caseworkRedone, changes, drafts, conflicts)
        case .older(let changes, let day):
            asksToUndo = true
            say(.caseworkOlder, ["what": words.telling.told(changes), "day": day])
        case .history(let lines, let item): show(lines, of: item)
        case .nothingToUndo: say(.caseworkNothingToUndo)
        case .nothingToRedo: say(.caseworkNothingToRedo)
        case .refused(let refusal):
            message = Message(text: words.refusal(refusal), role: .problem)
        case .failed(let why): message = Message(text: SafeText(why), role: .problem)
        }
    }

    private mutating func tell(
        _ phrase: Phrase, _ changes: [CaseworkChange], _ drafts: [String],
        _ conflicts: [CaseworkConflict]
    ) {
        var parts = changes.isEmpty ? [] : [words.telling.told(changes)]
        if !drafts.isEmpty {
            parts.append(words.text(.caseworkDrafts, ["ids": words.list(drafts)]))
        }
        var told = words.text(phrase, ["what": parts.joined(separator: "; ")])
        for conflict in conflicts {
            told +=
                " "
                + words.text(
                    .caseworkConflict,
                    ["who": conflict.who, "id": conflict.passage, "time": conflict.time])
        }
        message = Message(text: SafeText(told), role: conflicts.isEmpty ? .message : .problem)
    }

    /// What was undone is shown, unless the filter hides it.
    private mutating func show(_ changes: [CaseworkChange]) {
        guard overlay == nil, wanted.reader == nil, let first = changes.first,
            let passage = words.passage(PassageID(first.after)),
            order.position(of: PassageID(passage)) != nil
        else { return }
        jump { _ in }
        select(passage)
    }
}
