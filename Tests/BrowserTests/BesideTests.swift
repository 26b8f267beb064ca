import PolicyModel
import Testing

@testable import Browser

/// Long questions asked beside the keys, as in a hearing of a hundred thousand passages.
@Suite struct BesideTests {
    /// Answered at once, the browser is the same as the one that asks nobody, frame by frame.
    @Test(arguments: 1...6)
    func theSameFramesAsAtOnce(seed: UInt64) throws {
        var random = SplitMix(state: seed &* 77)
        var beside = BrowserSession.beside()
        var atOnce = Fixture.session()
        for step in 0..<300 {
            let event = RandomKeysTests.event(&random)
            let effects = try beside.handleAndAnswer(event)
            let expected = atOnce.handle(event)
            if expected.contains(.leave) { return }
            #expect(
                effects.count(where: { if case .inquire = $0 { false } else { true } })
                    == expected.count)
            let (one, other) = (beside.render(), atOnce.render())
            try #require(
                one.lines == other.lines && one.cursor == other.cursor,
                "seed \(seed), step \(step), \(event)")
        }
    }

    @Test func aLetterIsShownBeforeItsHitsAreThere() throws {
        var session = BrowserSession.beside()
        _ = session.questions(.key(.character("/")))
        let asked = session.questions(.key(.character("b")))
        #expect(asked.count == 1)
        #expect(session.bottom.contains("Søg") && session.bottom.contains("b"))
        #expect(!session.bottom.contains("træf"))
        let later = session.questions(.key(.character("o")))
        // The answer to "b" comes late: it is dropped.
        try session.answer(asked)
        #expect(!session.bottom.contains("træf"))
        try session.answer(later)
        #expect(session.bottom.contains("træf"))
    }

    @Test func enterBeforeTheAnswerKeepsTheSearch() throws {
        var session = BrowserSession.beside()
        try session.type("/boli")
        let asked = session.questions(.key(.character("g")))
        #expect(session.questions(.key(.enter)).isEmpty)
        try session.answer(asked)
        #expect(session.search?.hits.ids == ["H5", "B5", "H9"])
        #expect(session.shown.selectedResponse?.id == "H5")
        #expect(session.field == nil)
        try session.type("n")
        #expect(session.shown.selectedRemark?.id == "B5")
    }

    @Test func escapeForgetsWhatIsBeingAsked() throws {
        var session = BrowserSession.beside()
        let before = session.shown.selectedResponse?.id
        try session.type("/boli")
        let asked = session.questions(.key(.character("g")))
        _ = session.questions(.key(.escape))
        try session.answer(asked)
        #expect(session.search == nil)
        #expect(session.shown.selectedResponse?.id == before)
    }

    /// The first hits read `2+`; Enter finds the rest.
    @Test func moreHitsThanTheFirst() throws {
        var session = BrowserSession.beside(mostHits: 2)
        try session.type("/bolig")
        #expect(session.bottom.hasSuffix("1 af 2+ træf"))
        try session.type("<Enter>")
        #expect(session.search?.isComplete == true)
        #expect(session.search?.hits.ids == ["H5", "B5", "H9"])
    }

    @Test func aFilterIsShownWhenItIsKnownWhatItLeaves() throws {
        var session = BrowserSession.beside()
        try session.type("fhavn")
        let asked = session.questions(.key(.enter))
        #expect(asked.count == 1)
        #expect(session.filter.isEmpty && session.bottom.contains("øjeblik"))
        // Whoever leaves now finds the filter again.
        #expect(session.keptPlace.filter.contains("Havnen"))
        // Keys are answered meanwhile.
        let focus = session.wanted.focus
        _ = session.handle(.key(.tab))
        #expect(session.wanted.focus != focus)
        try session.answer(asked)
        #expect(session.filter[.lokaludvalg] == ["Havnen"])
        #expect(session.listing.responseCount == 1)
        #expect(session.bottom.contains("Havnen"))
        try session.type("x")
        #expect(session.filter.isEmpty)
    }

    /// Painting the panes as they were, and then as they become, would send them twice.
    @Test func thePickerStandsUntilItIsKnownWhatItsFilterLeaves() throws {
        var session = BrowserSession.beside()
        try session.type("fhavn")
        let open = session.screenWithoutBottom
        let asked = session.questions(.key(.enter))
        #expect(session.screenWithoutBottom == open)
        #expect(session.overlay == nil)
        var other = session
        try session.answer(asked)
        #expect(session.standing == nil && session.screenWithoutBottom != open)
        // Who goes on meanwhile goes on in the panes.
        _ = other.handle(.key(.down))
        #expect(other.standing == nil && other.screenWithoutBottom != open)
        try other.answer(asked)
        #expect(other.filter[.lokaludvalg] == ["Havnen"])
        _ = other.questions(.key(.character("f")))
        #expect(other.overlay != nil)
    }

    @Test func newDataDoNotForgetTheFilterThatIsAskedFor() throws {
        var session = BrowserSession.beside()
        try session.type("fhavn")
        let late = session.questions(.key(.enter))
        var hearing = Fixture.hearing()
        hearing.responses.removeAll { $0.id == "H9" }
        let index = HearingIndex(hearing)
        session.replace(source: BesideSource(index: index))
        let asked = try #require(session.questions(in: session.takeOutbox()).first)
        try session.answer(late)
        #expect(session.filter.isEmpty)
        let finding = try asked.inquiry.answer(from: index, in: Fixture.danish)
        _ = session.handle(.found(ticket: asked.ticket, finding))
        #expect(session.filter[.lokaludvalg] == ["Havnen"])
        #expect(session.words.passage(.response("H9")) == nil)
    }

    @Test func thePickerOpensBeforeItsNumbers() throws {
        var session = BrowserSession.beside()
        let asked = session.questions(.key(.character("f")))
        #expect(session.screen.contains("Havnen") && session.screen.contains("…"))
        try session.answer(asked)
        #expect(session.screen.contains("1+1"))
        // Names of respondents come last, and are there then.
        try session.type("<Tab>cyk<Enter>")
        #expect(session.filter[.respondent] == ["cyklister"])
    }

    @Test func aFilterFromTheLastTimeIsAskedForAtTheStart() throws {
        let kept = KeptPlace(hearing: "cykelpolitik", filter: "lokaludvalg:\"Havnen\"")
        var session = BrowserSession.beside(kept: kept)
        let asked = session.questions(in: session.takeOutbox())
        #expect(asked.count == 1 && session.filter.isEmpty)
        #expect(session.keptPlace.filter.contains("Havnen"))
        try session.answer(asked)
        #expect(session.filter[.lokaludvalg] == ["Havnen"])
        #expect(session.screen.contains("Filter fra sidst"))
    }

    @Test func newDataUnderAFilterShowTheOldUntilTheyAreChosen() throws {
        var session = BrowserSession.beside()
        try session.type("fhavn<Enter>")
        var hearing = Fixture.hearing()
        hearing.responses.removeAll { $0.id == "H9" }
        session.replace(source: BesideSource(index: HearingIndex(hearing)))
        #expect(session.words.passage(.response("H9")) != nil)
        let asked = session.questions(in: session.takeOutbox())
        let filter = try #require(asked.first)
        let finding = try filter.inquiry.answer(
            from: HearingIndex(hearing), in: Fixture.danish)
        _ = session.handle(.found(ticket: filter.ticket, finding))
        #expect(session.words.passage(.response("H9")) == nil)
        #expect(session.listing.responseCount == 0)
    }

    /// What opens or moves changes what the next key means; what is typed does not.
    @Test func theNextKeyWaitsForWhatOpens() throws {
        for (script, key, waits) in [
            ("", "o", true), ("", "w", true), ("fhavn", "<Enter>", true), ("/boli", "g", false),
            ("", "f", false), ("f", "<Tab>", true), ("/bolig", "<Enter>", false),
        ] {
            var session = BrowserSession.beside()
            try session.type(script == "f" ? "" : script)
            if script == "f" { _ = session.handle(.key(.character("f"))) }
            for event in try KeyScript.events(key) { _ = session.handle(event) }
            #expect((session.openingTicket != nil) == waits, "\(script) \(key)")
        }
    }

    /// Ten thousand respondents are not gone through while a letter waits to be shown.
    @Test func namesThatAreTypedAreLookedUpBeside() throws {
        var session = BrowserSession.beside()
        try session.type("/bolig høringspart:")
        let letter = session.questions(.key(.character("q")))
        guard case .search? = letter.first?.inquiry else {
            Issue.record("\(letter)")
            return
        }
        #expect(session.bottom.contains("høringspart:q") && !session.bottom.contains("ukendt"))
        try session.answer(letter)
        #expect(session.search?.problem == .unknownValue("q", .respondent))
        _ = session.handle(.key(.escape))

        try session.type("Fhøringspart:qqq")
        let line = session.questions(.key(.enter))
        #expect(line.map(\.inquiry) == [.filter(SearchQuery("høringspart:qqq"))])
        #expect(session.field == nil)
        try session.answer(line)
        #expect(session.field?.input.text == "høringspart:qqq" && !session.fieldProblem.isEmpty)
        try session.type("<Esc>Fhøringspart:cyklist<Enter>")
        #expect(session.filter[.respondent] == ["cyklister"])
    }

    @Test func escapeForgetsWhatIsAboutToOpen() throws {
        var session = BrowserSession.beside()
        let before = session.screenWithoutBottom
        let asked = session.questions(.key(.character("o")))
        #expect(session.openingTicket != nil && session.awaitsFrame)
        _ = session.handle(.key(.escape))
        #expect(session.openingTicket == nil && !session.awaitsFrame)
        try session.answer(asked)
        #expect(session.overlay == nil && session.screenWithoutBottom == before)
        #expect(!session.bottom.contains("øjeblik"))
    }

    @Test func whatCannotBeAnsweredIsSaid() throws {
        var session = BrowserSession.beside()
        let asked = session.questions(.key(.character("o")))
        _ = session.handle(.found(ticket: try #require(asked.first).ticket, nil))
        #expect(session.overlay == nil && session.bottom.contains("svarede ikke"))
    }
}
