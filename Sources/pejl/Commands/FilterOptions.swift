internal import ArgumentParser
internal import Language
internal import PolicyModel

/// The filters of the contract, the same in every command. A flag for each ``FilterField``;
/// a test holds this list against that table.
struct FilterOptions: ParsableArguments {
    @Option(help: "Pejlemærke N.") var pejlemaerke: [String] = []
    @Option(help: "Mål N.") var goal: [String] = []
    @Option(help: "Afsnit ID.") var section: [String] = []
    @Option(help: "Lokaludvalg NAVN.") var lokaludvalg: [String] = []
    @Option(help: "said eller named: indsnævrer --lokaludvalg.") var match: [String] = []
    @Option(help: "Høringspart NAVN.") var respondent: [String] = []
    @Option(help: "Type høringspart.") var respondentKind: [String] = []
    @Option(help: "Forvaltning, fx BUF.") var department: [String] = []
    @Option(help: "Udfald ifølge bemærkningen, fx changed.") var outcome: [String] = []
    @Option(help: "linked, section eller none.") var reply: [String] = []
    @Option(help: "Emneord.") var tag: [String] = []
    @Option(help: "Sted NAVN.") var place: [String] = []
    @Option(help: "Ord, der skal stå i teksten.") var search: [String] = []

    private var typed: [(FilterField, [String])] {
        [
            (.pejlemaerke, pejlemaerke), (.goal, goal), (.section, section),
            (.lokaludvalg, lokaludvalg), (.match, match), (.respondent, respondent),
            (.respondentKind, respondentKind), (.department, department), (.outcome, outcome),
            (.reply, reply), (.tag, tag), (.place, place),
        ]
    }

    /// What was typed as canonical values; an unknown name throws usage with the nearest.
    func filter(in index: HearingIndex, _ catalogue: Catalogue) throws -> Filter {
        var filter = Filter()
        for (field, names) in typed {
            for name in names {
                filter.add(try resolve(name, field, index, catalogue), to: field)
            }
        }
        guard !search.isEmpty else { return filter }
        let query = SearchQuery(search.joined(separator: " "))
        for field in query.fields {
            filter.add(try resolve(field.value, field.field, index, catalogue), to: field.field)
        }
        if case .unknownField(let name, let position)? = query.problems.first {
            throw Failure(
                .usage, .errorUnknownSearchField,
                ["name": name, "position": String(position + 1)])
        }
        filter.search = query
        return filter
    }

    private func resolve(
        _ name: String, _ field: FilterField, _ index: HearingIndex, _ catalogue: Catalogue
    ) throws -> String {
        switch index.resolve(name, for: field, vocabulary: catalogue.filterVocabulary) {
        case .found(let value): return value
        case .unknown(let nearest):
            throw Failure(
                .usage, nearest.isEmpty ? .errorUnknownValueNone : .errorUnknownValue,
                [
                    "field": "--" + field.flag, "name": name,
                    "nearest": nearest.joined(separator: ", "),
                ])
        }
    }
}
