import Language
public import PolicyModel

/// What a typed line means as a filter.
public enum FilterReading: Hashable, Sendable {
    case filter(Filter)
    /// With the nearest names, best first.
    case unknownName(String, nearest: [String])
    case unknownField(String)

    /// Looks every name up, a walk through all respondents at times: to be made beside the keys.
    init(_ query: SearchQuery, of source: any HearingSource, _ vocabulary: FilterVocabulary) {
        var filter = Filter()
        for part in query.fields where part.field != .search {
            switch source.resolve(part.value, for: part.field, vocabulary: vocabulary) {
            case .found(let value): filter.add(value, to: part.field)
            case .unknown(let nearest):
                self = .unknownName(part.value, nearest: nearest)
                return
            }
        }
        if case .unknownField(let name, _)? = query.problems.first {
            self = .unknownField(name)
            return
        }
        filter.search = query.withoutFields
        self = .filter(filter)
    }
}

/// `F`: the filter as a line of text, `lokaludvalg:"Nørrebro" bolig`, that can be edited.
extension BrowserSession {
    mutating func acceptFilter(_ field: Field) {
        ask(.filter(SearchQuery(field.input.text)), .editedFilter(field))
    }

    /// A name that is not known leaves the line open, so that nothing typed is lost.
    mutating func adopt(_ reading: FilterReading, of field: Field) {
        switch reading {
        case .filter(let filter):
            if filter != self.filter { applyAndGo(filter) }
        case .unknownName(let name, let nearest):
            reopen(
                field, .filterUnknown,
                ["name": name, "nearest": nearest.joined(separator: ", ")])
        case .unknownField(let name):
            let known = Picker.groups.map(words.typedName).joined(separator: ", ")
            reopen(field, .filterUnknown, ["name": name, "nearest": known])
        }
    }

    private mutating func reopen(_ field: Field, _ phrase: Phrase, _ places: [String: String]) {
        self.field = field
        fieldProblem = words.safe(phrase, places)
    }
}

extension Words {
    /// What a field is called in the language of search.
    func typedName(_ field: FilterField) -> String {
        catalogue.language == "da" ? field.danishName : field.flag
    }

    /// As people type it: with the names of fields, quotes only where blanks need them.
    func filterLine(_ filter: Filter) -> String {
        var parts: [String] = []
        for field in FilterField.allCases where field != .search {
            parts += filter[field].map { value in
                let name = name(of: value, in: field)
                let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
                return typedName(field) + ":" + (isPlain ? name : "\"\(name)\"")
            }
        }
        if let search = filter.search { parts.append(search.typed) }
        return parts.joined(separator: " ")
    }
}
