internal import GRDB
public import PolicyModel

extension StoredHearing {
    public func tallies(beside filter: Filter) throws -> FilterTallies {
        try moment.long { question in
            var tallies = FilterTallies()
            // Most fields are counted beside the same filter: it is applied once.
            var applied: [Filter: [Passage.Kind: Chosen]] = [:]
            for field in Facets.fields {
                let others = filter.without(field)
                let chosen = try applied[others] ?? self.chosen(others, question)
                applied[others] = chosen
                tallies.fields[field] = try tally(field, chosen, question)
            }
            var others = filter
            others[.section] = []
            tallies.sections = try sections(beside: others, question)
            return tallies
        }
    }

    public func committeeTallies() throws -> Facets.Tally {
        try moment.long { try tally(.lokaludvalg, chosen(.none, $0), $0) }
    }

    /// A kind of which nothing matches is missing.
    private func chosen(
        _ filter: Filter, _ question: LongQuestion
    ) throws -> [Passage.Kind: Chosen] {
        if filter.isEmpty {
            return [.response: Chosen(.response, nil), .remark: Chosen(.remark, nil)]
        }
        return Dictionary(
            try conditions(filter, question).map { ($0.kind, Chosen($0.kind, $0)) },
            uniquingKeysWith: { first, _ in first })
    }

    private func tally(
        _ field: FilterField, _ chosen: [Passage.Kind: Chosen], _ question: LongQuestion
    ) throws -> Facets.Tally {
        var tally = Facets.Tally()
        if let responses = chosen[.response] {
            let counter = Counter(hearing: id, chosen: responses, question: question)
            try count(responsesBy: field, counter, into: &tally)
        }
        if let remarks = chosen[.remark] {
            let counter = Counter(hearing: id, chosen: remarks, question: question)
            tally.remarks = try count(remarksBy: field, counter)
        }
        return tally
    }

    private func sections(
        beside filter: Filter, _ question: LongQuestion
    ) throws -> [Section.ID: FilterTallies.Pair] {
        let selection = try choose(filter, question)
        func matching(_ kind: Passage.Kind, _ section: Section.ID) -> Int {
            selection.isEverything
                ? count(kind, in: section) : selection.positions(kind, in: section).count
        }
        var sums: [Section.ID: FilterTallies.Pair] = [:]
        for node in nodes {
            let id = node.section.id
            sums[id] = descendants(of: id).reduce(into: FilterTallies.Pair()) { sum, section in
                sum.responses += matching(.response, section)
                sum.remarks += matching(.remark, section)
            }
        }
        return sums
    }

    // MARK: By field

    private func count(
        responsesBy field: FilterField, _ counter: Counter, into tally: inout Facets.Tally
    ) throws {
        let db = counter.question.db
        switch field {
        case .lokaludvalg: try countCommittees(counter, into: &tally)
        case .respondent:
            tally.responses = try counter.counts(
                """
                SELECT respondent, count(*) FROM response_respondent
                WHERE hearing = :hearing AND \(PassageConditions.counts)
                    \(counter.chosen.narrowing("response"))
                GROUP BY respondent
                """)
        case .respondentKind:
            tally.responses = try counter.counts(
                """
                SELECT r.kind, count(DISTINCT s.response) FROM response_respondent AS s
                CROSS JOIN respondent AS r ON r.hearing = s.hearing AND r.id = s.respondent
                WHERE s.hearing = :hearing AND s.\(PassageConditions.counts)
                    \(counter.chosen.narrowing("s.response"))
                GROUP BY r.kind
                """)
        case .department: tally.responses = try countDepartmentsAnswering(counter)
        case .outcome: tally.responses = try countOutcomesOfResponses(counter)
        case .reply: tally.responses = try countReplies(counter)
        case .tag:
            tally.responses = try counter.counts(
                in: "tag", by: spelling(of: .tag, db).counted("tag"))
        case .place:
            tally.responses = try counter.counts(
                in: "place", by: spelling(of: .place, db).counted("name"))
        case .pejlemaerke, .goal, .section, .match, .search: break
        }
    }

    private func count(remarksBy field: FilterField, _ counter: Counter) throws -> [String: Int] {
        let db = counter.question.db
        switch field {
        case .lokaludvalg:
            return try counter.counts(namedIn: "remark", spelling(of: .lokaludvalg, db))
        case .department:
            return try counter.counts(
                in: "department", by: spelling(of: .department, db).counted("department"))
        case .outcome:
            var outcomes = try counter.counts(in: "outcome", by: "outcome")
            let all = try counter.count("SELECT count(*) FROM \(counter.chosen.all)")
            let decided = try counter.count(
                """
                SELECT count(DISTINCT remark) FROM remark_outcome
                WHERE hearing = :hearing\(counter.chosen.narrowing("remark"))
                """)
            if all > decided { outcomes[Filter.noOutcome] = all - decided }
            return outcomes
        case .tag:
            return try counter.counts(in: "tag", by: spelling(of: .tag, db).counted("tag"))
        case .place:
            return try counter.counts(in: "place", by: spelling(of: .place, db).counted("name"))
        // Nobody but the administration says a remark, and a reply is a response's.
        case .respondent, .respondentKind, .reply: return [:]
        case .pejlemaerke, .goal, .section, .match, .search: return [:]
        }
    }

    // MARK: Committees

    private func countCommittees(_ counter: Counter, into tally: inout Facets.Tally) throws {
        let spelling = try spelling(of: .lokaludvalg, counter.question.db)
        let said = """
            SELECT \(spelling.counted("l.name")) AS name, s.response AS response
            FROM respondent_lokaludvalg AS l
            CROSS JOIN response_respondent AS s
                ON s.hearing = l.hearing AND s.respondent = l.respondent
            WHERE l.hearing = :hearing AND s.\(PassageConditions.counts)
                \(counter.chosen.narrowing("s.response"))
            """
        let named = """
            SELECT \(spelling.counted("lokaludvalg")), response FROM response_place
            WHERE hearing = :hearing AND lokaludvalg IS NOT NULL
                \(counter.chosen.narrowing("response"))
            """
        tally.named = try counter.counts(namedIn: "response", spelling)
        tally.said = try counter.counts(
            "SELECT name, count(DISTINCT response) FROM (\(said)) GROUP BY 1")
        tally.responses = try counter.counts(
            "SELECT name, count(*) FROM (\(said) UNION \(named)) GROUP BY 1")
    }

    // MARK: Answers

    private func countReplies(_ counter: Counter) throws -> [String: Int] {
        let linked = PassageConditions.linked
        let all = try counter.count("SELECT count(*) FROM \(counter.chosen.all)")
        let answered = try counter.count(
            """
            SELECT count(DISTINCT response) FROM (\(linked))
            WHERE true\(counter.chosen.narrowing("response"))
            """)
        let none = try counter.count(
            """
            SELECT count(*) FROM \(counter.chosen.all)
            WHERE \(PassageConditions.isWithoutReply)
            """)
        let replies = [
            Reply.linked: answered, .none: none, .section: all - answered - none,
        ]
        return Dictionary(
            replies.compactMap { $1 > 0 ? ($0.rawValue, $1) : nil },
            uniquingKeysWith: { first, _ in first })
    }

    private func countOutcomesOfResponses(_ counter: Counter) throws -> [String: Int] {
        let decided = """
            FROM remark_answer AS a
            CROSS JOIN remark_outcome AS o ON o.hearing = a.hearing AND o.remark = a.remark
            WHERE a.hearing = :hearing AND a.\(PassageConditions.counts)
                \(counter.chosen.narrowing("a.response"))
            """
        var outcomes = try counter.counts(
            "SELECT o.outcome, count(DISTINCT a.response) \(decided) GROUP BY 1")
        let all = try counter.count("SELECT count(*) FROM \(counter.chosen.all)")
        let told = try counter.count("SELECT count(DISTINCT a.response) \(decided)")
        if all > told { outcomes[Filter.noOutcome] = all - told }
        return outcomes
    }

    /// See ``HearingIndex/departments(answering:)``: each response counts by one of three ways.
    private func countDepartmentsAnswering(_ counter: Counter) throws -> [String: Int] {
        let spelling = try spelling(of: .department, counter.question.db)
        let assigned = "SELECT response FROM response_assigned WHERE hearing = :hearing"
        var counts = try counter.counts(in: "assigned", by: spelling.counted("department"))
        let linked = try counter.counts(
            """
            SELECT \(spelling.counted("d.department")), count(DISTINCT a.response)
            FROM remark_answer AS a
            CROSS JOIN remark_department AS d ON d.hearing = a.hearing AND d.remark = a.remark
            WHERE a.hearing = :hearing AND a.\(PassageConditions.counts)
                AND a.response NOT IN (\(assigned))\(counter.chosen.narrowing("a.response"))
            GROUP BY 1
            """)
        let bySection = try counter.counts(
            """
            SELECT name, sum(number) FROM (
                SELECT section, count(*) AS number FROM \(counter.chosen.all)
                WHERE section IS NOT NULL AND id NOT IN (\(assigned))
                    AND id NOT IN (\(PassageConditions.linked))
                GROUP BY section
            ) AS r CROSS JOIN (
                SELECT DISTINCT section AS spoken, \(spelling.counted("department")) AS name
                FROM section_department WHERE hearing = :hearing
            ) AS d ON d.spoken = r.section GROUP BY name
            """)
        counts.merge(linked, uniquingKeysWith: +)
        counts.merge(bySection, uniquingKeysWith: +)
        return counts
    }
}

extension Counter {
    /// Passages that name a place of each committee's district.
    fileprivate func counts(namedIn kind: String, _ spelling: Spelling) throws -> [String: Int] {
        try counts(
            """
            SELECT \(spelling.counted("lokaludvalg")), count(DISTINCT \(kind)) FROM \(kind)_place
            WHERE hearing = :hearing AND lokaludvalg IS NOT NULL\(chosen.narrowing(kind))
            GROUP BY 1
            """)
    }
}

extension Filter {
    /// What is picked in the other fields: values of one field mean either.
    fileprivate func without(_ field: FilterField) -> Filter {
        var others = self
        others[field] = []
        if field == .lokaludvalg { others[.match] = [] }
        return others
    }
}
