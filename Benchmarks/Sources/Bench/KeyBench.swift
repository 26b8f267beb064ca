/// From a key to the last byte of its frame, for each kind of key, at all sizes in turn.
///
/// Each kind is a list of keys. The whole list is pressed three times, each time in a browser
/// started anew, and a key's time is the median of its three: what the key costs at its place, not what
/// a busy moment of the machine adds.
struct KeyBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    struct Kind {
        let name: String
        let setup: [String]
        let keys: [String]
        /// How long nothing may come before the next key.
        let quiet: Duration
        /// Only the first burst is the frame; what comes later is an answer with a budget of its own.
        let isAnsweredLater: Bool
    }

    /// What a person does not notice.
    private static let frame = 16.0
    private static let passes = 3
    /// Seconds for one pass at one size: a size that is far over its budget is not waited for.
    private static let patience = 20.0
    /// Every one of these keys changes the screen.
    static func kinds(_ count: Int, quiet: Int) -> [Kind] {
        let toResponses = ["1", "2", Keys.enter, Keys.enter]
        return [
            Kind(
                name: "lists", setup: toResponses,
                keys: cycle(
                    [
                        Keys.down, Keys.down, Keys.down, Keys.pageDown, Keys.up, Keys.up, Keys.end,
                        Keys.up, Keys.pageUp, Keys.down, Keys.home,
                    ], count),
                quiet: .milliseconds(quiet), isAnsweredLater: false),
            Kind(
                name: "panes", setup: [],
                keys: cycle(
                    [
                        Keys.down, Keys.down, Keys.tab, Keys.down, Keys.down, Keys.tab, Keys.tab,
                        Keys.tab, Keys.down, Keys.end, Keys.up, Keys.home,
                    ], count),
                quiet: .milliseconds(quiet), isAnsweredLater: false),
            Kind(
                name: "text", setup: toResponses + [Keys.right],
                keys: cycle([" "], min(count, 40)), quiet: .milliseconds(quiet),
                isAnsweredLater: false),
            Kind(
                name: "filter", setup: [],
                keys: cycle(
                    ["f"] + Keys.typed("lind") + [Keys.enter, "x"]
                        + ["f", Keys.tab] + Keys.typed("birke") + [Keys.enter, "x"], count),
                quiet: .milliseconds(2 * quiet), isAnsweredLater: true),
            Kind(
                name: "search", setup: [],
                keys: cycle(
                    ["/"] + Keys.typed("boligpol") + [Keys.enter, "n", "n", "N"]
                        + ["/"] + Keys.typed("åen") + [Keys.enter, "n", "n"], count),
                quiet: .milliseconds(3 * quiet), isAnsweredLater: true),
        ]
    }

    private static func cycle(_ keys: [String], _ count: Int) -> [String] {
        (0..<count).map { keys[$0 % keys.count] }
    }

    /// The presses of one kind at one size: for each key, what each pass measured.
    private struct Measured {
        var frames: [[Double]] = []
        var silent = 0
        var pressed = 0
        var processor = 0.0
        var isCutShort = false

        func times() -> Samples { Samples(frames.map { Samples($0).median }) }
    }

    func run() throws {
        let sizes = options.sizes + (options.withMillion ? [1_000_000] : [])
        let homes = try sizes.map { ($0, try workplace.imported($0)) }
        for kind in options.isQuick ? Self.kinds(36, quiet: 20) : Self.kinds(150, quiet: 30) {
            var measured: [Int: Measured] = [:]
            for _ in 0..<Self.passes { try pass(kind, homes, &measured) }
            tell(kind, measured, sizes)
        }
    }

    private func pass(
        _ kind: Kind, _ homes: [(Int, Home)], _ measured: inout [Int: Measured]
    ) throws {
        let sessions = try homes.map { size, home in (size, try home.browse()) }
        for (_, session) in sessions { session.go(kind.setup) }
        var used = [Int: Double]()
        for (at, key) in kind.keys.enumerated() {
            for (size, session) in sessions {
                var here = measured[size] ?? Measured()
                defer { measured[size] = here }
                if used[size, default: 0] > Self.patience * 1_000 {
                    here.isCutShort = true
                    continue
                }
                let before = session.processorTime
                let press = session.press(key, quiet: kind.quiet)
                here.processor += session.processorTime - before
                here.pressed += 1
                guard let press else {
                    here.silent += 1
                    used[size, default: 0] += Self.patience * 500
                    continue
                }
                used[size, default: 0] += press.all
                while here.frames.count <= at { here.frames.append([]) }
                here.frames[at].append(kind.isAnsweredLater ? press.frame : press.all)
            }
        }
        for (_, session) in sessions { session.leave([Keys.escape, "x", "q", "q"]) }
    }

    private func tell(_ kind: Kind, _ measured: [Int: Measured], _ sizes: [Int]) {
        guard let small = measured[options.small], let large = measured[options.large] else {
            return
        }
        let noise = Noise(
            Noise.swing(small.frames), over: Noise.keys,
            "from pass to pass the same key at \(options.small.grouped) swings")
        let note =
            "p50 \(large.times().median.short) ms"
            + (large.isCutShort ? "; cut short after \(large.frames.count) keys" : "")
        let name = "\(kind.name) at \(options.large.grouped), p99"
        ledger.judge(
            .keys, name, large.times().p99, "ms", atMost: Self.frame, note: note, noise: noise)
        ledger.judge(
            .keys, "\(name) beside \(options.small.grouped)", large.times().p99 / small.times().p99,
            "×", atMost: 2,
            note: "p50 \(small.times().median.short) ms, p99 \(small.times().p99.short) ms there",
            noise: noise)
        if let (size, silent) = measured.map({ ($0, $1.silent) }).max(by: { $0.1 < $1.1 }),
            silent > 0
        {
            // A key without a frame would be a time that is not counted.
            ledger.judge(
                .keys, "\(kind.name): keys that changed nothing at \(size.grouped)",
                Double(silent), "", atMost: 0)
        }
        for size in sizes {
            guard let here = measured[size] else { continue }
            ledger.grow(
                "\(kind.name): key to frame, p50", "ms", limit: Self.frame, size,
                here.times().median)
            ledger.grow(
                "\(kind.name): key to frame, p99", "ms", limit: Self.frame, size, here.times().p99)
            ledger.grow(
                "\(kind.name): processor time a key", "ms", size,
                here.processor / Double(max(1, here.pressed)))
        }
    }
}
