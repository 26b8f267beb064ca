import PolicyModel

/// "Imødekommes ikke", "fastholdes", "ikke behov for": the wish is not met.
extension OutcomePhrases {
    static let refused: [(String, [Outcome])] = [
        ("har ikke ~1 været ~1 hensigten|meningen", []),
        // It says enough already.
        ("ikke ~2 behov for at ~2 mere|yderligere|nærmere", [.covered]),
        ("ser|finder ingen ~2 grund|grunde|anledning|behov|grundlag ~1 til|for", [.declined]),
        ("^ ændring|ændringer|ændres|planændring|tilretning|imødekommes nej", [.declined]),
        ("^ ændring|ændringer af|i ~2 nej", [.declined]),
        ("tillader|muliggør ikke", [.declined]),
        ("indstiller|indstilles|anbefaler|anbefales|foreslår|foreslås fortsat at", [.declined]),
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
        ("ikke ~4 afsat ~3 midler|penge|*mio", [.declined]),
        ("hvilket|som der ikke er|ville", [.declined]),
        ("ikke ~8 foretaget ~2 ændring*", [.declined]),
        ("ikke ~2 sat ~4 ind", [.declined]),
        ("ikke ~3 vedtaget", [.declined]),
        ("afvises|afslås|afvist", [.declined]),
        ("prioriteres|gennemføres|etableres|anlægges|opsættes ikke", [.declined]),
        ("står ved magt", [.declined]),
        ("er ~3 ikke ~2 behov|grundlag|grund for|til", [.declined]),
        ("har forståelse for ~8 men", [.declined]),
        (
            "kan ~1 ikke ~1 rykkes|flyttes|ændres|udvides|øges|hæves|sænkes|etableres|opføres|forlænges",
            [.declined]
        ),
        ("ikke ~3 besluttet|planer om|planlagt", [.declined]),
        ("ingen ~1 ændring|ændringer", [.declined]),
        ("ønsker ~4 ikke at", [.declined]),
        ("ikke ~3 sige|oplyse mere|andet", []),
        ("går|videre ~3 uændret|uændrede", [.declined]),
        ("uændret|uændrede videre", [.declined]),
        ("bevares ~3 i|som ~4 nuværende", [.declined]),
        ("åbnes|åbner ~1 ikke ~1 for|op", [.declined]),
        ("ikke ~2 fulgt", [.declined]),
        ("som ~2 er fremlagt|foreslået|forudsat", [.declined]),
        ("ikke ~6 vil anbefale", [.declined]),
        ("ligger ~1 fast", [.declined]),
        (
            "kan ~1 ikke ~1 stilles|imødekommes|tages|prioriteres|anbefales|medtages|indarbejdes",
            [.declined]
        ),
    ]
}
