/// Text that was broken at a column, as mail programs and `fold` do: a line ended by itself when
/// the next word would still have fitted. Unlike ``LineMeasure`` it counts characters, and needs
/// no more than a page of text.
struct ColumnWrap: Sendable {
    /// Nearly all lines that go on would have been longer than this with the next word.
    private let limit: Int

    /// nil where the text was not broken so, or is too short to tell.
    init?(_ blocks: [SourceBlock]) {
        var fits: [Int] = []
        var lengths: [Int] = []
        for block in blocks where block.kind == .paragraph {
            for (line, next) in zip(block.lines, block.lines.dropFirst())
            where !line.text.endsSentence && line.text.last != "-"
                && next.text.first?.isLowercase ?? false
            {
                fits.append(Self.fit(line.text, next.text))
                lengths.append(line.text.count)
            }
        }
        guard fits.count >= 8 else {
            // Too few to be sure of, unless all of them agree with the longest line.
            let longest = blocks.flatMap(\.lines).map(\.text.count).max() ?? 0
            guard let least = fits.min(), least > longest, longest >= 60 else { return nil }
            limit = longest + 1
            return
        }
        fits.sort()
        lengths.sort()
        limit = fits[fits.count / 20]
        // Set in a proportional type, the lengths differ more than this.
        guard limit * 100 >= lengths[(lengths.count - 1) * 19 / 20] * 94 else { return nil }
    }

    func endedByItself(_ line: String, before next: String) -> Bool {
        Self.fit(line, next) < limit
    }

    private static func fit(_ line: String, _ next: String) -> Int {
        line.count + 1 + next.prefix { $0 != " " }.count
    }
}
