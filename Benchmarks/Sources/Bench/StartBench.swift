internal import Foundation
internal import Generator

/// From the start of the program to the last byte of its first stable frame, ours at every size and
/// the peers' in turn, so that a busy moment hits all alike.
struct StartBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    /// What is broken once may be a neighbour's work; a regression is broken each time.
    private static let attempts = 5

    func run() throws {
        for attempt in 1...Self.attempts {
            let times = try measure(rounds: options.isQuick ? 11 : 21)
            let noise = Noise(
                Samples(times["tig"] ?? []).spread, over: Noise.limit,
                "the middle half of tig's own starts swings")
            if attempt == Self.attempts || noise == nil && keepsBudgets(times) {
                tell(times, noise)
                return
            }
        }
    }

    /// At most so many times the peer's time, and the small hearing's.
    private static let (besidePeer, besideSmall) = (1.0, 1.2)

    private func keepsBudgets(_ times: [String: [Double]]) -> Bool {
        let small = times[name(options.small)] ?? []
        let tig = times["tig"] ?? []
        return (tig.isEmpty || ratio(small, tig) <= Self.besidePeer)
            && ratio(times[name(options.large)] ?? [], small) <= Self.besideSmall
    }

    private var sizes: [Int] { options.sizes + (options.withMillion ? [1_000_000] : []) }

    private func name(_ size: Int) -> String { "pejl at \(size.grouped)" }

    /// Milliseconds, by name, in the order of the rounds.
    private func measure(rounds: Int) throws -> [String: [Double]] {
        let (peers, missing) = try Peer.all(in: workplace)
        for name in missing {
            ledger.skip(.start, "beside \(name)", because: "\(name) is not installed")
        }
        let homes = try sizes.map { ($0, try workplace.imported($0)) }
        var times: [String: [Double]] = [:]
        var dice = Dice(seed: 1)
        for round in 0...rounds {
            // Shuffled, not only turned: who always starts after the same neighbour finds the machine as
            // that one left it, and that told of a large hearing what came of less before the small one.
            for turn in (0..<(homes.count + peers.count)).shuffled(using: &dice) {
                let session: TerminalSession
                let name: String
                if turn < homes.count {
                    let (size, home) = homes[turn]
                    session = try home.browse()
                    name = self.name(size)
                    session.leave()
                } else {
                    let peer = peers[turn - homes.count]
                    session = try peer.start()
                    name = peer.name
                    session.leave(peer.leave)
                }
                // The first round warms the caches.
                if round > 0 { times[name, default: []].append(session.firstFrame) }
            }
        }
        return times
    }

    private func tell(_ times: [String: [Double]], _ noise: Noise?) {
        let small = times[name(options.small)] ?? []
        let large = times[name(options.large)] ?? []
        let tig = times["tig"] ?? []
        if tig.isEmpty {
            ledger.skip(.start, "beside tig", because: "tig is not installed")
        } else {
            ledger.judge(
                .start, "\(name(options.small)) beside tig", ratio(small, tig), "×",
                atMost: Self.besidePeer,
                note: "\(Samples(small).median.short) ms, tig \(Samples(tig).median.short) ms",
                noise: noise)
        }
        ledger.judge(
            .start, "\(name(options.large)) beside \(options.small.grouped)", ratio(large, small),
            "×", atMost: Self.besideSmall, note: "\(Samples(large).median.short) ms", noise: noise)
        for (name, values) in times.sorted(by: { $0.key < $1.key }) where !name.contains("pejl") {
            ledger.tell(
                .start, "\(name) beside pejl at \(options.small.grouped)", ratio(values, small),
                "×",
                note: "\(Samples(values).median.short) ms")
        }
        for size in sizes {
            ledger.grow(
                "start to first stable frame", "ms",
                limit: Samples(small).median * Self.besideSmall, size,
                Samples(times[name(size)] ?? []).median)
        }
    }

    /// The median of the ratios within a round, which a slow stretch of the machine leaves alone.
    private func ratio(_ one: [Double], _ other: [Double]) -> Double {
        Samples(zip(one, other).map { $0 / $1 }).median
    }
}

extension Home {
    /// The browser as most people start it, on the hearing imported last, without the place kept from
    /// last time.
    func browse(_ size: (columns: Int, rows: Int) = (80, 24)) throws -> TerminalSession {
        try forgetPlace()
        return try TerminalSession(
            pejl, [], sign: "Pejlemærker", environment: environment, size: size)
    }

    func forgetPlace() throws {
        let place = folder.appending(path: "state/pejl/place.json")
        if FileManager.default.fileExists(atPath: place.path) {
            try FileManager.default.removeItem(at: place)
        }
    }
}
