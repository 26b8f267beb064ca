import Exchange
import Foundation
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

extension HistoryFormat {
    static let json = HistoryFormat(
        writePassage: { PassageJSON.text(of: $0) },
        writeRespondent: { PassageJSON.text(of: $0) },
        readPassage: { try PassageJSON.passage(from: $0) },
        readRespondent: { try PassageJSON.respondent(from: $0) })
}

extension HearingStore {
    /// One action on one passage, as somebody meant it who saw it so.
    @discardableResult
    func apply(
        _ action: CaseworkAction, to seen: Passage, by who: String
    ) throws -> (hearing: Hearing, edit: PassageEdit) {
        let result = try apply(
            [CaseworkEdit(seen: seen, action: action)], in: Invented.hearing.id, by: who,
            format: .json)
        let edit = try #require(result.edits.first)
        return (try load(Invented.hearing.id), edit)
    }
}

struct ApplyingTests {
    private let scratch: Scratch
    private let asta: HearingStore
    private let bo: HearingStore
    private let id = Invented.hearing.id

    init() throws {
        scratch = try Scratch()
        asta = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        bo = try HearingStore.open(at: scratch.path())
    }

    private var first: Passage { .response(Invented.hearing.responses[0]) }

    @Test func anEditIsDoneAndInTheHistory() throws {
        let (hearing, edit) = try asta.apply(.setTags(["kaj"]), to: first, by: "Asta")
        #expect(!edit.wasOvertaken)
        #expect(edit.between == [])
        #expect(hearing.responses[0].tags == ["kaj"])
        #expect(try bo.load(id) == hearing)
        let history = try bo.history(of: id, item: "H1")
        #expect(history.map(\.change.what) == ["tag"])
        #expect(history[0].change.before == PassageJSON.text(of: first))
        #expect(history[0].change.after == PassageJSON.text(of: edit.change.after))
    }

    @Test func twoWhoFillOneListAreBothKept() throws {
        try asta.apply(.setTags(["kaj"]), to: first, by: "Asta")
        let (hearing, edit) = try bo.apply(.setTags(["mole"]), to: first, by: "Bo")
        #expect(edit.wasOvertaken)
        #expect(edit.between.map(\.who) == ["Asta"])
        #expect(edit.between.first?.at.hasSuffix("Z") == true)
        #expect(edit.rival == nil, "nothing was decided twice")
        #expect(hearing.responses[0].tags == ["kaj", "mole"])
    }

    @Test func ofOneValueTheLaterShowsAndTheSecondIsTold() throws {
        try asta.apply(.setGist("Kajen"), to: first, by: "Asta")
        let (hearing, edit) = try bo.apply(.setGist("Molen"), to: first, by: "Bo")
        #expect(edit.rival?.who == "Asta")
        #expect(hearing.responses[0].gist == "Molen", "the later shows")
        let history = try asta.history(of: id, item: "H1")
        #expect(history.map(\.who) == ["Asta", "Bo"])
        #expect(history[0].change.after?.contains("Kajen") == true, "the earlier is kept")
        #expect(history[1].change.before?.contains("Kajen") == true)
    }

    @Test func differentFieldsBothStay() throws {
        try asta.apply(.setTags(["kaj"]), to: first, by: "Asta")
        let (hearing, edit) = try bo.apply(.setGist("Kajen"), to: first, by: "Bo")
        #expect(edit.wasOvertaken && edit.rival == nil)
        #expect(hearing.responses[0].tags == ["kaj"])
        #expect(hearing.responses[0].gist == "Kajen")
    }

    @Test func allWhoCameBetweenAreTold() throws {
        let seen = try asta.apply(.setTags(["et"]), to: first, by: "Asta").edit.change.after
        for (who, tag) in [("Bo", "to"), ("Cy", "tre")] {
            let now = try #require(try bo.load(id).passage("H1"))
            try bo.apply(.setTags(["et", tag]), to: now, by: who)
        }
        let other = try #require(Invented.hearing.passage("H3"))
        try bo.apply(.setTags(["x"]), to: other, by: "Dan")
        let edit = try asta.apply(.setTags(["fire"]), to: seen, by: "Asta").edit
        #expect(edit.between.map(\.who) == ["Bo", "Cy"], "and nobody who was elsewhere")
    }

    @Test func anImportBetweenIsTold() throws {
        var again = Invented.hearing
        again.responses[0].text += " Igen."
        try bo.replace(again, by: "Bo")
        let (hearing, edit) = try asta.apply(.setTags(["kaj"]), to: first, by: "Asta")
        #expect(edit.wasOvertaken)
        #expect(edit.between.map(\.change.what) == ["import"])
        #expect(hearing.responses[0].text.hasSuffix("Igen."))
    }

    @Test func whatCannotBeDoneChangesNothing() throws {
        let before = try asta.load(id)
        #expect(throws: CaseworkRefusal.wrongKind) {
            try asta.apply(.setOutcomes([.noted]), to: first, by: "x")
        }
        let strange = Passage.response(
            Response(id: "H99", section: nil, text: "", source: SourceSpan(document: "d")))
        #expect(code { try asta.apply(.setTags(["a"]), to: strange, by: "x") } == .notFound)
        #expect(code { try asta.apply(.attribute("ingen"), to: first, by: "x") } == .constraint)
        let broken = HistoryFormat(
            writePassage: { _ in "no JSON" }, writeRespondent: { _ in nil },
            readPassage: HistoryFormat.json.readPassage,
            readRespondent: HistoryFormat.json.readRespondent)
        let edit = CaseworkEdit(seen: first, action: .setTags(["a"]))
        #expect(code { try asta.apply([edit], in: id, by: "x", format: broken) } == .constraint)
        #expect(try asta.load(id) == before)
        #expect(try asta.history(of: id) == [])
    }

    /// On several at once: what is so already is left out, and the rest is one batch.
    @Test func severalAreOneBatch() throws {
        let passages = Invented.hearing.responses.prefix(3).map(Passage.response)
        try asta.apply(.setTags(["kaj"]), to: passages[0], by: "Asta")
        let now = try asta.load(id)
        let edits = now.responses.prefix(3).map {
            CaseworkEdit(seen: .response($0), action: .setTags($0.tags + ["kaj"]))
        }
        let result = try asta.apply(edits, in: id, by: "Asta", format: .json)
        #expect(result.edits.map(\.change.after.id) == ["H2", "H3"])
        let history = try asta.history(of: id)
        #expect(history.map(\.change.item) == ["H1", "H2", "H3"])
        #expect(history.map(\.batch) == [nil, 2, 2])
    }

    /// The words are gone from the passage and the index; the history keeps them and why, until
    /// the hearing is deleted: then no byte is left.
    @Test func aRedactionIsAPersonsActAndCanBeUndone() throws {
        let secret = "Qvistgaardsvej"
        try asta.update(id, by: "x") { hearing in
            hearing.responses[2].text = "Hils \(secret)!"
            return []
        }
        try bo.close()
        let seen = try #require(try asta.load(id).passage("H3"))
        let (hearing, _) = try asta.apply(
            .redact(secret, replacement: "[adresse]", why: "adresse"), to: seen, by: "Asta")
        #expect(hearing.responses[2].text == "Hils [adresse]!")
        #expect(try asta.search(SearchQuery(secret), in: id).isEmpty)
        let line = try #require(try asta.history(of: id, item: "H3").last)
        #expect(line.change.what == "redaction" && line.change.why == "adresse")
        #expect(line.who == "Asta" && line.change.before?.contains(secret) == true)
        #expect(line.change.after?.contains(secret) == false)

        let log = CaseworkLog(try asta.history(of: id), of: "Asta")
        let step = try #require(log.done.last)
        try asta.take(step, .undone, in: id, by: "Asta", format: .json)
        #expect(try asta.load(id).responses[2].text == "Hils \(secret)!")
        #expect(try asta.search(SearchQuery(secret), in: id).map(\.passage) == ["H3"])
        #expect(try asta.check() == [])

        try asta.delete(id, by: "Asta", why: "prøve")
        for name in ["pejl.sqlite", "pejl.sqlite-wal"] {
            for part in [secret, secret.lowercased(), "qvi"] {
                #expect(scratch.bytes(name).range(of: Data(part.utf8)) == nil, "\(part) in \(name)")
            }
        }
    }

    // MARK: Response or remark

    @Test func aResponseThatBecameARemarkKeepsItsHistoryAndItsNumberFree() throws {
        let hearing = try asta.apply(.setKind(.remark), to: first, by: "Asta").hearing
        let turned = try #require(
            hearing.remarks.first { remark in
                !Invented.hearing.remarks.contains { $0.id == remark.id }
            })
        #expect(try bo.load(id) == hearing)
        let turns = try bo.kindTurns(in: id)
        #expect(turns.map(\.from) == ["H1"] && turns.map(\.to) == [turned.id.rawValue])
        #expect(try bo.usedIDs(in: id).isSuperset(of: ["H1", turned.id.rawValue]))
        let back = try asta.apply(.setKind(.response), to: .remark(turned), by: "Asta").hearing
        let again = back.responses.first { response in
            !Invented.hearing.responses.contains { $0.id == response.id }
        }
        #expect(again != nil && again?.id != "H1", "a new number, unless the caller says which")
        #expect(hearing.remarks.flatMap(\.answers).allSatisfy { $0.response != "H1" })
    }
}
