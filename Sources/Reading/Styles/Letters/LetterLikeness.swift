import PolicyModel

/// Letters that say the same in nearly the same words: a campaign, or one letter sent twice.
///
/// By runs of four words; what half of the shorter letter shares with another is no chance. Costs
/// the letters' words, times the letters that share a run.
struct LetterLikeness: Sendable {
    struct Copy: Hashable, Sendable {
        let one: Int
        let other: Int
        /// The share of the shorter letter's runs that both have.
        let likeness: Double
    }

    /// In the order of the letters.
    private(set) var copies: [Copy] = []

    /// - Parameters:
    ///   - texts: what each letter says, without head and foot.
    ///   - from: letters before this one are compared with later ones only.
    init(_ texts: [String], from: Int = 0) {
        let runs = texts.map(Self.runs)
        var holders: [String: [Int]] = [:]
        for (index, set) in runs.enumerated() {
            var shared: [Int: Int] = [:]
            for run in set {
                // A run of hundreds is a formula, and tells nothing of two.
                let before = holders[run] ?? []
                if before.count <= 400 {
                    for other in before { shared[other, default: 0] += 1 }
                    holders[run] = before + [index]
                }
            }
            guard index >= from else { continue }
            for (other, count) in shared.sorted(by: { $0.key < $1.key }) {
                let fewer = min(runs[other].count, set.count)
                let likeness = Double(count) / Double(max(1, fewer))
                if count >= 12, likeness >= 0.4 {
                    copies.append(Copy(one: other, other: index, likeness: likeness))
                }
            }
        }
    }

    private static func runs(_ text: String) -> Set<String> {
        let words = WordBalance.words(text).map { Fold.key($0) }
        guard words.count >= 4 else { return [] }
        return Set((0...(words.count - 4)).map { words[$0..<($0 + 4)].joined(separator: " ") })
    }
}
