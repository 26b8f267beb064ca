/// What stands in italics in a document: mostly the administration's remarks, in some what was said.
enum ItalicSense: Sendable {
    case nothing
    case remarks
    case responses

    /// Learnt from what the passages say: where those in italics sound like responses and the others like
    /// remarks, italics mean responses.
    ///
    /// - Parameter evidence: of the outline's paragraphs, without any of their emphasis.
    init(of outline: OutlineDraft, by evidence: [[[Evidence]]]) {
        guard outline.hasItalicParagraphs else {
            self = .nothing
            return
        }
        var (italic, upright) = (Mean(), Mean())
        for (section, evidence) in zip(outline.sections, evidence) {
            for (marked, found) in zip(section.paragraphs, evidence) {
                // One passage that is very sure is no more than one.
                let weight = min(6, max(-6, found.reduce(0) { $0 + $1.weight }))
                let share = marked.paragraph.italics
                if share > Self.italic { italic.add(weight) }
                if share < Self.upright { upright.add(weight) }
            }
        }
        self = italic.value <= -1 && upright.value >= 1 ? .responses : .remarks
    }

    /// What a paragraph's emphasis tells; what is partly in italics tells nothing.
    func evidence(for paragraph: Paragraph) -> [Evidence] {
        let sign =
            switch self {
            case .nothing: 0.0
            case .remarks: 1.0
            case .responses: -1.0
            }
        if sign == 0 { return [] }
        if paragraph.italics > Self.italic { return [Evidence(.italics, weight: 9 * sign)] }
        if paragraph.italics < Self.upright { return [Evidence(.italics, weight: -4 * sign)] }
        return []
    }

    /// Shares of a paragraph.
    private static let (italic, upright) = (0.6, 0.1)

    private struct Mean {
        private var sum = 0.0
        private var count = 0.0
        var value: Double { count == 0 ? 0 : sum / count }

        mutating func add(_ value: Double) {
            sum += value
            count += 1
        }
    }
}
