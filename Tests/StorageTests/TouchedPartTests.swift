import Exchange
import GRDB
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

/// An edit that loads and writes only what it touches leaves the same database, and says the same,
/// as one that goes through the whole hearing.
struct TouchedPartTests {
    private let id: Hearing.ID = "h"

    /// Everything of two stores that people can see, and the order in which it stands.
    private func expectSame(_ a: HearingStore, _ b: HearingStore, _ note: String) throws {
        let (one, other) = (try a.load(id), try b.load(id))
        #expect(HearingJSON.text(of: one) == HearingJSON.text(of: other), "\(note)")
        let histories = try [a, b].map {
            try $0.history(of: id).map { "\($0.number) \($0.who) \($0.change) \($0.batch ?? 0)" }
        }
        #expect(histories[0] == histories[1], "\(note)")
        for table in ["response", "remark", "respondent", "submission"] {
            let rows = try [a, b].map { store in
                try store.read { db in
                    try String.fetchAll(
                        db, sql: "SELECT id || ' ' || position FROM \(table) ORDER BY position")
                }
            }
            #expect(rows[0] == rows[1], "\(note): \(table)")
        }
        let folded = try [a, b].map { store in
            try store.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT kind || ' ' || passage || ' ' || exact || ' ' || loose FROM folded
                        ORDER BY kind, passage
                        """)
            }
        }
        #expect(folded[0] == folded[1], "\(note): folded")
    }

    private func outcome(_ body: () throws -> CaseworkResult) -> String {
        do {
            let result = try body()
            // The moments differ by the milliseconds between the two.
            let edits = result.edits.map { edit in
                """
                \(edit.change) \(edit.wasOvertaken) \(edit.between.map(\.number)) \
                \(edit.rival?.number ?? 0)
                """
            }
            return "\(edits) \(result.drafts)"
        } catch let error as HearingStoreError {
            return "\(error.code) \(error.item ?? "")"
        } catch { return "\(error)" }
    }

    @Test(arguments: 0..<150) func randomCaseworkIsTheSame(seed: Int) throws {
        var random = Seeded(seed: UInt64(seed) &+ 7_000)
        var hearing = RandomHearing.make(seed: UInt64(seed))
        // Only what a document says can become of the other kind, and that is worth meeting.
        for at in hearing.responses.indices where at % 3 > 0 {
            hearing.responses[at].kind = .summary
        }
        for at in hearing.remarks.indices where at % 3 > 0 { hearing.remarks[at].status = .final }
        let part = try HearingStore.inMemory(onCreate: { [hearing] })
        let whole = try HearingStore.inMemory(onCreate: { [hearing] })
        var seen = hearing
        for round in 0..<14 {
            let who = ["Asta", "Bo"].randomElement(using: &random) ?? "Asta"
            let note = "seed \(seed), round \(round), \(who)"
            let log = CaseworkLog(try whole.history(of: id), of: who)
            #expect(
                try part.lastDone(by: who, in: id)?.map(\.number) == log.done.last?.map(\.number))
            #expect(
                try part.lastUndone(by: who, in: id)?.map(\.number)
                    == log.undone.last?.map(\.number))
            let outcomes: [String]
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<2:
                guard let step = log.done.last else { continue }
                outcomes = [
                    outcome { try part.take(step, .undone, in: id, by: who, format: .json) },
                    outcome { try whole.takeWhole(step, .undone, in: id, by: who, format: .json) },
                ]
            case 2:
                guard let step = log.undone.last else { continue }
                outcomes = [
                    outcome { try part.take(step, .redone, in: id, by: who, format: .json) },
                    outcome { try whole.takeWhole(step, .redone, in: id, by: who, format: .json) },
                ]
            case 3:
                // A sheet that came back brings drafts.
                let change = Self.draft(in: try whole.load(id), &random)
                for store in [part, whole] {
                    try store.update(id, by: who) { hearing in
                        try hearing.step(
                            from: change.from.map(Passage.remark), to: change.to.map(Passage.remark)
                        )
                        return [change.line]
                    }
                }
                outcomes = []
            default:
                // Somebody who saw the hearing as it is, or as it was some time ago.
                if Bool.random(using: &random) { seen = try whole.load(id) }
                let edits = Self.edits(seen, &random)
                if edits.isEmpty { continue }
                outcomes = [
                    outcome { try part.apply(edits, in: id, by: who, format: .json) },
                    outcome { try whole.applyWhole(edits, in: id, by: who, format: .json) },
                ]
            }
            if outcomes.count == 2 { #expect(outcomes[0] == outcomes[1], "\(note)") }
            try expectSame(part, whole, note)
        }
        #expect(try part.check() == [])
    }

    private static func draft(
        in hearing: Hearing, _ random: inout Seeded
    ) -> (from: Remark?, to: Remark?, line: Change) {
        let from = hearing.remarks.filter { $0.status == .draft }.randomElement(using: &random)
        var to: Remark?
        if from == nil || Bool.random(using: &random) {
            let new = Remark(
                id: Remark.ID("B\(Int.random(in: 30...60, using: &random))"), section: nil,
                text: "udkast", source: SourceSpan(document: "d0"), status: .draft)
            if let from {
                to = from
            } else if !hearing.remarks.contains(where: { $0.id == new.id }) {
                to = new
            }
            to?.text += " igen"
        }
        let line = Change(
            entity: "remark", item: (to ?? from)?.id.rawValue ?? "B0",
            what: HistoryWord.draft(.done).word,
            before: from.map { PassageJSON.text(of: .remark($0)) },
            after: to.map { PassageJSON.text(of: .remark($0)) })
        return (from, to, line)
    }

    private static func edits(_ hearing: Hearing, _ random: inout Seeded) -> [CaseworkEdit] {
        let passages = hearing.responses.map(Passage.response) + hearing.remarks.map(Passage.remark)
        return passages.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)).map {
            CaseworkEdit(seen: $0, action: action(on: $0, hearing, &random))
        }
    }

    private static func action(
        on passage: Passage, _ hearing: Hearing, _ random: inout Seeded
    ) -> CaseworkAction {
        let response = hearing.responses.randomElement(using: &random)?.id ?? "H9"
        let respondent = hearing.respondents.randomElement(using: &random)
        let words = ["x", "å", "bolig", "n"].shuffled(using: &random).prefix(2)
        switch Int.random(in: 0..<16, using: &random) {
        case 0: return .attribute(respondent?.id ?? "r0")
        case 1:
            let name = Bool.random(using: &random) ? "Sen Part" : respondent?.name ?? "Ny"
            return .attributeNewcomer(
                Respondent(id: "sen-part", name: name, kind: .other, answered: true))
        case 2: return .removeAttribution(respondent?.id ?? "r0")
        case 3: return .setOutcomes(Array(Outcome.allCases.shuffled(using: &random).prefix(2)))
        case 4: return .setTags(passage.tags + words)
        case 5: return .assign(Array(words))
        case 6: return .setGist(words.first)
        case 7: return .addNote(Note(text: "n", author: "A", written: "2031-01-01T10:00:00Z"))
        case 8: return .link(response)
        case 9: return .unlink(response)
        case 10: return .support(response)
        case 11: return .removeSupport(response)
        case 12: return .move(hearing.sections.randomElement(using: &random)?.id ?? "s99")
        case 13: return .setDepartments(Array(words))
        case 14:
            let word = passage.text.split { !$0.isLetter }.randomElement(using: &random)
            return .redact(String(word ?? "x"), replacement: "[ord]", why: "prøve")
        default: return .setKind(Passage.Kind.allCases.randomElement(using: &random) ?? .remark)
        }
    }

    /// The newest lines tell, or older ones are asked for: the same as all of them.
    @Test(arguments: 0..<20) func longHistoriesTellTheSameSteps(seed: Int) throws {
        var random = Seeded(seed: UInt64(seed))
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        let hearing = Invented.hearing.id
        try store.write { db in
            for _ in 0..<Int.random(in: 0...700, using: &random) {
                let who = ["Asta", "Bo"].randomElement(using: &random) ?? "Asta"
                // Long runs of undoing, so that what is on top was done long ago.
                let isUndoing = Int.random(in: 0..<3, using: &random) > seed % 3
                let what =
                    (isUndoing ? ["undo-tag", "redo-tag", "undo-tag"] : ["tag", "gist", "export"])
                    .randomElement(using: &random) ?? "tag"
                let count = what == "tag" ? Int.random(in: 1...4, using: &random) : 1
                try HearingStore.record(
                    (0..<count).map { Change(entity: "response", item: "H\($0)", what: what) },
                    in: hearing, by: who, db)
            }
        }
        for who in ["Asta", "Bo", "Cy"] {
            let log = CaseworkLog(try store.history(of: hearing), of: who)
            #expect(try store.lastDone(by: who, in: hearing) == log.done.last)
            #expect(try store.lastUndone(by: who, in: hearing) == log.undone.last)
        }
        #expect(try store.lastLine(in: hearing) == store.history(of: hearing).last?.number ?? 0)
    }
}
