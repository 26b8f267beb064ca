/// Our own Danish, from which the generated hearings are made. In every list the most frequent
/// stand first: the dice prefer low positions, about as words are distributed.
enum SentenceStock {
    static let openings = [
        "Det anbefales, at", "Der ønskes, at", "Flere peger på, at", "Det foreslås, at",
        "En række høringssvar mener, at", "Det fremhæves, at", "Der opfordres til, at",
        "Enkelte høringssvar finder, at", "Det savnes, at", "I høringen nævnes det, at",
        "Det er vigtigt, at", "Vi mener, at", "Foreningen ser gerne, at", "Det er en god idé, at",
        "Udvalget finder det rigtigt, at", "Nogle frygter, at", "Der er enighed om, at",
        "Beboerne håber, at", "Det undrer, at", "Det vil hjælpe mange, hvis",
        "Bestyrelsen lægger vægt på, at", "Det bør stå klart, at", "Ingen er tjent med, at",
    ]
    /// What stands after "at": % is a compound, $ an end.
    static let clauses = [
        "kommunen styrker % og % $", "der afsættes midler til % $",
        "% og % tænkes sammen $", "der mangler % $", "% får større vægt end %",
        "politikken nævner % $", "arbejdet med % følges op af %",
        "det bliver lettere at finde % $", "kommunen prioriterer % $",
        "% ikke sker på bekostning af %", "flere får adgang til % $",
        "der kommer klare mål for % $", "ansvaret for % placeres ét sted",
        "kommunen samler % og % $", "% udvides $", "borgerne inddrages i %",
        "% evalueres hvert andet år", "der sættes tal på %", "reglerne for % forenkles",
        "kommunen vedligeholder % $", "frivillige kan bidrage til % $",
        "% beskrives mere præcist", "der findes plads til % $", "% begynder med børnene",
        "samspillet mellem % og % bliver tydeligere",
    ]
    /// Whole sentences: § is a place, # a street, & a body.
    static let plain = [
        "Erfaringerne fra de seneste år er gode.", "Der er dog forskel på kvartererne.",
        "Mange kender ikke de tilbud, der findes i dag.", "Det gælder især §.",
        "Det er ikke nævnt i udkastet.", "Ved # er behovet størst.",
        "Her kan % spille en større rolle.", "Et bud er %.", "Det hænger sammen med %.",
        "Uden % bliver det svært.", "I § har man gjort det før.",
        "Børn og unge skal høres, før der besluttes noget.", "Det koster ikke nødvendigvis mere.",
        "Sproget i udkastet er for indforstået.", "& vil gerne være med.",
        "Trafikken på # er et eksempel.", "Der ønskes en tidsplan.",
        "Et kort over % ville hjælpe.", "Tallene for % er fra før omlægningen.",
        "Nogle veje er ikke sikre at cykle på.", "Det er kun lige begyndt i §.",
        "Ordet % bør forklares.", "En by er også dens naboskaber.",
        "Der er ventetid på %.", "Vi stiller gerne lokaler til rådighed på #.",
        "Det kræver, at % og % taler sammen.", "Kontakten gik gennem &.",
    ]
    static let answers = [
        "bemærker, at", "oplyser, at", "vurderer, at", "kan tilføje, at", "finder, at",
        "henviser til, at", "er enig i, at", "lægger til grund, at",
    ]
    /// An outcome, and how a remark says it.
    static let verdicts = [
        ("noted", "Synspunktet er taget til efterretning."),
        ("covered", "Det fremgår allerede af politikken."),
        ("declined", "Ønsket imødekommes ikke."),
        ("changed", "Politikken er præciseret på dette punkt."),
        ("outside", "Det ligger uden for kommunens ansvar."),
        ("referred", "Forslaget henvises til de årlige budgetforhandlinger."),
    ]
    static let heads = [
        "bolig", "skole", "job", "by", "sprog", "fritids", "trafik", "kultur", "sundheds",
        "cykel", "forenings", "ældre", "ungdoms", "nabo", "miljø", "støj", "kvarter", "børne",
        "parkerings", "familie", "uddannelses", "beskæftigelses", "klima", "havne", "idræts",
        "bade", "læse", "lære", "marked", "torve", "vej", "vand", "park", "energi", "affalds",
        "handicap", "dagtilbuds", "almen", "leje", "ejer", "andels", "senior", "mål", "gade",
        "have", "skov", "lys", "bus", "tog", "metro", "gang", "leg", "musik", "teater", "bibliotek",
        "museums", "mad", "måltids", "pleje", "omsorgs", "forebyggelses", "praktik", "lærlinge",
        "iværksætter", "erhvervs", "handels", "turist", "natur", "å", "ø", "fjord", "strand",
        "kirke", "demokrati", "valg", "rådgivnings", "tolke", "medborger", "ligestillings",
        "tryghed", "genbrugs", "regnvands", "kolonihave", "værksteds",
    ]
    static let tails = [
        "politik", "indsatser", "områder", "tilbud", "planer", "pladser", "fællesskaber", "veje",
        "miljø", "aktiviteter", "rammer", "udvikling", "aftaler", "grupper", "steder", "liv",
        "netværk", "muligheder", "behov", "løsninger", "boliger", "forhold", "strategi",
        "vejledning",
        "undervisning", "hjælp", "støtte", "priser", "køer", "huse", "centre", "råd", "udvalg",
        "forsøg", "regler", "krav", "ordninger", "midler", "puljer", "anlæg", "stier", "arealer",
        "kort", "kampagner", "dage", "møder", "opgaver", "kontrol", "øvelser", "ånd",
    ]
    static let ends = [
        "i hele byen", "i de udsatte områder", "for alle borgere", "i samarbejde med foreningerne",
        "med inddragelse af naboerne", "over de næste fire år", "i de lokale planer",
        "for både børn og ældre", "uden at det går ud over økonomien", "tæt på hjemmet",
        "fra næste år", "også uden for skoletiden", "på tværs af forvaltningerne",
        "i god tid før sommer", "hvor der bor flest", "med faste mødesteder", "på alle sprog",
    ]
    static let gistVerbs = ["Mere", "Bedre", "Flere", "Klarere", "Færre", "Samlede", "Nye"]
    static let organisations = [
        "Grundejerforeningen", "Beboerforeningen", "Boldklubben", "Andelsforeningen",
        "Kulturhuset", "Forældregruppen ved", "Kolonihaverne ved", "Handelsforeningen",
        "Cyklistgruppen i", "Fællesgården", "Spejderne i", "Koret i", "Lektiecaféen i",
    ]
    /// Invented districts, each with places of its own.
    static let districts = [
        ("Lindely", ["Lindehøj", "Lindebanken"]), ("Rørskoven", ["Rørmosen", "Sivholmen"]),
        ("Ålykke", ["Ådalen", "Åhuse"]), ("Møllebakken", ["Møllekvarteret", "Kværnhøj"]),
        ("Østerhave", ["Østerhegn", "Haveringen"]), ("Strandvang", ["Strandenge", "Vangekajen"]),
        ("Kløverholm", ["Kløverengen", "Firkløveret"]), ("Ærtemarken", ["Ærtehuse", "Bælgen"]),
        ("Fjordblik", ["Fjordkajen", "Blikbanken"]), ("Skovrand", ["Bøgehegnet", "Skovporten"]),
        ("Højdedraget", ["Udsigten", "Højkvarteret"]), ("Teglgården", ["Teglovnen", "Lergraven"]),
    ]
    static let streetHeads = [
        "Linde", "Birke", "Rørsangs", "Mølle", "Tegl", "Kløver", "Ærte", "Fjord", "Skovmåre",
        "Høst", "Ø", "Å", "Brombær", "Egetræs", "Svane", "Lærke", "Viben", "Kornblomst", "Havre",
        "Røgter", "Hjulmager", "Bødker", "Sejlmager", "Væver", "Pottemager", "Hyrde", "Fløjte",
    ]
    static let streetTails = ["vej", "gade", "allé", "stræde", "parken", "vænget", "stien"]
    static let tags = [
        "trafik", "boliger", "børn", "sprog", "ældre", "foreninger", "klima", "økonomi",
        "tilgængelighed", "kultur", "sundhed", "job", "støj", "natur", "skole", "tryghed",
        "frivillige", "byggeri", "cykler", "havn", "idræt", "musik", "handicap", "affald",
        "parkering", "unge", "naboer", "information", "metro", "haver", "energi", "praktik",
        "ligestilling", "valg", "måltider", "belysning", "regnvand", "torve", "stier", "åen",
    ]
    static let departments = [
        ("PLAN", "Planforvaltningen"), ("BØRN", "Børneforvaltningen"),
        ("KULT", "Kulturforvaltningen"), ("SOC", "Socialforvaltningen"),
        ("MILJ", "Miljøforvaltningen"), ("SUND", "Sundhedsforvaltningen"),
        ("ØKO", "Økonomiforvaltningen"),
    ]
    static let quantities = [
        "En række høringssvar", "Flere høringssvar", "Enkelte høringssvar", "Nogle",
        "Et høringssvar",
    ]
    /// For notes that caseworkers wrote.
    static let caseworkers = ["Inga Holm", "Bo Vestergren", "Asta Lindeskov"]
}
