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
    var exact: String { Fold.key(gist ?? "") + "\n" + Fold.key(text) }
    var loose: String { Fold.looseKey(gist ?? "") + "\n" + Fold.looseKey(text) }

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
        let oldRanks = FoldedNumbers.ranks(of: old.sections)
        let ranks = FoldedNumbers.ranks(of: hearing.sections)
        let before = all(of: old)
        let standing = Dictionary(
            before.map { ($0.name, $0.bytes(oldRanks)) }, uniquingKeysWith: { first, _ in first })
        var kept: Set<[UInt8]> = []
        var coming: [FoldedPassage] = []
        for passage in all(of: hearing) {
            if standing[passage.name] == passage.bytes(ranks) {
                kept.insert(passage.name)
            } else {
                coming.append(passage)
            }
        }
        for passage in before where !kept.contains(passage.name) {
            try passage.remove(from: hearing.id, db)
        }
        var numbers = try FoldedNumbers(of: hearing.id, hearing.sections, db)
        try insert(coming, hearing: hearing.id, &numbers, db)
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
        for (number, passage) in numbered.sorted(by: { $0.number < $1.number }) {
            try passage.insert(number, hearing: hearing, db)
        }
    }

    func remove(from hearing: Hearing.ID, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "DELETE FROM folded WHERE hearing = ? AND kind = ? AND passage = ?")
        try statement.execute(arguments: [hearing.rawValue, kind, passage])
    }

    private func insert(_ number: Int64, hearing: Hearing.ID, _ db: Database) throws {
        let exact = exact
        let loose = loose
        try db.insert(
            into: "folded", ["number", "hearing", "kind", "passage", "plain", "exact", "loose"],
            [
                number.databaseValue, hearing.rawValue.databaseValue, kind.databaseValue,
                passage.databaseValue, Self.isPlain(exact, loose).databaseValue,
                exact.databaseValue, loose.databaseValue,
            ])
    }

    /// As bytes, since Swift holds a composed and a decomposed å for equal.
    private var name: [UInt8] { Array("\(kind) \(passage)".utf8) }

    private func bytes(_ ranks: [Section.ID: Int64]) -> [[UInt8]] {
        let block = FoldedNumbers.block(kind, in: section, ranks)
        return [Array((gist ?? "").utf8), Array(text.utf8), Array(String(block).utf8)]
    }
}
