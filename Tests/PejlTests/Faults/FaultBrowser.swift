import Foundation
import PtySupport
import Testing

/// One at a time: each has a pty, and some measure the processor.
@Suite(.serialized) struct FaultTests {}

/// The real browser in a pty, on its first frame.
func faultBrowser(
    _ program: Program, _ arguments: [String] = [], variables: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, until text: String = "Pejlem"
) throws -> PtyProgram {
    var environment = program.environment.mapValues { Optional($0) }
    environment.merge(variables.mapValues { Optional($0) }) { $1 }
    let browser = try PtyProgram(
        Program.executable.path, ["browse"] + arguments, environment: environment,
        columns: columns, rows: rows)
    // In a window of one cell there is nothing else to wait for.
    #expect(browser.wait { $0.isAlternateScreen })
    if columns >= 20, rows >= 6 {
        #expect(browser.wait(for: text), "no first frame: \(browser.text)")
    }
    browser.settle()
    return browser
}

/// To goal 12's first response, H42, in its pane.
func goToResponse(_ browser: PtyProgram) {
    browser.send("12\r")
    #expect(browser.wait(for: "Mål 12"))
    browser.send("\r")
    browser.settle()
    #expect(browser.wait { $0.line($0.cursor.row).contains("H42") }, "\(browser.text)")
}

/// Registers one respondent on H42 and waits until it is told.
func register(_ name: String, _ browser: PtyProgram) {
    browser.send("m")
    #expect(browser.wait(for: "Registreres på H42"), "\(browser.text)")
    browser.send(name + "\r")
    #expect(browser.wait(for: "Registreret: "), "\(browser.text)")
}

/// Processor time used per time that passes: 1 is a processor of its own.
func load(of browser: PtyProgram, over time: Duration) throws -> Double {
    let before = try #require(browser.processorTime)
    browser.pass(time)
    let used = try #require(browser.processorTime) - before
    return used / time
}

/// What stands in the hearing, for comparing before and after.
func hearingText(_ program: Program) throws -> Data {
    let run = try program.run("export")
    #expect(run.status == 0, "\(run.errors)")
    return run.bytes
}
