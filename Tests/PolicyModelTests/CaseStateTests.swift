import PolicyModel
import Testing

/// What is still to be done: each count goes down as the thing is done.
struct CaseStateTests {
    private let source = SourceSpan(document: "d")

    private func hearing() -> Hearing {
        Hearing(
            id: "h", title: "H",
            sections: [
                Section(id: "a", kind: .theme, title: "A"),
                Section(id: "b", kind: .theme, title: "B"),
            ],
            responses: [
                Response(id: "H1", section: "a", text: "Et", source: source),
                Response(id: "H2", section: "b", text: "To", source: source),
                Response(
                    id: "H3", kind: .full, section: "b", sectionBasis: .suggested, text: "Tre",
                    source: source),
            ],
            remarks: [
                Remark(id: "B1", section: "a", text: "Nej", source: source),
                Remark(id: "B2", section: "a", text: "Ja", source: source, status: .draft),
            ])
    }

    private func state(_ hearing: Hearing) -> CaseState { CaseState(HearingIndex(hearing)) }

    @Test func whatIsLeft() {
        let state = state(hearing())
        // H1's section is answered; H3 is a letter's, answered through the summary.
        #expect(state.unanswered == 1)
        #expect(state.withoutOutcome == 1, "a draft has decided nothing yet")
        #expect(state.uncertain == 1)
        #expect(state.drafts == 1)
        #expect(!state.isDone)
    }

    @Test func whatIsDoneIsNotCounted() {
        var hearing = hearing()
        hearing.remarks[0].outcomes = [.declined]
        hearing.remarks[0].outcomeBasis = .assigned
        hearing.remarks[0].answers = [ResponseLink(response: "H2", basis: .assigned)]
        hearing.remarks.removeLast()
        hearing.responses[2].sectionBasis = .assigned
        #expect(state(hearing).isDone)
        // Without a summary the letters are what is to be answered.
        hearing.responses.removeFirst(2)
        hearing.remarks[0].answers = []
        #expect(state(hearing).unanswered == 1)
    }
}
