extension Version1 {
    // MARK: What could not be placed, who did what, and the words to search by

    static let rest = """
        CREATE TABLE unplaced (
            \(ofHearing), \(position),
            text TEXT NOT NULL,
            \(span),
            reason TEXT NOT NULL \(oneOf("reason", "marker numbers contents furniture footnote colophon unread")),
            PRIMARY KEY (hearing, position),
            \(key(of: "document", "document")) \(deferred)
        ) STRICT;

        -- Who did what. `before` and `after` are JSON. Not tied to the hearing: what is deleted
        -- goes by the deletion's own rules.
        CREATE TABLE history (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            who TEXT NOT NULL,
            hearing TEXT NOT NULL,
            entity TEXT NOT NULL CHECK (entity <> ''),
            item TEXT NOT NULL,
            what TEXT NOT NULL CHECK (what <> ''),
            before TEXT CHECK (before IS NULL OR json_valid(before)),
            after TEXT CHECK (after IS NULL OR json_valid(after))
        ) STRICT;
        CREATE INDEX history_item ON history (hearing, item);

        -- That something was deleted, and nothing of what it said.
        CREATE TABLE deletion (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            who TEXT NOT NULL,
            why TEXT,
            hearing TEXT NOT NULL,
            entity TEXT NOT NULL CHECK (entity IN ('hearing', 'submission', 'document')),
            item TEXT NOT NULL
        ) STRICT;
        """

    /// Passages in folded form, and their trigrams. The triggers keep the two in step whatever
    /// changes the rows; the folding is Swift's, since SQLite's tokenizers fold neither ø nor æ.
    static let index = """
        CREATE TABLE folded (
            number INTEGER PRIMARY KEY,
            \(ofHearing),
            kind TEXT NOT NULL CHECK (kind IN ('response', 'remark')),
            passage TEXT NOT NULL,
            exact TEXT NOT NULL,
            loose TEXT NOT NULL,
            UNIQUE (hearing, kind, passage)
        ) STRICT;

        CREATE VIRTUAL TABLE passage_index USING fts5 (
            exact, loose, content = 'folded', content_rowid = 'number',
            tokenize = 'trigram case_sensitive 1'
        );

        CREATE TRIGGER folded_added AFTER INSERT ON folded BEGIN
            INSERT INTO passage_index (rowid, exact, loose)
            VALUES (new.number, new.exact, new.loose);
        END;
        CREATE TRIGGER folded_removed AFTER DELETE ON folded BEGIN
            INSERT INTO passage_index (passage_index, rowid, exact, loose)
            VALUES ('delete', old.number, old.exact, old.loose);
        END;
        CREATE TRIGGER folded_changed AFTER UPDATE ON folded BEGIN
            INSERT INTO passage_index (passage_index, rowid, exact, loose)
            VALUES ('delete', old.number, old.exact, old.loose);
            INSERT INTO passage_index (rowid, exact, loose)
            VALUES (new.number, new.exact, new.loose);
        END;
        """

    /// Takes the index away, whatever state it is in, so that ``index`` can make it anew.
    static let dropIndex = """
        DROP TRIGGER IF EXISTS folded_added;
        DROP TRIGGER IF EXISTS folded_removed;
        DROP TRIGGER IF EXISTS folded_changed;
        DROP TABLE IF EXISTS passage_index;
        DROP TABLE IF EXISTS folded;
        """
}
