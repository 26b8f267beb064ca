extension Version5 {
    // MARK: What a passage adds to the counts

    static let columns = ["unlinked", "unlinkedSummary", "undecided", "drafts", "uncertain"]
    private static let counting = "basis IN ('stated', 'assigned')"
    private static let suggested = "basis = 'suggested'"

    /// Columns of a row of a passage: of `p` in a query, of `old` or `new` in a trigger.
    private static func shares(of kind: String, _ row: String) -> [String] {
        func holds(_ list: String, _ owner: String, _ test: String) -> String {
            "EXISTS (SELECT 1 FROM \(list) WHERE hearing = \(row).hearing AND \(owner) = \(row).id"
                + " AND \(test))"
        }
        if kind == "response" {
            let unlinked = "NOT " + holds("remark_answer", "response", counting)
            let lists = ["response_respondent", "response_support"].map {
                " OR " + holds($0, "response", suggested)
            }
            return [
                unlinked, "\(row).kind = 'summary' AND \(unlinked)", "0", "0",
                "(\(isGuessed(kind, row)))\(lists.joined())",
            ]
        }
        return [
            "0", "0",
            "\(row).status = 'final' AND NOT \(holds("remark_outcome", "remark", "true"))",
            "\(row).status = 'draft'",
            "\(isGuessed(kind, row)) OR \(holds("remark_answer", "remark", suggested))",
        ]
    }

    /// By the row itself.
    private static func isGuessed(_ kind: String, _ row: String) -> String {
        kind == "response"
            ? "\(row).section IS NOT NULL AND \(row).sectionBasis = 'suggested'"
            : "\(row).outcomeBasis IS 'suggested'"
    }

    private static func share(of kind: String, _ row: String) -> String {
        zip(shares(of: kind, row), columns).map { "(\($0)) AS \($1)" }.joined(separator: ", ")
    }

    /// What the counts are to be, for making and for checking them.
    static let caseCounts = """
        SELECT hearing, section, \(columns.map { "sum(\($0)) AS \($0)" }.joined(separator: ", ")) FROM (
            SELECT p.hearing, ifnull(p.section, '') AS section, \(share(of: "response", "p"))
            FROM response AS p
            UNION ALL
            SELECT p.hearing, ifnull(p.section, ''), \(share(of: "remark", "p")) FROM remark AS p
        ) GROUP BY hearing, section
        """

    // MARK: A passage comes, goes or changes

    static let caseTriggers =
        passage("response", changing: "hearing, id, kind, section, sectionBasis")
        + passage("remark", changing: "hearing, id, status, section, outcomeBasis")
        + uncertainties + links + outcomes

    private static func count(_ kind: String, _ row: String) -> String {
        let sums = columns.map { "\($0) = \($0) + excluded.\($0)" }
        return """
            INSERT INTO case_count (hearing, section, \(columns.joined(separator: ", ")))
            SELECT \(row).hearing, ifnull(\(row).section, ''), \(share(of: kind, row)) WHERE true
            ON CONFLICT (hearing, section) DO UPDATE SET \(sums.joined(separator: ", "));
            """
    }

    /// A row that is gone with its hearing is not missed.
    private static func uncount(_ kind: String, _ row: String) -> String {
        let rests = zip(columns, shares(of: kind, row)).map { "\($0) = \($0) - (\($1))" }
        return """
            UPDATE case_count SET \(rests.joined(separator: ", "))
            WHERE hearing = \(row).hearing AND section = ifnull(\(row).section, '');
            """
    }

    private static func passage(_ kind: String, changing columns: String) -> [Trigger] {
        [
            Trigger("\(kind)_case_added", "AFTER INSERT ON main.\(kind)", count(kind, "new")),
            // While its lists are there: they go before it is gone for the triggers after it.
            Trigger("\(kind)_case_left", "BEFORE DELETE ON main.\(kind)", uncount(kind, "old")),
            Trigger(
                "\(kind)_case_changed", "AFTER UPDATE OF \(columns) ON main.\(kind)",
                uncount(kind, "old"), count(kind, "new")),
        ]
    }

    // MARK: A list of a passage changes

    /// What makes a difference to a passage only as the first of its sort, or as the last.
    private struct Flag {
        let list: String
        /// The passage that it is told of.
        let kind: String
        /// The key of a row without the hearing.
        let key: [String]
        /// The rows that can make a difference.
        let test: String
        /// SQL on the passage `p`, made from SQL for what the row's own list holds beside it: nothing
        /// else makes the difference.
        let isAlone: (_ others: String) -> String
        /// 1 where the first row makes the counts grow, else -1.
        let growing: Int
        /// The counts, and what of a passage `p` each of them counts.
        let columns: [(name: String, share: String)]

        func turn(_ row: String, by sign: Int, beside: String?) -> String {
            let mine = "p.hearing = \(row).hearing AND p.id = \(row).\(kind)"
            let apart = beside.map { row in
                " AND NOT (" + key.map { "\($0) = \(row).\($0)" }.joined(separator: " AND ") + ")"
            }
            let others = """
                EXISTS (SELECT 1 FROM \(list) WHERE hearing = p.hearing AND \(kind) = p.id
                    AND \(test)\(apart ?? ""))
                """
            let sets = columns.map { column in
                "\(column.name) = \(column.name) \(sign * growing > 0 ? "+" : "-") "
                    + "(SELECT \(column.share) FROM \(kind) AS p WHERE \(mine))"
            }
            return """
                UPDATE case_count SET \(sets.joined(separator: ", "))
                WHERE hearing = \(row).hearing AND \(row).\(test) AND section = (
                    SELECT ifnull(p.section, '') FROM \(kind) AS p
                    WHERE \(mine) AND \(isAlone(others)));
                """
        }

        var triggers: [Trigger] {
            let name = "\(list)_case_of_\(kind)_\(columns[0].name)"
            return [
                Trigger(
                    "\(name)_added", "AFTER INSERT ON main.\(list) WHEN new.\(test)",
                    turn("new", by: 1, beside: "new")),
                Trigger(
                    "\(name)_left", "AFTER DELETE ON main.\(list) WHEN old.\(test)",
                    turn("old", by: -1, beside: nil)),
                // As if the row had gone and another had come.
                Trigger(
                    "\(name)_changed", "AFTER UPDATE ON main.\(list)",
                    turn("old", by: -1, beside: "new"), turn("new", by: 1, beside: "new")),
            ]
        }
    }

    private static let uncertainties: [Trigger] =
        [
            ("response_respondent", "response", ["response_support"]),
            ("response_support", "response", ["response_respondent"]),
            ("remark_answer", "remark", []),
        ].flatMap { list, kind, others in
            Flag(
                list: list, kind: kind, key: [kind, "position"], test: suggested,
                isAlone: { own in
                    let others = others.map {
                        """
                        EXISTS (SELECT 1 FROM \($0) WHERE hearing = p.hearing
                            AND \(kind) = p.id AND \(suggested))
                        """
                    }
                    let all = [isGuessed(kind, "p"), own] + others
                    return "NOT (\(all.joined(separator: " OR ")))"
                }, growing: 1, columns: [("uncertain", "1")]
            ).triggers
        }

    private static let links = Flag(
        list: "remark_answer", kind: "response", key: ["remark", "position"], test: counting,
        isAlone: { "NOT \($0)" }, growing: -1,
        columns: [("unlinked", "1"), ("unlinkedSummary", "p.kind = 'summary'")]
    ).triggers

    private static let outcomes = Flag(
        list: "remark_outcome", kind: "remark", key: ["remark", "position"], test: "outcome <> ''",
        isAlone: { "p.status = 'final' AND NOT \($0)" }, growing: -1,
        columns: [("undecided", "1")]
    ).triggers
}
