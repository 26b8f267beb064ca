import PolicyModel

/// Names on lines of their own under "Følgende har afgivet høringssvar:", which no bullet or
/// number marks as a list.
struct SenderLines: Sendable {
    let levels: LevelWords
    let signs: LineSigns

    /// Whether a paragraph ends with the colon that announces those who answered.
    func announces(_ text: String) -> Bool {
        guard text.hasSuffix(":"), text.utf8.count < 2000 else { return false }
        let lead = text.lowercased().dropLast().suffix(120)
        let opening = lead.lastIndex(of: ".").map { lead[$0...] } ?? lead[...]
        return RespondentList.isOfAnswers(opening)
    }

    /// A block's lines, one group for each name; nil where one of them is no name.
    /// - Parameter next: the block after it: a line by itself over text is the text's heading.
    func names(in block: SourceBlock, next: SourceBlock?) -> [[SourceLine]]? {
        guard block.kind == .paragraph, !block.lines.isEmpty,
            block.lines.allSatisfy({ isName($0.text) })
        else { return nil }
        if block.lines.count == 1, let line = block.lines.first {
            let isOver = next?.lines.first.map { !isName($0.text) } ?? false
            if isOver, next?.kind == .paragraph, !tellsBody(line.text) { return nil }
        }
        return block.lines.reduce(into: []) { groups, line in
            let words = line.text.split(separator: " ")
            let counts = words.first.map { DanishWords.numerals[$0.lowercased()] != nil } ?? false
            if !groups.isEmpty, line.text.first?.isLowercase ?? false, !counts {
                groups[groups.count - 1].append(line)
            } else {
                groups.append([line])
            }
        }
    }

    /// The document with its blocks cut around such names as stand right under the line that
    /// announces them, and above more text: with no blank line between.
    func cutting(_ document: SourceDocument) -> SourceDocument {
        guard document.layout == .lines else { return document }
        var result = document
        result.blocks = document.blocks.flatMap { block -> [SourceBlock] in
            guard block.kind == .paragraph, let range = nameLines(block.lines) else {
                return [block]
            }
            return [0..<range.lowerBound, range, range.upperBound..<block.lines.count]
                .filter { !$0.isEmpty }.map(block.part)
        }
        return result
    }

    private func nameLines(_ lines: [SourceLine]) -> Range<Int>? {
        for index in lines.indices.dropLast(2) where lines[index].text.hasSuffix(":") {
            let lead = lines[max(0, index - 2)...index].map(\.text).joined(separator: " ")
            guard announces(lead) else { continue }
            let start = index + 1
            let end = lines[start...].firstIndex { !isName($0.text) } ?? lines.count
            // A list with commas is broken at any word.
            let isBare = !lines[start..<end].contains { $0.text.contains(",") }
            if end - start >= 2, isBare { return start..<end }
        }
        return nil
    }

    private func isName(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ").map { String($0.trimmingPunctuation()) }
        guard (1...14).contains(words.count), !text.hasSuffix(":"), !text.startsWithBullet,
            !text.contains(";"),
            !text.endsSentence || text.lastWord.dropLast().contains("."),
            levels.heading(text) == nil, signs.sign(text) == nil, HeadingNumber.parse(text) == nil,
            SenderGroup.numbered(text) == nil
        else { return false }
        // "Gennemgang af høringssvarene" heads what follows.
        let ofAnswers = ["høringssvar", "bemærkning", "gennemgang"]
        return !words.contains { word in
            DanishWords.finiteVerbs.contains(word) || ofAnswers.contains { word.hasPrefix($0) }
        }
            && !AboutHearing.isTitle(text) && !OutlineBuilder.isGeneral(text)
    }

    private func tellsBody(_ text: String) -> Bool {
        let last = text.lowercased().split(separator: " ").last.map(String.init) ?? ""
        return ["borger", "borgere"].contains(last) || RespondentKinds().areTold(by: text)
    }
}
