extension Version1 {
    /// Both kinds of passage, each in tables of its own, since a tie is to one or the other.
    static func passages(_ name: String) -> String {
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
}
