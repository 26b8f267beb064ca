/// What was measured, and whether it keeps its budget.
struct Line: Codable {
    enum Verdict: String, Codable {
        case holds
        case broken = "BROKEN"
        /// Has no budget.
        case told
        /// The machine was too busy; the note says how that was seen.
        case unjudged = "not judged"
        case skipped
    }

    let part: String
    let name: String
    let value: Double?
    let unit: String
    /// The most that is allowed.
    let budget: Double?
    let verdict: Verdict
    let note: String
}

/// A measurement at several sizes.
struct Series: Codable {
    let name: String
    let unit: String
    /// The most that is allowed at the largest size; for what gives way first.
    var limit: Double?
    var sizes: [Int] = []
    var values: [Double] = []

    var growth: Growth? { Growth(zip(sizes, values).map { (size: $0, value: $1) }) }
}

/// Collects lines and series, and tells each as it comes.
final class Ledger {
    private(set) var lines: [Line] = []
    private(set) var series: [Series] = []
    private let judgesTimes: Bool
    private let tell: (String) -> Void

    /// Without `judgesTimes` a budget in milliseconds is only told: on whose machine?
    init(judgesTimes: Bool, tell: @escaping (String) -> Void) {
        self.judgesTimes = judgesTimes
        self.tell = tell
    }

    /// `noise` is what the machine's own swings may explain; nil: nothing.
    func judge(
        _ part: Options.Part, _ name: String, _ value: Double, _ unit: String,
        atMost budget: Double, note: String = "", noise: Noise? = nil
    ) {
        let verdict: Line.Verdict
        if unit == "ms", !judgesTimes {
            verdict = .told
        } else if value <= budget {
            // What holds in spite of the noise, holds.
            verdict = .holds
        } else if let noise, value.isFinite, noise.explains(value, of: budget) {
            verdict = .unjudged
        } else {
            verdict = .broken
        }
        let reason = verdict == .unjudged ? noise?.reason ?? "" : ""
        add(
            Line(
                part: part.rawValue, name: name, value: value.isFinite ? value : nil, unit: unit,
                budget: budget, verdict: verdict,
                note: [note, reason].filter { !$0.isEmpty }.joined(separator: "; ")))
    }

    func tell(
        _ part: Options.Part, _ name: String, _ value: Double, _ unit: String, note: String = ""
    ) {
        add(
            Line(
                part: part.rawValue, name: name, value: value.isFinite ? value : nil, unit: unit,
                budget: nil, verdict: .told, note: note))
    }

    func skip(_ part: Options.Part, _ name: String, because reason: String) {
        add(
            Line(
                part: part.rawValue, name: name, value: nil, unit: "", budget: nil,
                verdict: .skipped, note: reason))
    }

    func grow(_ name: String, _ unit: String, limit: Double? = nil, _ size: Int, _ value: Double) {
        guard value.isFinite else { return }
        if !series.contains(where: { $0.name == name }) {
            series.append(Series(name: name, unit: unit, limit: limit))
        }
        for at in series.indices where series[at].name == name {
            series[at].sizes.append(size)
            series[at].values.append(value)
        }
    }

    private func add(_ line: Line) {
        lines.append(line)
        tell(Table.plain(line))
    }
}
