import PolicyModel
import Testing

@testable import Reading

/// Notes by standpoint whose senders stand in a table of several columns, whose numbers stand in
/// rows or in brackets, and whose labels name nobody.
@Suite("Senders in tables")
struct SenderTableTests {
    /// As a word processor saves it: one line a paragraph, blank lines only above headings.
    private static let unbroken = """
        Behandling af høringssvar. Forslag til Lokalplan 31, Havnebyen

        Forslaget har været i høring fra den 3. marts til den 5. maj 2031, og kommunen har modtaget 8 høringssvar.
        Alle vurderinger er By- og Vejforvaltningens (i notatet: forvaltningen), hvor ingen anden er nævnt ved navn.

        Indkomne høringssvar
        Nr.\tAfsender\tType\tModtaget
        1\tVang Lokalråd\tLokalråd\t12.03.2031
        2\tBorger\tBorger\t14.03.2031
        3\tNaboerne på Tangvej\tNabogruppe\t20.03.2031
        4\tFuglens Venner i Vang og Havnens Roklub (fælles svar)\tForening\t1. april 2031
        5\tBorger\tBorger\t03.04.2031
        6\tVang Lokalråd (supplerende svar)\tLokalråd\t04.05.2031
        8\tTangens Smedje ApS\tVirksomhed\t05.05.2031

        1. Husene

        1.1 Højden
        Høringssvar nr. 1-3 og 6
        Afsenderne finder husene for høje, og de fleste af dem foreslår tre etager i stedet for de fem, som planen har.
        Lokalrådet lægger vægt på, at kirken fortsat skal kunne ses fra vandet, og at der derfor ikke bygges på kajen.
        Vurdering
        Der er i planen lagt vægt på udsigten, og forvaltningen foreslår derfor højden sat ned til fire etager mod kajen.
        Konsekvens for planen
        I § 7 ændres ”fem etager” til ”fire etager”.

        1.2 Træerne
        Høringssvar nr. 2 og 4
        I et fælles brev foreslår Fuglens Venner i Vang og Havnens Roklub, at der plantes tyve træer langs kajen.
        En borger spørger, om træerne bliver høje nok til at give skygge om sommeren.
        Vurdering fra Kultur- og Fritidsforvaltningen
        Træerne er valgt.
        Konsekvens for planen
        Ingen.

        1.3 Støj
        Høringssvar nr. 5 og 8
        Tangens Smedje ApS oplyser, at der arbejdes i smedjen om natten. Den anden afsender ønsker ro efter klokken ti.
        Vurdering
        Støj fra virksomheder reguleres af miljøbeskyttelsesloven og kan derfor ikke bestemmes i en lokalplan som denne.

        Notatet er udarbejdet af By- og Vejforvaltningen, juni 2031.
        """

    @Test func columnsOfKindsAndDaysAreNoNames() throws {
        let hearing = try readWhole(Self.unbroken).hearing
        #expect(
            hearing.respondents.filter(\.answered).map(\.name) == [
                "Vang Lokalråd", "Borger (2)", "Naboerne på Tangvej", "Fuglens Venner i Vang",
                "Havnens Roklub", "Borger (5)", "Tangens Smedje ApS",
            ])
        #expect(hearing.respondents.first?.kind == .lokaludvalg)
        #expect(hearing.submissions.first { $0.number == "4" }?.respondents.count == 2)
    }

    @Test func everyLineIsAParagraphAndSomeHaveOneSpeaker() throws {
        let hearing = try readWhole(Self.unbroken).hearing
        #expect(
            hearing.said == [
                ["Vang Lokalråd", "Borger (2)", "Naboerne på Tangvej"], ["Vang Lokalråd"],
                ["Fuglens Venner i Vang", "Havnens Roklub"], ["Borger (2)"],
                ["Borger (5)", "Tangens Smedje ApS"],
            ])
    }

    @Test func whoseTheAssessmentsAre() throws {
        let hearing = try readWhole(Self.unbroken).hearing
        let own = ["By- og Vejforvaltningen"]
        let other = ["Kultur- og Fritidsforvaltningen"]
        #expect(hearing.remarks.map(\.departments) == [own, own, other, other, own])
        #expect(hearing.remarks[3].outcomes == [.declined])
        #expect(hearing.remarks[3].outcomeWords == "Ingen")
        #expect(
            hearing.unplaced.contains { $0.reason == .colophon && $0.text.hasPrefix("Notatet er") })
    }

    @Test func aKindBehindACommaIsNoName() throws {
        let hearing = try readWhole(
            Self.brackets.replacing(
                "1       Stilauget          Forening", with: "1. Stilauget i Ådal, forening"
            ).replacing(
                "2       Vang Roklub        Forening", with: "2. Lis Damtoft, borger"
            )
        ).hearing
        #expect(
            hearing.respondents.map(\.name).prefix(2) == ["Stilauget i Ådal", "Lis Damtoft"])
        #expect(hearing.respondents[1].kind == .citizen)
    }

    /// As a word processor's table is written in bare text: a name over two lines, a cell that fills
    /// its column.
    @Test func namesThatGoOnInTheirColumn() throws {
        let table = """
              --------------------------------------------------
              Nr.     Afsender             Type
              ------- -------------------- ---------------------
              1       Stilauget            Forening
                      i Vang

              2       Vang Maskinstationer Virksomhed
                      I/S

              3       Øerne og Havnens     Forening
                      Venner (fælles svar)

              4       Borger               Privatperson
              --------------------------------------------------
            """
        let start = try #require(Self.brackets.firstRange(of: "  Nr.     Afsender"))
        let hearing = try readWhole(Self.brackets[..<start.lowerBound] + table).hearing
        #expect(
            hearing.respondents.map(\.name) == [
                "Stilauget i Vang", "Vang Maskinstationer I/S", "Øerne og Havnens Venner",
                "Borger (4)",
            ])
        #expect(!hearing.responses.contains { $0.text.contains("---") })
        #expect(!hearing.remarks.contains { $0.text.contains("---") })
    }

    @Test func whatGoesOnUnderTheKindIsNoName() throws {
        let table = """
              Nr.     Afsender              Type            Modtaget
              1       Stilauget             Forening        4. maj
              2       Vang Roklub           Forening, hvis  5. maj
                                            medlemmer ror
              3       Vang                  Skole           5. maj
                      Friskole
              4       Borger                Privatperson    6. maj
            """
        let start = try #require(Self.brackets.firstRange(of: "  Nr.     Afsender"))
        let hearing = try readWhole(Self.brackets[..<start.lowerBound] + table).hearing
        #expect(
            hearing.respondents.map(\.name)
                == ["Stilauget", "Vang Roklub", "Vang Friskole", "Borger (4)"])
    }

    // MARK: Brackets

    private static let brackets = """
        Standpunkter og svar. Forslag til stiplan

        Planen var i høring fra den 3. marts til den 5. maj 2031. Svarene er skrevet af Park- og
        Stiforvaltningen (PSF). Tallene i parentes er afsendernes numre.

        Emne 1: Stier

        Standpunkt 1.1: Stien bør have lys

        Lyset ønskes i tre svar (1, 3 og 4). Stilauget peger på, at børn færdes der om morgenen.

        Vang Roklub (2) er imod, og det er Stilaugets formand (ikke medlem) også.

        Vurdering

        Der er penge til lyset.

        Konsekvens for planen: Indsats 2 udvides til hele stien.

        Emne 2: Høringen

        Standpunkt 2.1: Fristen var for kort

        Det mener både en borger (4) og Stilauget (1).

        Vurdering

        Fristen følger af loven.

        Konsekvens for planen: Ingen.

        Afsenderliste

          Nr.     Afsender           Type
          1       Stilauget          Forening
          2       Vang Roklub        Forening
          3       Vang Friskole      Uddannelsessted
          4       Borger             Privatperson
        """

    @Test func bracketsInsideAPassageCount() throws {
        let hearing = try readWhole(Self.brackets).hearing
        #expect(
            hearing.said == [
                ["Stilauget", "Vang Friskole", "Borger (4)"], ["Vang Roklub"],
                ["Borger (4)", "Stilauget"],
            ])
        #expect(
            BracketedNumbers.all(in: "I § 4 (3) og (2012) ønsker to (1 og 2)", of: ["1", "2"])
                == ["1", "2"])
    }

    @Test func numberedStandpointsStandBelowTheirSubject() throws {
        let hearing = try readWhole(Self.brackets).hearing
        #expect(
            hearing.sections.map(\.title) == [
                "Stier", "Stien bør have lys", "Høringen", "Fristen var for kort",
            ])
        #expect(hearing.sections[1].parent == hearing.sections[0].id)
        #expect(hearing.sections[3].parent == hearing.sections[2].id)
    }

    @Test func aLabelOfChangeInFrontOfTheText() throws {
        let hearing = try readWhole(Self.brackets).hearing
        #expect(hearing.remarks.allSatisfy { $0.departments == ["PSF"] })
        #expect(hearing.remarks[1].outcomes == [.changed])
        #expect(hearing.remarks[3].outcomes == [.declined])
    }

    // MARK: Rows

    @Test(arguments: [
        (["3", "Stilauget", "Forening", "03.04.2031"], "Stilauget", "Forening"),
        (["3", "Forening", "Stilauget"], "Stilauget", "Forening"),
        (["3", "Borger", "Privatperson", "3. april 2031"], "Borger", "Privatperson"),
        (["3", "Vang Friskole", "Sted for læring"], "Vang Friskole", nil),
        (["3", "03.04.2031", "Vang Friskole", ""], "Vang Friskole", nil),
    ])
    func rows(cells: [String], name: String, kind: String?) {
        let row = SenderRow.parts(cells)
        #expect(row?.name == name)
        #expect(row?.kind == kind)
    }

    @Test(arguments: [
        ("Fuglens Venner i Vang og Havnens Roklub (fælles svar)", 2),
        ("Øster og Vester Lokaludvalg (fælles svar)", 1),
        ("Foreningen for Natur og Miljø (supplerende svar)", 1),
    ])
    func whoAnsweredTogether(row: String, count: Int) {
        #expect(SenderRow.names(in: row).count == count)
    }

    // MARK: Tables of answers

    private static let table = """
        Nr.;Afsender;Resumé;Vurdering;Ændring
        1 og 2;To borgere;Begge ønsker en bro.;By & Havn målte åen i maj og har tilføjet en bro.;Ja.
        3;Stilauget;Lauget ønsker lys.;Skov & Strand oplyser, at lyset koster to millioner.;Nej.
        4;Roklubben;Klubben takker.;Tak for rosen. Ordningen med både fortsætter uændret.;Nej.
        """

    @Test func severalCitizensInOneRowAndOfficesOfTwoFields() throws {
        let hearing = try readTable(Self.table)
        #expect(hearing.said[0] == ["Borger (1)", "Borger (2)"])
        #expect(hearing.remarks.map(\.departments) == [["By & Havn"], ["Skov & Strand"], []])
        #expect(hearing.remarks[2].outcomes.contains(.covered))
    }

    @Test(arguments: [
        (
            "Planen anbefales vedtaget med de ændringer, der er nævnt under punkt 2.",
            [Outcome.changed]
        ),
        ("To nye snit er lavet efter høringen.", [.changed]),
        ("Broen er statsvej, og det er ikke kommunen, der ejer kajen.", [.outside]),
        ("De gamle træer på kajen skal efter planen bevares.", [.covered]),
        ("Parkudvalget foreslår en bænk ved søen.", [.changed]),
        (
            "Planen får et kapitel om boder. Skilte er reguleret i byens gaderegulativ.",
            [.changed]
        ),
    ])
    func decisions(remark: String, outcomes: [Outcome]) {
        #expect(OutcomeReading(Words(remark)).outcomes == outcomes)
    }
}
