import PolicyModel
import Testing

@testable import Reading

/// Lists of those who answered in the forms that files have: in groups, in parts, on broken lines.
/// Every name is invented.
@Suite("Lists of senders in groups and parts")
struct SenderGroupsTests {
    private static let passages = """

        ## Tema 1: Stier

        Svalens Venner savner lys på stien.

        *Vejforvaltningen har taget ønsket til efterretning.*
        """

    private func respondents(_ list: String) throws -> [Respondent] {
        try readWhole(
            "# Resumé af høringssvar til stiplan\n\n" + list + Self.passages, "resume.md"
        ).hearing.respondents
    }

    @Test func groupsGiveTheirKindsAndAreNobody() throws {
        let found = try respondents(
            """
            ## Afsendere

            Der er kommet svar fra:

            Lokaludvalg og lokalråd

            - Mosens Lokaludvalg
            - Lokalrådet for Holt (to svar)

            Virksomheder, uddannelsessteder og myndigheder

            - Svalens Venner
            - Rolund Kommune

            Borgere

            - Inga Holm
            - en borger, der har ønsket at være anonym
            """)
        #expect(
            found.map(\.name) == [
                "Mosens Lokaludvalg", "Lokalrådet for Holt", "Svalens Venner", "Rolund Kommune",
                "Inga Holm", "Borger (1)",
            ])
        #expect(found.map(\.kind).suffix(2) == [.citizen, .citizen])
    }

    /// The kind before a colon, and more than one behind it whatever their names hold.
    @Test func groupsMayStandBeforeAColonAtTheEnd() throws {
        let text = """
            # Resumé af høringssvar til stiplan

            ## Tema 1: Stier

            Holts Lærerkreds og en borger savner lys på stien.

            *Vejforvaltningen har taget ønsket til efterretning.*

            ## Oversigt over høringsparter

            - Råd: Holt Børne- og Ungeråd og Udsatterådet i Holt.
            - Faglige organisationer: Fagforbundet Omsorg og Holts Lærerkreds.
            - Borgere: Inga Holm og en borger, der ikke ønsker sit navn nævnt.
            """
        let hearing = try readWhole(text, "resume.md").hearing
        #expect(
            hearing.respondents.map(\.name) == [
                "Holt Børne- og Ungeråd", "Udsatterådet i Holt", "Fagforbundet Omsorg",
                "Holts Lærerkreds", "Inga Holm", "Borger (1)",
            ])
        #expect(hearing.said == [["Holts Lærerkreds", "Borger (1)"]])
    }

    /// What a lead says of the next list counts for that one.
    @Test func severalLeadsTellWhoHadNothingToSayAndWhoWasSilent() throws {
        let found = try respondents(
            """
            ## Høringssvar

            Følgende har haft bemærkninger til udkastet:

            - Svalens Venner
            - Rolund Kommune
            - Scene 41

            Følgende har meddelt, at de ikke har bemærkninger:

            - Ankerrådet

            Følgende er hørt, men har ikke svaret:

            - Mosens Lokaludvalg
            """)
        #expect(
            found.filter(\.answered).map(\.name) == [
                "Svalens Venner", "Rolund Kommune", "Scene 41", "Ankerrådet",
            ])
        #expect(found.filter { !$0.answered }.map(\.name) == ["Mosens Lokaludvalg"])
    }

    /// A page's end and lost blank lines: the points are glued to what stands around them.
    @Test func pointsGluedToTheirLeadAndToTextAreParted() throws {
        let hearing = try readWhole(
            """
            Høringsnotat om udkast til bekendtgørelse om fyr
            Fyrstyrelsen

            1. Hørte parter
            Følgende myndigheder og organisationer på høringslisten har haft bemærkninger til
            udkastet:
            • Fyrvogternes Forbund
            • Rolund Kommune

            • Svalens Venner
            Ankerrådet og Mosens Råd har meddelt, at de ikke har bemærkninger.

            2. Bemærkninger

            2.1. Lyset (§ 2)
            Svalens Venner ønsker et svagere lys.
            Styrelsens bemærkninger
            Lyset er dæmpet.
            """
        ).hearing
        #expect(
            hearing.respondents.map(\.name) == [
                "Fyrvogternes Forbund", "Rolund Kommune", "Svalens Venner", "Ankerrådet",
                "Mosens Råd",
            ])
        #expect(hearing.said == [["Svalens Venner"]])
    }

    /// Wishes under "har svaret:" are no senders.
    @Test func aListOfWishesIsNoListOfSenders() throws {
        let found = try respondents(
            """
            ## Høringen

            Der er modtaget høringssvar fra: Svalens Venner, Ankerrådet og Rolund Kommune.

            Lokaludvalget har i et svar bedt om følgende:

            - bedre lys
            - flere bænke
            - en ny sti
            """)
        #expect(found.map(\.name) == ["Svalens Venner", "Ankerrådet", "Rolund Kommune"])
    }

    /// Who signed is no part of a name; bold lines over tables are themes, set as no heading.
    @Test func whoSignedIsNoPartOfANameAndTitlesOverTablesAreThemes() throws {
        let table = { (name: String, said: String) in
            """
            <table><tr><th>Afsender</th><th>Høringssvar</th><th>Kommentar</th></tr>
            <tr><td>\(name)</td><td>\(said)</td><td>Det er tilføjet.</td></tr></table>
            """
        }
        let html = """
            <html><body><h1>Oversigt over høringssvar til skoleplan</h1>
            <p><b>1. Skoler</b></p>\(table("Skolens Venner v/ bestyrelsen", "Skolen bør bestå."))
            <p><b>2. Veje</b></p>\(table("Holt Lokalråd", "Vejen er farlig."))</body></html>
            """
        let hearing = try readWhole(html, "skema.html").hearing
        #expect(hearing.said == [["Skolens Venner"], ["Holt Lokalråd"]])
        #expect(hearing.sections.map(\.title) == ["Skoler", "Veje"])
    }

    /// A column of words tells who answered.
    @Test func aColumnOfAnswersTells() throws {
        let rows = [
            ("Svalens Venner (SV)", "Bemærkninger"), ("Rolund Kommune", "Ingen bemærkninger"),
            ("Ankerrådet", "Ikke svaret"),
        ]
        let html = """
            <html><body><h1>Høringsnotat om forslag til lov om fyr</h1><p>Fyrministeriet</p>
            <h2>1. Hørte</h2><table><tr><th>Høringspart</th><th>Svar</th></tr>
            \(rows.map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined())</table>
            <p>Ud over de hørte har Fyrlaugets Venner på eget initiativ sendt et svar.</p>
            <h2>2. Lyset</h2><p>SV ønsker et svagere lys.</p>
            <h3>Ministeriets bemærkninger</h3><p>Lyset er dæmpet.</p></body></html>
            """
        let hearing = try readWhole(html, "notat.html").hearing
        #expect(
            hearing.respondents.filter(\.answered).map(\.name) == [
                "Svalens Venner", "Rolund Kommune", "Fyrlaugets Venner",
            ])
        #expect(hearing.respondents.filter { !$0.answered }.map(\.name) == ["Ankerrådet"])
        #expect(hearing.said == [["Svalens Venner"]])
    }
}
