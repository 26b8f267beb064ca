import PolicyModel

/// Those who answered, entered one by one with each their name as the document writes it: the
/// same body under spelling variants is one respondent, an unnamed citizen is "Borger (N)".
struct RespondentBook: Sendable {
    private let committees: LokaludvalgNames
    private let kinds: RespondentKinds
    private(set) var respondents: [Respondent] = []
    /// Names that came again in another spelling.
    private(set) var variants: [String] = []
    private var places: [String: Int] = [:]
    private var slugs = UniqueSlugs()
    private var unnumbered = 0

    init(_ authority: KnownAuthority) {
        committees = LokaludvalgNames(authority.registers.lokaludvalg)
        kinds = RespondentKinds(known: authority.kinds)
    }

    /// - Parameters:
    ///   - number: of the answer; it names a citizen who is not named.
    ///   - isPerson: the document tells that it is a person, whatever the name looks like.
    mutating func enter(
        _ name: String, number: String? = nil, answered: Bool = true, isPerson: Bool = false
    ) -> Respondent.ID {
        if UnnamedCitizen.matches(name) {
            return enterCitizen(number ?? UnnamedCitizen.number(in: name), answered: answered)
        }
        let name = RespondentKinds.withoutAddress(name) ?? name
        let names = committees.resolve(name)
        let key = names.isEmpty ? Self.key(name) : names.sorted().joined(separator: "|")
        if let place = places[key] {
            let known = respondents[place].name
            if known != name, !variants.contains(name) { variants.append(name) }
            respondents[place].answered = respondents[place].answered || answered
            return respondents[place].id
        }
        var kind = kinds.kind(of: name)
        if isPerson, kind == .organisation { kind = .citizen }
        return add(
            Respondent(
                id: Respondent.ID(slugs.make(Slug.make(name))), name: name, kind: kind,
                lokaludvalg: names, answered: answered), key: key)
    }

    private mutating func enterCitizen(_ number: String?, answered: Bool) -> Respondent.ID {
        var label = number ?? ""
        if label.isEmpty {
            unnumbered += 1
            label = String(unnumbered)
            while places["borger|" + label] != nil {
                unnumbered += 1
                label = String(unnumbered)
            }
        }
        // The same number again is the same answer's writer: one row may hold several passages.
        if let place = places["borger|" + label] { return respondents[place].id }
        return add(
            Respondent(
                id: Respondent.ID(slugs.make("borger-" + Slug.make(label))),
                name: "Borger (\(label))", kind: .citizen, answered: answered),
            key: "borger|" + label)
    }

    private mutating func add(_ respondent: Respondent, key: String) -> Respondent.ID {
        places[key] = respondents.count
        respondents.append(respondent)
        return respondent.id
    }

    /// "Kgs." and "Kongens", "Gl." and "Gammel" are one; so are a name and its genitive.
    private static func key(_ name: String) -> String {
        let long = ["kgs.": "kongens", "kgs": "kongens", "gl.": "gammel", "skt.": "sankt"]
        return Fold.compactKey(
            Fold.key(name).split(separator: " ").map { long[String($0)] ?? String($0) }
                .joined(separator: " "))
    }

    /// Whether a word of the name tells what kind of body it is, or it looks like a person's.
    func looksLikeBody(_ name: String) -> Bool {
        UnnamedCitizen.matches(name) || kinds.areTold(by: name)
    }

    /// Words of organisations that ``RespondentKinds`` has no kind for but organisation, or the
    /// form of such a name.
    static func hasBodyWord(_ name: String) -> Bool {
        if BodyShape.isTold(by: name) { return true }
        return name.lowercased().split(separator: " ").contains { raw in
            let word = String(raw.trimmingPunctuation())
            return bodyWords.contains { word.hasPrefix($0) || word.hasSuffix($0) }
        }
    }

    private static let bodyWords = [
        "forening", "foreningen", "forbund", "forbundet", "sammenslutning", "sammenslutningen",
        "laug", "lauget", "klub", "klubben", "netværk", "netværket", "samråd", "organisation",
        "organisationen", "organisationerne", "fonden", "frivilligcenter", "kulturhus", "selskab",
        "selskabet", "udvalg", "udvalget", "initiativ", "initiativet", "gruppen", "bestyrelse",
        "bestyrelsen", "partiet", "museum", "museet", "bibliotek", "centret", "center",
    ]
}
