/// The filter's counts: there with the picker where nothing is filtered; under a filter within a second, and
/// off the key's path.
struct FacetBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    /// One step of the way: its name, its keys, and which of them is measured: the last.
    private struct Step {
        enum Kind { case free, filtered }
        let kind: Kind
        let keys: [String]
    }

    private static let way = [
        Step(kind: .free, keys: ["f"]), Step(kind: .free, keys: [Keys.tab]),
        Step(kind: .free, keys: [Keys.tab]), Step(kind: .free, keys: [Keys.tab]),
        Step(kind: .filtered, keys: [Keys.escape, "f"] + Keys.typed("lind") + [Keys.enter]),
        Step(kind: .filtered, keys: ["f"]), Step(kind: .filtered, keys: [Keys.tab]),
        Step(kind: .filtered, keys: [Keys.tab]),
    ]

    /// Longer than the budget of what is waited for; at the sizes of `--quick`, where it is only told,
    /// longer than a busy machine takes.
    private var quiet: Duration { options.isQuick ? .milliseconds(500) : .milliseconds(1_100) }

    func run() throws {
        for size in options.sizes + (options.withMillion ? [1_000_000] : []) {
            // Each time anew: what the first opening waits for, the second has.
            var presses = [[TerminalSession.Press]](repeating: [], count: Self.way.count)
            for _ in 0..<(options.isQuick ? 1 : 3) {
                let session = try workplace.imported(size).browse()
                for (at, step) in Self.way.enumerated() {
                    session.go(Array(step.keys.dropLast()))
                    if let key = step.keys.last,
                        let press = session.press(key, quiet: quiet)
                    {
                        presses[at].append(press)
                    }
                }
                session.leave([Keys.escape, "q"])
            }
            tell(size, presses)
        }
    }

    private func tell(_ size: Int, _ presses: [[TerminalSession.Press]]) {
        /// The slowest step of a kind, each step by the median of its times.
        func slowest(_ kind: Step.Kind, _ time: (TerminalSession.Press) -> Double) -> Double {
            zip(Self.way, presses).filter { $0.0.kind == kind }
                .map { Samples($0.1.map(time)).median }.max() ?? .infinity
        }
        let opening = slowest(.free, \.all)
        let frame = slowest(.filtered, \.frame)
        let counts = slowest(.filtered, \.all)
        ledger.grow("counts without a filter", "ms", limit: 16, size, opening)
        ledger.grow("counts under a filter", "ms", limit: 1_000, size, counts)
        guard size == options.large else { return }
        ledger.judge(
            .facets, "counts without a filter at \(size.grouped)", opening, "ms", atMost: 16)
        ledger.judge(
            .facets, "the key's own frame under a filter at \(size.grouped)", frame, "ms",
            atMost: 16)
        ledger.judge(
            .facets, "counts under a filter at \(size.grouped)", counts, "ms", atMost: 1_000)
    }
}
