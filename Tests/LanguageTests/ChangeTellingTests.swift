import Language
import PolicyModel
import Testing

@Suite struct ChangeTellingTests {
    /// The links that go with a change of kind come after it: what is told is cut short.
    @Test func whatSomebodyDidIsToldBeforeWhatItTookAway() throws {
        func place(_ line: Int) -> SourceSpan {
            SourceSpan(document: "d", firstLine: line, lastLine: line)
        }
        var hearing = Hearing(
            id: "h", title: "H", documents: [Document(id: "d", name: "d", kind: .summary)],
            sections: [Section(id: "goal-1", kind: .goal, title: "Mål")],
            responses: [
                Response(id: "H1", section: "goal-1", text: "Et svar.", source: place(1))
            ],
            remarks: (1...4).map { number in
                Remark(
                    id: Remark.ID("B\(number)"), section: "goal-1", text: "Ja.",
                    source: place(1 + number),
                    answers: [ResponseLink(response: "H1", basis: .stated)])
            })
        let changes = try #require(try hearing.apply(.setKind(.remark), to: "H1"))
        #expect(changes.count == 5)
        let danish = Catalogue(language: "da", parsing: CatalogueTests.file("da"))
        let told = ChangeTelling(danish, nil).told(changes)
        #expect(told.hasPrefix("H1 er nu bemærkningen B5; Besvarer H1 fjernet fra B1; "), "\(told)")
        #expect(told.hasSuffix("og 2 til"), "\(told)")
    }
}
