internal import GRDB
internal import PolicyModel

/// The counts beside no filter as the file keeps them, so that whoever opens a filter first does not
/// wait until a hundred thousand passages are counted. They are of one state of the file: the next
/// thing that is written makes them void.
///
/// Lines of text: `tallies RULE STAMP`, then for each field `field NAME` and a line for each of its values,
/// `RESPONSES REMARKS NAMED SAID VALUE` with `-` where nothing is counted, then `sections` with
/// `RESPONSES REMARKS ID` each, then `end`. (As JSON ten thousand names took four times their size to
/// read.)
struct KeptTallies {
    /// Raised when something is counted, or written, in another way: what an older program counted is void.
    static let rule = 2

    let tallies: FilterTallies
    let stamp: Int

    // MARK: In the file

    /// nil where there are none of this state.
    static func read(_ hearing: Hearing.ID, stamp: Int, _ db: Database) throws -> FilterTallies? {
        let statement = try db.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?")
        let text = try String.fetchOne(statement, arguments: [key(hearing)])
        return text.flatMap { tallies(in: $0, stamp: stamp) }
    }

    func write(_ hearing: Hearing.ID, _ db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)",
            arguments: [Self.key(hearing), text])
    }

    /// Names stand in them: they go with what is deleted.
    static func remove(_ hearing: Hearing.ID, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM meta WHERE key = ?", arguments: [key(hearing)])
    }

    static func removeAll(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM meta WHERE key >= 'tallies/' AND key < 'tallies0'")
    }

    private static func key(_ hearing: Hearing.ID) -> String { "tallies/" + hearing.rawValue }

    // MARK: As text

    static let columns: [any WritableKeyPath<Facets.Tally, [String: Int]> & Sendable] = [
        \.responses, \.remarks, \.named, \.said,
    ]

    private var text: String {
        var text = "tallies \(Self.rule) \(stamp)\n"
        for (field, tally) in tallies.fields {
            text += "field \(field.rawValue)\n"
            for value in Set(Self.columns.flatMap { tally[keyPath: $0].keys }) {
                for column in Self.columns {
                    text += tally[keyPath: column][value].map(String.init) ?? "-"
                    text += " "
                }
                text += Self.escaped(value) + "\n"
            }
        }
        text += "sections\n"
        for (id, pair) in tallies.sections {
            text += "\(pair.responses) \(pair.remarks) \(Self.escaped(id.rawValue))\n"
        }
        return text + "end"
    }

    /// By scalars: as characters a line feed hides behind the carriage return before it.
    private static func escaped(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 == 0x0A || $0 == 0x5C }) else { return value }
        var told = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": told += ["\\", "\\"]
            case "\n": told += ["\\", "n"]
            default: told.append(scalar)
            }
        }
        return String(told)
    }

    static func unescaped(_ value: String) -> String {
        guard value.utf8.contains(0x5C) else { return value }
        var told = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                told.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                told.append(scalar)
            }
        }
        return String(told)
    }
}

extension HearingStore {
    /// Counts what a large hearing holds beside no filter, and keeps it for whoever opens its filter
    /// next. For a thread that nobody waits for: a second at a hundred thousand passages. A store that
    /// cannot be written counts for this visit only.
    public func keepTallies(of source: StoredHearing) throws {
        guard !source.isSmall else { return }
        let tallies = try source.tallies(beside: .none)
        if isReadOnly || source.hasKeptTallies { return }
        try writeUnstamped { db in
            // Of another state they would be of no use, and might take the place of better ones.
            guard try Self.stamp(db) == source.moment.stamp else { return }
            try KeptTallies(tallies: tallies, stamp: source.moment.stamp).write(source.id, db)
        }
    }
}
