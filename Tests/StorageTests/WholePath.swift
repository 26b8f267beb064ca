import PolicyModel

@testable import Storage

/// Casework done on the whole hearing: loaded, changed, and rewritten where it differs. What the
/// store does on the touched part must give the same database and the same answer.
extension HearingStore {
    func applyWhole(
        _ edits: [CaseworkEdit], in hearing: Hearing.ID, by who: String, format: HistoryFormat
    ) throws -> CaseworkResult {
        try write { db in
            guard let old = try Self.hearing(hearing, db) else {
                throw HearingStoreError(.notFound, path: path, item: hearing.rawValue)
            }
            var new = old
            var changes: [Change] = []
            var done: [PassageEdit] = []
            var refusal = CaseworkRefusal.nothingToDo
            let used = try Self.usedIDs(in: hearing, db)
            for edit in edits {
                guard let standing = new.passage(edit.seen.id) else {
                    throw HearingStoreError(.notFound, path: path, item: edit.seen.id)
                }
                let known = Set(new.respondents.map(\.id))
                let action = new.welcoming(edit.action.rebased(from: edit.seen, onto: standing))
                let made: [CaseworkChange]
                do throws(CaseworkRefusal) {
                    made = try new.apply(action, to: standing.id, used: used) ?? []
                } catch {
                    new.respondents.removeAll { !known.contains($0.id) }
                    refusal = error
                    continue
                }
                for newcomer in new.respondents where !known.contains(newcomer.id) {
                    changes.append(try Self.change(to: newcomer, .done, format))
                }
                for change in made {
                    changes.append(
                        try Self.change(change, .done, why: edit.action.why, format))
                    let seen = change.before.id == standing.id ? edit.seen : change.before
                    done.append(
                        try Self.edit(
                            change, seen: seen, original: old, in: hearing, by: who, format, db))
                }
            }
            if done.isEmpty { throw refusal }
            try Self.rewrite(old, as: new, db)
            try Self.record(changes, in: hearing, by: who, db)
            return CaseworkResult(edits: done)
        }
    }

    func takeWhole(
        _ step: CaseworkLog.Step, _ turn: HistoryWord.Turn, in hearing: Hearing.ID,
        by who: String, format: HistoryFormat
    ) throws -> CaseworkResult {
        try write { db in
            guard let old = try Self.hearing(hearing, db) else {
                throw HearingStoreError(.notFound, path: path, item: hearing.rawValue)
            }
            var new = old
            var changes: [Change] = []
            var edits: [PassageEdit] = []
            var drafts: [String] = []
            for entry in turn == .undone ? step.reversed() : step {
                guard let word = HistoryWord(entry.change.what) else { continue }
                var images = (from: entry.change.before, to: entry.change.after)
                if turn == .undone { images = (images.to, images.from) }
                var kept = entry.change
                kept.what = word.taking(turn).word
                kept.before = images.from
                kept.after = images.to
                switch word {
                case .casework(let aspect, _):
                    let change = try Self.stepping(aspect, images, in: new, format)
                    for follower in new.replace(change.before, by: change.after, aspect).dropLast()
                    {
                        changes.append(try Self.change(follower, turn, format))
                    }
                    kept = try Self.change(change, turn, why: entry.change.why, format)
                    let rival = try Self.rival(
                        of: entry, aspect, change, images, by: who, format, db)
                    edits.append(
                        PassageEdit(
                            change: change, between: [], wasOvertaken: rival != nil, rival: rival))
                case .respondent:
                    let respondent = try (images.to ?? images.from).map(format.readRespondent)
                    try new.step(respondent, isThere: images.to != nil)
                case .draft:
                    let from = try images.from.map { try format.readPassage($0) }
                    let to = try images.to.map { try format.readPassage($0) }
                    try new.step(from: from, to: to)
                    drafts.append(entry.change.item)
                case .imported, .exported, .deleted: continue
                }
                changes.append(kept)
            }
            try Self.rewrite(old, as: new, db)
            try Self.record(changes, in: hearing, by: who, db)
            let telling = edits.filter { $0.change.before != $0.change.after }
            let isSilent = telling.isEmpty && drafts.isEmpty
            return CaseworkResult(edits: isSilent ? edits : telling, drafts: drafts)
        }
    }
}
