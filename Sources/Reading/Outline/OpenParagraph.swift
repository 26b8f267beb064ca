/// Lines that are being gathered into a paragraph.
struct OpenParagraph {
    /// One group for the text, one for each bullet.
    private var groups: [[SourceLine]] = []
    private var hasItems = false
    var seams: [Seam.Decision] = []
    let seamBefore: Seam.Decision?

    init(seamBefore: Seam.Decision?) { self.seamBefore = seamBefore }

    var lastLine: SourceLine? { groups.last?.last }

    /// Whether a bullet that follows belongs to this paragraph.
    var takesItems: Bool {
        hasItems || (lastLine.map { $0.text.hasSuffix(":") || !$0.text.endsSentence } ?? false)
    }

    mutating func add(_ lines: [SourceLine]) {
        for line in lines {
            if takesLetter(line.text) {
                groups.append([line])
                hasItems = true
                continue
            }
            guard line.text.startsWithBullet else {
                if groups.isEmpty { groups.append([]) }
                groups[groups.count - 1].append(line)
                continue
            }
            var item = line
            var run = TextRun(String(line.text.dropFirst().drop { $0.isWhitespace }))
            run.isItalic = line.runs.last?.isItalic ?? false
            item.runs = [run]
            groups.append([item])
            hasItems = true
        }
    }

    /// Whether "a) …" that follows is the first of its points, or another.
    func takesLetter(_ text: String) -> Bool {
        text.startsWithLetter
            && (hasItems || lastLine.map { $0.text.hasSuffix(":") } ?? false)
    }

    mutating func addLine(_ lines: [SourceLine], asItem: Bool) {
        groups.append(lines)
        hasItems = hasItems || asItem
    }

    /// The text so far, without its items.
    func text(_ joiner: LineJoiner) -> String { groups.first.map(joiner.join) ?? "" }

    /// One for all lines; points without a lead that each name who made them are one each.
    func paragraphs(_ joiner: LineJoiner) -> [Paragraph] {
        guard hasItems, groups.count > 1, groups.allSatisfy(Self.isOwned) else {
            return [paragraph(of: groups, joiner)].compactMap { $0 }
        }
        return groups.compactMap { paragraph(of: [$0], joiner) }
    }

    /// "Der mangler lys på stien (Ældrerådet).", "Ældrerådet ønsker lys på stien."
    private static func isOwned(_ lines: [SourceLine]) -> Bool {
        if GluedOpenings.opensWithSomebody(lines[...]) { return true }
        guard var text = lines.last?.text[...] else { return false }
        while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
        return text.last == ")" && (lines.first?.text.firstTelling?.isUppercase ?? false)
    }

    private func paragraph(of groups: [[SourceLine]], _ joiner: LineJoiner) -> Paragraph? {
        let lines = groups.flatMap { $0 }
        let text = groups.map(joiner.join).filter { !$0.isEmpty }.joined(separator: "\n")
        guard !text.isEmpty else { return nil }
        var italic = 0
        var all = 0
        for run in lines.flatMap(\.runs) {
            let letters = run.text.utf8.count
            all += letters
            if run.isItalic { italic += letters }
        }
        return Paragraph(
            text: text, place: Extent(lines), italics: Double(italic) / Double(max(1, all)),
            seams: seams, seamBefore: seamBefore)
    }
}

extension String {
    /// "a) Stien er for smal": a point that is told by a letter.
    var startsWithLetter: Bool {
        let start = Array(prefix(3))
        return start.count == 3 && ("a"..."l").contains(start[0]) && start[1] == ")"
            && start[2] == " "
    }
}
