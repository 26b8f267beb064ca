import PolicyModel

/// A bare text as a ``SourceDocument``: blocks of lines between blank lines and page ends.
enum PlainTextReader {
    /// Linear in the text's length.
    static func read(_ text: String, name: String) -> SourceDocument {
        let lines = FileLine.split(text)
        let pages = PageFinder(lines)
        var document = SourceDocument(
            name: name, format: .plainText, layout: .lines, pageCount: pages.pageCount,
            pageEvidence: pages.evidence)
        var open: [SourceLine] = []
        var blanksBefore = 0
        var blanks = 0
        var lastPage: Int?
        var openStartsPage = false
        func close() {
            guard !open.isEmpty else { return }
            document.blocks.append(
                SourceBlock(
                    lines: open, blankLinesBefore: blanksBefore, startsPage: openStartsPage))
            open = []
            openStartsPage = false
        }
        for (index, line) in lines.enumerated() {
            let page = pages.pages.isEmpty ? nil : pages.pages[index]
            if line.isBlank {
                close()
                blanks += 1
                continue
            }
            let source = SourceLine(
                String(line.text), number: line.number, page: page, indent: line.indent,
                trailingBlanks: line.trailingBlanks)
            if pages.numberLines.contains(index) {
                close()
                document.pageNumbers.append(source)
                continue
            }
            if pages.furnitureLines.contains(index) {
                close()
                document.blocks.append(SourceBlock(kind: .furniture, lines: [source]))
                continue
            }
            if page != lastPage {
                close()
                openStartsPage = true
                lastPage = page
            }
            if open.isEmpty {
                blanksBefore = blanks
                blanks = 0
            }
            open.append(source)
        }
        close()
        Footnotes.mark(&document)
        return document
    }
}

/// Footnotes of a bare text: at a page's foot, beginning with a number that the page's text has
/// glued to a word.
enum Footnotes {
    static func mark(_ document: inout SourceDocument) {
        var expected = 1
        let pages = Dictionary(grouping: document.blocks.indices) {
            document.blocks[$0].lines.first?.page ?? 0
        }
        for page in pages.keys.sorted() where page > 0 {
            let indices = (pages[page] ?? []).filter { document.blocks[$0].kind == .paragraph }
            guard indices.count > 1 else { continue }
            // From the first block of the foot that opens with the expected number.
            var inFoot = false
            for index in indices.dropFirst().suffix(12) {
                let opens = startsWithNumber(document.blocks[index], expected)
                if opens {
                    let above = indices.prefix { $0 < index }
                    let cited = above.contains { earlier in
                        document.blocks[earlier].lines.contains { cites(expected, $0.text) }
                    }
                    let below = indices.drop { $0 <= index }
                    let restIsNotes = below.allSatisfy { later in
                        startsWithNumber(document.blocks[later], nil)
                    }
                    guard cited, restIsNotes else { continue }
                    inFoot = true
                    expected += 1
                }
                if inFoot { document.blocks[index].kind = .footnote }
            }
        }
    }

    /// "1" alone, or "1 Text".
    private static func startsWithNumber(_ block: SourceBlock, _ expected: Int?) -> Bool {
        guard let line = block.lines.first?.text else { return false }
        let digits = line.prefix { $0.isNumber }
        guard let number = Int(digits), number < 200, expected.map({ $0 == number }) ?? true
        else { return false }
        let rest = line.dropFirst(digits.count)
        if rest.isEmpty { return true }
        guard rest.first == " " || rest.first == ")" else {
            return rest.first?.isUppercase ?? false
        }
        return rest.dropFirst().first { !$0.isWhitespace }?.isUppercase ?? false
    }

    /// Whether the number hangs on a word: "regnskab1", "regnskab,1".
    private static func cites(_ number: Int, _ line: String) -> Bool {
        let wanted = Array(String(number))
        let letters = Array(line)
        guard letters.count > wanted.count else { return false }
        for start in 1...(letters.count - wanted.count) {
            guard letters[start..<(start + wanted.count)].elementsEqual(wanted) else { continue }
            let end = start + wanted.count
            if end < letters.count, letters[end].isNumber || letters[end].isLetter { continue }
            let before = letters[start - 1]
            if before.isLetter { return true }
            if ".,;:)”\"".contains(before), start > 1, letters[start - 2].isLetter { return true }
        }
        return false
    }
}
