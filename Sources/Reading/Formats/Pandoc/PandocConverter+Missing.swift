/// What pandoc takes out of the text, or does not know where to put: title and author, and words
/// of the file that are in none of its blocks.
extension PandocConverter {
    /// Words must not be lost because pandoc does not know where they belong: what it has left
    /// out goes in as paragraphs where the file has it.
    mutating func restoreMissing() {
        let letters = blocks.map { block in
            block.allLines.map { ParagraphFact.key(of: $0.text) }.joined()
        }
        for (index, fact) in facts.missing(from: letters.joined()).reversed() {
            var line = GlyphLine()
            line.append(fact.text)
            line.apply(fact)
            let place = anchors.last { $0.fact < index }.map { $0.block + 1 } ?? 0
            blocks.insert(
                SourceBlock(lines: line.sourceLines(), style: fact.style),
                at: min(place, blocks.count))
        }
    }

    mutating func title(_ meta: [String: PandocMeta]) {
        var parts: [(index: Int, blocks: [PandocBlock], style: String)] = []
        for (order, name) in ["title", "subtitle", "author", "date", "abstract"].enumerated() {
            let style = name.prefix(1).uppercased() + name.dropFirst()
            for block in meta[name]?.asBlocks ?? [] {
                guard case .text(let inlines) = block else { continue }
                var line = GlyphLine()
                append(inlines, to: &line, Place())
                // As they stood in the text; without facts, in the usual order.
                let index = facts.first(line.key)?.index ?? order
                parts.append((index, [block], style))
            }
        }
        for part in parts.sorted(by: { $0.index < $1.index }) {
            add(part.blocks, Place(style: part.style))
        }
    }
}
