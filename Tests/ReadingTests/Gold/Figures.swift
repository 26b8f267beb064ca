import Foundation

/// The tables of docs/reading.md that tests make: `PEJL_RECORD=1` writes them.
enum Figures {
    /// Two suites may write at once.
    private static let lock = NSLock()

    static var isRecording: Bool { ProcessInfo.processInfo.environment["PEJL_RECORD"] != nil }

    /// Between `<!-- NAME -->` and `<!-- /NAME -->`; nil where the marks are not there.
    static func table(_ name: String) throws -> String? {
        try lock.withLock {
            let text = try String(contentsOf: url, encoding: .utf8)
            return range(name, in: text).map {
                text[$0].trimmingCharacters(in: .whitespacesAndNewlines)
            }
        }
    }

    static func record(_ table: String, as name: String) throws {
        try lock.withLock {
            var text = try String(contentsOf: url, encoding: .utf8)
            guard let range = range(name, in: text) else { return }
            text.replaceSubrange(range, with: "\n\(table)\n")
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
    }

    private static var url: URL {
        Samples.repository.appendingPathComponent("docs/reading.md")
    }

    private static func range(_ name: String, in text: String) -> Range<String.Index>? {
        guard let start = text.range(of: "<!-- \(name) -->"),
            let stop = text.range(of: "<!-- /\(name) -->")
        else { return nil }
        return start.upperBound..<stop.lowerBound
    }
}
