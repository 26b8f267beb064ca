import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

/// The first hits of a search, from a passage on: what is shown as one types.
@Suite struct SearchWindowTests {
    /// All passages in reading order: section by section, the responses before the remarks.
    private func reading(_ index: HearingIndex) -> [PassageID] {
        (index.nodes.map { Optional($0.section.id) } + [nil]).flatMap { section in
            Passage.Kind.allCases.flatMap { kind in
                index.run(kind, in: section, 0..<index.count(kind, in: section))
                    .map { PassageID($0.passage) }
            }
        }
    }

    private func ids(_ hits: PassageHits, _ source: any HearingSource) -> Set<PassageID> {
        var ids: Set<PassageID> = []
        for section in source.nodes.map({ Optional($0.section.id) }) + [nil] {
            for kind in Passage.Kind.allCases {
                let positions = hits.selection.positions(kind, in: section).map(Int.init)
                ids.formUnion(source.passages(kind, at: positions).map { PassageID($0.passage) })
            }
        }
        return ids
    }

    private func check(_ hearing: Hearing, _ query: SearchQuery, _ filter: Filter) throws {
        let index = HearingIndex(hearing)
        let store = try HearingStore.inMemory(onCreate: { [hearing] })
        let source = try store.source(of: hearing.id)
        let order = reading(index)
        let selection = try source.choose(filter)
        let all = ids(
            index.search(query, in: index.choose(filter), limit: nil, near: nil), index)
        let starts =
            [nil, order.first, order.last]
            + [order.count / 3, order.count / 2].map {
                order.indices.contains($0) ? order[$0] : nil
            }
        for near in starts {
            let from = near.flatMap { order.firstIndex(of: $0) } ?? 0
            let turned = Array(order[from...]) + order[..<from]
            let hits = turned.filter(all.contains)
            for limit in [0, 1, 2, hits.count - 1, hits.count, hits.count + 1] where limit >= 0 {
                let found = try source.search(query, in: selection, limit: limit, near: near)
                let label = "\(query.typed) \(filter) \(limit) of \(hits.count) near \(near as Any)"
                #expect(ids(found, source) == Set(hits.prefix(limit)), "\(label)")
                #expect(found.isComplete == (limit >= hits.count), "\(label)")
                #expect(found.selection.count == min(limit, hits.count), "\(label)")
            }
        }
    }

    @Test(arguments: ["havn", "e", "er -havn", "både", "\"for\"", "a"])
    func theFirstHitsAreThoseFromThereOn(typed: String) throws {
        let hearing = Invented.hearing
        try check(hearing, SearchQuery(typed), .none)
        try check(hearing, SearchQuery(typed), Filter([.reply: [Reply.linked.rawValue]]))
    }

    @Test(arguments: 0..<10) func inRandomHearingsToo(seed: Int) throws {
        let hearing = RandomHearing.make(seed: UInt64(seed))
        var random = RandomFilters(HearingIndex(hearing), seed: UInt64(seed))
        for _ in 0..<3 { try check(hearing, random.query(), .none) }
        try check(hearing, random.query(), random.filter())
    }

    @Test func aPassageThatIsNotThereIsNoStart() throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        let source = try store.source(of: Invented.hearing.id)
        let query = SearchQuery("e")
        let all = try source.search(query, in: source.choose(.none), limit: 2, near: nil)
        let found = try source.search(
            query, in: source.choose(.none), limit: 2, near: .response("no such"))
        #expect(found == all)
    }
}
