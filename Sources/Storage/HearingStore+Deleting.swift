internal import GRDB
public import PolicyModel

extension HearingStore {
    /// Removes a hearing with all its texts, also those of its history, and leaves who, when and
    /// why. Throws `notFound`.
    ///
    /// Returns true when no byte of it is left in the file and its WAL; false when another
    /// program was reading just then: the WAL goes with the next deletion, or the next opening
    /// for writing.
    @discardableResult
    public func delete(_ hearing: Hearing.ID, by who: String, why: String?) throws -> Bool {
        try write { db in
            guard try Self.contains(hearing, db) else {
                throw HearingStoreError(.notFound, path: path, item: hearing.rawValue)
            }
            try db.execute(
                sql: "DELETE FROM history WHERE hearing = ?", arguments: [hearing.rawValue])
            try db.execute(
                sql: "DELETE FROM hearing WHERE id = ?", arguments: [hearing.rawValue])
            try Self.finishDeletion(
                of: .hearing, hearing.rawValue, in: hearing, by: who, why: why, db)
        }
        return scrub()
    }

    /// Removes one letter; see ``Removal/removing(submission:from:)`` for what goes with it.
    @discardableResult
    public func delete(
        submission: Submission.ID, in hearing: Hearing.ID, by who: String, why: String?
    ) throws -> Bool {
        try remove(.submission, submission.rawValue, in: hearing, by: who, why: why) {
            Removal.removing(submission: submission, from: $0)
        }
    }

    /// Removes one document; see ``Removal/removing(document:from:)`` for what goes with it.
    @discardableResult
    public func delete(
        document: Document.ID, in hearing: Hearing.ID, by who: String, why: String?
    ) throws -> Bool {
        try remove(.document, document.rawValue, in: hearing, by: who, why: why) {
            Removal.removing(document: document, from: $0)
        }
    }

    private func remove(
        _ entity: Deletion.Entity, _ item: String, in hearing: Hearing.ID, by who: String,
        why: String?, _ removal: (Hearing) -> Hearing?
    ) throws -> Bool {
        try write { db in
            guard let old = try Self.hearing(hearing, db), let new = removal(old) else {
                throw HearingStoreError(.notFound, path: path, item: item)
            }
            try Self.rewrite(old, as: new, db)
            let gone = Removal.ids(of: old).subtracting(Removal.ids(of: new))
            // Also those that were read from a document which stays.
            try Self.dropDecisions(of: gone, in: hearing, db)
            for gone in gone {
                try db.execute(
                    sql: "DELETE FROM history WHERE hearing = ? AND item = ?",
                    arguments: [hearing.rawValue, gone])
            }
            // What was said of the whole may hold words of the part.
            try db.execute(
                sql: """
                    UPDATE history SET before = NULL, after = NULL
                    WHERE hearing = ? AND entity = 'hearing'
                    """, arguments: [hearing.rawValue])
            try Self.finishDeletion(of: entity, item, in: hearing, by: who, why: why, db)
        }
        return scrub()
    }

    private static func finishDeletion(
        of entity: Deletion.Entity, _ item: String, in hearing: Hearing.ID, by who: String,
        why: String?, _ db: Database
    ) throws {
        let values: [(any DatabaseValueConvertible)?] = [
            try moment(db), who, why, hearing.rawValue, entity.rawValue, item,
        ]
        try db.insert(
            into: "deletion", ["at", "who", "why", "hearing", "entity", "item"],
            values.map { $0?.databaseValue ?? .null })
        try KeptTallies.remove(hearing, db)
        try rebuildIndexForScrub(db)
    }

    /// Takes what is gone out of the index too, and asks for ``scrub()``.
    static func rebuildIndexForScrub(_ db: Database) throws {
        // FTS5 only notes that a row is gone; its trigrams stay until segments are merged.
        try db.execute(sql: "INSERT INTO passage_index (passage_index) VALUES ('rebuild')")
        try db.execute(
            sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('scrub', \(now))")
    }

    private func scrub() -> Bool { (try? database).map { Self.scrub($0, path) } ?? false }

    /// Puts the WAL into the file and empties it, if a deletion is waiting for that.
    @discardableResult
    static func scrub(_ writer: any DatabaseWriter, _ path: String?) -> Bool {
        do {
            try writer.writeWithoutTransaction { db in
                guard try isScrubWaiting(db) else { return }
                if path != nil { try db.checkpoint(.truncate) }
                try db.execute(sql: "DELETE FROM meta WHERE key = 'scrub'")
            }
            return true
        } catch { return false }
    }

    static func isScrubWaiting(_ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM meta WHERE key = 'scrub')")
            ?? false
    }
}
