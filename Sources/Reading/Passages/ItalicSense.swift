/// What stands in italics in a document: mostly the administration's remarks, in some what was said.
enum ItalicSense: Sendable {
    case nothing
    case remarks
    case responses

    /// Learnt from what the passages say: where those in italics sound like responses and the others like
    /// remarks, italics mean responses.
    ///
    /// - Parameter cues: that know nothing of italics yet.
    init(of outline: OutlineDraft, by cues: KindCues) {
        guard outline.hasItalicParagraphs else {
            self = .nothing
            return
        }
        var (italic, upright) = (Mean(), Mean())
        for marked in outline.sections.flatMap(\.paragraphs) {
            let words = Words(marked.paragraph.text)
            let weight = cues.evidence(for: marked, words: words).reduce(0) { $0 + $1.weight }
            let share = marked.paragraph.italics
            // One passage that is very sure is no more than one.
            if share > 0.6 { italic.add(min(6, max(-6, weight))) }
            if share < 0.1 { upright.add(min(6, max(-6, weight))) }
        }
        self = italic.value <= -1 && upright.value >= 1 ? .responses : .remarks
    }

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
