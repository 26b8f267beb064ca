internal import Foundation

/// SQLite's own command line on a database that is only read.
struct SQLiteShell {
    let database: String

    static let tool = Tool(path: "/usr/bin/sqlite3")

    func lines(_ query: String) throws -> [String] {
        try Self.tool.succeed(["-batch", "-readonly", database, query]).output
            .split(separator: "\n").map(String.init)
    }

    /// What queries cost in one session, in milliseconds of processor time each, in their order; and
    /// what the last statement of each printed.
    func timed(_ queries: [String]) throws -> [Double] {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "bench-\(UUID().uuidString).sql")
        defer { try? FileManager.default.removeItem(at: file) }
        let script =
            ".output /dev/null\n"
            // Once unmeasured: the file's pages come into the cache.
            + queries.joined(separator: "\n")
            + "\n.output stdout\n"
            + queries.map { ".timer on\n.output /dev/null\n\($0)\n.timer off\n" }.joined()
        try Data(script.utf8).write(to: file)
        let run = try Self.tool.succeed(
            ["-batch", "-bail", "-readonly", database], input: file.path)
        // Run Time: real 0.003 user 0.002980 sys 0.000000
        let times = (run.output + run.errors).split(separator: "\n")
            .filter { $0.hasPrefix("Run Time:") }
            .map { line in
                let words = line.split(separator: " ")
                return words.count > 7 ? (Double(words[5]) ?? 0) + (Double(words[7]) ?? 0) : 0
            }
        guard times.count == queries.count else {
            throw Tool.Failure(
                description: "SQLite's shell timed \(times.count) of \(queries.count) queries")
        }
        return times.map { $0 * 1_000 }
    }
}
