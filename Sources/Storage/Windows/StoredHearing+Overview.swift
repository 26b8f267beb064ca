internal import GRDB
public import PolicyModel

extension StoredHearing {
    // MARK: The overview

    public func overview() throws -> OverviewCounts {
        if let known = cached({ $0.overview }) { return known }
        let counts = try inColumns { columns, question in
            var counts = OverviewCounts()
            try columns.countCommittees(question, into: &counts)
            try columns.countOutcomes(question, into: &counts)
            return counts
        }
        cached { $0.overview = counts }
        return counts
    }

    // MARK: The case

    /// A row for each section, by what triggers keep.
    public func caseState() throws -> CaseState {
        if let known = cached({ $0.state }) { return known }
        guard let state = moment.short(readCaseState) else { throw SourceOvertaken() }
        cached { $0.state = state }
        return state
    }

    private func readCaseState(_ db: Database) throws -> CaseState {
        // A letter's passage is answered through the summary, where the hearing has one.
        let summaries = head.counts.full < head.counts.responses.all
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(summaries ? "unlinkedSummary" : "unlinked"), undecided, uncertain, drafts,
                    EXISTS (SELECT 1 FROM passage_count AS r
                        WHERE r.hearing = c.hearing AND r.kind = 'remark'
                            AND r.section = c.section AND c.section <> '')
                FROM case_count AS c WHERE hearing = ?
                """)
        var state = CaseState()
        try statement.forEachRow([name]) { row in
            if row.integer(4) == 0 { state.unanswered += row.integer(0) }
            state.withoutOutcome += row.integer(1)
            state.uncertain += row.integer(2)
            state.drafts += row.integer(3)
            return true
        }
        return state
    }

    // MARK: Who answered

    public func respondentLines() throws -> [RespondentLine] {
        try moment.long { question in
            let statement = try question.db.cachedStatement(
                sql: """
                    SELECT respondent, count(*) FROM response_respondent
                    WHERE hearing = ? AND \(PassageRules.counts) GROUP BY respondent
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
