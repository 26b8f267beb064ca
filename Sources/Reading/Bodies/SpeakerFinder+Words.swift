/// The words by which a name is heard to speak, or only to be spoken of.
extension SpeakerFinder {
    static let deafening: Set<String> = [
        "af", "blandt", "for", "fra", "gennem", "hos", "i", "med", "mellem", "mod", "om", "omkring",
        "på", "som", "til", "under", "ved", "via", "end",
    ]

    /// "Bestyrelsen i X ønsker": its own organs speak for it.
    static let organs: Set<String> = [
        "bestyrelsen", "formanden", "forpersonen", "medlemmerne", "repræsentanten",
        "repræsentanterne", "formandskabet",
    ]

    static let opinionNouns: Set<String> = [
        "erfaring", "mening", "opfattelse", "synspunkt", "udsagn", "vurdering", "høringssvar",
        "skøn", "svar", "holdning",
    ]

    static let wishNouns: Set<String> = [
        "forslag", "forslaget", "henvendelse", "henvendelsen", "høringssvar", "høringssvaret",
        "høringssvarene", "svaret", "svarene", "kritik", "kritikken", "ønske", "ønsket", "støtte",
        "opbakning", "følgeskab", "indsigelse", "indsigelsen", "bekymring", "opfordring",
    ]

    /// Verbs that those who answer use of themselves and no administration does.
    static let wishes: Set<String> = [
        "advarer", "anbefaler", "anmoder", "bakker", "beder", "efterlyser", "efterspørger",
        "frygter", "hilser", "kritiserer", "mener", "opfordrer", "protesterer", "roser", "savner",
        "spørger", "støtter", "synes", "tilslutter", "undrer", "ønsker",
    ]

    /// A verb in the present and, not far from it, the clause that it governs: "studser over, at",
    /// "spørger, hvorfor". "X arbejder for, at" and "X sørger for, at" tell what it does.
    static func saysThat(_ after: ArraySlice<Words.Word>) -> Bool {
        guard let verb = after.first?.key, verb.count > 4 && verb.hasSuffix("er") || verb == "må",
            !["arbejder", "sørger", "bidrager", "sikrer", "medfører", "betyder"].contains(verb)
        else { return false }
        let next = after.dropFirst().prefix(6)
        return zip(next, next.dropFirst()).contains { word, clause in
            word.closing.contains(",")
                && ["at", "hvorfor", "hvordan", "hvem", "hvad", "om"].contains(clause.key)
        } || after.first?.closing.contains(",") ?? false && next.first?.key == "at"
    }

    static func isPassiveVoice(_ key: String) -> Bool {
        ["foreslået", "fremført", "fremhævet", "nævnt", "ønsket", "rejst", "støttet", "anført"]
            .contains(key) || (key.hasSuffix("es") && voices.contains(key.dropLast(1) + "r"))
            || key == "foreslås"
    }

    static let auxiliaries: Set<String> = ["er", "har", "kan", "vil", "var", "havde"]

    /// Verbs of those who answer a hearing.
    static let voices: Set<String> = [
        "advarer", "afviser", "anbefaler", "anerkender", "anfører", "anmoder", "appellerer",
        "argumenterer", "bakker", "bakkes", "beder", "beklager", "bemærker", "bifalder",
        "efterlyser",
        "efterspørger", "erklærer", "finder", "foreslår", "foretrækker", "forventer", "fraråder",
        "afventer", "anførte", "betegner", "beskriver", "kalder", "karakteriserer", "anser", "anså",
        "bad", "bakkede", "bestrider", "betoner",
        "betvivler", "bemærkede", "deler", "efterlyste", "fandt", "foreslog", "forstår",
        "forudsætter", "fremførte", "fremhævede", "hørte", "klager", "kommenterer", "konkluderer",
        "kræver", "kvitterede", "meddeler", "mente", "opfordrede", "opponerer", "pegede",
        "problematiserer", "påpegede", "påskønner", "rejser", "retter", "savnede", "skrev", "så",
        "stiller", "støttede", "sætter", "søger", "tager", "tror", "udbeder", "uddyber", "udtalte",
        "udtrykte", "understregede", "vender", "vurderede", "ønskede",
        "fremfører", "fremhæver", "frygter", "føler", "giver", "glæder", "går", "gør", "henleder",
        "henstiller", "henviser", "hilser", "hæfter", "håber", "insisterer", "konstaterer",
        "kritiserer", "kvitterer", "lægger", "mener", "minder", "modsætter", "noterer", "nævner",
        "opfordrer", "oplever", "oplyser", "pointerer", "protesterer", "påpeger", "peger", "ønsker",
        "roser", "savner", "ser", "skriver", "spørger", "stiller", "støtter", "synes", "takker",
        "tilbyder", "tilføjer", "tilkendegiver", "tilslutter", "tvivler", "udtaler", "udtrykker",
        "understreger", "undrer", "vurderer", "værdsætter", "anslår", "beretter", "byder",
        "drømmer", "erkender", "forlanger", "formoder", "forsikrer", "fortæller", "fremsætter",
        "gentager", "hævder", "inviterer", "plæderer", "priser", "regner", "studser", "taler",
        "ytrer",
    ]
}
