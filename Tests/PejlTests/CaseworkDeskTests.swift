import HearingFixtures
import Language
import PolicyModel
import Storage
import Testing

@testable import Browser
@testable import pejl

/// Overruling the reader at the desk: what became another kind comes back whole.
struct CaseworkDeskTests {
    private let store: HearingStore
    private let hearing: Hearing
    private let id = Invented.hearing.id

    init() throws {
        var hearing = Invented.hearing
        // A letter's passage is no remark.
        for index in hearing.responses.indices { hearing.responses[index].kind = .summary }
        self.hearing = hearing
        store = try HearingStore.inMemory()
        try store.save(hearing, by: "Asta")
    }

    private func desk() -> CaseworkDesk {
        CaseworkDesk(
            store: store, hearing: id, who: "Asta",
            catalogue: Catalogue(language: "da", parsing: String()))
    }

    private func change(
        _ desk: inout CaseworkDesk, _ passage: String, _ action: CaseworkAction
    ) throws -> [CaseworkChange] {
        let seen = try #require(try store.load(id).passage(passage))
        let (_, reply) = desk.handle(.change([CaseworkEdit(seen: seen, action: action)]))
        guard case .changed(let changes, conflicts: []) = reply else {
            Issue.record("\(reply)")
            return []
        }
        return changes
    }

    /// A response that a remark answers, by the document.
    private var answered: String {
        hearing.remarks.flatMap(\.answers).map(\.response.rawValue).first ?? ""
    }

    @Test func undoneWithItsLinksAndDoneAgain() throws {
        var desk = desk()
        let changes = try change(&desk, answered, .setKind(.remark))
        #expect(changes.count > 1, "the links to it went as well")
        let turned = try store.load(id)
        #expect((turned != hearing) == true)
        #expect(desk.handle(.undo(confirmed: false)).hasChanged)
        #expect((try store.load(id) == hearing) == true)
        #expect(desk.handle(.redo).hasChanged)
        #expect((try store.load(id) == turned) == true)
        #expect(desk.handle(.undo(confirmed: false)).hasChanged)
        #expect((try store.load(id) == hearing) == true)
        let (hasChanged, reply) = desk.handle(.undo(confirmed: false))
        #expect(!hasChanged && reply == .nothingToUndo)
    }

    @Test func turnedBackByHandItHasItsIdAndWhoSaidItAgain() throws {
        var first = desk()
        let new = try #require(try change(&first, answered, .setKind(.remark)).last).after.id
        _ = try change(&first, new, .setTags(["ny"]))
        var later = desk()
        let back = try #require(try change(&later, new, .setKind(.response)).last).after
        let before = try #require(hearing.passage(answered)?.response)
        #expect(back.id == answered)
        #expect(back.response?.attributions == before.attributions)
        #expect(back.tags == ["ny"])
    }
}
