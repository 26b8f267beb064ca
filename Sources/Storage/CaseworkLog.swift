internal import PolicyModel

/// What one person can undo and redo, read from the history: it reaches over a restart. What was
/// registered together is one step.
public struct CaseworkLog: Sendable {
    public typealias Step = [HistoryEntry]

    /// The nearest last.
    public private(set) var done: [Step] = []
    public private(set) var undone: [Step] = []

    public init(_ entries: [HistoryEntry], of who: String) {
        var steps: [(turn: HistoryWord.Turn, lines: Step)] = []
        for entry in entries where entry.who == who {
            guard let turn = HistoryWord(entry.change.what)?.turn else { continue }
            if let batch = entry.batch, steps.last?.lines.last?.batch == batch {
                steps[steps.count - 1].lines.append(entry)
            } else {
                steps.append((turn, [entry]))
            }
        }
        for (turn, lines) in steps {
            switch turn {
            case .done:
                done.append(lines)
                undone = []
            case .undone: if let last = done.popLast() { undone.append(last) }
            case .redone: if let last = undone.popLast() { done.append(last) }
            }
        }
    }
}
