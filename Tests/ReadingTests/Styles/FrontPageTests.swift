import PolicyModel
import Testing

@testable import Reading

/// Titles, lists of those who answered, and headings as documents word them that nobody had in
/// view. Every name is invented.
@Suite("Front pages in other words")
struct FrontPageTests {
    @Test(arguments: [
        "Fire svar nåede frem: Rolund Museum, Bylauget, Skoven ApS og en borger.",
        "Syv svar er kommet ind. Afsenderne er Rolund Museum, Bylauget, Skoven ApS og en borger.",
        "Tak til de fire, der skrev til os. Det var Rolund Museum, Bylauget, Skoven ApS og en borger.",
        "Svar er desuden afgivet af Rolund Museum, Bylauget, Skoven ApS og en borger.",
    ])
    func whoAnsweredIsToldByTheShapeOfTheList(text: String) {
        let entries = RespondentList(preface: [text]).entries
        #expect(
            entries.map(\.name) == ["Rolund Museum", "Bylauget", "Skoven ApS", "en borger"])
        #expect(entries.allSatisfy { $0.answered })
    }

    @Test(arguments: [
        "Høringen er sendt til Rolund Museum, Bylauget, Skoven ApS og Skolen på Bakken.",
        "Rolund Museum, Bylauget, Skoven ApS og Skolen på Bakken har ikke svaret.",
        "Svarene handler om: Lys, Støj, Trafik og Cykler.",
    ])
    func whoWasOnlyAskedHasNotAnswered(text: String) {
        #expect(!RespondentList(preface: [text]).entries.contains { $0.answered })
    }

    @Test func municipalitiesMayShareTheirWord() {
        let text = "Kommunerne Alrup, Borum og Colby har svaret hver for sig."
        let names = RespondentList(preface: [text]).entries.map(\.name)
        #expect(names == ["Alrup Kommune", "Borum Kommune", "Colby Kommune"])
    }

    @Test(arguments: [
        (
            "Svar fra: Rolund Museum, Bylauget, Lokalafdeling Rolund (BL Rolund) og Skoven ApS.",
            ["Rolund Museum", "Bylauget, Lokalafdeling Rolund", "Skoven ApS"]
        ),
        (
            "Svar fra: Rolund Fiber A.m.b.a., Rolund Museum og Skoven ApS.",
            ["Rolund Fiber A.m.b.a.", "Rolund Museum", "Skoven ApS"]
        ),
    ])
    func branchesAndAbbreviationsStayWhole(text: String, names: [String]) {
        #expect(RespondentList(preface: [text]).entries.map(\.name) == names)
    }

    private func read(_ text: String, _ name: String = "notat.txt") throws -> Hearing {
        try readWhole(text, name).hearing
    }

    @Test func aTitleNeedsNoWordThatSaysSo() throws {
        let hearing = try read(
            """
            Madplan 2031-2036: her er, hvad I mente

            Rolund Kommune, Køkkenenheden, den 9. marts 2031

            Planen var i høring fra den 1. marts 2031 til den 1. april 2031. Tre svar nåede frem: \
            Rolund Museum, Rolund Bylaug og Rolund Skaterklub.


            Mad til børn

            Rolund Museum ønsker mere grønt.

            Køkkenenheden er enig, og teksten er tilføjet.


            Det, der faldt udenfor

            Rolund Bylaug fortæller, at maden er kold.

            Køkkenenheden har tilføjet et afsnit om varme.


            Til sidst

            Rolund Skaterklub ønsker saft.

            Køkkenenheden har tilføjet saft.
            """)
        #expect(hearing.title == "Madplan 2031-2036: her er, hvad I mente")
        #expect(
            hearing.sections.map(\.title) == [
                "Mad til børn", "Det, der faldt udenfor", "Til sidst",
            ])
        #expect(hearing.responses.map(\.attributions.count) == [1, 1, 1])
        #expect(hearing.remarks.allSatisfy { $0.departments == ["Køkkenenheden"] })
    }

    @Test(arguments: [
        ("I.", "II.", "III."), ("I", "II", "III"), ("A.", "B.", "C."), ("A", "B", "C"),
    ])
    func headingsMayHaveRomanNumbersAndLetters(first: String, second: String, third: String) throws
    {
        let hearing = try read(
            """
            Resumé af høringssvar til parkplan for Rolund

            Der er modtaget svar fra: Rolund Museum, Rolund Bylaug og Rolund Skaterklub.

            \(first) Stier i parken

            Rolund Museum ønsker flere stier.

            Forvaltningen har tilføjet en sti.

            \(second) Bænke ved åen

            Rolund Bylaug ønsker flere bænke.

            Forvaltningen har tilføjet en bænk.

            \(third) Lys i mørket

            Rolund Skaterklub ønsker mere lys.

            Forvaltningen har tilføjet en lampe.
            """)
        #expect(
            hearing.sections.map(\.title) == ["Stier i parken", "Bænke ved åen", "Lys i mørket"])
    }

    @Test(arguments: [
        "I Kommuneplan 2032 er det fastlagt, at", "A. Jensen", "I Rolund bor mange.",
    ])
    func aWordThatLooksLikeANumberIsNone(line: String) {
        #expect(LevelWords(learningFrom: [line, "Mål 1. Stier", line]).heading(line) == nil)
    }

    @Test func twoBodiesMayHaveOneChapter() throws {
        let hearing = try read(
            """
            Hvidbog for parkplan

            Kultur og fritid

            Rolund Kro I/S og Rolund Badehotel ApS

            De to virksomheder har skrevet sammen og ønsker lys.

            Forvaltningens svar

            Lyset er tilføjet.

            Rolund Menighedsråd

            Rådet ønsker ro.

            Forvaltningens svar

            Ro er tilføjet.

            Erhverv

            Rolund Bylaug

            Lauget ønsker flere hegn.

            Forvaltningens svar

            Hegn er tilføjet.
            """)
        #expect(
            hearing.respondents.map(\.name) == [
                "Rolund Kro I/S", "Rolund Badehotel ApS", "Rolund Menighedsråd", "Rolund Bylaug",
            ])
        #expect(hearing.responses.map(\.attributions.count) == [2, 1, 1])
        #expect(hearing.submissions.map(\.respondents.count) == [2, 1, 1])
        #expect(
            hearing.sections.map(\.parent).map { $0 == nil } == [true, false, false, true, false])
    }

    @Test func whoStandsBeforeAColonAndIsNoRespondentAnswers() throws {
        let hearing = try read(
            """
            Resumé af høringssvar til parkplan for Rolund

            Der er modtaget svar fra: Rolund Museum, Rolund Bylaug, Rolund Skaterklub og en borger.


            Tema 1. Stier


            Rolund Museum: Vi mangler en sti.

            Parkhuset: Stien er tegnet ind på kortet.

            Rolund Bylaug: Skriv nu bænke på.

            Parkhuset: Bænkene er skrevet ind.


            Tema 2. Lys


            Rolund Skaterklub: Lyset går for tidligt ud.

            Parkhuset og Lysgruppen: Lyset er tændt til midnat i forvejen.

            Borger: Hvorfor er der mørkt?

            Lysgruppen: Lamperne er tilføjet i planen.
            """)
        #expect(hearing.responses.map(\.attributions.count) == [1, 1, 1, 1])
        #expect(
            hearing.remarks.map(\.departments)
                == [["Parkhuset"], ["Parkhuset"], ["Parkhuset", "Lysgruppen"], ["Lysgruppen"]])
    }
}
