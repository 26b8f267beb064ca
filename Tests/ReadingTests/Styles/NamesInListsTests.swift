import PolicyModel
import Testing

@testable import Reading

/// Names as lists, chapters and columns give them: places behind a comma, citizens without a
/// name, offices with an "&". Every name is invented.
struct NamesInListsTests {
    @Test(arguments: [
        // Its home is a place of another name in the list, or the municipality's own.
        (
            "Dansk Cykelforbund, Klinteby, Klinteby Museum og KL",
            ["Dansk Cykelforbund, Klinteby", "Klinteby Museum", "KL"]
        ),
        (
            "Lægelauget i Hjelmby; Røde Plaster, Hjelmby; Apoteket; en borger",
            ["Lægelauget i Hjelmby", "Røde Plaster, Hjelmby", "Apoteket", "en borger"]
        ),
        ("Dansk Kornforbund, Aggersø", ["Dansk Kornforbund, Aggersø"]),
        // A word of its own stays a body.
        ("Røde Plaster, Naturværnet, KL", ["Røde Plaster", "Naturværnet", "KL"]),
        ("Red Havet, Red Havet Ungdom", ["Red Havet", "Red Havet Ungdom"]),
        // Where a citizen lives is no body.
        (
            "Stilauget, Borger, Møllevej 4, Ældrerådet",
            ["Stilauget", "Borger, Møllevej 4", "Ældrerådet"]
        ),
        (
            "Solbakke Tennisklub og Solbakke Padel, KL",
            ["Solbakke Tennisklub", "Solbakke Padel", "KL"]
        ),
    ])
    func aPlaceBehindACommaIsPartOfTheName(list: String, names: [String]) {
        #expect(NameList.split(list, context: ["Aggersø Kommune har hørt følgende."]) == names)
    }

    @Test(arguments: [
        "Borger", "En borger", "Borger 12", "Borger (7)", "Anonym", "Privatperson",
        "Borger, Møllevej",
        "Borger, Møllevej 4, 2. th.", "Nabo (Engvej 3)", "Borger fra Klinteby",
        "En borger på Algade",
        "Anonym borger, Gl. Strandvej", "Beboer, 9999 Klinteby", "Borger (anonym)",
        // Every word for a person and every ending of a street that the mask knows.
        "Grundejer, Skovvej 3", "Husejer (Engtoft)", "Sommerhusejer, Østre Kaj",
        "Borger, Niels Bohrs Vej", "Borger, Kirkehaven",
    ])
    func aPlaceIsNoName(name: String) {
        #expect(UnnamedCitizen.matches(name))
    }

    @Test(arguments: [
        "Borger, Hanne Storm Jensen", "Borgerforeningen Møllevej", "Borger Jens Holm",
        "Borger, Stilauget i Klinteby", "Naboer til Gedbjerg", "Klinteby Borgerråd",
        "To borgere på Algade", "Borger, Lis Damtoft", "Grundejerforeningen Skovvej",
    ])
    func whoIsNamedOrManyIsNotUnnamed(name: String) {
        #expect(!UnnamedCitizen.matches(name))
    }

    @Test(arguments: [
        "Kræftens Bekæmpelse", "Kræftens Bekæmpelse, Nordklit",
        "Kræftens Bekæmpelse, Lokalforening Nordklit", "Børnenes Venner", "Sprogets Bevarelse",
        "Dansk Blindeværn, Klinteby", "Danske Diakoner",
    ])
    func aNameInTheFormOfABodyIsNoCitizen(name: String) throws {
        #expect(RespondentKinds().kind(of: name) != .citizen)
        let letter =
            "\(name)\n\nTil Klinteby Kommune\n\nHøringssvar til planen\n\n"
            + "Vi ønsker flere bænke ved havnen i Klinteby.\n\nVenlig hilsen\n\n\(name)\n"
        let hearing = try Reader.read(
            bytes: Array(letter.utf8), name: "svar.txt", options: ReadingOptions(kind: .responses)
        ).hearing
        #expect(hearing.respondents.map(\.kind) == [.organisation])
    }

    @Test(arguments: ["Clemens Vinding", "Agnes Else Holm", "Mortens Hansen", "Hans Balling"])
    func aPersonsNameIsNoBodys(name: String) {
        #expect(!BodyShape.isTold(by: name))
    }

    @Test func aChapterOfACitizenDoesNotTellWhereHeLives() throws {
        let text = """
            # Hvidbog om affald

            ## Borger, Møllevej

            Borgeren synes, at fire spande er for mange.

            **Forvaltningens svar**

            Antallet er lovens.

            ## Stilauget i Klinteby

            Lauget ønsker flere skilte.

            **Forvaltningens svar**

            Skiltene er sat op.

            ## Nabo, Kærvej 3

            Naboen spørger om lugt.

            **Forvaltningens svar**

            Der er ingen lugt.
            """
        let hearing = try Reader.read(bytes: Array(text.utf8), name: "hvidbog.md").hearing
        #expect(
            hearing.respondents.map(\.name) == ["Borger (1)", "Stilauget i Klinteby", "Borger (2)"])
        #expect(
            !hearing.respondents.contains {
                $0.id.rawValue.contains("moelle") || $0.id.rawValue.contains("kaer")
            })
        #expect(hearing.responses.allSatisfy { $0.attributions.count == 1 })
        // Headings keep the document's words, their ids do not tell them.
        #expect(hearing.sections.map(\.title).contains("Borger, Møllevej"))
        #expect(
            hearing.sections.map(\.id.rawValue) == ["borger", "stilauget-i-klinteby", "borger-2"])
    }

    @Test func theBracketOfAShortFormIsNotLostAtTheEnd() {
        let list = RespondentList(preface: [
            "Der er modtaget høringssvar fra Advokatforum, KL og Lejernes Forbund (LF)."
        ])
        #expect(list.entries.map(\.name) == ["Advokatforum", "KL", "Lejernes Forbund"])
        #expect(list.entries.last?.alias == "LF")
    }

    @Test func aListMayStandInTheParagraphAfterItsHeading() {
        let list = RespondentList(preface: [
            "Planen har været i høring.", "Høringsparter, der har svaret:",
            "Stilauget; Røde Plaster; en borger",
        ])
        #expect(list.entries.map(\.name) == ["Stilauget", "Røde Plaster", "en borger"])
    }

    @Test func officesMayHaveAnAmpersandAndAShortForm() throws {
        #expect(OfficeNames.inLabel("Plan & Klimas bemærkninger") == "Plan & Klima")
        let text = """
            # Resumé af høringssvar

            Sundheds- og Idrætsforvaltningen (SIF) har modtaget høringssvar fra: Stilauget, KL.

            ## Generelt

            Stilauget ønsker flere stier.

            SIF vurderer, at stier er beskrevet i afsnit 3.
            """
        let hearing = try Reader.read(bytes: Array(text.utf8), name: "resume.md").hearing
        #expect(hearing.registers.departments.map(\.abbreviation) == ["SIF"])
        #expect(hearing.remarks.map(\.departments) == [["SIF"]])
    }

    @Test func aNameMayHoldADashAndBeCalledByWhatStandsBeforeIt() {
        let body = Respondent(
            id: "bl", name: "BL – Danske Boliger", kind: .housing, answered: true)
        let finder = SpeakerFinder([body])
        for text in [
            "BL – Danske Boliger ønsker ro.", "Danske Udlejere og BL – Danske Boliger mener det.",
        ] {
            #expect(finder.voices(in: Words(text)).map(\.respondent) == ["bl"], "\(text)")
        }
        let words = ["BL – Danske Boliger og KL", "BL ønsker ro."].map { Words($0) }
        let bodies = Bodies(
            entries: [
                RespondentList.Entry(
                    name: "BL – Danske Boliger", unnamedCitizens: 0, answered: true)
            ], authority: nil, paragraphs: words, registers: [])
        #expect(bodies.aliases["BL"] == bodies.respondents.first?.id)
    }

    @Test func administrationensIsNoOneOfficeWhereSeveralSpeak() throws {
        let text = """
            # Opsamling på høringssvar om skoler

            Klinteby Kommune, Skole og Dagtilbud. Der er modtaget høringssvar fra: Stilauget, KL.

            ## Tema 1: Lukning

            **Høringssvarene**

            Stilauget er imod.

            **Administrationens bemærkninger**

            Skole og Dagtilbud indstiller fortsat, at skolen lukker.

            Økonomi og Løn har rettet tabellen.

            Det er noteret.
            """
        let remarks = try Reader.read(bytes: Array(text.utf8), name: "o.md").hearing.remarks
        #expect(
            remarks.map(\.departments) == [["Skole og Dagtilbud"], ["Økonomi og Løn"], []])
        #expect(remarks.map(\.outcomes) == [[.declined], [.changed], [.noted]])
    }
}
