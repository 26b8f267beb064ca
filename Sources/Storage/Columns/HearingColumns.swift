internal import GRDB
internal import PolicyModel
internal import Synchronization

/// A hearing's ties in columns of numbers, for questions that go through all of it: what a filter
/// lets through, and how much each value would leave. A column is read from the file when it is
/// first needed and kept as long as its source, some forty bytes a passage in all; the questions
/// are then passes over numbers.
final class HearingColumns: Sendable {
    /// What a passage may be tied to.
    enum Feature: Hashable, Sendable {
        case tag
        case place
        /// Of a place that is named.
        case district
        /// A remark's own; of a response those it is assigned to, else those of the remarks tied to
        /// it.
        case department
        /// A remark's own; of a response those of the remarks tied to it.
        case outcome
        case respondent
        case respondentKind
        /// That says it.
        case committee
        /// Both together.
        case districtOrCommittee
    }

    private struct Key: Hashable, Sendable {
        let feature: Feature
        let kind: Passage.Kind
    }

    let hearing: Hearing.ID
    let outline: [Section]
    let tree: SectionTree
    /// In the document's order.
    let sections: [Section.ID]
    let places: [Section.ID: Int32]
    private let known = Mutex(Known())

    /// What was read already.
    private struct Known {
        var passages: [Passage.Kind: PassageColumn] = [:]
        var ties: [Key: Ties] = [:]
        var links: Ties?
        var speakers: [[String]]?
        var assigned: Marks?
    }

    /// Long questions are answered one at a time, so nothing is read twice.
    private func keep<Value: Sendable>(
        _ path: any WritableKeyPath<Known, Value?> & Sendable, _ read: () throws -> Value
    ) rethrows -> Value {
        if let value = known.withLock({ $0[keyPath: path] }) { return value }
        let value = try read()
        known.withLock { $0[keyPath: path] = value }
        return value
    }

    init(_ head: HearingHead, _ tree: SectionTree) {
        hearing = head.id
        outline = head.sections
        self.tree = tree
        sections = head.sections.map(\.id)
        places = Dictionary(
            sections.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    }

    func passages(_ kind: Passage.Kind, _ question: LongQuestion) throws -> PassageColumn {
        try keep(\.passages[kind]) {
            try question.check()
            return try PassageColumn(kind, of: hearing, sections: places, question.db)
        }
    }

    func ties(
        _ feature: Feature, of kind: Passage.Kind, _ question: LongQuestion
    ) throws -> Ties {
        try keep(\.ties[Key(feature: feature, kind: kind)]) {
            try question.check()
            var ties = try read(feature, of: kind, question)
            ties.sort(try passages(kind, question).count)
            return ties
        }
    }

    private func read(
        _ feature: Feature, of kind: Passage.Kind, _ question: LongQuestion
    ) throws -> Ties {
        switch (feature, kind) {
        case (.tag, _): try list("tag", "tag", of: kind, question)
        case (.place, _): try list("place", "name", of: kind, question)
        case (.district, _):
            try list(
                "place", "lokaludvalg", of: kind, where: "lokaludvalg IS NOT NULL", question)
        case (.department, .remark): try list("department", "department", of: kind, question)
        case (.outcome, .remark): try list("outcome", "outcome", of: kind, question)
        case (.department, .response): try departmentsOfResponses(question)
        case (.outcome, .response): try throughLinks(.outcome, Ties(), question)
        case (.respondent, .response):
            try list(
                "respondent", "respondent", of: kind, where: PassageRules.counts, question)
        case (.respondentKind, .response): try kindsOfSayers(question)
        case (.committee, .response): try committeesOfSayers(question)
        case (.districtOrCommittee, .response):
            Ties(
                try ties(.district, of: kind, question), try ties(.committee, of: kind, question))
        case (.districtOrCommittee, .remark): try ties(.district, of: kind, question)
        // Nobody but the administration says a remark.
        case (.respondent, .remark), (.respondentKind, .remark), (.committee, .remark): Ties()
        }
    }

    private func list(
        _ list: String, _ column: String, of kind: Passage.Kind, where test: String = "true",
        _ question: LongQuestion
    ) throws -> Ties {
        let statement = try question.db.cachedStatement(
            sql: """
                SELECT \(kind), \(column) FROM \(kind)_\(list)
                WHERE hearing = ? AND \(test) ORDER BY \(kind)
                """)
        var ties = Ties()
        try passages(kind, question).walk(statement, [hearing.rawValue]) { row, owner in
            ties.add(row, 1, to: owner)
        }
        return ties
    }

    // MARK: Who says it

    private func kindsOfSayers(_ question: LongQuestion) throws -> Ties {
        let sayers = try ties(.respondent, of: .response, question)
        var kinds = Names()
        var kindOf: [Int32: Int32] = [:]
        let statement = try question.db.cachedStatement(
            sql: "SELECT id, kind FROM respondent WHERE hearing = ?")
        try statement.forEachRow([hearing.rawValue]) { row in
            if let sayer = sayers.names.known(row.text(0)) {
                kindOf[sayer] = kinds.number(of: row, 1)
            }
            return true
        }
        var ties = Ties(kinds)
        for (owner, sayer) in zip(sayers.owners, sayers.values) {
            if let kind = kindOf[sayer] { ties.add(kind, to: owner) }
        }
        return ties
    }

    private func committeesOfSayers(_ question: LongQuestion) throws -> Ties {
        let sayers = try ties(.respondent, of: .response, question)
        var committees = Names()
        var committeesOf: [Int32: [Int32]] = [:]
        let statement = try question.db.cachedStatement(
            sql: "SELECT respondent, name FROM respondent_lokaludvalg WHERE hearing = ?")
        try statement.forEachRow([hearing.rawValue]) { row in
            if let sayer = sayers.names.known(row.text(0)) {
                committeesOf[sayer, default: []].append(committees.number(of: row, 1))
            }
            return true
        }
        var ties = Ties(committees)
        for (owner, sayer) in zip(sayers.owners, sayers.values) {
            for committee in committeesOf[sayer] ?? [] { ties.add(committee, to: owner) }
        }
        return ties
    }

    // MARK: What answers it

    /// From responses to the remarks that are tied to them, suggestions left out.
    func links(_ question: LongQuestion) throws -> Ties {
        try keep(\.links) {
            let responses = try passages(.response, question)
            let remarks = try passages(.remark, question)
            return try readLinks(from: responses, to: remarks, question)
        }
    }

    private func readLinks(
        from responses: PassageColumn, to remarks: PassageColumn, _ question: LongQuestion
    ) throws -> Ties {
        let statement = try question.db.cachedStatement(
            sql: """
                SELECT response, remark FROM remark_answer INDEXED BY remark_answer_of
                WHERE hearing = ? AND \(PassageRules.counts) ORDER BY response
                """)
        var links = Ties()
        try responses.walk(statement, [hearing.rawValue]) { row, owner in
            if let remark = remarks.ordinal(ofID: row.bytes(1)) { links.add(remark, to: owner) }
        }
        links.sort(responses.count)
        return links
    }

    /// Adds what the remarks have that responses are tied to, for those that have nothing yet.
    private func throughLinks(
        _ feature: Feature, _ own: Ties, _ question: LongQuestion
    ) throws -> Ties {
        let remarks = try ties(feature, of: .remark, question)
        let starts = remarks.starts(try passages(.remark, question).count)
        let links = try links(question)
        let hasOwn = own.owners(try passages(.response, question).count)
        var ties = own
        for (response, remark) in zip(links.owners, links.values) where !hasOwn[response] {
            for at in starts[Int(remark)]..<starts[Int(remark) + 1] {
                ties.add(remarks.names.all[Int(remarks.values[Int(at)])], to: response)
            }
        }
        return ties
    }

    private func departmentsOfResponses(_ question: LongQuestion) throws -> Ties {
        try throughLinks(
            .department, list("assigned", "department", of: .response, question), question)
    }

    /// The responses that are assigned to a department.
    func assigned(_ question: LongQuestion) throws -> Marks {
        try keep(\.assigned) {
            try list("assigned", "department", of: .response, question)
                .owners(passages(.response, question).count)
        }
    }

    /// The departments that speak in each section, each once; none in no section.
    func speakers(_ question: LongQuestion) throws -> [[String]] {
        try keep(\.speakers) { try readSpeakers(question) }
    }

    private func readSpeakers(_ question: LongQuestion) throws -> [[String]] {
        var speakers = [Set<String>](repeating: [], count: sections.count + 1)
        let statement = try question.db.cachedStatement(
            sql: "SELECT section, department FROM section_department WHERE hearing = ?")
        try statement.forEachRow([hearing.rawValue]) { row in
            if let place = places[Section.ID(row.text(0))] {
                speakers[Int(place)].insert(row.text(1))
            }
            return true
        }
        return speakers.map(Array.init)
    }
}

/// Rules that stand in SQL.
enum PassageRules {
    /// What ties count: those that no program only suggests.
    static let counts = "basis IN ('stated', 'assigned')"
}
