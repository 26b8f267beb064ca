import PolicyModel

/// The kinds of senders as lists and chapter groups call them.
enum SenderKind {
    /// nil for words that name no kind.
    static func kind(of words: String) -> Respondent.Kind? {
        let keys = words.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        guard let last = keys.last, keys.count <= 4 else { return nil }
        if keys.contains("myndighed") || keys.contains("myndigheder") { return .authority }
        for (kind, names) in table where names.contains(last) || names.contains(keys[0]) {
            return kind
        }
        return nil
    }

    private static let table: [(Respondent.Kind, Set<String>)] = [
        (.lokaludvalg, ["lokaludvalg", "lokaludvalget", "lokalråd"]),
        (.citizen, ["borger", "borgere", "privatperson", "privatpersoner", "private"]),
        (
            .residents,
            [
                "beboergruppe", "beboergrupper", "beboere", "grundejerforening",
                "grundejerforeninger", "grundejere", "naboer", "lodsejere",
            ]
        ),
        (
            .housing, ["boligorganisation", "boligorganisationer", "boligselskab", "boligforening"]
        ),
        (.company, ["virksomhed", "virksomheder", "erhvervsdrivende", "erhverv", "erhvervsliv"]),
        (.authority, ["kommune", "kommuner", "nabokommune", "nabokommuner", "region", "stat"]),
        (.council, ["råd", "råd og nævn", "nævn"]),
        (
            .education,
            [
                "skole", "skoler", "uddannelsesinstitution", "uddannelsesinstitutioner",
                "uddannelsessted", "uddannelsessteder", "uddannelse",
            ]
        ),
        (.union, ["fagforening", "fagforeninger", "fagforbund"]),
        (.employer, ["arbejdsgiverforening", "arbejdsgivere"]),
        (.church, ["menighedsråd", "kirke", "trossamfund"]),
        (
            .organisation,
            [
                "organisation", "organisationer", "forening", "foreninger", "interesseorganisation",
                "institution", "institutioner",
            ]
        ),
    ]
}
