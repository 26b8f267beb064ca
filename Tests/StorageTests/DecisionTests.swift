import Exchange
import Foundation
import GRDB
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

/// What the reader decided stays with the hearing, and goes with it.
@Suite struct DecisionTests {
    private let store: HearingStore
    private let id = Invented.hearing.id

    private static let read = DocumentDecisions(
        document: "bilag-2",
        decisions: [
            Decision(
                .response, item: "H1", page: 4, line: 101, confidence: 0.62,
                reasons: [
                    .init(cue: "wish", words: "qzxønske om"), .init(cue: "position"),
                ]),
            Decision(.remark, item: "B1", confidence: 0.99, reasons: [.init(cue: "column")]),
            Decision(.heading, item: "goal-2", name: "Flere både", confidence: 0.5),
        ])
    private static let letter = DocumentDecisions(
        document: "brev", decisions: [Decision(.noSender, item: "s1", page: nil)])

    init() throws {
        store = try HearingStore.inMemory()
        try store.save(Invented.hearing, by: "Asta", decisions: Self.read)
    }

    private func importing(_ decisions: DocumentDecisions) throws {
        try store.importDocument(into: id, by: "Asta") { hearing in
            hearing.caseNumber = (hearing.caseNumber ?? "") + "0"
            return ([], decisions)
        }
    }

    @Test func theyAreKeptWithReasonAndConfidence() throws {
        #expect(try store.decisions(of: id) == Self.read.decisions)
        #expect(try store.decisions(of: id, item: "B1") == [Self.read.decisions[1]])
        #expect(try store.decisions(of: id, item: "H9") == [])
        #expect(try store.decisions(of: "andet") == [])
        #expect(try store.check() == [])
    }

    /// The file names the kinds in a rule of its own.
    @Test(arguments: Decision.What.allCases) func everyKindCanBeKept(what: Decision.What) throws {
        let all = DocumentDecisions(document: "bilag-2", decisions: [Decision(what, item: "H1")])
        try importing(all)
        #expect(try store.decisions(of: id) == all.decisions)
        #expect(try store.source(of: id).isGone(.response("H1")) == (what == .gone))
        #expect(try !store.source(of: id).isGone(.response("H2")))
    }

    /// The sixth schema makes the tables of the third anew.
    @Test func aFileOfTheFifthSchemaKeepsThem() throws {
        let scratch = try Scratch()
        let path = scratch.path("fifth")
        let old = try HearingStore.open(
            at: path, isReadOnly: false, patience: 5,
            schema: Schema(steps: Array(Schema.current.steps.prefix(5))), onCreate: { [] })
        try old.save(Invented.hearing, by: "Asta", decisions: Self.read)
        try old.close()
        let store = try HearingStore.open(at: path)
        #expect(try store.decisions(of: id) == Self.read.decisions)
        #expect(try store.check() == [])
        let plan = try store.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    EXPLAIN QUERY PLAN SELECT 1 FROM decision WHERE hearing = '' AND item = ''
                    """
            ).map { $0["detail"] as String }
        }
        #expect(plan.contains { $0.contains("decision_item") }, "\(plan)")
    }

    @Test func theyAreNoPartOfTheHearing() throws {
        let loaded = try store.load(id)
        #expect(loaded == Invented.hearing)
        #expect(HearingJSON.text(of: loaded) == HearingJSON.text(of: Invented.hearing))
    }

    @Test func aSecondImportTakesTheirPlaceAndNobodyElses() throws {
        try importing(Self.letter)
        #expect(try store.decisions(of: id) == Self.read.decisions + Self.letter.decisions)
        let again = DocumentDecisions(
            document: "bilag-2", decisions: [Decision(.remark, item: "B2", confidence: 0.7)])
        try importing(again)
        #expect(try store.decisions(of: id) == again.decisions + Self.letter.decisions)
        try importing(DocumentDecisions(document: "bilag-2", decisions: []))
        #expect(try store.decisions(of: id) == Self.letter.decisions)
    }

    @Test func anImportThatFailsLeavesThoseOfBefore() throws {
        #expect(throws: HearingStoreError.self) {
            try store.importDocument(into: id, by: "Asta") { hearing in
                hearing.documents.removeAll { $0.id == "bilag-2" }
                return ([], Self.letter)
            }
        }
        #expect(try store.decisions(of: id) == Self.read.decisions)
    }

    @Test func ordinaryWorkLeavesThemAlone() throws {
        try store.update(id, by: "Bo") { hearing in
            hearing.documents.reverse()
            hearing.responses.removeLast()
            return []
        }
        #expect(try store.decisions(of: id) == Self.read.decisions)
        #expect(try store.check() == [])
    }

    @Test func anExportInItsPlaceHasNone() throws {
        var other = Invented.hearing
        other.title = "Kom udefra"
        try store.replace(other, by: "Bo")
        #expect(try store.decisions(of: id) == [])
    }

    @Test func theyGoWithTheDocumentTheLetterAndTheHearing() throws {
        try importing(Self.letter)
        try store.delete(submission: "s1", in: id, by: "Bo", why: nil)
        #expect(try store.decisions(of: id).map(\.item) == ["H1", "B1", "goal-2"])
        try store.delete(document: "bilag-2", in: id, by: "Bo", why: nil)
        #expect(try store.decisions(of: id) == [])
        #expect(try rows("decision_reason") == 0)
        try importing(Self.letter)
        try store.delete(id, by: "Bo", why: nil)
        #expect(try rows("decision") == 0)
        #expect(try store.check() == [])
    }

    private func rows(_ table: String) throws -> Int {
        try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 }
    }

    @Test func noByteOfTheirWordsIsLeftOfADeletedHearing() throws {
        let scratch = try Scratch()
        let file = try HearingStore.open(at: scratch.path())
        try file.save(Invented.hearing, by: "Asta", decisions: Self.read)
        func hold(_ word: String) -> Bool {
            ["pejl.sqlite", "pejl.sqlite-wal"].contains {
                scratch.bytes($0).range(of: Data(word.utf8)) != nil
            }
        }
        #expect(hold("qzxønske"))
        #expect(try file.delete(id, by: "Bo", why: nil))
        #expect(!hold("qzxønske"))
    }

    @Test func whatIsTakenOutOfATextIsTakenOutOfTheReasons() throws {
        let first = try #require(try store.load(id).passage("H1"))
        let word = "Kajen"
        _ = try store.apply(
            [
                CaseworkEdit(
                    seen: first, action: .redact(word, replacement: "…", why: "navn"))
            ], in: id, by: "Bo", format: .json)
        let decisions = try store.decisions(of: id)
        #expect(decisions[0].reasons == [.init(cue: "wish"), .init(cue: "position")])
        #expect(decisions[0].confidence == 0.62)
    }

    @Test func whatPeopleHaveRegisteredStandsUntilItIsUndone() throws {
        let first = try #require(try store.load(id).passage("H1"))
        _ = try store.apply(
            [
                CaseworkEdit(seen: first, action: .setKind(.response)),
                CaseworkEdit(seen: first, action: .setTags(["kaj"])),
            ], in: id, by: "Bo", format: .json)
        #expect(try store.standingCasework(in: id) == ["H1": [.kind, .tag]])
        let log = CaseworkLog(try store.history(of: id), of: "Bo")
        let step = try #require(log.done.last)
        _ = try store.take(step, .undone, in: id, by: "Bo", format: .json)
        #expect(try store.standingCasework(in: id)["H1"] == [])
    }
}
