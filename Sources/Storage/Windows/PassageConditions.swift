internal import GRDB
internal import PolicyModel

/// A filter as SQL on one kind of passage. The rule is ``HearingIndex/select(_:)``; this is the
/// same told to SQLite, and a test holds the two together.
struct PassageConditions {
    let kind: Passage.Kind
    /// Nothing can match.
    private(set) var isNothing = false
    private var tests: [String] = []
    private(set) var arguments: [String: (any DatabaseValueConvertible)?]
    /// For a lokaludvalg: whether the passage is attributed to it, and names it.
    private(set) var said = "0"
    private(set) var named = "0"

    /// Who says a response counts where no program suggests it.
    static let counts = "basis IN ('stated', 'assigned')"
    /// Responses that a remark is tied to.
    static let linked = "SELECT response FROM remark_answer WHERE hearing = :hearing AND \(counts)"
    private static let assigned = "SELECT response FROM response_assigned WHERE hearing = :hearing"
    /// Sections with remarks of their own.
    static let answered = """
        SELECT section FROM passage_count
        WHERE hearing = :hearing AND kind = 'remark' AND section <> ''
        """

    init(_ kind: Passage.Kind, in hearing: Hearing.ID) {
        self.kind = kind
        arguments = ["hearing": hearing.rawValue]
    }

    /// "hearing = … AND …", of the table named after the kind.
    var sql: String { (["hearing = :hearing"] + tests).joined(separator: " AND ") }

    mutating func require(_ test: String) { tests.append("(\(test))") }
    mutating func refuse() { isNothing = true }

    /// "(SELECT …)" of some values.
    mutating func values(_ list: JSONList) -> String {
        let name = "values\(arguments.count)"
        arguments[name] = list.text
        return "(SELECT value FROM json_each(:\(name)))"
    }

    mutating func require(sections: Set<Section.ID>) {
        require("section IN \(values(JSONList(sections.map(\.rawValue))))")
    }

    // MARK: Fields

    mutating func require(_ filter: Filter, spelling: (Spelling.Field) throws -> Spelling) throws {
        if kind == .remark {
            // Nobody but the administration says a remark, and a reply is a response's.
            let others: [FilterField] = [.respondent, .respondentKind, .reply]
            if others.contains(where: { !filter[$0].isEmpty }) { refuse() }
        } else {
            requireSayers(filter)
            if !filter[.reply].isEmpty { requireReply(filter[.reply]) }
        }
        if !filter[.department].isEmpty {
            let names = values(try spelling(.department).spellings(of: filter[.department]))
            require(kind == .remark ? Self.speaks("id", names) : Self.answers(names))
        }
        if !filter[.outcome].isEmpty { requireOutcome(filter[.outcome]) }
        for (field, column, kindOfName) in [
            (FilterField.tag, "tag", Spelling.Field.tag), (.place, "name", .place),
        ] where !filter[field].isEmpty {
            let names = values(try spelling(kindOfName).spellings(of: filter[field]))
            require(holds("\(kind)_\(field)", column, names))
        }
        if !filter[.lokaludvalg].isEmpty {
            let names = values(try spelling(.lokaludvalg).spellings(of: filter[.lokaludvalg]))
            requireCommittee(names, match: filter[.match])
        }
    }

    private func holds(_ list: String, _ column: String, _ names: String) -> String {
        "id IN (SELECT \(kind) FROM \(list) WHERE hearing = :hearing AND \(column) IN \(names))"
    }

    private mutating func requireSayers(_ filter: Filter) {
        if !filter[.respondent].isEmpty {
            let ids = values(JSONList(filter[.respondent]))
            require(
                """
                id IN (SELECT response FROM response_respondent
                    WHERE hearing = :hearing AND respondent IN \(ids) AND \(Self.counts))
                """)
        }
        if !filter[.respondentKind].isEmpty {
            let kinds = values(JSONList(filter[.respondentKind]))
            require(
                """
                id IN (SELECT response FROM response_respondent
                    WHERE hearing = :hearing AND \(Self.counts) AND respondent IN (
                        SELECT id FROM respondent WHERE hearing = :hearing AND kind IN \(kinds)))
                """)
        }
    }

    private mutating func requireReply(_ replies: [String]) {
        var tests: [String] = []
        if replies.contains(Reply.linked.rawValue) { tests.append("id IN (\(Self.linked))") }
        if replies.contains(Reply.section.rawValue) {
            tests.append("(section IN (\(Self.answered)) AND id NOT IN (\(Self.linked)))")
        }
        if replies.contains(Reply.none.rawValue) { tests.append(Self.isWithoutReply) }
        if tests.isEmpty { refuse() } else { require(tests.joined(separator: " OR ")) }
    }

    static let isWithoutReply = """
        ((section IS NULL OR section NOT IN (\(answered))) AND id NOT IN (\(linked)))
        """

    private static func speaks(_ remark: String, _ names: String) -> String {
        """
        \(remark) IN (SELECT remark FROM remark_department
            WHERE hearing = :hearing AND department IN \(names))
        """
    }

    /// Those it is assigned to, else those of the remarks linked to it, else those of its section.
    private static func answers(_ names: String) -> String {
        """
        id IN (SELECT response FROM response_assigned
            WHERE hearing = :hearing AND department IN \(names))
        OR (id NOT IN (\(assigned)) AND (
            id IN (\(linked) AND \(speaks("remark", names)))
            OR (id NOT IN (\(linked)) AND section IN (
                SELECT section FROM section_department
                WHERE hearing = :hearing AND department IN \(names)))))
        """
    }

    private mutating func requireOutcome(_ outcomes: [String]) {
        let decided = "SELECT remark FROM remark_outcome WHERE hearing = :hearing"
        let wanted = "\(decided) AND outcome IN \(values(JSONList(outcomes)))"
        var tests =
            kind == .remark
            ? ["id IN (\(wanted))"] : ["id IN (\(Self.linked) AND remark IN (\(wanted)))"]
        if outcomes.contains(Filter.noOutcome) {
            tests.append(
                kind == .remark
                    ? "id NOT IN (\(decided))"
                    : "id NOT IN (\(Self.linked) AND remark IN (\(decided)))")
        }
        require(tests.joined(separator: " OR "))
    }

    private mutating func requireCommittee(_ names: String, match: [String]) {
        let mayBeSaid = match.isEmpty || match.contains(MatchReason.said.rawValue)
        let mayBeNamed = match.isEmpty || match.contains(MatchReason.named.rawValue)
        if mayBeNamed { named = holds("\(kind)_place", "lokaludvalg", names) }
        if mayBeSaid, kind == .response {
            said = """
                id IN (SELECT response FROM response_respondent
                    WHERE hearing = :hearing AND \(Self.counts) AND respondent IN (
                        SELECT respondent FROM respondent_lokaludvalg
                        WHERE hearing = :hearing AND name IN \(names)))
                """
        }
        require("\(said) OR \(named)")
    }
}
