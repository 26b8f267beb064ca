import Foundation
import Testing

/// Committed outputs. `PEJL_RECORD=1 swift test --filter PublishingTests` writes them anew, and
/// fails on purpose, so that nobody takes a recording for a test.
enum Golden {
    static func expect(_ text: String, equals name: String) throws {
        let file = Examples.root.appending(path: "Tests/PublishingTests/Golden/\(name)")
        if ProcessInfo.processInfo.environment["PEJL_RECORD"] != nil {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(name)")
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        if text == expected { return }
        let pairs = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
        let first = pairs.first { $0 != $1 }
        Issue.record("\(name) differs: \(first.map { "\($0.0)\ninstead of\n\($0.1)" } ?? "length")")
    }
}
