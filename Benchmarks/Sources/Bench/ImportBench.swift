internal import Foundation

/// `pejl import` of a generated hearing, beside the bare inserts of the same rows by SQLite's own
/// shell: same tables, indexes and triggers, one transaction.
struct ImportBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    private struct Cost {
        var seconds: [Double] = []
        var processor: [Double] = []
        var peaks: [Double] = []

        mutating func add(_ run: Tool.Run) {
            seconds.append(run.time / .seconds(1))
            processor.append(run.processor)
        }

        var time: Double { Samples(seconds).median }
        var work: Double { Samples(processor).median }
        var peak: Double { Samples(peaks).median }
    }

    func run() throws {
        // Memory must be flat between the last two, and quick runs have none between.
        var sizes = options.sizes
        if !sizes.contains(options.large / 10), options.large >= 1_000 {
            sizes = (sizes + [options.large / 10]).sorted()
        }
        if options.withMillion { sizes.append(1_000_000) }
        var costs: [Int: Cost] = [:]
        for size in sizes {
            let rounds = options.isQuick || size > 10_000 ? 1 : 3
            var own = Cost()
            var bare = Cost()
            for round in 0..<rounds {
                let home = try workplace.home("\(size)")
                let (run, peak) = try importing(size, into: home)
                own.add(run)
                own.peaks.append(peak)
                if round == 0 { try workplace.markImported(home) }
                bare.add(try bareInserts(of: home, size))
            }
            costs[size] = own
            ledger.grow("import", "s", size, own.time)
            ledger.grow("peak memory of the import", "MiB", size, own.peak)
            tell(size, own, bare)
        }
        judgeMemory(costs)
    }

    /// By processor time, which other people's work on the machine hardly changes.
    private func tell(_ size: Int, _ own: Cost, _ bare: Cost) {
        ledger.tell(
            .import, "passages a second at \(size.grouped)", Double(size) / own.time, "/s",
            note: "peak \(own.peak.short) MiB")
        let name = "import beside bare inserts at \(size.grouped)"
        let note =
            "processor time \(own.work.short) and \(bare.work.short) s; "
            + "in all \(own.time.short) and \(bare.time.short) s"
        if size == options.large {
            ledger.judge(.import, name, own.work / bare.work, "×", atMost: 2, note: note)
        } else {
            ledger.tell(.import, name, own.work / bare.work, "×", note: note)
        }
    }

    private func judgeMemory(_ costs: [Int: Cost]) {
        let large = options.large
        guard let less = costs[large / 10], let more = costs[large] else {
            ledger.skip(
                .import, "memory while the document grows",
                because: "needs a size and its tenth, both of them 100 or more")
            return
        }
        ledger.judge(
            .import,
            "peak memory at \(large.grouped) beside that at \((large / 10).grouped)",
            more.peak / less.peak, "×", atMost: 1.25,
            note: "\(more.peak.short) and \(less.peak.short) MiB")
    }

    private func importing(_ size: Int, into home: Home) throws -> (Tool.Run, peak: Double) {
        try home.create()
        let figures = workplace.path("figures")
        // GNU time forks from a small process: a peak taken from our own child would be at least ours.
        let time = Tool(path: "/usr/bin/time", environment: home.environment)
        let run = try time.succeed([
            "-f", "%M", "-o", figures, home.pejl, "import", try workplace.hearing(size),
        ])
        let text = try String(contentsOfFile: figures, encoding: .utf8)
        guard let peak = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw Tool.Failure(description: "no peak memory in \(text)")
        }
        return (run, peak / 1_024)
    }

    private func bareInserts(of home: Home, _ size: Int) throws -> Tool.Run {
        let script = workplace.path("bare.sql")
        let target = workplace.path("bare.sqlite")
        defer { for end in ["", "-wal", "-shm"] { unlink(target + end) } }
        defer { unlink(script) }
        try BareInserts(database: home.database).write(to: script)
        return try SQLiteShell.tool.succeed(["-batch", "-bail", target], input: script)
    }
}
