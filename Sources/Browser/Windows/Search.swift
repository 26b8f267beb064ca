import Language
import PolicyModel

/// A search that is on: what was asked and where it hits, in reading order.
struct Search: Sendable {
    /// What a typed query asks for.
    struct Plan: Sendable {
        let query: SearchQuery
        /// The query's fields as a filter.
        var extra = Filter()
        /// What of the query could not be used; the rest was.
        var problem: Problem?

        var asksForNothing: Bool { query.isEmpty && extra.isEmpty }
    }

    enum Problem: Hashable, Sendable {
        /// The position counts characters from 1.
        case unknownField(String, position: Int)
        case unknownValue(String, FilterField)
    }

    let plan: Plan
    let hits: ReadingOrder
    /// There are no other hits than these.
    let isComplete: Bool

    init(_ plan: Plan, _ hits: PassageHits, in source: any HearingSource) {
        self.plan = plan
        self.hits = ReadingOrder(PassageWindows(source, hits.selection))
        isComplete = hits.isComplete
    }

    var query: SearchQuery { plan.query }
    var problem: Problem? { plan.problem }

    /// "17"; "2000+" where there may be more.
    var count: String { String(hits.count) + (isComplete ? "" : "+") }

    /// Marks in a text; none where the query asks for no words.
    func marks(in text: SafeText) -> [Range<Int>] {
        query.isEmpty ? [] : TextSearch.highlights(of: query, in: text.string)
    }
}

extension Words {
    func plan(_ query: SearchQuery) -> Search.Plan {
        var plan = Search.Plan(query: query)
        for field in query.fields where field.field != .search {
            let resolution = source.resolve(
                field.value, for: field.field, vocabulary: catalogue.filterVocabulary)
            if case .found(let value) = resolution {
                plan.extra.add(value, to: field.field)
            } else {
                plan.problem = plan.problem ?? .unknownValue(field.value, field.field)
            }
        }
        for case .unknownField(let name, let position) in query.problems {
            plan.problem = plan.problem ?? .unknownField(name, position: position + 1)
        }
        return plan
    }
}
