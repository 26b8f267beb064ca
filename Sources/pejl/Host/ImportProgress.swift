internal import Glibc
internal import Language
internal import PolicyModel
internal import Reading
internal import Synchronization

/// One line on standard error that says which file, and what is being done to it; only where
/// standard error is a terminal. It is gone before anything else is said. A terminal that cannot
/// go back in a line gets none.
final class ImportProgress: Sendable {
    private let catalogue: Catalogue
    private let fileCount: Int
    private let isShown: Bool
    private let file = Mutex(0)
    private let isDrawn = Mutex(false)

    init(_ catalogue: Catalogue, fileCount: Int, terminal: String?) {
        self.catalogue = catalogue
        self.fileCount = fileCount
        let canRewrite = !["", "dumb", "unknown"].contains(terminal ?? "")
        isShown = canRewrite && StandardStreams.isTerminal(STDERR_FILENO)
    }

    func begin(_ name: String) {
        file.withLock { $0 += 1 }
        show(.progressReading, name)
    }

    func step(_ step: ReadingWork.Step) {
        switch step {
        case .converting(let name, let program):
            show(.progressConverting, name, ["program": program])
        // Two hundred a second would only flicker.
        case .page(let name, let number):
            if number % 5 == 1 { show(.progressPage, name, ["page": String(number)]) }
        case .done(let name): show(.progressSections, name)
        }
    }

    func saving(_ name: String) { show(.progressSaving, name) }

    func clear() {
        guard isDrawn.withLock({ $0 }) else { return }
        isDrawn.withLock { $0 = false }
        write("\r\u{1B}[K")
    }

    private func show(_ phrase: Phrase, _ name: String, _ places: [String: String] = [:]) {
        guard isShown else { return }
        let here = file.withLock { $0 }
        var line = catalogue.text(phrase, places.merging(["name": name]) { $1 })
        if fileCount > 1 {
            line = catalogue.text(
                .progressFile,
                ["number": String(here), "count": String(fileCount), "line": line])
        }
        isDrawn.withLock { $0 = true }
        write("\r\u{1B}[K" + SafeText(String(line.prefix(width - 1))).string)
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
