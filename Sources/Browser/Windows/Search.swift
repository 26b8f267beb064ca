import Language
import PolicyModel

/// What a typed query asks for.
public struct SearchPlan: Hashable, Sendable {
    enum Problem: Hashable, Sendable {
        /// The position counts characters from 1.
        case unknownField(String, position: Int)
        case unknownValue(String, FilterField)
    }

    let query: SearchQuery
    /// The query's fields as a filter.
    var extra = Filter()
    /// What of the query could not be used; the rest was.
    var problem: Problem?

    /// Looks every name up, a walk through all respondents at times: to be made beside the keys.
    init(_ query: SearchQuery, of source: any HearingSource, _ vocabulary: FilterVocabulary) {
        self.query = query
        for field in query.fields where field.field != .search {
            let resolution = source.resolve(
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
    }

    var asksForNothing: Bool { query.isEmpty && extra.isEmpty }
}

/// A search that is on: what was asked and where it hits, in reading order.
struct Search: Sendable {
    let plan: SearchPlan
    let hits: ReadingOrder
    /// There are no other hits than these.
    let isComplete: Bool

    init(_ plan: SearchPlan, _ hits: PassageHits, in source: any HearingSource) {
        self.plan = plan
        self.hits = ReadingOrder(PassageWindows(source, hits.selection))
        isComplete = hits.isComplete
    }

    var query: SearchQuery { plan.query }
    var problem: SearchPlan.Problem? { plan.problem }

    /// "17"; "2000+" where there may be more.
    var count: String { String(hits.count) + (isComplete ? "" : "+") }

    /// Marks in a text; none where the query asks for no words.
    func marks(in text: SafeText) -> [Range<Int>] {
        query.isEmpty ? [] : TextSearch.highlights(of: query, in: text.string)
    }
}
