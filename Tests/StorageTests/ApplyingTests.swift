import Foundation
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

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

    /// A stand-in for the caller's JSON.
    private func text(_ passage: Passage) -> String? {
        guard case .response(let response) = passage else { return "{}" }
        let tags = response.tags.map { "\"\($0)\"" }.joined(separator: ",")
        return "{\"gist\": \"\(response.gist ?? "")\", \"tags\": [\(tags)]}"
    }

    private var first: Passage { .response(Invented.hearing.responses[0]) }

    @Test func anEditIsDoneAndInTheHistory() throws {
        let edit = try asta.apply(
            .setTags(["kaj"]), to: "H1", in: id, expecting: first, by: "Asta", text: text)
        #expect(!edit.wasOvertaken)
        #expect(edit.between == [])
        #expect(edit.hearing.responses[0].tags == ["kaj"])
        #expect(try bo.load(id) == edit.hearing)
        let history = try bo.history(of: id, item: "H1")
        #expect(history.map(\.change.what) == ["tag"])
        #expect(history[0].change.before == text(first))
        #expect(history[0].change.after == text(edit.passage))
    }

    @Test func bothAreKeptTheLaterShowsTheSecondIsTold() throws {
        try asta.apply(
            .setTags(["kaj"]), to: "H1", in: id, expecting: first, by: "Asta", text: text)
        let second = try bo.apply(
            .setTags(["mole"]), to: "H1", in: id, expecting: first, by: "Bo", text: text)
        #expect(second.wasOvertaken)
        #expect(second.between.map(\.who) == ["Asta"])
        #expect(second.between.first?.at.hasSuffix("Z") == true)
        let shown = try asta.load(id).responses[0]
        #expect(shown.tags == ["mole"], "the later shows")
        let history = try asta.history(of: id, item: "H1")
        #expect(history.map(\.who) == ["Asta", "Bo"])
        #expect(history[0].change.after?.contains("kaj") == true, "the earlier is kept")
        #expect(history[1].change.before?.contains("kaj") == true)
    }

    @Test func differentFieldsBothStay() throws {
        try asta.apply(
            .setTags(["kaj"]), to: "H1", in: id, expecting: first, by: "Asta", text: text)
        let second = try bo.apply(
            .setGist("Kajen"), to: "H1", in: id, expecting: first, by: "Bo", text: text)
        #expect(second.wasOvertaken)
        #expect(second.hearing.responses[0].tags == ["kaj"])
        #expect(second.hearing.responses[0].gist == "Kajen")
    }

    @Test func allWhoCameBetweenAreTold() throws {
        let seen = try asta.apply(
            .setTags(["et"]), to: "H1", in: id, expecting: first, by: "Asta", text: text
        ).passage
        for (who, tag) in [("Bo", "to"), ("Cy", "tre")] {
            try bo.apply(.setTags([tag]), to: "H1", in: id, by: who, text: text)
        }
        try bo.apply(.setTags(["x"]), to: "H3", in: id, by: "Dan", text: text)
        let edit = try asta.apply(
            .setTags(["fire"]), to: "H1", in: id, expecting: seen, by: "Asta", text: text)
        #expect(edit.between.map(\.who) == ["Bo", "Cy"], "and nobody who was elsewhere")
    }

    @Test func anImportBetweenIsTold() throws {
        var again = Invented.hearing
        again.responses[0].text += " Igen."
        try bo.replace(again, by: "Bo")
        let edit = try asta.apply(
            .setTags(["kaj"]), to: "H1", in: id, expecting: first, by: "Asta", text: text)
        #expect(edit.wasOvertaken)
        #expect(edit.between.map(\.change.what) == ["import"])
        #expect(edit.hearing.responses[0].text.hasSuffix("Igen."))
    }

    @Test func whatCannotBeDoneChangesNothing() throws {
        let before = try asta.load(id)
        #expect(throws: CaseworkRefusal.wrongKind) {
            try asta.apply(.setOutcomes([.noted]), to: "H1", in: id, by: "x", text: text)
        }
        #expect(
            code { try asta.apply(.setTags(["a"]), to: "H99", in: id, by: "x", text: text) }
                == .notFound)
        #expect(
            code {
                try asta.apply(.attribute("ingen"), to: "H1", in: id, by: "x", text: text)
            } == .constraint)
        #expect(
            code { try asta.apply(.setTags(["a"]), to: "H1", in: id, by: "x") { _ in "no JSON" } }
                == .constraint)
        #expect(try asta.load(id) == before)
        #expect(try asta.history(of: id) == [])
    }

    @Test func aRedactionLeavesNoByte() throws {
        let secret = "Qvistgaardsvej"
        try asta.update(id, by: "x") { hearing in
            hearing.responses[2].text = "Hils \(secret)!"
            return [
                Change(
                    entity: "response", item: "H3", what: "text", after: "\"Hils \(secret)!\"")
            ]
        }
        try bo.close()
        try asta.apply(
            .redact(5..<(5 + secret.count), replacement: "[…]"), to: "H3", in: id, by: "Asta",
            text: { passage in "\"\(passage.text)\"" })
        #expect(try asta.load(id).responses[2].text == "Hils […]!")
        #expect(try asta.history(of: id, item: "H3").map(\.change.what) == ["text", "redaction"])
        #expect(try asta.check() == [])
        for name in ["pejl.sqlite", "pejl.sqlite-wal"] {
            for part in [secret, secret.lowercased(), "qvi"] {
                #expect(scratch.bytes(name).range(of: Data(part.utf8)) == nil, "\(part) in \(name)")
            }
        }
    }

    // MARK: Response or remark

    /// Enough of the contract's JSON for a store that looks for ids.
    private func image(_ passage: Passage) -> String? {
        "{\"id\":\"\(passage.id)\",\"text\":\"\(passage.text.prefix(9))\"}"
    }

    @Test func aResponseThatBecameARemarkKeepsItsHistoryAndItsNumberFree() throws {
        let edit = try asta.apply(.setKind(.remark), to: "H1", in: id, by: "Asta", text: image)
        let new = edit.passage.id
        #expect(edit.passage.kind == .remark && new.first == "B")
        #expect(try bo.load(id) == edit.hearing)
        let turns = try bo.kindTurns(in: id)
        #expect(turns.map(\.from) == ["H1"] && turns.map(\.to) == [new])
        #expect(try bo.usedIDs(in: id).isSuperset(of: ["H1", new]))
        let back = try asta.apply(.setKind(.response), to: new, in: id, by: "Asta", text: image)
        #expect(back.passage.id != "H1", "a new number, unless the caller says which it had")
        #expect(
            edit.hearing.remarks.flatMap(\.answers).allSatisfy { $0.response != "H1" })
    }

    @Test func aRedactionReachesTheTextsOfTheFormerId() throws {
        try asta.apply(.setTags(["kaj"]), to: "H1", in: id, by: "Asta", text: image)
        let new = try asta.apply(
            .setKind(.remark), to: "H1", in: id, by: "Asta", text: image
        ).passage.id
        try asta.apply(
            .redact(0..<3, replacement: "[]"), to: new, in: id, by: "Asta", text: image)
        let words = String(Invented.hearing.responses[0].text.prefix(9))
        for entry in try asta.history(of: id) {
            #expect(entry.change.before?.contains(words) != true, "\(entry.change)")
            #expect(entry.change.after?.contains(words) != true, "\(entry.change)")
        }
        #expect(try asta.kindTurns(in: id).map(\.from) == ["H1"], "the decision is still known")
    }
}
