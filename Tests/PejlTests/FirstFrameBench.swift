import Foundation
import PtySupport
import Testing

/// From start to the first stable frame, ours beside tig's and less's, in one run on one machine.
/// `scripts/bench` runs it on the release build; times of a debug build tell nothing.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["PEJL_BENCH"] == "1"))
struct FirstFrameBench {
    private static let runs = 15

    @Test func notSlowerThanTig() throws {
        let program = try Program()
        _ = try program.run("list", "hearings")  // the first start makes the database
        let repository = try history(in: program.home)
        let text = try program.file("hearing.txt", try program.run("browse").output)
        var times: [String: [Duration]] = [:]
        var bytes: [String: Int] = [:]
        // In turn, so that a busy moment hits all alike.
        for _ in 0..<Self.runs {
            for (name, path, arguments, sign) in [
                ("pejl", Program.executable.path, ["browse", "--fresh"], "Pejlemærker"),
                ("tig", "/usr/bin/tig", ["-C", repository], "nummer"),
                ("less", "/usr/bin/less", [text], "Integrationspolitik"),
            ] {
                let run = try PtyProgram(path, arguments, environment: program.environment)
                #expect(run.wait(for: sign), "\(name) showed nothing")
                run.settle(quiet: .milliseconds(120))
                times[name, default: []].append(run.timeToLatestOutput)
                bytes[name] = run.output.count
                run.send("q")
            }
        }
        func median(_ name: String) -> Double {
            let sorted = (times[name] ?? []).map { $0 / .milliseconds(1) }.sorted()
            return sorted.isEmpty ? .infinity : sorted[sorted.count / 2]
        }
        for name in ["pejl", "tig", "less"] {
            let ratio = median(name) / median("tig")
            print(
                "first stable frame: \(name) \(bytes[name] ?? 0) B, "
                    + "\((ratio * 100).rounded() / 100) of tig's time")
        }
        #expect(median("pejl") <= median("tig"))
    }

    /// A repository with 1,000 commits: what tig is measured on.
    private func history(in folder: URL) throws -> String {
        let path = folder.appending(path: "repository").path
        var stream = ""
        for number in 1...1_000 {
            let message = "Ændring nummer \(number)"
            stream += "commit refs/heads/main\nmark :\(number)\n"
            stream +=
                "committer Inga Holm <inga@example.org> \(1_600_000_000 + number * 60) +0000\n"
            stream += "data \(message.utf8.count)\n\(message)\n"
            if number > 1 { stream += "from :\(number - 1)\n" }
            stream += "M 644 inline a.txt\ndata \(String(number).count)\n\(number)\n"
        }
        let input = folder.appending(path: "history")
        try Data(stream.utf8).write(to: input)
        for (arguments, source) in [
            (["init", "-q", "-b", "main", path], nil),
            (["-C", path, "fast-import", "--quiet"], input),
        ] {
            let git = Process()
            git.executableURL = URL(filePath: "/usr/bin/git")
            git.arguments = arguments
            if let source { git.standardInput = try FileHandle(forReadingFrom: source) }
            try git.run()
            git.waitUntilExit()
        }
        return path
    }
}
