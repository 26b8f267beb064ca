import PolicyModel

/// Lists of senders on lines: where they are parted from what stands around them, and what one line
/// names.
extension SenderSection {
    /// The document with its blocks parted around such lists as stand glued to other lines.
    static func parted(_ document: SourceDocument) -> SourceDocument {
        guard document.layout == .lines else { return document }
        var result = document
        /// Points of a list go on, also over a page's end.
        var isOpen = false
        result.blocks = document.blocks.flatMap { block -> [SourceBlock] in
            if block.kind == .furniture { return [block] }
            guard block.kind == .paragraph, block.lines.count > 1 else {
                isOpen = isOpen && block.lines.allSatisfy { $0.text.startsWithBullet }
                return [block]
            }
            if let cuts = SenderGroups.cuts(
                in: block.lines, announces: SenderAnnouncement.announces)
            {
                return parts(of: block, at: cuts)
            }
            if let cuts = points(in: block, &isOpen) { return parts(of: block, at: cuts) }
            guard block.lines.count > fewest,
                let heading = block.lines.firstIndex(where: {
                    SenderAnnouncement.announces($0.text)
                }),
                heading == 0 || block.lines[heading - 1].text.endsSentence
            else { return [block] }
            let names = block.lines[(heading + 1)...].prefix { name(in: $0.text) != nil }
            guard names.count >= fewest else { return [block] }
            return parts(of: block, at: [heading, heading + 1, names.endIndex])
        }
        return result
    }

    /// Around a lead and the points below it, and behind the points that go on from the block above.
    static func points(in block: SourceBlock, _ isOpen: inout Bool) -> [Int]? {
        var cuts: [Int] = []
        for (index, line) in block.lines.enumerated() {
            if let start = leadStart(block.lines, endingAt: index) {
                cuts += [start, index + 1]
                isOpen = true
            } else if isOpen, !line.text.startsWithBullet,
                line.text.firstTelling?.isUppercase ?? true
            {
                cuts.append(index)
                isOpen = false
            }
        }
        return cuts.isEmpty ? nil : cuts.filter { $0 > 0 }
    }

    /// Where the lead begins that ends with a line, above a point or at the block's end; nil where
    /// the line ends none.
    private static func leadStart(_ lines: [SourceLine], endingAt index: Int) -> Int? {
        let line = lines[index]
        let next = index + 1 < lines.count ? lines[index + 1].text : nil
        guard !line.text.startsWithBullet, next?.startsWithBullet ?? true else { return nil }
        if SenderAnnouncement.leads(SourceBlock(lines: [line])) { return index }
        // It may be broken over two lines.
        if index > 0, !lines[index - 1].text.endsSentence,
            SenderAnnouncement.leads(SourceBlock(lines: [lines[index - 1], line]))
        {
            return index - 1
        }
        return SenderAnnouncement.announces(line.text) ? index : nil
    }

    static func parts(of block: SourceBlock, at cuts: [Int]) -> [SourceBlock] {
        let bounds = [0] + cuts + [block.lines.count]
        return zip(bounds, bounds.dropFirst()).filter { $0 < $1 }.map { block.part($0..<$1) }
    }

    /// "3. Lillevang Lokaludvalg", "Lillevang Lokaludvalg", "6 borgere".
    static func name(
        in line: String, isPoint: Bool = false
    ) -> (number: String?, name: String)? {
        var text = LineJoiner.tidied(line)
        let isPoint = isPoint || text.startsWithBullet
        text = text.withoutBullet
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        var number: String?
        let rest = text.dropFirst(digits.count)
        if !digits.isEmpty, digits.count <= 4, let next = rest.first, ".):".contains(next) {
            number = String(digits)
            text = String(rest.dropFirst()).trimmingBlanks()
        }
        let words = text.lowercased().split(separator: " ").map { String($0.trimmingPunctuation()) }
        guard (1...12).contains(words.count), !text.hasSuffix(":"), !text.contains(";"),
            // A list with commas is broken at any word.
            number != nil || isPoint || !text.contains(","),
            text.first?.isUppercase ?? false || startsWithCount(text),
            !text.endsSentence || text.lastWord.dropLast().contains("."),
            !words.contains(where: DanishWords.finiteVerbs.contains)
        else { return nil }
        return (number, text)
    }

    /// "• en borger, der har ønsket at være anonym"
    static func unnamed(_ line: String) -> (number: String?, name: String)? {
        let text = SenderGroups.withoutClause(LineJoiner.tidied(line))
        let bare = text.withoutBullet
        return UnnamedCitizen.matches(bare) ? (nil, bare) : nil
    }

    static func startsWithCount(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ")
        guard words.count <= 4, let first = words.first, let last = words.last else { return false }
        return (Int(first) != nil || DanishWords.numerals[String(first)] != nil)
            && ["borger", "borgere"].contains(String(last.trimmingPunctuation()))
    }
}
