import Foundation
import PolicyModel
import Testing

@testable import Reading

/// What stands above a document's text, and the names of those who answered on bare lines.
@Suite("Front matter")
struct FrontMatterTests {
    @Test(arguments: [
        ("Til Økonomiudvalget", true), ("Fra Center for Plan og Miljø", true),
        ("Til Byrådet", true), ("Fra jord til bord", false), ("Til lands og til vands", false),
        ("Fra Nord til Syd", false),
    ])
    func aMemosFieldsMayHaveNoColon(line: String, isField: Bool) {
        #expect(FrontMatter.isField(line) == isField)
    }

    @Test func aTitleThatDoesNotSayOfWhatHasItsSubjectOnTheNextLine() throws {
        let text =
            "Sammenfatning af høringssvar\n\nBiblioteksstrategi 2040, Klinteby Kommune\n\n"
            + "Der kom 3 svar, som fordeler sig således: Stilauget, KL og en borger.\n\n\n"
            + "Bøger\n\nStilauget ønsker flere bøger.\n\nKlinteby Kommune køber flere bøger.\n\n\n"
            + "Sct. Jørgens bogbus\n\nKL ønsker en bus.\n\nBussen er tilføjet i strategien.\n"
        let hearing = try Reader.read(bytes: Array(text.utf8), name: "resume.txt").hearing
        #expect(hearing.sections.map(\.title) == ["Bøger", "Sct. Jørgens bogbus"])
        #expect(hearing.respondents.map(\.name) == ["Stilauget", "KL", "Borger (1)"])
        #expect(hearing.preface.count == 1)
    }

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

    private func read(_ text: String, as name: String = "notat.txt") throws -> ReadingResult {
        let result = try Reader.read(bytes: Array(text.utf8), name: name)
        #expect(WordBalance(document: result.source, hearing: result.hearing).holds)
        return result
    }

    private let resume = """
        Sølund Kommune
        Kultur- og Fritidsforvaltningen

        Opsamling på høringen af Friluftsstrategi 2031-2035

        Udkastet var i høring fra den 4. april til den 16. maj 2030.

        Følgende har afgivet høringssvar:

        Sølund Kajakklub
        Danmarks Naturfredningsforening Sølund og Sølund Ornitologiske Forening
        Handicaprådet
        Hundeejernes Landsforbund, afdeling Sølund
        Efterskolen ved Søen og Højskolen Ly
        To borgere

        Delmål A1 - Flere badebroer

        Sølund Kajakklub og Efterskolen ved Søen savner en plan for vinteren.

        Administrationen er enig, og en driftsplan er skrevet ind i strategien.

        Øvrige bemærkninger

        Handicaprådet takker for inddragelsen.

        Administrationen takker for bemærkningen.
        """

    @Test func whoPublishesItIsNoHeadingAndSwallowsNoSenders() throws {
        let hearing = try read(resume).hearing
        #expect(hearing.title == "Friluftsstrategi 2031-2035")
        #expect(hearing.authority == "Sølund Kommune")
        #expect(hearing.opens?.description == "2030-04-04")
        #expect(hearing.sections.map(\.title) == ["Flere badebroer", "Øvrige bemærkninger"])
        #expect(
            hearing.respondents.map(\.name) == [
                "Sølund Kajakklub", "Danmarks Naturfredningsforening Sølund",
                "Sølund Ornitologiske Forening", "Handicaprådet",
                "Hundeejernes Landsforbund, afdeling Sølund", "Efterskolen ved Søen",
                "Højskolen Ly", "Borger (1)", "Borger (2)",
            ])
        #expect(hearing.responses.map(\.attributions.count) == [2, 1])
        #expect(hearing.remarks.count == 2)
    }

    /// Each name a paragraph of its own, as Word has them; the heading after the last is none.
    @Test func namesMayStandApart() throws {
        let apart = resume.replacingOccurrences(of: "Kajakklub\nDan", with: "Kajakklub\n\nDan")
            .replacingOccurrences(of: "Forening\nHan", with: "Forening\n\nHan")
            .replacingOccurrences(of: "rådet\nHunde", with: "rådet\n\nHunde")
            .replacingOccurrences(of: "Sølund\nEfter", with: "Sølund\n\nEfter")
            .replacingOccurrences(of: "Ly\nTo", with: "Ly\n\nTo")
            .replacingOccurrences(of: "Delmål A1 - Flere", with: "Flere")
        let hearing = try read(apart).hearing
        #expect(hearing.respondents.count == 9)
        #expect(hearing.sections.map(\.title) == ["Flere badebroer", "Øvrige bemærkninger"])
    }

    @Test func aMemosFieldsAreFurniture() throws {
        let hearing = try read(
            """
            NOTAT

            Til: Klimaudvalget
            Fra: Center for Byudvikling
            Dato: 3. september 2031
            Sagsnr.: 31/20177

            Behandling af høringssvar til lokalplan 3.14 for Gasværksgrunden

            I perioden 1. juni - 31. juli 2031 er der modtaget 4 svar:

            Nr. 1: Grundejerforeningen Gasværket
            Nr. 2: Lis og Bent Overgaard
            Nr. 3: Tornby Museum
            Nr. 4: Borger

            1. Højden

            (Høringssvar nr. 1 og 2)

            Det anføres, at bygningen vil kaste skygge over haverne.

            Centerets kommentar:
            Bygningens højde er sat ned til 9 etager.

            2. Beholderen

            (Høringssvar nr. 3)

            Tornby Museum gør gældende, at beholderen er bevaringsværdig.

            Centerets kommentar:
            Beholderen er allerede udpeget i planens § 9.

            3. Parkering

            (Høringssvar nr. 4)

            Der ønskes flere pladser til cykler.

            Centerets kommentar:
            Normen er hævet til 2,5 pladser.
            """
        ).hearing
        #expect(hearing.title == "Lokalplan 3.14 for Gasværksgrunden")
        #expect(hearing.caseNumber == "31/20177")
        #expect(hearing.opens?.description == "2031-06-01")
        #expect(hearing.sections.map(\.title) == ["Højden", "Beholderen", "Parkering"])
        #expect(
            hearing.remarks.map(\.departments)
                == Array(repeating: ["Center for Byudvikling"], count: 3))
        #expect(
            hearing.respondents.first { $0.name == "Lis og Bent Overgaard" }?.kind == .citizen)
    }

    /// Chapters "A.1" under groups "A", and a remark's label that names nobody.
    @Test func chaptersMayBeLettered() throws {
        let result = try read(
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
        let hearing = try read(
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
        let result = try read(
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
            """, as: "notat.md")
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

    @Test(arguments: [
        "Teknik og Miljø", "Cykelstier i hele kommunen", "Sundhed for alle",
        "Børn og unge i Tornby Kommune", "Den 4. maj 2030 vedtog rådet planen",
    ])
    func whatMayBeAHeadingIsNoFrontMatter(line: String) {
        #expect(!FrontMatter.isLine(line))
    }

    /// No blank line parts the opening sentence from the first heading.
    @Test func aHeadingMayStandRightUnderASentence() throws {
        let result = try read(
            """
            Resume af høringssvar til Strandpolitik 2031
            Strandby Kommune
            Forvaltningens bemærkninger står i kursiv under hvert afsnit.
            Pejlemærke 1: En strand for alle
            Mål 1: Flere bænke
            En række høringssvar ønsker flere bænke langs stranden, så ældre kan hvile sig.

            Forvaltningen bemærker, at der opstilles tyve bænke, og at målet er fastholdt.

            Mål 2: Renere sand
            Flere høringssvar efterspørger, at tangen fjernes hver uge om sommeren.
            """)
        #expect(result.hearing.sections.map(\.id) == ["pejlemaerke-1", "goal-1", "goal-2"])
        #expect(result.hearing.responses.map(\.section) == ["goal-1", "goal-2"])
    }
}
