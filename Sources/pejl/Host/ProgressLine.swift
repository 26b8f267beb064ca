internal import Foundation
internal import Glibc
internal import Language
internal import PolicyModel

/// One line on standard error that says what is being done; only where standard error is a
/// terminal. It is gone before anything else is said. A terminal that cannot go back in a line
/// gets none.
///
/// Not safe to draw on from two threads at once: who draws keeps a lock.
struct ProgressLine: Sendable {
    let isShown: Bool

    /// `terminal`: TERM.
    init(terminal: String? = ProcessInfo.processInfo.environment["TERM"]) {
        let canRewrite = !["", "dumb", "unknown"].contains(terminal ?? "")
        isShown = canRewrite && StandardStreams.isTerminal(STDERR_FILENO)
    }

    func draw(_ line: String) {
        guard isShown else { return }
        write("\r\u{1B}[K" + SafeText(String(line.prefix(width - 1))).string)
    }

    func clear() {
        guard isShown else { return }
        write("\r\u{1B}[K")
    }

    /// A line that wraps could not be taken back.
    private var width: Int {
        var size = winsize()
        let found = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size)
        return found == 0 && size.ws_col > 10 ? Int(size.ws_col) : 80
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
