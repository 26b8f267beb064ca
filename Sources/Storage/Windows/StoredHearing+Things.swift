internal import GRDB
public import PolicyModel

extension StoredHearing {
    // MARK: One thing by its id

    public func response(_ id: Response.ID) -> Response? { passage(at: .response(id))?.response }
    public func remark(_ id: Remark.ID) -> Remark? { passage(at: .remark(id))?.remark }

    private func passage(at id: PassageID) -> Passage? {
        guard let place = place(of: id) else { return nil }
        return passages(place.kind, at: [place.position]).first?.passage
    }

    public func respondent(_ id: Respondent.ID) -> Respondent? {
        if let known = cached({ $0.respondents[id] }) { return known }
        let found = moment.short {
            try Tables.respondents.entity(id.rawValue, of: self.id, $0)?.entity
        }
        guard let respondent = found ?? nil else { return nil }
        cached { $0.respondents[id] = respondent }
        return respondent
    }

    public func submission(_ id: Submission.ID) -> Submission? {
        moment.short { try Tables.submissions.entity(id.rawValue, of: self.id, $0)?.entity } ?? nil
    }

    public func isGone(_ passage: PassageID) -> Bool {
        moment.short { db in
            let statement = try db.cachedStatement(
                sql: "SELECT 1 FROM decision WHERE hearing = ? AND item = ? AND what = ?")
            let gone = Decision.What.gone.rawValue
            return try Int.fetchOne(statement, arguments: [name, passage.text, gone]) != nil
        } ?? false
    }

    // MARK: What hangs on it

    public func remarks(answering response: Response.ID) -> [(remark: Remark, basis: Basis)] {
        let ties = tied(
            .remark,
            by: """
                SELECT p.position, a.basis FROM remark_answer AS a
                CROSS JOIN remark AS p INDEXED BY remark_standing
                    ON p.hearing = a.hearing AND p.id = a.remark
                WHERE a.hearing = ? AND a.response = ? ORDER BY p.position
                """, to: response.rawValue)
        return ties.compactMap { tie in
            if case .remark(let remark) = tie.passage { (remark, tie.basis) } else { nil }
        }
    }

    public func supporters(of response: Response.ID) -> [Response] {
        tied(
            .response,
            by: """
                SELECT p.position, s.basis FROM response_support AS s
                CROSS JOIN response AS p INDEXED BY response_standing
                    ON p.hearing = s.hearing AND p.id = s.response
                WHERE s.hearing = ? AND s.supported = ? ORDER BY p.position
                """, to: response.rawValue
        ).compactMap(\.passage.response)
    }

    private func tied(
        _ kind: Passage.Kind, by sql: String, to item: String
    ) -> [(passage: Passage, basis: Basis)] {
        let ties = moment.short { db in
            let statement = try db.cachedStatement(sql: sql)
            return try Row.fetchAll(statement, arguments: [name, item]).map { row in
                var reader = RowReader(row)
                return (position: try reader.integer(), basis: try reader.choice() as Basis)
            }
        }
        guard let ties, !ties.isEmpty else { return [] }
        let found = Dictionary(
            passages(kind, at: ties.map(\.position)).map { ($0.position, $0.passage) },
            uniquingKeysWith: { first, _ in first })
        return ties.compactMap { tie in found[tie.position].map { ($0, tie.basis) } }
    }

    public func departments(in section: Section.ID) -> Set<String> {
        moment.short { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT department FROM section_department WHERE hearing = ? AND section = ?
                    """)
            return try String.fetchSet(statement, arguments: [name, section.rawValue])
        } ?? []
    }

    public func pagesOfRemarks(in section: Section.ID) -> ClosedRange<Int>? {
        let pages = moment.short { db in
            let first = try db.cachedStatement(
                sql: """
                    SELECT min(page) FROM remark INDEXED BY remark_page
                    WHERE hearing = ? AND section = ? AND page IS NOT NULL
                    """)
            let last = try db.cachedStatement(
                sql: """
                    SELECT max(ifnull(lastPage, page)) FROM remark INDEXED BY remark_last_page
                    WHERE hearing = ? AND section = ?
                    """)
            let section: StatementArguments = [name, section.rawValue]
            return (
                try Int.fetchOne(first, arguments: section),
                try Int.fetchOne(last, arguments: section)
            )
        }
        guard case (let first?, let last?)? = pages else { return nil }
        return first...max(first, last)
    }

    public func responses(saidBy respondent: Respondent.ID, limit: Int) -> [Response] {
        let positions = moment.short { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT position FROM saying WHERE hearing = ? AND respondent = ?
                    ORDER BY position LIMIT ?
                    """)
            return try Int.fetchAll(
                statement, arguments: [name, respondent.rawValue, max(0, limit)])
        }
        return passages(.response, at: positions ?? []).compactMap(\.passage.response)
    }
}
