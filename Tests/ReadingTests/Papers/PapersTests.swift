import Foundation
import Testing

@testable import Reading

/// Four sets of papers like the samples, in files of their own: invented municipalities, bodies and people,
/// by authors who had seen the samples and not the reader. The rules were made with them in view.
///
/// Where a gold asks what nobody can tell, it stays a fault: what the author wrote is not changed.
@Suite("Sets of papers against their gold")
struct PapersTests {
    private static let sets = ["first", "second", "third", "fourth"]

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("sets")

    @Test func everyPaperIsReadAsItsGoldSays() throws {
        var lines: [String] = []
        var all = GoldScore()
        for name in Self.sets {
            let set = SampleSet(folder: Self.folder.appendingPathComponent(name))
            let rows = try GoldRows.of(set)
            #expect(try set.documents().subtracting(rows.map(\.file)) == [], "papers unread")
            let score = rows.map(\.score).reduce(GoldScore(), +)
            all = all + score
            lines.append(GoldRows.line(name, "\(rows.count) files", score))
            if ProcessInfo.processInfo.environment["PEJL_FAULTS"] != nil {
                for row in rows {
                    row.score.faults.forEach { print("  \(name), \(row.file): \($0)") }
                }
            }
        }
        let table = (GoldRows.header + lines + [GoldRows.line("all", "", all)])
            .joined(separator: "\n")
        print(table)
        if Figures.isRecording { try Figures.record(table, as: "papers") }
        let isWritten = try Figures.table("papers") == table
        #expect(isWritten, "PEJL_RECORD=1 writes the figures of today into docs/reading.md")
        #expect(all.kind.share >= 0.97)
        #expect(all.section.share >= 0.98)
        #expect(all.respondents.share >= 0.93)
        #expect(all.departments.share >= 0.95)
        #expect(all.outcomes.share >= 0.85)
        #expect(all.lost == 0)
    }
}
