internal import GRDB
internal import PolicyModel

/// A passage's words as the index takes them: gist and text, under the Danish fold.
struct FoldedPassage {
    /// "response" or "remark".
    let kind: String
    let passage: String
    let gist: String?
    let text: String

    init(kind: String, passage: String, gist: String?, text: String) {
        self.kind = kind
        self.passage = passage
        self.gist = gist
        self.text = text
    }

    init(_ passage: Passage) {
        switch passage {
        case .response(let response):
            self.init(
                kind: "response", passage: response.id.rawValue, gist: response.gist,
                text: response.text)
        case .remark(let remark):
            self.init(
                kind: "remark", passage: remark.id.rawValue, gist: remark.gist, text: remark.text)
        }
    }

    /// The line feed keeps a hit from reaching over from the gist into the text: folded text has
    /// none.
    var keys: Fold.Keys {
        let (gist, text) = (Fold.keys(gist ?? ""), Fold.keys(text))
        return Fold.Keys(
            exact: gist.exact + "\n" + text.exact, loose: gist.loose + "\n" + text.loose)
    }

    var exact: String { keys.exact }
    var loose: String { keys.loose }

    static func all(of hearing: Hearing) -> [FoldedPassage] {
        hearing.responses.map { FoldedPassage(.response($0)) }
            + hearing.remarks.map { FoldedPassage(.remark($0)) }
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
        let inserter = try FoldedInserter(hearing: hearing, db)
        for passage in new where !kept.contains(passage.name) { try inserter.insert(passage) }
    }

    func insert(hearing: Hearing.ID, _ db: Database) throws {
        try FoldedInserter(hearing: hearing, db).insert(self)
    }

    /// As bytes, since Swift holds a composed and a decomposed å for equal.
    private var name: [UInt8] { Array("\(kind) \(passage)".utf8) }
    private var bytes: [[UInt8]] { [Array((gist ?? "").utf8), Array(text.utf8)] }
}

/// Puts passages into the index of one hearing, each folded once.
struct FoldedInserter {
    private let rows: RowInserter
    private let hearing: DatabaseValue

    init(hearing: Hearing.ID, _ db: Database) throws {
        self.hearing = hearing.rawValue.databaseValue
        rows = try RowInserter(
            into: "folded", ["hearing", "kind", "passage", "exact", "loose"], db)
    }

    func insert(_ passage: FoldedPassage) throws {
        let keys = passage.keys
        try rows.insert([
            hearing, passage.kind.databaseValue, passage.passage.databaseValue,
            keys.exact.databaseValue, keys.loose.databaseValue,
        ])
    }
}
