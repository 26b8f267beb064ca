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
        #expect(throws: CaseworkRefusal.notInText) {
            try remark.applying(.redact("Ja", replacement: "[navn]", why: "navn"))
        }
    }

    @Test func redactionAndTags() throws {
        let redacted = try response.applying(
            .redact("inga  holm", replacement: "[navn]", why: "navn"))
        #expect(redacted.text == "Ring til [navn].")
        guard case .response(let tagged) = try response.applying(.setTags([" støj ", "Støj", ""]))
        else { return }
        #expect(tagged.tags == ["støj"])
    }

    /// Whole words, wherever they stand, over line breaks, with a genitive's s, in the title too.
    @Test func aRedactionFindsTheWordsWhereverTheyStand() throws {
        var response = Response(
            id: "H1", section: nil, gist: "Ib Bos sag",
            text: "Ib Bo bor her. Ibsen ikke. Ib\nBos hund, IB BO!",
            source: SourceSpan(document: "d"))
        func redacted(_ words: String) throws -> Response? {
            let after = try Passage.response(response).applying(
                .redact(words, replacement: "[x]", why: "navn"))
            if case .response(let response) = after { return response } else { return nil }
        }
        let both = try #require(try redacted("Ib Bo"))
        #expect(both.text == "[x] bor her. Ibsen ikke. [x]s hund, [x]!")
        #expect(both.gist == "[x]s sag")
        #expect(try redacted("Ib")?.text == "[x] Bo bor her. Ibsen ikke. [x]\nBos hund, [x] BO!")
        #expect(throws: CaseworkRefusal.notInText) { try redacted("bse") }
        response.gist = String(repeating: "Ib ", count: 20)
        let long = try Passage.response(response).applying(
            .redact("Ib", replacement: "[navn fjernet]", why: "navn"))
        #expect(long.gist == nil)
    }

    @Test func wordsComeBackOnlyIntoTheirOwnText() throws {
        let after = try response.applying(
            .redact("Inga Holm", replacement: "[navn]", why: "navn"))
        #expect(try after.stepping(.redaction, from: after, to: response) == response)
        let twice = try after.applying(.redact("Ring", replacement: "[ord]", why: "ord"))
        #expect(throws: CaseworkRefusal.textChanged) {
            try twice.stepping(.redaction, from: after, to: response)
        }
        #expect(throws: CaseworkRefusal.nothingToDo) {
            try response.stepping(.redaction, from: after, to: response)
        }
    }

    @Test func aGuessedOutcomeIsAcceptedAsItIs() throws {
        guard case .remark(var guessed) = remark else { return }
        guessed.outcomeBasis = .suggested
        guard
            case .remark(let after) = try Passage.remark(guessed)
                .applying(.setOutcomes([.declined]))
        else { return }
        #expect(after.outcomes == [.declined] && after.outcomeBasis == .assigned)
    }

    @Test func aNewcomerIsAddedOnceAndKnownByName() {
        var hearing = Hearing(
            id: "h", title: "H",
            respondents: [Respondent(id: "kajklub", name: "Kajklubben", kind: .organisation)])
        let index = HearingIndex(hearing)
        let new = Respondent.newcomer("Ny Kajklub", in: index)
        #expect(hearing.welcoming(.attributeNewcomer(new)) == .attribute("ny-kajklub"))
        #expect(hearing.welcoming(.attributeNewcomer(new)) == .attribute("ny-kajklub"))
        #expect(hearing.respondents.map(\.id) == ["kajklub", "ny-kajklub"])
        let known = Respondent.newcomer("KAJKLUBBEN", in: index)
        #expect(hearing.welcoming(.attributeNewcomer(known)) == .attribute("kajklub"))
        // Two who begin at once with one id: the second gets another.
        let twin = Respondent(id: "kajklub", name: "Kajklub", kind: .other)
        #expect(hearing.welcoming(.attributeNewcomer(twin)) == .attribute("kajklub-2"))
    }

    @Test func everyWordOfTheHistoryIsReadBack() {
        #expect(HistoryWord.all.count == 3 * (CaseworkAspect.allCases.count + 2) + 3)
        for (word, known) in HistoryWord.all {
            #expect(known.word == word)
            #expect(HistoryWord(word) == known)
        }
        #expect(HistoryWord("undo-assigned") == .casework(.assignment, .undone))
        #expect(HistoryWord("fremtid") == nil)
    }
}
