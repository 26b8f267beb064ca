import PolicyModel
import Testing

@testable import Reading

/// Forms that trials with new documents brought up. Every name is invented.
@Suite("Forms met in trials")
struct TrialFormsTests {
    @Test(arguments: [
        "Rolund Roklub, Stilauget i Kær, Handicaprådet og en borger afgav høringssvar.",
        "Kommunen modtog svar fra fire parter, nemlig Rolund Roklub, Stilauget i Kær, Handicaprådet og en borger.",
        "Der er modtaget 4 høringssvar (Rolund Roklub, Stilauget i Kær, Handicaprådet og en borger).",
        "Svarene kommer fra Rolund Roklub, Stilauget i Kær, Handicaprådet samt en privatperson.",
    ])
    func listsOfThoseWhoAnswered(list: String) {
        #expect(
            RespondentList(preface: ["Planen har været i høring.", list]).entries.map(\.name)
                .prefix(3) == ["Rolund Roklub", "Stilauget i Kær", "Handicaprådet"])
    }

    @Test func aListInBracketsAndOnesBesideIt() {
        let list =
            "Der er modtaget 9 høringssvar, heraf 4 fra foreninger (DN Rolund, Rolund Jægerforening, Biavlerne og Haveselskabet Øst), 1 fra Rolund Menighedsråd og 4 fra borgere."
        let entries = RespondentList(preface: [list]).entries
        #expect(
            entries.filter { $0.unnamedCitizens == 0 }.map(\.name) == [
                "Rolund Menighedsråd", "DN Rolund", "Rolund Jægerforening", "Biavlerne",
                "Haveselskabet Øst",
            ])
        #expect(entries.map(\.unnamedCitizens).reduce(0, +) == 4)
    }

    @Test func whatStandsAboveALabelWasSaid() throws {
        let hearing = try readWhole(
            """
            Notat om høringssvar til Kvalitetsstandarder 2032

            Social- og Seniorforvaltningen

            1. Baggrund
            Standarderne var i høring med frist den 22. september 2031. Seniorrådet, Handicaprådet og Udsatterådet har afgivet høringssvar.

            2. Seniorrådets høringssvar
            Seniorrådet bemærker, at ventetiden bør fremgå.

            Forvaltningens bemærkninger:
            Forvaltningen har tilføjet ventetiden.

            3. Handicaprådets høringssvar
            Handicaprådet beder om en letlæst udgave.

            Rådet anbefaler desuden, at ledsagelse hæves fra 15 til 20 timer.

            Forvaltningens bemærkninger:
            Der udarbejdes en letlæst udgave, når standarderne er vedtaget.

            4. Udsatterådets høringssvar
            Udsatterådet takker for samarbejdet.

            Forvaltningens bemærkninger:
            Forvaltningen takker for høringssvaret.
            """
        ).hearing
        #expect(hearing.responses.count == 4)
        #expect(hearing.remarks.count == 3)
        #expect(SenderGroup.name(inTitle: "Seniorrådets høringssvar") == "Seniorrådet")
        #expect(SenderGroup.name(inTitle: "Indkomne høringssvar") == "Indkomne høringssvar")
    }

    @Test func anIntroductionHoldsNoChapters() throws {
        let hearing = try readWhole(
            """
            Hvidbog
            Høringssvar til Kulturpolitik 2031-2035, Rolund Kommune

            Indledning

            Politikken var i høring fra den 1. marts til den 26. april 2031. Der kom tre svar.

            Høringssvar fra Rolund Teaterforening

            Teaterforeningen ser gerne, at kommunen giver tilskud til øvelokaler.

            Kommunens svar

            Kultur- og Borgerservice har skrevet øvelokaler ind som en indsats på side 12.

            Høringssvar fra Borger (anonym)

            Borgeren ønsker flere gratis koncerter.

            Kommunens svar

            Der er ikke midler til flere.

            Høringssvar fra Seniorrådet og Handicaprådet

            Rådene foreslår, at alle kultursteder får teleslynge.

            Kommunens svar

            Ønsket imødekommes.
            """, "hvidbog.txt"
        ).hearing
        #expect(
            hearing.respondents.map(\.name)
                == ["Rolund Teaterforening", "Borger (1)", "Seniorrådet", "Handicaprådet"])
        #expect(hearing.responses.count == 3)
        #expect(hearing.remarks.count == 3)
    }

    @Test func aCaseNumberIsOneAndAKindOfSenderIsKnown() throws {
        let hearing = try readWhole(
            """
            Journalnr.;Indsender;Type;Hovedindhold;Kommunens vurdering
            25/1-1;Rolund Vandværk;Virksomhed;Vandværket gør opmærksom på boringen.;Den er vist.
            25/1-2;Mette Sø;Borger;Borgeren ønsker lavere byggeri.;Højden følger kommuneplanen.
            """, "skema.csv"
        ).hearing
        #expect(hearing.submissions.map(\.number) == ["25/1-1", "25/1-2"])
        #expect(hearing.unplaced.allSatisfy { $0.reason != .unread })
    }

    @Test func whoFollowsALabelSpeaks() {
        let paragraphs = [
            "Svar: Børn og Skole fastholder forslaget.", "Svar: Børn og Skole har rettet det.",
        ].map { Words($0) }
        #expect(OfficeNames.find(in: paragraphs, respondents: []) == ["Børn og Skole"])
    }

    private static let note = """
        Fødevareministeriet

        Høringsnotat om udkast til bekendtgørelse om hold af høns

        1. Høringen

        Udkastet har været i høring fra den 1. til den 29. marts 2031. Følgende har afgivet høringssvar: Hønsefolket, Dyreværnet, Busselskabet Ruten A/S og KL. Datatilsynet havde ingen bemærkninger.

        2. De enkelte bestemmelser

        2.1. § 3 – pladskrav

        Hønsefolket anfører, at 4 høner pr. m² er for lidt.

        KL spørger, hvem der skal føre kontrol.

        Ministeriet bemærker, at pladskravet er ændret til 6 høner.

        2.2. § 7 – ikrafttræden

        Busselskabet Ruten ønsker ikrafttrædelsen udskudt.

        Ministeriet har udskudt ikrafttrædelsen.
        """

    @Test func aParagraphOfALawMayHeadASection() throws {
        let hearing = try readWhole(Self.note).hearing
        #expect(hearing.sections.map(\.title).contains("§ 3 – pladskrav"))
        #expect(
            hearing.respondents.map(\.name)
                == ["Hønsefolket", "Dyreværnet", "Busselskabet Ruten A/S", "KL", "Datatilsynet"])
        let said = hearing.responses.map { $0.attributions.map(\.respondent.rawValue) }
        #expect(said == [["hoensefolket"], ["kl"], ["busselskabet-ruten-a-s"]])
    }

    /// Neither numbers nor labels, and a list "fra følgende": no letter all the same.
    @Test func aNoteThatSaysWhatItIsIsNoLetter() throws {
        let hearing = try readWhole(
            """
            Rolund Kommune
            By, Kultur og Miljø
            5. juni 2031

            Høringsnotat vedrørende forslag til Landdistriktspolitik

            Høringsperiode
            Politikken har været i høring i perioden fra d. 2. april til d. 14. maj 2031.

            Indkomne høringssvar
            Kommunen har modtaget høringssvar fra følgende:
            • Østrup Borgerforening
            • Landdistrikternes Fællesråd Rolund (LFR)
            • Vestby Friskole
            • Peter Holm

            Gennemgang af høringssvarene

            Bosætning

            LFR peger på, at der skal sælges flere byggegrunde i landsbyerne.

            By, Kultur og Miljø bemærker, at udlæg af byggegrunde sker i kommuneplanen.

            Peter Holm mener, at tomme huse bør rives ned.

            By, Kultur og Miljø oplyser, at der er afsat 2 mio. kr. årligt til nedrivning.

            Skole og fritid

            Vestby Friskole ønsker, at politikken nævner friskolerne.

            By, Kultur og Miljø har tilføjet friskolerne i afsnittet om landsbyen.
            """)
        #expect(hearing.style != .letters)
        #expect(hearing.hearing.responses.count == 3)
        #expect(hearing.hearing.remarks.count == 3)
        #expect(hearing.hearing.respondents.count == 4)
    }

    @Test func goalsWithAVerbAreNoBodysChapters() throws {
        let result = try readWhole(
            """
            RESUME AF HØRINGSSVAR
            Forslag til Ungepolitik for Rolund Kommune

            Der er indkommet svar fra:
            Rolund Ungdomsråd
            Ungdomsskolen i Rolund
            FGU Midt

            MÅL 1 – UNGE SKAL HAVE ET STED AT VÆRE

            Rolund Ungdomsråd og Ungdomsskolen i Rolund ønsker et ungehus.

            Center for Børn og Unge svarer: Et ungehus indgår i budgetforslaget for 2032.

            MÅL 2 – UNGE SKAL HAVE EN UDDANNELSE

            FGU Midt finder, at målet er for uambitiøst.

            Center for Børn og Unge svarer: Måltallet er hævet til 93 procent.
            """)
        #expect(result.style == .resumeByTheme)
        #expect(
            result.hearing.respondents.map(\.name)
                == ["Rolund Ungdomsråd", "Ungdomsskolen i Rolund", "FGU Midt"])
        #expect(result.hearing.responses.map(\.attributions.count) == [2, 1])
    }

    @Test func courtesyIsNotQuotedEither() {
        let reading = OutcomeReading(Words("Tak for svaret. Afsnit 3 er udvidet."))
        #expect(reading.outcomes == [.changed])
        #expect(reading.words == "er udvidet")
    }

    @Test(arguments: [
        ("Hanne og Jens Toft, Engvej 3", "Hanne og Jens Toft"),
        ("Hanne Toft, Engvej 3, 9999 Rolund", "Hanne Toft"),
        ("Stilauget, Engvej 3", nil), ("Hanne Toft, formand", nil), ("Hanne Toft", nil),
    ])
    func whereSomebodyLivesIsNoPartOfTheName(name: String, front: String?) throws {
        #expect(RespondentKinds.withoutAddress(name) == front)
        let hearing = try readWhole(
            """
            Nr.;Afsender;Høringssvar;Kommunens svar
            1;\(name);Der er for lidt lys ved engen.;Der er lys nok.
            2;Rolund Roklub;Klubben ønsker en bro.;Broen er der ikke råd til.
            """, "skema.csv"
        ).hearing
        #expect(hearing.respondents[0].name == front ?? name)
    }

    @Test func capitalsEndASentence() {
        #expect(Words("Det gælder også KL. Datatilsynet er enig.").sentenceCount == 2)
        #expect(Words("Det sker kl. 14 i salen.").sentenceCount == 1)
        #expect(Words("MØDE KL. 14 I SALEN").sentenceCount == 1)
    }
}
