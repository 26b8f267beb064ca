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
    static func oneOf(_ column: String, _ values: String) -> String {
        let list = values.split(separator: " ").map { "'\($0)'" }.joined(separator: ", ")
        return "CHECK (\(column) IN (\(list)))"
    }

    static let respondentKinds = """
        lokaludvalg council organisation union employer company education church housing \
        authority residents citizen other
        """

    static func bool(_ column: String) -> String { "CHECK (\(column) IN (0, 1))" }

    static func day(_ column: String) -> String {
        "CHECK (\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')"
    }

    static func key(of table: String, _ columns: String) -> String {
        "FOREIGN KEY (hearing, \(columns)) REFERENCES \(table) (hearing, id)"
    }

    static let deferred = "DEFERRABLE INITIALLY DEFERRED"
    static let ofHearing =
        "hearing TEXT NOT NULL REFERENCES hearing (id) ON DELETE CASCADE"
    static let position = "position INTEGER NOT NULL CHECK (position >= 0)"
    static let id = "id TEXT NOT NULL CHECK (id <> '')"

    /// The columns of a ``SourceSpan``. Lines of a PDF count for each page, so the last line may
    /// well be a smaller number than the first.
    static let span = """
        document TEXT NOT NULL,
        page INTEGER CHECK (page >= 1),
        lastPage INTEGER CHECK (lastPage >= 1),
        firstLine INTEGER CHECK (firstLine >= 1),
        lastLine INTEGER CHECK (lastLine >= 1)
        """
}
