internal import Browser
internal import Exchange
internal import Foundation
internal import Language
internal import PolicyModel
internal import Storage

/// Where a request of the browser meets the store: one transaction each, with who, before and
/// after in the history. Nothing is kept here but where this visit began.
struct CaseworkDesk {
    private let store: HearingStore
    private let hearing: Hearing.ID
    private let who: String
    private let catalogue: Catalogue
    /// The history's last line before this visit's first request; nil until there is one, since
    /// nobody waits for it before the first frame.
    private var visitStart: Int?

    init(store: HearingStore, hearing: Hearing.ID, who: String, catalogue: Catalogue) {
        self.store = store
        self.hearing = hearing
        self.who = who
        self.catalogue = catalogue
    }

    /// Whether the hearing is another one now, and the answer.
    mutating func handle(_ request: CaseworkRequest) -> (hasChanged: Bool, CaseworkReply) {
        do {
            if visitStart == nil { visitStart = try store.lastLine(in: hearing) }
            switch request {
            case .change(let edits):
                let isTurning = edits.contains(where: \.isTurning)
                let turns = isTurning ? try store.kindTurns(in: hearing) : []
                let result = try store.apply(
                    edits.map { completed($0, turns) }, in: hearing, by: who, format: .json)
                return (true, .changed(changes(result), conflicts: conflicts(result)))
            case .undo(let confirmed): return try undo(confirmed: confirmed)
            case .redo: return try redo()
            case .history(let item):
                let lines = try store.history(of: hearing, item: item)
                return (false, .history(lines.map(HistoryLine.init), of: item))
            }
        } catch let refusal as CaseworkRefusal {
            return (false, .refused(refusal))
        } catch let error as HearingStoreError where error.code == .notFound {
            let id = error.item ?? hearing.rawValue
            return (false, .failed(catalogue.text(.caseworkGone, ["id": id])))
        } catch let error as HearingStoreError {
            let failure = StoreWords.failure(error, error.path ?? "")
            return (false, .failed(catalogue.text(failure.phrase, failure.places)))
        } catch {
            // A line of the history that this program cannot read.
            return (false, .failed(catalogue.text(.caseworkUnreadable)))
        }
    }

    /// A note's author and time are the desk's to say; a passage that becomes again what it was
    /// gets back its id and what it had.
    private func completed(_ edit: CaseworkEdit, _ turns: [KindTurn]) -> CaseworkEdit {
        switch edit.action {
        case .addNote(let note):
            let moment = Date().formatted(.iso8601)
            return CaseworkEdit(
                seen: edit.seen,
                action: .addNote(Note(text: note.text, author: who, written: moment)))
        case .setKind(let kind, as: nil, like: nil):
            let id = edit.seen.id
            guard let turn = turns.last(where: { $0.to == id && $0.from != id }),
                let former = try? PassageJSON.passage(from: turn.before), former.kind == kind
            else { return edit }
            return CaseworkEdit(
                seen: edit.seen, action: .setKind(kind, as: former.id, like: former))
        default: return edit
        }
    }

    private func changes(_ result: CaseworkResult) -> [CaseworkChange] {
        result.edits.map(\.change)
    }

    /// Who decided the same thing since, each told once.
    private func conflicts(_ result: CaseworkResult) -> [CaseworkConflict] {
        var told: [CaseworkConflict] = []
        for edit in result.edits {
            guard let rival = edit.rival else { continue }
            let conflict = CaseworkConflict(
                passage: edit.change.after.id, who: rival.who, time: Moment.time(of: rival.at))
            if !told.contains(conflict) { told.append(conflict) }
        }
        return told
    }

    // MARK: Undo and redo

    private func undo(confirmed: Bool) throws -> (Bool, CaseworkReply) {
        guard let step = try store.lastDone(by: who, in: hearing), let first = step.first else {
            return (false, .nothingToUndo)
        }
        if first.number <= visitStart ?? 0, !confirmed {
            let changes = step.compactMap { HistoryLine($0).change?.reversed }
            return (false, .older(changes, day: Moment.day(of: first.at)))
        }
        let result = try store.take(step, .undone, in: hearing, by: who, format: .json)
        return (
            true, .undone(changes(result), drafts: result.drafts, conflicts: conflicts(result))
        )
    }

    private func redo() throws -> (Bool, CaseworkReply) {
        guard let step = try store.lastUndone(by: who, in: hearing) else {
            return (false, .nothingToRedo)
        }
        let result = try store.take(step, .redone, in: hearing, by: who, format: .json)
        return (
            true, .redone(changes(result), drafts: result.drafts, conflicts: conflicts(result))
        )
    }
}

extension CaseworkEdit {
    /// Says what a passage is, and leaves the id to the desk.
    fileprivate var isTurning: Bool {
        if case .setKind(_, as: nil, like: nil) = action { true } else { false }
    }
}

extension CaseworkChange {
    /// What undoing it does.
    fileprivate var reversed: CaseworkChange {
        CaseworkChange(aspect: aspect, before: after, after: before)
    }
}
