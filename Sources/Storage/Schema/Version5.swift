internal import GRDB

/// What is still to be done in a case, and where each respondent's passages stand: answered at once
/// at every size.
///
/// Both are derived, and kept by triggers of the connection that writes (``keep(_:)``), not of the
/// file: every connection reads through all triggers of a file before its first answer, and these
/// would be more text than all the rest of the schema. Who writes with another program finds them
/// wrong by `pejl check`, and mends them with `--repair`.
enum Version5 {
    static func addCaseCounts(_ db: Database) throws {
        try db.execute(sql: tables)
        try fill(db)
    }

    static let tables = """
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

    static let dropTables = """
        DROP TABLE IF EXISTS case_count;
        DROP TABLE IF EXISTS saying;
        """

    // MARK: Keeping

    /// Before anything is written in a transaction: makes the triggers where the connection has none
    /// yet. They go with a transaction that is rolled back, so this is asked each time.
    static func keep(_ db: Database) throws {
        let isMissing = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = 'case_count')
                AND NOT EXISTS (
                    SELECT 1 FROM sqlite_temp_schema WHERE name = 'response_case_added')
                """)
        guard try Bool.fetchOne(isMissing) ?? false else { return }
        for trigger in caseTriggers + sayingTriggers { try db.execute(sql: trigger.sql) }
    }
}

/// A trigger of a connection.
struct Trigger {
    let sql: String

    /// - Parameter event: "AFTER INSERT ON main.response", with WHEN if wanted.
    init(_ name: String, _ event: String, _ body: String...) {
        sql = "CREATE TEMP TRIGGER \(name) \(event) BEGIN\n\(body.joined(separator: "\n"))\nEND"
    }
}
