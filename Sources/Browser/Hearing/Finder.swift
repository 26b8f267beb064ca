import PolicyModel

/// Search over all passages, as one types: every text is folded once, when the first search
/// begins, and each key only scans.
struct Finder: Sendable {
    private struct Entry: Sendable {
        let gist: FoldedText
        let text: FoldedText
    }

    private var entries: [PassageID: Entry] = [:]

    /// Folds what has not been folded. Cost: linear in the text of the hearing, the first time.
    mutating func prepare(_ hearing: Hearing) {
        guard entries.isEmpty else { return }
        func entry(_ gist: String?, _ text: String) -> Entry {
            Entry(gist: FoldedText(gist ?? ""), text: FoldedText(text))
        }
        for response in hearing.responses {
            entries[.response(response.id)] = entry(response.gist, response.text)
        }
        for remark in hearing.remarks {
            entries[.remark(remark.id)] = entry(remark.gist, remark.text)
        }
    }

    /// As ``TextSearch/matches(_:gist:text:)``.
    func matches(_ query: SearchQuery, _ id: PassageID) -> Bool {
        guard let entry = entries[id] else { return false }
        return query.terms.allSatisfy { term in
            let found =
                !entry.text.hits(of: term).isEmpty || !entry.gist.hits(of: term).isEmpty
            return found != term.isNegated
        }
    }
}

/// A search that is on: its query and where it hits, in reading order.
struct Search: Sendable {
    let query: SearchQuery
    let hits: [PassageID]
    private let positions: [PassageID: Int]
    /// What of the query could not be used; the rest was.
    let problem: Problem?

    enum Problem: Hashable, Sendable {
        /// The position counts characters from 1.
        case unknownField(String, position: Int)
        case unknownValue(String, FilterField)
    }

    init(
        _ query: SearchQuery, in listing: Listing, order: ReadingOrder, finder: Finder,
        vocabulary: FilterVocabulary
    ) {
        self.query = query
        var extra = Filter()
        var problem: Problem?
        for field in query.fields where field.field != .search {
            let resolution = listing.index.resolve(
                field.value, for: field.field, vocabulary: vocabulary)
            if case .found(let value) = resolution {
                extra.add(value, to: field.field)
            } else {
                problem = problem ?? .unknownValue(field.value, field.field)
            }
        }
        for case .unknownField(let name, let position) in query.problems {
            problem = problem ?? .unknownField(name, position: position + 1)
        }
        self.problem = problem
        if query.isEmpty && extra.isEmpty {
            hits = []
        } else {
            let narrowed = extra.isEmpty ? nil : listing.index.select(extra)
            hits = order.passages.filter { passage in
                let isIn: Bool =
                    switch passage {
                    case .response(let response): narrowed?.contains(response) ?? true
                    case .remark(let remark): narrowed?.contains(remark) ?? true
                    }
                return isIn && finder.matches(query, PassageID(passage))
            }.map(PassageID.init)
        }
        positions = Dictionary(
            hits.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func position(of id: PassageID) -> Int? { positions[id] }
    func contains(_ id: PassageID) -> Bool { positions[id] != nil }

    /// Marks in a text; none where the query asks for no words.
    func marks(in text: SafeText) -> [Range<Int>] {
        query.isEmpty ? [] : TextSearch.highlights(of: query, in: text.string)
    }
}
