import Foundation
import PtySupport
import Testing

/// From a key to the last byte of its frame, in the real program in a pseudo-terminal, for each
/// kind of key. `scripts/bench` runs it on the release build, which the budgets are for.
///
/// `PEJL_BENCH_HEARING=FILE` names another hearing to import and measure (Benchmarks/ makes them).
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["PEJL_BENCH"] == "1"))
struct KeyFrameBench {
    /// What a person does not notice (terminal.md's budgets): a frame, and a search as one types.
    private static let frame = Duration.milliseconds(16)
    private static let search = Duration.milliseconds(50)

    private struct Kind {
        let name: String
        let setup: String
        let keys: [String]
        let budget: Duration
    }

    private static func typed(_ words: [String]) -> [String] {
        words.flatMap { word in word.map(String.init) + ["\u{15}"] }
    }

    private static var kinds: [Kind] {
        [
            Kind(
                name: "a move in the first list", setup: "",
                keys: (0..<60).map { $0 % 12 < 6 ? "j" : "k" }, budget: frame),
            Kind(
                name: "a move among responses", setup: "1\r\r",
                keys: (0..<60).map { $0 % 8 < 4 ? "j" : "k" }, budget: frame),
            Kind(
                name: "a pane change", setup: "", keys: Array(repeating: "\t", count: 60),
                budget: frame),
            Kind(
                name: "reading on", setup: "1\r\rl", keys: Array(repeating: " ", count: 60),
                budget: frame),
            Kind(
                name: "typing in the filter", setup: "f",
                keys: typed(["nørre", "amager", "bisp", "valby", "indre", "øst"]), budget: frame),
            Kind(
                name: "searching as one types", setup: "/",
                keys: typed(["bolig", "integration", "skole", "ikke", "nørrebro", "mål", "og by"]),
                budget: search),
        ]
    }

    @Test func everyKeyHasItsFrameInTime() throws {
        let program = try Program()
        if let file = ProcessInfo.processInfo.environment["PEJL_BENCH_HEARING"] {
            #expect(try program.run("import", file).status == 0)
        }
        for kind in Self.kinds {
            let browser = try PtyProgram(
                Program.executable.path, ["browse", "--fresh"], environment: program.environment)
            #expect(browser.wait { $0.output.count > 500 })
            browser.settle(quiet: .milliseconds(150))
            for key in kind.setup {
                browser.send(String(key))
                browser.settle(quiet: .milliseconds(60))
            }
            var times: [Duration] = []
            for key in kind.keys {
                browser.mark()
                browser.send(key)
                browser.settle(quiet: .milliseconds(60))
                if browser.bytesSinceMark > 0 { times.append(browser.timeSinceMark) }
            }
            times.sort()
            #expect(times.count > kind.keys.count / 2, "\(kind.name): the keys did nothing")
            func percentile(_ share: Double) -> Duration {
                times.isEmpty
                    ? .zero : times[min(times.count - 1, Int(Double(times.count) * share))]
            }
            print(
                "\(kind.name): p50 \(Self.milliseconds(percentile(0.5))), "
                    + "p95 \(Self.milliseconds(percentile(0.95))), "
                    + "p99 \(Self.milliseconds(percentile(0.99))) of "
                    + Self.milliseconds(kind.budget))
            #expect(percentile(0.95) <= kind.budget, "\(kind.name)")
        }
    }

    private static func milliseconds(_ time: Duration) -> String {
        "\((time / .milliseconds(1) * 10).rounded() / 10) ms"
    }
}
