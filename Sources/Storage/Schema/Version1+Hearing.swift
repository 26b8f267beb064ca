extension Version1 {
    // MARK: The hearing, its registers, documents and outline; who answered

    static let hearing = """
        CREATE TABLE meta (
            key TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE hearing (
            -- The order of creation.
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (id <> ''),
            title TEXT NOT NULL,
            authority TEXT,
            caseNumber TEXT,
            opens TEXT \(day("opens")),
            closes TEXT \(day("closes")),
            example INTEGER NOT NULL \(bool("example")),
            -- Grows with every import: the highest came in last.
            imported INTEGER NOT NULL,
            created TEXT NOT NULL,
            updated TEXT NOT NULL
        ) STRICT;

        CREATE TABLE lokaludvalg (
            \(ofHearing), \(position),
            name TEXT NOT NULL CHECK (name <> ''),
            code TEXT,
            PRIMARY KEY (hearing, name), UNIQUE (hearing, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE lokaludvalg_place (
            \(ofHearing), lokaludvalg TEXT NOT NULL, \(position),
            name TEXT NOT NULL,
            PRIMARY KEY (hearing, lokaludvalg, position),
            FOREIGN KEY (hearing, lokaludvalg) REFERENCES lokaludvalg (hearing, name)
                ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE department (
            \(ofHearing), \(position),
            abbr TEXT NOT NULL CHECK (abbr <> ''),
            name TEXT NOT NULL,
            PRIMARY KEY (hearing, abbr), UNIQUE (hearing, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE document (
            \(ofHearing), \(position), \(id),
            name TEXT NOT NULL,
            annex TEXT,
            kind TEXT NOT NULL \(oneOf("kind", "summary responses invited")),
            pages INTEGER CHECK (pages >= 1),
            sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            PRIMARY KEY (hearing, id), UNIQUE (hearing, position)
        ) STRICT;
        CREATE INDEX document_sha256 ON document (sha256);

        CREATE TABLE preface (
            \(ofHearing), \(position),
            text TEXT NOT NULL,
            \(span),
            PRIMARY KEY (hearing, position),
            \(key(of: "document", "document")) \(deferred)
        ) STRICT;

        CREATE TABLE section (
            \(ofHearing), \(position), \(id),
            kind TEXT NOT NULL \(oneOf("kind", "pejlemaerke goal theme")),
            label TEXT,
            -- 12, or '2.1': as in the contract's JSON.
            number ANY CHECK (typeof(number) IN ('integer', 'text', 'null')),
            title TEXT NOT NULL,
            parent TEXT,
            status TEXT \(oneOf("status", "kept dropped")),
            PRIMARY KEY (hearing, id), UNIQUE (hearing, position),
            \(key(of: "section", "parent")) \(deferred)
        ) STRICT;
        CREATE INDEX section_parent ON section (hearing, parent);
        """

    static let bodies = """
        CREATE TABLE respondent (
            \(ofHearing), \(position), \(id),
            name TEXT NOT NULL,
            kind TEXT NOT NULL \(oneOf("kind", respondentKinds)),
            answered INTEGER NOT NULL \(bool("answered")),
            invited INTEGER \(bool("invited")),
            PRIMARY KEY (hearing, id), UNIQUE (hearing, position)
        ) STRICT;

        CREATE TABLE respondent_lokaludvalg (
            \(ofHearing), respondent TEXT NOT NULL, \(position),
            name TEXT NOT NULL,
            PRIMARY KEY (hearing, respondent, position),
            \(key(of: "respondent", "respondent")) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE submission (
            \(ofHearing), \(position), \(id),
            number TEXT,
            received TEXT \(day("received")),
            document TEXT,
            PRIMARY KEY (hearing, id), UNIQUE (hearing, position),
            \(key(of: "document", "document")) \(deferred)
        ) STRICT;

        CREATE TABLE submission_respondent (
            \(ofHearing), submission TEXT NOT NULL, \(position),
            respondent TEXT NOT NULL,
            PRIMARY KEY (hearing, submission, position),
            UNIQUE (hearing, submission, respondent),
            \(key(of: "submission", "submission")) ON DELETE CASCADE,
            \(key(of: "respondent", "respondent")) \(deferred)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX submission_respondent_of ON submission_respondent (hearing, respondent);
        """
}
