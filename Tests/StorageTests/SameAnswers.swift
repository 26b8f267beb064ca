import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

/// Holds a source against the hearing in memory: the rule.
struct SameAnswers {
    let hearing: Hearing
    let index: any HearingSource
    let source: any HearingSource
    let label: String

    init(index: HearingIndex, source: any HearingSource, label: String) {
        hearing = index.hearing
        self.index = index
        self.source = source
        self.label = label
    }

    private var sections: [Section.ID?] { hearing.sections.map(\.id) + [nil, "no such"] }

    private func same<Value: Equatable>(
        _ what: String, _ found: Value, _ meant: Value, at: SourceLocation = #_sourceLocation
    ) {
        #expect(found == meant, "\(label): \(what)", sourceLocation: at)
    }

    func checkAll(filters: [Filter], queries: [SearchQuery]) throws {
        checkHead()
        checkThings()
        checkRuns()
        checkNames()
        for filter in filters { try check(filter) }
        let selections = [Filter.none] + filters.prefix(3)
        for query in queries {
            for filter in selections { try check(query, within: filter) }
        }
        same("overview", try source.overview().told, try index.overview().told)
        same("case", try source.caseState(), try index.caseState())
        same("respondents", try source.respondentLines(), try index.respondentLines())
        same("committees", try source.committeeTallies(), try index.committeeTallies())
    }

    // MARK: Short

    func checkHead() {
        same("head", source.head, index.head)
        same("tree", source.tree, index.tree)
    }

    func checkThings() {
        for response in hearing.responses {
            let id = response.id
            same("response", source.response(id), response)
            same(
                "answering", source.remarks(answering: id).map { "\($0.remark.id) \($0.basis)" },
                index.remarks(answering: id).map { "\($0.remark.id) \($0.basis)" })
            same("supporters", source.supporters(of: id), index.supporters(of: id))
            same("reply", source.reply(to: response), index.reply(to: response))
            same(
                "departments", source.departments(answering: response),
                index.departments(answering: response))
        }
        for remark in hearing.remarks { same("remark", source.remark(remark.id), remark) }
        for respondent in hearing.respondents {
            let id = respondent.id
            same("respondent", source.respondent(id), respondent)
            for limit in [0, 1, 2, 100] {
                same(
                    "said", source.responses(saidBy: id, limit: limit),
                    index.responses(saidBy: id, limit: limit))
            }
        }
        for letter in hearing.submissions {
            same("submission", source.submission(letter.id), letter)
        }
        same("no response", source.response("no such"), nil)
        same("no remark", source.remark("H1"), nil)
        same("no respondent", source.respondent("no such"), nil)
        same("no submission", source.submission("no such"), nil)
        for section in sections.compactMap(\.self) {
            same("speak", source.departments(in: section), index.departments(in: section))
            same("pages", source.pagesOfRemarks(in: section), index.pagesOfRemarks(in: section))
        }
    }

    func checkRuns() {
        for kind in Passage.Kind.allCases {
            for section in sections {
                let count = index.count(kind, in: section)
                same("count", source.count(kind, in: section), count)
                for offsets in [0..<count, 0..<1, 1..<(count + 3), max(0, count - 1)..<count] {
                    same(
                        "run \(offsets)",
                        source.run(kind, in: section, offsets).map(\.passage),
                        index.run(kind, in: section, offsets).map(\.passage))
                    same(
                        "ids \(offsets)", source.ids(kind, in: section, offsets),
                        index.ids(kind, in: section, offsets))
                }
                // Every other one.
                let positions = stride(from: 0, to: count, by: 2).compactMap { offset in
                    source.run(kind, in: section, offset..<(offset + 1)).first?.position
                }
                same(
                    "restated", source.countRestated(kind, in: section),
                    index.countRestated(kind, in: section))
                let every = source.run(kind, in: section, 0..<count)
                for some in [positions, every.map(\.position), []] + every.map({ [$0.position] }) {
                    same(
                        "restated of \(some)", source.isRestated(anyOf: some, kind, in: section),
                        source.passages(kind, at: some)
                            .contains { $0.passage.wording == .restated })
                }
                same(
                    "ids at", source.ids(kind, in: section, at: positions),
                    source.passages(kind, at: positions).map { PassageID($0.passage) })
            }
        }
        for id in ids {
            let place = source.place(of: id)
            same("place", place?.section, index.place(of: id)?.section)
            guard let place, let meant = index.place(of: id) else { continue }
            same("offset", source.offset(of: place), index.offset(of: meant))
            same(
                "at", source.passages(id.kind, at: [place.position]).map { PassageID($0.passage) },
                [id])
        }
        same("no place", source.place(of: .response("no such")), nil)
        same("none at", source.passages(.remark, at: [1_000_000]), [])
    }

    private var ids: [PassageID] {
        hearing.responses.map { .response($0.id) }
            + hearing.remarks.map { .remark($0.id) }
    }

    func checkNames() {
        same("committees", source.committees, index.committees)
        same("names", source.committeeNames, index.committeeNames)
        same("answers", source.committeeAnswers, index.committeeAnswers)
        same("places", source.namedPlaces, index.namedPlaces)
        for field in FilterField.allCases {
            same("candidates \(field)", source.candidates(for: field), index.candidates(for: field))
        }
    }

    // MARK: Long

    func check(_ filter: Filter) throws {
        let found = try source.choose(filter)
        let meant = try index.choose(filter)
        let what = "\(filter)"
        same("everything, \(what)", found.isEverything, meant.isEverything)
        same("responses, \(what)", found.responseCount, meant.responseCount)
        same("remarks, \(what)", found.remarkCount, meant.remarkCount)
        same("reasons, \(what)", found.reasons, meant.reasons)
        same("chosen, \(what)", chosen(found, source), chosen(meant, index))
        let tallies = try source.tallies(beside: filter)
        same("tallies, \(what)", tallies, try index.tallies(beside: filter))
    }

    func check(_ query: SearchQuery, within filter: Filter) throws {
        let all = try source.search(
            query, in: source.choose(filter), limit: nil, near: nil)
        let meant = try index.search(query, in: index.choose(filter), limit: nil, near: nil)
        let what = "\(query.typed) in \(filter)"
        same("hits, \(what)", chosen(all.selection, source), chosen(meant.selection, index))
        same("complete, \(what)", all.isComplete, true)
    }

    /// All chosen passages in reading order.
    func chosen(_ selection: PassageSelection, _ source: any HearingSource) -> [String] {
        if selection.isEverything { return ["everything"] }
        return (source.nodes.map { Optional($0.section.id) } + [nil]).flatMap { section in
            Passage.Kind.allCases.flatMap { kind in
                source.passages(kind, at: selection.positions(kind, in: section).map(Int.init))
                    .map { $0.passage.id }
            }
        }
    }
}

extension OverviewCounts {
    /// Without keys that count nothing.
    fileprivate var told: OverviewCounts {
        var told = self
        told.outcomes = outcomes.filter { $0.value != Outcomes() }
        return told
    }
}

/// Filters and queries on what stands in a hearing, and on what does not.
struct RandomFilters {
    private var random: Seeded
    private let index: HearingIndex

    static let words = [
        "bolig", "boligpolitik", "Nørrebro", "norrebro", "nørrebro", "by", "øl", "ol", "å", "aa",
        "ab", "båd", "boligområde", "omrade", "-bolig", "-by", "\"bolig by\"", "\"25 pct.\"", "én",
        "e\u{301}n", "påsse", "ss", "1", "12", "ikke -bolig", "kaj båd", "æble", "aeble", "able",
        "tt", "q", "og", "ø", "-ø", "både", "fyrtårn", "ligbol", "\u{1E3F}a", "det er",
    ]

    init(_ index: HearingIndex, seed: UInt64) {
        self.index = index
        random = Seeded(seed: seed)
    }

    mutating func query() -> SearchQuery {
        var words = (0..<Int.random(in: 1...2, using: &random)).map { _ in
            Self.words.randomElement(using: &random) ?? ""
        }
        // A piece of what stands there.
        let texts = index.hearing.responses.map(\.text) + index.hearing.remarks.map(\.text)
        if Bool.random(using: &random), let text = texts.randomElement(using: &random) {
            let piece = text.dropFirst(Int.random(in: 0...max(0, text.count - 3), using: &random))
                .prefix(Int.random(in: 1...6, using: &random))
            words = ["\"\(piece.filter { $0 != "\"" })\""]
        }
        return SearchQuery(words.joined(separator: " "))
    }

    mutating func filter() -> Filter {
        var filter = Filter()
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let field = FilterField.allCases.randomElement(using: &random) ?? .tag
            if field == .search {
                filter.search = query()
                continue
            }
            let known = index.candidates(for: field).map(\.value)
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                filter.add(value(of: known), to: field)
            }
        }
        if !filter[.lokaludvalg].isEmpty, Bool.random(using: &random) {
            filter[.match] = [MatchReason.allCases.randomElement(using: &random)?.rawValue ?? ""]
        }
        return filter
    }

    private mutating func value(of known: [String]) -> String {
        let value = known.randomElement(using: &random) ?? "no such"
        return switch Int.random(in: 0..<8, using: &random) {
        case 0: "no such"
        // The same to a reader, other bytes.
        case 1: value.replacing("a\u{30A}", with: "\u{E5}")
        case 2: value.replacing("\u{E5}", with: "a\u{30A}")
        default: value
        }
    }
}
