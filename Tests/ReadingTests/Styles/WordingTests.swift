import PolicyModel
import Testing

@testable import Reading

/// How officials word what they decide, and how they tell who said something. Every sentence and
/// every body is invented; none stands in a sample.
struct WordingTests {
    // MARK: Outcomes

    @Test(arguments: [
        (Outcome.changed, "Teksten på side 4 er blevet strammet op."),
        (Outcome.changed, "Forvaltningen har føjet et afsnit om haver til."),
        (Outcome.changed, "For lejere uden computer er lovforslaget ændret."),
        (Outcome.changed, "Et kapitel om havne er kommet til."),
        (Outcome.changed, "Planen om at flytte salen er opgivet."),
        (Outcome.changed, "For grave under 1 ha er sikkerheden halveret."),
        (Outcome.outside, "Parkering hører ikke til i en biblioteksstrategi."),
        (Outcome.outside, "Prisen fastlægges i overenskomsten og ikke i loven."),
        (Outcome.referred, "Lys på stien indgår i prioriteringen af midler."),
        (Outcome.declined, "Fredningen tillader ikke hegn."),
        (Outcome.covered, "Oprensningen er planens punkt 8."),
        (Outcome.covered, "Styrelsen skal henvise til § 9, hvorefter skrænter kan bevares."),
        (Outcome.noted, "Centret hæfter sig ved den gode modtagelse."),
        (Outcome.changed, "Ændring: Ja, kort 2."), (Outcome.declined, "Ændring: Nej."),
        (Outcome.declined, "Det indstilles fortsat, at broen fjernes."),
        (Outcome.covered, "En ny hal er med i den investeringsplan, som gælder."),
        (Outcome.noted, "Kommunen har forståelse for bekymringen."),
        (Outcome.noted, "Ingen bemærkninger."),
        (Outcome.declined, "Fortovene kan ikke gøres bredere, da gaden er for smal."),
        (Outcome.outside, "Redningskranse ved broerne er en opgave for havnemyndigheden."),
        (Outcome.outside, "Belysning er ikke en del af planen og afgøres ved anlæg."),
        (Outcome.changed, "Vi har skrevet en ny indledning til afsnittet."),
        (Outcome.changed, "Afsnit 3 er gennemskrevet på baggrund af høringssvaret."),
        (Outcome.changed, "Målet er omformuleret, så det nu også gælder voksne."),
        (
            Outcome.changed,
            "Forvaltningen har valgt at lade handicaprådet indgå som høringspart fremover."
        ),
        (Outcome.changed, "Der er kommet et nyt punkt med om trygge skoleveje."),
        (Outcome.changed, "Formuleringen ændres i overensstemmelse med forslaget."),
        (Outcome.changed, "Vi er enige i bemærkningen og retter teksten til."),
        (Outcome.changed, "Kortet er erstattet af et nyt."),
        (Outcome.changed, "Planens bilag 2 er blevet rettet."),
        (Outcome.changed, "Bemærkningen har givet anledning til, at afsnit 2 er uddybet."),
        (Outcome.changed, "Ønsket er imødekommet ved at tilføje et punkt om lys."),
        (Outcome.changed, "Administrationen indstiller, at indsigelsen tages til følge."),
        (Outcome.changed, "Det indstilles, at bemærkningen imødekommes."),
        (Outcome.changed, "Det anbefales, at § 7 justeres, så der kan bygges i to etager."),
        (
            Outcome.changed,
            "Der tilføjes en bestemmelse om, at hegn ikke må være højere end 1,2 meter."
        ),
        (Outcome.changed, "Kravet om tegltag udgår."),
        (Outcome.changed, "Forslaget er taget med i den endelige politik."),
        (Outcome.changed, "Begrebet er nu defineret i en fodnote."),
        (Outcome.changed, "Politikken er suppleret med et afsnit om frivillige."),
        (Outcome.changed, "Vi har lyttet til kritikken og fjernet sætningen."),
        (Outcome.changed, "Byggefeltet er reduceret med 10 meter mod nord."),
        (Outcome.changed, "Det fremgår nu tydeligt, at børn under 15 er omfattet."),
        (Outcome.changed, "Der vil blive indføjet et afsnit om støj."),
        (Outcome.changed, "Handlingen er rykket frem til 2031."),
        (Outcome.changed, "Det foreslås, at hegnet sænkes til 1,2 meter."),
        (Outcome.covered, "Dette er allerede en del af strategien."),
        (Outcome.covered, "Ønsket er tilgodeset i planens mål 3."),
        (Outcome.covered, "Der er allerede i dag mulighed for at låne lokaler gratis."),
        (Outcome.covered, "Kommunen har i 2029 ansat to naturvejledere."),
        (Outcome.covered, "Hensynet er varetaget i § 8."),
        (Outcome.covered, "Politikken tager højde for dette i afsnit 4."),
        (Outcome.covered, "Det fremgår af side 7, at stien er offentlig."),
        (Outcome.covered, "Kommunen arbejder løbende på at nedbringe ventetiden."),
        (Outcome.covered, "Det er netop hensigten med mål 2."),
        (Outcome.covered, "Lokalplanen giver mulighed for at etablere en legeplads."),
        (Outcome.covered, "Der gennemføres hvert år en trafiktælling."),
        (Outcome.covered, "Ordningen eksisterer allerede."),
        (Outcome.covered, "Forslaget er i overensstemmelse med planens intentioner."),
        (Outcome.covered, "Kommunen samarbejder i forvejen med foreningerne om dette."),
        (Outcome.covered, "Der henvises til afsnit 5, hvor emnet er beskrevet."),
        (Outcome.declined, "Bemærkningen giver ikke anledning til ændringer."),
        (Outcome.declined, "Høringssvaret har ikke ført til ændringer i planen."),
        (Outcome.declined, "Forvaltningen kan ikke anbefale forslaget."),
        (Outcome.declined, "Der er ikke belæg for at ændre afstanden."),
        (Outcome.declined, "Vi fastholder, at der skal være adgang for biler."),
        (Outcome.declined, "Administrationen finder ikke, at der er behov for flere p-pladser."),
        (Outcome.declined, "Indsigelsen tages ikke til følge."),
        (Outcome.declined, "Der ændres ikke i forslaget."),
        (Outcome.declined, "Forslaget er ikke medtaget, da det vil fordyre projektet."),
        (Outcome.declined, "Udvalget ønsker ikke at fravige normen."),
        (
            Outcome.declined,
            "Det er ikke muligt inden for den økonomiske ramme at udvide ordningen."
        ),
        (
            Outcome.declined,
            "Forvaltningen vurderer, at forslaget vil svække målet, og kan derfor ikke støtte det."
        ),
        (Outcome.declined, "Ønsket om en lavere bygning afvises."),
        (Outcome.declined, "Kommunen er ikke enig i, at trafikken vil stige."),
        (Outcome.declined, "Planen bevares i sin nuværende form på dette punkt."),
        (Outcome.declined, "Forslaget vurderes ikke at være realiserbart."),
        (
            Outcome.declined,
            "Vi anerkender synspunktet, men mener, at hensynet til flertallet må veje tungest."
        ),
        (Outcome.declined, "Kravet om to p-pladser bliver stående."),
        (Outcome.declined, "En ekstra etage ville være i strid med kommuneplanens rammer."),
        (Outcome.declined, "Det kan ikke lade sig gøre at anlægge en sti på privat grund."),
        (Outcome.declined, "Det er et tal, som derfor ikke rettes."),
        (Outcome.outside, "Busdriften er regionens ansvar."),
        (Outcome.outside, "Spørgsmålet om skat ligger uden for kommunens kompetence."),
        (Outcome.outside, "Dette forhold reguleres ikke af lokalplanen."),
        (Outcome.outside, "Naboretlige forhold er et privatretligt anliggende."),
        (Outcome.outside, "Vejen er statsvej og hører under Vejdirektoratet."),
        (Outcome.outside, "Kommunen har ingen indflydelse på togenes køreplan."),
        (Outcome.outside, "Emnet er ikke omfattet af politikken."),
        (Outcome.outside, "Takster fastsættes af trafikselskabet."),
        (Outcome.outside, "Det er op til den enkelte forening at beslutte åbningstiden."),
        (Outcome.outside, "Sagen behandles efter byggeloven og ikke i planen."),
        (Outcome.outside, "Bemærkningen vedrører ikke lokalplanens indhold."),
        (Outcome.outside, "Det henhører under politiet at fastsætte hastigheden."),
        (Outcome.outside, "Kommunen kan ikke gennem lokalplanen regulere lejens størrelse."),
        (
            Outcome.outside,
            "Lovgivningen giver ikke mulighed for, at kommunen stiller et sådant krav."
        ),
        (Outcome.outside, "Optagelse på uddannelserne styres af staten."),
        (Outcome.referred, "Forslaget henvises til budgetforhandlingerne for 2032."),
        (Outcome.referred, "Ønsket tages med videre til den kommende stiplan."),
        (Outcome.referred, "Spørgsmålet vil blive behandlet i lokalplanen."),
        (Outcome.referred, "Idéen indgår i det videre arbejde med handleplanen."),
        (Outcome.referred, "Trafikken vil blive undersøgt i forbindelse med detailprojektet."),
        (Outcome.referred, "Der tages stilling til placeringen, når lokalplanen udarbejdes."),
        (Outcome.referred, "Det vil kræve en politisk prioritering i forbindelse med budgettet."),
        (Outcome.referred, "Forslaget er videresendt til Børne- og Skoleudvalget."),
        (Outcome.referred, "Kommentaren tages med i den endelige projektering."),
        (Outcome.referred, "Ønsket vil indgå i grundlaget for næste revision af planen."),
        (Outcome.referred, "Emnet tages op på et møde med foreningerne til efteråret."),
        (Outcome.referred, "Forvaltningen vil undersøge mulighederne nærmere."),
        (Outcome.referred, "Dette afklares i den efterfølgende proces."),
        (Outcome.referred, "Vi tager forslaget med i overvejelserne om den næste handleplan."),
        (Outcome.noted, "Bemærkningen tages til efterretning."),
        (Outcome.noted, "Vi takker for opbakningen."),
        (Outcome.noted, "Kommentaren er noteret."),
        (Outcome.noted, "Høringssvaret giver ikke anledning til bemærkninger."),
        (Outcome.noted, "Forvaltningen har læst høringssvaret med interesse."),
        (Outcome.noted, "Tilkendegivelsen tages ad notam."),
        (Outcome.noted, "Administrationen kvitterer for de positive ord."),
        (Outcome.noted, "Det er positivt, at foreningen vil bidrage."),
        (Outcome.noted, "Kritikken tages til efterretning."),
    ])
    func aDecisionIsReadInManyWordings(outcome: Outcome, text: String) {
        // "Er opmærksom på" may be either; a guess that decides nothing else is no wrong reading.
        let reading = OutcomeReading(Words(text))
        let mayBeEither = text.contains("opmærksom")
        #expect(mayBeEither || reading.outcomes == [outcome], "\(text): \(reading.outcomes)")
    }

    @Test(arguments: [
        (
            "Bemærkningen tages til efterretning, men giver ikke anledning til ændringer.",
            [Outcome.declined, .noted]
        ),
        (
            "Forslaget imødekommes delvist, idet der plantes træer på den ene side.",
            [.changed, .declined]
        ),
        (
            "Emnet er behandlet i miljørapporten, og der er ikke grund til at ændre forslaget.",
            [.covered, .declined]
        ),
        (
            "Afsnittet om unge er udvidet. Der er derimod ikke ændret på målet om haller.",
            [.changed, .declined]
        ),
    ])
    func aRemarkMayDecideSeveralThings(text: String, outcomes: [Outcome]) {
        #expect(Set(OutcomeReading(Words(text)).outcomes) == Set(outcomes), "\(text)")
    }

    @Test(arguments: [
        "Ønsket om, at planen ændres, kommer fra flere.",
        "Hvis planen revideres, ser vi på det.",
        "Stien kan udvides og bør præciseres.",
    ])
    func whatIsWantedOrPossibleIsNotDone(text: String) {
        #expect(!OutcomeReading(Words(text)).outcomes.contains(.changed), "\(text)")
    }

    @Test func aGuessIsMarkedAsOne() {
        let reading = OutcomeReading(Words("Kommunen har i 2029 ansat to naturvejledere."))
        #expect(reading.outcomes == [.covered])
        #expect(reading.basis == .suggested)
    }

    // MARK: Who said it

    private static let list = """
        Der er modtaget høringssvar fra: Nordby Lokaludvalg, Søndre Havn Lokaludvalg, Vang og \
        Kær Lokaludvalg, Nordby Ældreråd, Ungdomsrådet, Foreningen Grøn By, Foreningen Grøn By \
        Ungdom, Cykelgruppen, Haven A/S, Nordby Handelsforening, Dansk Byggeri Nord (DBN), \
        Metrolaget, Kirkens Hjælp, Mona Lund, Nordby Skole, Boligforeningen Fjorden, Kommunernes \
        Landsforening (KL), Kgs. Mark Lokaludvalg samt en borger.
        """

    @Test(arguments: [
        ("Ældrerådet finder, at der mangler bænke.", ["Nordby Ældreråd"]),
        (
            "Både Nordby Lokaludvalg og Søndre Havn Lokaludvalg er imod forslaget.",
            ["Nordby Lokaludvalg", "Søndre Havn Lokaludvalg"]
        ),
        (
            "Nordby Lokaludvalg, Cykelgruppen og Haven A/S foreslår en ny sti.",
            ["Nordby Lokaludvalg", "Cykelgruppen", "Haven A/S"]
        ),
        ("Foreningen Grøn By Ungdom vil have flere træer.", ["Foreningen Grøn By Ungdom"]),
        (
            "Foreningen Grøn By roser samarbejdet med Foreningen Grøn By Ungdom.",
            ["Foreningen Grøn By"]
        ),
        ("Der bør samarbejdes med Foreningen Grøn By om plantning.", [] as [String]),
        ("Stien skal gå forbi Nordby Skole og Kirkens Hjælp.", [] as [String]),
        (
            "I høringssvaret fra Nordby Handelsforening efterlyses parkering.",
            ["Nordby Handelsforening"]
        ),
        (
            "Der efterlyses parkering i høringssvaret fra Nordby Handelsforening.",
            ["Nordby Handelsforening"]
        ),
        ("Metrolaget har ingen bemærkninger til planen.", ["Metrolaget"]),
        ("Det er Metrolagets vurdering, at stationen ikke kan flyttes.", ["Metrolaget"]),
        ("DBN skriver, at kravet er for skrapt.", ["Dansk Byggeri Nord"]),
        ("KL noterer sig, at der ikke er afsat midler.", ["Kommunernes Landsforening"]),
        (
            "Kirkens Hjælp og Mona Lund gør begge opmærksom på hjemløse.",
            ["Kirkens Hjælp", "Mona Lund"]
        ),
        ("Mona Lund m.fl. protesterer mod lukningen.", ["Mona Lund"]),
        ("Ungdomsrådets høringssvar handler om natbusser.", ["Ungdomsrådet"]),
        ("Der er et ønske fra Ungdomsrådet om natbusser.", ["Ungdomsrådet"]),
        ("Boligforeningen Fjorden er betænkelig ved tætheden.", ["Boligforeningen Fjorden"]),
        (
            "Det bemærkes af Boligforeningen Fjorden, at huslejen stiger.",
            ["Boligforeningen Fjorden"]
        ),
        ("Kongens Mark Lokaludvalg støtter planen.", ["Kgs. Mark Lokaludvalg"]),
        ("Lokaludvalget i Kgs. Mark støtter planen.", ["Kgs. Mark Lokaludvalg"]),
        ("Vang og Kær Lokaludvalg undrer sig over processen.", ["Vang og Kær Lokaludvalg"]),
        ("En borger spørger, om der kommer lys.", ["Borger (1)"]),
        ("Flere borgere er utilfredse.", [] as [String]),
        ("Metrolaget bør inddrages, før der graves.", [] as [String]),
        ("Haven A/S er nævnt i planen, men uden areal.", [] as [String]),
        ("Forslaget vil gå ud over Cykelgruppen og andre trafikanter.", [] as [String]),
        ("Desuden peger Cykelgruppen på, at bommen er farlig.", ["Cykelgruppen"]),
        ("Nordby Skole, som ligger ved vejen, frygter for børnenes sikkerhed.", ["Nordby Skole"]),
        ("Fra Nordby Skole lyder det, at krydset er farligt.", ["Nordby Skole"]),
        ("Haven A/S gør indsigelse mod byggelinjen.", ["Haven A/S"]),
        ("Haven A/S finder ikke, at planen er klar.", ["Haven A/S"]),
        ("Ifølge Haven A/S og Mona Lund er kortet forkert.", ["Haven A/S", "Mona Lund"]),
        ("Foreningen Grøn By er uenig med Metrolaget.", ["Foreningen Grøn By"]),
        ("Efter Nordby Lokaludvalgs opfattelse bør planen udskydes.", ["Nordby Lokaludvalg"]),
        ("Nordby Lokaludvalg tager planen til efterretning.", ["Nordby Lokaludvalg"]),
        ("Dansk Byggeri Nord havde gerne set en længere frist.", ["Dansk Byggeri Nord"]),
        (
            "Dansk Byggeri Nord kvitterer for dialogen og glæder sig til samarbejdet med Haven A/S.",
            ["Dansk Byggeri Nord"]
        ),
        (
            "Ungdomsrådet samt Ældrerådet appellerer til, at mødestedet bevares.",
            ["Ungdomsrådet", "Nordby Ældreråd"]
        ),
        ("Mona Lund er af den opfattelse, at skoven er hellig.", ["Mona Lund"]),
        ("Kommunen har i mange år støttet Kirkens Hjælp.", [] as [String]),
        ("Nordby Handelsforening fraråder ensretning.", ["Nordby Handelsforening"]),
        (
            "Nordby Handelsforening vedlægger en tælling og ser frem til et svar.",
            ["Nordby Handelsforening"]
        ),
        ("Kirkens Hjælp kan ikke bakke op om forslaget.", ["Kirkens Hjælp"]),
        ("Kirkens Hjælp kalder forslaget for usocialt.", ["Kirkens Hjælp"]),
        ("Metrolaget betegner planen som visionær.", ["Metrolaget"]),
        ("Cykelgruppen vil gerne rose planen.", ["Cykelgruppen"]),
        ("Cykelgruppen stiller sig kritisk over for shared space.", ["Cykelgruppen"]),
        ("En enkelt, Mona Lund, foreslår en bro.", ["Mona Lund"]),
        (
            "Boligforeningen Fjorden ser positivt på planen, men savner en tidsplan.",
            ["Boligforeningen Fjorden"]
        ),
    ])
    func aSpeakerIsHeardAndAMentionIsNot(text: String, names: [String]) {
        let bodies = Bodies(
            entries: RespondentList(preface: [Self.list]).entries, authority: nil, paragraphs: [],
            registers: [])
        let finder = SpeakerFinder(bodies.respondents, aliases: bodies.aliases)
        let heard = finder.voices(in: Words(text)).compactMap { voice in
            bodies.respondents.first { $0.id == voice.respondent }?.name
        }
        #expect(Set(heard) == Set(names), "\(text)")
    }
}
