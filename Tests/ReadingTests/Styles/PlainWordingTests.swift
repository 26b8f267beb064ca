import PolicyModel
import Testing

@testable import Reading

/// Forms of plain documents that the reader met first in `usual` (docs/reading.md).
struct PlainWordingTests {
    @Test func theListUnderAHeadingTellsWhoAnswered() throws {
        let result = try readWhole(
            """
            Notat om høringssvar til havneplan

            Liste over høringssvar

            1. Kajlauget
            2. Molens Grundejerforening
            3. Borger

            Emne 1. Kajens højde

            Indsigelse fra Molens Grundejerforening og borger (nr. 3): Kajen er for høj og bør sænkes.

            Bemærkning fra Kajlauget: Lauget finder, at højden er god.

            Forvaltningens vurdering: Kajen er sænket til to meter i planens § 4.

            Emne 2. Både

            Bemærkning fra Kajlauget: Lauget spørger, hvor bådene skal ligge.

            Forvaltningens vurdering: Det fremgår af planens § 5.
            """)
        #expect(result.hearing.responses.count == 3)
        #expect(result.hearing.remarks.count == 2)
        #expect(result.hearing.sections.map(\.title) == ["Kajens højde", "Både"])
        #expect(result.hearing.said[0] == ["Molens Grundejerforening", "Borger (3)"])
        #expect(result.hearing.said[1] == ["Kajlauget"])
    }

    @Test func rowsOfNumbersUnderThemesTellWhoSaidIt() throws {
        let result = try readWhole(
            """
            Hvidbog om en sti

            Indkomne svar
            1. Borger
            2. Jagtlauget Egen
            3. Vandrelauget
            4. Rideklubben

            1. Stien

            Svar nr. 2 og 3

            Afsenderne ønsker, at stien føres uden om engen.

            Kommunens kommentar

            Ønsket er imødekommet. Stien er flyttet.

            2. Broen

            Svar nr. 1 og 4

            De to svar beder om en bro, som heste kan gå på.

            Kommunens kommentar

            Der er ikke råd til broen, og ønsket imødekommes ikke.

            3. Skilte

            Svar nr. 3

            Vandrelauget foreslår skilte.

            Kommunens kommentar

            Forslaget følges.
            """)
        #expect(result.report.style == .noteByStandpoint)
        #expect(result.hearing.said[0] == ["Jagtlauget Egen", "Vandrelauget"])
        #expect(result.hearing.said[1] == ["Borger (1)", "Rideklubben"])
        #expect(result.hearing.sections.map(\.title) == ["Stien", "Broen", "Skilte"])
    }

    @Test func aPartOfAnAreaStandsBelowIt() throws {
        let levels = LevelWords(learningFrom: [
            "Indsatsområde 1 – Bevægelse", "Indsatsområde 2 – Mad", "Delmål 2.1 – Måltider",
            "Delmål 2.2 – Boder", "Indsatsområde 3 – Røg",
        ])
        #expect(levels.words == ["indsatsområde", "delmål"])
    }

    @Test(arguments: [
        ("Styrelsen for Kyst og Fritid sendte udkastet i høring.", "Styrelsen for Kyst og Fritid"),
        (
            "Ministeriet for Havne, Fyr og Vandveje har modtaget svar.",
            "Ministeriet for Havne, Fyr og Vandveje"
        ),
        ("Kyst- og Havneministeriet har modtaget svar.", "Kyst- og Havneministeriet"),
    ])
    func whoseNoteItIs(text: String, name: String) {
        #expect(MinistryName.find(in: [Words(text)]) == name)
        #expect(!MinistryName.shortForms(name).isEmpty)
    }

    @Test func whoSpeaksBeforeAColon() {
        func names(_ text: String) -> String? {
            let words = Words(text)
            return RunInSender.names(in: words).map { words.quote($0) }
        }
        #expect(names("Indsigelse fra Kajlauget: Molen er for høj.") == "Kajlauget")
        #expect(
            names("Svar fra Kajlauget og Borger 3: Molen er for høj.") == "Kajlauget og Borger 3")
        #expect(names("Svar fra dem, der bor der: Molen er for høj.") == nil)
        #expect(names("Molen, se svar fra Kajlauget: den er for høj.") == nil)
        #expect(names("Forslag fra Kajlauget om en mole.") == nil)
    }

    @Test(arguments: [true, false])
    func italicsMeanWhatTheyAreUsedFor(areResponses: Bool) throws {
        func set(_ text: String, _ isItalic: Bool) -> String {
            isItalic ? "<p><em>\(text)</em></p>" : "<p>\(text)</p>"
        }
        let parts = ["Havnen", "Molen", "Broen"].map { thing in
            "<h1>\(thing)</h1>"
                + set("Kajlauget ønsker, at \(thing.lowercased()) males.", areResponses)
                + set(
                    "Molens Grundejerforening savner lys ved \(thing.lowercased()).", areResponses)
                + set("Havneforvaltningen har tilføjet maling i planens § 4.", !areResponses)
        }
        let result = try readWhole(
            "<h1>Resumé af høringssvar</h1><p>Der er modtaget høringssvar fra Kajlauget, Lodsernes Klub "
                + "og Molens Grundejerforening.</p>" + parts.joined(), "x.html")
        #expect(result.hearing.responses.count == 6)
        #expect(result.hearing.remarks.count == 3)
    }

    @Test func numbersWithoutAFullStopAreNoPartOfTheTitle() throws {
        let parts = ["Fart", "Parkering", "Busser"].enumerated().map { number, title in
            """
            \(number + 1) \(title)

            (1, LU) \(title) bør ses på igen

            Henvendelse \(number + 1)

            Det foreslås, at der ses på det igen.

            Forvaltningens svar

            Forslaget imødekommes ikke.
            """
        }
        let result = try readWhole(
            "Notat om henvendelser\n\n" + parts.joined(separator: "\n\n\n")
                + "\n\n\nOversigt over afsendere\n1. Nord Lokaludvalg\n2. Syd Lokaludvalg\n3. Øst Lokaludvalg\n"
        )
        let top = result.hearing.sections.filter { $0.parent == nil }
        #expect(top.map(\.title) == ["Fart", "Parkering", "Busser"])
        #expect(top.map(\.label) == ["1", "2", "3"])
    }

    @Test func theTextAroundATableSaysWhoseRemarksItHolds() throws {
        let rows = (1...4).map {
            "<tr><td>\($0)</td><td>Kajlauget \($0)</td><td>Lauget ønsker en bænk nr. \($0).</td>"
                + "<td>Bænken er tegnet ind på kortet.</td></tr>"
        }
        let result = try readWhole(
            "<p>Høringssvar til havneplanen</p><p>Skemaet viser de modtagne svar og Park- og "
                + "Havneforvaltningens bemærkninger til dem.</p><table><tr><th>Nr.</th><th>Navn</th>"
                + "<th>Høringssvar</th><th>Bemærkninger</th></tr>" + rows.joined() + "</table>",
            "x.html")
        #expect(result.hearing.remarks.count == 4)
        #expect(
            result.hearing.remarks.allSatisfy { $0.departments == ["Park- og Havneforvaltningen"] })
    }
}
