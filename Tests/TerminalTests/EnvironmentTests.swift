import Glibc
import PtySupport
import Testing

@testable import Terminal

extension PtyTests {
    /// TERM, LANG and NO_COLOR, and windows of any size.
    @Suite struct Environment {
        @Test(
            "a terminal that cannot, or none at all, is told apart", arguments: ["dumb", "", nil])
        func plain(_ terminal: String?) throws {
            let program = try probe(environment: ["TERM": terminal], until: "plain:")
            #expect(program.waitForEnd() == .exited(0))
            #expect(program.text.contains("plainTerminal"))
            #expect(!program.output.contains(0x1B))
            #expect(program.modesAreRestored)
        }

        @Test("not on a terminal") func pipe() throws {
            let program = try PtyProgram(
                "/bin/sh", ["-c", "'\(PtyProgram.built("terminal-probe"))' | cat"])
            #expect(program.wait(for: "plain: notATerminal"))
        }

        @Test(
            "without a language it is UTF-8",
            arguments: [
                ["LANG": nil], ["LANG": "C"], ["LC_ALL": "C"], ["LANG": "POSIX"],
                ["LANG": "da_DK.UTF-8"], ["LANG": "xx_YY.utf8"], ["LANG": "da_DK"],
            ])
        func language(_ environment: [String: String?]) throws {
            let program = try probe(environment: environment)
            #expect(program.line(1) == "> Blåbærgrød på Ærø")
            program.send("ø")
            #expect(program.wait(for: "key character(\"ø\")"))
        }

        /// Installed or not: the bytes are Latin-1's both ways, lines the terminal's own.
        @Test("an 8-bit language", arguments: ["da_DK.ISO8859-1", "da_DK.ISO-8859-15@euro"])
        func latin1(_ language: String) throws {
            let program = try probe(environment: ["LANG": language], isUTF8: false)
            #expect(program.output.firstRange(of: [0x42, 0x6C, 0xE5, 0x62, 0xE6, 0x72]) != nil)
            // By the terminal's own set: ESC ( 0, q is ─ and x is │.
            let sent = String(decoding: program.output, as: UTF8.self)
            #expect(sent.contains("\u{1B}(0qqq\u{1B}(B \u{1B}(0x\u{1B}(B ."))
            #expect(program.line(0).hasSuffix("─── │ ."))
            program.mark()
            program.send(bytes: [0xE6, 0xF8, 0xC5])
            #expect(
                program.wait { $0.outputSinceMark.firstRange(of: [0x22, 0xC5, 0x22]) != nil })
            // No UTF-8 anywhere: no byte of a second half.
            #expect(!program.output.contains(0xC3))
            program.send("q")
            #expect(program.waitForEnd() == .exited(0))
        }

        @Test("lines in ASCII on request") func ascii() throws {
            let program = try probe("--lines", "ascii")
            #expect(program.line(0) == "Prøve   --- | …")
        }

        @Test("NO_COLOR leaves weight; themes have colour") func colours() throws {
            let none = try probe(environment: ["NO_COLOR": "1"])
            none.send("x")
            #expect(none.wait(for: "key"))
            #expect(none.cell(column: 0, row: 8).colour == nil)
            #expect(none.cell(column: 0, row: 1).isBold)
            let sent = String(decoding: none.output, as: UTF8.self)
            #expect(!sent.contains("\u{1B}[3") || sent.contains("\u{1B}[39;49m"))
            let dark = try probe("--theme", "dark")
            dark.send("x")
            #expect(dark.wait(for: "key"))
            #expect(dark.cell(column: 0, row: 8).colour == 6)
        }

        @Test("every size from 1×1", arguments: [(1, 1), (3, 2), (20, 6), (300, 100), (0, 0)])
        func sizes(_ columns: Int, _ rows: Int) throws {
            let program = try PtyProgram(
                PtyProgram.built("terminal-probe"), columns: max(1, columns), rows: max(1, rows))
            program.settle(quiet: .milliseconds(150))
            program.resize(columns: max(1, columns), rows: max(1, rows))
            program.send("jk")
            program.settle()
            program.resize(columns: 80, rows: 24)
            #expect(program.wait(for: "resize 80x24"))
            #expect(program.line(1) == "> Blåbærgrød på Ærø")
            program.send("q")
            #expect(program.waitForEnd() == .exited(0))
        }

        @Test("a thousand changes of size in two seconds") func storm() throws {
            let program = try probe()
            let before = program.processorTime ?? .zero
            program.mark()
            for step in 0..<1_000 {
                program.resize(columns: 40 + step % 90, rows: 12 + step % 30)
                program.pass(.milliseconds(2))
            }
            program.resize(columns: 100, rows: 30)
            #expect(program.wait(for: "resize 100x30"))
            program.settle()
            #expect(program.line(1) == "> Blåbærgrød på Ærø")
            #expect(program.cursor == .init(column: 2, row: 1))
            let used = (program.processorTime ?? .zero) - before
            print("a storm: \(program.bytesSinceMark) bytes, \(used) of processor")
            #expect(used < .seconds(1))
            program.send("q")
            #expect(program.waitForEnd() == .exited(0))
        }
    }
}
