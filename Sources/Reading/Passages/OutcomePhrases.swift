import PolicyModel

/// The formulas in which Danish administrations decide, and what each decides. Earlier ones go
/// first: what they cover is not read again ("ikke imødekommet" is no "imødekommet").
///
/// The list is the genre's (guideline on law quality 9.1.6; hvidbøger and høringsnotater of
/// several municipalities), not one document's.
enum OutcomePhrases {
    static let book = PhraseBook<[Outcome]>(
        refused + changed + outside + referred + covered + noted)

    private static let refused: [(String, [Outcome])] = [
        ("imødekom* ikke", [.declined]),
        ("ikke ~2 imødekom*", [.declined]),
        ("imødekom* delvis*|delvist", [.changed, .declined]),
        ("delvis*|delvist imødekom*", [.changed, .declined]),
        ("ikke ~5 anledning til", [.declined]),
        ("ingen ~6 giver|gav|givet ~3 anledning til", [.declined]),
        ("ikke ~2 giver|gav|givet ~2 anledning", [.declined]),
        ("ikke ~1 ændret|ændre|ændres|ændring*", [.declined]),
        ("ændr* ikke", [.declined]),
        (
            "ikke ~3 indsat|indført|indarbejdet|indskrevet|medtaget|omtalt|tilføjet|optaget|lavet|nævnt",
            [.declined]
        ),
        ("ikke ~2 taget|skrevet med|ind", [.declined]),
        ("har|er|blevet|bliver|blev|derfor ~4 fastholdt|bibeholdt|opretholdt", [.declined]),
        ("^ ~8 fastholdt|bibeholdt|opretholdt", [.declined]),
        ("fastholder|fastholdes|bibeholdes|opretholdes|bibeholder|opretholder", [.declined]),
        ("valgt ikke at", [.declined]),
        ("ikke ~2 mulighed for|muligt", [.declined]),
        (
            "kan|kunne ~2 ikke tilslutte|støtte|anbefale|efterkomme|følge|deles|gives|opgøres",
            [.declined]
        ),
        ("kan derfor|derimod|således|desværre|dog ikke", [.declined]),
        ("vurderer ~10 ikke bør|skal", [.declined]),
        ("ser|finder ~2 ikke ~2 behov|anledning|grund|grundlag", [.declined]),
        ("ikke ~4 afsat ~3 midler", [.declined]),
        ("hvilket|som der ikke er|ville", [.declined]),
        ("ikke ~3 vedtaget", [.declined]),
        ("afvises|afslås|afvist", [.declined]),
        ("står ved magt", [.declined]),
        ("er ~3 ikke ~2 behov|grundlag|grund for|til", [.declined]),
        ("har forståelse for ~8 men", [.declined]),
        (
            "kan ~1 ikke ~1 rykkes|flyttes|ændres|udvides|øges|hæves|sænkes|etableres|opføres|forlænges",
            [.declined]
        ),
        ("ikke ~3 besluttet|planer om|planlagt", [.declined]),
        ("ingen ~1 ændring|ændringer", [.declined]),
        (
            "kan ~1 ikke ~1 imødekommes|tages|prioriteres|anbefales|medtages|indarbejdes",
            [.declined]
        ),
    ]

    private static let changed: [(String, [Outcome])] = [
        (
            "er|bliver|blevet|blev|har|dermed|således ~8 præciseret|tydeliggjort|tilrettet|justeret|uddybet|omformuleret|indføjet|indskrevet|indarbejdet|suppleret",
            [.changed]
        ),
        (
            "præciseres|tydeliggøres|tilrettes|justeres|uddybes|indføjes|indskrives|indarbejdes",
            [.changed]
        ),
        ("er|bliver|blevet|har ~6 tilføjet", [.changed]),
        ("tilføjes|tilføjer", [.changed]),
        ("er|har|blevet ~5 ændret", [.changed]),
        ("ændres|erstattes", [.changed]),
        ("er|har|blevet ~6 fremhævet", [.changed]),
        ("er|har|dette|blevet ~8 skrevet ~1 ind", [.changed]),
        ("skrevet|skrives ind", [.changed]),
        ("er|har ~8 erstattet af", [.changed]),
        ("er|har ~6 føjet til", [.changed]),
        ("er|bliver ~3 taget med", [.changed]),
        ("er|bliver|har ~2 nu ~3 *et|*t i|under|som", [.changed]),
        ("nu ~1 indeholder|beskrevet|omtalt|nævnt|medtaget|indeholdt", [.changed]),
        ("indeholder nu", [.changed]),
        ("fremgår nu ~3", [.changed]),
        ("udgår|udgået|udelades|slettes|slettet", [.changed]),
        ("ladet ~3 udgå", [.changed]),
        ("tages|taget|tager ~4 ud af", [.changed]),
        ("imødekommes|imødekommet|imødekommer", [.changed]),
        (
            "giver|gav|givet|giver ~4 anledning til ~2 ændring*|ændre|tilretning*|justering*",
            [.changed]
        ),
        (
            "er|har|bliver|blevet ~6 udvidet|udbygget|rettet|indsat|optaget|udskudt|fremrykket|nedsat|forhøjet|sænket|omskrevet|skærpet|lempet|forlænget|forkortet|indskrænket|korrigeret|opdateret",
            [.changed]
        ),
        ("er|har ~6 opgjort ~1 på ny", [.changed]),
        (
            "udvides|udbygges|rettes|indsættes|udskydes|markeres|suppleres|skærpes|lempes|omskrives|opdateres",
            [.changed]
        ),
        ("foreslås ~2 udpeget|ændret|sænket|hævet|udvidet|indskrænket|tilføjet|indsat", [.changed]),
        ("gøres ~3 smallere|bredere|lavere|højere|kortere|længere|mindre|større", [.changed]),
        ("efterkommes|efterkommet", [.changed]),
        ("opgøres|måles|gælder|omfatter ~3 fremover", [.changed]),
        ("benyttes|anvendes|bruges ~4 i stedet", [.changed]),
        ("sættes|sænkes|hæves ~1 ned|op", [.changed]),
        ("konsekvensrettes|konsekvensrettet", [.changed]),
        ("foreslås ~2 gjort|flyttet|rykket|slettet|rettet|nedsat|forhøjet", [.changed]),
        ("hæves|sænkes|nedsættes|forhøjes ~4 til", [.changed]),
        ("er|bliver ~3 hævet|sænket ~4 til", [.changed]),
        ("er ~2 tegnet|skrevet om", [.changed]),
        ("står nu ~1 i", [.changed]),
    ]

    private static let outside: [(String, [Outcome])] = [
        ("ligger|falder uden for", [.outside]),
        ("er|er kommunens|forvaltningens|forvaltningernes ansvar|opgave", []),
        ("er ~1 *s ansvar|anliggende|opgave", [.outside]),
        ("statsligt|statens|statslig anliggende|opgave|ansvar", [.outside]),
        ("ejes|ejet|drives af staten|regionen|private|banedanmark", [.outside]),
        ("ikke ~2 kommunens|kommunalt ~1 ansvar|anliggende|opgave|kompetence", [.outside]),
        ("ikke ~2 ansvar|hjemmel|kompetence|myndighed|indflydelse ~1 for|til|over|på", [.outside]),
        ("hører|henhører under", [.outside]),
        ("fastsættes|besluttes|afgøres|bestemmes af", [.outside]),
        ("reguleres|reguleret af|i", [.outside]),
        ("reguleres|fastsættes ikke i", [.outside]),
        ("kan ikke ~1 reguleres|fastsættes i", [.outside]),
        ("påhviler", [.outside]),
        ("afgøres efter", [.outside]),
        ("er staten|ministeriet|regionen der", [.outside]),
        ("er|som selvejende", [.outside]),
        ("fører ikke tilsyn", [.outside]),
        ("er ansat i", [.outside]),
        ("ikke anvise|pålægge", [.outside]),
    ]

    private static let referred: [(String, [Outcome])] = [
        // What was raised and settled before refers nobody anywhere.
        ("været ~2 rejst ~6 budgetforhandling*", []),
        ("ved de|det sidste|seneste|tidligere|forrige ~1 budgetforhandling*", []),
        ("rejses|rejst ~6 budget*|*budget*", [.referred]),
        ("budgetforhandling*", [.referred]),
        ("forhandlinger* om ~2 budget*", [.referred]),
        ("når budgettet", [.referred]),
        ("årlige budgetter|budgetter", [.referred]),
        ("vil indgå i", [.referred]),
        (
            "indgår|inddrages|medtages|behandles i ~2 videre|kommende|senere|forestående",
            [.referred]
        ),
        (
            "henvises|henviser ~3 til ~4 *plan|*planen|*planer|*planerne|strategi*|*udvalget|budget*|*processen|*forvaltningen|*myndighed*|staten|regionen",
            [.referred]
        ),
        ("hører ~2 hjemme|til i", [.referred]),
        (
            "i|med den|det|de ~1 kommende|næste *plan|*planen|*strategi|*planer|revision*",
            [.referred]
        ),
        (
            "vil ~3 blive ~2 drøftet|behandlet|inddraget|undersøgt|vurderet|overvejet|fastsat|afklaret",
            [.referred]
        ),
        ("tages|tages op ~6 når|i|ved|senere", [.referred]),
        ("sendt|sender|sendes|oversendt|oversendes ~3 videre|til", [.referred]),
        ("tager ~5 stilling", [.referred]),
        ("udvalget|*udvalget|byrådet ~1 behandler", [.referred]),
        ("vil|kan ~8 implementer* ~6 konkretiser*", [.referred]),
        ("forelægges|forelagt|forelægge", [.referred]),
        ("undersøger|undersøges ~10 om", [.referred]),
        ("det videre arbejde|forløb", [.referred]),
        ("budgetlægning*|budgetbehandling*", [.referred]),
        (
            "behandles|indgår i en|et|den|det ~1 særskilt|selvstændig|kommende|anden|andet",
            [.referred]
        ),
        ("tage|tager ~4 op med", [.referred]),
        ("opfordrer ~16 afgive|afgiver ~1 høringssvar", [.referred]),
    ]

    private static let covered: [(String, [Outcome])] = [
        ("fremgår ~2 allerede|også", [.covered]),
        ("fremgår af politik*|plan*|forslag*|lovforslag*|lokalplan*|udkast*", [.covered]),
        ("også fremgår", [.covered]),
        ("fremgår af bilag|afsnit|side|kapitel|redegørelsen|redegørelse", [.covered]),
        ("er ~1 vedlagt|redegjort for|som", [.covered]),
        ("er omfattet af ordningen|planen|politikken|tilbuddet", [.covered]),
        ("ikke i dag", []),
        ("allerede", [.covered]),
        ("i forvejen", [.covered]),
        ("i dag", [.covered]),
        ("løbende", [.covered]),
        ("er ~1 omtalt|beskrevet|nævnt i", [.covered]),
        ("politikken|planen|forslaget|udkastet afspejler|indeholder|rummer", [.covered]),
        ("har|er ~3 afsat ~1 midler|*mio", [.covered]),
        ("understøtter|støtter ~2 desuden|løbende|allerede", [.covered]),
        ("har et|en ~1 tilbud|samarbejde|indsats", [.covered]),
    ]

    private static let noted: [(String, [Outcome])] = [
        ("til efterretning", [.noted]),
        ("noteret|noterer|noteres", [.noted]),
        ("til orientering", [.noted]),
        ("taget|tager|tages ad notam", [.noted]),
        ("kvitterer|takker for", [.noted]),
    ]
}

/// What an administration says that it does, without a word of decision: only a guess at
/// "covered", for remarks that decide nothing else.
enum PracticePhrases {
    static let book = PhraseBook<Bool>([
        ("arbejder|samarbejder|arbejdes", true), ("afprøver|gennemfører|gennemføres", true),
        ("tilbyder|tilbydes|udbydes|udbyder", true), ("understøtter|støtter|yder|driver", true),
        ("igangsat|iværksat", true), ("forsøger at", true), ("er med til at", true),
        ("har ~2 mulighed for", true), ("har ~3 haft", true), ("stor|særlig opmærksomhed", true),
        ("opmærksom|opmærksomme på", true), ("vedtog|vedtaget", true),
    ])
}

/// What came of a wish, read from a remark's own words.
struct OutcomeReading: Sendable {
    /// In the model's order, each once.
    var outcomes: [Outcome]
    /// The deciding words as they stand, "; " between them; nil where nothing decides.
    var words: String?
    /// Stated by a formula, or suggested by what the administration says it does.
    var basis: Basis?

    /// All that a remark states.
    init(_ words: Words) {
        var claimed: Set<Int> = []
        var found: Set<Outcome> = []
        var quotes: [(Int, String)] = []
        let hits = OutcomePhrases.book.hits(in: words)
            .sorted { ($0.rank, $0.range.lowerBound) < ($1.rank, $1.range.lowerBound) }
        for hit in hits where claimed.isDisjoint(with: hit.range) {
            claimed.formUnion(hit.range)
            let new = hit.meaning.filter { !found.contains($0) }
            found.formUnion(hit.meaning)
            if !new.isEmpty { quotes.append((hit.range.lowerBound, words.quote(hit.range))) }
        }
        if found.isEmpty, let practice = PracticePhrases.book.hits(in: words).first {
            outcomes = [.covered]
            self.words = words.quote(practice.range)
            basis = .suggested
            return
        }
        outcomes = Outcome.allCases.filter(found.contains)
        let ordered = quotes.sorted { $0.0 < $1.0 }.map(\.1)
        self.words = ordered.isEmpty ? nil : ordered.joined(separator: "; ")
        basis = found.isEmpty ? nil : .stated
    }

    /// The heading above the text says that it is a change; a text that takes it back stands.
    mutating func addChange(saidBy heading: String) {
        if basis == .stated, outcomes.contains(.changed) || outcomes == [.declined] { return }
        let isGuess = basis != .stated
        let known = isGuess ? [] : outcomes
        outcomes = Outcome.allCases.filter { known.contains($0) || $0 == .changed }
        words = isGuess ? heading : [words, heading].compactMap { $0 }.joined(separator: "; ")
        basis = .stated
    }
}
