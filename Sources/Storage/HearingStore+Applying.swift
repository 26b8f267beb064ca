internal import GRDB
public import PolicyModel

/// What became of an edit.
public struct PassageEdit: Sendable {
    /// As they stand in the store now.
    public let hearing: Hearing
    public let passage: Passage
    /// What others did to the passage after the version that the editor saw, oldest first; empty
    /// where nobody came between. The last of them is who is to be told of.
    public let between: [HistoryEntry]
    /// True when the passage was not as the editor saw it. Mostly ``between`` says by whom; a
    /// change without a history of its own (a repaired file) is only known by its traces.
    public let wasOvertaken: Bool
}

extension HearingStore {
    /// Does one thing to one passage as it stands in the store *now*, and tells whether that is
    /// still what the editor saw.
    ///
    /// Two who edit one passage lose nothing: the later action is done to what the earlier left,
    /// so different fields both stay; of the same field the later shows, and the earlier is in
    /// the history, before and after. Nobody waits for anybody, and nothing is locked while
    /// somebody thinks.
    ///
    /// - `expecting` is the passage as the editor saw it; nil when that does not matter.
    /// - `text` writes a passage as JSON for the history (the store knows no format).
    ///
    /// A redaction keeps no text in the history, takes the passage's earlier texts out of it, and
    /// leaves no byte of the words in index and WAL: it is there to make them go away.
    ///
    /// Throws `notFound`, `constraint` for an id that names nothing, and ``CaseworkRefusal`` as it
    /// is; then nothing is changed.
    @discardableResult
    public func apply(
        _ action: CaseworkAction, to passage: String, in hearing: Hearing.ID,
        expecting expected: Passage? = nil, by who: String,
        text: (Passage) throws -> String?
    ) throws -> PassageEdit {
        let edit = try write { db in
            guard let old = try Self.hearing(hearing, db), let standing = old.passage(passage)
            else { throw HearingStoreError(.notFound, path: path, item: passage) }
            var new = old
            let used = try Self.usedIDs(in: hearing, db)
            let changes = try new.apply(action, to: passage, used: used) ?? []
            let changed = changes.last?.after ?? standing
            let wasOvertaken = expected.map { $0 != standing } ?? false
            let between =
                wasOvertaken
                ? try Self.changes(
                    of: passage, in: hearing, after: try expected.flatMap(text), db) : []
            try Self.rewrite(old, as: new, db)
            for change in changes {
                var line = Change(
                    entity: change.after.kind.rawValue, item: change.after.id,
                    what: change.aspect.rawValue)
                if case .redact = action {
                    try Self.forgetTexts(of: passage, in: hearing, db)
                } else {
                    line.before = try text(change.before)
                    line.after = try text(change.after)
                }
                try Self.record(line, in: hearing, by: who, db)
            }
            return PassageEdit(
                hearing: new, passage: changed, between: between, wasOvertaken: wasOvertaken)
        }
        if case .redact = action { scrub() }
        return edit
    }

    /// The history after the last entry that left the passage as the editor saw it; only the
    /// newest one where none did (it came from an import).
    private static func changes(
        of item: String, in hearing: Hearing.ID, after text: String?, _ db: Database
    ) throws -> [HistoryEntry] {
        let entries = try history(of: hearing, items: [item, hearing.rawValue], db)
        let seen = entries.lastIndex { $0.change.item == item && $0.change.after == text }
        guard let seen, text != nil else {
            // All of them are about the passage, or the first one began from what was seen.
            let first = entries.firstIndex { $0.change.item == item && $0.change.before == text }
            if let first, text != nil { return Array(entries[first...]) }
            return entries.suffix(1)
        }
        return Array(entries[(seen + 1)...])
    }

    /// All texts of the passage, also from when it stood under another id. A line that tells of
    /// its becoming another kind keeps the ids, so that a second import knows them.
    private static func forgetTexts(
        of item: String, in hearing: Hearing.ID, _ db: Database
    ) throws {
        for id in try identities(of: item, in: hearing, db) {
            try db.execute(
                sql: """
                    UPDATE history SET before = NULL, after = NULL
                    WHERE hearing = ? AND item = ? AND what NOT IN (\(KindTurn.words))
                    """, arguments: [hearing.rawValue, id])
            for side in ["before", "after"] {
                try db.execute(
                    sql: """
                        UPDATE history SET \(side) = json_set(\(side), '$.text', '', '$.gist', NULL,
                            '$.notes', json('[]'))
                        WHERE hearing = ? AND item = ? AND what IN (\(KindTurn.words))
                            AND \(side) IS NOT NULL
                        """, arguments: [hearing.rawValue, id])
            }
        }
        try rebuildIndexForScrub(db)
    }
}
