import PolicyModel
import Testing

@testable import Reading

/// Many letters in one file, and lists of those invited, as bare text has them. All invented.
struct LettersInOneFileTests {
    private static let letters = """
        BILAG 4
        Samtlige høringssvar til Ungestrategi

        Indhold
        1. Ungerådet .......................... 2
        2. Røde Plaster, Klinteby ............. 3
        3. Karl Møller-Lind ................... 4

        1. Ungerådet

        Klinteby, 25/11-2032

        Kære politikere

        Vi vil gerne være med fra starten. Her er vores ønsker:

        1. Flere bænke.

        2. Længere åbent.

        Mange hilsner fra Ungerådet

        2. Røde Plaster, Klinteby

        Til Klinteby Kommune

        Vi foreslår, at strategien får et mål om søvn.

        De bedste hilsner
        Røde Plaster, lokalforeningen i Klinteby

        3. Karl Møller-Lind

        Hej. Bussen kører for sjældent, og jeg kan ikke komme hjem.

        Hilsen Karl, Søndergade 3, 9998 Strandby
        """

    private func read(_ text: String) throws -> ReadingResult {
        let result = try Reader.read(bytes: Array(text.utf8), name: "bilag 4.txt")
        #expect(WordBalance(document: result.source, hearing: result.hearing).lost == [])
        return result
    }

    @Test func numberedNamesOverLettersThatClosePartThem() throws {
        let result = try read(Self.letters)
        let hearing = result.hearing
        #expect(result.style == .letters)
        #expect(hearing.submissions.map(\.number) == ["1", "2", "3"])
        #expect(
            hearing.respondents.map(\.name)
                == ["Ungerådet", "Røde Plaster", "Karl Møller-Lind"])
        #expect(hearing.respondents.map { $0.kind == .citizen } == [false, false, true])
        #expect(hearing.responses.count == 5)
        #expect(hearing.responses.allSatisfy { $0.attributions.first?.basis == .stated })
    }

    @Test func theNumberedPointsOfOneLetterAreOneLetters() throws {
        let hearing = try read(
            """
            Til Klinteby Kommune

            Høringssvar til Ungestrategi

            1. Bænke

            Vi ønsker flere bænke.

            2. Bussen

            Vi ønsker, at bussen kører om aftenen.

            Med venlig hilsen
            Stilauget i Klinteby
            """
        ).hearing
        #expect(hearing.submissions.count == 1)
        #expect(hearing.respondents.map(\.name) == ["Stilauget i Klinteby"])
    }

    @Test func aClosingMayTakeTwoLines() throws {
        let hearing = try read(
            """
            Til Klinteby Kommune

            Vi ønsker flere bænke i kommunen.

            Med venlig hilsen

            på vegne af Stilauget i Klinteby

            Inge Bak
            """
        ).hearing
        #expect(hearing.responses.map(\.text) == ["Vi ønsker flere bænke i kommunen."])
        #expect(hearing.respondents.map(\.name) == ["Stilauget i Klinteby"])
    }

    @Test func linesDrawnBetweenLettersPartThem() throws {
        let hearing = try read(
            """
            Til Klinteby Kommune

            Vi ønsker flere bænke i kommunen.

            Med venlig hilsen
            Stilauget i Klinteby

            ------------------------------

            Til Klinteby Kommune

            Vi ønsker, at bussen kører om aftenen.

            Med venlig hilsen
            Klinteby Museum
            """
        ).hearing
        #expect(hearing.respondents.map(\.name) == ["Stilauget i Klinteby", "Klinteby Museum"])
        #expect(hearing.responses.count == 2)
        #expect(!hearing.responses.contains { $0.text.contains("---") })
    }

    @Test(arguments: ["- ", ""])
    func whatHeadsAPartOfTheListIsNobody(bullet: String) throws {
        let groups = [
            ("Råd og udvalg", ["Ungerådet", "Klinteby Lokalråd"]),
            ("Faglige organisationer", ["FOA Klinteby", "Lærerlauget, Kreds 91"]),
            ("Foreninger og institutioner", ["Stilauget i Klinteby", "Gymnasiet ved Fyret"]),
        ]
        let text =
            "Bilag 3 – Oversigt over høringsparter\n\n"
            + groups.map { head, names in
                head + "\n" + names.map { bullet + $0 + "\n" }.joined()
            }.joined(separator: "\n")
        let hearing = try Reader.read(bytes: Array(text.utf8), name: "bilag 3.txt").hearing
        #expect(hearing.respondents.map(\.name) == groups.flatMap(\.1))
        #expect(hearing.respondents.allSatisfy { $0.invited == true && !$0.answered })
    }
}

/// What the report says of the styles that are asked before the others.
struct OtherKindsTests {
    @Test func aLettersTablesAndListsSignsAreTold() throws {
        let documents = [
            (
                "Høringssvar til Havneplan\n\nVi ønsker flere bænke.\n\nMed venlig hilsen\nStilauget\n",
                "brev.txt", DocumentStyle.letters,
                ["Høringssvar til Havneplan", "Med venlig hilsen"]
            ),
            (
                "Nr;Afsender;Høringssvar;Kommunens svar\n1;Stilauget;Flere stier.;Tak.\n2;KL;Ro.;Nej.\n",
                "skema.csv", .table, ["Afsender", "Høringssvar", "Kommunens svar"]
            ),
            (
                "Høringsliste\n\n- Stilauget i Klinteby\n- Klinteby Museum\n- FOA Klinteby\n",
                "liste.txt", .invited, ["høringsliste"]
            ),
        ]
        for (text, name, style, signs) in documents {
            let report = try Reader.read(bytes: Array(text.utf8), name: name).report
            #expect(report.styleScores.map(\.style) == [style], "\(name)")
            #expect(report.styleScores.first?.evidence == signs, "\(name)")
            let given = try Reader.read(
                bytes: Array(text.utf8), name: name, options: ReadingOptions(style: style))
            #expect(given.report.styleScores.isEmpty)
        }
    }

    @Test func aCitizensLetterWithoutAClosingIsALetter() throws {
        let text = """
            # Høringssvar om havneplanen

            Jeg skriver som privatperson.

            ## Hvad koster det?

            Jeg har læst udkastet to gange og kan ikke finde et eneste beløb.
            """
        let result = try Reader.read(bytes: Array(text.utf8), name: "svar.md")
        #expect(result.style == .letters)
        #expect(result.hearing.respondents.map(\.kind) == [.citizen])
        #expect(throws: ReadingError.self) {
            try Reader.read(
                bytes: Array(text.utf8), name: "svar.md", options: ReadingOptions(kind: .summary))
        }
    }
}

/// Where a letter's passage is suggested to belong when little tells it.
struct SectionGuideTests {
    private let guide = SectionGuide(
        Hearing(
            id: "h", title: "Plan",
            sections: [
                Section(id: "a", kind: .theme, title: "Cykelparkering og trafik"),
                Section(id: "b", kind: .theme, title: "Bebyggelsens højde"),
                Section(id: "c", kind: .theme, title: "Kollektiv trafik"),
            ],
            responses: [
                Response(
                    id: "H1", section: "c", text: "En borger savner en natbus til Klinteby.",
                    source: SourceSpan(document: "d")),
                Response(
                    id: "H2", section: "b", text: "Beboerne savner udsigt fra Klinteby.",
                    source: SourceSpan(document: "d")),
            ]))

    @Test func aHeadingMayBePartOfATitlesWord() {
        #expect(guide.suggestion(forTopic: "Parkering")?.section == "a")
        #expect(guide.suggestion(forTopic: "Parkering")?.basis == .suggested)
        // Two sections have it, or none.
        #expect(guide.suggestion(forTopic: "Trafikken") == nil)
        #expect(guide.suggestion(forTopic: "Havnen") == nil)
    }

    @Test func oneWordOfAShortPassageMayTell() {
        #expect(
            guide.suggestion(byOneWordOf: "Jeg mangler en natbus efter min vagt.")?.section == "c")
        // Words of two sections, and of none.
        #expect(guide.suggestion(byOneWordOf: "Vi savner en natbus og udsigten.") == nil)
        #expect(guide.suggestion(byOneWordOf: "Vi bor i Klinteby.") == nil)
        let long =
            "Jeg mangler en natbus, og desuden bænke, skraldespande, legepladser, hegn, "
            + "blomsterbede, svømmebassiner, kunstværker, gadelamper og cykelstier."
        #expect(guide.suggestion(byOneWordOf: long) == nil)
    }
}
