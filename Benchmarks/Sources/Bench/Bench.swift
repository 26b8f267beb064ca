internal import Foundation
internal import Generator

/// Measures the release build of `pejl` beside its peers; see docs/performance.md and `Options.usage`.
@main
struct Bench {
    static func main() {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            if options.isAskingForHelp {
                tell(Options.usage)
                return
            }
            try leave(run(options))
        } catch let misuse as Options.Misuse {
            tell("scripts/bench: \(misuse.sentence)\n\n\(Options.usage)", STDERR_FILENO)
            exit(64)
        } catch {
            tell("scripts/bench: \(error)\n", STDERR_FILENO)
            exit(70)
        }
    }

    private static func run(_ options: Options) throws -> Ledger {
        let workplace = try Workplace(options)
        defer { workplace.takeAway() }
        let ledger = Ledger(judgesTimes: !options.isQuick) { tell($0 + "\n") }
        // Import first: it leaves the databases that the rest reads.
        for part in Options.Part.allCases where options.parts.contains(part) {
            let start = ContinuousClock.now
            switch part {
            case .generator: try GeneratorBench(workplace: workplace, ledger: ledger).run()
            case .import:
                if options.data != nil {
                    ledger.skip(.import, "all of it", because: "--data: the hearings may be there")
                } else {
                    try ImportBench(options: options, workplace: workplace, ledger: ledger).run()
                }
            case .start:
                try StartBench(options: options, workplace: workplace, ledger: ledger).run()
            case .keys: try KeyBench(options: options, workplace: workplace, ledger: ledger).run()
            case .turns: try TurnBench(options: options, workplace: workplace, ledger: ledger).run()
            case .search:
                try SearchBench(options: options, workplace: workplace, ledger: ledger).run()
            case .facets:
                try FacetBench(options: options, workplace: workplace, ledger: ledger).run()
            case .memory:
                try MemoryBench(options: options, workplace: workplace, ledger: ledger).run()
            case .bytes:
                try BytesBench(options: options, workplace: workplace, ledger: ledger).run()
            case .instructions:
                try InstructionBench(options: options, workplace: workplace, ledger: ledger).run()
            }
            tell("           (\(part.rawValue): \(Int((.now - start) / Duration.seconds(1))) s)\n")
        }
        for series in ledger.series where series.sizes.count > 1 {
            tell(Table.plain(series) + "\n")
        }
        if let first = Table.givesWayFirst(ledger.series) { tell("gives way first: \(first)\n") }
        try keep(ledger, options)
        return ledger
    }

    private static func keep(_ ledger: Ledger, _ options: Options) throws {
        if let path = options.json {
            try Table.json(ledger, options).write(to: URL(filePath: path))
            tell("JSON: \(path)\n")
        }
        if let path = options.record {
            let how = options.command
            let sentence = "Written by `\(how) --record`; the machine's own times are notes."
            let tables = Table.markdown(ledger, sizes: options.sizes, sentence: sentence)
            if try !Table.record(tables, by: how, in: path) {
                throw Tool.Failure(description: "\(path) has no place marked for the table")
            }
        }
    }

    private static func leave(_ ledger: Ledger) -> Never {
        let broken = ledger.lines.filter { $0.verdict == .broken }.count
        let unjudged = ledger.lines.filter { $0.verdict == .unjudged }.count
        let held = ledger.lines.filter { $0.verdict == .holds }.count
        tell("\(held) budgets hold, \(broken) broken, \(unjudged) not judged.\n")
        exit(broken > 0 ? 1 : unjudged > 0 ? 75 : 0)
    }

    private static func tell(_ text: String, _ descriptor: Int32 = STDOUT_FILENO) {
        try? Descriptor(descriptor).write(Array(text.utf8))
    }
}
