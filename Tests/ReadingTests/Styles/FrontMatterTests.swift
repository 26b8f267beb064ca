import PolicyModel
import Testing

@testable import Reading

/// What stands above a document's text: its title, a memo's fields, whose it is.
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

    @Test func aMemosFieldsAreFurniture() throws {
        let hearing = try readWhole(
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

    @Test(arguments: [
        "Teknik og Miljø", "Cykelstier i hele kommunen", "Sundhed for alle",
        "Børn og unge i Tornby Kommune", "Den 4. maj 2030 vedtog rådet planen",
    ])
    func whatMayBeAHeadingIsNoFrontMatter(line: String) {
        #expect(!FrontMatter.isLine(line))
    }

    /// No blank line parts the opening sentence from the first heading.
    @Test func aHeadingMayStandRightUnderASentence() throws {
        let result = try readWhole(
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
