internal import GRDB
public import PolicyModel
internal import Synchronization

/// A hearing of the store's file as windows on it: what ``HearingIndex`` answers from memory,
/// answered from rows that are read when they are looked at. What is held is the head, the counts
/// of each section, and the passages looked at last.
///
/// It shows the moment it was made in, whatever is written meanwhile, and holds the file's WAL
/// back from being cleared: ``close()`` it when nobody looks, and make another then.
public final class StoredHearing: HearingSource {
    public let head: HearingHead
    public let tree: SectionTree

    let moment: Moment
    let counts: [RunKey: HearingCounts.OfKind]
    private let cache = Mutex(WindowCache())
    /// For long questions only.
    private let columns: HearingColumns

    /// Few enough that a walk is not worth to be remembered in the file.
    var isSmall: Bool {
        head.counts.passages <= 2_000 && head.counts.respondents <= 2_000
    }

    init(_ id: Hearing.ID, at moment: Moment, path: String?) throws {
        self.moment = moment
        let opened = moment.short { db in
            try Self.head(of: id, db).map { head in (head, try Self.counts(of: id, db)) }
        }
        guard let (head, rows) = opened ?? nil else {
            throw HearingStoreError(.notFound, path: path, item: id.rawValue)
        }
        var whole = head
        var counts: [RunKey: HearingCounts.OfKind] = [:]
        for row in rows {
            switch row.kind {
            case .response:
                whole.counts.responses.all += row.total
                whole.counts.responses.restated += row.restated
                whole.counts.full += row.letters
            case .remark:
                whole.counts.remarks.all += row.total
                whole.counts.remarks.restated += row.restated
            case nil: whole.counts.respondents += row.total
            }
            if let kind = row.kind {
                counts[RunKey(kind: kind, section: row.section)] = HearingCounts.OfKind(
                    all: row.total, restated: row.restated)
            }
        }
        self.head = whole
        self.counts = counts
        let tree = SectionTree(head.sections)
        self.tree = tree
        columns = HearingColumns(head, tree)
    }

    /// Lets go of the file. Short questions then answer with nothing, long ones throw
    /// ``SourceOvertaken``.
    public func close() { moment.close() }

    public func interrupt() { moment.interrupt() }

    /// What is known already. Nothing is read from the file in here.
    func cached<Value: Sendable>(_ body: (inout WindowCache) -> Value) -> Value {
        cache.withLock { body(&$0) }
    }

    /// A long question that is answered from columns.
    func inColumns<Value>(
        _ body: (HearingColumns, LongQuestion) throws -> Value
    ) throws -> Value {
        try moment.long { try body(columns, $0) }
    }

    var id: Hearing.ID { head.id }
    var name: String { head.id.rawValue }

    // MARK: Opening

    private struct CountRow {
        /// nil: respondents.
        let kind: Passage.Kind?
        let section: Section.ID?
        let total: Int
        let restated: Int
        let letters: Int
    }

    private static func counts(of id: Hearing.ID, _ db: Database) throws -> [CountRow] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT kind, section, total, restated, letters FROM passage_count
                WHERE hearing = ?
                """)
        return try Row.fetchAll(statement, arguments: [id.rawValue]).map { row in
            var reader = RowReader(row)
            let kind = Passage.Kind(rawValue: try reader.text())
            let section = try reader.text()
            return CountRow(
                kind: kind, section: section.isEmpty ? nil : Section.ID(section),
                total: try reader.integer(), restated: try reader.integer(),
                letters: try reader.integer())
        }
    }

    private static func head(of id: Hearing.ID, _ db: Database) throws -> HearingHead? {
        guard let front = try HearingStore.front(of: id, db) else { return nil }
        return HearingHead(
            id: id, title: front.title, authority: front.authority, caseNumber: front.caseNumber,
            opens: front.opens, closes: front.closes, isExample: front.isExample,
            registers: Registers(
                lokaludvalg: try Tables.lokaludvalg.entities(of: id, db),
                departments: try Tables.departments.entities(of: id, db)),
            documents: try Tables.documents.entities(of: id, db),
            sections: try Tables.sections.entities(of: id, db))
    }
}

/// The passages of a kind that stand directly in a section; nil: in none.
struct RunKey: Hashable, Sendable {
    let kind: Passage.Kind
    let section: Section.ID?
}
