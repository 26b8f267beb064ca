internal import GRDB
public import PolicyModel

extension HearingStore {
    /// The step of somebody's work that an undo takes back; nil where there is none. Reads the
    /// newest lines of the history, and older ones only where those do not tell. The same as the
    /// last one ``CaseworkLog/done``.
    public func lastDone(by who: String, in hearing: Hearing.ID) throws -> CaseworkLog.Step? {
        try read { try Self.step(\.done, of: who, in: hearing, $0) }
    }

    /// The step that a redo does again: the last one ``CaseworkLog/undone``.
    public func lastUndone(by who: String, in hearing: Hearing.ID) throws -> CaseworkLog.Step? {
        try read { try Self.step(\.undone, of: who, in: hearing, $0) }
    }

    /// The number of the newest line of a hearing's history; 0 where it has none.
    public func lastLine(in hearing: Hearing.ID) throws -> Int {
        try read { db in
            // Backwards over all lines: those of one hearing are seldom far.
            try Int.fetchOne(
                db,
                sql: "SELECT number FROM history WHERE hearing = ? ORDER BY number DESC LIMIT 1",
                arguments: [hearing.rawValue])
        } ?? 0
    }

    /// How many lines are looked at first, and how many times more each time after.
    private static let firstLines = 64
    private static let factor = 8

    private static func step(
        _ list: KeyPath<StepStack, [StepLines]>, of who: String, in hearing: Hearing.ID,
        _ db: Database
    ) throws -> CaseworkLog.Step? {
        var limit = firstLines
        while true {
            let lines = try lines(of: who, in: hearing, newest: limit, db)
            let stack = StepStack(lines, isWhole: lines.count < limit)
            if let stack, let last = stack[keyPath: list].last {
                return try entries(of: last, by: who, in: hearing, db)
            }
            if lines.count < limit { return nil }
            limit *= factor
        }
    }

    /// Oldest first, without what was before and after.
    private static func lines(
        of who: String, in hearing: Hearing.ID, newest limit: Int, _ db: Database
    ) throws -> [StepLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT number, what, batch FROM history WHERE hearing = ? AND who = ?
                ORDER BY number DESC LIMIT ?
                """)
        let rows = try Row.fetchCursor(statement, arguments: [hearing.rawValue, who, limit])
        var lines: [StepLine] = []
        while let row = try rows.next() {
            var reader = RowReader(row)
            lines.append(
                StepLine(
                    number: try reader.integer(), turn: HistoryWord(try reader.text())?.turn,
                    batch: try reader.integerOrNull()))
        }
        return lines.reversed()
    }

    private static func entries(
        of step: StepLines, by who: String, in hearing: Hearing.ID, _ db: Database
    ) throws -> CaseworkLog.Step {
        try history(
            of: hearing, numbers: step.first...step.last, by: who, batch: step.batch, db
        ).filter { HistoryWord($0.change.what)?.turn != nil }
    }
}

/// One of somebody's lines: `turn` is nil for what is no casework.
private struct StepLine {
    let number: Int
    let turn: HistoryWord.Turn?
    let batch: Int?
}

/// The lines that were registered together.
private struct StepLines {
    let turn: HistoryWord.Turn
    let first: Int
    var last: Int
    let batch: Int?
}

/// What can be undone and redone by the newest lines alone.
private struct StepStack {
    private(set) var done: [StepLines] = []
    private(set) var undone: [StepLines] = []

    /// nil where something was taken back whose doing stands before these lines.
    init?(_ lines: [StepLine], isWhole: Bool) {
        var steps: [StepLines] = []
        // The oldest step may have begun earlier.
        let cut = isWhole ? nil : lines.first?.batch
        for line in lines {
            guard let turn = line.turn, cut == nil || line.batch != cut else { continue }
            if let batch = line.batch, steps.last?.batch == batch {
                steps[steps.count - 1].last = line.number
            } else {
                steps.append(
                    StepLines(turn: turn, first: line.number, last: line.number, batch: line.batch))
            }
        }
        for step in steps {
            switch step.turn {
            case .done:
                done.append(step)
                undone = []
            case .undone:
                if let last = done.popLast() { undone.append(last) } else if !isWhole { return nil }
            case .redone:
                if let last = undone.popLast() { done.append(last) } else if !isWhole { return nil }
            }
        }
    }
}
