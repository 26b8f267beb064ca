import Foundation
import Testing

/// docs/terminals.md holds what a run gives today. PEJL_RECORD=1 writes it anew (and fails, so that
/// somebody looks).
@Suite(.serialized) struct TerminalTableTests {
    private static let document = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/terminals.md")
    private static let start = "<!-- made by TerminalTableTests -->\n"
    private static let end = "\n<!-- end -->"

    @Test func theDocumentSaysWhatIsSo() throws {
        let text = try String(contentsOf: Self.document, encoding: .utf8)
        let from = try #require(text.range(of: Self.start)).upperBound
        let to = try #require(text.range(of: Self.end)).lowerBound
        let made = try TerminalTable.markdown()
        for wrong in ["garbage", "nothing", "not clean"] { #expect(!made.contains(wrong)) }
        if ProcessInfo.processInfo.environment["PEJL_RECORD"] != nil {
            try (text[..<from] + made + text[to...]).write(
                to: Self.document, atomically: true, encoding: .utf8)
            Issue.record("recorded; look at it")
            return
        }
        #expect(String(text[from..<to]) == made)
    }
}
