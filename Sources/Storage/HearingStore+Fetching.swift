internal import GRDB
public import PolicyModel

extension HearingStore {
    /// All hearings, oldest first (by when they came into the store).
    public func hearings() throws -> [HearingSummary] {
        try read { db in
            func counted(_ table: String) -> String {
                "(SELECT count(*) FROM \(table) AS part WHERE part.hearing = hearing.id)"
            }
            func kept(_ kind: String) -> String {
                """
                (SELECT ifnull(sum(total), 0) FROM passage_count AS part
                    WHERE part.hearing = hearing.id AND kind = '\(kind)')
                """
            }
            let counts = [
                counted("section"), kept("response"), kept("remark"), kept("respondent"),
                counted("document"),
            ].joined(separator: ", ")
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT id, title, authority, opens, closes, example, \(counts)
                    FROM hearing ORDER BY number
                    """)
            var summaries: [HearingSummary] = []
            while let row = try rows.next() {
                var reader = RowReader(row)
                summaries.append(
                    HearingSummary(
                        id: try reader.id(), title: try reader.text(),
                        authority: try reader.textOrNull(), opens: try reader.dayOrNull(),
                        closes: try reader.dayOrNull(), isExample: try reader.bool(),
                        sections: try reader.integer(), responses: try reader.integer(),
                        remarks: try reader.integer(), respondents: try reader.integer(),
                        documents: try reader.integer()))
            }
            return summaries
        }
    }

    public func contains(_ id: Hearing.ID) throws -> Bool { try read { try Self.contains(id, $0) } }

    static func contains(_ id: Hearing.ID, _ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM hearing WHERE id = ?)")
        return try Bool.fetchOne(statement, arguments: [id.rawValue]) ?? false
    }

    /// The ids of all hearings in the order in which they came, and the one imported last, anew or
    /// again (nil in an empty store): where `pejl` begins when nobody has opened one.
    public func names() throws -> (all: [Hearing.ID], lastImported: Hearing.ID?) {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT id, imported IS max(imported) OVER () FROM hearing ORDER BY number")
            var all: [Hearing.ID] = []
            var last: Hearing.ID?
            for row in rows {
                var reader = RowReader(row)
                let id: Hearing.ID = try reader.id()
                all.append(id)
                if try reader.bool() { last = last ?? id }
            }
            return (all, last)
        }
    }

    /// The whole hearing, equal to what was saved, byte for byte. Some twenty-five prepared
    /// queries in one snapshot. Throws `notFound`.
    public func load(_ id: Hearing.ID) throws -> Hearing {
        try read { db in
            guard let hearing = try Self.hearing(id, db) else {
                throw HearingStoreError(.notFound, path: path, item: id.rawValue)
            }
            return hearing
        }
    }

    /// The hearings that hold a document of these very bytes, oldest first.
    public func hearings(havingDocument sha256: String) throws -> [Hearing.ID] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT h.id FROM hearing AS h JOIN document AS d ON d.hearing = h.id
                    WHERE d.sha256 = ? ORDER BY h.number
                    """, arguments: [sha256])
        }.map { Hearing.ID($0) }
    }

    /// Inside a transaction; nil when there is none of that id.
    static func hearing(_ id: Hearing.ID, _ db: Database) throws -> Hearing? {
        guard var hearing = try front(of: id, db) else { return nil }
        hearing.registers = Registers(
            lokaludvalg: try Tables.lokaludvalg.entities(of: id, db),
            departments: try Tables.departments.entities(of: id, db))
        hearing.documents = try Tables.documents.entities(of: id, db)
        hearing.preface = try Tables.preface.entities(of: id, db)
        hearing.sections = try Tables.sections.entities(of: id, db)
        hearing.respondents = try Tables.respondents.entities(of: id, db)
        hearing.submissions = try Tables.submissions.entities(of: id, db)
        hearing.responses = try Tables.responses.entities(of: id, db)
        hearing.remarks = try Tables.remarks.entities(of: id, db)
        hearing.unplaced = try Tables.unplaced.entities(of: id, db)
        return hearing
    }

    /// The hearing without anything that stands in a table of its own.
    static func front(of id: Hearing.ID, _ db: Database) throws -> Hearing? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT title, authority, caseNumber, opens, closes, example
                FROM hearing WHERE id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
        var reader = RowReader(row)
        var hearing = Hearing(id: id, title: try reader.text())
        hearing.authority = try reader.textOrNull()
        hearing.caseNumber = try reader.textOrNull()
        hearing.opens = try reader.dayOrNull()
        hearing.closes = try reader.dayOrNull()
        hearing.isExample = try reader.bool()
        return hearing
    }
}
