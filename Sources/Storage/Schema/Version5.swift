internal import GRDB

/// What is still to be done in a case, and where each respondent's passages stand: answered at once
/// at every size. Both are derived; triggers keep them, whoever writes and in whatever way.
enum Version5 {
    static func addCaseCounts(_ db: Database) throws {
        try db.execute(sql: derived)
        try fill(db)
    }

    static let derived = tables + caseTriggers + sayingTriggers

    private static let tables = """
        -- By section ('': none). A row may count nothing.
        CREATE TABLE case_count (
            \(Version1.ofHearing),
            section TEXT NOT NULL,
            -- Responses that no remark is tied to, and those of them that are of a summary.
            unlinked INTEGER NOT NULL CHECK (unlinked >= 0),
            unlinkedSummary INTEGER NOT NULL CHECK (unlinkedSummary BETWEEN 0 AND unlinked),
            -- Remarks of the document without an outcome, and remarks that are drafts.
            undecided INTEGER NOT NULL CHECK (undecided >= 0),
            drafts INTEGER NOT NULL CHECK (drafts >= 0),
            -- Passages of which something is only suggested.
            uncertain INTEGER NOT NULL CHECK (uncertain >= 0),
            PRIMARY KEY (hearing, section)
        ) STRICT, WITHOUT ROWID;

        -- The places of the responses that are attributed to a respondent, suggestions left out.
        CREATE TABLE saying (
            \(Version1.ofHearing),
            respondent TEXT NOT NULL,
            position INTEGER NOT NULL,
            PRIMARY KEY (hearing, respondent, position)
        ) STRICT, WITHOUT ROWID;

        """

    static func fill(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO case_count (hearing, section, \(columns.joined(separator: ", ")))
                \(caseCounts);
                INSERT INTO saying (hearing, respondent, position) \(sayings);
                """)
    }

    static let dropDerived =
        triggers.map { "DROP TRIGGER IF EXISTS \($0.name);\n" }.joined() + """
            DROP TABLE IF EXISTS case_count;
            DROP TABLE IF EXISTS saying;
            """

    private static let triggers = caseTriggerList + sayingTriggerList
    private static let caseTriggers = caseTriggerList.map(\.sql).joined()
    private static let sayingTriggers = sayingTriggerList.map(\.sql).joined()
}

/// A trigger with its name, so that it can be taken away again.
struct Trigger {
    let name: String
    let sql: String

    /// - Parameter event: "AFTER INSERT ON response", with WHEN if wanted.
    init(_ name: String, _ event: String, _ body: String...) {
        self.name = name
        sql = "CREATE TRIGGER \(name) \(event) BEGIN\n\(body.joined(separator: "\n"))\nEND;\n"
    }
}
