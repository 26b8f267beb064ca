internal import Dispatch
internal import Glibc
internal import Language
internal import Synchronization

/// Ctrl-C while an import works. Nothing is written once it was pressed; what is being written at
/// that moment is finished, so that what the program says is what the database holds.
struct Interruption: Sendable {
    private struct State {
        var isAsked = false
        var isSaving = false
    }

    /// What the signal's queue and the work share.
    private final class Shared: Sendable {
        let state = Mutex(State())
    }

    private let shared = Shared()
    // Only kept alive; nobody touches it after it was resumed.
    private nonisolated(unsafe) let source: any DispatchSourceSignal

    /// - Parameter end: ends the program where the work does not listen within a second.
    init(end: @escaping @Sendable () -> Void) {
        signal(SIGINT, SIG_IGN)
        let queue = DispatchQueue(label: "interruption")
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: queue)
        source.setEventHandler { [shared] in
            let isSaving = shared.state.withLock { state in
                state.isAsked = true
                return state.isSaving
            }
            // Helper programs are asked ten times a second; long sums of our own are not.
            if !isSaving { queue.asyncAfter(deadline: .now() + 1, execute: end) }
        }
        source.resume()
    }

    var isAsked: Bool { shared.state.withLock(\.isAsked) }

    /// Writes, unless Ctrl-C came before.
    func saving<Result>(_ write: () throws -> Result) throws -> Result {
        try shared.state.withLock { state in
            if state.isAsked { throw Stopped() }
            state.isSaving = true
        }
        defer { shared.state.withLock { $0.isSaving = false } }
        return try write()
    }

    /// Thrown instead of writing.
    struct Stopped: Error {}
}
