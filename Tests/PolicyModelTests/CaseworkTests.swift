import PolicyModel
import Testing

struct CaseworkTests {
    private let response = Passage.response(
        Response(
            id: "H1", section: "goal-1", text: "Ring til Inga Holm.",
            source: SourceSpan(document: "d"),
            attributions: [
                Attribution(respondent: "raad", basis: .stated),
                Attribution(respondent: "klub", basis: .suggested),
            ]))
    private let remark = Passage.remark(
        Remark(
            id: "B1", section: "goal-1", text: "Nej.", source: SourceSpan(document: "d"),
            outcomes: [.declined], outcomeBasis: .stated,
            answers: [ResponseLink(response: "H2", basis: .suggested)]))

    private func attributions(_ passage: Passage) -> [Attribution] {
        if case .response(let response) = passage { response.attributions } else { [] }
    }

    @Test func acceptingASuggestionMakesItAssigned() throws {
        let after = try response.applying(.attribute("klub"))
        #expect(attributions(after).last == Attribution(respondent: "klub", basis: .assigned))
        #expect(attributions(after).count == 2)
    }

    @Test func whatTheDocumentStatesStays() {
        #expect(throws: CaseworkRefusal.nothingToDo) {
            try response.applying(.attribute("raad"))
        }
        #expect(throws: CaseworkRefusal.nothingToDo) {
            try response.applying(.removeAttribution("raad"))
        }
    }

    @Test func outcomesBecomeAssignedAndOrdered() throws {
        guard case .remark(let after) = try remark.applying(.setOutcomes([.noted, .changed]))
        else { return }
        #expect(after.outcomes == [.changed, .noted])
        #expect(after.outcomeBasis == .assigned)
    }

    @Test func linksAreAcceptedAndRejected() throws {
        guard case .remark(let accepted) = try remark.applying(.link("H2")),
            case .remark(let rejected) = try remark.applying(.unlink("H2"))
        else { return }
        #expect(accepted.answers == [ResponseLink(response: "H2", basis: .assigned)])
        #expect(rejected.answers.isEmpty)
    }

    @Test func refusals() {
        #expect(throws: CaseworkRefusal.wrongKind) { try response.applying(.link("H2")) }
        #expect(throws: CaseworkRefusal.wrongKind) { try remark.applying(.attribute("klub")) }
        #expect(throws: CaseworkRefusal.gistTooLong) {
            try remark.applying(.setGist(String(repeating: "ø", count: 61)))
        }
        #expect(throws: CaseworkRefusal.outsideText) {
            try remark.applying(.redact(2..<9, replacement: "[navn fjernet]"))
        }
    }

    @Test func redactionAndTags() throws {
        let redacted = try response.applying(.redact(9..<18, replacement: "[navn fjernet]"))
        #expect(redacted.text == "Ring til [navn fjernet].")
        guard case .response(let tagged) = try response.applying(.setTags([" støj ", "Støj", ""]))
        else { return }
        #expect(tagged.tags == ["støj"])
    }
}
