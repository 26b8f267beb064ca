internal import Foundation
internal import GRDB
internal import PolicyModel

/// The counts beside no filter as the file keeps them, so that whoever opens a filter first does not
/// wait until a hundred thousand passages are counted. They are of one state of the file: the next
/// thing that is written makes them void.
struct KeptTallies: Codable, Equatable {
    private struct Tally: Codable, Equatable {
        var responses: [String: Int]
        var remarks: [String: Int]
        var named: [String: Int]
        var said: [String: Int]
    }

    private struct Pair: Codable, Equatable {
        var responses: Int
        var remarks: Int
    }

    /// Raised when something is counted in another way: what an older program counted is void.
    private static let rule = 1

    private var rule = Self.rule
    private let stamp: Int
    private var fields: [String: Tally]
    private var sections: [String: Pair]

    init(_ tallies: FilterTallies, stamp: Int) {
        self.stamp = stamp
        fields = Dictionary(
            uniqueKeysWithValues: tallies.fields.map { field, tally in
                (
                    field.rawValue,
                    Tally(
                        responses: tally.responses, remarks: tally.remarks, named: tally.named,
                        said: tally.said)
                )
            })
        sections = Dictionary(
            uniqueKeysWithValues: tallies.sections.map {
                ($0.rawValue, Pair(responses: $1.responses, remarks: $1.remarks))
            })
    }

    var tallies: FilterTallies {
        var told = FilterTallies()
        for (name, kept) in fields {
            guard let field = FilterField(rawValue: name) else { continue }
            var tally = Facets.Tally()
            tally.responses = kept.responses
            tally.remarks = kept.remarks
            tally.named = kept.named
            tally.said = kept.said
            told.fields[field] = tally
        }
        for (id, pair) in sections {
            told.sections[Section.ID(id)] = FilterTallies.Pair(
                responses: pair.responses, remarks: pair.remarks)
        }
        return told
    }

    // MARK: In the file

    /// nil where there are none of this state.
    static func read(_ hearing: Hearing.ID, stamp: Int, _ db: Database) throws -> FilterTallies? {
        let statement = try db.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?")
        guard let text = try String.fetchOne(statement, arguments: [key(hearing)]),
            let kept = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)),
            kept.stamp == stamp, kept.rule == Self.rule,
            Set(kept.fields.keys) == Set(Facets.fields.map(\.rawValue))
        else { return nil }
        return kept.tallies
    }

    func write(_ hearing: Hearing.ID, _ db: Database) throws {
        let text = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
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
}

extension HearingStore {
    /// Counts what a large hearing holds beside no filter, and keeps it for whoever opens its filter
    /// next. For a thread that nobody waits for: a second at a hundred thousand passages. A store that
    /// cannot be written counts for this visit only.
    public func keepTallies(of source: StoredHearing) throws {
        guard !source.answersAtOnce else { return }
        let tallies = try source.tallies(beside: .none)
        if isReadOnly || source.hasKeptTallies { return }
        try writeUnstamped { db in
            // Of another state they would be of no use, and might take the place of better ones.
            guard try Self.stamp(db) == source.moment.stamp else { return }
            try KeptTallies(tallies, stamp: source.moment.stamp).write(source.id, db)
        }
    }
}
