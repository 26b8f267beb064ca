import Glibc
import PtySupport
import Testing

@testable import Terminal

extension PtyTests {
    /// Every way out gives the terminal back.
    @Suite struct Leaving {
        /// The second screen, paste and styles are off, the cursor is there, and the modes are back.
        private func expectClean(_ program: PtyProgram, _ what: String) {
            let sent = String(decoding: program.outputSinceMark, as: UTF8.self)
            #expect(sent.contains("\u{1B}[?1049l"), "\(what)")
            #expect(sent.contains("\u{1B}[?2004l"), "\(what)")
            #expect(sent.contains("\u{1B}[?1l\u{1B}>"), "\(what)")
            #expect(program.cursor.isVisible, "\(what)")
            #expect(!program.isAlternateScreen, "\(what)")
            #expect(program.modesAreRestored, "\(what)")
        }

        @Test("signals to end are told to the loop", arguments: [SIGTERM, SIGINT, SIGHUP])
        func asked(_ number: Int32) throws {
            let program = try probe()
            program.mark()
            program.signal(number)
            #expect(program.waitForEnd() == .exited(0))
            #expect(program.text.contains(number == SIGHUP ? "left by hang-up" : "left by term"))
            expectClean(program, "signal \(number)")
        }

        @Test(
            "a trap, an abort and signals that kill, kill, after the terminal is back",
            arguments: [
                ("T", SIGILL), ("A", SIGABRT), ("", SIGSEGV), ("", SIGQUIT), ("", SIGUSR1),
                ("", SIGXCPU),
            ])
        func fatal(_ key: String, _ number: Int32) throws {
            let program = try probe()
            program.mark()
            // For the trap: an index that is past the end of an empty list.
            if key.isEmpty { program.signal(number) } else { program.send(key) }
            #expect(program.waitForEnd() == .killed(signal: Int(number)))
            expectClean(program, "\(key) \(number)")
        }

        @Test("exit without closing") func exit() throws {
            let program = try probe()
            program.mark()
            program.send("E")
            #expect(program.waitForEnd() == .exited(3))
            expectClean(program, "exit")
        }

        @Test("a closed window ends it within a second, without spinning") func hangUp() throws {
            let program = try probe()
            let before = try #require(program.processorTime)
            program.hangUp()
            let start = ContinuousClock.now
            #expect(program.waitForEnd(within: .seconds(5)) == .exited(0))
            #expect(ContinuousClock.now - start < .seconds(1))
            #expect(before < .seconds(1))
        }

        @Test("a line that stalls does not keep SIGTERM waiting") func stalled() throws {
            let program = try probe(columns: 200, rows: 60)
            // Nobody reads: repaints fill the pseudo-terminal, and the next write waits.
            for _ in 0..<40 {
                program.sendOnly("\u{C}x")
                usleep(20_000)
            }
            program.signal(SIGTERM)
            let start = ContinuousClock.now
            #expect(program.waitForEndUnread(within: .seconds(5)) == .exited(0))
            #expect(ContinuousClock.now - start < .seconds(1))
        }

        @Test("end of input and a closed terminal are a hang-up") func noInput() throws {
            let program = try PtyProgram(
                "/bin/sh", ["-c", "exec '\(PtyProgram.built("terminal-probe"))' <&-"])
            #expect(program.wait(for: "plain: notATerminal"))
            #expect(program.waitForEnd() == .exited(0))
        }

        @Test("Ctrl-Z gives the terminal to the shell, and fg takes it back") func stop() throws {
            let shell = try PtyProgram(
                "/bin/sh", ["-i"], environment: ["PS1": "prompt> ", "ENV": nil])
            #expect(shell.wait(for: "prompt>"))
            shell.send("'\(PtyProgram.built("terminal-probe"))'\r")
            #expect(shell.wait(for: "punkt seks"))
            shell.settle()
            shell.send("\u{1B}[B\u{1A}")
            #expect(shell.wait { !$0.isAlternateScreen && $0.text.contains("Stopped") })
            #expect(shell.wait { $0.text.contains("prompt>") })
            shell.send("echo $((6*7))\r")
            #expect(shell.wait(for: "42"))
            shell.resize(columns: 70, rows: 20)
            shell.send("fg\r")
            #expect(shell.wait(for: "resumed"))
            #expect(shell.isAlternateScreen)
            #expect(shell.text.contains("resize 70x20"))
            #expect(shell.line(2).hasPrefix("> Nørrebro"))
            #expect(shell.cursor == .init(column: 2, row: 2))
            shell.send("q")
            #expect(shell.wait(for: "left by q"))
        }

        @Test("SIGSTOP from elsewhere, and on") func stopFromElsewhere() throws {
            let program = try probe()
            program.signal(SIGSTOP)
            #expect(program.waitForEnd() == .stopped(signal: Int(SIGSTOP)))
            program.mark()
            program.signal(SIGCONT)
            #expect(program.wait(for: "resumed"))
            #expect(program.line(1) == "> Blåbærgrød på Ærø")
            program.send("q")
            #expect(program.waitForEnd() == .exited(0))
        }
    }
}
