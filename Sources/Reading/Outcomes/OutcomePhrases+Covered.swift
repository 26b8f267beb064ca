import PolicyModel

/// "Fremgår allerede", "indgår i planens mål": it stands or is done.
extension OutcomePhrases {
    static let covered: [(String, [Outcome])] = [
        ("står|er ~1 opført|udpeget|registreret som|i|på", [.covered]),
        ("er|blev|bliver ~4 påbegyndt|opstartet|igangsat", [.covered]),
        ("er ~2 omfattet|dækket af", [.covered]),
        ("fremgår ~2 af indsatsen|målet|delmålet|pejlemærket|kapitlet|handleplanen", [.covered]),
        (
            "er et|en|ét|én af ~1 planens|politikkens|strategiens mål|indsatser|projekter|principper",
            [.covered]
        ),
        ("mulig|mulige|muligt|tilladt efter|ifølge ~1 planens|lokalplanens|§", [.covered]),
        (
            "står ~1 i planens|politikkens|strategiens|lokalplanens|planen|politikken|strategien",
            [.covered]
        ),
        ("er planens|politikkens|strategiens punkt|mål|indsats|initiativ", [.covered]),
        ("er|indgår med i ~3 *plan|*planen|budgettet|strategien|politikken", [.covered]),
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
        ("henvise|henviser|henvises|se|jf til|også ~1 afsnit|side|§|bilag|kapitel", [.covered]),
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
        ("indeholder|rummer|omfatter|stiller ikke|ingen ~3 krav|bestemmelse*|regler", []),
        ("indeholder|rummer|omfatter ~3 krav|bestemmelse*|regler", [.covered]),
        ("følger ~2 af ~2 *loven|*lovgivning*|reglerne|*bestemmelse*|§", [.covered]),
        ("dette er tilfældet", [.covered]),
        ("fortsætter ~2 uændret|uændrede", [.covered]),
        (
            "efter|ifølge forslaget|planen|udkastet|planforslaget|lokalplanen bevares|sikres|friholdes|opretholdes",
            [.covered]
        ),
        ("som hidtil", [.covered]),
        ("der er indgået|truffet|afsat|anvist|igangsat|iværksat", [.covered]),
        ("overholdes", [.covered]),
        ("reserverer|tilbyder|rummer|har i forvejen", [.covered]),
        (
            "offentliggøres|offentliggjort|udgives|kan på|hentes|ses ~3 hjemmeside*|hvert|på",
            [.covered]
        ),
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
        ("har|er ~5 afsat ~1 midler|penge|*mio", [.covered]),
        ("understøtter|støtter ~2 desuden|løbende|allerede", [.covered]),
        ("har et|en ~1 tilbud|samarbejde|indsats", [.covered]),
        ("redegør|redegøres ~2 for", [.covered]),
        ("kan ~1 ses|læses af|i|på", [.covered]),
        ("er ~1 nævnt|omtalt|beskrevet under", [.covered]),
        ("er ~2 garanteret|sikret i|af|ved", [.covered]),
        ("udkom|åbnede ~1 i|ved|den|sidste", [.covered]),
        ("blev ~4 taget|sat|revet|lagt ~2 op|ned|om", [.covered]),
        ("berolige med", [.covered]),
        ("betragter|betragtes ~4 som løst|afsluttet|afklaret|opfyldt", [.covered]),
        ("blev|er ~2 afholdt|holdt", [.covered]),
        ("var ~2 ikke ~1 omfattet", [.covered]),
        ("gælder|gældende fortsat", [.covered]), ("fortsat gælder|gældende", [.covered]),
    ]
}
