internal import Dispatch
internal import Language
internal import Synchronization

/// What an export or a report is at, on a ``ProgressLine``: only where it takes longer than half a
/// second, so that nothing flickers by. The work itself never looks at the clock.
final class OutputProgress: Sendable {
    private struct State {
        var phrase: Phrase?
        var isDue = false
        var isDrawn = false
        var isOver = false
    }

    static let delay = DispatchTimeInterval.milliseconds(500)

    private let catalogue: Catalogue
    private let line = ProgressLine()
    private let state = Mutex(State())

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        guard line.isShown else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.delay) { [weak self] in
            self?.state.withLock { state in
                state.isDue = true
                self?.draw(&state)
            }
        }
    }

    func step(_ phrase: Phrase) {
        state.withLock { state in
            state.phrase = phrase
            draw(&state)
        }
    }

    /// Before anything else is said, and at the end. Nothing is drawn afterwards.
    func clear() {
        state.withLock { state in
            state.isOver = true
            guard state.isDrawn else { return }
            state.isDrawn = false
            line.clear()
        }
    }

    private func draw(_ state: inout State) {
        guard line.isShown, state.isDue, !state.isOver, let phrase = state.phrase else { return }
        state.isDrawn = true
        line.draw(catalogue.text(phrase))
    }
}
