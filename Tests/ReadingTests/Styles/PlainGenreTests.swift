import PolicyModel
import Testing

@testable import Reading

/// How summaries usually say who answered, whose a remark is and where a section begins, in
/// documents that are made up for it.
@Suite("Usual forms")
struct PlainGenreTests {
    private static func resume(_ list: String, _ body: String) throws -> Hearing {
        try readWhole(
            "Resumé af høringssvar til stiplan for Rolund Kommune\n\n\(list)\n\n\(body)\n"
        ).hearing
    }

    // MARK: Who answered

    private static let stier = """
        Tema 1. Stier

        Rolund Roklub ønsker en sti langs åen.

        Forvaltningen bemærker, at stien er lagt ind i planen.
        """

    @Test(arguments: [
        "Planen har været i høring. Rolund Roklub, Stilauget i Kær og Handicaprådet har svaret. Dertil kommer svar fra to borgere, som er behandlet samlet.",
        "Der har svaret Rolund Roklub, Stilauget i Kær, Handicaprådet samt 2 borgere.",
        "Høringssvar er modtaget fra Rolund Roklub, Stilauget i Kær, Handicaprådet samt to borgere (borger 1 og borger 2).",
        "Vi har fået svar fra Rolund Roklub, Stilauget i Kær, Handicaprådet samt borger 1 og borger 2.",
    ])
    func theListOfThoseWhoAnswered(list: String) throws {
        let hearing = try Self.resume(list, Self.stier)
        #expect(
            hearing.respondents.map(\.name) == [
                "Rolund Roklub", "Stilauget i Kær", "Handicaprådet", "Borger (1)", "Borger (2)",
            ])
        #expect(hearing.said == [["Rolund Roklub"]])
    }

    @Test func aNumberedCitizenSpeaks() throws {
        let hearing = try Self.resume(
            "Vi har fået svar fra Rolund Roklub, Stilauget i Kær, Handicaprådet samt borger 1 og borger 2.",
            """
            Tema 1. Stier

            Borger 2 mener, at stien er for smal.

            Borger 1 og Rolund Roklub foreslår en bro.

            Borger 3 mener, at lyset er for svagt.

            Forvaltningen bemærker, at stien er lagt ind i planen.
            """)
        #expect(hearing.said == [["Borger (2)"], ["Borger (1)", "Rolund Roklub"], []])
    }

    @Test func pointsThatEachNameTheirSenderAreOneEach() throws {
        let hearing = try Self.resume(
            "Følgende har svaret: Rolund Roklub, Stilauget i Kær, Handicaprådet og to borgere.",
            """
            Tema 1. Stier

            • Stien skal være bred (Rolund Roklub, Borger 1).
            • Der mangler lys (Stilauget i Kær).
            • Rampen er for stejl (Handicaprådet og Borger 2).

            Kommunens bemærkninger

            Planen er ændret på følgende punkter:
            • Stien er gjort bredere.
            • Der er tilføjet lys.
            """)
        #expect(
            hearing.said == [
                ["Rolund Roklub", "Borger (1)"], ["Stilauget i Kær"],
                ["Handicaprådet", "Borger (2)"],
            ])
        #expect(hearing.remarks.count == 1)
    }

    // MARK: Headings

    @Test func aLettersLevelNeedsNoColon() throws {
        let hearing = try Self.resume(
            "Følgende har svaret: Rolund Roklub, Stilauget i Kær og Handicaprådet.",
            """
            Indsatsområde A Sikre stier

            Rolund Roklub ønsker en sti langs åen.

            Forvaltningen bemærker, at stien er lagt ind i planen.

            Indsatsområde B Lys og skilte

            Handicaprådet ønsker lys ved broen.

            Forvaltningen bemærker, at der er lys ved broen i dag.
            """)
        #expect(hearing.sections.map(\.title) == ["Sikre stier", "Lys og skilte"])
        #expect(hearing.sections.map(\.label) == ["Indsatsområde A", "Indsatsområde B"])
    }

    @Test(arguments: ["Tema I fokus", "Mål A er nået", "Vitamin A Og jern"])
    func aLoneCapitalIsNoNumberElsewhere(line: String) {
        #expect(HeadingNumber.parse(line)?.number.word == nil)
    }

    // MARK: Whose remark it is

    private static func authors(_ remark: String, around: String = "") throws -> [String] {
        let hearing = try resume(
            "Følgende har svaret: Rolund Roklub, Stilauget i Kær og Handicaprådet.\(around)",
            """
            Tema 1. Stier

            Rolund Roklub ønsker en sti langs åen.

            Forvaltningens svar

            Center for Kultur og Fritid takker for svaret.

            \(remark)

            Tema 2. Lys

            Handicaprådet ønsker lys ved broen.

            Forvaltningens svar

            Vejafdelingen bemærker, at der er lys ved broen i dag.
            """)
        return hearing.remarks[1].departments
    }

    @Test(arguments: [
        ("Centret er enigt i, at stien mangler.", "Center for Kultur og Fritid"),
        ("Stien er noteret af Vejafdelingen.", "Vejafdelingen"),
        ("Det er Vejafdelingens holdning, at stien bør anlægges.", "Vejafdelingen"),
        ("Spørgsmålet må efter Vejafdelingens opfattelse vente.", "Vejafdelingen"),
        ("Anlægget sker ifølge Vejafdelingen i 2031.", "Vejafdelingen"),
        ("Roklubben er velkommen til at kontakte Vejafdelingen.", "Vejafdelingen"),
    ])
    func wordsThatSayWhoTells(remark: String, department: String) throws {
        #expect(try Self.authors(remark) == [department])
    }

    @Test func onlyToBeSpokenOfTellsNobody() throws {
        #expect(try Self.authors("Stien er lagt ind i Vejafdelingens plan.") == [])
    }

    @Test func whoseAnswersTheyAreMayStandInFront() throws {
        let hearing = try readWhole(
            """
            Behandling af indsigelser til lokalplan for Rolund

            Hver henvendelse er gengivet, efterfulgt af Plan og Bygs vurdering og indstilling.

            Indsigelse 1 Rolund Roklub

            Indsigelse

            Klubben ønsker en bro.

            Vurdering

            Natur og Klima bemærker, at broen kræver tilladelse.

            Indstilling

            Det indstilles, at indsigelsen ikke imødekommes.

            Indsigelse 2 Stilauget i Kær

            Indsigelse

            Lauget ønsker en sti.

            Vurdering

            Plan og Byg vurderer, at der er plads til en sti.

            Indstilling

            Det indstilles, at indsigelsen imødekommes.
            """
        ).hearing
        #expect(
            hearing.remarks.map(\.departments)
                == [["Natur og Klima"], ["Plan og Byg"], ["Plan og Byg"], ["Plan og Byg"]])
    }

    @Test func anOfficeMayBeOneWord() throws {
        let hearing = try Self.resume(
            "Følgende har svaret: Rolund Roklub, Stilauget i Kær og Handicaprådet.",
            """
            Tema 1. Lukkeuger

            Rolund Roklub ønsker én lukkeuge.

            Kommunens kommentar

            Dagtilbud har rettet forslaget, så der er én lukkeuge.

            Ønsket fra Rolund Roklub noteres af Dagtilbud.
            """)
        #expect(hearing.remarks.map(\.departments) == [["Dagtilbud"], ["Dagtilbud"]])
    }

    /// A town has schools and is spoken of, and is no office.
    @Test(arguments: [
        "Rolund har i dag tre børnehaver. Stien noteres af Rolund. Der er lys i Rolund.",
        "Vejen har huller. Ønsket er noteret.",
        "Ønsket er noteret af Stilauget. Stilauget har svaret.",
    ])
    func whatIsNoOffice(text: String) {
        #expect(OneWordOffices.names(in: [Words(text)]) == [])
    }

    @Test func aColumnOfOfficesNamesThem() throws {
        let hearing = try readWhole(
            """
            Høringspart;Bemærkning;Afdeling;Kommunens svar
            Stilauget;Lauget ønsker flere stier.;Miljø;Stierne er lagt ind i planen.
            Rolund Roklub;Klubben ønsker en bro.;Drift og Anlæg;Broen er der ikke råd til.
            """, "skema.csv"
        ).hearing
        #expect(hearing.remarks.map(\.departments) == [["Miljø"], ["Drift og Anlæg"]])
    }

    @Test func aLabelInFrontIsNoPartOfTheName() throws {
        let hearing = try Self.resume(
            "Følgende har svaret: Rolund Roklub, Stilauget i Kær og Handicaprådet.",
            """
            Tema 1. Stier

            Rolund Roklub ønsker en sti langs åen.

            Kommentar: Vejforvaltningen har lagt stien ind i planen.

            Handicaprådet ønsker lys ved broen.

            Kommentar: Vejforvaltningen takker for svaret.
            """)
        #expect(hearing.remarks.map(\.departments) == [["Vejforvaltningen"], ["Vejforvaltningen"]])
    }

    // MARK: What closes a document

    @Test(arguments: [
        "Alle høringssvar er vedlagt notatet.",
        "Svarene kan læses i deres helhed på kommunens hjemmeside.",
        "Planen forelægges udvalget med de ændringer, der er nævnt ovenfor.",
    ])
    func whereThePapersGoIsNoRemark(closing: String) throws {
        let hearing = try Self.resume(
            "Følgende har svaret: Rolund Roklub, Stilauget i Kær og Handicaprådet.",
            Self.stier + "\n\n" + closing)
        #expect(hearing.remarks.count == 1)
        #expect(hearing.unplaced.contains { $0.text == closing && $0.reason == .colophon })
    }

    @Test func anAnswerThatSendsThePlanOnIsARemark() throws {
        let hearing = try Self.resume(
            "Følgende har svaret: Rolund Roklub, Stilauget i Kær og Handicaprådet.",
            Self.stier + "\n\nPlanen forelægges Klubberådet igen til marts.")
        #expect(hearing.remarks.count == 2)
    }

    @Test func aSentenceBelowTheLastTableIsNotLost() throws {
        let html = """
            <html><body><p>Høringssvar til stiplan</p><table><tr><th>Nr.</th><th>Afsender</th>
            <th>Høringssvar</th><th>Svar</th></tr><tr><td>1</td><td>Stilauget,<br>Rolund Roklub</td>
            <td>De to foreninger ønsker flere stier.</td><td>Stierne er lagt ind.</td></tr>
            <tr><td>2</td><td>Borger</td><td>Borgeren ønsker mere lys.</td>
            <td>Der er lys nok.</td></tr></table>
            <p>Skemaet er ajourført i marts.</p></body></html>
            """
        let hearing = try readWhole(html, "skema.html").hearing
        #expect(hearing.unplaced.allSatisfy { $0.reason != .unread })
        #expect(hearing.preface.map(\.text).contains("Skemaet er ajourført i marts."))
        #expect(hearing.respondents.map(\.name) == ["Stilauget", "Rolund Roklub", "Borger (2)"])
    }
}
