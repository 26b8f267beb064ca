import PolicyModel
import Testing

@testable import Reading

/// The note by standpoint, on an invented one with other words than the samples'.
struct StandpointStyleTests {
    private static let text = """
        Notat: Svar på henvendelser om forslag til Lokalplan 12 Mosegrunden

        Forslaget var i høring fra den 3. marts til den 28. april 2031. Lyngby-Mose Kommune har
        modtaget 9 høringssvar.

        1. Veje og stier

        (3, LU) Ønske om en sti gennem mosen
        Høringssvar nr. 1-2 og 7

        Tre høringssvar foreslår en sti langs grøften, så skolebørn slipper for hovedvejen.

        Mosens Lokaludvalg peger på, at stien skal være belyst.

        Plan- og Vejforvaltningens bemærkning:
        Stien er indarbejdet i planens § 4.

        Foreslåede ændringer
        Der tilføjes et stykke om belysning i § 4, stk. 2.

        (1) Modstand mod rundkørslen
        Høringssvar nr. 5

        Borgeren mener, at rundkørslen vil give kø.

        Plan- og Vejforvaltningens bemærkning:
        Rundkørslen ligger uden for planens område.

        2. Natur

        (2, O) Bekymring for frøer
        Høringssvar nr. 4 og 9

        Begge høringssvar frygter for frøerne.

        Plan- og Vejforvaltningens bemærkning:
        Der er i forvejen udlagt en bræmme på ti meter.

        Liste over afsendere

        Nr. 1: Mosens Lokaludvalg (Lokaludvalg)
        Nr. 2: Grundejerforeningen Tørvegraven (Forening)
        Nr. 4: Enghave Region (Offentlig myndighed)
        Nr. 5: Borger
        Nr. 7: Anonym borger
        Nr. 9: Frøens Venner (Forening)
        """

    @Test func headingsNumbersAndLabelsTellEverything() throws {
        let result = try Reader.read(bytes: Array(Self.text.utf8), name: "notat.txt")
        #expect(result.style == .noteByStandpoint)
        let hearing = result.hearing
        #expect(WordBalance(document: result.source, hearing: hearing).holds)
        #expect(
            hearing.sections.map(\.title) == [
                "Veje og stier", "Ønske om en sti gennem mosen", "Modstand mod rundkørslen",
                "Natur", "Bekymring for frøer",
            ])
        #expect(hearing.sections.map(\.label) == ["1", "(3, LU)", "(1)", "2", "(2, O)"])
        #expect(hearing.sections[1].parent == hearing.sections[0].id)
        #expect(hearing.sections[4].parent == hearing.sections[3].id)
        #expect(hearing.responses.count == 4)
        #expect(hearing.remarks.count == 4)

        let names = Dictionary(
            hearing.respondents.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
        func said(_ index: Int) -> [String] {
            hearing.responses[index].attributions.compactMap { names[$0.respondent] }
        }
        #expect(said(0) == ["Mosens Lokaludvalg", "Grundejerforeningen Tørvegraven", "Borger (7)"])
        #expect(said(1) == ["Mosens Lokaludvalg"])
        #expect(said(2) == ["Borger (5)"])
        #expect(said(3) == ["Enghave Region", "Frøens Venner"])
        #expect(
            hearing.responses[0].quantity
                == Quantity(words: "(3, LU)", count: 3, lokaludvalg: true))
        #expect(hearing.responses[3].quantity?.authority == true)
        #expect(
            hearing.responses[0].submissions.map(\.rawValue)
                == ["submission-1", "submission-2", "submission-7"])
    }

    @Test func remarksHaveTheirOfficeAndTheChange() throws {
        let hearing = try Reader.read(bytes: Array(Self.text.utf8), name: "notat.txt").hearing
        #expect(hearing.remarks.allSatisfy { $0.departments == ["Plan- og Vejforvaltningen"] })
        #expect(
            hearing.remarks.map(\.outcomes) == [[.changed], [.changed], [.outside], [.covered]])
        #expect(hearing.remarks[1].answers.map(\.response.rawValue) == ["H1", "H2"])
        #expect(hearing.remarks[1].answers.allSatisfy { $0.basis == .stated })
        #expect(hearing.unplaced.contains { $0.reason == .numbers && $0.text.contains("1-2 og 7") })
    }

    @Test(arguments: [
        ("(4, LU, O) Ønske om lys", "(4, LU, O)"), ("[2] Støtte til planen", "[2]"),
        ("(12 stk.) Støtte til planen", "(12 stk.)"),
    ])
    func labels(line: String, label: String) {
        #expect(StandpointLabel(line)?.label == label)
    }

    @Test(arguments: [
        "(2012) Rapporten", "(se bilag) Ønske", "(4) er for mange.", "Ønske om lys (4)",
        "(4, mod forventning) Ønske",
    ])
    func noLabels(line: String) {
        #expect(StandpointLabel(line) == nil)
    }

    @Test func rowsOfNumbers() {
        #expect(NumberRow.numbers(in: "Henvendelse 1, 3, 5 og 12") == ["1", "3", "5", "12"])
        #expect(NumberRow.numbers(in: "Høringssvar nr. 4-6 samt 9.") == ["4", "5", "6", "9"])
        #expect(NumberRow.numbers(in: "(Henvendelse 3)") == ["3"])
        #expect(NumberRow.numbers(in: "Henvendelse 3 handler om støj") == [])
        #expect(NumberRow.numbers(in: "Svar") == [])
    }
}
