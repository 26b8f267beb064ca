import Language
import PolicyModel
import Testing

@testable import Browser

@Suite struct LinearTests {
    private func session(_ wording: Wording = .restated, kept: KeptPlace? = nil) -> LinearSession {
        LinearSession(
            source: HearingIndex(Fixture.hearing(wording: wording)), catalogue: Fixture.danish,
            kept: kept)
    }

    /// What the last of some lines is answered with.
    private func answer(_ lines: String...) -> String {
        var session = session()
        var told = ""
        for line in lines {
            told = session.read(line).lines.map(\.string).joined(separator: "\n")
        }
        return told
    }

    @Test func goalListsItsPassagesNumbered() {
        let told = answer("mål 6")
        #expect(told.hasPrefix("Mål 6: Et sammenhængende net"))
        #expect(told.contains("IKKE ORDRET"))
        #expect(told.contains("\n1. Høringssvar H9 s.7"))
        #expect(told.contains("Bemærkning B7"))
    }

    @Test(arguments: ["maal 6", "m 6", "MÅL 6", "mål   6 "])
    func shortAndPlainForms(line: String) {
        #expect(answer(line).hasPrefix("Mål 6:"))
    }

    @Test func shortFormsFollowTheOrder() {
        func command(_ typed: String) -> LinearCommand? {
            LinearCommand(typed: typed, Fixture.danish)
        }
        #expect(command("f") == .filter)
        #expect(command("fj") == .clear)
        #expect(command("fo") == .previous)
        #expect(command("s") == .search)
        #expect(command("so") == .search)
        #expect(command("sl") == .quit)
        #expect(command("aab") == .open)
        #expect(command("zebra") == nil)
    }

    @Test func danishWordsWorkInEnglish() {
        let english = Catalogue(language: "en", parsing: LanguageFiles.english)
        #expect(LinearCommand(typed: "søg", english) == .search)
        #expect(LinearCommand(typed: "search", english) == .search)
        #expect(LinearCommand(typed: "quit", english) == .quit)
    }

    @Test func filterTellsWhatIsKnownAndCounts() {
        let told = answer("filter havnen")
        #expect(told.contains("Filter: Havnen"))
        #expect(told.contains("1 af 11 afsnit"))
        #expect(told.contains("Havnen Lokaludvalg har svaret"))
        #expect(told.contains("1. Høringssvar H9"))
        #expect(told.contains("sammenhæng"))
        #expect(answer("filter havnen", "fjern").contains("Alt vises"))
    }

    @Test func filterByFieldAndUnknownNames() {
        #expect(answer("filter udfald ændret").contains("B6"))
        #expect(answer("filter forvaltning:BØR").contains("1. Høringssvar"))
        #expect(answer("filter xyzzy").contains("Nærmest:"))
    }

    @Test func searchGoesFromHitToHit() {
        #expect(answer("søg hjelme").contains("2. "))
        #expect(answer("søg hjelme", "næste").contains("1 af"))
        #expect(answer("søg hjelme", "næste", "næste").contains("2 af"))
        #expect(answer("søg xyzzy").contains("Ingen træf"))
    }

    @Test func openFollowsTheWayAndBackReturns() {
        #expect(answer("mål 1", "åbn").contains("Sikre skoleveje"))
        // The remark that answers it is the first that can be opened.
        #expect(answer("mål 1", "åbn", "åbn").contains("Hjelme henvises til budget"))
        #expect(answer("mål 1", "åbn", "åbn", "tilbage").contains("Høringssvar H3 s.3"))
        #expect(answer("mål 1", "åbn", "tilbage").hasPrefix("Mål 1:"))
        #expect(answer("mål 1", "åbn", "tilbage", "frem").contains("Sikre skoleveje"))
        #expect(answer("h9").contains("Fiskerkajen"))
        #expect(answer("åbn 99").contains("99"))
    }

    @Test func nextReadsTheWholeHearing() {
        var session = session()
        var seen = 0
        while seen < 100 {
            let told = session.read("næste").lines.map(\.string).joined(separator: "\n")
            if told.hasPrefix("Det var det sidste") { break }
            seen += 1
        }
        #expect(seen == 19)
    }

    @Test func placeIsKept() {
        var first = session()
        _ = first.read("mål 6")
        _ = first.read("filter havnen")
        var second = session(kept: first.keptPlace)
        #expect(second.begin().map(\.string).joined().contains("Filter: Havnen"))
    }

    @Test func everyWordAnswersAndQuitEnds() {
        var session = session(.original)
        for command in LinearCommand.allCases {
            let answer = session.read(Fixture.danish.text(command.phrases.word))
            #expect(!answer.lines.isEmpty || !answer.effects.isEmpty, "\(command)")
            #expect(answer.isOver == (command == .quit))
        }
        #expect(session.read("").lines.count == 1)
        let hostile = session.read("\u{1B}[31m\u{202E}").lines.map(\.string).joined()
        #expect(!hostile.contains("\u{1B}") && !hostile.contains("\u{202E}"))
        #expect(!session.read("mål 6").lines.map(\.string).joined().contains("IKKE ORDRET"))
    }
}

/// Registering by typed lines.
@Suite struct LinearCaseworkTests {
    private func session(readOnly: Bool = false) -> LinearSession {
        LinearSession(
            source: HearingIndex(Fixture.hearing(wording: .restated)), catalogue: Fixture.danish,
            settings: BrowserSettings(readOnly: readOnly))
    }

    private func actions(_ lines: String..., readOnly: Bool = false) -> [CaseworkAction] {
        var session = session(readOnly: readOnly)
        var found: [CaseworkAction] = []
        for line in lines {
            for case .save(.change(let edits), _) in session.read(line).effects {
                found += edits.map(\.action)
            }
        }
        return found
    }

    private func told(_ lines: String...) -> String {
        var session = session()
        var told = ""
        for line in lines {
            told = session.read(line).lines.map(\.string).joined(separator: "\n")
        }
        return told
    }

    @Test func eachGroupByItsName() {
        #expect(actions("åbn H3", "registrér høringspart havnen") == [.attribute("havnen")])
        #expect(actions("åbn H3", "reg høring havnen") == [.attribute("havnen")])
        #expect(
            actions("åbn B3", "registrér udfald ændret") == [.setOutcomes([.referred, .changed])])
        #expect(actions("åbn H3", "registrér emneord støj") == [.setTags(["skole", "støj"])])
        #expect(actions("åbn H3", "registrér kort titel Skoleveje") == [.setGist("Skoleveje")])
        #expect(
            actions("åbn H3", "registrér note Ring til skolen")
                == [.addNote(Note(text: "Ring til skolen", author: "", written: ""))])
        #expect(
            actions("åbn H3", "registrér fjern ord møllemarken: navn")
                == [.redact("møllemarken", replacement: "[fjernet: navn]", why: "navn")])
    }

    @Test func whatIsMissingIsTold() {
        #expect(told("registrér note Ring").contains("Åbn først"))
        #expect(told("åbn H3", "registrér").contains("høringspart"))
        #expect(told("åbn H3", "registrér fjern ord møllemarken").contains("kolon"))
        #expect(told("åbn H3", "registrér fjern ord zzz: navn").contains("står ikke i teksten"))
        #expect(told("hjælp").contains("fortryd"))
    }

    @Test func undoAsksAndTheAnswerIsTold() {
        var session = session()
        _ = session.read("åbn H3")
        #expect(session.read("fortryd").effects == [.save(.undo(confirmed: false), ticket: 1)])
        let passage = Passage.response(Fixture.hearing(wording: .restated).responses[2])
        let change = CaseworkChange(aspect: .tag, before: passage, after: passage)
        let asked = session.receive(.older([change], day: "01-11-2031"), ticket: 1)
        #expect(asked.first?.string.contains("tidligere besøg") == true)
        #expect(session.read("fortryd").effects == [.save(.undo(confirmed: true), ticket: 2)])
        _ = session.receive(.older([change], day: "01-11-2031"), ticket: 2)
        _ = session.read("her")
        #expect(session.read("fortryd").effects == [.save(.undo(confirmed: false), ticket: 3)])
        let lines = session.receive(.nothingToUndo, ticket: 3)
        #expect(lines.map(\.string) == ["Du har ikke registreret noget, der kan fortrydes."])
        #expect(session.read("gendan").effects == [.save(.redo, ticket: 4)])
        _ = session.receive(.nothingToRedo, ticket: 4)
        #expect(session.read("historik").effects == [.save(.history("H3"), ticket: 5)])
        #expect(session.receive(.history([], of: "H3"), ticket: 5).count == 1)
    }

    @Test func nothingIsRegisteredReadOnly() {
        #expect(actions("åbn H3", "registrér note Ring", readOnly: true).isEmpty)
        var session = session(readOnly: true)
        _ = session.read("åbn H3")
        let answer = session.read("registrér note Ring")
        #expect(answer.lines.first?.string.contains("Kun læseadgang") == true)
        #expect(session.read("fortryd").effects.isEmpty)
    }
}
