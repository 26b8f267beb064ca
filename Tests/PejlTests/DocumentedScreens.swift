import Foundation
import Testing

/// The screens in README and docs/ are the program's own. Each stands in a code block under a
/// comment with the command that makes it:
///
///     <!-- pejl browse --print --size 80x24 --keys 'jj' -->
///
/// With PEJL_RECORD=1 the blocks are written anew and the test fails, so that nobody forgets to
/// look at what changed.
struct DocumentedScreens {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static var documents: [URL] {
        let docs = root.appending(path: "docs")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: docs.path)) ?? []
        return [root.appending(path: "README.md")]
            + names.filter { $0.hasSuffix(".md") }.sorted().map { docs.appending(path: $0) }
    }

    @Test func everyScreenIsTheProgramsOwn() throws {
        var count = 0
        for document in Self.documents {
            let text = try String(contentsOf: document, encoding: .utf8)
            let made = try remade(text, &count)
            if ProcessInfo.processInfo.environment["PEJL_RECORD"] == "1", made != text {
                try Data(made.utf8).write(to: document)
                Issue.record("recorded \(document.lastPathComponent): look at the change")
            }
            #expect(made == text, "\(document.lastPathComponent) shows another screen")
        }
        #expect(count > 0)
    }

    private func remade(_ text: String, _ count: inout Int) throws -> String {
        var lines: [String] = []
        var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = rest.popFirst() {
            lines.append(String(line))
            guard line.hasPrefix("<!-- pejl "), line.hasSuffix(" -->"), rest.first == "```"
            else { continue }
            rest = rest.dropFirst()
            while let old = rest.first, old != "```" {
                rest = rest.dropFirst()
                if old == "```" { break }
            }
            count += 1
            let run = try Program().run(words(String(line.dropFirst(10).dropLast(4))))
            lines.append("```")
            var screen = run.output.split(separator: "\n", omittingEmptySubsequences: false)
            if screen.last == "" { screen.removeLast() }
            lines += screen.map(String.init)
        }
        return lines.joined(separator: "\n")
    }

    /// Words of a command line, 'quoted' ones whole.
    private func words(_ line: String) -> [String] {
        var words: [String] = []
        for (position, part) in line.split(separator: "'", omittingEmptySubsequences: false)
            .enumerated()
        {
            if position % 2 == 1 {
                words.append(String(part))
            } else {
                words += part.split(separator: " ").map(String.init)
            }
        }
        return words
    }
}
