import PolicyModel
import Testing

@testable import Reading

/// What other municipalities' papers do that the samples do not. Every name is invented.
struct GenreTests {
    private func names(_ response: Response, _ hearing: Hearing) -> [String] {
        response.attributions.filter { $0.basis == .stated }.compactMap { one in
            hearing.respondents.first { $0.id == one.respondent }?.name
        }
    }

    @Test func labelsThatNameNobodyTellWhatFollows() throws {
        let hearing = try readWhole(
            """
            # Opsamling på høring om Sti- og lysplan for Klinteby

            Planen var i høring fra 1. april til 15. maj 2031.

            ## Spor A: Stier

            Stien ved åen er for mørk (Stilauget Åen).

            **Svar:**

            Stien får ti lamper i 2032.

            ## Spor B: Lys

            Der bør være lys hele natten (Stilauget Åen, Klinteby Ældreråd).

            Lyset generer flagermus (Flagermusens Venner).

            **Svar:**

            Lyset slukkes kl. 24.
            """, "opsamling.md"
        ).hearing
        #expect(hearing.responses.count == 3)
        #expect(
            hearing.remarks.map(\.text) == ["Stien får ti lamper i 2032.", "Lyset slukkes kl. 24."])
        #expect(hearing.remarks.allSatisfy { $0.departments.isEmpty })
        #expect(
            hearing.responses.map { names($0, hearing) } == [
                ["Stilauget Åen"], ["Stilauget Åen", "Klinteby Ældreråd"], ["Flagermusens Venner"],
            ])
    }

    @Test(arguments: [
        "Der er modtaget høringssvar fra Stilauget Åen, Klinteby Ældreråd og to borgere.",
        "Der indkom 4 svar: Stilauget Åen, Klinteby Ældreråd samt to borgere",
        "Sekretariatet har fået 4 svar. De er fra Stilauget Åen, Klinteby Ældreråd samt to borgere.",
    ])
    func theListNeedsNoColon(text: String) {
        let entries = RespondentList(preface: [text]).entries
        #expect(entries.prefix(2).map(\.name) == ["Stilauget Åen", "Klinteby Ældreråd"])
        #expect(entries.map(\.unnamedCitizens) == [0, 0, 2])
    }

    @Test func noListIsMadeOfNobody() {
        for text in [
            "Der er ikke modtaget høringssvar fra Stilauget Åen og Klinteby Ældreråd.",
            "Planen var i høring fra den 1. maj, og der kom svar fra hele byen.",
            "Der er modtaget svar fra Stilauget Åen.",
        ] {
            #expect(RespondentList(preface: [text]).entries.isEmpty, "\(text)")
        }
    }

    @Test func whoIsNamedBeforeTheColonSpeaks() throws {
        let hearing = try readWhole(
            """
            # Resumé af høringssvar til Klimaplan 2030

            Planen var i høring fra den 10. august til den 21. september 2029.

            ## 1. Energi

            Klinteby Varmeværk A.m.b.A.: Varmeværket bakker op om planen.

            Boligforeningen Ellekær: Vi ønsker en fast pris.

            Klima- og Naturforvaltningen bemærker, at prisen fastsættes af varmeværket.

            ## 2. Transport

            Boligforeningen Ellekær: Der mangler en bus.

            Forslaget er sendt videre til trafikselskabet.
            """, "resume.md"
        ).hearing
        #expect(
            hearing.responses.map { names($0, hearing) } == [
                ["Klinteby Varmeværk A.m.b.A."], ["Boligforeningen Ellekær"],
                ["Boligforeningen Ellekær"],
            ])
    }

    @Test func numbersInBracketsAreTheSendersOfTheList() throws {
        let result = try readWhole(
            """
            Høringsnotat – ny skolestruktur i Klinteby Kommune

            Skoleforvaltningen har gennemgået de 4 høringssvar. Numre i parentes henviser til listen.

            Tema 1. Økonomi

            Det anføres, at besparelsen er beregnet på gamle elevtal. (1, 3)

            Flere beder om at se forudsætningerne. (2)

            Forvaltningens bemærkning

            Beregningen er opdateret.

            Tema 2. Skolevej

            Der er bekymring for lange ture med bus. (2 og 4)

            Forvaltningens bemærkning

            Ruterne lægges fast senere.

            Liste over høringssvar

            1. Skolebestyrelsen på Bakkeskolen
            2. Forældregruppen Bevar Åskolen
            3. Lærerkredsen i Klinteby
            4. Borger
            """)
        let hearing = result.hearing
        #expect(result.style == .noteByStandpoint)
        #expect(
            hearing.responses.map { names($0, hearing) } == [
                ["Skolebestyrelsen på Bakkeskolen", "Lærerkredsen i Klinteby"],
                ["Forældregruppen Bevar Åskolen"],
                ["Forældregruppen Bevar Åskolen", "Borger (4)"],
            ])
        #expect(
            hearing.responses[0].submissions.map(\.rawValue) == ["submission-1", "submission-3"])
    }

    @Test func yearsInBracketsAreNobody() {
        #expect(BracketedNumbers.numbers(in: "Stien blev lagt om (2, 5 og 7).") == ["2", "5", "7"])
        #expect(BracketedNumbers.numbers(in: "Se planen (side 4).").isEmpty)
        #expect(BracketedNumbers.numbers(in: "Det bør ske (jf. afsnit 3).").isEmpty)
        let text = """
            Den blev vedtaget (2024).

            Den gælder fortsat (2025).

            Den udløber snart (2026).

            1. Stilauget Åen
            2. Klinteby Ældreråd
            3. Borger
            """
        let source = PlainTextReader.read(text, name: "notat.txt")
        #expect(!BracketedNumbers.areTold(in: source))
    }

    @Test func aTopicWithAnAnswerIsNobodysChapter() throws {
        let hearing = try readWhole(
            """
            NOTAT - opsamling på høring af Landskabsplan

            Planen var i høring fra 5. januar til 2. marts 2031. Der indkom 3 svar: Klinteby Landboforening, Museum Klint, Klint Golfklub

            1 Generelt om planen

            Museum Klint synes, at gravhøjene er glemt.

            Kommentar fra Land- og Byforvaltningen: Gravhøjene er tilføjet i tabel 2.

            2 Landbrug

            2.1 Store Husdyrbrug

            Klinteby Landboforening er utilfreds med afstanden.

            Kommentar fra Land- og Byforvaltningen: Afstanden er ændret til 300 m.

            2.2 Skovrejsning

            Klint Golfklub ønsker skov mod syd.

            Kommentar fra Land- og Byforvaltningen: Arealet er udlagt til eng.
            """
        ).hearing
        #expect(
            hearing.sections.map(\.title) == [
                "Generelt om planen", "Landbrug", "Store Husdyrbrug", "Skovrejsning",
            ])
        #expect(
            hearing.responses.map { names($0, hearing) } == [
                ["Museum Klint"], ["Klinteby Landboforening"], ["Klint Golfklub"],
            ])
        #expect(hearing.remarks.allSatisfy { $0.departments == ["Land- og Byforvaltningen"] })
    }

    @Test func numberedChaptersAreTheirSenders() throws {
        let result = try readWhole(
            """
            Notat om indsigelser til Lokalplan 214

            Teknik- og Ejendomsforvaltningen har modtaget 3 høringssvar.


            Høringssvar nr. 1 – Ejerforeningen Møllehusene

            Resumé
            Ejerforeningen protesterer mod fire etager.

            Forvaltningens vurdering
            Der er langt til naboen.

            Forvaltningens indstilling
            Indsigelsen imødekommes ikke.


            Høringssvar nr. 2 – Borger

            Resumé
            Borgeren spørger, hvor byggetrafikken skal køre.

            Forvaltningens vurdering
            Byggetrafik reguleres ikke i en lokalplan.

            Forvaltningens indstilling
            Bemærkningen tages til efterretning.


            Høringssvar nr. 3 – Fjernvarmen Møllesø A.m.b.a.

            Resumé
            Selskabet oplyser, at der ligger en ledning.

            Forvaltningens vurdering
            Ledningen er indtegnet på kortet.

            Forvaltningens indstilling
            Bemærkningen tages til efterretning.
            """)
        let hearing = result.hearing
        #expect(result.style == .whitePaper)
        #expect(
            hearing.responses.map { names($0, hearing) } == [
                ["Ejerforeningen Møllehusene"], ["Borger (2)"], ["Fjernvarmen Møllesø A.m.b.a."],
            ])
        #expect(hearing.submissions.map(\.number) == ["1", "2", "3"])
        #expect(hearing.remarks.count == 6)
        #expect(
            hearing.remarks.allSatisfy { $0.departments == ["Teknik- og Ejendomsforvaltningen"] })
        #expect(hearing.remarks[2].outcomes == [.outside])
    }

    @Test func aTypedTableOfSendersHasNameAndKind() {
        let text = """
            Nr.   Afsender   Type
            1   Stilauget Åen   Forening
            2   Borger   Borger
            3   Klinte Kommune   Myndighed
            """
        let list = SenderList(in: PlainTextReader.read(text, name: "notat.txt"))
        #expect(list.senders.map(\.name) == ["Stilauget Åen", "Borger", "Klinte Kommune"])
        #expect(list.senders.map(\.kindWords) == ["Forening", "Borger", "Myndighed"])
    }

    @Test func aGroupOfLocalCouncilsIsNoCouncil() throws {
        let hearing = try readWhole(
            """
            Bilag 2. Høringsliste – Sundhedspolitik 2031

            Lokalråd
            - Nørreklint Lokalråd
            - Sønderklint Lokalråd

            Råd og nævn
            - Klinteby Ældreråd
            - Klinteby Ungeråd
            """, "liste.txt"
        ).hearing
        #expect(hearing.registers.lokaludvalg.map(\.name) == ["Nørreklint", "Sønderklint"])
        #expect(!hearing.respondents.contains { $0.name == "Lokalråd" })
    }
}
