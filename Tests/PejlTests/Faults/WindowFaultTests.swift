import Foundation
import PtySupport
import Testing

extension FaultTests {
    /// Windows of every size and in every hurry, and streams that are shut.
    @Suite struct Window {
        @Test(arguments: [(1, 1), (2, 1), (1, 24), (300, 100)])
        func everySize(columns: Int, rows: Int) throws {
            let program = try Program()
            let browser = try faultBrowser(program, columns: columns, rows: rows)
            browser.send("jj\rf\u{3}?q/bolig\r")
            browser.settle()
            #expect(browser.isAlternateScreen)
            browser.resize(columns: 80, rows: 24)
            #expect(browser.wait(for: "Bemærkninger"), "\(browser.text)")
            browser.resize(columns: columns, rows: rows)
            browser.settle()
            browser.send("qqq")
            #expect(browser.waitForEnd() == .exited(0))
            #expect(browser.modesAreRestored)
        }

        /// A thousand changes in two seconds: not a processor of its own, the last size is painted
        /// right, and then there is rest.
        @Test func aStormOfSizes() throws {
            let program = try Program()
            let browser = try faultBrowser(program)
            browser.send("jj")
            browser.settle()
            let started = ContinuousClock.now
            let before = try #require(browser.processorTime)
            for step in 0..<1_000 {
                browser.resize(columns: 40 + step % 90, rows: 12 + step % 30)
                browser.pass(.milliseconds(2))
            }
            browser.resize(columns: 100, rows: 30)
            let storm = ContinuousClock.now - started
            let used = try #require(browser.processorTime) - before
            let printed = try program.run(
                "browse", "--print", "--size", "100x30", "--keys", "jj"
            ).output.split(separator: "\n", omittingEmptySubsequences: false).map {
                String($0.reversed().drop { $0 == " " }.reversed())
            }
            #expect(browser.wait { $0.lines == Array(printed.prefix(30)) }, "\(browser.text)")
            print("a storm of sizes: \(used) of processor in \(storm)")
            #expect(used < storm * 0.95)
            browser.settle()
            let rest = try load(of: browser, over: .seconds(2))
            #expect(rest < 0.1, "\(rest) of a processor at rest")
        }

        @Test func idleItUsesNothing() throws {
            let browser = try faultBrowser(try Program())
            let rest = try load(of: browser, over: .seconds(2))
            #expect(rest < 0.1, "\(rest) of a processor")
        }

        private func shell(_ program: Program, _ line: String) throws -> Program.Run {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", line]
            var environment = program.environment
            environment["PEJL"] = Program.executable.path
            process.environment = environment
            process.currentDirectoryURL = program.home
            let (out, err) = (Pipe(), Pipe())
            (process.standardOutput, process.standardError) = (out, err)
            try process.run()
            let bytes = out.fileHandleForReading.readDataToEndOfFile()
            let errors = err.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return Program.Run(
                status: process.terminationStatus, bytes: bytes,
                output: String(decoding: bytes, as: UTF8.self),
                errors: String(decoding: errors, as: UTF8.self))
        }

        @Test(arguments: [
            "list responses", "show H42", "search bolig", "export", "report", "history", "browse",
            "check", "list goals --json", "--help", "--version", "browse --linear",
            "browse --print",
        ])
        func aFullOutputIsTold(words: String) throws {
            let program = try Program()
            let run = try shell(program, "echo mål 12 | \"$PEJL\" \(words) >/dev/full")
            // The history of a new database has nothing to say.
            #expect(run.status == (words == "history" ? 1 : 74), "\(run.errors)")
            #expect(run.errors.hasPrefix("pejl: "))
            #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        }

        @Test(arguments: ["list responses", "export", "browse", "browse --linear"])
        func aClosedOutputIsTold(words: String) throws {
            let program = try Program()
            let run = try shell(program, "echo mål 12 | \"$PEJL\" \(words) >&-")
            #expect(run.status == 74, "\(run.status) \(run.errors)")
            #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
            #expect(try program.run("check").status == 0)
        }

        /// `pejl list responses | head -1` ends as other programs do: by the pipe's signal, silent.
        @Test func aPipeThatNobodyReads() throws {
            let program = try Program()
            let run = try shell(
                program, "for n in 1 2 3 4 5 6; do \"$PEJL\" export; done | head -c 10")
            #expect(run.output.count == 10)
            #expect(run.errors.isEmpty, "\(run.errors)")
        }

        @Test func aClosedInput() throws {
            let program = try Program()
            let piped = try shell(program, "\"$PEJL\" browse <&-")
            #expect(piped.status == 0, "\(piped.errors)")
            #expect(piped.output.contains("Pejlemærke"))
            let linear = try shell(program, "\"$PEJL\" browse --linear <&-")
            #expect(linear.status == 0, "\(linear.errors)")
            let imported = try shell(program, "\"$PEJL\" import --name x.txt - <&-")
            #expect(imported.status == 65 || imported.status == 66, "\(imported.status)")
            #expect(imported.errors.split(separator: "\n").count == 1, "\(imported.errors)")
            // On a terminal without a keyboard the hearing is printed.
            let browser = try PtyProgram(
                "/bin/sh", ["-c", "exec '\(Program.executable.path)' browse <&-"],
                environment: program.environment.mapValues { Optional($0) })
            #expect(browser.waitForEnd() == .exited(0))
            #expect(!browser.output.contains(0x1B))
        }
    }
}
