internal import GRDB
public import PolicyModel

extension StoredHearing {
    /// What is told of committees without passages.
    struct Committees: Sendable {
        var standings: [CommitteeStanding] = []
        var answers = 0
    }

    public var committeeNames: [String] { committees.map(\.name) }
    public var committees: [CommitteeStanding] { knownCommittees.standings }
    public var committeeAnswers: Int { knownCommittees.answers }

    public var namedPlaces: Set<String> {
        if let known = cached({ $0.places }) { return known }
        guard let spelling = moment.short({ try self.spelling(of: .place, $0) }) else { return [] }
        let places = Set(spelling.written)
        cached { $0.places = places }
        return places
    }

    /// Reads what the filter's picker asks for first, on the connection for long questions: for a thread
    /// that nobody waits for.
    public func readAhead() throws {
        let committees = try moment.long { try self.readCommittees($0.db) }
        cached { $0.committees = committees }
    }

    /// Asked once for a source: as long as there are bodies that answer for a committee.
    private var knownCommittees: Committees {
        if let known = cached({ $0.committees }) { return known }
        guard let committees = moment.short(readCommittees) else { return Committees() }
        cached { $0.committees = committees }
        return committees
    }

    private func readCommittees(_ db: Database) throws -> Committees {
        let registered = head.registers.lokaludvalg.map(\.name)
        let spoken = try Spelling.distinct(
            "name", in: "respondent_lokaludvalg", hearing: name, db)
        let others = Set(spoken).subtracting(Set(registered))
        let answering = try bodiesAnswering(db)
        var answered: Set<String> = []
        var jointly: [String: [String]] = [:]
        for names in answering {
            answered.formUnion(names)
            guard names.count > 1 else { continue }
            for name in Set(names) {
                jointly[name, default: []] += names.filter { $0 != name }
            }
        }
        return Committees(
            standings: (registered + others.inDanishOrder { $0 }).map { name in
                CommitteeStanding(
                    name: name, answered: answered.contains(name), jointly: jointly[name] ?? [])
            }, answers: answering.count)
    }

    /// The committees of each body that answered for any, in the document's order.
    private func bodiesAnswering(_ db: Database) throws -> [[String]] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT r.position, l.name FROM respondent_lokaludvalg AS l
                JOIN respondent AS r ON r.hearing = l.hearing AND r.id = l.respondent
                WHERE l.hearing = ? AND r.answered ORDER BY r.position, l.position
                """, arguments: [name])
        var bodies: [[String]] = []
        var last: Int?
        while let row = try rows.next() {
            var reader = RowReader(row)
            let position = try reader.integer()
            if position != last { bodies.append([]) }
            last = position
            bodies[bodies.count - 1].append(try reader.text())
        }
        return bodies
    }

    // MARK: Candidates

    public var tags: Set<String> {
        Set(moment.short { try self.spelling(of: .tag, $0).written } ?? [])
    }

    public var speakingDepartments: Set<String> {
        Set(
            moment.short {
                try Spelling.distinct(
                    "department", in: "remark_department", hearing: self.name, $0)
            } ?? [])
    }

    /// All respondents by name: the one long list among the candidates. Where a long question can
    /// not be asked any more, the short one is slow rather than wrong.
    public var respondentCandidates: [FilterCandidate] {
        func read(_ db: Database) throws -> [FilterCandidate] {
            let statement = try db.cachedStatement(
                sql: "SELECT id, name FROM respondent WHERE hearing = ? ORDER BY position")
            return try Row.fetchAll(statement, arguments: [name]).map { row in
                var reader = RowReader(row)
                let id = try reader.text()
                return FilterCandidate(value: id, names: [try reader.text(), id])
            }
        }
        do { return try moment.long { try read($0.db) } } catch is SourceOvertaken {
            return moment.short(read) ?? []
        } catch { return [] }
    }
}
