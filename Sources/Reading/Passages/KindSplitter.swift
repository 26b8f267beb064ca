/// Which paragraphs of a section are responses and which remarks: the most likely sequence, given
/// what speaks for each paragraph and that remarks follow the responses.
///
/// A dynamic programme over two states. Going back from remark to response has a price: high
/// where the document keeps all responses of a section first, low where it alternates. So "Det
/// bemærkes", which opens both, is told by what stands around it.
struct KindSplitter: Sendable {
    /// The price of a response after a remark.
    let priceOfReturn: Double

    struct Verdict: Hashable, Sendable {
        let kind: PassageKind
        /// 0.5 to 1: from how much worse the best sequence with the other kind is.
        let confidence: Double
    }

    /// Learns from the paragraphs whose own traces are strong whether the document alternates.
    /// - Parameter sections: the scores of each section's paragraphs; positive is a remark.
    init(learningFrom sections: [[Double]]) {
        var returns = 0
        var switches = 0
        var certain = 0
        for scores in sections {
            let strong = scores.filter { abs($0) >= 3 }
            for (a, b) in zip(strong, strong.dropFirst()) where (a > 0) != (b > 0) {
                switches += 1
                if a > 0 { returns += 1 }
                if a >= 4.5, b <= -7 { certain += 1 }
            }
        }
        // Two blocks a section have no returns; strict alternation has nearly as many as not.
        // One return between two that are sure makes others likelier.
        priceOfReturn = returns >= 2 && returns * 3 >= switches ? 0.5 : certain > 0 ? 3 : 7
    }

    /// Linear in the number of paragraphs.
    func split(_ evidence: [Double]) -> [Verdict] {
        guard let last = evidence.last else { return [] }
        var scores = evidence
        // A section of several paragraphs mostly ends with an answer.
        if scores.count > 1, last == 0 { scores[scores.count - 1] = 0.5 }
        // Costs of the best way to and from each paragraph, as response [0] and as remark [1].
        var forward: [[Double]] = []
        for (index, score) in scores.enumerated() {
            let own = costs(score)
            guard index > 0 else {
                // A section that opens with a remark is unusual, not impossible.
                forward.append([own[0], own[1] + 1])
                continue
            }
            let last = forward[index - 1]
            forward.append([
                min(last[0], last[1] + priceOfReturn) + own[0], min(last[0], last[1]) + own[1],
            ])
        }
        var backward = Array(repeating: [0.0, 0.0], count: scores.count)
        for index in stride(from: scores.count - 2, through: 0, by: -1) {
            let own = costs(scores[index + 1])
            let next = backward[index + 1]
            let toRemark = own[1] + next[1]
            backward[index] = [
                min(own[0] + next[0], toRemark), min(own[0] + next[0] + priceOfReturn, toRemark),
            ]
        }
        return scores.indices.map { index in
            let asResponse = forward[index][0] + backward[index][0]
            let asRemark = forward[index][1] + backward[index][1]
            let margin = abs(asResponse - asRemark)
            return Verdict(
                kind: asRemark < asResponse ? .remark : .response,
                confidence: 1 - 0.5 / (1 + margin))
        }
    }

    private func costs(_ score: Double) -> [Double] {
        [max(0, score), max(0, -score)]
    }
}
