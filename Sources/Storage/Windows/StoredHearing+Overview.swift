internal import GRDB
public import PolicyModel

extension StoredHearing {
    // MARK: The overview

    public func overview() throws -> OverviewCounts {
        try moment.long { question in
            var counts = OverviewCounts()
            try countCommittees(question, into: &counts)
            try countOutcomes(question, into: &counts)
            return counts
        }
    }

    private func countCommittees(
        _ question: LongQuestion, into counts: inout OverviewCounts
    ) throws {
        let spelling = try spelling(of: .lokaludvalg, question.db)
        let said = """
            SELECT \(spelling.counted("l.name")) AS name, s.response AS id
            FROM respondent_lokaludvalg AS l
            CROSS JOIN response_respondent AS s
                ON s.hearing = l.hearing AND s.respondent = l.respondent
            WHERE l.hearing = :hearing AND s.\(PassageConditions.counts)
            """
        try count(said, of: .response, question, into: &counts.said, &counts.saidByAny)
        for kind in Passage.Kind.allCases {
            let named = """
                SELECT \(spelling.counted("lokaludvalg")) AS name, \(kind) AS id FROM \(kind)_place
                WHERE hearing = :hearing AND lokaludvalg IS NOT NULL
                """
            try count(named, of: kind, question, into: &counts.named, &counts.namedByAny)
        }
    }

    /// Counts "name, id" by name and section, and each id once by section.
    private func count(
        _ sql: String, of kind: Passage.Kind, _ question: LongQuestion,
        into names: inout [String: OverviewCounts.BySection],
        _ any: inout OverviewCounts.BySection
    ) throws {
        let standing = """
            CROSS JOIN \(kind) AS p INDEXED BY \(kind)_standing
                ON p.hearing = :hearing AND p.id = n.id
            """
        let byName = try question.db.cachedStatement(
            sql: """
                SELECT p.section, n.name, count(*) FROM (SELECT DISTINCT name, id FROM (\(sql))) AS n
                \(standing) GROUP BY 1, 2
                """)
        try byName.forEachRow(["hearing": name]) { row in
            names[row.text(1), default: [:]][row.section(0), default: 0] += row.integer(2)
            return true
        }
        try question.check()
        let once = try question.db.cachedStatement(
            sql: """
                SELECT p.section, count(*) FROM (SELECT DISTINCT id FROM (\(sql))) AS n
                \(standing) GROUP BY 1
                """)
        try once.forEachRow(["hearing": name]) { row in
            any[row.section(0), default: 0] += row.integer(1)
            return true
        }
        try question.check()
    }

    private func countOutcomes(
        _ question: LongQuestion, into counts: inout OverviewCounts
    ) throws {
        for (key, number) in self.counts where key.kind == .remark {
            counts.outcomes[key.section, default: .init()].all = number
        }
        let bySection = try question.db.cachedStatement(
            sql: """
                SELECT p.section, o.outcome, count(DISTINCT o.remark) FROM remark_outcome AS o
                CROSS JOIN remark AS p INDEXED BY remark_standing
                    ON p.hearing = o.hearing AND p.id = o.remark
                WHERE o.hearing = ? GROUP BY 1, 2
                """)
        try bySection.forEachRow([name]) { row in
            guard let outcome = Outcome(rawValue: row.text(1)) else { return true }
            counts.outcomes[row.section(0), default: .init()].by[outcome] = row.integer(2)
            return true
        }
        try question.check()
        let undecided = try question.db.cachedStatement(
            sql: """
                SELECT section, count(*) FROM remark INDEXED BY remark_section
                WHERE hearing = :hearing AND id NOT IN (
                    SELECT remark FROM remark_outcome WHERE hearing = :hearing)
                GROUP BY 1
                """)
        try undecided.forEachRow(["hearing": name]) { row in
            counts.outcomes[row.section(0), default: .init()].none = row.integer(1)
            return true
        }
        try question.check()
        try countDepartments(question, into: &counts)
    }

    /// Remarks by department and outcome, then those that name no department.
    private func countDepartments(
        _ question: LongQuestion, into counts: inout OverviewCounts
    ) throws {
        let department = try spelling(of: .department, question.db).counted("department")
        let statement = try question.db.cachedStatement(
            sql: """
                WITH speaking AS MATERIALIZED (
                    SELECT DISTINCT \(department) AS department, remark FROM remark_department
                    WHERE hearing = :hearing
                    UNION ALL
                    SELECT NULL, id FROM remark WHERE hearing = :hearing AND id NOT IN (
                        SELECT remark FROM remark_department WHERE hearing = :hearing)
                )
                SELECT department, o.outcome, count(DISTINCT s.remark) FROM speaking AS s
                LEFT JOIN remark_outcome AS o ON o.hearing = :hearing AND o.remark = s.remark
                GROUP BY 1, 2
                UNION ALL
                SELECT department, '', count(*) FROM speaking GROUP BY 1
                """)
        try statement.forEachRow(["hearing": name]) { row in
            func add(_ outcomes: inout OverviewCounts.Outcomes) {
                if row.isNull(1) {
                    outcomes.none += row.integer(2)
                } else if row.bytes(1).isEmpty {
                    outcomes.all += row.integer(2)
                } else if let outcome = Outcome(rawValue: row.text(1)) {
                    outcomes.by[outcome, default: 0] += row.integer(2)
                }
            }
            if row.isNull(0) {
                add(&counts.withoutDepartment)
            } else {
                add(&counts.departments[row.text(0), default: .init()])
            }
            return true
        }
    }

    // MARK: The case

    public func caseState() throws -> CaseState {
        try moment.long { question in
            var state = CaseState()
            func count(_ sql: String) throws -> Int {
                try question.check()
                let statement = try question.db.cachedStatement(sql: sql)
                return try Int.fetchOne(statement, arguments: ["hearing": name]) ?? 0
            }
            // A letter's passage is answered through the summary, where the hearing has one.
            let summaries = head.counts.full < head.counts.responses.all
            state.unanswered = try count(
                """
                SELECT count(*) FROM response INDEXED BY response_section
                WHERE hearing = :hearing AND \(PassageConditions.isWithoutReply)
                    \(summaries ? "AND kind = 'summary'" : "")
                """)
            state.withoutOutcome = try count(
                """
                SELECT count(*) FROM remark INDEXED BY remark_section
                WHERE hearing = :hearing AND status = 'final' AND id NOT IN (
                    SELECT remark FROM remark_outcome WHERE hearing = :hearing)
                """)
            state.uncertain = try count(Self.uncertain)
            state.drafts = try count(
                """
                SELECT count(*) FROM remark INDEXED BY remark_section
                WHERE hearing = :hearing AND status = 'draft'
                """)
            return state
        }
    }

    private static let uncertain = """
        SELECT (SELECT count(*) FROM (
            SELECT id FROM response WHERE hearing = :hearing
                AND section IS NOT NULL AND sectionBasis = 'suggested'
            UNION SELECT response FROM response_respondent
                WHERE hearing = :hearing AND basis = 'suggested'
            UNION SELECT response FROM response_support
                WHERE hearing = :hearing AND basis = 'suggested'))
        + (SELECT count(*) FROM (
            SELECT id FROM remark WHERE hearing = :hearing AND outcomeBasis = 'suggested'
            UNION SELECT remark FROM remark_answer
                WHERE hearing = :hearing AND basis = 'suggested'))
        """

    // MARK: Who answered

    public func respondentLines() throws -> [RespondentLine] {
        try moment.long { question in
            let statement = try question.db.cachedStatement(
                sql: """
                    SELECT respondent, count(*) FROM response_respondent
                    WHERE hearing = ? AND \(PassageConditions.counts) GROUP BY respondent
                    """)
            var said: [Respondent.ID: Int] = [:]
            try statement.forEachRow([name]) { row in
                said[Respondent.ID(row.text(0))] = row.integer(1)
                return true
            }
            try question.check()
            return try Tables.respondents.entities(of: id, question.db).map {
                RespondentLine(respondent: $0, said: said[$0.id] ?? 0)
            }
        }
    }
}

extension RowPointer {
    fileprivate func section(_ column: Int32) -> Section.ID? {
        isNull(column) ? nil : Section.ID(text(column))
    }
}
