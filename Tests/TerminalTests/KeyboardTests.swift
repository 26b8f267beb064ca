import PtySupport
import Testing

@testable import Terminal

extension PtyTests {
    /// Keys, as each terminal sends them, to what the probe says it got.
    @Suite struct Keyboard {
        /// What terminfo does not tell, or tells otherwise, is known under every name.
        private static let keys: [(String, String)] = [
            ("\u{1B}[A", "up"), ("\u{1B}OA", "up"), ("\u{1B}[B", "down"), ("\u{1B}OB", "down"),
            ("\u{1B}[C", "right"), ("\u{1B}OC", "right"), ("\u{1B}[D", "left"),
            ("\u{1B}OD", "left"), ("\u{1B}[1~", "home"), ("\u{1B}[4~", "end"),
            ("\u{1B}[7~", "home"), ("\u{1B}[8~", "end"), ("\u{1B}OH", "home"),
            ("\u{1B}OF", "end"), ("\u{1B}[H", "home"), ("\u{1B}[F", "end"),
            ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"), ("\u{1B}[2~", "insert"),
            ("\u{1B}[3~", "delete"), ("\u{1B}[Z", "backTab"), ("\u{1B}[11~", "function(1)"),
            ("\u{1B}OP", "function(1)"), ("\u{1B}[[A", "function(1)"), ("\t", "tab"),
            ("\r", "enter"), ("\u{7F}", "backspace"), ("\u{8}", "backspace"),
            ("\u{3}", "control(\"c\")"), ("\u{1B}[99;7u", ""), ("æ", "character(\"æ\")"),
            ("Ø", "character(\"Ø\")"), ("å", "character(\"å\")"), ("7", "character(\"7\")"),
        ]

        @Test(
            "every key, under every name",
            arguments: [
                "xterm", "xterm-256color", "screen", "screen-256color", "tmux", "tmux-256color",
                "linux", "vt100", "vt220", "putty", "putty-256color", "rxvt", "ansi",
                "no-such-terminal",
            ])
        func everyKey(_ terminal: String) throws {
            let program = try probe(environment: ["TERM": terminal], rows: 50)
            #expect(program.text.contains("notice") == (terminal == "no-such-terminal"))
            for (bytes, _) in Self.keys { program.send(bytes) }
            program.send("x")
            #expect(program.wait(for: "key character(\"x\")"))
            let found = program.lines.filter { $0.hasPrefix("key ") }.map { $0.dropFirst(4) }
            let expected = Self.keys.map { Substring($0.1) }.filter { !$0.isEmpty }
            #expect(found == expected + ["character(\"x\")"])
            program.send("q")
            #expect(program.waitForEnd() == .exited(0))
            #expect(program.modesAreRestored)
        }

        @Test("an arrow whose bytes arrive 60 ms apart is an arrow") func split() throws {
            let program = try probe()
            for byte in ["\u{1B}", "O", "B", "\u{1B}", "[", "B"] {
                program.send(byte)
                program.pass(.milliseconds(60))
            }
            #expect(program.wait { $0.cursor.row == 3 })
            #expect(program.lines.filter { $0.hasPrefix("key") } == ["key down", "key down"])
        }

        @Test("Escape is Escape after 100 ms, or after what the user has set") func escape() throws
        {
            let program = try probe()
            program.send("\u{1B}")
            program.pass(.milliseconds(50))
            #expect(!program.text.contains("key escape"))
            #expect(program.wait(for: "key escape", within: .milliseconds(500)))
            let patient = try probe(environment: ["ESCDELAY": "600"])
            patient.send("\u{1B}")
            patient.pass(.milliseconds(300))
            #expect(!patient.text.contains("key escape"))
            patient.send("[B")
            #expect(patient.wait(for: "key down"))
        }

        @Test("a paste arrives as one text, and paste is told of and ended") func paste() throws {
            let program = try probe()
            let sent = String(decoding: program.output, as: UTF8.self)
            #expect(sent.contains("\u{1B}[?2004h"))
            program.send("\u{1B}[200~qqT blåbær\u{1B}[201~")
            #expect(program.wait(for: "paste 12 qqT blåbær"))
            program.send("\u{1B}[200~" + String(repeating: "å", count: 60_000) + "\u{1B}[201~")
            #expect(program.wait(for: "paste 65536 å"))
            program.mark()
            program.send("q")
            #expect(program.waitForEnd() == .exited(0))
            let end = String(decoding: program.outputSinceMark, as: UTF8.self)
            #expect(end.contains("\u{1B}[?2004l"))
        }

        @Test("keys typed ahead are all handled, and drawn at once") func typedAhead() throws {
            let program = try probe("--quiet")
            program.mark()
            program.send(String(repeating: "\u{1B}[B\u{1B}[A", count: 500) + "\u{1B}[B")
            #expect(program.wait { $0.cursor.row == 2 })
            program.settle()
            #expect(program.bytesSinceMark < 500)
        }

        @Test("random bytes neither end it nor stop it") func noise() throws {
            let program = try probe("--quiet")
            var generator = SystemRandomNumberGenerator()
            // Not the probe's own commands.
            let bytes = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
                .filter { !"qTAEYWF".utf8.contains($0) }
            program.send(bytes: bytes)
            // The end of a paste, and of a sequence that waits for it.
            program.send("\u{1B}\\\u{1B}[201~")
            program.settle(quiet: .milliseconds(200))
            program.send("\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A")
            #expect(program.wait { $0.cursor == .init(column: 2, row: 1) })
            program.send("q")
            #expect(program.waitForEnd() == .exited(0))
        }

        @Test("another thread wakes the loop") func wake() throws {
            let program = try probe()
            program.send("W")
            #expect(program.wait(for: "woken"))
        }

        @Test("the clipboard's sequence is one line of base64") func clipboard() throws {
            let program = try probe()
            program.mark()
            program.send("Y")
            #expect(program.wait(for: "copied true"))
            let sent = String(decoding: program.outputSinceMark, as: UTF8.self)
            #expect(sent.contains("\u{1B}]52;c;QmzDpWLDpnI=\u{7}"))
            let console = try probe(environment: ["TERM": "linux"])
            console.send("Y")
            #expect(console.wait(for: "copied false"))
        }
    }
}
