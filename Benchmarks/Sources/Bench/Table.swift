internal import Foundation

/// The ledger for people: lines for a terminal, tables for docs/performance.md, and JSON.
enum Table {
    static func plain(_ line: Line) -> String {
        let mark =
            switch line.verdict {
            case .holds: "holds     "
            case .broken: "BROKEN    "
            case .told: "          "
            case .unjudged: "not judged"
            case .skipped: "skipped   "
            }
        let budget = line.budget.map { " of \($0.short)" } ?? ""
        let value = line.value.map { "\($0.short)\(budget) \(line.unit)" } ?? ""
        let note = line.note.isEmpty ? "" : "  (\(line.note))"
        return "\(mark) \(line.part): \(line.name): \(value)\(note)"
    }

    /// "10² → 10⁵" is read from left to right: the sizes that were measured.
    static func plain(_ series: Series) -> String {
        let values = zip(series.sizes, series.values)
            .map { "\($0.grouped): \($1.short)" }.joined(separator: ", ")
        let exponent = series.growth.map { "exponent \($0.exponent.short)" } ?? "no exponent"
        return "growth: \(series.name) (\(series.unit)): \(values); \(exponent)\(limit(of: series))"
    }

    /// Where a series meets its limit, if it grows as measured.
    static func limit(of series: Series) -> String {
        guard let limit = series.limit else { return "" }
        guard let size = series.growth?.size(reaching: limit), size < 1e12 else {
            return "; does not reach \(limit.short)"
        }
        return "; reaches \(limit.short) at about \(rough(size))"
    }

    /// What reaches its limit at the smallest size, as "name, at about n"; nil where nothing does.
    static func givesWayFirst(_ all: [Series]) -> String? {
        let reaching = all.compactMap { series -> (Double, String)? in
            guard let limit = series.limit, let size = series.growth?.size(reaching: limit) else {
                return nil
            }
            return (size, series.name)
        }
        return reaching.min { $0.0 < $1.0 }.map { "\($0.1), at about \(rough($0.0)) passages" }
    }

    private static func rough(_ size: Double) -> String {
        guard size < 1e15 else { return "more than ever" }
        let unit = pow(10, max(0, floor(log10(max(size, 1))) - 1))
        return Int((size / unit).rounded() * unit).grouped
    }

    static func markdown(_ ledger: Ledger, sizes: [Int], sentence: String) -> String {
        var text = "\(sentence)\n"
        for part in Options.Part.allCases {
            let lines = ledger.lines.filter { $0.part == part.rawValue }
            guard !lines.isEmpty else { continue }
            text += "\n| \(part.rawValue) | measured | at most | |\n| --- | ---: | ---: | --- |\n"
            for line in lines {
                let value = line.value.map { "\($0.short) \(line.unit)" } ?? "–"
                let budget = line.budget.map(\.short) ?? ""
                let verdict = line.verdict == .told ? "" : line.verdict.rawValue
                let notes = [verdict, line.note].filter { !$0.isEmpty }.joined(separator: "; ")
                text += "| \(line.name) | \(value) | \(budget) | \(notes) |\n"
            }
        }
        let grown = ledger.series.filter { $0.sizes.count > 1 }
        guard !grown.isEmpty else { return text }
        let all = Array(Set(grown.flatMap(\.sizes))).sorted()
        text += "\n| growth | unit | \(all.map(\.grouped).joined(separator: " | ")) | exponent |\n"
        text += "| --- | --- |" + String(repeating: " ---: |", count: all.count + 1) + "\n"
        for series in grown {
            let values = all.map { size in
                series.sizes.firstIndex(of: size).map { series.values[$0].short } ?? ""
            }
            text +=
                "| \(series.name) | \(series.unit) | \(values.joined(separator: " | ")) | "
                + "\(series.growth?.exponent.short ?? "") |\n"
        }
        if let first = givesWayFirst(grown) {
            text += "\nWhat gives way first, if all grows on as measured: \(first).\n"
        }
        return text
    }

    private struct Whole: Encodable {
        let sizes: [Int]
        let quick: Bool
        let cores: Int
        let lines: [Line]
        let growth: [Grown]
    }

    private struct Grown: Encodable {
        let series: Series
        let exponent: Double?
    }

    static func json(_ ledger: Ledger, _ options: Options) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(
            Whole(
                sizes: options.sizes, quick: options.isQuick,
                cores: ProcessInfo.processInfo.activeProcessorCount, lines: ledger.lines,
                growth: ledger.series.map { Grown(series: $0, exponent: $0.growth?.exponent) }))
    }

    private static let end = "<!-- to here -->"

    /// Puts the tables between the marks of a document that name the command; false where it has none.
    static func record(_ tables: String, by command: String, in path: String) throws -> Bool {
        let old = try String(contentsOfFile: path, encoding: .utf8)
        let begin = "<!-- `\(command) --record` writes from here -->"
        guard let first = old.range(of: begin),
            let last = old.range(of: end, range: first.upperBound..<old.endIndex)
        else { return false }
        let new = old[..<first.upperBound] + "\n\n" + tables + "\n" + old[last.lowerBound...]
        try String(new).write(toFile: path, atomically: true, encoding: .utf8)
        return true
    }
}
