internal import GRDB
internal import PolicyModel

/// A passage's words as the index takes them: gist and text, under the Danish fold.
struct FoldedPassage {
    /// "response" or "remark".
    let kind: String
    let passage: String
    /// What its number is made of; see ``FoldedNumbers``.
    let section: Section.ID?
    let gist: String?
    let text: String

    /// The line feed keeps a hit from reaching over from the gist into the text: folded text has
    /// none.
    var keys: Fold.Keys {
        let (gist, text) = (Fold.keys(gist ?? ""), Fold.keys(text))
        return Fold.Keys(
            exact: gist.exact + "\n" + text.exact, loose: gist.loose + "\n" + text.loose)
    }

    var exact: String { keys.exact }
    var loose: String { keys.loose }

    init(kind: String, passage: String, section: Section.ID?, gist: String?, text: String) {
        self.kind = kind
        self.passage = passage
        self.section = section
        self.gist = gist
        self.text = text
    }

    init(_ passage: Passage) {
        self.init(
            kind: passage.kind.rawValue, passage: passage.id, section: passage.section,
            gist: passage.gist, text: passage.text)
    }

    static func all(of hearing: Hearing) -> [FoldedPassage] {
        hearing.responses.map { FoldedPassage(.response($0)) }
            + hearing.remarks.map { FoldedPassage(.remark($0)) }
    }

    /// Whether code points and characters are the same in both texts, so that what the trigrams
    /// find is what the model finds.
    static func isPlain(_ exact: String, _ loose: String) -> Bool {
        func isPlain(_ text: String) -> Bool {
            text.utf8.allSatisfy { $0 < 0x80 } || text.count == text.unicodeScalars.count
        }
        return isPlain(exact) && isPlain(loose)
    }

    /// Writes what differs; triggers keep the trigrams in step. Folding is what costs, so a
    /// passage that stays is not folded again. The sections, responses and remarks of `hearing`
    /// are written already.
    static func write(of hearing: Hearing, instead old: Hearing, _ db: Database) throws {
        var numbers = try FoldedNumbers(of: hearing.id, hearing.sections, db)
        try write(
            all(of: hearing), instead: all(of: old), FoldedNumbers.ranks(of: old.sections),
            hearing: hearing.id, &numbers, db)
    }

    /// The same of passages at hand. `ranks` are those of the sections that the old ones stood in.
    static func write(
        _ new: [FoldedPassage], instead old: [FoldedPassage], _ ranks: [Section.ID: Int64],
        hearing: Hearing.ID, _ numbers: inout FoldedNumbers, _ db: Database
    ) throws {
        let standing = Dictionary(
            old.map { ($0.name, $0.bytes(ranks)) }, uniquingKeysWith: { first, _ in first })
        var kept: Set<[UInt8]> = []
        var coming: [FoldedPassage] = []
        for passage in new {
            if standing[passage.name] == passage.bytes(numbers.ranks) {
                kept.insert(passage.name)
            } else {
                coming.append(passage)
            }
        }
        for passage in old where !kept.contains(passage.name) {
            try passage.remove(from: hearing, db)
        }
        try insert(coming, hearing: hearing, &numbers, db)
    }

    /// In the order of their numbers: FTS5 takes rising ones without writing in between.
    static func insert(
        _ passages: [FoldedPassage], hearing: Hearing.ID, _ numbers: inout FoldedNumbers,
        _ db: Database
    ) throws {
        var numbered: [(number: Int64, passage: FoldedPassage)] = []
        numbered.reserveCapacity(passages.count)
        for passage in passages {
            let number = try numbers.next(passage.kind, in: passage.section, db)
            numbered.append((number, passage))
        }
        let inserter = try FoldedInserter(hearing: hearing, db)
        for (number, passage) in numbered.sorted(by: { $0.number < $1.number }) {
            try inserter.insert(passage, as: number)
        }
    }

    func remove(from hearing: Hearing.ID, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "DELETE FROM folded WHERE hearing = ? AND kind = ? AND passage = ?")
        try statement.execute(arguments: [hearing.rawValue, kind, passage])
    }

    /// As bytes, since Swift holds a composed and a decomposed å for equal.
    private var name: [UInt8] { Array("\(kind) \(passage)".utf8) }

    private func bytes(_ ranks: [Section.ID: Int64]) -> [[UInt8]] {
        let block = FoldedNumbers.block(kind, in: section, ranks)
        return [Array((gist ?? "").utf8), Array(text.utf8), Array(String(block).utf8)]
    }
}

/// Puts passages into the index of one hearing, each folded once.
private struct FoldedInserter {
    private let rows: RowInserter
    private let hearing: DatabaseValue

    init(hearing: Hearing.ID, _ db: Database) throws {
        self.hearing = hearing.rawValue.databaseValue
        rows = try RowInserter(
            into: "folded", ["number", "hearing", "kind", "passage", "plain", "exact", "loose"],
            db)
    }

    func insert(_ passage: FoldedPassage, as number: Int64) throws {
        let keys = passage.keys
        try rows.insert([
            number.databaseValue, hearing, passage.kind.databaseValue,
            passage.passage.databaseValue,
            FoldedPassage.isPlain(keys.exact, keys.loose).databaseValue,
            keys.exact.databaseValue, keys.loose.databaseValue,
        ])
    }
}
