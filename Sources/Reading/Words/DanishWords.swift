/// Small closed classes of Danish words that structure is read from. Lower case.
enum DanishWords {
    /// Words that never end a title or a sentence: what follows on the next line belongs to them.
    static let openers: Set<String> = [
        "ad", "af", "at", "både", "de", "efter", "eller", "en", "end", "er", "et", "for", "fra",
        "gennem", "har", "hos", "hvad", "hvor", "hvordan", "hver", "i", "ift.", "imellem", "imod",
        "inden", "kan", "langs", "med", "mellem", "men", "mod", "når", "nogle", "og", "om",
        "omkring",
        "på", "samt", "sin", "sine", "sit", "skal", "som", "så", "til", "uden", "under", "ved",
        "vedr.", "vedrørende", "vil", "via",
    ]

    /// Words after a hyphen at a line's end that tell the hyphen stands for a left-out part
    /// ("Teknik- / og Miljøforvaltningen"), so that the parts are not one word.
    static let coordinators: Set<String> = [
        "eller", "hhv.", "henholdsvis", "og", "og/eller", "samt", "som", "til",
    ]

    /// Finite verbs that make a line a sentence and not a title, besides the passives in -es.
    static let finiteVerbs: Set<String> = [
        "anbefaler", "anerkender", "anfører", "anser", "arbejder", "bemærker", "bliver", "blev",
        "bør", "deltager", "efterlyser", "efterspørger", "er", "finder", "foreslår", "forventer",
        "fraråder", "fremgår", "fremhæver", "får", "gav", "giver", "glæder", "gør", "går", "har",
        "havde", "hilser", "indgår", "kan", "kom", "kommer", "kunne", "lægger", "mangler", "mener",
        "minder", "må", "nævner", "opfordrer", "oplyser", "ønsker", "peger", "påpeger", "roser",
        "savner", "ser", "skal", "stiller", "støtter", "tilbyder", "tilføjer", "udtrykker",
        "understreger", "understøtter", "var", "vil", "ville", "viser", "vurderer", "blive",
    ]

    /// Abbreviations whose full stop ends no sentence. Those that close a list ("osv.", "m.v.")
    /// are not among them: a capital after them begins anew.
    static let abbreviations: Set<String> = [
        "adm.", "afd.", "bl.a.", "ca.", "chr.", "d.", "dir.", "dr.", "eks.", "evt.", "f.eks.",
        "ff.", "fhv.", "fx.", "gl.", "hhv.", "hr.", "ifm.", "ift.", "inkl.", "jf.", "jr.", "kap.",
        "kgs.", "kl.", "kr.", "ll.", "mdr.", "mhp.", "mht.", "mia.", "mio.",
        "ndr.", "nr.", "pkt.", "s.", "sct.", "sdr.", "skt.", "sr.", "st.", "stk.",
        "str.", "tlf.", "vedr.", "vha.",
    ]

    static let months: [String: Int] = [
        "januar": 1, "februar": 2, "marts": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7,
        "august": 8, "september": 9, "oktober": 10, "november": 11, "december": 12, "jan": 1,
        "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10,
        "nov": 11, "dec": 12,
    ]

    /// Not "en", "et": they are articles too.
    static let numerals: [String: Int] = [
        "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10,
        "elleve": 11, "tolv": 12, "begge": 2,
    ]

    /// Words too common to tell one passage from another.
    static let common: Set<String> = [
        "allerede", "andre", "arbejde", "arbejder", "bemærkes", "bemærker", "bemærkning",
        "bemærkninger", "bemærkningen", "blandt", "blive", "bliver", "denne", "deres", "derfor",
        "derudover", "dette", "disse", "efter", "eksempel", "eller", "endelig", "endvidere",
        "flere",
        "fokus", "foreslås", "forhold", "forslag", "forslaget", "forvaltningen", "forvaltningerne",
        "fremhæves", "gennem", "herunder", "høringen", "høringssvar", "høringssvarene", "ikke",
        "ønske", "ønsker", "ønsket", "kommune", "kommunen", "kommunens", "københavns", "ligeledes",
        "mange", "manglende", "mellem", "mulighed", "muligheden", "måde", "målet", "nogle",
        "politik", "politikken", "politikkens", "række", "samme", "samtidig", "sammentænke",
        "samarbejde", "særligt", "sådan", "således", "under", "uden", "vigtighed", "vigtigheden",
        "vigtigt", "behov", "behovet", "være", "været", "yderligere", "også", "desuden", "over",
        "skal", "hvordan", "hvilke", "hvilken", "hvilket", "indsats", "indsatser", "område",
    ]
}
