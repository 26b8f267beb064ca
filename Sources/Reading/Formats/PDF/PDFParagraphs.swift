/// Lines of one column to paragraphs, by what a reader's eye goes by: space between lines,
/// indents, a line that ends before it is full, a change of size.
struct PDFParagraphs: Sendable {
    /// Of running text, in pixels.
    let bodySize: Int
    /// From line to line, by size of the font.
    private let pitch: [Int: Int]

    struct Paragraph: Hashable, Sendable {
        var lines: [PDFPiece]
        /// Whether the last line is as long as there was room for: the text may go on overleaf.
        var isFull: Bool

        var size: Int { lines.first?.size ?? 0 }
        var text: String { lines.map(\.text).joined(separator: " ") }
        var isItem: Bool { lines.first?.hasBullet == true }
    }

    init(_ pages: [PDFLayout.Page], bodySize: Int) {
        self.bodySize = bodySize
        var distances: [Int: [Int: Int]] = [:]
        // From a line that surely goes on: in a text of short paragraphs most lines are last ones.
        var inner: [Int: [Int: Int]] = [:]
        for page in pages {
            for (one, next) in zip(page.pieces, page.pieces.dropFirst())
            where one.size == next.size && abs(one.left - next.left) < one.size {
                let distance = next.top - one.top
                if distance > one.size / 2, distance < one.height * 2 {
                    distances[one.size, default: [:]][distance, default: 0] += 1
                    if Self.isOpen(one.text),
                        next.text.first(where: \.isLetter)?.isLowercase ?? false
                    {
                        inner[one.size, default: [:]][distance, default: 0] += 1
                    }
                }
            }
        }
        pitch = distances.merging(inner) { $1 }.mapValues { counts in
            counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
        }
    }

    /// The size that most letters have.
    static func bodySize(of pages: [PDFLayout.Page]) -> Int {
        var letters: [Int: Int] = [:]
        for piece in pages.flatMap(\.pieces) { letters[piece.size, default: 0] += piece.letters }
        return letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }

    /// - Parameter right: where the column ends.
    func paragraphs(of lines: [PDFPiece], right: Int) -> [Paragraph] {
        var result: [Paragraph] = []
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            if let last = result.last, let above = last.lines.last,
                !begins(line, after: above, in: last, before: next, right: right)
            {
                result[result.count - 1].lines.append(line)
            } else {
                result.append(Paragraph(lines: [line], isFull: false))
            }
        }
        for index in result.indices {
            guard let last = result[index].lines.last else { continue }
            result[index].isFull = last.right + last.size * 6 > right
        }
        return result
    }

    /// Whether a paragraph begins with this line.
    private func begins(
        _ line: PDFPiece, after above: PDFPiece, in paragraph: Paragraph, before next: PDFPiece?,
        right: Int
    ) -> Bool {
        if line.hasBullet || line.note != nil { return true }
        if abs(line.size - above.size) > 1, !line.sharesLine(with: above) { return true }
        let distance = line.top - above.top
        let usual = pitch[above.size] ?? above.height * 9 / 10
        if distance * 4 > max(usual, above.size) * 5 { return true }
        if distance < 0 { return true }
        if Self.opensNumbered(line.text), !Self.isOpen(above.text) { return true }
        // A heading in the size of the text under it.
        let wasBold = above.isAll(\.isBold)
        if wasBold != line.isAll(\.isBold), wasBold,
            !Self.isOpen(above.text) || paragraph.lines.count == 1
        {
            return true
        }
        let em = above.size
        let edge = paragraph.lines.suffix(8).map(\.left).min() ?? above.left
        // An indented first line, with a line after it that goes back.
        if line.left > edge + em / 2, !paragraph.isItem, let next, next.left < line.left - em / 3,
            Self.ends(above.text)
        {
            return true
        }
        // Out of a list, or out of an indented passage.
        if line.left < above.left - em / 2, paragraph.lines.count > 1 || paragraph.isItem {
            if !Self.isOpen(above.text) || Self.startsSentence(line.text) { return true }
        }
        return Self.isCutShort(above, before: line, right: right)
    }

    /// Whether the next line's beginning would have fitted: two words, for a no-break blank may
    /// bind the first to the second, and some room.
    static func isCutShort(_ line: PDFPiece, before next: PDFPiece, right: Int) -> Bool {
        if line.text.trimmed.hasSuffix("-") || line.text.trimmed.hasSuffix("\u{AD}") {
            return false
        }
        let text = next.text.trimmed
        let words = text.split(separator: " ", maxSplits: 2).prefix(2)
        let letters = words.reduce(1) { $0 + $1.count + 1 }
        let width = next.width * letters / max(1, text.count)
        return line.right + width + line.size < right
    }

    /// Whether two paragraphs are one that a page's end has cut.
    func goesOn(_ one: Paragraph, overleaf other: Paragraph) -> Bool {
        guard let last = one.lines.last, let first = other.lines.first, one.isFull,
            !first.hasBullet, first.note == nil, abs(last.size - first.size) <= 1,
            last.isAll(\.isBold) == first.isAll(\.isBold),
            last.runs.last?.isItalic == first.runs.first?.isItalic
        else { return false }
        let text = last.text.trimmed
        if Self.isOpen(text) { return !Self.opensNumbered(first.text) }
        return !Self.startsSentence(first.text) && !Self.opensNumbered(first.text)
    }

    /// Whether a sentence ends here.
    static func ends(_ text: String) -> Bool {
        let closing = text.last { !$0.isWhitespace && !"”\"’')]»".contains($0) }
        return closing.map { ".!?:;".contains($0) } ?? false
    }

    static func isOpen(_ text: String) -> Bool { !ends(text) }

    static func startsSentence(_ text: String) -> Bool {
        let first = text.first { $0.isLetter || $0.isNumber }
        return first.map { $0.isUppercase || $0.isNumber } ?? true
    }

    /// "1. Text", "a) Text", "2.3 Text": an item of a list or a numbered heading. Not a year, a
    /// date ("3. marts") or a sum that happens to begin a line.
    static func opensNumbered(_ text: String) -> Bool {
        let text = text.drop { $0.isWhitespace }
        let label = text.prefix { !$0.isWhitespace }
        guard label.count <= 7, label.count < text.count else { return false }
        let rest = text.dropFirst(label.count).drop { $0.isWhitespace }
        guard rest.first?.isUppercase == true || label.hasSuffix(")") else { return false }
        let core = label.filter { $0.isNumber || $0.isLetter }
        guard !core.isEmpty, label.allSatisfy({ $0.isNumber || $0.isLetter || ".()".contains($0) })
        else { return false }
        if label.hasSuffix(")") { return core.count <= 3 }
        if core.allSatisfy(\.isNumber) { return label.contains(".") && core.count <= 5 }
        return core.count == 1 && label.hasSuffix(".")
    }
}
