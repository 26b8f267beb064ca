/// Our own Danish, from which the generated hearings are made.
enum SentenceStock {
    static let openings = [
        "Det anbefales, at", "Der ønskes, at", "Flere peger på, at",
        "En række høringssvar mener, at",
        "Det fremhæves, at", "Enkelte høringssvar finder, at", "Det foreslås, at",
        "Der opfordres til, at", "Det savnes, at", "I høringen nævnes det, at",
    ]
    static let answers = [
        "bemærker, at", "oplyser, at", "vurderer, at", "kan tilføje, at", "finder, at",
    ]
    /// One for each outcome, in the order of `Outcome.allCases`.
    static let verdicts = [
        "Politikken er præciseret på dette punkt.", "Det fremgår allerede af politikken.",
        "Ønsket imødekommes ikke.", "Det ligger uden for kommunens ansvar.",
        "Forslaget henvises til de årlige budgetforhandlinger.",
        "Synspunktet er taget til efterretning.",
    ]
    /// Most frequent first: the dice prefer low positions.
    static let verbs = [
        "styrker", "prioriterer", "beskriver", "udvider", "følger", "understøtter", "fremmer",
        "afklarer", "sikrer", "samler", "omtaler", "tilpasser", "vedligeholder", "evaluerer",
    ]
    static let heads = [
        "bolig", "skole", "job", "by", "sprog", "fritids", "trafik", "kultur", "havne", "sundheds",
        "cykel", "grønne", "forenings", "ældre", "ungdoms", "nabo", "miljø", "støj", "mål",
        "kvarter",
        "bade", "parkerings", "å", "ø", "læse", "børne", "marked", "torve", "vej", "vand",
    ]
    static let tails = [
        "politik", "indsatser", "områder", "tilbud", "planer", "pladser", "fællesskaber", "veje",
        "miljø", "aktiviteter", "rammer", "udvikling", "aftaler", "grupper", "steder", "liv",
        "netværk", "muligheder", "behov", "løsninger",
    ]
    static let ends = [
        "i hele byen", "i de udsatte områder", "for alle borgere", "i samarbejde med foreningerne",
        "med inddragelse af naboerne", "over de næste fire år", "i de lokale planer",
        "for både børn og ældre", "uden at det går ud over økonomien", "tæt på hjemmet",
    ]
    static let gistVerbs = ["Mere", "Bedre", "Flere", "Klarere", "Færre", "Samlede"]
    static let bodies = ["Foreningen", "Beboerne i", "Grundejerforeningen", "Klubben", "Rådet for"]
    static let bodyNames = [
        "Lindely", "Rørskoven", "Ålykke", "Møllebakken", "Østerhave", "Strandvang", "Kløverholm",
        "Ærtemarken", "Fjordblik", "Skovrand", "Højdedraget", "Teglgården",
    ]
}
