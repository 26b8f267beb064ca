internal import GRDB
internal import PolicyModel

/// A passage's words as the index takes them: gist and text, under the Danish fold.
struct FoldedPassage {
    /// "response" or "remark".
    let kind: String
    let passage: String
    let gist: String?
    let text: String

    /// The line feed keeps a hit from reaching over from the gist into the text: folded text has
    /// none.
    var exact: String { Fold.key(gist ?? "") + "\n" + Fold.key(text) }
    var loose: String { Fold.looseKey(gist ?? "") + "\n" + Fold.looseKey(text) }

    static func all(of hearing: Hearing) -> [FoldedPassage] {
        let responses = hearing.responses.map {
            FoldedPassage(
                kind: "response", passage: $0.id.rawValue, gist: $0.gist, text: $0.text)
        }
        let remarks = hearing.remarks.map {
            FoldedPassage(kind: "remark", passage: $0.id.rawValue, gist: $0.gist, text: $0.text)
        }
        return responses + remarks
    }

    /// Writes what differs; triggers keep the trigrams in step. Folding is what costs, so a
    /// passage that stays is not folded again.
    static func write(
        _ new: [FoldedPassage], instead old: [FoldedPassage], hearing: Hearing.ID, _ db: Database
    ) throws {
        let standing = Dictionary(
            old.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(new.filter { standing[$0.name] == $0.bytes }.map(\.name))
        for passage in old where !kept.contains(passage.name) {
            let statement = try db.cachedStatement(
                sql: "DELETE FROM folded WHERE hearing = ? AND kind = ? AND passage = ?")
            try statement.execute(
                arguments: [hearing.rawValue, passage.kind, passage.passage])
        }
        for passage in new where !kept.contains(passage.name) {
            try passage.insert(hearing: hearing, db)
        }
    }

    func insert(hearing: Hearing.ID, _ db: Database) throws {
        try db.insert(
            into: "folded", ["hearing", "kind", "passage", "exact", "loose"],
            [hearing.rawValue, kind, passage, exact, loose].map(\.databaseValue))
    }

    /// As bytes, since Swift holds a composed and a decomposed å for equal.
    private var name: [UInt8] { Array("\(kind) \(passage)".utf8) }
    private var bytes: [[UInt8]] { [Array((gist ?? "").utf8), Array(text.utf8)] }
}
