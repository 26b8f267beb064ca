import PolicyModel

/// What kind of body a name tells of: first by the register, then by the words in it, then by
/// the look of a person's name.
struct RespondentKinds: Sendable {
    private let known: [String: Respondent.Kind]

    init(known: [String: Respondent.Kind] = [:]) {
        self.known = Dictionary(
            known.map { (Fold.key($0.key), $0.value) }, uniquingKeysWith: { a, _ in a })
    }

    /// Whether a word of the name tells what kind of body it is, or it looks like a person's.
    func areTold(by name: String) -> Bool {
        kind(of: name) != .organisation || RespondentBook.hasBodyWord(name)
    }

    func kind(of name: String) -> Respondent.Kind {
        if let known = known[Fold.key(name)] { return known }
        let words = name.lowercased().split(separator: " ").map {
            String($0.trimmingPunctuation())
        }
        for (kind, phrases) in Self.rules {
            if phrases.contains(where: { phrase in Self.holds(phrase, words) }) { return kind }
        }
        return Self.looksLikePerson(name) ? .citizen : .organisation
    }

    /// The kind that the words of the name tell; where they tell none, the one that the document's
    /// own list or group of chapters gives.
    func kind(of name: String, listedAs listed: Respondent.Kind?) -> Respondent.Kind {
        guard let listed else { return kind(of: name) }
        let own = kind(of: name)
        // A list's "authority" and "residents" are exact; its "organisation" is the widest word.
        if listed == .authority || listed == .residents { return listed }
        if listed == .organisation, own == .residents { return listed }
        return own == .organisation || own == .citizen ? listed : own
    }

    /// "råd*" begins a word, "*råd" ends it, "*bolig*" is in it, "råd" is it; in this order.
    private static let rules: [(Respondent.Kind, [String])] = [
        (.lokaludvalg, ["lokaludvalg*", "lokalråd*"]),
        (.citizen, ["borger", "borgere"]),
        (
            .residents,
            [
                "beboer*", "grundejer*", "*grundejerforening*", "ejerforening*", "vejlaug*",
                "naboer*", "husejer*", "lejerforening*", "*haveforening*", "haveforening*",
            ]
        ),
        (
            .church,
            [
                "menighedsråd*", "*menighedsråd", "stift*", "provsti*", "sogn*", "kirke*",
                "*kirken",
                "*kirke", "menighed*", "trossamfund*", "moské*", "*menighed",
            ]
        ),
        (
            .union,
            [
                "fagforening*", "fagforbund*", "forbund", "forbundet", "a-kasse*", "lo", "fh", "3f",
                "foa", "hk", "bupl", "djøf", "dlf", "dsr", "akademikerne", "akademikernes",
                "*lærerforening*", "lærerforening*", "socialpædagogerne", "sygeplejeråd*",
            ]
        ),
        (.employer, ["arbejdsgiver*", "*arbejdsgiverforening", "industri", "erhverv", "di", "da"]),
        (
            .housing,
            [
                "boligforening*", "boligselskab*", "boligorganisation*", "andelsbolig*", "boliger",
                "*boligforening", "*boligselskab", "afdelingsbestyrelse*", "kollegium*",
                "kollegie*",
                "bl",
            ]
        ),
        (
            .education,
            [
                "gymnasium*", "*gymnasium", "*gymnasiet", "*akademi", "akademi", "universitet*",
                "*universitet", "*skole", "*skolen", "skole", "højskole*", "professionshøjskole*",
                "uddannelsescenter*", "hf", "sosu",
            ]
        ),
        (.council, ["*råd", "*rådet", "råd", "rådet", "*råds"]),
        (
            .authority,
            [
                "kommune", "region", "*ministeriet", "ministeriet", "*styrelsen", "styrelsen",
                "institut",
                "politi", "*politi", "*beredskab", "*brandvæsen", "brandvæsen", "redning",
                "banedanmark", "vejdirektoratet",
                "*direktoratet", "hovedstadens",
            ]
        ),
        (
            .company,
            [
                "a/s", "aps", "i/s", "k/s", "p/s", "group", "holding", "ivs", "as", "ejendomme",
                "invest", "rederiet", "a.m.b.a", "amba", "*vandværk", "vandværk", "*varmeværk",
            ]
        ),
    ]

    private static func holds(_ pattern: String, _ words: [String]) -> Bool {
        let core = pattern.filter { $0 != "*" }
        // A council or a school in an association's name is its field: "Dansk Friskoleforening".
        return words.contains { word in
            // "Skolebestyrelsen" is no agency.
            if core == "styrelsen", word.hasSuffix("bestyrelsen") { return false }
            return switch (pattern.first == "*", pattern.last == "*") {
            case (false, false): word == core
            case (false, true): word.hasPrefix(core)
            case (true, false): word.hasSuffix(core) && word.count > core.count
            case (true, true): word.contains(core)
            }
        }
    }

    /// Two to four capitalised words, the first of which is a common first name.
    static func looksLikePerson(_ name: String) -> Bool {
        var words = name.split(separator: " ")
        // "Lis og Bent Overgaard"
        if words.count >= 4, let and = words.firstIndex(of: "og"), and == 1,
            firstNames.contains(words[0].lowercased()), firstNames.contains(words[2].lowercased())
        {
            words.remove(at: and)
        }
        guard (2...4).contains(words.count), let first = words.first,
            words.allSatisfy({ $0.first?.isUppercase ?? false }),
            !name.contains(where: { $0.isNumber || $0 == "/" || $0 == "-" && name.hasSuffix("-") })
        else { return false }
        return firstNames.contains(first.lowercased())
            || (words.count > 1 && words[words.count - 1].hasSuffix("sen")
                && !words[words.count - 1].hasSuffix("væsen"))
    }

    /// "Lis og Bent Overgaard, Engvej 3": the name alone, in front of where they live; nil for any
    /// other name.
    static func withoutAddress(_ name: String) -> String? {
        guard let comma = name.firstIndex(of: ",") else { return nil }
        let front = String(name[..<comma]).trimmingBlanks()
        let place = name[name.index(after: comma)...]
        let isStreet = place.split(separator: " ").contains {
            StreetWord(String($0.trimmingPunctuation())).certainty != .unknown
        }
        return isStreet && place.contains(where: \.isNumber) && looksLikePerson(front)
            ? front : nil
    }

    /// The names that Danes bear most often, of all ages (Danmarks Statistik's lists).
    private static let firstNames: Set<String> = [
        "aage", "adam", "agnes", "ahmed", "albert", "alexander", "alfred", "ali", "allan", "alma",
        "anders", "andreas", "ane", "anita", "anja", "anker", "ann", "anna", "anne", "anni",
        "annette", "anton", "arne", "asbjørn", "asger", "astrid", "august", "bent", "bente",
        "benny",
        "berit", "birgit", "birgitte", "birthe", "bjarne", "bo", "bodil", "brian", "britta",
        "camilla", "carl", "carsten", "caroline", "cecilie", "charlotte", "christian", "christina",
        "christoffer", "claus", "connie", "dan", "daniel", "david", "dennis", "dorte", "dorthe",
        "ebbe", "ejvind", "elin", "elisabeth", "ella", "ellen", "else", "elsebeth", "emil",
        "emilie",
        "emma", "erik", "erling", "ester", "eva", "fatima", "finn", "flemming", "frank", "freja",
        "frederik", "frida", "frode", "gert", "gitte", "gorm", "grethe", "gudrun", "gunnar",
        "hanne", "hans", "hassan", "heidi", "helle", "helene", "henning", "henriette", "henrik",
        "holger", "ib", "ida", "inga", "inge", "inger", "ingrid", "irene", "ivan", "jacob", "jakob",
        "jan", "jane", "janne", "jens", "jeppe", "jesper", "jette", "joan", "johan", "johanne",
        "johannes", "john", "johnny", "jonas", "josefine", "julie", "jytte", "jørgen", "jørn",
        "kaj",
        "kamilla", "karen", "karin", "karina", "karl", "karsten", "kasper", "katrine", "keld",
        "ken",
        "kenneth", "kim", "kirsten", "kirstine", "kjeld", "klaus", "knud", "kristian", "kristina",
        "kristoffer", "kurt", "lars", "lasse", "laura", "lea", "leif", "lene", "leo", "lilly",
        "linda",
        "line", "lis", "lisa", "lisbeth", "lise", "lone", "lotte", "louise", "lucas", "lærke",
        "mads", "magnus", "maja", "malene", "margit", "margrethe", "maria", "marianne", "marie",
        "mark", "marlene", "martin", "mathias", "mathilde", "merete", "mette", "mia", "michael",
        "mikkel", "mogens", "mohamed", "mohammad", "monica", "morten", "nanna", "niels", "nikolaj",
        "nina", "ole", "oliver", "olga", "oscar", "otto", "palle", "patrick", "paul", "peder",
        "per", "pernille", "peter", "pia", "poul", "preben", "rasmus", "rikke", "rita", "robert",
        "ruth", "sara", "sarah", "sebastian", "signe", "simon", "sofie", "solveig", "stig", "stine",
        "susanne", "svend", "søren", "tanja", "thomas", "tina", "tine", "tobias", "tom", "tommy",
        "torben", "tove", "trine", "troels", "ulla", "ulrik", "vagn", "verner", "vibeke", "victor",
        "viggo", "villy", "vivi", "william", "yasmin", "yvonne",
    ]
}
