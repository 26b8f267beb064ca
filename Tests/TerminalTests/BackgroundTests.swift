import Browser
import PtySupport
import Testing

@testable import Terminal

@Suite struct BackgroundTests {
    @Test func answers() {
        func answer(_ text: String) -> Bool? {
            BackgroundQuestion.answer(in: Array(text.utf8)[...])
        }
        #expect(answer("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}") == true)
        #expect(answer("\u{1B}]11;rgb:fd/f6/e3\u{1B}\\") == true)
        #expect(answer("\u{1B}]11;rgb:0000/2b2b/3636\u{1B}\\") == false)
        #expect(answer("\u{1B}]11;rgba:0/0/0/f\u{7}") == false)
        for garbage in ["", "rgb:", "rgb:1/2", "rgb:x/y/z", "rgb:12345/0/0", "#ffffff", "?"] {
            #expect(answer("\u{1B}]11;\(garbage)\u{7}") == nil, "\(garbage)")
        }
        #expect(answer("\u{1B}]10;rgb:ffff/ffff/ffff\u{7}") == nil)
    }

    @Test func theDecoderKeepsItAndPassesNothingOn() {
        var decoder = KeyDecoder(encoding: .utf8)
        decoder.feed("a\u{1B}]11;rgb:ffff/ff".utf8)
        #expect(decoder.next() == .key(.character("a")))
        #expect(decoder.next() == nil && decoder.hasLightBackground == nil)
        decoder.feed("ff/ffff\u{1B}\\b".utf8)
        #expect(decoder.next() == .key(.character("b")))
        #expect(decoder.next() == nil)
        #expect(decoder.hasLightBackground == true)
    }
}

extension PtyTests {
    /// The question in a terminal that answers, late or never.
    @Suite struct Background {
        private let question = "\u{1B}]11;?\u{1B}\\"
        private let light = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"

        private func sent(_ program: PtyProgram) -> String {
            String(decoding: program.output, as: UTF8.self)
        }

        @Test func aLightOneChangesTheColours() throws {
            let program = try probe()
            #expect(sent(program).contains(question))
            program.send("x")
            #expect(program.wait(for: "key character(\"x\")"))
            let row = program.lines.firstIndex { $0.hasPrefix("key") } ?? 0
            #expect(program.cell(column: 0, row: row).colour == 6)
            program.send(light)
            // The light theme has quiet text in the terminal's own colour.
            #expect(program.wait { $0.cell(column: 0, row: row).colour == nil })
            #expect(program.lines.filter { $0.hasPrefix("key") }.count == 1, "no key of it")
        }

        @Test func aDarkOneChangesNothing() throws {
            let program = try probe()
            program.mark()
            program.send("\u{1B}]11;rgb:0000/0000/0000\u{7}")
            program.settle()
            #expect(program.bytesSinceMark == 0)
        }

        /// Nothing waits, and what comes while leaving is taken in.
        @Test func lateAndNever() throws {
            let silent = try probe()
            silent.pass(.milliseconds(600))
            silent.send("q")
            #expect(silent.waitForEnd(within: .seconds(5)) == .exited(0))
            let late = try PtyProgram(PtyProgram.built("terminal-probe"))
            #expect(late.wait(for: "punkt seks"))
            late.send("q")
            late.pass(.milliseconds(50))
            late.send(light)
            #expect(late.waitForEnd() == .exited(0))
            #expect(late.modesAreRestored)
            // An echo would be the shell's: it got nothing.
            #expect(!late.text.contains("11;rgb"))
        }

        @Test(
            "nobody is asked who would not understand, or where it is decided",
            arguments: [
                ["TERM": "linux"], ["TERM": "screen-256color"], ["NO_COLOR": "1"],
                ["COLORFGBG": "15;0"],
            ])
        func notAsked(_ environment: [String: String?]) throws {
            #expect(!sent(try probe(environment: environment)).contains("]11;"))
        }

        @Test func aThemeOfOnesOwnIsNotAsked() throws {
            #expect(!sent(try probe("--theme", "light")).contains("]11;"))
        }
    }
}
