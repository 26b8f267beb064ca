import Foundation
import GRDB
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

@Suite struct SearchTests {
    private static let pieces = [
        "bolig", "boligpolitik", "Nørrebro", "norrebro", "familieboliger", "by", "øl", "å", "aa",
        "e\u{301}n", "én", "kl. 10:30", "25 pct.", "\"", "'", "-", "–", "\u{AD}", "a\u{30A}re",
        "AND", "NEAR(", "*", ";", "\u{37E}", "q\u{301}", "ǵo", "g\u{301}o", "og", "ikke", "\n",
        "Straße", "K", "\u{212A}", "æble", "aeble", "able", "\u{2028}", "👩‍🚒", "%", "_",
    ]

    private func randomText(_ count: Int, _ random: inout Seeded) -> String {
        (0..<count).map { _ in
            (Self.pieces.randomElement(using: &random) ?? "")
                + (Bool.random(using: &random) ? " " : "")
        }.joined()
    }

    private func randomQuery(_ random: inout Seeded) -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
            var word = Self.pieces.randomElement(using: &random) ?? ""
            switch Int.random(in: 0..<6, using: &random) {
            case 0: word = "-" + word
            case 1: word = "\"\(word) \(Self.pieces.randomElement(using: &random) ?? "")\""
            case 2: word = String(word.dropFirst())
            case 3: word = String(word.dropLast())
            case 4: word = word.uppercased()
            default: break
            }
            return word
        }.joined(separator: " ")
    }

    /// The index is only a quicker way to what the model finds by reading everything.
    @Test(arguments: 0..<40) func findsWhatTheModelFinds(seed: Int) throws {
        var random = Seeded(seed: UInt64(seed))
        var hearing = Invented.hearing
        for at in 0..<20 {
            hearing.responses.append(
                Response(
                    id: Response.ID("X\(at)"), section: "generelt",
                    gist: at % 2 == 0 ? randomText(2, &random) : nil,
                    text: randomText(8, &random), source: Invented.span))
            hearing.remarks.append(
                Remark(
                    id: Remark.ID("Y\(at)"), section: nil, text: randomText(8, &random),
                    source: Invented.span))
        }
        let store = try HearingStore.inMemory(onCreate: { [hearing] })
        let index = HearingIndex(hearing)
        for _ in 0..<60 {
            let query = SearchQuery(randomQuery(&random))
            let expected = index.search(query).map(\.id)
            let found = try store.search(query, in: hearing.id).map(\.passage)
            #expect(found == expected, "\(query.typed)")
        }
    }

    @Test(arguments: [
        "både", "baade", "bade", "fyrtårn", "FYRTÅRNET", "kaj", "flere både", "-kaj både",
        "\"flere både\"", "vi", "", "\"", "-", "((", "a:b",
        String(repeating: "både ", count: 2_000),
    ])
    func survivesAndAgrees(typed: String) throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        let query = SearchQuery(typed)
        #expect(
            try store.search(query, in: Invented.hearing.id).map(\.passage)
                == HearingIndex(Invented.hearing).search(query).map(\.id))
    }

    @Test func theIndexIsAskedWhereItCan() {
        func match(_ typed: String) -> String? { FoldedQuery(SearchQuery(typed)).match }
        #expect(match("bolig -nej by") == "\"bolig\"", "the same in either text: looked up once")
        #expect(match("løbeband") == "(exact : \"loebeband\" OR loose : \"lobeband\")")
        #expect(match("øl") == "exact : \"oel\"", "no other letter could be read as ø")
        #expect(match("ol") == nil, "too short for trigrams")
        #expect(match("lejer") == "exact : \"lejer\"", "nothing in it can be read loosely")
        #expect(match("by") == nil)
    }

    @Test func aChangedTextIsFoundAndTheOldIsNot() throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        let id = Invented.hearing.id
        try store.update(id, by: "x") { hearing in
            hearing.responses[0].text = "Molen er for høj."
            return []
        }
        #expect(try store.search(SearchQuery("molen"), in: id).map(\.passage) == ["H1"])
        #expect(try store.search(SearchQuery("og våd"), in: id) == [])
    }

    @Test func checkFindsAndRepairMends() throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        let id = Invented.hearing.id
        #expect(try store.check() == [])
        try store.write {
            try $0.execute(sql: "UPDATE response SET text = 'Molen' WHERE id = 'H1'")
        }
        #expect(try store.check().map(\.kind) == [.index])
        try store.repair()
        #expect(try store.check() == [])
        #expect(try store.search(SearchQuery("molen"), in: id).count == 1)
        // Behind the triggers' back: the rows are right, the trigrams are not.
        try store.write {
            try $0.execute(
                sql: """
                    INSERT INTO passage_index (passage_index, rowid, exact, loose)
                    SELECT 'delete', number, exact, loose FROM folded LIMIT 1
                    """)
        }
        #expect(try store.check().map(\.kind) == [.index])
        try store.repair()
        #expect(try store.check() == [])
        try store.write {
            try $0.execute(sql: "DROP TRIGGER folded_removed; DELETE FROM folded")
        }
        // Five passages that the index lacks, and what tells where they stand.
        #expect(try store.check().count == 6)
        try store.repair()
        #expect(try store.check() == [])
    }

    @Test func checkFindsRowsThatPointToNothing() throws {
        let scratch = try Scratch()
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        try store.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; DELETE FROM section")
            try db.execute(sql: "PRAGMA foreign_keys = ON")
        }
        #expect(try store.check().contains { $0.kind == .foreignKey })
    }

    @Test func aBrokenFileIsTold() throws {
        let scratch = try Scratch()
        try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] }).close()
        let whole = scratch.bytes()
        let pages = whole.count / 4_096
        var told = 0
        for page in 1..<pages {
            var bytes = whole
            for at in (page * 4_096)..<(page * 4_096 + 64) { bytes[at] = 0xAA }
            try bytes.write(to: URL(filePath: scratch.path()))
            do {
                let store = try HearingStore.open(at: scratch.path())
                let faults = try store.check()
                if faults.contains(where: { $0.kind == .integrity }) { told += 1 }
                try? store.close()
            } catch let error as HearingStoreError where error.code == .corrupt { told += 1 }
        }
        // A page of zeros that nothing uses, or the inside of the index's blobs, is no fault of
        // SQLite's; but most are, and none is a crash.
        #expect(told > pages / 2)
    }
}
