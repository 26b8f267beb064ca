internal import PolicyModel

/// A filter, field by field, as the passages that each field lets through: so that the counts beside
/// a filter, each without a field of its own, apply it once. The rule is
/// ``HearingIndex/select(_:)``; a test holds the two together.
struct FilterSieve {
    /// A field that asks for something; pejlemærke, goal and section are one each, and a lokaludvalg
    /// is one with its match.
    private struct Part {
        let field: FilterField
        /// Of a kind that is missing nothing passes.
        let passing: [Passage.Kind: Marks]
    }

    private var parts: [Part] = []
    private let counts: [Passage.Kind: Int]
    /// For a lokaludvalg: the passages that are attributed to it, and those that name it.
    private(set) var reasons: [(reason: MatchReason, kind: Passage.Kind, marks: Marks)] = []

    /// What passes all fields but some; nil where that is everything.
    func passing(_ kind: Passage.Kind, without fields: Set<FilterField> = []) -> Marks? {
        let asking = parts.filter { !fields.contains($0.field) }
        guard var passing = asking.first.map({ $0.passing[kind] }) else { return nil }
        for part in asking.dropFirst() {
            guard let marks = part.passing[kind] else { passing = nil; break }
            passing?.keep(marks)
        }
        return passing ?? Marks(counts[kind] ?? 0)
    }

    // MARK: Making

    /// - Parameter searching: finds the passages that match a query.
    init(
        _ filter: Filter, _ columns: HearingColumns, _ question: LongQuestion,
        searching: (SearchQuery) throws -> [Passage.Kind: Marks]
    ) throws {
        counts = [
            .response: try columns.passages(.response, question).count,
            .remark: try columns.passages(.remark, question).count,
        ]
        for field in FilterField.allCases where !filter[field].isEmpty {
            let values = filter[field]
            switch field {
            case .pejlemaerke, .goal, .section:
                try add(
                    field, sections: columns.sections(values, field), columns, question)
            case .lokaludvalg:
                try add(committees: values, match: filter[.match], columns, question)
            case .respondent: try add(field, .respondent, values, [.response], columns, question)
            case .respondentKind:
                try add(field, .respondentKind, values, [.response], columns, question)
            case .department: try add(departments: values, columns, question)
            case .outcome: try add(outcomes: values, columns, question)
            case .reply:
                let replies = try Replies(columns, question)
                let marks = replies.marks(values.compactMap(Reply.init))
                parts.append(Part(field: field, passing: [.response: marks]))
            case .tag: try add(field, .tag, values, Passage.Kind.allCases, columns, question)
            case .place: try add(field, .place, values, Passage.Kind.allCases, columns, question)
            case .match, .search: break
            }
        }
        if let search = filter.search, !search.isEmpty {
            parts.append(Part(field: .search, passing: try searching(search)))
        }
    }

    private mutating func add(
        _ field: FilterField, _ feature: HearingColumns.Feature, _ values: [String],
        _ kinds: [Passage.Kind], _ columns: HearingColumns, _ question: LongQuestion
    ) throws {
        var passing: [Passage.Kind: Marks] = [:]
        for kind in kinds {
            passing[kind] = try columns.ties(feature, of: kind, question)
                .owners(of: values, counts[kind] ?? 0)
        }
        parts.append(Part(field: field, passing: passing))
    }

    private mutating func add(
        _ field: FilterField, sections: Set<Section.ID>, _ columns: HearingColumns,
        _ question: LongQuestion
    ) throws {
        let isWanted = columns.sections.map(sections.contains) + [false]
        var passing: [Passage.Kind: Marks] = [:]
        for kind in Passage.Kind.allCases {
            passing[kind] = Marks(
                try columns.passages(kind, question).sections.map { isWanted[Int($0)] })
        }
        parts.append(Part(field: field, passing: passing))
    }

    private mutating func add(
        departments names: [String], _ columns: HearingColumns, _ question: LongQuestion
    ) throws {
        try add(.department, .department, names, Passage.Kind.allCases, columns, question)
        guard let own = parts.popLast(), var responses = own.passing[.response] else { return }
        let wanted = Set(names)
        let speaks = try columns.speakers(question).map { !wanted.isDisjoint(with: $0) }
        let replies = try Replies(columns, question)
        let places = try columns.passages(.response, question).sections
        for (ordinal, place) in places.enumerated()
        where speaks[Int(place)] && replies.asksSection(ordinal) {
            responses.mark(Int32(ordinal))
        }
        var passing = own.passing
        passing[.response] = responses
        parts.append(Part(field: .department, passing: passing))
    }

    private mutating func add(
        outcomes: [String], _ columns: HearingColumns, _ question: LongQuestion
    ) throws {
        var passing: [Passage.Kind: Marks] = [:]
        for kind in Passage.Kind.allCases {
            let ties = try columns.ties(.outcome, of: kind, question)
            let count = counts[kind] ?? 0
            var marks = ties.owners(of: outcomes, count)
            if outcomes.contains(Filter.noOutcome) { marks.add(ties.owners(count).others) }
            passing[kind] = marks
        }
        parts.append(Part(field: .outcome, passing: passing))
    }

    private mutating func add(
        committees names: [String], match: [String], _ columns: HearingColumns,
        _ question: LongQuestion
    ) throws {
        func isAsked(_ reason: MatchReason) -> Bool {
            match.isEmpty || match.contains(reason.rawValue)
        }
        var passing: [Passage.Kind: Marks] = [:]
        func add(_ reason: MatchReason, _ kind: Passage.Kind, _ marks: Marks) {
            reasons.append((reason, kind, marks))
            passing[kind, default: Marks(marks.marked.count)].add(marks)
        }
        for kind in Passage.Kind.allCases where isAsked(.named) {
            let named = try columns.ties(.district, of: kind, question)
            add(.named, kind, named.owners(of: names, counts[kind] ?? 0))
        }
        if isAsked(.said) {
            let said = try columns.ties(.committee, of: .response, question)
            add(.said, .response, said.owners(of: names, counts[.response] ?? 0))
        }
        parts.append(Part(field: .lokaludvalg, passing: passing))
    }
}

extension HearingColumns {
    /// The sections that values of an outline's field stand for, with everything under them.
    fileprivate func sections(_ values: [String], _ field: FilterField) -> Set<Section.ID> {
        let named: [Section.ID]
        if field == .section {
            named = values.map { Section.ID($0) }
        } else {
            let kind: Section.Kind = field == .goal ? .goal : .pejlemaerke
            named = outline.filter {
                $0.kind == kind && values.contains($0.number?.description ?? "")
            }.map(\.id)
        }
        return named.reduce(into: []) { $0.formUnion(tree.descendants(of: $1)) }
    }
}

/// How each response is answered.
struct Replies {
    private let linked: Marks
    private let assigned: Marks
    private let places: [Int32]
    /// By place of the section: it has remarks.
    private let isAnswered: [Bool]

    init(_ columns: HearingColumns, _ question: LongQuestion) throws {
        let responses = try columns.passages(.response, question)
        linked = try columns.links(question).owners(responses.count)
        assigned = try columns.assigned(question)
        places = responses.sections
        var isAnswered = [Bool](repeating: false, count: columns.sections.count + 1)
        for place in try columns.passages(.remark, question).sections {
            isAnswered[Int(place)] = true
        }
        isAnswered[columns.sections.count] = false
        self.isAnswered = isAnswered
    }

    func reply(_ ordinal: Int) -> Reply {
        linked[ordinal] ? .linked : isAnswered[Int(places[ordinal])] ? .section : .none
    }

    /// Its departments are those of its section's remarks.
    func asksSection(_ ordinal: Int) -> Bool { !linked[ordinal] && !assigned[ordinal] }

    func marks(_ replies: [Reply]) -> Marks {
        Marks(places.indices.map { replies.contains(reply($0)) })
    }
}
