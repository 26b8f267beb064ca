internal import GRDB
public import PolicyModel

extension StoredHearing {
    public func search(
        _ query: SearchQuery, in selection: PassageSelection, limit: Int?, near: PassageID?
    ) throws -> PassageHits {
        try moment.long { question in
            var places: [PassagePlace] = []
            var isComplete = true
            var sections = SectionReader()
            let start = try near.flatMap { try self.number(of: $0, question.db) }
            try walk(FoldedQuery(query), query, from: start, question) { row, isMatch in
                let place = PassagePlace(
                    kind: row.integer(0) == 0 ? .response : .remark,
                    section: sections.section(row, 1), position: row.integer(2))
                guard selection.shows(place), try isMatch() else { return true }
                if let limit, places.count >= limit {
                    isComplete = false
                    return false
                }
                places.append(place)
                return true
            }
            return PassageHits(PassageSelection(places), isComplete: isComplete)
        }
    }

    /// All passages that match. The last words are asked for again with every count beside them.
    func found(
        _ query: SearchQuery, _ columns: HearingColumns, _ question: LongQuestion
    ) throws -> [Passage.Kind: Marks] {
        if let known = cached({ $0.found }), known.query == query { return known.marks }
        let responses = try columns.passages(.response, question)
        let remarks = try columns.passages(.remark, question)
        var said = Marks(responses.count)
        var answered = Marks(remarks.count)
        try walk(FoldedQuery(query), query, from: nil, question) { row, isMatch in
            guard try isMatch() else { return true }
            let position = row.integer(2)
            if row.integer(0) == 0 {
                if let ordinal = responses.ordinal(at: position) { said.mark(ordinal) }
            } else if let ordinal = remarks.ordinal(at: position) {
                answered.mark(ordinal)
            }
            return true
        }
        let marks: [Passage.Kind: Marks] = [.response: said, .remark: answered]
        cached { $0.found = WindowCache.Found(query: query, marks: marks) }
        return marks
    }

    // MARK: The walk

    /// Steps through what may match, in reading order from a number on and then from the start,
    /// until `body` says false. Columns: 0 remark, 1 section, 2 position, 3 plain, 4 id; `isMatch`
    /// tells for the row whether it does match.
    private func walk(
        _ folded: FoldedQuery, _ query: SearchQuery, from start: Int64?, _ question: LongQuestion,
        _ body: (RowPointer, () throws -> Bool) throws -> Bool
    ) throws {
        let range = try FoldedNumbers.range(of: id, question.db)
        let ranges: [ClosedRange<Int64>]
        if let start, start > range.lowerBound, range.contains(start) {
            ranges = [start...range.upperBound, range.lowerBound...(start - 1)]
        } else {
            ranges = [range]
        }
        let statement = try question.db.cachedStatement(sql: Self.candidates(folded))
        var isGoingOn = true
        var steps = 0
        for range in ranges where isGoingOn {
            var arguments: StatementArguments = [
                "first": range.lowerBound, "last": range.upperBound,
            ]
            if let match = folded.match { arguments += ["match": match] }
            try statement.forEachRow(arguments) { row in
                steps += 1
                if steps % 1_024 == 0 { try question.check() }
                isGoingOn = try body(row) { try self.isMatch(row, folded, query, question) }
                return isGoingOn
            }
        }
    }

    private static func candidates(_ query: FoldedQuery) -> String {
        let texts = query.isDecided ? "NULL, NULL" : "f.exact, f.loose"
        let joined =
            query.isDecided ? "" : "CROSS JOIN folded AS f ON f.number = s.number"
        let columns = "s.isRemark, s.section, s.position, s.plain, s.passage, \(texts)"
        if query.match == nil {
            return """
                SELECT \(columns) FROM standing AS s \(joined)
                WHERE s.number BETWEEN :first AND :last ORDER BY s.number
                """
        }
        return """
            SELECT \(columns) FROM passage_index AS i
            CROSS JOIN standing AS s ON s.number = i.rowid \(joined)
            WHERE i.passage_index MATCH :match AND i.rowid BETWEEN :first AND :last
            ORDER BY i.rowid
            """
    }

    private func isMatch(
        _ row: RowPointer, _ folded: FoldedQuery, _ query: SearchQuery, _ question: LongQuestion
    ) throws -> Bool {
        if row.integer(3) != 0 {
            if folded.isDecided { return true }
            if let matches = folded.matches(exact: row.bytes(5), loose: row.bytes(6)) {
                return matches
            }
        }
        let kind: Passage.Kind = row.integer(0) == 0 ? .response : .remark
        let statement = try question.db.cachedStatement(
            sql: "SELECT gist, text FROM \(kind) WHERE hearing = ? AND id = ?")
        let texts = try Row.fetchOne(statement, arguments: [name, row.text(4)])
        guard let texts else { return false }
        var reader = RowReader(texts)
        let gist = try reader.textOrNull()
        return TextSearch.matches(query, gist: gist, text: try reader.text())
    }

    private func number(of id: PassageID, _ db: Database) throws -> Int64? {
        let statement = try db.cachedStatement(
            sql: "SELECT number FROM folded WHERE hearing = ? AND kind = ? AND passage = ?")
        return try Int64.fetchOne(
            statement, arguments: [name, id.kind.rawValue, id.text])
    }
}
