import PolicyModel

/// The formulas in which Danish administrations decide, and what each decides. Earlier ones go
/// first: what they cover is not read again ("ikke imødekommet" is no "imødekommet").
///
/// The list is the genre's (guideline on law quality 9.1.6; hvidbøger and høringsnotater of
/// several municipalities), not one document's.
enum OutcomePhrases {
    static let book = PhraseBook<[Outcome]>(
        refused + changed + outside + referred + covered + noted)

    /// Reasons rather than decisions: they count where a remark decides nothing else, and only as
    /// a guess.
    static let reasons = PhraseBook<[Outcome]>([
        ("ikke ~2 muligt|umuligt", [.declined]), ("umulig|umuligt|umulige", [.declined]),
        ("kan|må|skal|vil|bør ~4 ikke ~2 *e|*es", [.declined]),
        ("ikke kan|må ~2 *e|*es", [.declined]),
        ("i forbindelse med ~2 kommende|næste", [.referred]), ("vil ~6 blive ~2 *et", [.referred]),
        ("senere", [.referred]), ("overvejer|overvejes", [.referred]),
        ("beklager", [.noted]), ("enig|enige i|med", [.changed]),
        (
            "kommunen|vi|forvaltningen har ~6 ansat|oprettet|igangsat|etableret|anlagt|opsat|indgået|bygget|besluttet",
            [.covered]
        ),
        ("udarbejdes|oversættes|etableres|oprettes|anlægges", [.changed]),
        ("er ~3 fastlagt|fastsat|vedtaget|godkendt i|af|ved", [.covered]),
        ("forhandles|aftales|afklares", [.referred]),
        ("bygherren|udlejer|udlejeren|grundejeren|ejeren|trafikselskabet", [.outside]),
        ("*loven|lovgivningen|domstolene|regionen|staten|politiet", [.outside]),
        ("inviterer", [.referred]),
        ("jf ~2 planens|politikkens|strategiens|visionens|§|side|afsnit", [.covered]),
    ])

    private static let refused: [(String, [Outcome])] = [
        ("holder|holdes ~2 fast i|ved|på", [.declined]),
        ("ladet|lader|lade ~4 stå|bestå", [.declined]),
        ("for ~1 spinkelt|svagt|usikkert|usikker|spinkel|vidtgående", [.declined]),
        ("ville|vil ~6 undergrave|fordyre|forringe|svække|vanskeliggøre|forhindre", [.declined]),
        (
            "ikke ~3 rimelig*|nødvendig*|relevant|formålstjenlig*|passende|aktuelt|velegnet|egnet|hensigten|meningen",
            [.declined]
        ),
        ("fravælges|fravalgt|forkastes|nedprioriteres|frafaldes", [.declined]),
        (
            "anbefaler|indstiller|foreslår|vurderer|anbefales|indstilles ~8 bevares|fastholdes|forbliver|opretholdes",
            [.declined]
        ),
        // An answer that has nothing to say refuses nothing.
        ("ikke|ingen ~3 anledning til ~1 bemærkninger|kommentarer", [.noted]),
        ("*loven|lovgivningen|reglerne|bekendtgørelsen giver|tillader|åbner ~1 ikke", [.outside]),
        ("ikke ~1 gennem|via|i *planen|en|et ~3 regulere*|styre*|bestemme*|fastsætte*", [.outside]),
        (
            "ikke|ingen ~3 ført|føre|fører|medført|medfører|foranlediget ~1 til ~2 ændring*|tilretning*",
            [.declined]
        ),
        ("ikke ~1 enig|enige", [.declined]),
        ("i strid med", [.declined]),
        ("ikke ~3 realiserbar*|gennemførlig*|realistisk*|mulig", [.declined]),
        ("ikke ~2 lade sig gøre|realisere", [.declined]),
        ("veje|vejer tungest|tungere", [.declined]),
        ("ikke ~8 behov|grundlag|grund|anledning|belæg for|til", [.declined]),
        ("bliver stående", [.declined]),
        ("bevares i|som ~4 nuværende|uændret*", [.declined]),
        ("følges|imødekommes|følger|imødekommer delvis*|delvist", [.changed, .declined]),
        ("delvis*|delvist ~2 følge*|efterkom*", [.changed, .declined]),
        ("følges|tages|tage|tiltrædes ~1 ikke", [.declined]),
        ("ikke ~4 til følge", [.declined]),
        (
            "forslag*|ønske*|indsigelse*|anmodning*|opfordring*|krav*|bemærkning*|idé*|idéen|ideen ~10 kan|vil|skal ~3 ikke ~2 *es|følge|imødekomme|støtte",
            [.declined]
        ),
        ("kan|vil|skal ~3 ikke ~1 tiltrædes|loves|fraviges|anbefales|støttes|nyde", [.declined]),
        ("ikke ~2 fremme", [.declined]),
        ("ikke på tale", [.declined]),
        ("deler ~1 ikke", [.declined]),
        ("ønsker ~2 ikke at", [.declined]),
        ("ikke ~2 ønsker at", [.declined]),
        ("arbejdes|arbejder|gås|går ~1 ikke videre", [.declined]),
        ("ikke arbejdes|arbejdet videre", [.declined]),
        ("ikke ~2 økonomi|økonomisk|råd|råderum|ressourcer|plads til|råderum", [.declined]),
        (
            "ikke ~3 hensigtsmæssigt|realistisk|proportional*|foreneligt|forsvarligt|ønskeligt",
            [.declined]
        ),
        ("ikke ~2 grundlag|grund|anledning|behov|basis ~1 til|for", [.declined]),
        ("ikke ~2 fundet|fundet ~2 anledning|grund|grundlag|behov", [.declined]),
        ("får ikke", [.declined]),
        ("ikke krav på", [.declined]),
        ("står|forbliver|bliver|er ~2 uændret|uændrede", [.declined]),
        ("anbefaler|indstiller|foreslår|vurderer ~4 at ~4 bliver|forbliver i|på|som", [.declined]),
        ("bibeholdes|opretholdes|fastholdes", [.declined]),
        ("kan ~2 ikke ~2 efterkommes|tiltrædes|godkendes|accepteres", [.declined]),
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

    /// What the verbs themselves do not tell (``OutcomeVerbs``).
    private static let changed: [(String, [Outcome])] = [
        ("er|bliver|blev ~8 lagt|sat|taget|bygget ~6 ind", [.changed]),
        ("gøres|gjort ~4 mindre|større|længere|højere|lavere|bredere", [.changed]),
        ("har|er ~4 skrevet|udarbejdet|lavet|fået|kommet|indsat ~2 nyt|ny|nye", [.changed]),
        ("sprogligt gennemgået|gennemarbejdet", [.changed]),
        ("er|har|dette|blevet|er ~8 skrevet ~2 ind|frem|tydeligere", [.changed]),
        ("skrevet|skrives|skriver ~10 ind|frem", [.changed]),
        ("har|er ~2 skrevet ~4 ind|frem", [.changed]),
        ("er|har ~8 erstattet af", [.changed]),
        ("er|har|bliver ~6 føjet til", [.changed]),
        ("er|bliver ~3 taget|tages med", [.changed]),
        ("er|bliver|har ~4 kommet|tegnet med|ind|om", [.changed]),
        ("er|bliver|har ~2 nu ~3 *et|*t i|under|som", [.changed]),
        ("nu ~1 indeholder|beskrevet|omtalt|nævnt|medtaget|indeholdt", [.changed]),
        ("indeholder|omfatter|nævner|nævnes|dækker nu", [.changed]),
        ("indeholder ~1 følgende ændringer", [.changed]),
        ("er|står|fremgår|gælder|omfatter nu ~3", [.changed]),
        ("nu ~1 anført|angivet|nævnt|beskrevet|omtalt|tilføjet", [.changed]),
        ("indtil|så ~6 nu ~2 står|fremgår|gælder", [.changed]),
        ("ladet ~3 udgå", [.changed]),
        ("udgår|udgået", [.changed]),
        ("tages|taget|tager|trukket|trækkes ~4 ud|tilbage af", [.changed]),
        ("indgår ~1 ikke længere", [.changed]),
        (
            "giver|gav|givet|giver ~4 anledning til ~2 ændring*|ændre|tilretning*|justering*",
            [.changed]
        ),
        ("er|har ~6 opgjort ~1 på ny", [.changed]),
        ("gøres|gjort ~3 *ere", [.changed]),
        ("opgøres|måles|gælder|omfatter ~3 fremover", [.changed]),
        ("benyttes|anvendes|bruges ~4 i stedet", [.changed]),
        ("sættes|sat ~2 op|ned til #", [.changed]),
        ("sænkes|hæves|rykkes|rykket|skruet|rykker ~2 ned|op|frem|tilbage", [.changed]),
        ("sættes ~4 til #|højst|mindst", [.changed]),
        ("konsekvensrettes|konsekvensrettet", [.changed]),
        ("foreslås ~2 gjort|flyttet|rykket|slettet|rettet|nedsat|forhøjet|udpeget", [.changed]),
        ("hæves|sænkes|nedsættes|forhøjes ~4 til", [.changed]),
        ("er|bliver ~3 hævet|sænket ~4 til", [.changed]),
        ("er ~2 skrevet om", [.changed]),
        ("forslag*|ønske*|bemærkning*|indsigelse*|anbefaling* ~6 følges|fulgt", [.changed]),
        ("^ følges", [.changed]),
        ("tages|taget|tage ~3 til følge", [.changed]),
        ("planen|politikken|strategien|teksten|lokalplanen|udkastet justeres|rettes", [.changed]),
        ("har ~6 valgt at give|lade|tage|gøre", [.changed]),
        ("til ~4 er ~2 gjort *ere", [.changed]),
    ]

    private static let outside: [(String, [Outcome])] = [
        ("aftales|forhandles|fordeles|afgøres ~6 mellem", [.outside]),
        (
            "*es|*et ~1 af ~2 enkelte|regionen|staten|politiet|selskabet|*selskabet|skolen|udlejer*|ejer*|bygherre*|ministeriet|*styrelsen|*direktoratet|*organisation*|institutionen|foreningen|folketinget|domstolene|*myndighed*",
            [.outside]
        ),
        ("forhold|anliggende|sag|spørgsmål|aftale mellem", [.outside]),
        ("ikke ~2 gribe ind", [.outside]),
        ("er ~2 omfattet|dækket|reguleret af ~2 *loven|lovgivning*|*bekendtgørelse*", [.outside]),
        (
            "emne|noget|forhold|spørgsmål som ~1 *planen|planen|politikken|strategien ~3 stilling til",
            [.outside]
        ),
        ("reguleres|fastsættes|bestemmes|styres|afgøres ikke ~1 af|i|gennem", [.outside]),
        ("privatretlig*|naboretlig*", [.outside]),
        ("ingen|ikke ~2 indflydelse på|over", [.outside]),
        ("op til den|det|de|hver", [.outside]),
        ("styres af", [.outside]),
        ("ligger|er|falder ikke inden for", [.outside]),
        ("uvedkommende", [.outside]),
        ("ikke ~2 planhensyn|planmæssigt|lokalplananliggende", [.outside]),
        ("vedrører|angår|omhandler|behandler ikke", [.outside]),
        ("ikke ~2 omfattet af", [.outside]),
        ("ikke ~1 del af ~1 *planen|politikken|strategien|projektet|forslaget", [.outside]),
        ("ikke ~2 emne|noget|forhold|tema ~1 som|lokalplanen|planen|politikken|der", [.outside]),
        (
            "ikke ~3 bemyndigelse|bemyndiget|indflydelse|beføjelse*|myndighed ~1 til|på|over",
            [.outside]
        ),
        ("anliggende for|mellem", [.outside]),
        ("er ~2 et|en ~1 *spørgsmål for|mellem", [.outside]),
        ("overenskomstspørgsmål", [.outside]),
        ("eget anliggende|ansvar|valg", [.outside]),
        ("må ~2 ikke ~1 lovligt", [.outside]),
        ("markedsvilkår", [.outside]),
        ("tilhører|ejes", [.outside]),
        ("bestemmes|fastsættes|besluttes|afgøres ~2 af", [.outside]),
        (
            "behandles|håndteres|afgøres|reguleres|fastlægges|fastsættes|administreres ~1 efter|via|gennem|i *loven|*lovgivning*|*bekendtgørelse*|*regler*|*forskrift*",
            [.outside]
        ),
        (
            "er ~2 reguleret|fastlagt|fastsat|bestemt i|af|ved lovgivning*|*loven|lov|staten|bekendtgørelse*",
            [.outside]
        ),
        ("følger direkte af", [.outside]),
        ("kun ~4 med ~1 *s samtykke|tilladelse|godkendelse", [.outside]),
        ("er ~1 *s område|kompetence|bord|opgave", [.outside]),
        ("ikke ~2 tager|tage stilling til|hertil|dertil", [.outside]),
        ("afhænger af bygherre*|ejer*|staten|regionen|markedet", [.outside]),
        ("ligger|falder uden for", [.outside]),
        ("er|er kommunens|forvaltningens|forvaltningernes ansvar|opgave", []),
        ("er ~1 *s ansvar|anliggende|opgave", [.outside]),
        (
            "er en|et opgave|ansvar|anliggende for *selskab*|*myndighed*|region*|staten|politiet|*styrelsen|*direktoratet|ejer*|udlejer*|bygherre*|*kommunen",
            [.outside]
        ),
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
        ("bringes|bragt|sendes|gives ~2 videre til", [.referred]),
        ("tage|tager|tages|taget ~8 op i|ved|med|når|på|under|over", [.referred]),
        ("oplysning*|kommentar* ~6 givet|bragt|videregivet|formidlet ~1 videre|til", [.noted]),
        ("givet|bragt|gives videre til", [.referred]),
        ("videresendt|viderebragt|oversendt til", [.referred]),
        (
            "vil ~3 undersøge|drøfte|overveje|afsøge|kigge ~6 nærmere|videre|på|mulighed*|om|med|for",
            [.referred]
        ),
        ("kræve|kræver|forudsætter|afhænger ~8 budget*|bevilling*|prioritering", [.referred]),
        ("afvente|afventer", [.referred]),
        (
            "tages|taget|tager|tage ~8 med i|til|ved ~4 næste|kommende|drøftelse*|revision*|analyse*|arbejdet|dertil|møde*",
            [.referred]
        ),
        ("lade|lader ~6 indgå", [.referred]),
        (
            "indgår|indgå|drøftes|afklares|vurderes|fastlægges|behandles|inddrages|overvejes|rejses|afgøres|undersøges ~3 i|ved|under ~4 kommende|næste|videre|senere|forestående|budget*|ny|nye|forbindelse",
            [.referred]
        ),
        ("på ~1 et ~1 senere tidspunkt", [.referred]),
        ("rejses igen", [.referred]),
        ("spørgsmål til ~1 budget*", [.referred]),
        ("afhænger af ~3 budget*", [.referred]),
        ("budgetproces*|budgetønske*", [.referred]),
        ("dagsordenen for|til|ved|på", [.referred]),
        ("behandles ~3 i|for en|et|sig *plan|*planen|sig", [.referred]),
        ("behandles|vurderes for|konkret|særskilt sig|særskilt", [.referred]),
        ("behandles|vurderes konkret|særskilt|selvstændigt", [.referred]),
        ("fra gang til gang|sag sag", [.referred]),
        ("går i gang|i-gang ~2 næste|til|når|i", [.referred]),
        ("når ~4 går i gang", [.referred]),
        (
            "træffes|afgøres|besluttes|udarbejdes|fastlægges|vurderes|undersøges ~3 først|når|senere",
            [.referred]
        ),
        ("vil blive afgjort|afklaret|taget|vurderet|undersøgt|drøftet|behandlet", [.referred]),
        ("vil ~2 invitere", [.referred]),
        ("emne|emnet|genstand for en|et ~2 analyse|undersøgelse|udredning", [.referred]),
        ("videresendes|viderebringes|videregives", [.referred]),
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
        ("står|er ~1 opført|udpeget|registreret som|i|på", [.covered]),
        ("er|blev|bliver ~4 påbegyndt|opstartet|igangsat", [.covered]),
        ("er ~2 omfattet|dækket af", [.covered]),
        ("er|var ~2 overholdt|opfyldt|opfyldte", [.covered]),
        (
            "er|bliver|blev|var ~4 udført|gennemført|etableret|anlagt|opsat|igangsat|iværksat|bevilget|planlagt|projekteret",
            [.covered]
        ),
        ("under udarbejdelse|etablering|opførelse|udbygning|udførelse", [.covered]),
        (
            "er|bliver ~3 tilgodeset|opfyldt|sikret|indeholdt|rummet|understøttet ~1 i|med|af",
            [.covered]
        ),
        ("tager|tages ~2 højde for", [.covered]),
        ("er ~2 netop hensigten|formålet|intentionen|tanken", [.covered]),
        ("giver|rummer|åbner ~1 mulighed|muligheder|plads|op for|til", [.covered]),
        (
            "i overensstemmelse|tråd med ~1 planens|lokalplanens|politikkens|strategiens|visionens|planen|politikken|strategien|målet",
            [.covered]
        ),
        ("henvises|se|jf til|også ~1 afsnit|side|§|bilag|kapitel", [.covered]),
        (
            "er ~3 belyst|behandlet|beskrevet|indeholdt|omtalt|indtænkt|dækket|redegjort|varetaget ~2 i|med|under|på|gennem",
            [.covered]
        ),
        ("behovet|hensynet|ønsket|forslaget er ~2 dækket|varetaget|opfyldt|tilgodeset", [.covered]),
        (
            "er|indgår ~2 en ~1 del af ~1 *planen|politikken|strategien|*aftalen|programmet|budgettet",
            [.covered]
        ),
        ("finansieret|finansieres med|via|af|i", [.covered]),
        ("trådt i kraft", [.covered]),
        ("er gældende", [.covered]),
        ("findes|eksisterer i|allerede ~1 forvejen", [.covered]),
        ("har siden", [.covered]),
        ("siden # ~2 haft|tilbudt|været", [.covered]),
        ("har ~2 været ~4 siden", [.covered]),
        (
            "indgår i|som ~1 planens|*ens|*ets|*nes|planen|politikken|strategien|målsætningens|afsnit|kriterium",
            [.covered]
        ),
        ("indeholder|rummer|omfatter ~3 krav|bestemmelse*|regler", [.covered]),
        ("følger ~2 af ~2 *loven|*lovgivning*|reglerne|*bestemmelse*|§", [.covered]),
        ("dette er tilfældet", [.covered]),
        ("som hidtil", [.covered]),
        ("der er indgået|truffet|afsat|anvist|igangsat|iværksat", [.covered]),
        ("overholdes", [.covered]),
        ("reserverer|tilbyder|rummer|har i forvejen", [.covered]),
        ("offentliggøres|udgives|kan på|hentes|ses ~3 hjemmeside*|hvert|på", [.covered]),
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
        (
            "tilkendegivelse*|opbakning*|støtte*|rosen|kommentar*|oplysning* ~6 modtaget|registreret",
            [.noted]
        ),
        ("læst ~4 med interesse", [.noted]),
        ("positivt|glædeligt|dejligt at", [.noted]),
        ("in mente", [.noted]),
        ("modtaget|modtages med tak|glæde|interesse", [.noted]),
        ("siger|med tak", [.noted]),
        ("bekendt med", [.noted]),
        ("glæder sig", [.noted]),
        ("er ~1 tilfreds|glad|glade med|for|over", [.noted]),
        ("er ~1 forståelig", [.noted]),
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
        ("er ~8 opmærksom|opmærksomme på", true), ("vedtog|vedtaget", true),
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

    /// All that a remark states; where it states nothing, what its reasons make likely.
    init(_ words: Words, proposalsCount: Bool = true) {
        var claimed: Set<Int> = []
        var found: Set<Outcome> = []
        var quotes: [(Int, String)] = []
        func take(_ range: Range<Int>, told: Range<Int>? = nil, _ meaning: [Outcome]) {
            guard claimed.isDisjoint(with: range) else { return }
            claimed.formUnion(range)
            let new = meaning.filter { !found.contains($0) }
            found.formUnion(meaning)
            if !new.isEmpty {
                quotes.append((range.lowerBound, words.quote(Self.whole(told ?? range, words))))
            }
        }
        let hits = OutcomePhrases.book.hits(in: words)
            .sorted { ($0.rank, $0.range.lowerBound) < ($1.rank, $1.range.lowerBound) }
        for hit in hits { take(hit.range, hit.meaning) }
        let verbs = OutcomeVerbs(proposalsCount: proposalsCount).hits(in: words)
        for verb in verbs where verb.isEdit {
            take(verb.range, told: verb.told, [verb.outcome])
        }
        for range in OutcomeProcess.hits(in: words) { take(range, [.referred]) }
        if found.isEmpty {
            for verb in verbs { take(verb.range, told: verb.told, [verb.outcome]) }
        }
        if found.isEmpty {
            let guess =
                OutcomePhrases.reasons.hits(in: words).min { $0.rank < $1.rank }
                .map { ($0.range, $0.meaning) }
                ?? PracticePhrases.book.hits(in: words).first.map { ($0.range, [.covered]) }
                ?? OutcomeVotes.guess(words).map { ($0.range, [$0.outcome]) }
            outcomes = guess?.1 ?? []
            self.words = guess.map { words.quote($0.0) }
            basis = guess == nil ? nil : .suggested
            return
        }
        outcomes = Outcome.allCases.filter(found.contains)
        let ordered = quotes.sorted { $0.0 < $1.0 }.map(\.1)
        self.words = ordered.isEmpty ? nil : ordered.joined(separator: "; ")
        basis = .stated
    }

    /// A quote does not end before the noun that its last word speaks of: "ved de kommende
    /// budgetforhandlinger".
    private static func whole(_ range: Range<Int>, _ words: Words) -> Range<Int> {
        let all = words.words
        var end = range.upperBound
        while end < all.count, end - range.upperBound < 2, opening.contains(all[end - 1].key),
            all[end - 1].closing.isEmpty, all[end].sentence == all[end - 1].sentence
        {
            end += 1
        }
        return range.lowerBound..<end
    }

    private static let opening: Set<String> = [
        "kommende", "næste", "samlede", "gældende", "den", "det", "de", "en", "et",
    ]

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
