/// Resident memory of a browser that was moved about in.
struct MemoryBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    private static let tour =
        ["1", "2", Keys.enter, Keys.enter, Keys.end, Keys.home]
        + Array(repeating: Keys.pageDown, count: 6)
        + [Keys.right, " ", " ", "b", Keys.enter, Keys.end, "b", "/"] + Keys.typed("bolig")
        + [Keys.enter, "n", "n", "f"] + Keys.typed("lind") + [Keys.enter, Keys.end, "x"]

    func run() throws {
        var memory: [Int: Double] = [:]
        for size in options.sizes + (options.withMillion ? [1_000_000] : []) {
            let session = try workplace.imported(size).browse()
            let atStart = session.memory ?? .nan
            session.go(Self.tour)
            memory[size] = session.memory
            session.leave(["q", "q"])
            ledger.grow("memory at the first frame", "MiB", size, atStart)
            ledger.grow("memory after moving about", "MiB", size, memory[size] ?? .nan)
        }
        guard let small = memory[options.small], let large = memory[options.large] else {
            ledger.skip(.memory, "the browser's", because: "it had ended before it was looked at")
            return
        }
        ledger.judge(
            .memory, "the browser at \(options.large.grouped) beside \(options.small.grouped)",
            large / small, "×", atMost: 1.5,
            note: "\(large.short) and \(small.short) MiB")
    }
}
