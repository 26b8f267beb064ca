internal import Language
internal import PolicyModel
internal import Reading
internal import Synchronization

/// Which file an import is at, and what is being done to it, on a ``ProgressLine``.
final class ImportProgress: Sendable {
    private let catalogue: Catalogue
    private let fileCount: Int
    private let line = ProgressLine()
    private let file = Mutex(0)
    private let isDrawn = Mutex(false)

    init(_ catalogue: Catalogue, fileCount: Int) {
        self.catalogue = catalogue
        self.fileCount = fileCount
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

    /// So many passages of a long one are in the database's hands.
    func saved(_ count: Int, of name: String) {
        // A line for each would cost more than the passages.
        guard count > 0, count % 500 == 0 else { return }
        show(.progressSaved, name, ["count": String(count)])
    }

    func clear() {
        guard isDrawn.withLock({ $0 }) else { return }
        isDrawn.withLock { $0 = false }
        line.clear()
    }

    private func show(_ phrase: Phrase, _ name: String, _ places: [String: String] = [:]) {
        guard line.isShown else { return }
        let here = file.withLock { $0 }
        var words = catalogue.text(phrase, places.merging(["name": name]) { $1 })
        if fileCount > 1 {
            words = catalogue.text(
                .progressFile,
                ["number": String(here), "count": String(fileCount), "line": words])
        }
        isDrawn.withLock { $0 = true }
        line.draw(words)
    }
}
