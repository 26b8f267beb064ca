public import PolicyModel

extension Catalogue {
    /// The user's words for the values of filters that are enums in the model: `ændret` and
    /// "Ændret" stand for `changed`.
    public var filterVocabulary: FilterVocabulary {
        var outcomes = [Filter.noOutcome: [text(.outcomeNone)]]
        for outcome in Outcome.allCases { outcomes[outcome.rawValue] = [text(outcome.phrase)] }
        var kinds: [String: [String]] = [:]
        for kind in Respondent.Kind.allCases { kinds[kind.rawValue] = [text(kind.phrase)] }
        return FilterVocabulary([
            .outcome: outcomes, .respondentKind: kinds,
            .match: [
                MatchReason.said.rawValue: [text(.matchSaid)],
                MatchReason.named.rawValue: [text(.matchNamed)],
            ],
        ])
    }
}
