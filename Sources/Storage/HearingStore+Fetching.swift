internal import GRDB
public import PolicyModel

/// What a list of hearings tells of each.
public struct HearingSummary: Hashable, Sendable {
    public let id: Hearing.ID
    public let title: String
    public let authority: String?
    public let opens: CalendarDay?
    public let closes: CalendarDay?
    public let isExample: Bool
    public let sections: Int
    public let responses: Int
    public let remarks: Int
    public let respondents: Int
    public let documents: Int
    /// UTC with milliseconds, `2026-11-23T10:42:00.123Z`: when it came in, and when anything in
    /// it was last changed.
    public let created: String
    public let updated: String
}

extension HearingStore {
    /// All hearings, oldest first (by when they came into the store).
    public func hearings() throws -> [HearingSummary] {
        try read { db in
            let counts = ["section", "response", "remark", "respondent", "document"]
                .map { "(SELECT count(*) FROM \($0) AS part WHERE part.hearing = hearing.id)" }
                .joined(separator: ", ")
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT id, title, authority, opens, closes, example, created, updated, \(counts)
                    FROM hearing ORDER BY number
                    """)
            var summaries: [HearingSummary] = []
            while let row = try rows.next() {
                var reader = RowReader(row)
                let id: Hearing.ID = try reader.id()
                let title = try reader.text()
                let authority = try reader.textOrNull()
                let opens = try reader.dayOrNull()
                let closes = try reader.dayOrNull()
                let isExample = try reader.bool()
                let created = try reader.text()
                let updated = try reader.text()
                summaries.append(
                    HearingSummary(
                        id: id, title: title, authority: authority, opens: opens, closes: closes,
                        isExample: isExample, sections: try reader.integerOrNull() ?? 0,
                        responses: try reader.integerOrNull() ?? 0,
                        remarks: try reader.integerOrNull() ?? 0,
                        respondents: try reader.integerOrNull() ?? 0,
                        documents: try reader.integerOrNull() ?? 0, created: created,
                        updated: updated))
            }
            return summaries
        }
    }

    /// The hearing that was last imported or changed: where `pejl` begins when nobody has opened
    /// one. nil in an empty store.
    public func lastChanged() throws -> Hearing.ID? {
        try read { db in
            try String.fetchOne(
                db, sql: "SELECT id FROM hearing ORDER BY updated DESC, number DESC LIMIT 1")
        }.map { Hearing.ID($0) }
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
}
