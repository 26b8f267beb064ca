/// When the machine is too busy to be judged on: what is measured for comparison itself swings by more than
/// a factor. A budget that is broken by more than that swing, twice over, is broken all the same.
struct Noise {
    /// What the baseline swings by; 1 for not at all.
    let swing: Double
    let reason: String

    /// The middle half of a baseline's times swings by no more, or it is none.
    static let limit = 1.5
    /// The same key, pressed at the same place in three browsers, swings by no more.
    static let keys = 2.0

    /// nil where the baseline is steady.
    init?(_ swing: Double, over limit: Double, _ reason: String) {
        guard swing > limit else { return nil }
        self.swing = swing
        self.reason = "\(reason) by \(swing.short)"
    }

    /// What the same key swings by, pressed several times, for the usual one of many.
    static func swing(_ presses: [[Double]]) -> Double {
        Samples(
            presses.filter { $0.count > 1 }.map { ($0.max() ?? 1) / max($0.min() ?? 1, 0.01) }
        ).median
    }

    /// Whether the swing could have made this of a value within the budget.
    func explains(_ value: Double, of budget: Double) -> Bool { value <= budget * swing * swing }
}
