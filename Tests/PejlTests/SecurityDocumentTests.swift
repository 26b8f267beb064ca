import Foundation
import Testing

/// docs/security.md names a test for each promise, and those tests are there.
struct SecurityDocumentTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The cells of each promise: what is promised, and what shows it.
    private func promises() throws -> [(promise: Substring, shown: Substring)] {
        let text = try String(
            contentsOf: Self.root.appending(path: "docs/security.md"), encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.compactMap { line in
            let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
            guard cells.count == 2, !cells[0].hasPrefix("promise"), !cells[0].hasPrefix("---")
            else { return nil }
            return (cells[0], cells[1])
        }
    }

    private func sources() throws -> [String: String] {
        let tests = Self.root.appending(path: "Tests")
        let names = FileManager.default.enumerator(atPath: tests.path)?.compactMap { $0 as? String }
        var sources: [String: String] = [:]
        for name in names ?? [] where name.hasSuffix(".swift") {
            let parts = name.dropLast(6).split(separator: "/")
            guard let room = parts.first, let file = parts.last else { continue }
            sources["\(room)/\(file)"] = try String(
                contentsOf: tests.appending(path: name), encoding: .utf8)
        }
        return sources
    }

    @Test func eachPromiseNamesTestsThatExist() throws {
        let promises = try promises()
        let sources = try sources()
        #expect(promises.count > 10)
        for (promise, shown) in promises {
            let names = shown.matches(of: /`([^`]+)`/).map { String($0.output.1) }
                .filter { $0.contains("/") && !$0.hasPrefix("/") }
            #expect(!names.isEmpty, "nothing shows: \(promise)")
            for name in names {
                if name.hasPrefix("scripts/") {
                    let path = Self.root.appending(path: name).path
                    #expect(FileManager.default.isExecutableFile(atPath: path), "\(name)")
                    continue
                }
                // `Room/File` or `Room/File.function`.
                let parts = name.split(separator: ".", maxSplits: 1)
                let source = parts.first.flatMap { sources[String($0)] }
                #expect(source != nil, "no such test: \(name)")
                guard parts.count == 2 else { continue }
                #expect(source?.contains("func \(parts[1])(") == true, "no such test: \(name)")
            }
        }
    }
}
