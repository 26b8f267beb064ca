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
    private static let answered = Duration.milliseconds(300)

    /// What opens over the panes, and the ways from passage to passage.
    private static let screens = KeyBench.Kind(
        name: "screens", setup: ["1", "2", Keys.enter, Keys.enter],
        keys: ["o", Keys.down, Keys.tab, Keys.pageDown, Keys.escape]
            + ["r", Keys.down, Keys.pageDown, Keys.end, Keys.escape]
            + ["m", Keys.tab] + Keys.typed("birke") + [Keys.down, Keys.escape]
            + ["s", Keys.escape, "p", Keys.escape, "H", Keys.escape, "?", Keys.escape]
            + ["w", "c", "b", "v", "t", "T", "b", "z", "z"],
        quiet: .milliseconds(20), isAnsweredLater: true)

    func run() throws {
        for kind in KeyBench.kinds(20, quiet: 20) + [Self.screens] {
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
                // The longest, each with its key: where it hurts.
                let order = found.indices.sorted { found[$0] > found[$1] }.prefix(6)
                let told = order.map { "\(kind.keys[$0].debugDescription) \(found[$0].short)" }
                ledger.tell(
                    .turns, "\(kind.name): longest turn of the key loop at \(size.grouped)",
                    longest.largest, "ms",
                    note: "wanted: at most \(Self.wanted.short); \(told.joined(separator: ", ")); "
                        + "for the usual key \(longest.median.short) ms")
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
                // What an answer asks of the loop, when it comes, belongs to its key.
                let quiet = kind.isAnsweredLater ? Self.answered : kind.quiet
                guard let turns = session.turns(key, quiet: quiet) else { return nil }
                best[at] = min(best[at], turns.max() ?? .infinity)
            }
        }
        return best
    }
}
