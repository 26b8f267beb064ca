/// The verbs by which a draft is changed, in every form that a remark uses.
extension OutcomeVerbs {
    enum Tense: Sendable { case participle, passive, present, infinitive }

    struct Form: Sendable {
        let tense: Tense
        let isEdit: Bool
    }

    /// Every form of every verb of change.
    static let forms: [String: Form] = {
        var forms: [String: Form] = [:]
        func add(_ infinitive: String, _ passive: String, _ participle: String, isEdit: Bool) {
            forms[participle] = Form(tense: .participle, isEdit: isEdit)
            forms[passive] = Form(tense: .passive, isEdit: isEdit)
            forms[infinitive] = Form(tense: .infinitive, isEdit: isEdit)
            // "tilføjer", "præciserer"; "sænker".
            if infinitive.hasSuffix("e") {
                forms[infinitive + "r"] = Form(tense: .present, isEdit: isEdit)
            }
        }
        for stem in [
            "præcis", "just", "revid", "korrig", "opdat", "redig", "omformul", "suppl",
            "konkretis", "modific", "nuanc", "aktualis", "nedjust", "opjust",
        ] {
            add(stem + "ere", stem + "eres", stem + "eret", isEdit: true)
        }
        for stem in ["reduc", "mark", "reserv", "integr", "prioriter", "etabl"] {
            add(stem + "ere", stem + "eres", stem + "eret", isEdit: false)
        }
        for stem in [
            "tilføj", "indføj", "indarbejd", "tilret", "uddyb", "udbygg", "tilpass", "omskriv",
            "slett", "indtegn", "gennemskriv",
        ] {
            let participle = stem.hasSuffix("skriv") ? stem.dropLast(2) + "evet" : stem + "et"
            let whole = stem == "tilret" ? "tilrett" : stem
            add(
                whole + "e", whole + "es", stem == "tilret" ? "tilrettet" : participle, isEdit: true
            )
        }
        for (infinitive, passive, participle) in [
            ("ændre", "ændres", "ændret"), ("indskrive", "indskrives", "indskrevet"),
            ("indsætte", "indsættes", "indsat"), ("rette", "rettes", "rettet"),
            ("udvide", "udvides", "udvidet"), ("tydeliggøre", "tydeliggøres", "tydeliggjort"),
            ("erstatte", "erstattes", "erstattet"), ("udelade", "udelades", "udeladt"),
            ("skærpe", "skærpes", "skærpet"), ("lempe", "lempes", "lempet"),
            ("medtage", "medtages", "medtaget"), ("optage", "optages", "optaget"),
            ("imødekomme", "imødekommes", "imødekommet"),
            ("efterkomme", "efterkommes", "efterkommet"),
            ("tiltræde", "tiltrædes", "tiltrådt"), ("fremhæve", "fremhæves", "fremhævet"),
            ("indføre", "indføres", "indført"),
        ] { add(infinitive, passive, participle, isEdit: true) }
        for (infinitive, passive, participle) in [
            ("forhøje", "forhøjes", "forhøjet"), ("forlænge", "forlænges", "forlænget"),
            ("forkorte", "forkortes", "forkortet"), ("sænke", "sænkes", "sænket"),
            ("hæve", "hæves", "hævet"), ("nedsætte", "nedsættes", "nedsat"),
            ("nedbringe", "nedbringes", "nedbragt"),
            ("fjerne", "fjernes", "fjernet"), ("flytte", "flyttes", "flyttet"),
            ("opdele", "opdeles", "opdelt"), ("udskyde", "udskydes", "udskudt"),
            ("fremrykke", "fremrykkes", "fremrykket"), ("begrænse", "begrænses", "begrænset"),
            ("øge", "øges", "øget"), ("afgrænse", "afgrænses", "afgrænset"),
            ("udlægge", "udlægges", "udlagt"), ("udpege", "udpeges", "udpeget"),
            ("opgive", "opgives", "opgivet"), ("udtage", "udtages", "udtaget"),
            ("indskrænke", "indskrænkes", "indskrænket"),
            ("forenkle", "forenkles", "forenklet"), ("mindske", "mindskes", "mindsket"),
            ("halvere", "halveres", "halveret"), ("fordoble", "fordobles", "fordoblet"),
            ("stramme", "strammes", "strammet"), ("udtynde", "udtyndes", "udtyndet"),
        ] { add(infinitive, passive, participle, isEdit: false) }
        return forms
    }()
}
