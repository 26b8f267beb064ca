internal import GRDB
internal import PolicyModel

/// The numbers that a hearing's folded passages stand under: in reading order, section by section,
/// in each the responses and then the remarks, so that the first hits of the trigrams are the
/// first page.
///
/// `hearing.number` · 2⁴⁴ + place of the section in the outline · 2²⁸ + remark · 2²⁷ + a running
/// number. A passage that comes later is the last of its kind in its section; so is one that is
/// moved there, until the index is made anew.
struct FoldedNumbers {
    /// Every number of the hearing.
    let range: ClosedRange<Int64>
    /// Of the sections, see ``ranks(of:)``.
    let ranks: [Section.ID: Int64]
    private var following: [Int64: Int64] = [:]

    private static let lastRank: Int64 = 0xFFFF

    /// The numbers of a hearing whose sections are written already.
    init(of hearing: Hearing.ID, _ db: Database) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, parent FROM section WHERE hearing = ? ORDER BY position",
            arguments: [hearing.rawValue])
        let sections = try rows.map { row in
            var reader = RowReader(row)
            return Section(
                id: try reader.id(), kind: .theme, title: "", parent: try reader.idOrNull())
        }
        try self.init(of: hearing, sections, db)
    }

    init(of hearing: Hearing.ID, _ sections: [Section], _ db: Database) throws {
        range = try Self.range(of: hearing, db)
        ranks = Self.ranks(of: sections)
    }

    static func range(of hearing: Hearing.ID, _ db: Database) throws -> ClosedRange<Int64> {
        guard let range = try rangeIfThere(of: hearing, db) else {
            throw HearingStoreError(.notFound, item: hearing.rawValue)
        }
        return range
    }

    static func rangeIfThere(
        of hearing: Hearing.ID, _ db: Database
    ) throws -> ClosedRange<Int64>? {
        let statement = try db.cachedStatement(sql: "SELECT number FROM hearing WHERE id = ?")
        return try Int64.fetchOne(statement, arguments: [hearing.rawValue]).map { number in
            (number << 44)...(number << 44 | (1 << 44 - 1))
        }
    }

    /// By the outline, as ``ReadingOrder`` of the browser goes.
    static func ranks(of sections: [Section]) -> [Section.ID: Int64] {
        Dictionary(
            Outline(sections).flattened.enumerated().map { rank, node in
                (node.section.id, min(Int64(rank), lastRank - 1))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Where the numbers of a kind in a section begin, without the hearing's own part.
    static func block(
        _ kind: String, in section: Section.ID?, _ ranks: [Section.ID: Int64]
    ) -> Int64 {
        let rank = section.flatMap { ranks[$0] } ?? lastRank
        return rank << 28 | (kind == "remark" ? 1 << 27 : 0)
    }

    /// The next free number for a passage of a section.
    mutating func next(_ kind: String, in section: Section.ID?, _ db: Database) throws -> Int64 {
        let start = range.lowerBound + Self.block(kind, in: section, ranks)
        let number: Int64
        if let known = following[start] {
            number = known
        } else {
            let statement = try db.cachedStatement(
                sql: "SELECT max(number) FROM folded WHERE number BETWEEN ? AND ?")
            let last = try Int64.fetchOne(
                statement, arguments: [start, start + (1 << 27 - 1)])
            number = last.map { $0 + 1 } ?? start
        }
        following[start] = number + 1
        return number
    }
}
