import Foundation
import Testing

/// `pejl search` on the invented samples beside the repository: how many passages a query finds,
/// and the first of them in order, as Fixtures/sample-searches.txt has them.
///
/// `PEJL_RECORD=1 swift test --filter SampleSearchTests` writes the answers anew, and fails; what
/// changed is then read by a person.
struct SampleSearchTests {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()
    private static let file = here.appending(path: "Fixtures/sample-searches.txt")
    private static let samples = here.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/samples")
    private static let shown = 6

    static var areThere: Bool {
        let found = FileManager.default.fileExists(atPath: samples.path)
        if !found { print("SKIPPED: the samples are not beside the repository") }
        return found
    }

    /// Each sample's hearing, in one database.
    private func imported(_ program: Program, _ names: Set<String>) throws -> [String: String] {
        var hearings: [String: String] = [:]
        for name in names.sorted() {
            let path = Self.samples.appending(path: "\(name)/\(name).docx").path
            let run = try program.run("import", path, "--json")
            #expect(run.status == 0, "\(name): \(run.errors)")
            let told = try #require(try run.json() as? [String: Any])
            hearings[name] = try #require(told["hearing"] as? String)
        }
        return hearings
    }

    private func answer(_ program: Program, _ query: String, in hearing: String) throws -> String {
        let run = try program.run(
            ["search", "--hearing", hearing, "--json", "--"]
                + query.split(separator: " ").map(String.init))
        if run.output.isEmpty { return "\(run.status) |" }
        let told = try run.json()
        let hits =
            (told as? [[String: Any]]) ?? ((told as? [String: Any])?["hits"] as? [[String: Any]])
            ?? []
        return "\(hits.count) | "
            + hits.prefix(Self.shown).compactMap { $0["id"] as? String }.joined(separator: " ")
    }

    @Test(.enabled(if: areThere)) func everyQueryFindsWhatIsExpectedInOrder() throws {
        let program = try Program()
        let lines = try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: "\n")
        let asked = lines.map { line -> (sample: String, query: String, answer: String)? in
            let parts = line.components(separatedBy: " | ")
            guard !line.hasPrefix("#"), parts.count > 2 else { return nil }
            return (parts[0], parts[1], parts.dropFirst(2).joined(separator: " | "))
        }
        let hearings = try imported(program, Set(asked.compactMap { $0?.sample }))
        #expect(asked.compactMap(\.self).count >= 40)
        var written: [String] = []
        for (line, ask) in zip(lines, asked) {
            guard let ask, let hearing = hearings[ask.sample] else {
                written.append(line)
                continue
            }
            let found = try answer(program, ask.query, in: hearing)
            written.append("\(ask.sample) | \(ask.query) | \(found)")
            if ProcessInfo.processInfo.environment["PEJL_RECORD"] == nil {
                #expect(found == ask.answer, "\(ask.sample): \(ask.query)")
            }
        }
        guard ProcessInfo.processInfo.environment["PEJL_RECORD"] != nil else { return }
        try Data(written.joined(separator: "\n").utf8).write(to: Self.file)
        Issue.record("recorded; read the differences")
    }
}
