import Foundation
import Testing

@testable import Reading

/// Documents of the genre beside the samples: invented municipalities, bodies and people, written
/// before the rules that read them. Half ("tuned") the rules were then made with in view; the
/// other half ("sealed") was measured once unseen, see docs/reading.md, and is now a test as well.
/// `PEJL_FAULTS=1` names every fault.
@Suite("Documents of the genre")
struct HeldOutTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("documents")

    private func documents(_ half: String) throws -> [HeldOutDocument] {
        try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
            .filter { $0.hasPrefix(half) && $0.hasSuffix(".txt") }
            .map { name in
                HeldOutDocument(
                    name: String(name.dropLast(4)),
                    try String(
                        contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8))
            }
    }

    private static let halves = [("tuned", 12), ("sealed", 12), ("fresh", 8), ("last", 4)]

    @Test func theyAreReadAsTheirGoldSays() throws {
        var rows: [String] = []
        for (half, count) in Self.halves { rows += try self.rows(of: half, count: count) }
        let table = ([Self.header] + rows).joined(separator: "\n")
        print(table)
        if Figures.isRecording { try Figures.record(table, as: "held-out") }
        let isWritten = try Figures.table("held-out") == table
        #expect(isWritten, "PEJL_RECORD=1 writes the figures of today into docs/reading.md")
    }

    private func rows(of half: String, count: Int) throws -> [String] {
        let documents = try documents(half)
        #expect(documents.count == count)
        var byForm: [HeldOutDocument.Form: GoldScore] = [:]
        for document in documents {
            let gold = try document.gold()
            for form in document.forms {
                let result = try Reader.read(
                    bytes: document.bytes(form), name: document.file(form))
                let score = GoldScore(result, gold: gold)
                byForm[form] = (byForm[form] ?? GoldScore()) + score
                if ProcessInfo.processInfo.environment["PEJL_FAULTS"] != nil {
                    score.faults.forEach { print("  \(document.name), \(form): \($0)") }
                }
            }
        }
        return HeldOutDocument.Form.allCases.compactMap { form in
            guard let score = byForm[form] else { return nil }
            expectEnough(of: score, form)
            return "| \(half) | \(form) | " + Self.cells(score) + " |"
        }
    }

    private func expectEnough(of score: GoldScore, _ form: HeldOutDocument.Form) {
        #expect(score.lost == 0)
        #expect(score.section.share >= (form == .glued ? 0.91 : 0.99), "\(form)")
        #expect(score.kind.share >= (form == .glued ? 0.9 : 0.98), "\(form)")
        #expect(score.respondents.share >= (form == .glued ? 0.84 : 0.95), "\(form)")
        // A table's rows alone do not say who "forvaltningen" is; its front matter does.
        let leastDepartments = form == .csv ? 0.5 : form == .glued ? 0.82 : 0.95
        #expect(score.departments.share >= leastDepartments, "\(form)")
        #expect(score.outcomes.share >= (form == .glued ? 0.82 : 0.9), "\(form)")
        // Where nothing shows a paragraph's end, two speakers may come to stand in one.
        #expect(score.wrongNames <= (form == .glued ? 1 : 0), "\(form)")
    }

    private static let header =
        "| half | form | kind | section | said by | wrong names | departments | outcomes "
        + "| who answered | headings | words lost |\n|---|---|---|---|---|---|---|---|---|---|---|"

    private static func cells(_ score: GoldScore) -> String {
        func cell(_ part: GoldScore.Part) -> String { "\(part.right)/\(part.all)" }
        return [
            cell(score.kind), cell(score.section), cell(score.respondents),
            String(score.wrongNames), cell(score.departments), cell(score.outcomes),
            cell(score.answered), cell(score.headings), String(score.lost),
        ].joined(separator: " | ")
    }
}
