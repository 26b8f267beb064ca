internal import GRDB

/// What the reader decided about a document, with how sure it was and why, is kept: one row for a
/// decision, one for each of its reasons.
///
/// No row of it holds a hearing together: a passage may be gone, or turned, and its decisions stay
/// until the document is read again or deleted. They go with the document by the code, not by a
/// cascade, because a document's row is rewritten when only its place changes.
enum Version3 {
    static func keepDecisions(_ db: Database) throws {
        try db.execute(sql: tables(deciding: kinds))
    }

    static let kinds = [
        "response", "remark", "heading", "goes-on", "ends", "sender", "no-sender", "attribution",
        "author", "outcome", "section",
    ]

    /// - Parameter kinds: the raw values of ``Decision/What``.
    static func tables(deciding kinds: [String]) -> String {
        """
        CREATE TABLE decision (
            hearing TEXT NOT NULL REFERENCES hearing (id) ON DELETE CASCADE,
            document TEXT NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0),
            item TEXT NOT NULL CHECK (item <> ''),
            what TEXT NOT NULL CHECK (what IN ('\(kinds.joined(separator: "', '"))')),
            name TEXT,
            page INTEGER CHECK (page >= 1),
            line INTEGER CHECK (line >= 1),
            confidence REAL CHECK (confidence BETWEEN 0 AND 1),
            PRIMARY KEY (hearing, document, position),
            FOREIGN KEY (hearing, document) REFERENCES document (hearing, id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX decision_item ON decision (hearing, item);

        CREATE TABLE decision_reason (
            hearing TEXT NOT NULL REFERENCES hearing (id) ON DELETE CASCADE,
            document TEXT NOT NULL,
            decision INTEGER NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0),
            cue TEXT NOT NULL CHECK (cue <> ''),
            words TEXT,
            PRIMARY KEY (hearing, document, decision, position),
            FOREIGN KEY (hearing, document, decision)
                REFERENCES decision (hearing, document, position) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        """
    }
}
