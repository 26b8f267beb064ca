internal import GRDB
public import PolicyModel

/// How the history writes what it keeps, and reads it back. The store knows no format.
public struct HistoryFormat: Sendable {
    public let writePassage: @Sendable (Passage) throws -> String?
    public let writeRespondent: @Sendable (Respondent) throws -> String?
    public let readPassage: @Sendable (String) throws -> Passage
    public let readRespondent: @Sendable (String) throws -> Respondent

    public init(
        writePassage: @escaping @Sendable (Passage) throws -> String?,
        writeRespondent: @escaping @Sendable (Respondent) throws -> String?,
        readPassage: @escaping @Sendable (String) throws -> Passage,
        readRespondent: @escaping @Sendable (String) throws -> Respondent
    ) {
        self.writePassage = writePassage
        self.writeRespondent = writeRespondent
        self.readPassage = readPassage
        self.readRespondent = readRespondent
    }
}

/// What became of one edit.
public struct PassageEdit: Hashable, Sendable {
    public let change: CaseworkChange
    /// What others did to the passage after the version that the editor saw, oldest first; empty
    /// where nobody came between.
    public let between: [HistoryEntry]
    /// True when the passage was not as the editor saw it. Mostly ``between`` says by whom; a
    /// change without a history of its own (a repaired file) is only known by its traces.
    public let wasOvertaken: Bool
    /// Who decided the same thing since, where that thing has one value only: the editor's holds
    /// now, and the editor is to be told.
    public let rival: HistoryEntry?
}

/// What was done to a hearing.
public struct CaseworkResult: Hashable, Sendable {
    public let edits: [PassageEdit]
    /// Ids of the drafts of a distribution sheet that were undone or done again.
    public var drafts: [String] = []
}

extension HearingStore {
    /// Does edits to passages as they stand in the store *now*, in one transaction, and tells for
    /// each whether that is still what the editor saw.
    ///
    /// Two who edit one passage lose nothing: the later action is done to what the earlier left,
    /// so different fields both stay; lists are joined; of one value the later shows, and the
    /// earlier is in the history, before and after. Nobody waits for anybody, and nothing is
    /// locked while somebody thinks.
    ///
    /// Costs what the edits touch, however long the hearing is; only a passage that becomes one of
    /// the other kind, and a newcomer, look through all of their kind.
    ///
    /// What is so already is left out. Throws `notFound`, `constraint` for an id that names
    /// nothing, and ``CaseworkRefusal`` where nothing is left to do; then nothing is changed.
    @discardableResult
    public func apply(
        _ edits: [CaseworkEdit], in hearing: Hearing.ID, by who: String, format: HistoryFormat
    ) throws -> CaseworkResult {
        try write { db in
            let part = try Self.part(of: hearing, touchedBy: edits, db)
            let old = part.hearing
            var new = old
            var changes: [Change] = []
            var done: [PassageEdit] = []
            var refusal = CaseworkRefusal.nothingToDo
            let needsID = edits.contains { $0.action.aspect == .kind }
            let used = needsID ? try Self.usedIDs(in: hearing, db) : []
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
                    // What follows for others (links to what is no response any more) is told too.
                    let seen = change.before.id == standing.id ? edit.seen : change.before
                    done.append(
                        try Self.edit(
                            change, seen: seen, original: old, in: hearing, by: who, format, db))
                }
            }
            if done.isEmpty { throw refusal }
            try part.write(new)
            for edit in done where edit.change.aspect == .redaction {
                try Self.silenceDecisions(of: edit.change.after.id, in: hearing, db)
            }
            try Self.record(changes, in: hearing, by: who, db)
            return CaseworkResult(edits: done)
        }
    }

    private static func part(
        of hearing: Hearing.ID, touchedBy edits: [CaseworkEdit], _ db: Database
    ) throws -> TouchedPart {
        var part = try TouchedPart(of: hearing, db)
        for edit in edits { try part.load(passage: edit.seen.id) }
        for edit in edits {
            switch edit.action {
            case .setKind(let kind, _, _):
                guard let standing = part.hearing.passage(edit.seen.id), standing.kind != kind
                else { continue }
                try part.loadTurning(standing.id, to: kind)
            case .attributeNewcomer: try part.loadNames()
            default: continue
            }
        }
        return part
    }

    /// Who came between, by what stood in the store before this transaction.
    static func edit(
        _ change: CaseworkChange, seen: Passage, original: Hearing, in hearing: Hearing.ID,
        by who: String, _ format: HistoryFormat, _ db: Database
    ) throws -> PassageEdit {
        let item = seen.id
        guard let standing = original.passage(item), standing != seen else {
            return PassageEdit(change: change, between: [], wasOvertaken: false, rival: nil)
        }
        let entries = try history(of: hearing, items: [item, hearing.rawValue], db)
        var rival: HistoryEntry?
        if standing.conflicts(in: change.aspect, with: seen) {
            rival = entries.last { $0.change.item == item && $0.isAbout(change.aspect) }
            if rival?.who == who { rival = nil }
        }
        return PassageEdit(
            change: change,
            between: changes(entries, of: item, after: try format.writePassage(seen)),
            wasOvertaken: true, rival: rival)
    }

    /// The history after the last entry that left the passage as the editor saw it; only the
    /// newest one where none did (it came from an import).
    private static func changes(
        _ entries: [HistoryEntry], of item: String, after text: String?
    ) -> [HistoryEntry] {
        let seen = entries.lastIndex { $0.change.item == item && $0.change.after == text }
        guard let seen, text != nil else {
            // All of them are about the passage, or the first one began from what was seen.
            let first = entries.firstIndex { $0.change.item == item && $0.change.before == text }
            if let first, text != nil { return Array(entries[first...]) }
            return entries.suffix(1)
        }
        return Array(entries[(seen + 1)...])
    }

    // MARK: What the history keeps

    static func change(
        _ change: CaseworkChange, _ turn: HistoryWord.Turn, why: String? = nil,
        _ format: HistoryFormat
    ) throws -> Change {
        Change(
            entity: change.after.kind.rawValue, item: change.after.id,
            what: HistoryWord.casework(change.aspect, turn).word,
            before: try format.writePassage(change.before),
            after: try format.writePassage(change.after), why: why)
    }

    static func change(
        to respondent: Respondent, _ turn: HistoryWord.Turn, _ format: HistoryFormat
    ) throws -> Change {
        let text = try format.writeRespondent(respondent)
        return Change(
            entity: "respondent", item: respondent.id.rawValue,
            what: HistoryWord.respondent(turn).word,
            before: turn == .undone ? text : nil, after: turn == .undone ? nil : text)
    }
}

extension HistoryEntry {
    func isAbout(_ aspect: CaseworkAspect) -> Bool {
        if case .casework(aspect, _)? = HistoryWord(change.what) { true } else { false }
    }
}
