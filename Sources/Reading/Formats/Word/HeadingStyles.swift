/// Paragraph styles of a document's own that head its text, though Word knows no level of them: a style
/// whose every paragraph is bold, short and no sentence, and stands over text of another style.
///
/// The first of them in the document is the upper level.
enum HeadingStyles {
    private static let fewest = 3
    private static let mostWords = 16

    /// The document with such paragraphs as headings; as it is where it has headings already.
    static func applied(to document: SourceDocument) -> SourceDocument {
        guard !document.blocks.contains(where: \.kind.isHeading) else { return document }
        let styles = headingStyles(in: document.blocks)
        guard !styles.isEmpty else { return document }
        var result = document
        for index in result.blocks.indices {
            guard result.blocks[index].kind == .paragraph, let style = result.blocks[index].style,
                let place = styles.firstIndex(of: style)
            else { continue }
            result.blocks[index].kind = .heading(level: place + 1)
        }
        return result
    }

    private static func headingStyles(in blocks: [SourceBlock]) -> [String] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        var others: Set<String> = []
        for (index, block) in blocks.enumerated() {
            guard let style = block.style else { continue }
            if counts[style] == nil { order.append(style) }
            counts[style, default: 0] += 1
            let next = index + 1 < blocks.count ? blocks[index + 1] : nil
            if !isLikeHeading(block) || next == nil { others.insert(style) }
        }
        let own = order.filter { (counts[$0] ?? 0) >= fewest && !others.contains($0) }
        // The usual text is in a style that is none of these.
        return own.filter { style in
            !["Normal", "Body Text", "Title", "Subtitle", "List Paragraph"].contains(style)
        }
    }

    private static func isLikeHeading(_ block: SourceBlock) -> Bool {
        guard block.kind == .paragraph, block.lines.count == 1, let line = block.lines.first,
            line.text.split(separator: " ").count <= mostWords, !line.text.hasSuffix(":"),
            !line.text.endsSentence || line.text.lastWord.dropLast().contains(".")
        else { return false }
        return line.runs.allSatisfy { $0.isBold || $0.text.allSatisfy(\.isWhitespace) }
    }
}
