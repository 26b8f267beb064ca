internal import GRDB

extension Version4 {
    // MARK: Counts that triggers keep, whoever writes the rows and in whatever way

    static let counts = """
        -- How many passages stand in a section ('': in none) and, of the kind 'respondent', how
        -- many respondents there are. No row counts nothing.
        CREATE TABLE passage_count (
            \(Version1.ofHearing),
            kind TEXT NOT NULL CHECK (kind IN ('response', 'remark', 'respondent')),
            section TEXT NOT NULL,
            total INTEGER NOT NULL CHECK (total > 0),
            restated INTEGER NOT NULL CHECK (restated BETWEEN 0 AND total),
            -- Passages of letters.
            letters INTEGER NOT NULL CHECK (letters BETWEEN 0 AND total),
            PRIMARY KEY (hearing, kind, section)
        ) STRICT, WITHOUT ROWID;

        -- The departments that speak in a section's remarks, and how often.
        CREATE TABLE section_department (
            \(Version1.ofHearing),
            section TEXT NOT NULL,
            department TEXT NOT NULL,
            total INTEGER NOT NULL CHECK (total > 0),
            PRIMARY KEY (hearing, section, department)
        ) STRICT, WITHOUT ROWID;

        \(counting("response", letters: "kind = 'full'"))
        \(counting("remark", letters: "0"))

        CREATE TRIGGER respondent_counted AFTER INSERT ON respondent BEGIN
            \(count("'respondent'", of: "new", section: "''", restated: "0", letters: "0"))
        END;
        CREATE TRIGGER respondent_uncounted AFTER DELETE ON respondent BEGIN
            \(uncount("'respondent'", of: "old", section: "''", restated: "0", letters: "0"))
        END;

        \(departments)
        """

    private static func counting(_ kind: String, letters: String) -> String {
        func change(_ make: (String, String, String, String, String) -> String, _ row: String)
            -> String
        {
            make(
                "'\(kind)'", row, "ifnull(\(row).section, '')", "\(row).wording = 'restated'",
                letters == "0" ? "0" : "\(row).\(letters)")
        }
        let count = change(count, "new")
        let uncount = change(uncount, "old")
        let columns = "hearing, section, wording" + (letters == "0" ? "" : ", kind")
        return """
            CREATE TRIGGER \(kind)_counted AFTER INSERT ON \(kind) BEGIN
                \(count)
            END;
            CREATE TRIGGER \(kind)_uncounted AFTER DELETE ON \(kind) BEGIN
                \(uncount)
            END;
            CREATE TRIGGER \(kind)_recounted AFTER UPDATE OF \(columns) ON \(kind) BEGIN
                \(count)
                \(uncount)
            END;
            """
    }

    private static func count(
        _ kind: String, of row: String, section: String, restated: String, letters: String
    ) -> String {
        """
        INSERT INTO passage_count (hearing, kind, section, total, restated, letters)
        VALUES (\(row).hearing, \(kind), \(section), 1, \(restated), \(letters))
        ON CONFLICT (hearing, kind, section) DO UPDATE SET total = total + 1,
            restated = restated + excluded.restated, letters = letters + excluded.letters;
        """
    }

    /// A row that is gone with its hearing is not missed.
    private static func uncount(
        _ kind: String, of row: String, section: String, restated: String, letters: String
    ) -> String {
        let mine = "hearing = \(row).hearing AND kind = \(kind) AND section = \(section)"
        return """
            DELETE FROM passage_count WHERE \(mine) AND total = 1;
            UPDATE passage_count SET total = total - 1, restated = restated - (\(restated)),
                letters = letters - (\(letters)) WHERE \(mine);
            """
    }

    // MARK: Departments

    private static let departments = """
        CREATE TRIGGER remark_department_counted AFTER INSERT ON remark_department BEGIN
            \(countDepartment("new.hearing", "new.remark", "new.department"))
        END;
        CREATE TRIGGER remark_department_uncounted AFTER DELETE ON remark_department BEGIN
            \(uncountDepartment("old.hearing", "old.remark", "old.department"))
        END;
        CREATE TRIGGER remark_department_recounted AFTER UPDATE ON remark_department BEGIN
            \(countDepartment("new.hearing", "new.remark", "new.department"))
            \(uncountDepartment("old.hearing", "old.remark", "old.department"))
        END;
        -- The list goes when its remark is gone already and its section cannot be asked any more.
        CREATE TRIGGER remark_departments_uncounted BEFORE DELETE ON remark BEGIN
            DELETE FROM remark_department WHERE hearing = old.hearing AND remark = old.id;
        END;
        CREATE TRIGGER remark_departments_moved AFTER UPDATE OF section ON remark
            WHEN new.section IS NOT old.section
        BEGIN
            INSERT INTO section_department (hearing, section, department, total)
            SELECT hearing, ifnull(new.section, ''), department, count(*) FROM remark_department
            WHERE hearing = new.hearing AND remark = new.id GROUP BY department
            ON CONFLICT (hearing, section, department) DO UPDATE
                SET total = total + excluded.total;
            DELETE FROM section_department
            WHERE hearing = old.hearing AND section = ifnull(old.section, '') AND total = (
                SELECT count(*) FROM remark_department AS d
                WHERE d.hearing = new.hearing AND d.remark = new.id
                    AND d.department = section_department.department);
            UPDATE section_department SET total = total - (
                SELECT count(*) FROM remark_department AS d
                WHERE d.hearing = new.hearing AND d.remark = new.id
                    AND d.department = section_department.department)
            WHERE hearing = old.hearing AND section = ifnull(old.section, '');
        END;
        """

    private static func countDepartment(
        _ hearing: String, _ remark: String, _ department: String
    ) -> String {
        """
        INSERT INTO section_department (hearing, section, department, total)
        SELECT hearing, ifnull(section, ''), \(department), 1 FROM remark
        WHERE hearing = \(hearing) AND id = \(remark)
        ON CONFLICT (hearing, section, department) DO UPDATE SET total = total + 1;
        """
    }

    private static func uncountDepartment(
        _ hearing: String, _ remark: String, _ department: String
    ) -> String {
        let mine = """
            hearing = \(hearing) AND department = \(department) AND section = (
                SELECT ifnull(section, '') FROM remark
                WHERE hearing = \(hearing) AND id = \(remark))
            """
        return """
            DELETE FROM section_department WHERE \(mine) AND total = 1;
            UPDATE section_department SET total = total - 1 WHERE \(mine);
            """
    }

    // MARK: From nothing

    /// What the counts are to be, for making and for checking them.
    static let passageCounts = """
        SELECT hearing, 'response' AS kind, ifnull(section, '') AS section, count(*) AS total,
            sum(wording = 'restated') AS restated, sum(kind = 'full') AS letters
        FROM response GROUP BY hearing, section
        UNION ALL
        SELECT hearing, 'remark', ifnull(section, ''), count(*), sum(wording = 'restated'), 0
        FROM remark GROUP BY hearing, section
        UNION ALL
        SELECT hearing, 'respondent', '', count(*), 0, 0 FROM respondent GROUP BY hearing
        """

    static let sectionDepartments = """
        SELECT d.hearing, ifnull(r.section, '') AS section, d.department, count(*) AS total
        FROM remark_department AS d JOIN remark AS r ON r.hearing = d.hearing AND r.id = d.remark
        GROUP BY 1, 2, 3
        """

    static func fillCounts(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO passage_count (hearing, kind, section, total, restated, letters)
                \(passageCounts);
                INSERT INTO section_department (hearing, section, department, total)
                \(sectionDepartments);
                """)
    }
}
