import Language
import PolicyModel

/// `F`: the filter as a line of text, `lokaludvalg:"Nørrebro" bolig`, that can be edited.
extension BrowserSession {
    /// A name that is not known leaves the line open, so that nothing typed is lost.
    mutating func acceptFilter(_ field: Field) {
        let query = SearchQuery(field.input.text)
        var filter = Filter()
        for part in query.fields where part.field != .search {
            let resolved = words.source.resolve(
                part.value, for: part.field, vocabulary: words.catalogue.filterVocabulary)
            switch resolved {
            case .found(let value): filter.add(value, to: part.field)
            case .unknown(let nearest):
                reopen(
                    field, .filterUnknown,
                    ["name": part.value, "nearest": nearest.joined(separator: ", ")])
                return
            }
        }
        if case .unknownField(let name, _)? = query.problems.first {
            reopen(
                field, .filterUnknown,
                [
                    "name": name,
                    "nearest": Picker.groups.map(words.typedName).joined(separator: ", "),
                ])
            return
        }
        if !query.terms.isEmpty {
            let terms = query.terms.map { ($0.isNegated ? "-" : "") + "\"\($0.typed)\"" }
            filter.search = SearchQuery(terms.joined(separator: " "))
        }
        if filter == self.filter { return }
        applyAndGo(filter)
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
