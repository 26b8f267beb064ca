import PolicyModel

/// "Er skrevet ind", "tages til følge", "udgår": the draft is another.
extension OutcomePhrases {
    /// What the verbs themselves do not tell (``OutcomeVerbs``).
    static let changed: [(String, [Outcome])] = [
        // Another paper, that is not written yet.
        (
            "tages|taget|tager ~3 med i *plan|*planen|*strategi|*strategien|*programmet som ~2 udarbejdes|laves|kommer|revideres|skrives",
            [.referred]
        ),
        (
            "tages|taget|tager|tage ~3 med i|til ~1 det|dette|den|denne arbejde|proces|sammenhæng|forbindelse|revision",
            [.referred]
        ),
        ("tages|taget|tager|tage ~3 med dertil|hertil", [.referred]),
        ("ligger|falder uden for ~1 byggefelt*|*zonen|arealet|*området|grænsen", []),
        (
            "er|bliver ~2 omfattet|dækket af ~2 kommende *plan|*planen|*strategi|*strategien|*politik|*program",
            [.referred]
        ),
        (
            "vedtages|vedtagelse|vedtaget|godkendes ~3 med ~4 ændring*|rettelse*|tilføjelse*|justering* som|der ~2 er|fremgår ~3 beskrevet|nævnt|omtalt|anført|angivet|af",
            [.changed]
        ),
        (
            "vedtages|vedtagelse|vedtaget|godkendes ~3 med ~4 ændring*|rettelse*|tilføjelse*|justering*",
            [.changed]
        ),
        ("udarbejdet|lavet|foretaget|tilføjet ~2 efter høringen", [.changed]),
        ("^ ændring|ændringer|ændres|planændring|tilretning|imødekommes ja", [.changed]),
        ("^ ændring|ændringer af|i ~2 ja", [.changed]),
        ("er|bliver|blev ~8 lagt|sat|taget|bygget ~6 ind", [.changed]),
        ("gøres|gjort ~4 mindre|større|længere|højere|lavere|bredere", [.changed]),
        ("har|er ~4 skrevet|udarbejdet|lavet|fået|kommet|indsat ~2 nyt|ny|nye", [.changed]),
        // What was changed has met it, and nothing stood already.
        ("ønske*|forslag*|behov* er dermed|hermed|således opfyldt", []),
        ("gjort ~4 til ~1 en|et ~1 selvstændig*|særskilt*|fast|faste", [.changed]),
        ("ordet|begrebet|udtrykket er ~2 forklaret|uddybet|defineret", [.changed]),
        ("sprogligt gennemgået|gennemarbejdet", [.changed]),
        ("er|har|dette|blevet|er ~8 skrevet ~2 ind|frem|tydeligere", [.changed]),
        ("skrevet|skrives|skriver ~10 ind|frem", [.changed]),
        ("har|er ~2 skrevet ~4 ind|frem", [.changed]),
        ("er|har ~8 erstattet af", [.changed]),
        ("afsnit|mål|delmål|kapitel|bestemmelse|indsats ~4 er kommet til", [.changed]),
        ("er|har|bliver ~2 føjet ~6 til", [.changed]),
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
        (
            "er|bliver ~2 flyttet|rykket|trukket|hævet|sænket ~1 # meter|m|cm|km|etager|procent|pct",
            [.changed]
        ),
        ("får ~3 afsnit|kapitel|stykke|stykker|bilag|bestemmelse|fodnote", [.changed]),
        ("foreslås ~2 gjort|flyttet|rykket|slettet|rettet|nedsat|forhøjet|udpeget", [.changed]),
        ("hæves|sænkes|nedsættes|forhøjes ~4 til", [.changed]),
        ("er|bliver ~3 hævet|sænket ~4 til", [.changed]),
        ("er ~8 skrevet om", [.changed]),
        ("er|bliver ~1 sat ~2 ned til", [.changed]),
        ("gjort betinget af", [.changed]),
        ("forslag*|ønske*|bemærkning*|indsigelse*|anbefaling* ~6 følges|fulgt", [.changed]),
        ("^ følges", [.changed]),
        ("tages|taget|tage ~3 til følge", [.changed]),
        ("planen|politikken|strategien|teksten|lokalplanen|udkastet justeres|rettes", [.changed]),
        ("har ~6 valgt at give|lade|tage|gøre", [.changed]),
        ("til ~4 er ~2 gjort *ere", [.changed]),
        ("har|er ~3 fået ~3 *afsnit|*kapitel|kolonne|linje*|punkt|plads", [.changed]),
        ("er|bliver ~1 kommet ~1 en|et|to|tre", [.changed]),
        ("er|har ~6 trukket|rykket ~6 væk|frem|tilbage|fra|til", [.changed]),
        ("ved en tilføjelse|ændring|rettelse til|af|i", [.changed]),
        ("er ~2 affattet|udformet|strøget|omskrevet", [.changed]),
        ("er|bliver ~4 skiftet|byttet ud", [.changed]),
        ("har|er ~2 skiftet|byttet ~4 ud", [.changed]),
        ("har ~4 ført til at", [.changed]),
        ("er blevet til", [.changed]),
        ("derfor|nu|herefter|dog ~1 sat|skruet ~2 op|ned", [.changed]),
        ("gjort ~6 klart|tydeligt|klarere|tydeligere", [.changed]),
        ("er ~8 nu ~1 brugt|anvendt|benyttet", [.changed]),
        ("formuleret|skrevet|affattet på ny", [.changed]),
        ("har|er ~3 blødt|strammet|kortet ~3 op|ned", [.changed]),
        ("er ~2 overtaget|forsynet", [.changed]),
        ("træder|træde i kraft ~8 i stedet", [.changed]),
        ("skrevet|sat|taget ~4 ind om", [.changed]),
        ("har ~3 lagt|sat|taget|skrevet ~8 ind i", [.changed]),
    ]
}
