import PolicyModel
import Testing

@testable import Reading

/// What papers in files of their own do that the samples do not. Every name is invented.
@Suite("Forms of whole papers")
struct PaperFormsTests {
    /// "1. pejlemærke: …" over "Mål 1.1: …"; the author's levels order what is not numbered.
    @Test func theNumberMayStandFirstAndLevelsCount() throws {
        let hearing = try readWhole(
            """
            # Resumé af høringssvar til havnepolitik

            ## Generelt om udkastet

            Ankerrådet støtter politikken.

            ### Sproget

            Ankerrådet savner en ordliste.

            *Havneforvaltningen har tilføjet en ordliste.*

            ## 1. pejlemærke: En havn for alle

            Ankerrådet bakker op.

            ### Mål 1.1: Flere trapper

            Ankerrådet foreslår en rampe.

            *Havneforvaltningen har tilføjet en rampe.*
            """, "resume.md"
        ).hearing
        #expect(
            hearing.sections.map(\.label) == [nil, nil, "1. pejlemærke", "Mål 1.1"])
        #expect(
            hearing.sections.map(\.title) == [
                "Generelt om udkastet", "Sproget", "En havn for alle", "Flere trapper",
            ])
        #expect(hearing.sections[1].parent == hearing.sections[0].id)
        #expect(hearing.sections[2].kind == .pejlemaerke)
        #expect(hearing.sections[3].parent == hearing.sections[2].id)
    }

    /// A chapter with topics of its own is all its sender's; offices stand in brackets, and together;
    /// what ends an assessment is by the same.
    @Test func aChapterWithTopicsIsItsSendersAndOfficesStandBehindTheLabel() throws {
        let hearing = try readWhole(
            """
            # Hvidbog til Forslag til Varmeplan

            ## Kapitel 1. Rolund Fjernvarme a.m.b.a.

            ### Takten

            #### Resumé

            Selskabet (herefter Varmen) kan ikke nå det.

            #### Administrationens vurdering (Plan og Landskab samt Vej og Park)

            Tidsplanen er ændret.

            **Konklusion:** Bemærkningen imødekommes.

            ### Prisen

            #### Resumé

            Varmen mener, at prisen er lav.

            #### Fælles kommentar fra Center for Klima og Center for Anlæg

            Prisen er sat op i planen.

            ## Kapitel 2. Holt Lokalråd

            #### Resumé

            Rådet bakker op.

            #### Administrationens vurdering (Vej og Park)

            Opbakningen er noteret.

            ## Kapitel 3. Ankerrådet

            #### Resumé

            Rådet savner en bænk.

            #### Administrationens vurdering (Vej og Park)

            Der er tilføjet en bænk.
            """, "hvidbog.md"
        ).hearing
        #expect(
            hearing.said == [
                ["Rolund Fjernvarme a.m.b.a."], ["Rolund Fjernvarme a.m.b.a."],
                ["Holt Lokalråd"], ["Ankerrådet"],
            ])
        #expect(
            hearing.remarks.map(\.departments) == [
                ["Plan og Landskab", "Vej og Park"], ["Plan og Landskab", "Vej og Park"],
                ["Center for Klima", "Center for Anlæg"], ["Vej og Park"], ["Vej og Park"],
            ])
    }

    /// An agency's paper is the agency's, though its ministry is named more often.
    @Test func theAgencyThatAnswersIsNotItsMinistry() throws {
        let hearing = try readWhole(
            """
            Høringsnotat om forslag til lov om fyr

            1. Indledning

            Havneministeriet har bedt om notatet. I notatet gennemgår Styrelsen for Fyr svarene.

            2. Lyset

            Ankerrådet ønsker et svagere lys.

            Styrelsens kommentar

            Lyset er dæmpet efter aftale med Havneministeriet.

            3. Lyden

            Ankerrådet ønsker tågehorn.

            Styrelsens og Havneministeriets kommentar

            Havneministeriet afsætter ikke midler til tågehorn.

            4. Er der regnet med storm?

            Ankerrådet spørger til storm.

            Styrelsens kommentar

            Det er der.
            """
        ).hearing
        #expect(hearing.authority == "Styrelsen for Fyr")
        #expect(
            hearing.remarks.map(\.departments) == [
                ["Styrelsen for Fyr"], ["Styrelsen for Fyr", "Havneministeriet"],
                ["Styrelsen for Fyr"],
            ])
        #expect(hearing.sections.map(\.title).last == "Er der regnet med storm?")
    }

    /// "Side 3" at the right edge, behind as many blanks as it takes.
    @Test func aFooterWithItsNumberAtTheEdgeIsNoText() throws {
        let wishes = ["et svagere lys", "flere bænke", "en rampe ved molen", "nye toiletter"]
        let topics = ["Lyset", "Bænkene", "Rampen", "Toiletterne"]
        let pages = zip(wishes, topics).enumerated().map { index, words in
            let edge = String(repeating: " ", count: 20 - index)
            return """
                Tema \(index + 1): \(words.1) ved havnen

                Ankerrådet ønsker \(words.0) og en plan for vinteren.

                \(words.1) er tilføjet i planen.

                Rolund Kommune · Center for Havn\(edge)Side \(index + 1)
                """
        }
        let text =
            "Resumé af høringssvar til havnepolitik\n\n" + pages.joined(separator: "\u{0C}\n")
        let hearing = try readWhole(text, "resume.txt").hearing
        #expect(hearing.responses.count == 4 && hearing.remarks.count == 4)
        #expect(hearing.sections.map(\.title).first == "Lyset ved havnen")
    }

    /// A style of the document's own that only heads text is a heading's.
    @Test func aStyleThatOnlyHeadsTextMakesHeadings() {
        func block(_ text: String, _ style: String, bold: Bool) -> SourceBlock {
            SourceBlock(
                lines: [SourceLine(runs: [TextRun(text, isBold: bold)])], style: style)
        }
        var document = SourceDocument(name: "hvidbog.docx", format: .word, layout: .paragraphs)
        for number in 1...3 {
            document.blocks.append(block("Gruppe \(number)", "Gruppe", bold: true))
            document.blocks.append(block("Afsender \(number)", "Afsender", bold: true))
            document.blocks.append(block("Rådet ønsker lys.", "Normal", bold: false))
            document.blocks.append(block("Vurdering", "Normal", bold: true))
            document.blocks.append(block("Lyset er tændt.", "Svar", bold: true))
        }
        let kinds = HeadingStyles.applied(to: document).blocks.prefix(5).map(\.kind)
        #expect(
            kinds == [
                .heading(level: 1), .heading(level: 2), .paragraph, .paragraph, .paragraph,
            ])
    }

    @Test(arguments: [
        ("Antallet af indikatorer er nedbragt til 15.", [Outcome.changed]),
        ("Det er i § 2 gjort klart, at havne er omfattet.", [.changed]),
        ("Afsnittet er formuleret på ny.", [.changed]),
        ("De centrale tilbud fortsætter uændret.", [.covered]),
        ("Forvaltningen betragter dermed sagen som løst.", [.covered]),
        ("Der kan ikke bygges i zonen. Ønsket er dermed opfyldt.", [.covered]),
        ("Regler om lys findes i anden lovgivning.", [.outside]),
        ("Tilrettelæggelsen er overladt til den enkelte skole.", [.outside]),
        ("Ønsket om flere sprog er taget med i det arbejde.", [.referred]),
        ("De økonomiske konsekvenser drøftes med parterne.", [.referred]),
        ("Der er ikke på den baggrund foretaget ændringer.", [.declined]),
        ("Centret ser positivt på henvendelsen.", [.noted]),
    ])
    func decisionsInOtherWords(text: String, outcomes: [Outcome]) {
        #expect(OutcomeReading(Words(text)).outcomes == outcomes, "\(text)")
    }
}
