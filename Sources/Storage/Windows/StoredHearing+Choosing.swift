internal import GRDB
public import PolicyModel

extension StoredHearing {
    public func choose(_ filter: Filter) throws -> PassageSelection {
        if filter.isEmpty { return .everything(head.counts) }
        return try moment.long { try choose(filter, $0) }
    }

    func choose(_ filter: Filter, _ question: LongQuestion) throws -> PassageSelection {
        if filter.isEmpty { return .everything(head.counts) }
        var places: [PassagePlace] = []
        var reasons: Set<MatchReason> = []
        for conditions in try conditions(filter, question) {
            let kind = conditions.kind
            let statement = try question.db.cachedStatement(
                sql: """
                    SELECT position, section, \(conditions.said), \(conditions.named) FROM \(kind)
                    WHERE \(conditions.sql)
                    """)
            var sections = SectionReader()
            try statement.forEachRow(StatementArguments(conditions.arguments)) { row in
                places.append(
                    PassagePlace(
                        kind: kind, section: sections.section(row, 1), position: row.integer(0)))
                if row.integer(2) != 0 { reasons.insert(.said) }
                if row.integer(3) != 0 { reasons.insert(.named) }
                return true
            }
            try question.check()
        }
        return PassageSelection(places, reasons: reasons)
    }

    /// What a filter asks of each kind of passage; a kind of which nothing can match is left out.
    /// The filter's words are looked for here: SQLite cannot tell by itself what they match.
    func conditions(
        _ filter: Filter, _ question: LongQuestion
    ) throws -> [PassageConditions] {
        let sections = allowedSections(filter)
        var all: [PassageConditions] = []
        for kind in Passage.Kind.allCases {
            var conditions = PassageConditions(kind, in: id)
            if let sections { conditions.require(sections: sections) }
            try conditions.require(filter) { try self.spelling(of: $0, question.db) }
            if !conditions.isNothing { all.append(conditions) }
        }
        if let search = filter.search, !search.isEmpty {
            let found = try searched(search, question)
            for at in all.indices {
                let ids = all[at].values(JSONList(found[all[at].kind] ?? []))
                all[at].require("id IN \(ids)")
            }
        }
        return all
    }

    /// nil: every section. A pejlemærke, a goal and a section narrow each other; two of a kind
    /// widen.
    private func allowedSections(_ filter: Filter) -> Set<Section.ID>? {
        var allowed: Set<Section.ID>?
        func narrow(_ ids: [Section.ID]) {
            let wanted = ids.reduce(into: Set<Section.ID>()) { $0.formUnion(descendants(of: $1)) }
            allowed = allowed.map { $0.intersection(wanted) } ?? wanted
        }
        func numbered(_ kind: Section.Kind, _ numbers: [String]) -> [Section.ID] {
            head.sections.filter {
                $0.kind == kind && numbers.contains($0.number?.description ?? "")
            }.map(\.id)
        }
        if !filter[.pejlemaerke].isEmpty { narrow(numbered(.pejlemaerke, filter[.pejlemaerke])) }
        if !filter[.goal].isEmpty { narrow(numbered(.goal, filter[.goal])) }
        if !filter[.section].isEmpty { narrow(filter[.section].map { Section.ID($0) }) }
        return allowed
    }
}
