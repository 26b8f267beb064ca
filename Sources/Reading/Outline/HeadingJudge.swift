/// Whether lines without a number are a heading, and how many of them.
///
/// A score over what titles are and sentences are not: no full stop, no verb, no word at the end
/// that wants another, few words, a line that ended although there was room. Text under it must
/// begin anew.
struct HeadingJudge: Sendable {
    let measure: LineMeasure
    /// Whether this document has more blank lines above its headings than between paragraphs.
    var isSpaced = false

    struct Verdict: Sendable {
        /// How many of the lines.
        let count: Int
        let confidence: Double
        let standsAlone: Bool
    }

    private static let accepted = 2.5

    /// - Parameters:
    ///   - lines: the rest of a block, from the line that may open the heading.
    ///   - next: the first line after the block, whatever comes between; nil at the end.
    ///   - blanks: the blank lines above a block that these lines are the whole of; else 0.
    func judge(
        _ lines: ArraySlice<SourceLine>, next: SourceLine?, blanks: Int = 0
    ) -> Verdict? {
        guard let first = lines.first?.text, let start = first.firstTelling,
            start.isUppercase || start.isNumber, !first.startsWithBullet
        else { return nil }
        var best: (verdict: Verdict, score: Double)?
        for count in 1...min(3, lines.count) {
            let heading = lines.prefix(count)
            let follower = lines.dropFirst(count).first
            let lead = isSpaced && blanks > 1 && follower == nil ? 6.0 : 0
            guard let score = score(heading, follower: follower, next: next).map({ $0 + lead }),
                score >= Self.accepted, score > best?.score ?? 0
            else { continue }
            let confidence = min(0.99, 0.6 + (score - Self.accepted) * 0.1)
            best = (
                Verdict(count: count, confidence: confidence, standsAlone: follower == nil), score
            )
        }
        return best?.verdict
    }

    /// Two blank lines and more above some lines, and hardly ever above a text.
    static func isSpaced(_ blocks: [SourceBlock]) -> Bool {
        var (apart, texts, textsApart) = (0, 0, 0)
        for block in blocks.dropFirst() where block.kind == .paragraph {
            let isText = block.lines.last?.text.endsSentence ?? false
            if isText { texts += 1 }
            guard block.blankLinesBefore > 1 else { continue }
            if isText { textsApart += 1 } else { apart += 1 }
        }
        return apart >= 3 && textsApart * 10 <= texts
    }

    private func score(
        _ heading: ArraySlice<SourceLine>, follower: SourceLine?, next: SourceLine?
    ) -> Double? {
        guard let last = heading.last else { return nil }
        let text = heading.map(\.text).joined(separator: " ")
        // Columns of a table that was typed with blanks.
        if text.contains("   ") || text.contains("\t") { return nil }
        // "A.m.b.A." ends a name.
        let isAbbreviated = text.lastWord.dropLast().contains(".")
        if text.endsSentence && !isAbbreviated || text.hasSentenceInside || text.contains("; ") {
            return nil
        }
        // What follows must begin anew: under the line, or after a blank line or a page end.
        if let start = (follower ?? next)?.text.firstTelling, start.isLowercase { return nil }
        let words = text.lowercased().split(separator: " ").map { String($0.trimmingPunctuation()) }
        guard let final = words.last, (1...16).contains(words.count) else { return nil }
        if text.hasSuffix(",") || text.hasSuffix("-") { return nil }
        // A colon announces a list, unless the line only says whose words follow.
        if text.hasSuffix(":"), MarkerHeading.kind(of: text) == nil { return nil }
        if DanishWords.openers.contains(final) { return nil }
        // "Hilsen fra Byens Rum" closes a text.
        if words.prefix(3).contains("hilsen") { return nil }
        if follower == nil, next == nil { return nil }

        var score = 1.0
        if follower == nil { score += 2 }
        if let follower {
            score += measure.endsByItself(last.text, before: follower.text)
            if measure.isShort(last.text, share: 0.6) { score += 0.5 }
        }
        if words.count <= 5 { score += 1 }
        if words.count > 9 { score -= 1 }
        if words.first == "om" { score += 1 }
        score -= Double(heading.count - 1) * 1.5
        for (index, word) in words.enumerated() where index > 0 {
            if DanishWords.finiteVerbs.contains(word) { score -= 3 }
            if word.hasSuffix("ås"), word.count > 5 { score -= 2.5 }
            if word.count > 5, word.hasSuffix("es"), !word.hasSuffix("nes") { score -= 2.5 }
        }
        if text.contains(", at ") || text.contains(", der ") || text.contains(", som ") {
            score -= 4
        } else if text.contains(",") {
            score -= 1
        }
        return score
    }
}

extension String {
    /// A full stop between words that ends no abbreviation: "Sct. Jørgens Sogn" has none.
    var hasSentenceInside: Bool {
        split(separator: " ").dropLast().contains { word in
            word.hasSuffix(".") && !DanishWords.abbreviations.contains(word.lowercased())
        }
    }
}
