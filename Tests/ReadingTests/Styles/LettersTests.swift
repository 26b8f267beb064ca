import PolicyModel
import Testing

@testable import Reading

/// Letters: who sent them, what they speak to, and what is only suggested. All invented.
struct LettersTests {
    static let hearing = Hearing(
        id: "havn", title: "Havneplan", authority: "Skumby Kommune",
        documents: [Document(id: "bilag-2", name: "Bilag 2.pdf", kind: .summary)],
        sections: [
            Section(
                id: "pejlemaerke-1", kind: .pejlemaerke, label: "Pejlemærke 1", number: .whole(1),
                title: "En havn for alle"),
            Section(
                id: "goal-1", kind: .goal, label: "Mål 1", number: .whole(1),
                title: "Flere bænke langs promenaden", parent: "pejlemaerke-1", status: .kept),
            Section(
                id: "goal-2", kind: .goal, label: "Mål 2", number: .whole(2),
                title: "Mindre larm fra kranerne om natten", parent: "pejlemaerke-1",
                status: .kept),
            Section(id: "om-oekonomi", kind: .theme, title: "Om økonomi"),
            Section(id: "faergen", kind: .theme, title: "Færgens sejlplan"),
        ],
        respondents: [
            Respondent(
                id: "tovvaerket", name: "Foreningen Tovværket", kind: .organisation, answered: true),
            Respondent(id: "borger-1", name: "Borger (1)", kind: .citizen, answered: true),
        ],
        responses: [
            Response(
                id: "H1", section: "goal-1",
                text: "Foreningen Tovværket ønsker bænke med ryglæn langs promenaden.",
                source: SourceSpan(document: "bilag-2"),
                attributions: [Attribution(respondent: "tovvaerket", basis: .stated)]),
            Response(
                id: "H2", section: "goal-2", text: "Kranerne larmer om natten, og beboerne vågner.",
                source: SourceSpan(document: "bilag-2")),
            Response(
                id: "H3", section: "faergen", text: "Færgen sejler for sjældent om søndagen.",
                source: SourceSpan(document: "bilag-2")),
        ])

    private func read(
        _ text: String, _ name: String = "svar.txt", respondent: String? = nil,
        into hearing: Hearing? = LettersTests.hearing
    ) throws -> StyleResult {
        let source = try FormatReader.document(bytes: Array(text.utf8), name: name)
        let result = LettersStyle.read(
            source, document: Document.ID(Slug.make(name)), registers: [], existing: hearing,
            respondent: respondent)
        let balance = WordBalance(document: source, hearing: result.hearing)
        #expect(balance.lost == [])
        #expect(balance.added == [])
        return result
    }

    private static let body = "Vi synes, at kranerne larmer for meget om natten."

    @Test(arguments: [
        (
            "Skumby Ældreråd\n\nTil Skumby Kommune\n\n\(body)\n\nMed venlig hilsen\nFormanden\n",
            "Skumby Ældreråd"
        ),
        (
            "Til Skumby Kommune\n\n\(body)\n\nMed venlig hilsen\n\nGrundejerforeningen Tangvej\nv/ Ole Brink\n",
            "Grundejerforeningen Tangvej"
        ),
        ("Afsender: Kranførernes Klub\nDato: 3. maj 2026\n\n\(body)\n", "Kranførernes Klub"),
        ("Høringssvar fra Skumby Museum til Havneplan\n\n\(body)\n", "Skumby Museum"),
        (
            "Kære Skumby Kommune\n\nRederiet Bovspryd A/S sender hermed sit høringssvar.\n\n\(body)\n\nVenlig hilsen\nUlf Storm\nDirektør\n",
            "Rederiet Bovspryd A/S"
        ),
        ("Hej\n\n\(body)\n\nVh Zaynab Qadir\n\nZaynab Qadir, Tangvej 4\n", "Zaynab Qadir"),
        ("\(body)\n\nMvh\nFORENINGEN TOVVÆRKET\n", "Foreningen Tovværket"),
    ])
    func theSender(text: String, name: String) throws {
        let hearing = try read(text).hearing
        #expect(hearing.respondents.map(\.name) == [name])
        #expect(hearing.responses.contains { $0.text == Self.body })
        #expect(hearing.responses.allSatisfy { $0.attributions.map(\.basis) == [.stated] })
        #expect(hearing.submissions.map(\.respondents) == [hearing.respondents.map(\.id)])
    }

    @Test func theUserKnowsBetter() throws {
        let hearing = try read(
            "Skumby Ældreråd\n\n\(Self.body)\n", respondent: "Skumby Seniorråd"
        ).hearing
        #expect(hearing.respondents.map(\.name) == ["Skumby Seniorråd"])
    }

    @Test func aCitizenWithoutANameIsNoEarlierCitizen() throws {
        let hearing = try read("Hej\n\nJeg synes, at kranerne larmer.\n").hearing
        #expect(hearing.respondents.map(\.name) == ["Borger (2)"])
        #expect(hearing.respondents.map(\.kind) == [.citizen])
        let merged = Reimport(hearing, into: Self.hearing, replacing: nil).hearing
        #expect(merged.respondents.count == 3)
    }

    @Test func aFileNameOnlyHints() throws {
        let result = try read(
            "Kranerne larmer om natten, og det skal de holde op med.\n", "03-tovvaerket.txt")
        #expect(result.hearing.respondents.map(\.name) == ["Foreningen Tovværket"])
        #expect(result.hearing.responses[0].attributions.map(\.basis) == [.suggested])
        #expect(result.hearing.submissions[0].respondents.isEmpty)
        #expect(result.hearing.submissions[0].number == "3")
        #expect(result.report.findings.contains { $0.kind == .uncertainSender })
    }

    @Test func aFileNameNeverSuggestsACitizen() throws {
        let result = try read("Kranerne larmer om natten.\n", "peter-hansen.txt")
        #expect(result.hearing.respondents.isEmpty)
        #expect(result.report.findings.contains { $0.kind == .noSender })
    }

    @Test func goalsAreToldByNumber() throws {
        let result = try read(
            """
            # Høringssvar fra Skumby Museum

            Ad mål 1: Der bør være ryglæn på alle.

            Vi støtter mål 2, men vil gerne se tal.

            Om mål 1 og 2 gælder, at de er gode.

            Mål 14 er uklart for os.
            """, "svar.md")
        let responses = result.hearing.responses
        #expect(responses.map { $0.section?.rawValue } == ["goal-1", "goal-2", "goal-1", nil])
        #expect(responses.prefix(3).allSatisfy { $0.sectionBasis == .stated })
        #expect(result.report.findings.first { $0.kind == .unknownSection }?.detail == "Mål 14")
    }

    @Test func ownHeadingsTell() throws {
        let result = try read(
            """
            # Høringssvar fra Skumby Museum

            ## Om økonomi

            Hvem betaler?

            ## Pejlemærke 1

            Det er vi enige i.

            ## Andet

            Museet har åbent hver dag.
            """, "svar.md")
        #expect(
            result.hearing.responses.map { $0.section?.rawValue } == [
                "om-oekonomi", "pejlemaerke-1", nil,
            ])
        #expect(result.hearing.unplaced.filter { $0.reason == .marker }.count == 3)
    }

    @Test func sharedRareWordsOnlySuggest() throws {
        let hearing = try read(
            "Skumby Museum\n\nGæsterne klager over, at kranerne larmer om natten.\n\n"
                + "Museet har åbent hver dag.\n"
        ).hearing
        #expect(hearing.responses[0].section == "goal-2")
        #expect(hearing.responses[0].sectionBasis == .suggested)
        #expect(hearing.responses[0].supports.map(\.response) == ["H2"])
        #expect(hearing.responses[0].supports.allSatisfy { $0.basis == .suggested })
        #expect(hearing.responses[1].section == nil)
    }

    @Test func noTieIsSuggestedForACitizen() throws {
        let hearing = try read(
            "Hej\n\nJeg klager over, at kranerne larmer om natten.\n\nVenlig hilsen\nOle Brink\n"
        ).hearing
        #expect(hearing.respondents.map(\.kind) == [.citizen])
        #expect(hearing.responses.allSatisfy { $0.supports.isEmpty })
    }

    @Test func manyLettersByNumber() throws {
        let hearing = try read(
            """
            # Bilag 4. Høringssvar til Havneplan

            ## Høringssvar nr. 1 – Skumby Museum

            Vi støtter planen.

            ## Høringssvar nr. 2

            Jeg støtter ikke planen.

            Venlig hilsen

            Ole Brink

            ## Høringssvar nr. 4 fra Foreningen Tovværket

            Vi savner bænke.
            """, "bilag4.md"
        ).hearing
        #expect(hearing.submissions.map(\.number) == ["1", "2", "4"])
        #expect(
            hearing.respondents.map(\.name) == [
                "Skumby Museum", "Ole Brink", "Foreningen Tovværket",
            ])
        #expect(hearing.responses.map(\.submissions) == [["S1"], ["S2"], ["S3"]])
        #expect(hearing.documents[0].annex == "Bilag 4")
    }

    @Test func manyLettersOfAForm() throws {
        let hearing = try read(
            """
            Svarnummer: 11
            Indsendt: 04-05-2026
            Navn: Ole Brink
            Kommentar:
            Der mangler bænke, og de gamle er rådne.

            Svarnummer: 12
            Indsendt: 05-05-2026
            Navn: Rita Kvist
            Organisation: Skumby Museum
            Kommentar:
            Kranerne larmer om natten, når vi har gæster.
            """
        ).hearing
        #expect(hearing.submissions.map(\.number) == ["11", "12"])
        #expect(hearing.respondents.map(\.name) == ["Ole Brink", "Skumby Museum"])
        #expect(hearing.submissions[0].received == CalendarDay(year: 2026, month: 5, day: 4))
        #expect(hearing.responses.count == 2)
    }

    @Test func manyLettersByPage() throws {
        let letter = { (name: String, text: String) in
            "Til Skumby Kommune\n\n\(text)\n\nMed venlig hilsen\n\(name)\n"
        }
        let hearing = try read(
            letter("Skumby Museum", "Vi støtter planen for havnen.") + "\u{0C}"
                + letter("Skumby Ældreråd", "Vi savner bænke ved havnen.")
        ).hearing
        #expect(hearing.respondents.map(\.name) == ["Skumby Museum", "Skumby Ældreråd"])
        #expect(hearing.responses.map(\.source.page) == [1, 2])
    }

    @Test func campaignsAreTold() throws {
        let text = """
            Vi bor ved havnen og hører hver nat de store kraner, som løfter containere fra skib \
            til kaj, så ingen kan sove. Sæt en grænse ved klokken ti om aftenen, og hold den.
            """
        let first = try read("Skumby Ældreråd\n\n\(text)\n", "a.txt").hearing
        let all = Reimport(first, into: Self.hearing, replacing: nil).hearing
        let second = try read("Skumby Museum\n\n\(text) Tak.\n", "b.txt", into: all)
        let copy = second.report.findings.first { $0.kind == .nearCopy }
        #expect(copy?.detail == "Skumby Ældreråd")
        let other = try read("Skumby Museum\n\nVi støtter bænkene.\n", "c.txt", into: all)
        #expect(!other.report.findings.contains { $0.kind == .nearCopy })
    }

    @Test func anEmptyLetterIsTold() throws {
        let source = SourceDocument(name: "05-tovvaerket.txt", format: .plainText, layout: .lines)
        let result = LettersStyle.read(
            source, document: "d", registers: [], existing: Self.hearing)
        let finding = result.report.findings.first { $0.kind == .emptyLetter }
        #expect(finding?.detail == "Foreningen Tovværket")
        #expect(result.hearing.submissions.isEmpty)
        #expect(result.hearing.respondents.isEmpty)
    }

    @Test func aSummaryIsNoLetter() throws {
        let source = try FormatReader.document(
            bytes: Array(
                """
                # Havneplan

                ## Mål 1. Bænke

                En række høringssvar ønsker bænke.

                ## Forvaltningens bemærkning

                Forvaltningen bemærker, at der kommer bænke.
                """.utf8), name: "resume.md")
        #expect(LettersStyle.score(source) < 0.5)
    }

    /// A short line of its own heads what follows; it is no passage, and tells what it is about.
    @Test func aShortLineOverTextIsAHeading() throws {
        let hearing = try read(
            """
            Foreningen Tovværket

            Foreningen har læst udkastet.

            Kranerne

            Vi synes, at de larmer for meget om natten.

            Søndage og ferier

            Færgen bør sejle oftere.

            Med venlig hilsen
            Foreningen Tovværket
            """
        ).hearing
        #expect(hearing.responses.count == 3)
        #expect(
            hearing.unplaced.filter { $0.reason == .marker }.map(\.text)
                == ["Kranerne", "Søndage og ferier"])
        #expect(hearing.responses[1].section == "goal-2")
        #expect(hearing.responses[1].sectionBasis == .suggested)
    }
}
