import PolicyModel
import Testing

@testable import Reading

/// Notes by standpoint in other forms: square brackets, chapters that are lettered, subjects above
/// numbered standpoints, recommendations under an office's answer.
@Suite("Standpoints in other forms")
struct NumberedStandpointTests {
    private static let square = """
        Sammenfatning og besvarelse af indkomne høringssvar

        Kulturplanen var i høring fra 1. februar til 15. marts 2034. Tallet i firkantet parentes er
        høringssvarets nummer i oversigten på sidste side.

        1 Biblioteker

        Synspunkt 1: Åbningstiderne bør udvides

        Der er ønsker om åbent om aftenen [2 og 4] og i weekenden [1].

        Kulturafdelingens bemærkninger: Filialen åbner selv fra 2035. Det er føjet til planen.

        Indstilling: Synspunktet imødekommes.

        2 Musik

        Synspunkt 2: Støtte til planen

        Vang Musikskole [3] og en borger [4] støtter planen.

        Kulturafdelingens bemærkninger: Støtten er noteret.

        Synspunkt 3: Øvelokaler

        Vang Lokalråd [1, 5] peger på den gamle brandstation.

        Kulturafdelingens bemærkninger: Brandstationen er solgt.

        Indstilling: Synspunktet imødekommes ikke.

        Oversigt over høringssvar

        Svarene er afgivet af:

        1. Vang Lokalråd
        2. Borger
        3. Vang Musikskole
        4. Borger
        5. Vang Lokalråd (tillæg)
        """

    @Test func squareBracketsAndSubjects() throws {
        let hearing = try readWhole(Self.square).hearing
        #expect(
            hearing.said == [
                ["Borger (2)", "Borger (4)", "Vang Lokalråd"], ["Vang Musikskole", "Borger (4)"],
                ["Vang Lokalråd"],
            ])
        #expect(hearing.sections.map(\.title).contains("Støtte til planen"))
        let music = hearing.sections.first { $0.title == "2 Musik" }
        #expect(hearing.sections.last?.parent == music?.id)
        #expect(!hearing.remarks.contains { $0.text.hasPrefix("Svarene") })
    }

    @Test func aRecommendationIsTheSameOffices() throws {
        let hearing = try readWhole(Self.square).hearing
        #expect(hearing.remarks.allSatisfy { $0.departments == ["Kulturafdelingen"] })
        #expect(hearing.remarks.map(\.outcomes).last == [.declined])
    }

    private static let lettered = """
        Notat om høringssvar til forslag til Klimaplan 2033

        Planen var i høring fra 4. marts til 2. maj 2033.

        Liste over henvendelser

        1. Ørby Lokaludvalg
        2. Borger
        3. Ørby Forsyning A/S
        4. Borger
        5. Digelauget og Havets Venner i Ørby (fælles henvendelse)

        Tema A. Stormflod

        A.1 Diget

        Henvendelse 1, 2, 4 og 5

        Flere henvendelser ønsker diget forhøjet til 3,2 meter.

        To borgere spørger, hvem der betaler.

        Miljøforvaltningens svar

        Diget forhøjes til 2,8 meter.

        Rettelser

        Afsnit 4 udgår.

        Tema B. Regnvand

        B.1 Store huse

        Henvendelse 2 og 3

        En borger er imod kravet.

        Miljøforvaltningens svar

        Kravet fastholdes.

        B.2 Nye huse

        Henvendelse 3

        Ørby Forsyning A/S foreslår et krav.

        Miljøforvaltningens svar

        Kravet er indarbejdet.
        """

    @Test func letteredChapters() throws {
        let hearing = try readWhole(Self.lettered).hearing
        #expect(
            hearing.sections.map(\.title) == [
                "Stormflod", "Diget", "Regnvand", "Store huse", "Nye huse",
            ])
        #expect(hearing.sections[1].parent == hearing.sections[0].id)
        #expect(
            hearing.said == [
                [
                    "Ørby Lokaludvalg", "Borger (2)", "Borger (4)", "Digelauget",
                    "Havets Venner i Ørby",
                ],
                ["Borger (2)", "Borger (4)"], ["Borger (2)"], ["Ørby Forsyning A/S"],
            ])
    }

    /// Who said it stands below, with names behind the numbers; what follows is on a line of its own.
    private static let below = """
        Opsamling på høring af forslag til idrætsplan

        Vang Kommune, Kultur og Fritid, oktober 2033

        Planen var i høring fra den 1. juni til den 15. august 2033. Svarene er udarbejdet af Kultur
        og Fritid, bortset fra punkt 1.2, som er besvaret af Teknik og Natur.

        Tema 1: Haller og ruter

        1.1 Haltider

        Tiderne bør fordeles efter medlemstal.

        Fremført i svar 1 (Vang Boldklub), 3 og 4 (borgere)

        Vurdering

        Tiderne fordeles i forvejen sådan.

        Ændring: Nej

        1.2 Ruter

        Vang Løbere tilbyder at afmærke ruterne. En borger er imod afmærkning.

        Fremført i svar 2 og 3

        Teknik og Naturs vurdering

        Tilbuddet tages med i det arbejde.

        Ændring: Ja, afsnit 4

        Tema 2: Penge

        2.1 Kontingenter

        Kontingentet er for højt.

        Fremført i svar 3 og 4

        Vurdering

        Kontingentet administreres af foreningerne selv.

        Ændring: Nej

        Afsendere

        1. Vang Boldklub
        2. Vang Løbere
        3. Borger
        4. Borger
        """

    @Test func numbersBelowWithNamesBehindThem() throws {
        let hearing = try readWhole(Self.below).hearing
        #expect(
            hearing.said == [
                ["Vang Boldklub", "Borger (3)", "Borger (4)"], ["Vang Løbere", "Borger (3)"],
                ["Borger (3)", "Borger (4)"],
            ])
        #expect(
            hearing.sections.map(\.title)
                == ["Haller og ruter", "Haltider", "Ruter", "Penge", "Kontingenter"])
    }

    @Test func aChangeOnALineOfItsOwnIsARemark() throws {
        let hearing = try readWhole(Self.below).hearing
        let own = ["Kultur og Fritid"]
        let other = ["Teknik og Natur"]
        #expect(hearing.remarks.map(\.departments) == [own, own, other, other, own, own])
        #expect(
            hearing.remarks.map(\.outcomes) == [
                [.covered], [.declined], [.referred], [.changed], [.outside], [.declined],
            ])
    }

    @Test(arguments: [
        ("Nr. 11 vedlægger en liste.", ["11"]),
        ("Svar 4 og 9 er imod, mens svar 12 er for.", ["4", "9", "12"]),
        ("Henvendelse nr. 7 ønsker lys.", ["7"]),
        ("Svar på dette gives i afsnit 4.", []),
        ("Stien er smal, mener nr. 4.", []),
    ])
    func numbersThatOpenAPassage(text: String, numbers: [String]) {
        #expect(NumberRow.opening(text) == numbers)
    }

    @Test(arguments: [
        ("Fremført i svar 2 og 7", ["2", "7"]),
        ("Svar 2 (Stilauget), 4 og 7 (borgere)", ["2", "4", "7"]),
        ("(Høringssvar nr. 3)", ["3"]), ("Se svar 4", []), ("Svar 2 og Stilauget", []),
    ])
    func rowsOfNumbers(line: String, numbers: [String]) {
        #expect(NumberRow.numbers(in: line) == numbers)
    }

    // MARK: Tables

    private static let table = """
        Høringsskema – Forslag til stiplan;;;;
        Sagsnr. 34/00871;;;;
        Svar;Afsender;Hovedindhold;Center;Kommentar
        Lys;;;;
        1;Stilauget i Vang, v/ formand Lis Damtoft;Lauget ønsker lys på stien.;Drift;Lyset er tilføjet.
        2-3;To borgere;Borgerne er imod lys.;Drift;Lyset er en forudsætning. Miljø og Natur er orienteret.
        Broen;;;;
        4;Digelauget i Vang og Havets Venner (fælles svar);Der ønskes en bro.;Drift;Broen er for dyr.
        """

    @Test func aSheetWithItsTitleAboveTheHeader() throws {
        let hearing = try readTable(Self.table)
        #expect(hearing.title == "Høringsskema – Forslag til stiplan")
        #expect(hearing.caseNumber == "34/00871")
        #expect(hearing.sections.map(\.title) == ["Lys", "Broen"])
        #expect(
            hearing.said == [
                ["Stilauget i Vang"], ["Borger (2)", "Borger (3)"],
                ["Digelauget i Vang", "Havets Venner"],
            ])
        #expect(hearing.remarks.allSatisfy { $0.departments == ["Drift"] })
        #expect(hearing.submissions.map(\.number) == ["1", "2", "3", "4"])
    }

    @Test func headersThatAsk() throws {
        let hearing = try readTable(
            """
            Svar;Fra;Hvad siger høringssvaret?;Hvad siger kommunen?;Ændres planen?
            1;Åens Venner, 13. maj 2034;Åen skal have sving.;Naturteamet har tegnet to sving.;Ja, kort 1
            2;Borger;Hvad koster det?;Det koster fire millioner.;Nej
            3;Rideklubben (12 underskrifter);Vi vil ride.;Lodsejerne bestemmer det selv.;Nej
            """)
        #expect(hearing.said == [["Åens Venner"], ["Borger (2)"], ["Rideklubben"]])
        #expect(hearing.remarks.map(\.outcomes) == [[.changed], [.declined], [.outside]])
        #expect(hearing.remarks[0].departments == ["Naturteamet"])
    }

    @Test(arguments: [("Ingen", [Outcome.declined]), ("§ 4 er tilrettet", [.changed])])
    func whatFollowsForThePlan(cell: String, outcomes: [Outcome]) throws {
        let hearing = try readTable(
            """
            Nr.;Afsender;Synspunkt;Kommunens svar;Konsekvens
            1;Stilauget;Husene er for høje.;Husene svarer til dem på Kajen.;\(cell)
            2;Roklubben;Stien er for smal.;Stien er to meter bred.;\(cell)
            """)
        #expect(hearing.remarks.map(\.outcomes) == [outcomes, outcomes])
    }
}
