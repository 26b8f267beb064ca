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

    @Test(arguments: ["tuned", "sealed"])
    func theyAreReadAsTheirGoldSays(half: String) throws {
        let documents = try documents(half)
        #expect(documents.count == 12)
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
        for form in HeldOutDocument.Form.allCases {
            guard let score = byForm[form] else { continue }
            print("\(half), \(form): \(Self.row(score))")
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
    }

    private static func row(_ score: GoldScore) -> String {
        func part(_ name: String, _ part: GoldScore.Part) -> String {
            "\(name) \(part.right)/\(part.all)"
        }
        return [
            part("kind", score.kind), part("section", score.section),
            part("said by", score.respondents), "wrong \(score.wrongNames)",
            part("departments", score.departments), part("outcomes", score.outcomes),
            part("answered", score.answered), part("headings", score.headings),
            "lost \(score.lost)",
        ].joined(separator: ", ")
    }
}
