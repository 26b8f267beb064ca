import Foundation
import PtySupport
import Testing

/// A line of 64 kbit/s that is 300 ms long each way.
@Suite(.serialized) struct SlowLineTests {
    private static let line = PtyProgram.Line(bytesPerSecond: 8_000, latency: .milliseconds(300))

    private func frame(_ program: Program, _ keys: String) throws -> [String] {
        try program.run("browse", "--print", "--keys", keys).output
            .split(separator: "\n", omittingEmptySubsequences: false).prefix(24)
            .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    }

    /// A key that is held down, thirty times a second, where each move paints all panes anew.
    @Test func aHeldKeyIsDrainedAndNoneIsLost() throws {
        let program = try Program()
        let browser = try faultBrowser(program, ["--fresh"])
        browser.mark()
        browser.send("j")
        browser.settle()
        browser.send("k")
        browser.settle()
        let cost = browser.bytesSinceMark / 2
        browser.line = Self.line
        browser.mark()
        let keys = String(repeating: "jk", count: 75) + "jjjjj"
        for key in keys {
            browser.send(String(key))
            browser.pass(.milliseconds(33))
        }
        let typed = ContinuousClock.now
        let wanted = try frame(program, "jjjjj")
        #expect(browser.wait(within: .seconds(60)) { $0.lines == wanted }, "\(browser.text)")
        let lag = ContinuousClock.now - typed
        print(
            """
            a slow line: \(keys.count) keys of \(cost) B, \(browser.bytesSinceMark) B in all, \
            \(lag) behind
            """)
        // Each frame would have been this much; skipped ones were never sent.
        #expect(browser.bytesSinceMark < keys.count * cost)
    }

    /// Typed ahead without waiting: everything is done, in order, and the last frame is right.
    @Test func typedAheadWithoutLooking() throws {
        let program = try Program()
        let browser = try faultBrowser(program, ["--fresh"])
        browser.line = Self.line
        browser.send("jjjjj\rj\rjjj")
        let wanted = try frame(program, "jjjjj<Enter>j<Enter>jjj")
        let start = ContinuousClock.now
        #expect(browser.wait(within: .seconds(30)) { $0.lines == wanted }, "\(browser.text)")
        // One frame of it, two latencies, and time for a busy machine.
        #expect(ContinuousClock.now - start < .seconds(5))
        browser.send("q")
        #expect(browser.waitForEnd() == .exited(0))
    }
}
