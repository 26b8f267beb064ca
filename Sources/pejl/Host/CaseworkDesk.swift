internal import Browser
internal import Exchange
internal import Foundation
internal import Language
internal import PolicyModel
internal import Storage

/// Where a registration of the browser meets the store: one transaction each, with who, before and
/// after in the history. Undo and redo are read from this person's lines of the history, so that
/// they reach beyond one visit and over a restart.
struct CaseworkDesk {
    private let store: HearingStore
    private let hearing: Hearing.ID
    private let who: String
    private let catalogue: Catalogue
    /// The history's last line before this visit's first request; nil until there is one, since
    /// nobody waits for it before the first frame.
    private var visitStart: Int?
    /// Lines that one registration on several passages made: they are undone together.
    private var batches: [[Int]] = []

    init(store: HearingStore, hearing: Hearing.ID, who: String, catalogue: Catalogue) {
        self.store = store
        self.hearing = hearing
        self.who = who
        self.catalogue = catalogue
    }

    /// The hearing as it is afterwards, nil where nothing changed, and the answer.
    mutating func handle(_ request: CaseworkRequest) -> (Hearing?, CaseworkReply) {
        do {
            if visitStart == nil { visitStart = try store.history(of: hearing).last?.number ?? 0 }
            switch request {
            case .change(let edits): return try change(edits)
            case .undo(let confirmed): return try undo(confirmed: confirmed)
            case .redo: return try redo()
            }
        } catch let refusal as CaseworkRefusal {
            return (nil, .refused(refusal))
        } catch let failure as Failure {
            return (nil, .failed(catalogue.text(failure.phrase, failure.places)))
        } catch let error as HearingStoreError {
            let failure = StoreWords.failure(error, error.path ?? "")
            return (nil, .failed(catalogue.text(failure.phrase, failure.places)))
        } catch {
            return (nil, .failed(catalogue.text(.caseworkOutsideText)))
        }
    }

    // MARK: Change

    private mutating func change(_ edits: [CaseworkEdit]) throws -> (Hearing?, CaseworkReply) {
        var changes: [CaseworkChange] = []
        var disputed: [CaseworkChange] = []
        var refusal = CaseworkRefusal.nothingToDo
        let moment = Self.now
        let used = try store.usedIDs(in: hearing)
        let turns = try store.kindTurns(in: hearing)
        let hearing = try store.update(hearing, by: who) { hearing in
            var kept: [Change] = []
            for edit in edits {
                guard let current = hearing.passage(edit.seen.id) else {
                    throw Failure(.badData, .caseworkGone, ["id": edit.seen.id])
                }
                let aspect = edit.action.aspect
                let action = completed(edit.action, of: current.id, moment, turns)
                    .rebased(from: edit.seen, onto: current)
                let done: [PassageChange]
                do throws(CaseworkRefusal) {
                    done = try hearing.apply(action, to: current.id, used: used) ?? []
                } catch {
                    refusal = error
                    continue
                }
                if current.conflicts(in: aspect, with: edit.seen), let last = done.last {
                    disputed.append(last)
                }
                kept += done.map { record($0, hearing) }
                changes += done
            }
            // One that is so already does not stand in the way of the others.
            if changes.isEmpty { throw refusal }
            return kept
        }
        if changes.count > 1 {
            let mine = try store.history(of: self.hearing).filter { $0.who == who }.map(\.number)
            batches.append(Array(mine.suffix(changes.count)))
        }
        return (hearing, .changed(changes, conflicts: try disputed.compactMap(other)))
    }

    /// A note's author and time are the desk's to say; a passage that becomes again what it was
    /// gets back its id and what it had.
    private func completed(
        _ action: CaseworkAction, of id: String, _ moment: String, _ turns: [KindTurn]
    ) -> CaseworkAction {
        switch action {
        case .addNote(let note):
            return .addNote(Note(text: note.text, author: who, written: moment))
        case .setKind(let kind, as: nil, like: nil):
            guard let turn = turns.last(where: { $0.to == id && $0.from != id }),
                let former = try? PassageJSON.passage(from: turn.before), former.kind == kind
            else { return action }
            return .setKind(kind, as: former.id, like: former)
        default: return action
        }
    }

    private func record(
        _ change: PassageChange, _ hearing: Hearing, prefix: String = ""
    ) -> Change {
        let index = HearingIndex(hearing)
        return Change(
            entity: change.after.kind.rawValue, item: change.after.id,
            what: prefix + change.aspect.rawValue,
            before: PassageJSON.text(of: change.before, in: index),
            after: PassageJSON.text(of: change.after, in: index))
    }

    /// Who decided the same thing last, if it was somebody else.
    private func other(_ change: CaseworkChange) throws -> CaseworkConflict? {
        let lines = try store.history(of: hearing, item: change.after.id).filter {
            Step($0)?.aspect == change.aspect
        }
        // The last is ours, just written.
        guard let last = lines.dropLast().last, last.who != who else { return nil }
        return CaseworkConflict(
            passage: change.after.id, who: last.who, time: Self.localTime(last.at))
    }

    // MARK: Undo and redo

    /// A line of the history that is casework.
    private struct Step {
        enum Kind: String, CaseIterable {
            case undo = "undo-"
            case redo = "redo-"
        }

        let number: Int
        let at: String
        let aspect: CaseworkAspect
        let kind: Kind?
        let change: Change

        init?(_ entry: HistoryEntry) {
            number = entry.number
            at = entry.at
            change = entry.change
            kind = Kind.allCases.first { entry.change.what.hasPrefix($0.rawValue) }
            let word = entry.change.what.dropFirst(kind?.rawValue.count ?? 0)
            guard let aspect = CaseworkAspect(rawValue: String(word)) else { return nil }
            self.aspect = aspect
        }

        func passages() throws -> (before: Passage, after: Passage) {
            (
                try PassageJSON.passage(from: change.before ?? ""),
                try PassageJSON.passage(from: change.after ?? "")
            )
        }
    }

    /// What this person can undo and redo, the nearest last: the history replayed.
    private func stacks() throws -> (done: [Step], undone: [Step]) {
        var done: [Step] = []
        var undone: [Step] = []
        for entry in try store.history(of: hearing) where entry.who == who {
            guard let step = Step(entry) else { continue }
            switch step.kind {
            case .undo: if let last = done.popLast() { undone.append(last) }
            case .redo: if let last = undone.popLast() { done.append(last) }
            case nil:
                done.append(step)
                undone = []
            }
        }
        return (done, undone)
    }

    /// The last of a stack, with those that were registered together with it.
    private func last(of steps: [Step]) -> [Step] {
        guard let last = steps.last else { return [] }
        guard let batch = batches.first(where: { $0.contains(last.number) }) else { return [last] }
        return steps.reversed().prefix { batch.contains($0.number) }.map(\.self)
    }

    private func undo(confirmed: Bool) throws -> (Hearing?, CaseworkReply) {
        let steps = last(of: try stacks().done)
        guard let first = steps.first else { return (nil, .nothingToUndo) }
        if first.number <= visitStart ?? 0, !confirmed {
            let (before, after) = try first.passages()
            let change = CaseworkChange(aspect: first.aspect, before: before, after: after)
            return (nil, .older(change, day: String(first.at.prefix(10))))
        }
        let (hearing, changes) = try take(steps, prefix: Step.Kind.undo.rawValue) {
            ($0.after, $0.before)
        }
        return (hearing, .undone(changes))
    }

    private func redo() throws -> (Hearing?, CaseworkReply) {
        let steps = last(of: try stacks().undone)
        guard !steps.isEmpty else { return (nil, .nothingToRedo) }
        let (hearing, changes) = try take(steps, prefix: Step.Kind.redo.rawValue) {
            ($0.before, $0.after)
        }
        return (hearing, .redone(changes))
    }

    /// Takes steps in one direction. One that has lost its meaning (somebody undid it by hand) is
    /// kept in the history all the same, so that the next undo goes on to the one before.
    private func take(
        _ steps: [Step], prefix: String,
        _ direction: ((before: Passage, after: Passage)) -> (from: Passage, to: Passage)
    ) throws -> (Hearing, [CaseworkChange]) {
        var changes: [CaseworkChange] = []
        let hearing = try store.update(hearing, by: who) { hearing in
            var kept: [Change] = []
            for step in steps {
                let (from, to) = direction(try step.passages())
                guard let current = hearing.passage(from.id) else {
                    throw Failure(.badData, .caseworkGone, ["id": from.id])
                }
                let after = (try? current.stepping(step.aspect, from: from, to: to)) ?? current
                let done = hearing.replace(current, by: after, step.aspect)
                // What followed for others is no step: nobody takes it back by itself.
                kept += done.dropLast().map { record($0, hearing, prefix: "lost-") }
                kept += done.suffix(1).map { record($0, hearing, prefix: prefix) }
                changes += done
            }
            return kept
        }
        return (hearing, changes)
    }

    // MARK: Time

    private static var now: String {
        Date().formatted(.iso8601)
    }

    /// "10.42" on this machine's clock, from the history's UTC.
    private static func localTime(_ utc: String) -> String {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        guard let date = try? style.parse(utc) else { return String(utc.prefix(16)) }
        let parts = Calendar.current.dateComponents([.hour, .minute], from: date)
        let (hour, minute) = (parts.hour ?? 0, parts.minute ?? 0)
        return "\(hour)." + (minute < 10 ? "0" : "") + String(minute)
    }
}
