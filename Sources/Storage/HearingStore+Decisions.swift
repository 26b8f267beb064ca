internal import GRDB
public import PolicyModel

extension HearingStore {
    /// What the reader decided, by document and in the order of each; of one thing when `item` is
    /// given. Empty for a hearing that came in by an older program, or as JSON.
    public func decisions(of hearing: Hearing.ID, item: String? = nil) throws -> [Decision] {
        try read { db in
            let keys = [hearing.rawValue] + (item.map { [$0] } ?? [])
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT d.document, d.position, d.what, d.item, d.name, d.page, d.line,
                        d.confidence, r.cue, r.words
                    FROM decision AS d
                    LEFT JOIN document AS o ON o.hearing = d.hearing AND o.id = d.document
                    LEFT JOIN decision_reason AS r ON r.hearing = d.hearing
                        AND r.document = d.document AND r.decision = d.position
                    WHERE d.hearing = ? \(item == nil ? "" : "AND d.item = ?")
                    ORDER BY o.position, d.position, r.position
                    """, arguments: StatementArguments(keys))
            var decisions: [Decision] = []
            var last: (document: String, position: Int)?
            while let row = try rows.next() {
                var reader = RowReader(row)
                let key = (document: try reader.text(), position: try reader.integer())
                var decision = Decision(
                    try reader.choice(), item: try reader.text(), name: try reader.textOrNull(),
                    page: try reader.integerOrNull(), line: try reader.integerOrNull(),
                    confidence: try reader.realOrNull())
                let cue = try reader.textOrNull()
                let words = try reader.textOrNull()
                let isNew = last.map { $0 != key } ?? true
                last = key
                if let cue { decision.reasons = [Decision.Reason(cue: cue, words: words)] }
                if isNew {
                    decisions.append(decision)
                } else if !decisions.isEmpty {
                    decisions[decisions.count - 1].reasons += decision.reasons
                }
            }
            return decisions
        }
    }

    /// The ids of passages that their document, as it was read last, has no more.
    public func gone(from hearing: Hearing.ID) throws -> Set<String> {
        try read { db in
            try String.fetchSet(
                db, sql: "SELECT item FROM decision WHERE hearing = ? AND what = ?",
                arguments: [hearing.rawValue, Decision.What.gone.rawValue])
        }
    }

    /// What people have registered of each passage, and not undone since.
    public func standingCasework(
        in hearing: Hearing.ID
    ) throws -> [String: Set<CaseworkAspect>] {
        var counts: [String: [CaseworkAspect: Int]] = [:]
        for entry in try history(of: hearing) {
            guard case .casework(let aspect, let turn)? = HistoryWord(entry.change.what) else {
                continue
            }
            counts[entry.change.item, default: [:]][aspect, default: 0] +=
                turn == .undone ? -1 : 1
        }
        return counts.mapValues { Set($0.filter { $0.value > 0 }.keys) }
    }

    // MARK: Inside a transaction

    /// In the place of all that was decided of the document before.
    static func write(
        _ new: DocumentDecisions, in hearing: Hearing.ID, _ db: Database
    ) throws {
        let (hearing, document) = (hearing.rawValue, new.document.rawValue)
        try db.execute(
            sql: "DELETE FROM decision WHERE hearing = ? AND document = ?",
            arguments: [hearing, document])
        for (position, decision) in new.decisions.enumerated() {
            let key: [(any DatabaseValueConvertible)?] = [hearing, document, position]
            let values: [(any DatabaseValueConvertible)?] = [
                decision.item, decision.what.rawValue, decision.name, decision.page,
                decision.line, decision.confidence,
            ]
            try db.insert(
                into: "decision",
                [
                    "hearing", "document", "position", "item", "what", "name", "page", "line",
                    "confidence",
                ], (key + values).map { $0?.databaseValue ?? .null })
            for (place, reason) in decision.reasons.enumerated() {
                let values: [(any DatabaseValueConvertible)?] = [place, reason.cue, reason.words]
                try db.insert(
                    into: "decision_reason",
                    ["hearing", "document", "decision", "position", "cue", "words"],
                    (key + values).map { $0?.databaseValue ?? .null })
            }
        }
    }

    /// Those of documents that the hearing has no more.
    static func dropDecisionsWithoutDocument(in hearing: Hearing.ID, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM decision WHERE hearing = ?1 AND document NOT IN
                    (SELECT id FROM document WHERE hearing = ?1)
                """, arguments: [hearing.rawValue])
    }

    static func dropDecisions(
        of items: Set<String>, in hearing: Hearing.ID, _ db: Database
    ) throws {
        for item in items {
            let statement = try db.cachedStatement(
                sql: "DELETE FROM decision WHERE hearing = ? AND item = ?")
            try statement.execute(arguments: [hearing.rawValue, item])
        }
    }

    /// Takes the document's words out of the reasons of a passage from whose text a person has
    /// taken something: they may be the very words.
    static func silenceDecisions(of item: String, in hearing: Hearing.ID, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE decision_reason SET words = NULL
                WHERE hearing = ?1 AND EXISTS (
                    SELECT 1 FROM decision AS d WHERE d.hearing = ?1 AND d.item = ?2
                    AND d.document = decision_reason.document
                    AND d.position = decision_reason.decision)
                """, arguments: [hearing.rawValue, item])
    }
}
