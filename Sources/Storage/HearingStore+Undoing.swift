internal import GRDB
public import PolicyModel

extension HearingStore {
    /// Takes a step of somebody's work back, or does it again, in one transaction. Only the aspect
    /// of each line is set, never the whole passage, so that what others did stays.
    ///
    /// A line that has lost its meaning (somebody undid it by hand) is kept in the history all the
    /// same, so that the next undo goes on to the step before. Throws `notFound` for a passage
    /// that is gone, and `textChanged` where words would come back into another text.
    @discardableResult
    public func take(
        _ step: CaseworkLog.Step, _ turn: HistoryWord.Turn, in hearing: Hearing.ID,
        by who: String, format: HistoryFormat
    ) throws -> CaseworkResult {
        try write { db in
            let part = try Self.part(of: hearing, touchedBy: step, turn, format, db)
            var new = part.hearing
            var changes: [Change] = []
            var edits: [PassageEdit] = []
            var drafts: [String] = []
            // Backwards, for the attributions of a newcomer go before the newcomer does.
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
                    // Links to what is no response any more go with it.
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
            try part.write(new)
            try Self.record(changes, in: hearing, by: who, db)
            // What one line did may be done by another already: only that is told which shows.
            let telling = edits.filter { $0.change.before != $0.change.after }
            let isSilent = telling.isEmpty && drafts.isEmpty
            return CaseworkResult(edits: isSilent ? edits : telling, drafts: drafts)
        }
    }

    private static func part(
        of hearing: Hearing.ID, touchedBy step: CaseworkLog.Step, _ turn: HistoryWord.Turn,
        _ format: HistoryFormat, _ db: Database
    ) throws -> TouchedPart {
        var part = try TouchedPart(of: hearing, db)
        func images(_ entry: HistoryEntry) -> [Passage] {
            [entry.change.before, entry.change.after].compactMap(\.self)
                .compactMap { try? format.readPassage($0) }
        }
        for entry in step {
            switch HistoryWord(entry.change.what) {
            case .casework, .draft:
                for image in images(entry) { try part.load(passage: image.id) }
            default: continue
            }
        }
        for entry in step {
            switch HistoryWord(entry.change.what) {
            case .casework(.kind, _):
                let passages = images(entry)
                guard let from = turn == .undone ? passages.last : passages.first,
                    let to = turn == .undone ? passages.first : passages.last, from.kind != to.kind
                else { continue }
                try part.loadTurning(from.id, to: to.kind)
            case .respondent: try part.load(respondent: entry.change.item)
            default: continue
            }
        }
        return part
    }

    static func stepping(
        _ aspect: CaseworkAspect, _ images: (from: String?, to: String?),
        in hearing: Hearing, _ format: HistoryFormat
    ) throws -> CaseworkChange {
        guard let fromText = images.from, let toText = images.to else {
            throw HearingStoreError(.notFound, item: hearing.id.rawValue)
        }
        let from = try format.readPassage(fromText)
        let to = try format.readPassage(toText)
        guard let standing = hearing.passage(from.id) else {
            throw HearingStoreError(.notFound, item: from.id)
        }
        do throws(CaseworkRefusal) {
            let after = try standing.stepping(aspect, from: from, to: to)
            return CaseworkChange(aspect: aspect, before: standing, after: after)
        } catch .textChanged {
            throw CaseworkRefusal.textChanged
        } catch {
            return CaseworkChange(aspect: aspect, before: standing, after: standing)
        }
    }

    /// Somebody else decided the same thing after the line: the step holds, and is told.
    static func rival(
        of entry: HistoryEntry, _ aspect: CaseworkAspect, _ change: CaseworkChange,
        _ images: (from: String?, to: String?), by who: String, _ format: HistoryFormat,
        _ db: Database
    ) throws -> HistoryEntry? {
        guard let text = images.from,
            change.before.conflicts(
                in: aspect, with: try format.readPassage(text))
        else { return nil }
        return try history(of: entry.hearing, items: [entry.change.item], db).last {
            $0.number > entry.number && $0.who != who && $0.isAbout(aspect)
        }
    }
}

extension Hearing {
    /// Puts somebody on the list of respondents or takes them off it; whoever is named somewhere
    /// by now stays.
    mutating func step(_ respondent: Respondent?, isThere: Bool) throws {
        guard let respondent else { return }
        if isThere {
            if !respondents.contains(where: { $0.id == respondent.id }) {
                respondents.append(respondent)
            }
            return
        }
        let isNamed =
            responses.contains { $0.attributions.contains { $0.respondent == respondent.id } }
            || submissions.contains { $0.respondents.contains(respondent.id) }
        if !isNamed { respondents.removeAll { $0.id == respondent.id } }
    }

    /// A draft from what it was to what it is to be; nil is none.
    mutating func step(from: Passage?, to: Passage?) throws {
        let standing = (from ?? to).flatMap { passage($0.id) }
        if standing == to { return }
        guard standing?.text == from?.text else { throw CaseworkRefusal.textChanged }
        switch (standing, to) {
        case (nil, .remark(let remark)?): remarks.append(remark)
        case (_?, let to?): put(to)
        case (let standing?, nil): remarks.removeAll { $0.id.rawValue == standing.id }
        default: break
        }
    }
}
