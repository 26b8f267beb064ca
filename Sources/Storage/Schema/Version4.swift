internal import GRDB
internal import PolicyModel

/// What a hearing of any size is shown by a window at a time: counts that are kept, where each
/// passage stands under the number that the trigrams know it by, and indexes in the order that
/// lists are read in. All of it is derived; ``HearingStore/repair()`` makes it anew from what people wrote.
enum Version4 {
    static func addWindows(_ db: Database) throws {
        for kind in ["response", "remark"] { try db.execute(sql: indexes(of: kind)) }
        try db.execute(sql: indexes)
        try db.execute(
            sql: """
                DROP TRIGGER folded_added;
                DROP TRIGGER folded_removed;
                DROP TRIGGER folded_changed;
                DROP TABLE passage_index;
                ALTER TABLE folded RENAME TO folded_before;
                """)
        try db.execute(sql: derived)
        try renumber(db)
        try db.execute(sql: "DROP TABLE folded_before")
        try fillCounts(db)
    }

    // MARK: Indexes

    /// In the order that a section is read in; and from an id to where it stands, without the text.
    private static func indexes(of kind: String) -> String {
        let own = kind == "response" ? "kind" : "status"
        return """
            DROP INDEX \(kind)_section;
            CREATE INDEX \(kind)_section ON \(kind) (hearing, section, position, id, \(own));
            CREATE INDEX \(kind)_standing ON \(kind) (hearing, id, section, position, \(own));
            CREATE INDEX \(kind)_place_name ON \(kind)_place (hearing, name, \(kind));
            CREATE INDEX \(kind)_place_lokaludvalg ON \(kind)_place (hearing, lokaludvalg, \(kind))
                WHERE lokaludvalg IS NOT NULL;
            CREATE INDEX \(kind)_tag_of ON \(kind)_tag (hearing, tag, \(kind));
            """
    }

    private static let indexes = """
        DROP INDEX response_respondent_of;
        CREATE INDEX response_respondent_of
            ON response_respondent (hearing, respondent, basis, response);
        CREATE INDEX response_respondent_suggested ON response_respondent (hearing, response)
            WHERE basis = 'suggested';
        CREATE INDEX response_support_suggested ON response_support (hearing, response)
            WHERE basis = 'suggested';
        CREATE INDEX response_suggested ON response (hearing, id)
            WHERE section IS NOT NULL AND sectionBasis = 'suggested';
        CREATE INDEX response_assigned_of ON response_assigned (hearing, department, response);
        DROP INDEX remark_answer_of;
        CREATE INDEX remark_answer_of ON remark_answer (hearing, response, basis, remark);
        CREATE INDEX remark_answer_suggested ON remark_answer (hearing, remark)
            WHERE basis = 'suggested';
        CREATE INDEX remark_suggested ON remark (hearing, id) WHERE outcomeBasis = 'suggested';
        CREATE INDEX remark_department_of ON remark_department (hearing, department, remark);
        CREATE INDEX remark_outcome_of ON remark_outcome (hearing, outcome, remark);
        CREATE INDEX remark_page ON remark (hearing, section, page) WHERE page IS NOT NULL;
        CREATE INDEX remark_last_page ON remark (hearing, section, ifnull(lastPage, page));
        CREATE INDEX respondent_kind ON respondent (hearing, kind, id);
        CREATE INDEX respondent_lokaludvalg_of
            ON respondent_lokaludvalg (hearing, name, respondent);
        CREATE INDEX respondent_jointly ON respondent_lokaludvalg (hearing, respondent)
            WHERE position > 0;
        """

    // MARK: What is derived

    static let derived = counts + Version4.index

    static let dropDerived = """
        DROP TRIGGER IF EXISTS response_counted;
        DROP TRIGGER IF EXISTS response_uncounted;
        DROP TRIGGER IF EXISTS response_recounted;
        DROP TRIGGER IF EXISTS remark_counted;
        DROP TRIGGER IF EXISTS remark_uncounted;
        DROP TRIGGER IF EXISTS remark_recounted;
        DROP TRIGGER IF EXISTS respondent_counted;
        DROP TRIGGER IF EXISTS respondent_uncounted;
        DROP TRIGGER IF EXISTS remark_department_counted;
        DROP TRIGGER IF EXISTS remark_department_uncounted;
        DROP TRIGGER IF EXISTS remark_department_recounted;
        DROP TRIGGER IF EXISTS remark_departments_uncounted;
        DROP TRIGGER IF EXISTS remark_departments_moved;
        DROP TRIGGER IF EXISTS response_stands;
        DROP TRIGGER IF EXISTS response_stands_not;
        DROP TRIGGER IF EXISTS response_stands_elsewhere;
        DROP TRIGGER IF EXISTS remark_stands;
        DROP TRIGGER IF EXISTS remark_stands_not;
        DROP TRIGGER IF EXISTS remark_stands_elsewhere;
        DROP TABLE IF EXISTS passage_count;
        DROP TABLE IF EXISTS section_department;
        DROP TABLE IF EXISTS standing;
        """ + Version1.dropIndex

    /// The folded rows of before under numbers in reading order; nothing is folded again.
    private static func renumber(_ db: Database) throws {
        for id in try String.fetchAll(db, sql: "SELECT id FROM hearing ORDER BY number") {
            var numbers = try FoldedNumbers(of: Hearing.ID(id), db)
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT f.kind, f.passage, p.section FROM folded_before AS f
                    JOIN (SELECT 'response' AS kind, id, section, position FROM response
                            WHERE hearing = :id
                        UNION ALL SELECT 'remark', id, section, position FROM remark
                            WHERE hearing = :id) AS p
                    ON p.kind = f.kind AND p.id = f.passage
                    WHERE f.hearing = :id ORDER BY p.position
                    """, arguments: ["id": id])
            var places: [(number: Int64, kind: String, passage: String)] = []
            for row in rows {
                var reader = RowReader(row)
                let kind = try reader.text()
                let passage = try reader.text()
                let section: Section.ID? = try reader.idOrNull()
                places.append((try numbers.next(kind, in: section, db), kind, passage))
            }
            for place in places.sorted(by: { $0.number < $1.number }) {
                let texts = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT exact, loose FROM folded_before
                        WHERE hearing = ? AND kind = ? AND passage = ?
                        """, arguments: [id, place.kind, place.passage])
                guard let texts else { continue }
                var reader = RowReader(texts)
                let exact = try reader.text()
                let loose = try reader.text()
                try db.insert(
                    into: "folded",
                    ["number", "hearing", "kind", "passage", "plain", "exact", "loose"],
                    [
                        place.number.databaseValue, id.databaseValue, place.kind.databaseValue,
                        place.passage.databaseValue,
                        FoldedPassage.isPlain(exact, loose).databaseValue, exact.databaseValue,
                        loose.databaseValue,
                    ])
            }
        }
    }
}
