internal import GRDB

/// A decision may be that a passage is not in the document any more. The tables of decisions are made
/// anew, since SQLite cannot change what a column allows.
enum Version6 {
    static func allowGone(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE decision_before AS SELECT * FROM main.decision;
                CREATE TEMP TABLE reason_before AS SELECT * FROM main.decision_reason;
                -- The reasons first: nothing then refers to what is dropped.
                DROP TABLE main.decision_reason;
                DROP TABLE main.decision;
                \(Version3.tables(deciding: Version3.kinds + ["gone"]))
                INSERT INTO main.decision SELECT * FROM decision_before;
                INSERT INTO main.decision_reason SELECT * FROM reason_before;
                DROP TABLE decision_before;
                DROP TABLE reason_before;
                """)
    }
}
