internal import GRDB
internal import PolicyModel

/// Something wrong with the database itself (`pejl check`).
public struct StoreFault: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// SQLite's integrity check: pages, rows, indexes, constraints.
        case integrity
        /// A row that points to nothing.
        case foreignKey = "foreign-key"
        /// A passage that the index lacks, or has differently, or has though it is gone; or a
        /// count that is kept and wrong.
        case index
    }

    public let kind: Kind
    /// English, for the log and for whoever repairs: table, row, SQLite's words. Never a text.
    public let detail: String

    public init(kind: Kind, detail: String) {
        self.kind = kind
        self.detail = detail
    }
}

extension HearingStore {
    /// Whether the file is sound; empty means yes. Reads the whole file. In a read-only store
    /// the trigrams themselves are not compared.
    public func check() throws -> [StoreFault] {
        var faults: [StoreFault] = []
        do {
            faults += try read { db in
                let messages = try String.fetchAll(db, sql: "PRAGMA integrity_check")
                return messages.filter { $0 != "ok" }.map {
                    StoreFault(kind: .integrity, detail: $0)
                }
            }
            faults += try read(Self.foreignKeyFaults)
            faults += try read(Self.indexFaults)
            faults += try read(Self.derivedFaults)
        } catch let error as HearingStoreError where error.code == .corrupt {
            // Too broken to be read through: that is the answer.
            return faults + [StoreFault(kind: .integrity, detail: error.detail ?? "corrupt")]
        }
        if !isReadOnly, faults.isEmpty {
            do {
                try writeUnstamped { db in
                    try db.execute(
                        sql: """
                            INSERT INTO passage_index (passage_index, rank)
                            VALUES ('integrity-check', 1)
                            """)
                }
            } catch let error as HearingStoreError where error.code == .corrupt {
                faults.append(StoreFault(kind: .index, detail: "passage_index"))
            }
        }
        return faults
    }

    /// Makes the index anew from the passages: all that the store derives. What people wrote is
    /// not touched. Check again afterwards.
    public func repair() throws {
        try write { db in
            try db.execute(sql: Version5.dropTables + Version4.dropDerived)
            try db.execute(sql: Version4.derived + Version5.tables)
            try KeptTallies.removeAll(db)
            try Version4.fillCounts(db)
            try Version5.fill(db)
            for id in try String.fetchAll(db, sql: "SELECT id FROM hearing") {
                guard let hearing = try Self.hearing(Hearing.ID(id), db) else { continue }
                var numbers = try FoldedNumbers(of: hearing.id, hearing.sections, db)
                try FoldedPassage.insert(
                    FoldedPassage.all(of: hearing), hearing: hearing.id, &numbers, db)
            }
        }
    }

    private static func foreignKeyFaults(_ db: Database) throws -> [StoreFault] {
        let rows = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
        return rows.map { row in
            let table = row["table"] as String? ?? "?"
            let parent = row["parent"] as String? ?? "?"
            return StoreFault(kind: .foreignKey, detail: "\(table) -> \(parent)")
        }
    }

    /// Compares the folded rows with what the passages fold to now.
    private static func indexFaults(_ db: Database) throws -> [StoreFault] {
        var faults: [StoreFault] = []
        for kind in ["response", "remark"] {
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT p.hearing, p.id, p.section, p.gist, p.text, f.exact, f.loose,
                        f.plain
                    FROM \(kind) AS p LEFT JOIN folded AS f
                    ON f.hearing = p.hearing AND f.kind = '\(kind)' AND f.passage = p.id
                    """)
            while let row = try rows.next() {
                var reader = RowReader(row)
                let hearing = try reader.text()
                let passage = FoldedPassage(
                    kind: kind, passage: try reader.text(), section: try reader.idOrNull(),
                    gist: try reader.textOrNull(), text: try reader.text())
                let exact = try reader.textOrNull() ?? ""
                let loose = try reader.textOrNull() ?? ""
                let isPlain = try reader.boolOrNull()
                if !exact.utf8.elementsEqual(passage.exact.utf8)
                    || !loose.utf8.elementsEqual(passage.loose.utf8)
                    || isPlain != FoldedPassage.isPlain(exact, loose)
                {
                    faults.append(
                        StoreFault(kind: .index, detail: "\(hearing) \(passage.passage)"))
                }
            }
            let orphans = try Row.fetchAll(
                db,
                sql: """
                    SELECT hearing, passage FROM folded WHERE kind = '\(kind)' AND NOT EXISTS (
                        SELECT 1 FROM \(kind) AS p
                        WHERE p.hearing = folded.hearing AND p.id = folded.passage)
                    """)
            for row in orphans {
                var reader = RowReader(row)
                faults.append(
                    StoreFault(
                        kind: .index, detail: "\(try reader.text()) \(try reader.text())"))
            }
        }
        return faults
    }

    /// Compares what is derived with what it is derived from.
    private static func derivedFaults(_ db: Database) throws -> [StoreFault] {
        let kept = [
            ("passage_count", "hearing, kind, section, total, restated, letters"),
            ("section_department", "hearing, section, department, total"),
            ("standing", "number, isRemark, position, plain, section, passage"),
            ("case_count", (["hearing", "section"] + Version5.columns).joined(separator: ", ")),
            ("saying", "hearing, respondent, position"),
        ]
        let meant = [
            Version4.passageCounts, Version4.sectionDepartments, Version4.standings,
            Version5.caseCounts, Version5.sayings,
        ]
        return try zip(kept, meant).compactMap { table, whole in
            var stands = "SELECT \(table.1) FROM \(table.0)"
            var meant = whole
            if table.0 == "case_count" {
                // A section without passages may be counted, with nothing in it.
                let isSomething = "WHERE unlinked + undecided + drafts + uncertain > 0"
                stands += " \(isSomething)"
                meant = "SELECT * FROM (\(meant)) \(isSomething)"
            }
            let differs = try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT * FROM (\(stands)) EXCEPT SELECT * FROM (\(meant)))
                    OR EXISTS (SELECT * FROM (\(meant)) EXCEPT SELECT * FROM (\(stands)))
                    """)
            return differs ?? false ? StoreFault(kind: .index, detail: table.0) : nil
        }
    }
}
