import Language
import PolicyModel

/// Filter and search by typed words in the linear mode.
extension LinearSession {
    /// `filter nørrebro`, `filter udfald ændret`, `filter forvaltning:BUF`: a value of a field
    /// takes the place of the one before; values of several fields mean both.
    mutating func filter(_ typed: String) -> [SafeText] {
        guard !typed.isEmpty else {
            return browser.filter.isEmpty ? [words.safe(.linearFilterNone)] : [filterLine]
        }
        switch resolve(typed) {
        case .unknown(let nearest):
            return [
                words.safe(
                    .linearFilterUnknown, ["name": typed, "nearest": words.list(nearest)])
            ]
        case .found(let values):
            var filter = browser.filter
            for (field, value) in values { filter[field] = [value] }
            browser.applyAndGo(filter)
            browser.settle()
            var lines = [filterLine]
            if let told = browser.committeeStatus { lines.append(SafeText(told)) }
            return lines + list(browser.order)
        }
    }

    private enum Resolved {
        case found([(FilterField, String)])
        case unknown(nearest: [String])
    }

    private func resolve(_ typed: String) -> Resolved {
        let vocabulary = words.catalogue.filterVocabulary
        func one(_ name: String, _ field: FilterField) -> NameResolution {
            words.source.resolve(name, for: field, vocabulary: vocabulary)
        }
        let fields = SearchQuery(typed).fields.filter { $0.field != .search }
        if !fields.isEmpty {
            var found: [(FilterField, String)] = []
            for field in fields {
                switch one(field.value, field.field) {
                case .found(let value): found.append((field.field, value))
                case .unknown(let nearest): return .unknown(nearest: nearest)
                }
            }
            return .found(found)
        }
        let parts = typed.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        if parts.count == 2, let field = FilterField(named: parts[0]), field != .search {
            switch one(parts[1], field) {
            case .found(let value): return .found([(field, value)])
            case .unknown(let nearest): return .unknown(nearest: nearest)
            }
        }
        // A whole name of any field before a part of one.
        let wanted = Fold.compactKey(typed)
        for field in Picker.groups {
            for candidate in words.source.candidates(for: field, vocabulary: vocabulary)
            where candidate.names.contains(where: { Fold.compactKey($0) == wanted }) {
                return .found([(field, candidate.value)])
            }
        }
        for field in Picker.groups {
            if case .found(let value) = one(typed, field) { return .found([(field, value)]) }
        }
        if case .unknown(let nearest) = one(typed, .lokaludvalg) {
            return .unknown(nearest: nearest)
        }
        return .unknown(nearest: [])
    }

    var filterLine: SafeText {
        let counts = words.source.head.counts
        let listing = browser.listing
        return words.safe(
            .linearFilter,
            [
                "filter": words.filter(listing), "responses": String(listing.responseCount),
                "allResponses": String(counts.responses.all),
                "remarks": String(listing.remarkCount),
                "allRemarks": String(counts.remarks.all),
            ])
    }

    /// Lists the hits; `næste` then goes from one to the next.
    mutating func search(_ typed: String) -> [SafeText] {
        guard !typed.isEmpty else {
            let wasOn = browser.search != nil
            browser.search = nil
            return [words.safe(wasOn ? .searchEnded : .linearSearchWhat)]
        }
        browser.find(SearchQuery(typed), .refresh)
        guard let search = browser.search else { return [] }
        if search.hits.isEmpty {
            let problem = search.problem.map(words.problem)
            browser.search = nil
            return [
                problem
                    ?? words.safe(
                        browser.filter.isEmpty ? .searchNoHits : .linearNoHitsInFilter,
                        ["words": typed])
            ]
        }
        browser.lastSearch = typed
        return [words.safe(.searchHits, ["all": search.count])] + list(search.hits)
    }

    mutating func clear() -> [SafeText] {
        guard !browser.filter.isEmpty || browser.search != nil else {
            return [words.safe(.linearFilterNone)]
        }
        browser.search = nil
        if !browser.filter.isEmpty { _ = browser.perform(.clearFilter) }
        browser.settle()
        return [words.safe(.filterCleared)]
    }
}
