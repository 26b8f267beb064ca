/// What blocks the key loop: the longest turn that it takes over a key, from its wait to its wait, with
/// all that it waits for on the way; see ``KeyLoop``.
///
/// The keys of ``KeyBench`` and some of all the others are pressed several times, each time in a browser started
/// anew, and a key counts with the shortest of its longest turns: what the key asks of the loop at its place.
struct TurnBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    /// What keeps a key that is pressed meanwhile from being noticed as late.
    private static let most = 5.0
    /// How often at the large size, which is judged, and at the others.
    private static let passes = (large: 5, other: 2)
    /// What an answer asks of the loop, when it comes, belongs to its key.
    private static let answered = Duration.milliseconds(300)

    /// What opens over the panes, and the ways from passage to passage.
    private static let screens = KeyBench.Kind(
        name: "screens", setup: ["1", "2", Keys.enter, Keys.enter],
        keys: ["o", Keys.down, Keys.tab, Keys.pageDown, Keys.escape]
            + ["r", Keys.down, Keys.pageDown, Keys.end, Keys.escape]
            + ["m", Keys.tab] + Keys.typed("birke") + [Keys.down, Keys.escape]
            + ["s", Keys.escape, "p", Keys.escape, "H", Keys.escape, "?", Keys.escape]
            + ["/"] + Keys.typed("høringspart:b") + [Keys.escape]
            + ["w", "c", "b", "v", "t", "T", "b", "z", "z"],
        quiet: .milliseconds(20), isAnsweredLater: true)

    func run() throws {
        let sizes = options.sizes + (options.withMillion ? [1_000_000] : [])
        for kind in KeyBench.kinds(20, quiet: 20) + [Self.screens] {
            for size in sizes {
                let home = try workplace.imported(size)
                guard let passes = try passes(kind, home, size) else {
                    ledger.skip(
                        .turns, "\(kind.name): the key loop",
                        because: "this machine does not tell what a thread waits in")
                    return
                }
                tell(kind, size, passes)
            }
        }
    }

    private func tell(_ kind: KeyBench.Kind, _ size: Int, _ passes: [[Double]]) {
        let turns = kind.keys.indices.map { key in passes.map { $0[key] } }
        let shortest = turns.map { $0.min() ?? .infinity }
        let longest = Samples(shortest)
        ledger.grow(
            "\(kind.name): longest turn of the key loop", "ms", limit: Self.most, size,
            longest.largest)
        guard size == options.large else { return }
        let order = shortest.indices.sorted { shortest[$0] > shortest[$1] }.prefix(3)
        let keys = order.map { "\(Keys.name(of: kind.keys[$0])) \(shortest[$0].short)" }
        ledger.judge(
            .turns, "\(kind.name): longest turn of the key loop at \(size.grouped)",
            longest.largest, "ms", atMost: Self.most,
            note: "\(keys.joined(separator: ", ")); for the usual key \(longest.median.short) ms",
            noise: Noise(
                Noise.swing(turns), over: Noise.keys, "from pass to pass the same key swings"))
    }

    /// The longest turn of each key, pass by pass; nil where it cannot be seen.
    private func passes(_ kind: KeyBench.Kind, _ home: Home, _ size: Int) throws -> [[Double]]? {
        let count = size == options.large ? Self.passes.large : Self.passes.other
        var passes: [[Double]] = []
        for _ in 0..<count {
            let session = try home.browse()
            defer { session.leave([Keys.escape, "x", "q", "q"]) }
            session.go(kind.setup)
            var longest: [Double] = []
            for key in kind.keys {
                let quiet = kind.isAnsweredLater ? Self.answered : kind.quiet
                guard let turns = session.turns(key, quiet: quiet) else { return nil }
                longest.append(turns.max() ?? .infinity)
            }
            passes.append(longest)
        }
        return passes
    }
}
