internal import GRDB

extension Version4 {
    // MARK: The words to search by, under numbers in reading order

    /// Passages in folded form, their trigrams, and where each stands. Triggers keep the three in
    /// step whatever changes the rows.
    static let index = """
        CREATE TABLE folded (
            -- See FoldedNumbers.
            number INTEGER PRIMARY KEY,
            \(Version1.ofHearing),
            kind TEXT NOT NULL CHECK (kind IN ('response', 'remark')),
            passage TEXT NOT NULL,
            -- 1: every character of the two texts is one code point.
            plain INTEGER NOT NULL \(Version1.bool("plain")),
            exact TEXT NOT NULL,
            loose TEXT NOT NULL,
            UNIQUE (hearing, kind, passage)
        ) STRICT;

        CREATE VIRTUAL TABLE passage_index USING fts5 (
            exact, loose, content = 'folded', content_rowid = 'number',
            tokenize = 'trigram case_sensitive 1'
        );

        -- Narrow, so that a hit of the trigrams leads to its place without the texts.
        CREATE TABLE standing (
            number INTEGER PRIMARY KEY,
            isRemark INTEGER NOT NULL \(Version1.bool("isRemark")),
            position INTEGER NOT NULL,
            plain INTEGER NOT NULL \(Version1.bool("plain")),
            section TEXT,
            passage TEXT NOT NULL
        ) STRICT;

        CREATE TRIGGER folded_added AFTER INSERT ON folded BEGIN
            \(added)
        END;
        CREATE TRIGGER folded_removed AFTER DELETE ON folded BEGIN
            \(removed)
        END;
        CREATE TRIGGER folded_changed AFTER UPDATE ON folded BEGIN
            \(removed)
            \(added)
        END;
        \(standing(of: "response", isRemark: 0))
        \(standing(of: "remark", isRemark: 1))
        """

    private static let added = """
        INSERT INTO passage_index (rowid, exact, loose) VALUES (new.number, new.exact, new.loose);
        INSERT INTO standing (number, isRemark, position, plain, section, passage)
        SELECT new.number, 0, position, new.plain, section, id FROM response
        WHERE new.kind = 'response' AND hearing = new.hearing AND id = new.passage
        UNION ALL
        SELECT new.number, 1, position, new.plain, section, id FROM remark
        WHERE new.kind = 'remark' AND hearing = new.hearing AND id = new.passage;
        """

    private static let removed = """
        INSERT INTO passage_index (passage_index, rowid, exact, loose)
        VALUES ('delete', old.number, old.exact, old.loose);
        DELETE FROM standing WHERE number = old.number;
        """

    /// A passage that is written anew while its words stay.
    private static func standing(of kind: String, isRemark: Int) -> String {
        func mine(_ row: String) -> String {
            "hearing = \(row).hearing AND kind = '\(kind)' AND passage = \(row).id"
        }
        let stands = """
            INSERT OR REPLACE INTO standing (number, isRemark, position, plain, section, passage)
            SELECT number, \(isRemark), new.position, plain, new.section, passage FROM folded
            WHERE \(mine("new"));
            """
        let standsNot = """
            DELETE FROM standing WHERE number = (SELECT number FROM folded WHERE \(mine("old")));
            """
        return """
            CREATE TRIGGER \(kind)_stands AFTER INSERT ON \(kind) BEGIN
                \(stands)
            END;
            CREATE TRIGGER \(kind)_stands_not AFTER DELETE ON \(kind) BEGIN
                \(standsNot)
            END;
            CREATE TRIGGER \(kind)_stands_elsewhere
                AFTER UPDATE OF hearing, id, section, position ON \(kind)
            BEGIN
                \(standsNot)
                \(stands)
            END;
            """
    }

    /// What `standing` is to hold, for checking it.
    static let standings = """
        SELECT f.number, 0 AS isRemark, p.position, f.plain, p.section, f.passage FROM folded AS f
        JOIN response AS p ON p.hearing = f.hearing AND p.id = f.passage
        WHERE f.kind = 'response'
        UNION ALL
        SELECT f.number, 1, p.position, f.plain, p.section, f.passage FROM folded AS f
        JOIN remark AS p ON p.hearing = f.hearing AND p.id = f.passage
        WHERE f.kind = 'remark'
        """
}
