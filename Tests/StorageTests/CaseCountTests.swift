import GRDB
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

/// What triggers keep of a case holds whoever writes the rows, and in whatever way.
@Suite struct CaseCountTests {
    /// Changes of rows that the program makes differently, or not at all. All of them keep the
    /// schema's own rules.
    private static let changes = [
        "UPDATE response SET section = NULL WHERE position % 3 = 0",
        "UPDATE response SET section = (SELECT id FROM section WHERE hearing = response.hearing"
            + " ORDER BY position LIMIT 1) WHERE position % 2 = 1",
        "UPDATE response SET sectionBasis = 'suggested' WHERE position % 2 = 0",
        "UPDATE response SET sectionBasis = 'assigned'",
        "UPDATE response SET kind = CASE kind WHEN 'full' THEN 'summary' ELSE 'full' END"
            + " WHERE position % 2 = 0",
        "UPDATE response SET kind = 'full'",
        "UPDATE response SET position = position + 1000",
        "UPDATE response SET position = position - 1000 WHERE position >= 1000",
        "UPDATE remark SET status = 'draft' WHERE position % 2 = 0",
        "UPDATE remark SET status = 'final'",
        "UPDATE remark SET outcomeBasis = 'suggested' WHERE position % 3 = 1",
        "UPDATE remark SET outcomeBasis = NULL WHERE position % 2 = 1",
        "UPDATE remark SET section = NULL WHERE position % 2 = 1",
        "UPDATE response_respondent SET basis = 'suggested' WHERE position = 0",
        "UPDATE response_respondent SET basis = 'stated' WHERE position % 2 = 1",
        "UPDATE response_support SET basis = 'suggested'",
        "UPDATE remark_answer SET basis = 'suggested' WHERE position % 2 = 0",
        "UPDATE remark_answer SET basis = 'assigned' WHERE position % 2 = 0",
        "UPDATE OR IGNORE remark_answer SET response = (SELECT min(id) FROM response AS r"
            + " WHERE r.hearing = remark_answer.hearing) WHERE position = 0",
        "UPDATE OR IGNORE response_respondent SET respondent = (SELECT min(id) FROM respondent"
            + " AS r WHERE r.hearing = response_respondent.hearing) WHERE position = 0",
        "UPDATE OR IGNORE response_respondent SET response = (SELECT min(id) FROM response AS r"
            + " WHERE r.hearing = response_respondent.hearing), position = position + 50"
            + " WHERE position = 0",
        "UPDATE OR IGNORE remark_outcome SET remark = (SELECT max(id) FROM remark AS r"
            + " WHERE r.hearing = remark_outcome.hearing), position = position + 70"
            + " WHERE position = 1",
        "DELETE FROM remark_outcome WHERE position = 0",
        "DELETE FROM remark_answer WHERE position = 0",
        "DELETE FROM response_respondent WHERE position = 0",
        "DELETE FROM response_support",
        "INSERT OR IGNORE INTO remark_outcome SELECT hearing, id, 99, 'noted' FROM remark",
        "INSERT OR IGNORE INTO remark_answer SELECT r.hearing, r.id, 98, p.id, 'stated'"
            + " FROM remark AS r JOIN response AS p USING (hearing, position)",
        "INSERT OR IGNORE INTO remark_answer SELECT r.hearing, r.id, 97, p.id, 'suggested'"
            + " FROM remark AS r JOIN response AS p USING (hearing, position)",
        "INSERT OR IGNORE INTO response_respondent SELECT p.hearing, p.id, 96, r.id, 'suggested'"
            + " FROM response AS p JOIN respondent AS r USING (hearing, position)",
        "INSERT OR IGNORE INTO response_respondent SELECT p.hearing, p.id, 95, r.id, 'assigned'"
            + " FROM response AS p JOIN respondent AS r ON r.hearing = p.hearing"
            + " AND r.position = 0",
        "DELETE FROM remark WHERE position = 0;\(dropWords("remark"))",
        "DELETE FROM response WHERE position = 1 AND NOT EXISTS (SELECT 1 FROM remark_answer AS a"
            + " WHERE a.hearing = response.hearing AND a.response = response.id)"
            + " AND NOT EXISTS (SELECT 1 FROM response_support AS s"
            + " WHERE s.hearing = response.hearing AND s.supported = response.id);"
            + dropWords("response"),
    ]

    /// The program takes the words of a passage away itself.
    private static func dropWords(_ kind: String) -> String {
        " DELETE FROM folded WHERE kind = '\(kind)' AND NOT EXISTS (SELECT 1 FROM \(kind) AS p"
            + " WHERE p.hearing = folded.hearing AND p.id = folded.passage)"
    }

    private func check(_ store: HearingStore, _ label: String) throws {
        #expect(try store.check() == [], "\(label)")
        for summary in try store.hearings() {
            let index = HearingIndex(try store.load(summary.id))
            let source = try store.source(of: summary.id)
            #expect(try source.caseState() == CaseState(index), "\(label)")
            for respondent in index.hearing.respondents {
                let id = respondent.id
                #expect(
                    source.responses(saidBy: id, limit: 3) == index.responses(saidBy: id, limit: 3),
                    "\(label)")
            }
        }
    }

    @Test(arguments: 0..<20) func anyChangeOfRowsIsCounted(seed: Int) throws {
        var random = Seeded(seed: UInt64(seed))
        var other = RandomHearing.make(seed: UInt64(seed) &+ 77)
        other.id = "other"
        let store = try HearingStore.inMemory(
            onCreate: { [RandomHearing.make(seed: UInt64(seed)), Invented.hearing, other] })
        try check(store, "\(seed)")
        for _ in 0..<10 {
            let change = Self.changes.randomElement(using: &random) ?? ""
            try store.write { try $0.execute(sql: change) }
            try check(store, "\(seed) \(change)")
        }
        try store.delete("other", by: "x", why: nil)
        try check(store, "\(seed) deleted")
        let left = try store.read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM case_count WHERE hearing = 'other')
                    + (SELECT count(*) FROM saying WHERE hearing = 'other')
                    """)
        }
        #expect(left == 0)
    }

    @Test(arguments: changes) func eachChangeIsCounted(change: String) throws {
        let store = try HearingStore.inMemory(
            onCreate: { [Invented.hearing, RandomHearing.make(seed: 5)] })
        try store.write { try $0.execute(sql: change) }
        try check(store, change)
    }

    /// A check that finds nothing proves nothing: each derived table is spoilt once.
    @Test(arguments: [
        "UPDATE case_count SET drafts = drafts + 1",
        "DELETE FROM case_count",
        "UPDATE saying SET position = position + 100",
        "DELETE FROM saying",
        "UPDATE folded SET plain = 1 - plain",
        "UPDATE standing SET plain = 1 - plain",
        "UPDATE passage_count SET total = total + 1",
        "DELETE FROM section_department",
    ]) func whatIsSpoiltIsFoundAndMended(sql: String) throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        try store.write { try $0.execute(sql: sql) }
        #expect(try store.check().map(\.kind).contains(.index), "\(sql)")
        try store.repair()
        #expect(try store.check() == [], "\(sql)")
        try check(store, sql)
    }

    /// The triggers are the connection's, and go with a transaction that made them.
    @Test func afterAWriteThatFailedItIsStillCounted() throws {
        struct Fault: Error {}
        let scratch = try Scratch()
        try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] }).close()
        let store = try HearingStore.open(at: scratch.path())
        #expect(throws: Fault.self) {
            try store.write { db in
                try db.execute(sql: "UPDATE remark SET status = 'draft'")
                throw Fault()
            }
        }
        try check(store, "failed")
        try store.write { try $0.execute(sql: "UPDATE remark SET status = 'draft'") }
        try check(store, "then written")
        let other = try HearingStore.open(at: scratch.path())
        try other.write { try $0.execute(sql: "DELETE FROM remark_answer") }
        try check(store, "by another connection")
    }

    @Test func whatAnotherProgramChangedIsFoundAndMended() throws {
        let scratch = try Scratch()
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        let queue = try DatabaseQueue(path: scratch.path())
        try queue.write { try $0.execute(sql: "UPDATE remark SET status = 'draft'") }
        try queue.close()
        #expect(try store.check() == [StoreFault(kind: .index, detail: "case_count")])
        try store.repair()
        try check(store, "mended")
    }
}
