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

        /// Nobody reads what it sends, until it waits in a write.
        private func stall() throws -> PtyProgram {
            let program = try probe("--quiet", columns: 300, rows: 100)
            for _ in 0..<20 {
                program.sendOnly("F")
                usleep(20_000)
            }
            return program
        }

        @Test(
            "a line that stalls keeps no signal waiting",
            arguments: [(SIGTERM, nil), (SIGHUP, nil), (SIGQUIT, SIGQUIT)])
        func stalled(_ number: Int32, _ killed: Int32?) throws {
            let program = try stall()
            program.signal(number)
            let start = ContinuousClock.now
            let end = program.waitForEndUnread(within: .seconds(5))
            #expect(end == killed.map { .killed(signal: Int($0)) } ?? .exited(0))
            #expect(ContinuousClock.now - start < .seconds(1))
            #expect(program.modesAreRestored)
        }

        @Test("a window that is closed in the middle of a frame") func hangUpInFrame() throws {
            let program = try stall()
            program.hangUp()
            let start = ContinuousClock.now
            #expect(program.waitForEnd(within: .seconds(5)) == .exited(0))
            #expect(ContinuousClock.now - start < .seconds(1))
        }

        @Test("a terminal without a second screen is left empty", arguments: ["vt100", "linux"])
        func oneScreen(_ terminal: String) throws {
            let program = try probe(environment: ["TERM": terminal])
            program.send("q")
            #expect(program.waitForEnd() == .exited(0))
            #expect(program.lines.filter { !$0.isEmpty } == ["left by q"])
            #expect(program.modesAreRestored)
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

        @Test("SIGTSTP from elsewhere is Ctrl-Z") func stopAsked() throws {
            let program = try probe()
            program.signal(SIGTSTP)
            #expect(program.wait(for: "key control(\"z\")"))
            // Nobody could let it go on, so the system does not stop it.
            #expect(program.wait(for: "resumed"))
            #expect(program.isAlternateScreen)
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
