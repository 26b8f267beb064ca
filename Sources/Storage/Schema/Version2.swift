internal import GRDB

/// The history also keeps why (a redaction has a reason), and what was registered together, so
/// that it is undone together, over a restart too: `batch` is the number of its first line.
enum Version2 {
    static func extendHistory(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE history ADD COLUMN why TEXT;
                ALTER TABLE history ADD COLUMN batch INTEGER;
                """)
    }
}
