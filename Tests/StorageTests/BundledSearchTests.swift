import Exchange
import Foundation
import PolicyModel
import Testing

@testable import Storage

/// What a Dane would expect of the bundled hearing: each line of Fixtures/searches.txt is a query,
/// how many passages it finds, and the first of them in order.
///
/// `PEJL_RECORD=1 swift test --filter BundledSearchTests` writes the answers anew, and fails; what
/// changed is then read by a person.
struct BundledSearchTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let file = folder.appending(path: "Fixtures/searches.txt")
    private static let shown = 8

    private let hearing: Hearing
    private let store: HearingStore

    init() throws {
        let hearing = try BundledHearing.load()
        self.hearing = hearing
        store = try HearingStore.inMemory(onCreate: { [hearing] })
    }

    /// "query | count | H1 B2": a bar never stands in a query here, and `\u{…}` is not read.
    private func lines() throws -> [(query: String, answer: String)] {
        try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: "\n")
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
            .map { line in
                let parts = line.components(separatedBy: " | ")
                return (parts[0], parts.dropFirst().joined(separator: " | "))
            }
    }

    private func answer(_ query: String) throws -> String {
        let ids = HearingIndex(hearing).search(SearchQuery(query)).map(\.id)
        let found = try store.search(SearchQuery(query), in: hearing.id).map(\.passage)
        #expect(found == ids, "the store and the browser differ on \(query)")
        return "\(ids.count) | " + ids.prefix(Self.shown).joined(separator: " ")
    }

    @Test func everyQueryFindsWhatIsExpectedInOrder() throws {
        let lines = try lines()
        #expect(lines.count >= 60)
        guard ProcessInfo.processInfo.environment["PEJL_RECORD"] == nil else {
            let all = try String(contentsOf: Self.file, encoding: .utf8)
                .components(separatedBy: "\n")
            let written = try all.map { line in
                if line.isEmpty || line.hasPrefix("#") { return line }
                let query = line.components(separatedBy: " | ")[0]
                return "\(query) | \(try answer(query))"
            }
            try Data(written.joined(separator: "\n").utf8).write(to: Self.file)
            Issue.record("recorded; read the differences")
            return
        }
        for line in lines {
            #expect(try answer(line.query) == line.answer, "\(line.query)")
        }
    }

    @Test func decomposedLettersFindTheSame() throws {
        for query in ["mål", "Århus", "nørrebro", "moskéer", "\"Åben København\""] {
            let typed = query.decomposedStringWithCanonicalMapping
            #expect(try answer(typed) == answer(query), "\(query)")
        }
        #expect(
            "mål".decomposedStringWithCanonicalMapping.unicodeScalars.count == 4, "it is decomposed"
        )
    }

    @Test func tenThousandCharactersAreOneQuestion() throws {
        let same = String(repeating: "bolig ", count: 1_667)
        #expect(try answer(same) == answer("bolig"))
        let one = String(repeating: "bolig", count: 2_000)
        #expect(try answer(one).hasPrefix("0 "))
        let many = (0..<1_500).map { "ord\($0)" }.joined(separator: " ")
        #expect(many.count > 10_000)
        #expect(try answer(many).hasPrefix("0 "))
        let taken = (0..<1_500).map { "-ord\($0)" }.joined(separator: " ")
        #expect(try answer("bolig " + taken) == answer("bolig"))
        // Words that are all there, so that no early miss ends the work.
        let words = Set(hearing.remarks[45].text.split(separator: " ").map(String.init))
        let there = words.joined(separator: " ")
        #expect(try answer(there).hasSuffix("B46"))
    }

    /// "-x" leaves out what "x" finds, and nothing else: together they are the whole.
    @Test func negationPartsTheHearing() throws {
        let index = HearingIndex(hearing)
        for word in ["bolig", "ikke", "norrebro", "by", "\"social kontrol\"", "på"] {
            let found = Set(index.search(SearchQuery(word)).map(\.id))
            let rest = Set(index.search(SearchQuery("-" + word)).map(\.id))
            #expect(!found.isEmpty, "\(word)")
            #expect(found.isDisjoint(with: rest))
            #expect(found.count + rest.count == 104, "\(word)")
        }
    }
}
