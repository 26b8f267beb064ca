import Browser
import Glibc
import PtySupport
import Testing

@testable import Terminal

/// The probe in a real pty, one at a time: two processors must do for all rooms' tests.
@Suite(.serialized) struct PtyTests {}

/// Starts the probe and waits for its first frame.
func probe(
    _ arguments: String..., environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24,
    isUTF8: Bool = true, until text: String = "punkt seks"
) throws -> PtyProgram {
    let program = try PtyProgram(
        PtyProgram.built("terminal-probe"), arguments, environment: environment, columns: columns,
        rows: rows, isUTF8: isUTF8)
    #expect(program.wait(for: text), "\(program.text)")
    program.settle()
    return program
}
