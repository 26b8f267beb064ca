import PolicyModel

/// Somebody else's to decide, or later: "reguleres af loven", "rejses ved budgetforhandlinger".
extension OutcomePhrases {
    static let outside: [(String, [Outcome])] = [
        // "Følger af lovgivningen, som kommunen ikke kan fravige"
        (
            "følger|bestemmes|fremgår|fastlagt|fastsat ~8 som ~3 ikke kan fravige|fraviges|ændre|ændres|påvirke",
            [.outside]
        ),
        (
            "behandles|afgøres|håndteres|besluttes særskilt ~6 uden for ~1 *ens|*ets|denne|dette",
            [.outside]
        ),
        ("var ~1 ikke ~1 omfattet af", [.covered]),
        (
            "findes|reguleret|fremgår i|af anden|andet lovgivning|regelsæt|lov|andetsteds",
            [.outside]
        ),
        ("reguleret andetsteds", [.outside]),
        ("ikke ~2 del af ~1 dette|denne|lov*|udkast*|bekendtgørelse*", [.outside]),
        ("overladt til den|det|de|hver", [.outside]),
        ("forudsætte|forudsætter|kræve|kræver ~1 ændring af ~1 *loven|lovgivningen", [.outside]),
        ("kræver ~1 særskilt|selvstændig|egen tilladelse|dispensation", [.outside]),
        ("kommunen|vi kan ikke selv", [.outside]),
        // A regulation is the municipality's own, another paper than the draft.
        ("reguleret|reguleres|fastlagt|fastsat i|af|efter ~2 *regulativ|*regulativet", []),
        (
            "ikke kommunen|forvaltningen|byrådet der|som ~1 træffer|beslutter|bestemmer|afgør|fastsætter|ejer|driver",
            [.outside]
        ),
        ("er statsvej|statsveje|privatvej", [.outside]),
        ("aftales|forhandles|fordeles|afgøres ~6 mellem", [.outside]),
        ("fastsættes|afgøres|behandles|besluttes|reguleres i en|et anden|andet", [.outside]),
        (
            "kan ikke behandles|reguleres|håndteres|indgå i ~2 *plan|*politik|*strategi|beslutningen",
            [.outside]
        ),
        (
            "*planen|*politikken|*strategien omfatter|gælder|vedrører|dækker kun",
            [.outside]
        ),
        (
            "*es|*et ~1 af ~2 enkelte|regionen|staten|politiet|selskabet|*selskabet|*selskaberne|skolen|skolerne|udlejer*|ejer*|bygherre*|ministeriet|*styrelsen|*direktoratet|*organisation*|institutionen|foreningen|*foreningerne|folketinget|domstolene|*myndighed*",
            [.outside]
        ),
        ("forhold|anliggende|sag|spørgsmål|aftale mellem", [.outside]),
        ("ikke ~2 gribe ind", [.outside]),
        ("er ~2 omfattet|dækket|reguleret af ~2 *loven|lovgivning*|*bekendtgørelse*", [.outside]),
        (
            "emne|noget|forhold|spørgsmål som ~1 *planen|planen|politikken|strategien ~3 stilling til",
            [.outside]
        ),
        ("hører|henhører ikke ~1 til|hjemme i|under", [.outside]),
        (
            "fastlægges|fastsættes|afgøres|reguleres|aftales i|af|gennem ~8 og ikke i|af|gennem",
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
        ("ikke ~2 del af ~1 *planen|*politikken|*strategien|*projektet|*forslaget", [.outside]),
        ("ikke ~2 emne for", [.outside]),
        ("*planen|*politikken|*strategien|forslaget tager ~1 ikke ~2 stilling", [.outside]),
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
        ("er ~1 folketinget|regeringen|loven|lovgivningen|eu der", [.outside]),
        ("bestemmer|fastsætter|aftaler ~2 selv", [.outside]),
        ("råder|styrer|bestemmer ~2 ikke", [.outside]),
        ("kan kommunen|vi ikke ~2 lave|ændre", [.outside]),
        ("tager sig af", [.outside]),
        ("enkeltsager", [.outside]),
        ("bestemmer|regulerer *loven|*lovgivning*", [.outside]),
    ]

    static let referred: [(String, [Outcome])] = [
        ("foretages|udføres|laves når", [.referred]),
        (
            "økonomiske konsekvenser ~6 drøftes|forhandles|forhandlet|drøftet|aftales", [.referred]
        ),
        ("har ~3 inviteret ~4 til", [.referred]),
        ("ventes|forventes ~3 klar|færdig|udgivet|revideret", [.referred]),
        ("behandles ~2 i ~2 *vejledning*", [.referred]),
        ("sker|ske ~2 i dialog med ~4 når", [.referred]),
        ("indgår i det|dette arbejde", [.referred]),
        (
            "i *planen|*plan|*planlægning|*planlægningen|*strategien|*strategi som|der ~1 ventes|forventes|udarbejdes|kommer|følger",
            [.referred]
        ),
        ("tages|inddrages ~1 med i det|dette|den|denne arbejde|proces|revision", [.referred]),
        ("videreføres|viderebringes|videregives dertil|hertil", [.referred]),
        // "Styrelsen vil udarbejde en vejledning": another paper, later.
        (
            "vil ~3 udarbejde|udarbejdes|udarbejdet|udsende|udsendt|udstede|udstedt|revidere ~4 *vejledning*|bekendtgørelse*|retningslinje*|cirkulære*|pjece*|informationsmateriale*",
            [.referred]
        ),
        (
            "udarbejdes|udsendes|udstedes ~3 *vejledning*|bekendtgørelse*|cirkulære*|pjece* ~8 når|senere|efterfølgende|efter",
            [.referred]
        ),
        ("indgår i prioriteringen|budgettet|budgetforhandlingerne", [.referred]),
        ("bringes|bragt|sendes|gives ~2 videre til", [.referred]),
        ("videresendt|videresender ~4 dertil", [.referred]),
        ("sender|giver|bringer ~10 videre til", [.referred]),
        ("har givet|sendt|bragt ~10 videre til", [.referred]),
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
        ("vil ~3 se ~2 på", [.referred]),
        ("kommer ~1 an på", [.referred]),
        ("drøftes|tages|behandles ~1 på et|det|mødet", [.referred]),
        ("kommer i form af en|et ~1 *plan|*program", [.referred]),
        ("lægges ~2 frem i|til|ved", [.referred]),
        ("inden ~3 træffes|tages ~2 beslutning|stilling", [.referred]),
        ("melder|vender ~1 tilbage", [.referred]),
    ]
}
