/// What blocks the key loop: the longest turn that it takes over a key, from its wait to its wait, with
/// all that it waits for on the way; see ``KeyLoop``.
///
/// The keys of ``KeyBench`` are pressed three times, each time in a browser started anew, and a key counts
/// with the shortest of its three longest turns: what the key asks of the loop at its place.
struct TurnBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    /// What keeps a key that is pressed meanwhile from being noticed as late. Told, and no budget yet:
    /// the filter's keys do not keep it.
    private static let wanted = 5.0
    private static let passes = 3

    func run() throws {
        for kind in KeyBench.kinds(40, quiet: 20) {
            for size in options.sizes + (options.withMillion ? [1_000_000] : []) {
                guard let found = try longest(kind, try workplace.imported(size)) else {
                    ledger.skip(
                        .turns, "\(kind.name): the key loop",
                        because: "this machine does not tell what a thread waits in")
                    return
                }
                let longest = Samples(found)
                ledger.grow(
                    "\(kind.name): longest turn of the key loop", "ms", limit: Self.wanted, size,
                    longest.largest)
                guard size == options.large else { continue }
                let at = found.indices.max { found[$0] < found[$1] } ?? 0
                ledger.tell(
                    .turns, "\(kind.name): longest turn of the key loop at \(size.grouped)",
                    longest.largest, "ms",
                    note: "wanted: at most \(Self.wanted.short); over key \(at + 1) of "
                        + "\(found.count); for the usual key \(longest.median.short) ms")
            }
        }
    }

    /// For each key its longest turn; nil where it cannot be seen.
    private func longest(_ kind: KeyBench.Kind, _ home: Home) throws -> [Double]? {
        var best = [Double](repeating: .infinity, count: kind.keys.count)
        for _ in 0..<Self.passes {
            let session = try home.browse()
            defer { session.leave([Keys.escape, "x", "q", "q"]) }
            session.go(kind.setup)
            for (at, key) in kind.keys.enumerated() {
                guard let turns = session.turns(key, quiet: kind.quiet) else { return nil }
                best[at] = min(best[at], turns.max() ?? .infinity)
            }
        }
        return best
    }
}
