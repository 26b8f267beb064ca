import Foundation
import PtySupport
import Testing

/// The real program on a real (pseudo-)terminal, seen through an emulator.
@Suite(.serialized) struct PtyBrowserTests {
    private func browser(
        _ program: Program, columns: Int, rows: Int, _ arguments: [String] = []
    ) throws -> PtyProgram {
        var environment = program.environment
        environment["TERM"] = "xterm-256color"
        let browser = try PtyProgram(
            Program.executable.path, ["browse"] + arguments, environment: environment,
            columns: columns, rows: rows)
        #expect(browser.wait(for: "Pejlemærker"), "no first frame: \(browser.text)")
        browser.settle()
        return browser
    }

    /// Sends keys one at a time, waiting for each to be answered.
    private func type(_ keys: String, _ browser: PtyProgram) {
        for key in keys {
            browser.send(String(key))
            browser.settle()
        }
    }

    private func printed(_ program: Program, _ keys: String, _ size: String) throws -> [String] {
        let run = try program.run("browse", "--print", "--size", size, "--keys", keys)
        return run.output.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    private func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// What the terminal shows is what the browser drew, whatever curses did to save bytes.
    @Test(arguments: [(80, 24), (120, 40), (60, 20), (200, 60)])
    func theTerminalShowsWhatWasDrawn(columns: Int, rows: Int) throws {
        let program = try Program()
        let browser = try browser(program, columns: columns, rows: rows)
        var typed = ""
        for step in [
            "jjjjj", "\r", "j", "\r", "jjj", "\r", "\r", "bbb", "f", "nørre", "\r", "x",
            "/", "bolig", "\r", "nn", "z", "z", "?", "q", "o", "q", "r", "q", "G", "g",
        ] {
            type(step, browser)
            typed += step.replacing("\r", with: "<Enter>")
            let frame = try printed(program, typed, "\(columns)x\(rows)")
            // Waits for the frame, not for a while: a busy machine may take its time.
            let arrived = browser.wait { browser in
                (0..<rows).allSatisfy { trimmed(browser.line($0)) == frame[$0] }
            }
            let wrong = (0..<rows).first { trimmed(browser.line($0)) != frame[$0] }
            try #require(
                arrived,
                """
                \(columns)x\(rows) after \(typed): row \(wrong ?? 0) is \
                \(browser.line(wrong ?? 0)), not \(frame[wrong ?? 0])
                """)
        }
        browser.send("q")
        #expect(browser.waitForEnd() == .exited(0))
        #expect(!browser.isAlternateScreen)
        #expect(browser.modesAreRestored)
    }

    /// Keys that come before the answer they were meant for, as from a hand that knows the way or over a slow
    /// line, do what they do when each is waited for.
    @Test(arguments: [
        "ojjl", "oj\r", "rjjjj", "rjj\rj", "fnørre\rjj", "f\tdansk\r", "/bolig\rnn", "wjj",
        "1\r\rsj", "1\r\rm\tj",
    ])
    func whatIsTypedAheadMeansWhatItOpens(keys: String) throws {
        let program = try Program()
        let browser = try browser(program, columns: 80, rows: 24)
        browser.send(keys)
        let script = keys.replacing("\r", with: "<Enter>").replacing("\t", with: "<Tab>")
        let frame = try printed(program, script, "80x24")
        let arrived = browser.wait { browser in
            (0..<24).allSatisfy { trimmed(browser.line($0)) == frame[$0] }
        }
        #expect(arrived, "after \(script): \(browser.text), not \(frame)")
    }

    /// A terminal that only takes lines gets its answers in line: nobody is there to bring them later.
    @Test func linesAreAnsweredInLine() throws {
        let program = try Program()
        var environment = program.environment
        environment["TERM"] = "dumb"
        let browser = try PtyProgram(
            Program.executable.path, ["browse"], environment: environment, columns: 80, rows: 24)
        #expect(browser.wait(for: "Skriv hjælp"), "\(browser.text)")
        browser.send("filter nørrebro\r")
        #expect(browser.wait(for: "1 af 51 afsnit"), "\(browser.text)")
        browser.send("oversigt\r")
        #expect(browser.wait(for: "Lokaludvalg"), "\(browser.text)")
        browser.send("slut\r")
        #expect(browser.waitForEnd() == .exited(0))
    }

    /// The caseworker's way, start to end.
    @Test(arguments: [(80, 24), (120, 40)])
    func fromAGuidepostToARemarkAndBack(columns: Int, rows: Int) throws {
        let program = try Program()
        let browser = try browser(program, columns: columns, rows: rows)
        type("jjjjj", browser)
        #expect(browser.wait { $0.line(0).contains("Pejlemærke 5") })
        type("\rj\r", browser)
        #expect(browser.wait { $0.line(0).contains("Mål 12") })
        type("jjj", browser)
        #expect(browser.wait { $0.line($0.cursor.row).contains("H45") })
        let place = browser.cursor
        type("\r", browser)
        #expect(browser.wait { $0.line($0.cursor.row).contains("B44") })
        type("\r", browser)
        #expect(browser.wait(for: "Fuld tekst: B44"))
        type("bb", browser)
        #expect(browser.wait { $0.cursor == place })
        #expect(browser.wait { $0.line($0.cursor.row).contains("H45") })

        type("fnørre\r", browser)
        #expect(
            browser.wait {
                $0.line(1).contains("Nørrebro nævnt · 1 af 51 afsnit, 1 af 53 bemærkninger")
            })
        #expect(browser.wait(for: "H45"))
        #expect(browser.wait(for: "Ingen af målets 4 bemærkninger nævner"))
        for remark in ["B44", "B45", "B46", "B47"] { #expect(browser.wait(for: remark)) }
        #expect(browser.wait(for: "oplyser ikke, hvad udvalget anførte"))
        type("x", browser)
        #expect(browser.wait { !$0.line(1).contains("Nørrebro") })

        type("/bolig\r", browser)
        var seen = browser.text
        for _ in 0..<12 {
            type("n", browser)
            seen += browser.text
        }
        #expect(seen.contains("oligpolitik"))
        #expect(seen.contains("amilieboliger"))
        type("q", browser)
        #expect(browser.waitForEnd() == .exited(0))
        #expect(browser.modesAreRestored)
    }

    @Test func anIdleBrowserSendsNothing() throws {
        let browser = try browser(try Program(), columns: 80, rows: 24)
        browser.mark()
        browser.pass(.milliseconds(2_200))
        #expect(browser.bytesSinceMark == 0)
    }

    /// terminal.md's budgets at 80×24.
    @Test func bytesOfEachKindOfKey() throws {
        let browser = try browser(try Program(), columns: 80, rows: 24)
        func cost(_ keys: String) -> Int {
            browser.mark()
            type(keys, browser)
            // A busy machine answers later than one waits for a key.
            if browser.bytesSinceMark == 0, browser.wait(until: { $0.bytesSinceMark > 0 }) {
                browser.pass(.milliseconds(300))
            }
            return browser.bytesSinceMark
        }
        let costs = [
            ("a move that panes follow", cost("j"), 1_400), ("a pane change", cost("\r"), 1_400),
            ("to the responses", cost("\r"), 1_400), ("to the remarks", cost("\r"), 1_400),
            ("a move in the last pane", cost("j"), 120), ("full text", cost("\r"), 3_000),
            ("back", cost("b"), 3_000), ("the filter", cost("f"), 3_000),
            ("a move in the picker", cost("\u{1B}[B"), 1_400),
            ("closing it", cost("\u{7F}"), 3_000),
            ("a search begun", cost("/"), 1_400), ("a key of it", cost("b"), 3_000),
            ("another", cost("o"), 3_000), ("its end", cost("\r"), 3_000),
            ("the next hit", cost("n"), 3_000), ("help", cost("?"), 3_000),
            ("a move in a list that nothing follows", cost("j"), 120),
            ("a page of it", cost("\u{1B}[6~"), 3_000), ("closed", cost("q"), 3_000),
            ("full text again", cost("\u{1B}[C"), 3_000), ("reading on", cost(" "), 3_000),
            ("an unknown key", cost("æ"), 1_400),
        ]
        for (name, bytes, budget) in costs {
            print("\(name): \(bytes) B of \(budget)")
            #expect(bytes > 0 && bytes <= budget, "\(name): \(bytes) B")
        }
    }

    /// xterm's description says two things in vain with every change of colour.
    @Test func nothingIsSentInVain() throws {
        let browser = try browser(try Program(), columns: 80, rows: 24)
        type("jjj\rj\rjf", browser)
        let sent = String(decoding: browser.output, as: UTF8.self)
        #expect(sent.components(separatedBy: "\u{1B}[36m").count > 20, "colours were changed")
        #expect(sent.components(separatedBy: "\u{1B}(B").count == 2, "the ASCII set is said once")
        for reset in ["\u{1B}[m", "\u{1B}[0;1m", "\u{1B}[0m"] {
            #expect(!sent.contains("\u{1B}[39m" + reset))
        }
    }

    /// A new size is a new screen, and after it nothing.
    @Test func bytesOfANewSize() throws {
        let browser = try browser(try Program(), columns: 100, rows: 30)
        browser.mark()
        browser.resize(columns: 80, rows: 24)
        #expect(browser.wait { $0.bytesSinceMark > 0 })
        browser.settle()
        print("a new size: \(browser.bytesSinceMark) B of 3000")
        #expect(browser.bytesSinceMark <= 3_000)
        browser.mark()
        browser.pass(.milliseconds(1_200))
        #expect(browser.bytesSinceMark == 0)
    }

    /// Somebody who has never seen it: what did anybody say about Nørrebro, and what was answered?
    /// Every key is on the screen that it is pressed on, and there are at most six beside the name.
    @Test func theFirstTime() throws {
        let browser = try browser(try Program(), columns: 80, rows: 24)
        var pressed = 0
        func press(_ key: String, named name: String, _ what: String) {
            // The line of keys has "f filter", or the program's last sentence names the key.
            #expect(
                browser.line(23).contains(name + " " + what),
                "\(name) \(what) is not on the screen:\n\(browser.text)")
            browser.send(key)
            pressed += 1
            browser.settle()
        }
        press("f", named: "f", "filter")
        #expect(browser.text.contains("Skriv for at indsnævre"))
        type("nørrebro", browser)
        press("\r", named: "Enter", "anvend")
        // What was said: that it is named, by which passage, and what Nørrebro's own answer is.
        #expect(browser.wait(for: "Nørrebro nævnt"))
        #expect(browser.text.contains("H45"))
        #expect(browser.text.contains("Boligpolitik skal fylde"))
        #expect(browser.text.contains("Nørrebro Lokaludvalg har svaret"))
        // What was answered stands beside it already.
        for remark in ["B44", "B45", "B46", "B47"] { #expect(browser.text.contains(remark)) }
        // Whole, one screen on from another: to the goal, its response, its remarks, the text.
        // The line of keys comes back with the next key.
        type("\r", browser)
        pressed += 1
        press("\r", named: "Enter", "åbn")
        press("\r", named: "Enter", "åbn")
        press("\r", named: "Enter", "åbn")
        #expect(browser.wait(for: "Fuld tekst: B44"))
        #expect(pressed <= 6)
    }

    @Test func theClosedWindowEndsIt() throws {
        let browser = try browser(try Program(), columns: 80, rows: 24)
        browser.hangUp()
        #expect(browser.waitForEndUnread(within: .seconds(5)) != nil)
    }

    @Test func thePlaceIsKept() throws {
        let program = try Program()
        let first = try browser(program, columns: 80, rows: 24)
        type("jjjjj\rj\rjjj", first)
        type("q", first)
        #expect(first.waitForEnd() == .exited(0))
        let second = try browser(program, columns: 80, rows: 24)
        #expect(second.line(second.cursor.row).contains("H45"))
        let fresh = try browser(program, columns: 80, rows: 24, ["--fresh"])
        #expect(!fresh.line(fresh.cursor.row).contains("H45"))
    }
}
