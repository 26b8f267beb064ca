internal import ArgumentParser
internal import Language
internal import PolicyModel

/// The filters of the contract, the same in every command. A flag for each ``FilterField``;
/// a test holds this list against that table.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Pejlemærke.", valueName: "nr")) var pejlemaerke: [String] = []
    @Option(help: ArgumentHelp("Mål.", valueName: "nr")) var goal: [String] = []
    @Option(help: ArgumentHelp("Afsnit; også det, der står under det.", valueName: "id"))
    var section: [String] = []
    @Option(help: ArgumentHelp("Lokaludvalg.", valueName: "navn")) var lokaludvalg: [String] = []
    @Option(help: ArgumentHelp("Indsnævrer --lokaludvalg: said eller named.", valueName: "ord"))
    var match: [String] = []
    @Option(help: ArgumentHelp("Høringspart.", valueName: "navn")) var respondent: [String] = []
    @Option(help: ArgumentHelp("Type høringspart, fx citizen.", valueName: "slags"))
    var respondentKind: [String] = []
    @Option(help: ArgumentHelp("Forvaltning, fx BUF.", valueName: "kort"))
    var department: [String] = []
    @Option(help: ArgumentHelp("Udfald ifølge bemærkningen, fx changed.", valueName: "udfald"))
    var outcome: [String] = []
    @Option(help: ArgumentHelp("Om der er svar: linked, section eller none.", valueName: "ord"))
    var reply: [String] = []
    @Option(help: ArgumentHelp("Emneord.", valueName: "ord")) var tag: [String] = []
    @Option(help: ArgumentHelp("Sted.", valueName: "navn")) var place: [String] = []
    @Option(help: ArgumentHelp("Ord, der skal stå i teksten.", valueName: "ord"))
    var search: [String] = []

    private var typed: [(FilterField, [String])] {
        [
            (.pejlemaerke, pejlemaerke), (.goal, goal), (.section, section),
            (.lokaludvalg, lokaludvalg), (.match, match), (.respondent, respondent),
            (.respondentKind, respondentKind), (.department, department), (.outcome, outcome),
            (.reply, reply), (.tag, tag), (.place, place),
        ]
    }

    /// What was typed as canonical values; an unknown name throws usage with the nearest.
    func filter(in source: any HearingSource, _ catalogue: Catalogue) throws -> Filter {
        var filter = Filter()
        for (field, names) in typed {
            for name in names {
                filter.add(try resolve(name, field, source, catalogue), to: field)
            }
        }
        guard !search.isEmpty else { return filter }
        let query = SearchQuery(search.joined(separator: " "))
        for field in query.fields {
            filter.add(try resolve(field.value, field.field, source, catalogue), to: field.field)
        }
        // In the browser the rest of the query is used; a command would answer something else
        // than what was asked.
        for problem in query.problems {
            switch problem {
            case .unknownField(let name, let position):
                throw Failure(
                    .usage, .errorUnknownSearchField,
                    ["name": name, "position": String(position + 1)])
            case .emptyField(let field, let position):
                throw Failure(
                    .usage, .errorEmptySearchField,
                    ["name": field.danishName, "position": String(position + 1)])
            case .unfinishedQuote(let position):
                throw Failure(
                    .usage, .errorUnfinishedQuote, ["position": String(position + 1)])
            }
        }
        filter.search = query
        return filter
    }

    private func resolve(
        _ name: String, _ field: FilterField, _ source: any HearingSource, _ catalogue: Catalogue
    ) throws -> String {
        switch source.resolve(name, for: field, vocabulary: catalogue.filterVocabulary) {
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
