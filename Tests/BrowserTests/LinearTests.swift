import Language
import PolicyModel
import Testing

@testable import Browser

@Suite struct LinearTests {
    private func session(_ wording: Wording = .restated, kept: KeptPlace? = nil) -> LinearSession {
        LinearSession(
            index: HearingIndex(Fixture.hearing(wording: wording)), catalogue: Fixture.danish,
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
            #expect(!answer.lines.isEmpty)
            #expect(answer.isOver == (command == .quit))
        }
        #expect(session.read("").lines.count == 1)
        let hostile = session.read("\u{1B}[31m\u{202E}").lines.map(\.string).joined()
        #expect(!hostile.contains("\u{1B}") && !hostile.contains("\u{202E}"))
        #expect(!session.read("mål 6").lines.map(\.string).joined().contains("IKKE ORDRET"))
    }
}
