import Exchange
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

/// Undo and redo, read from the history: per person, over a restart, one registration at a time.
struct UndoingTests {
    private let store: HearingStore
    private let id = Invented.hearing.id

    init() throws {
        store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
    }

    private func log(_ who: String) throws -> CaseworkLog {
        let log = CaseworkLog(try store.history(of: id), of: who)
        #expect(try store.lastDone(by: who, in: id) == log.done.last)
        #expect(try store.lastUndone(by: who, in: id) == log.undone.last)
        return log
    }

    private func passage(_ item: String) throws -> Passage {
        try #require(try store.load(id).passage(item))
    }

    private func undo(_ who: String) throws -> CaseworkResult {
        let step = try #require(try log(who).done.last)
        return try store.take(step, .undone, in: id, by: who, format: .json)
    }

    private func redo(_ who: String) throws -> CaseworkResult {
        let step = try #require(try log(who).undone.last)
        return try store.take(step, .redone, in: id, by: who, format: .json)
    }

    /// Every kind of casework: there and back again is the same hearing.
    @Test(arguments: CaseworkAspect.allCases)
    func everyAspectIsUndoneAndRedone(aspect: CaseworkAspect) throws {
        let before = try store.load(id)
        let response = try passage("H1")
        let remark = try passage("B1")
        let note = Note(text: "Husk", author: "Asta", written: "2031-01-01T10:00:00Z")
        let section = try #require(before.sections.last?.id)
        let words = String(response.text.prefix { $0.isLetter })
        let edit: (Passage, CaseworkAction)? =
            switch aspect {
            case .attribution:
                (response, .attributeNewcomer(.newcomer("Ny", in: HearingIndex(before))))
            case .outcome: (remark, .setOutcomes([.noted, .outside]))
            case .tag: (response, .setTags(["helt nyt"]))
            case .assignment: (response, .assign(["NY"]))
            case .gist: (remark, .setGist("Ny titel"))
            case .note: (remark, .addNote(note))
            case .link: (remark, .link("H3"))
            case .support: (response, .support("H3"))
            case .section: (response, .move(section))
            case .kind: (response, .setKind(.remark))
            case .author: (remark, .setDepartments(["NY"]))
            case .redaction: (response, .redact(words, replacement: "[ord]", why: "prøve"))
            }
        let (seen, action) = try #require(edit)
        try store.apply(action, to: seen, by: "Asta")
        let after = try store.load(id)
        #expect(after != before)
        _ = try undo("Asta")
        #expect(try store.load(id) == before)
        _ = try redo("Asta")
        #expect(try store.load(id) == after)
        #expect(try log("Asta").undone.isEmpty)
        #expect(try store.history(of: id).allSatisfy { HistoryWord($0.change.what) != nil })
    }

    @Test func eachPersonUndoesTheirOwn() throws {
        try store.apply(.setTags(["et"]), to: try passage("H1"), by: "Asta")
        try store.apply(.setTags(["et", "to"]), to: try passage("H1"), by: "Bo")
        _ = try undo("Asta")
        #expect(try store.load(id).responses[0].tags == ["to"], "the other's stays")
        #expect(try log("Asta").done.isEmpty)
        #expect(try log("Bo").done.count == 1)
    }

    @Test func undoOverAnothersDecisionIsTold() throws {
        try store.apply(.setGist("Astas"), to: try passage("H1"), by: "Asta")
        try store.apply(.setGist("Bos"), to: try passage("H1"), by: "Bo")
        let result = try undo("Asta")
        #expect(result.edits.first?.rival?.who == "Bo")
        #expect(
            try store.history(of: id, item: "H1").contains {
                $0.change.after?.contains("Bos") == true
            })
    }

    @Test func whatWasRegisteredTogetherIsOneStep() throws {
        let before = try store.load(id)
        let edits = before.responses.prefix(3).map {
            CaseworkEdit(seen: .response($0), action: .setTags($0.tags + ["fælles"]))
        }
        try store.apply(edits, in: id, by: "Asta", format: .json)
        try store.apply(.setGist("Ny"), to: try passage("H1"), by: "Asta")
        #expect(try log("Asta").done.map(\.count) == [1, 3].reversed())
        _ = try undo("Asta")
        _ = try undo("Asta")
        #expect(try store.load(id) == before)
        #expect(try log("Asta").undone.map(\.count) == [1, 3].reversed().reversed())
        _ = try redo("Asta")
        #expect(try store.load(id).responses.filter { $0.tags.contains("fælles") }.count == 3)
        // Something new takes away what could be done again.
        try store.apply(.setGist("Anden"), to: try passage("H2"), by: "Asta")
        #expect(try log("Asta").undone.isEmpty)
    }

    @Test func aNewcomerWhoIsNamedElsewhereStays() throws {
        let newcomer = Respondent.newcomer("Sen Part", in: HearingIndex(try store.load(id)))
        try store.apply(.attributeNewcomer(newcomer), to: try passage("H1"), by: "Asta")
        try store.apply(.attribute(newcomer.id), to: try passage("H2"), by: "Bo")
        _ = try undo("Asta")
        let hearing = try store.load(id)
        #expect(hearing.respondents.contains { $0.id == newcomer.id })
        #expect(
            hearing.responses[0].attributions.allSatisfy { $0.respondent != newcomer.id })
    }
}
