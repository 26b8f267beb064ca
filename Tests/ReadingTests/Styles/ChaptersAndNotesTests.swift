import PolicyModel
import Testing

@testable import Reading

/// Chapters that are bodies, and the notes of ministries told from a municipality's.
@Suite("Chapters and notes")
struct ChaptersAndNotesTests {
    @Test func aTitleThatSpeaksOfRemarksIsNoLabel() {
        #expect(
            !RemarkLabel.isLabel("Havnepolitik – resume af høringssvar med forvaltningens svar"))
        #expect(RemarkLabel.isLabel("Forvaltningens svar"))
    }

    @Test func aNumberedNameMayEndWithAnAbbreviation() throws {
        let text =
            "Hvidbog\n\n1. Virksomheder\n\n1.1 Energi Nord A.m.b.a.\n\nSelskabet støtter planen.\n\n"
            + "Forvaltningens svar\n\nTak.\n\n1.2 Stilauget i Klinteby\n\nLauget er imod.\n\n"
            + "Forvaltningens svar\n\nPlanen fastholdes.\n"
        let hearing = try Reader.read(bytes: Array(text.utf8), name: "hvidbog.txt").hearing
        #expect(
            hearing.respondents.map(\.name) == ["Energi Nord A.m.b.a.", "Stilauget i Klinteby"])
    }

    /// Chapters "A.1" under groups "A", and a remark's label that names nobody.
    @Test func chaptersMayBeLettered() throws {
        let result = try readWhole(
            """
            Hvidbog

            Forslag til Affaldsplan 2030

            Holt Kommune, Miljø og Forsyning, november 2029

            Indledning

            Byrådet vedtog den 12. august 2029 at sende forslaget i høring til den 8. oktober 2029.

            A. Foreninger og organisationer

            A.1 Holt Landsbyforening

            Foreningen ønsker, at storskrald hentes ved husstanden.

            Vurdering: Ordningen bevares uændret.

            A.2 Brande Erhvervsforum

            Erhvervsforum finder gebyret for højt.

            Vurdering: Gebyret kan ikke sænkes.

            B. Myndigheder

            B.1 Skovlund Kommune

            Kommunen opfordrer til et fælles anlæg.

            Vurdering: Planen er suppleret med en tidsplan.
            """)
        let hearing = result.hearing
        #expect(result.style == .whitePaper)
        #expect(hearing.title == "Affaldsplan 2030")
        #expect(hearing.closes?.description == "2029-10-08")
        #expect(hearing.sections.compactMap(\.label) == ["A", "A.1", "A.2", "B", "B.1"])
        #expect(
            hearing.respondents.map(\.name)
                == ["Holt Landsbyforening", "Brande Erhvervsforum", "Skovlund Kommune"])
        #expect(hearing.remarks.count == 3)
    }

    /// One body is heard after a remark of the ministry, and the next remark still is one.
    @Test func aReturnThatIsSureIsNotTakenForTheMinistry() throws {
        let hearing = try readWhole(
            """
            Sundhedsministeriet
            Sagsnr.: 2030-1188

            Kommenteret høringsoversigt

            vedrørende udkast til bekendtgørelse om elektroniske recepter

            1. Hørte organisationer

            Udkastet har fra den 1. marts 2030 til den 29. marts 2030 været i høring hos:

            Apotekerforeningen (AF), Datatilsynet, Praktiserende Lægers Organisation (PLO).

            Ministeriet har modtaget høringssvar fra Apotekerforeningen, Datatilsynet og PLO.

            2. Bemærkninger

            2.1. Frist

            AF og PLO finder, at fristen er for kort.

            Sundhedsministeriet bemærker hertil, at fristen er forlænget til fire timer.

            2.2. Oplysninger

            Datatilsynet forudsætter, at der indgås aftaler.

            Sundhedsministeriet er opmærksomt herpå og har ikke fundet anledning til ændringer.

            PLO anbefaler, at lægen kan se, om en recept er udleveret.

            Det ligger uden for bekendtgørelsens område.
            """
        ).hearing
        #expect(hearing.title == "Bekendtgørelse om elektroniske recepter")
        #expect(hearing.responses.count == 3)
        #expect(hearing.remarks.count == 3)
        #expect(
            hearing.respondents.map(\.name)
                == ["Apotekerforeningen", "Datatilsynet", "Praktiserende Lægers Organisation"])
    }

    /// A board among those who answered makes no ministry of a municipality's note.
    @Test func aMunicipalitysNoteIsNoStateNote() throws {
        let result = try readWhole(
            """
            # Høringsnotat – Mobilitetsplan for Vesterkær

            **Vesterkær Kommune, By og Teknik, januar 2033**

            Planen var i høring fra 3/10 2032 til 28/11 2032. Kommunen modtog 4 høringssvar:

            - Vesterkær Handelsstandsforening
            - Cyklistforbundet Vesterkær og Vesterkær Ældreråd (fælles svar)
            - Skolebestyrelsen ved Kærskolen
            - Rold Brandvæsen

            ## Tema 1: Gående

            ### Hvad siger høringssvarene?

            Skolebestyrelsen ved Kærskolen beder om flere fodgængerfelter.

            ### Kommunens bemærkninger

            Der etableres to fodgængerfelter i 2033.

            ## Tema 2: Fortove

            ### Hvad siger høringssvarene?

            Vesterkær Ældreråd foreslår bredere fortove.

            ### Kommunens bemærkninger

            Fortovene kan ikke gøres bredere.
            """, "notat.md")
        let hearing = result.hearing
        #expect(result.style == .resumeByTheme)
        #expect(hearing.title == "Mobilitetsplan for Vesterkær")
        #expect(hearing.authority == "Vesterkær Kommune")
        #expect(hearing.opens?.description == "2032-10-03")
        #expect(hearing.sections.map(\.title) == ["Gående", "Fortove"])
        #expect(
            hearing.respondents.map(\.name) == [
                "Vesterkær Handelsstandsforening", "Cyklistforbundet Vesterkær",
                "Vesterkær Ældreråd", "Skolebestyrelsen ved Kærskolen", "Rold Brandvæsen",
            ])
        #expect(hearing.respondents.map(\.kind).suffix(2) == [.education, .authority])
        #expect(hearing.remarks.map(\.outcomes) == [[.changed], [.declined]])
        #expect(hearing.remarks.last?.outcomeWords == "ikke gøres bredere")
    }
}
