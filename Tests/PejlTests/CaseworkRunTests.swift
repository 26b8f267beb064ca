import Foundation
import PtySupport
import Testing

/// Registering in the real program, in a pty, on the real store.
@Suite(.serialized) struct CaseworkRunTests {
    private func browser(_ program: Program, _ arguments: String...) throws -> PtyProgram {
        let environment = program.environment.mapValues { Optional($0) }
        let browser = try PtyProgram(
            Program.executable.path, ["browse"] + arguments, environment: environment)
        #expect(browser.wait(for: "Pejlemærker"), "\(browser.text)")
        browser.settle()
        return browser
    }

    /// To goal 12's first response, H42, in its pane.
    private func goToResponse(_ browser: PtyProgram) {
        browser.send("12\r")
        #expect(browser.wait(for: "2 af 2") || browser.wait(for: "Mål 12"))
        browser.send("\r")
        browser.settle()
    }

    @Test func registeredUndoneAndRedoneOverARestart() throws {
        let program = try Program()
        let first = try browser(program)
        goToResponse(first)
        first.send("m")
        #expect(first.wait(for: "Registreres på H42"), "\(first.text)")
        first.send("nørrebro\r")
        #expect(first.wait(for: "Registreret: Nørrebro Lokaludvalg tilføjet til H42"))
        first.send("u")
        #expect(first.wait(for: "Fortrudt: Nørrebro Lokaludvalg fjernet fra H42. U gendanner."))
        first.send("U")
        #expect(first.wait(for: "Gendannet: Nørrebro Lokaludvalg tilføjet til H42"))
        first.send("q")
        #expect(first.waitForEnd() == .exited(0))
        let shown = try program.run("list", "responses", "--respondent", "nørrebro", "--json")
        #expect(shown.output.contains("\"H42\"") && shown.output.contains("\"assigned\""))

        let second = try browser(program)
        second.send("u")
        #expect(second.wait(for: "tidligere besøg"), "\(second.text)")
        second.send("u")
        #expect(second.wait(for: "Fortrudt: Nørrebro Lokaludvalg fjernet fra H42"))
        second.send("q")
        _ = second.waitForEnd()
        #expect(try program.run("list", "responses", "--respondent", "nørrebro").status == 1)
    }

    @Test func twoAtOnceAreBothKept() throws {
        let program = try Program()
        let one = try browser(program)
        let other = try browser(program)
        for browser in [one, other] { goToResponse(browser) }
        one.send("m")
        other.send("m")
        #expect(one.wait(for: "Registreres på H42") && other.wait(for: "Registreres på H42"))
        one.send("nørrebro\r")
        #expect(one.wait(for: "Registreret: Nørrebro"))
        other.send("vanløse\r")
        #expect(other.wait(for: "Registreret: Vanløse"), "\(other.text)")
        let shown = try program.run("show", "H42", "--json")
        let names = shown.output
        #expect(names.contains("noerrebro") && names.contains("vanloese"), "\(names)")
    }

    @Test func nothingIsRegisteredReadOnly() throws {
        let program = try Program()
        let browser = try browser(program, "--read-only")
        goToResponse(browser)
        browser.send("m")
        #expect(browser.wait(for: "Kun læseadgang. Der kan ikke registreres noget her."))
    }

    /// terminal.md: a move in the last pane costs at most 120 bytes, in one write.
    @Test func aMoveInTheLastPaneIsSmall() throws {
        let browser = try browser(try Program())
        goToResponse(browser)
        browser.send("\r")
        #expect(browser.wait { $0.cursor.column > 40 })
        browser.settle()
        browser.mark()
        browser.send("j")
        browser.settle()
        #expect((1...120).contains(browser.bytesSinceMark), "\(browser.bytesSinceMark) bytes")
        #expect(browser.piecesSinceMark == 1)
    }
}
