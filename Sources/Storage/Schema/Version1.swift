internal import GRDB

/// The first schema: one table for each entity, and one for each list in it.
///
/// Names are the contract's JSON keys. `hearing` and an id make the key; `position` is the
/// document's order. Ties between entities are checked at commit (deferred), so that a hearing
/// can be rewritten in any order; what belongs to an entity goes with it (cascade).
enum Version1 {
    static func create(_ db: Database) throws {
        for part in [hearing, bodies, passages("response"), passages("remark"), rest, index] {
            try db.execute(sql: part)
        }
    }

    /// Values parted by blanks. They stand here and are not taken from the model: this step must
    /// stay what it was when the model has moved on. A test holds the two together.
    private static func oneOf(_ column: String, _ values: String) -> String {
        let list = values.split(separator: " ").map { "'\($0)'" }.joined(separator: ", ")
        return "CHECK (\(column) IN (\(list)))"
    }

    private static let respondentKinds = """
        lokaludvalg council organisation union employer company education church housing \
        authority residents citizen other
        """

    private static func bool(_ column: String) -> String { "CHECK (\(column) IN (0, 1))" }

    private static func day(_ column: String) -> String {
        "CHECK (\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')"
    }

    private static func key(of table: String, _ columns: String) -> String {
        "FOREIGN KEY (hearing, \(columns)) REFERENCES \(table) (hearing, id)"
    }

    private static let deferred = "DEFERRABLE INITIALLY DEFERRED"
    private static let ofHearing =
        "hearing TEXT NOT NULL REFERENCES hearing (id) ON DELETE CASCADE"
    private static let position = "position INTEGER NOT NULL CHECK (position >= 0)"
    private static let id = "id TEXT NOT NULL CHECK (id <> '')"

    /// The columns of a ``SourceSpan``. Lines of a PDF count for each page, so the last line may
    /// well be a smaller number than the first.
    private static let span = """
        document TEXT NOT NULL,
        page INTEGER CHECK (page >= 1),
        lastPage INTEGER CHECK (lastPage >= 1),
        firstLine INTEGER CHECK (firstLine >= 1),
        lastLine INTEGER CHECK (lastLine >= 1)
        """

    private static let hearing = """
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

    private static let bodies = """
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

    /// Both kinds of passage, each in tables of its own, since a tie is to one or the other.
    private static func passages(_ name: String) -> String {
        let isResponse = name == "response"
        return """
            CREATE TABLE \(name) (
                \(ofHearing), \(position), \(id),
                \(isResponse ? responseColumns : remarkColumns),
                section TEXT,
                gist TEXT,
                text TEXT NOT NULL,
                wording TEXT NOT NULL \(oneOf("wording", "original restated")),
                \(span),
                PRIMARY KEY (hearing, id), UNIQUE (hearing, position),
                \(key(of: "section", "section")) \(deferred),
                \(key(of: "document", "document")) \(deferred)
            ) STRICT;
            CREATE INDEX \(name)_section ON \(name) (hearing, section);

            \(list(name, "place", "name TEXT NOT NULL CHECK (name <> ''), lokaludvalg TEXT"))
            \(list(name, "tag", "tag TEXT NOT NULL"))
            \(list(name, "note", note))
            \(isResponse ? responseLists : remarkLists)
            """
    }

    private static let note = "text TEXT NOT NULL, author TEXT NOT NULL, written TEXT NOT NULL"

    private static func list(_ owner: String, _ name: String, _ columns: String) -> String {
        """
        CREATE TABLE \(owner)_\(name) (
            \(ofHearing), \(owner) TEXT NOT NULL, \(position),
            \(columns),
            PRIMARY KEY (hearing, \(owner), position),
            \(key(of: owner, owner)) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        """
    }

    /// A list of ties to another entity; a tie stands once, and can be found from both ends.
    private static func ties(
        _ owner: String, _ name: String, to target: String, as column: String, basis: Bool
    ) -> String {
        """
        CREATE TABLE \(owner)_\(name) (
            \(ofHearing), \(owner) TEXT NOT NULL, \(position),
            \(column) TEXT NOT NULL,
            \(basis ? "basis TEXT NOT NULL \(oneOf("basis", "stated assigned suggested"))," : "")
            PRIMARY KEY (hearing, \(owner), position),
            UNIQUE (hearing, \(owner), \(column)),
            \(key(of: owner, owner)) ON DELETE CASCADE,
            \(key(of: target, column)) \(deferred)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX \(owner)_\(name)_of ON \(owner)_\(name) (hearing, \(column));
        """
    }

    private static let responseColumns = """
        kind TEXT NOT NULL \(oneOf("kind", "summary full")),
        sectionBasis TEXT NOT NULL \(oneOf("sectionBasis", "stated assigned suggested")),
        quantityWords TEXT,
        quantityCount INTEGER,
        quantityLokaludvalg INTEGER \(bool("quantityLokaludvalg"))
            CHECK ((quantityLokaludvalg IS NULL) = (quantityWords IS NULL)),
        quantityAuthority INTEGER \(bool("quantityAuthority"))
            CHECK ((quantityAuthority IS NULL) = (quantityWords IS NULL))
            CHECK (quantityCount IS NULL OR quantityWords IS NOT NULL)
        """

    private static let responseLists =
        [
            ties(
                "response", "submission", to: "submission", as: "submission", basis: false),
            ties("response", "respondent", to: "respondent", as: "respondent", basis: true),
            ties("response", "support", to: "response", as: "supported", basis: true),
            list("response", "assigned", "department TEXT NOT NULL"),
        ].joined(separator: "\n")

    private static let remarkColumns = """
        departmentWords TEXT,
        outcomeWords TEXT,
        outcomeBasis TEXT \(oneOf("outcomeBasis", "stated assigned suggested")),
        status TEXT NOT NULL \(oneOf("status", "final draft"))
        """

    private static let outcomes = "changed covered declined outside referred noted"

    private static let remarkLists =
        [
            ties("remark", "answer", to: "response", as: "response", basis: true),
            list("remark", "department", "department TEXT NOT NULL"),
            list("remark", "outcome", "outcome TEXT NOT NULL \(oneOf("outcome", outcomes))"),
        ].joined(separator: "\n")

    private static let rest = """
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
