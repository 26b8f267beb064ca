import Foundation
import PtySupport
import Testing

extension FaultTests {
    /// The line falls, or somebody ends the program: the terminal is as it was, the place is kept,
    /// and of a registration there is all or nothing.
    @Suite struct Leaving {
        private func expectSound(_ program: Program) throws {
            let check = try program.run("check")
            #expect(check.status == 0, "\(check.output) \(check.errors)")
        }

        @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
        func asked(_ number: Int32) throws {
            let program = try Program()
            let browser = try faultBrowser(program)
            goToResponse(browser)
            browser.signal(number)
            #expect(browser.waitForEnd() == .exited(0))
            #expect(browser.modesAreRestored)
            #expect(!browser.isAlternateScreen && browser.cursor.isVisible)
            let next = try faultBrowser(program)
            #expect(next.line(next.cursor.row).contains("H42"), "\(next.text)")
            #expect(!next.text.contains("brat"))
        }

        @Test func inTheMiddleOfAFrame() throws {
            let program = try Program()
            let browser = try faultBrowser(program, columns: 300, rows: 100)
            goToResponse(browser)
            // Nobody reads while it paints whole screens.
            for _ in 0..<40 {
                browser.sendOnly("?\u{C}q\u{C}")
                usleep(10_000)
            }
            browser.hangUp()
            #expect(browser.waitForEndUnread(within: .seconds(10)) == .exited(0))
            let next = try faultBrowser(program)
            #expect(next.line(next.cursor.row).contains("H42"), "\(next.text)")
        }

        @Test func inTheMiddleOfAnEdit() throws {
            let program = try Program()
            let before = try hearingText(program)
            let browser = try faultBrowser(program)
            goToResponse(browser)
            browser.send("m")
            #expect(browser.wait(for: "Registreres på H42"))
            browser.send("nørre")
            browser.settle()
            browser.hangUp()
            #expect(browser.waitForEndUnread(within: .seconds(10)) == .exited(0))
            #expect(try hearingText(program) == before)
            try expectSound(program)
        }

        /// Enter and a hang-up in the same moment, at several distances: all of it or nothing.
        @Test(arguments: [0, 2_000, 5_000, 10_000, 20_000, 50_000])
        func inTheMiddleOfAWrite(microseconds: UInt32) throws {
            let program = try Program()
            let before = try hearingText(program)
            let browser = try faultBrowser(program)
            goToResponse(browser)
            browser.send("m")
            #expect(browser.wait(for: "Registreres på H42"))
            browser.send("nørrebro")
            browser.settle()
            browser.sendOnly("\r")
            usleep(microseconds)
            browser.hangUp()
            #expect(browser.waitForEndUnread(within: .seconds(10)) == .exited(0))
            let isRegistered = try hearingText(program) != before
            let history = try program.run("history").output
            #expect(history.contains("H42") == isRegistered, "\(history)")
            try expectSound(program)
        }

        @Test func killedWithoutMercyTheNextStartSaysWhatIsThere() throws {
            let program = try Program()
            let browser = try faultBrowser(program)
            goToResponse(browser)
            register("nørrebro", browser)
            // The place is written when nothing has been typed for a while.
            browser.pass(.milliseconds(900))
            browser.signal(SIGKILL)
            #expect(browser.waitForEnd() == .killed(signal: Int(SIGKILL)))
            let next = try faultBrowser(program)
            #expect(next.text.contains("Sidste besøg sluttede brat"), "\(next.text)")
            #expect(next.text.contains("H42"))
            #expect(next.line(next.cursor.row).contains("H42"), "\(next.text)")
            try expectSound(program)
            next.send("q")
            #expect(next.waitForEnd() == .exited(0))
            let third = try faultBrowser(program)
            #expect(!third.text.contains("brat"), "told once: \(third.text)")
        }

        /// An import is killed at many moments: the document is there whole, or not at all.
        @Test func inTheMiddleOfAnImport() throws {
            let program = try Program()
            var lines = ["Bilag 2. Resumé af høringssvar til Havepolitik 2031", ""]
            lines += ["Der er modtaget høringssvar fra: Foreningen Grønne Fingre.", ""]
            for goal in 1...60 {
                lines += ["Mål \(goal). Flere skal have en have nummer \(goal)", ""]
                for number in 1...10 {
                    lines += [
                        "Foreningen Grønne Fingre ønsker \(number) kolonihaver på vej \(goal).", "",
                    ]
                }
                lines += ["Haveforvaltningen bemærker, at der er haver nok på vej \(goal).", ""]
            }
            let file = try program.file("have.txt", lines.joined(separator: "\n"))
            let before = try hearingText(program)
            var ends: Set<Bool> = []
            // Twice as long as a whole import takes here, in steps.
            for step in 0..<12 {
                let environment = program.environment.mapValues { Optional($0) }
                let copy = "kopi\(step).sqlite"
                #expect(try program.run("backup", copy).status == 0)
                let database = program.home.appending(path: copy).path
                let run = try PtyProgram(
                    Program.executable.path, ["import", file, "--database", database],
                    environment: environment)
                run.pass(.milliseconds(step * 60))
                run.hangUp()
                #expect(run.waitForEndUnread(within: .seconds(20)) != nil)
                let list = try program.run("list", "hearings", "--database", database)
                let isThere = list.output.contains("Havepolitik")
                ends.insert(isThere)
                if isThere {
                    let responses = try program.run(
                        "list", "responses", "--hearing", "havepolitik-2031", "--database",
                        database)
                    #expect(responses.output.split(separator: "\n").count == 600)
                }
                #expect(try program.run("check", "--database", database).status == 0)
            }
            #expect(ends.contains(false), "no import was caught in the middle")
            #expect(try hearingText(program) == before)
        }

        @Test func theShellGetsItBackOnControlZ() throws {
            let program = try Program()
            var environment = program.environment.mapValues { Optional($0) }
            environment["PS1"] = "prompt> "
            let shell = try PtyProgram("/bin/sh", ["-i"], environment: environment)
            #expect(shell.wait(for: "prompt>"))
            shell.send("'\(Program.executable.path)' browse\r")
            #expect(shell.wait(for: "Pejlemærker"))
            shell.settle()
            shell.send("\u{1A}")
            #expect(shell.wait { !$0.isAlternateScreen && $0.text.contains("Stopped") })
            shell.send("echo $((6*7))\r")
            #expect(shell.wait(for: "42"))
            shell.resize(columns: 100, rows: 30)
            shell.send("fg\r")
            #expect(shell.wait { $0.isAlternateScreen && $0.text.contains("Pejlemærker") })
            shell.settle()
            shell.send("q")
            #expect(shell.wait { !$0.isAlternateScreen })
        }

        /// A restricted session has nobody to give the terminal to.
        @Test func controlZDoesNotLeaveARestrictedSession() throws {
            let program = try Program()
            let database = program.home.appending(path: "fælles.sqlite").path
            let browser = try faultBrowser(program, ["--restricted", "--database", database])
            browser.send("\u{1A}")
            browser.settle()
            #expect(browser.isAlternateScreen)
            #expect(browser.wait(for: "kan ikke sættes i baggrunden"), "\(browser.text)")
            browser.signal(SIGTSTP)
            browser.settle()
            #expect(browser.isAlternateScreen)
            browser.send("q")
            #expect(browser.waitForEnd() == .exited(0))
        }
    }
}
