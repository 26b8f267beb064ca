import PolicyModel

/// The list of those who answered under a heading of its own: "Indkomne svar", "Liste over høringssvar",
/// "Høringssvar er modtaget fra", and below it names on lines, numbered or not, and nothing else.
struct SenderSection: Sendable {
    let entries: [RespondentList.Entry]
    /// The heading and the names as they stand, with their places.
    let lines: [Aside]
    /// The document without them.
    let rest: SourceDocument

    private static let fewest = 3

    init(in document: SourceDocument) {
        let document = Self.parted(document)
        for (index, block) in document.blocks.enumerated() where Self.announces(block) {
            let names = Self.names(below: index, in: document)
            guard names.count >= Self.fewest else { continue }
            entries = Self.entries(of: names)
            let joiner = LineJoiner()
            lines = ([block.lines] + names.map(\.lines)).map {
                Aside(kind: .contents, text: joiner.join($0), place: Extent($0))
            }
            var rest = document
            let taken = Set([index] + names.map(\.block))
            rest.blocks = document.blocks.enumerated().filter { !taken.contains($0.offset) }
                .map(\.element)
            self.rest = rest
            return
        }
        entries = []
        lines = []
        rest = document
    }

    /// The document with its blocks parted around such lists as stand glued to other lines.
    private static func parted(_ document: SourceDocument) -> SourceDocument {
        guard document.layout == .lines else { return document }
        var result = document
        result.blocks = document.blocks.flatMap { block -> [SourceBlock] in
            guard block.kind == .paragraph, block.lines.count > fewest,
                let heading = block.lines.firstIndex(where: { announces($0.text) }),
                heading == 0 || block.lines[heading - 1].text.endsSentence
            else { return [block] }
            let names = block.lines[(heading + 1)...].prefix { name(in: $0.text) != nil }
            guard names.count >= fewest else { return [block] }
            return [
                0..<heading, heading..<(heading + 1), names.indices,
                names.endIndex..<block.lines.count,
            ]
            .filter { !$0.isEmpty }.map(block.part)
        }
        return result
    }

    private struct Name {
        /// nil where the list counts nobody.
        var number: String?
        var text: String
        var lines: [SourceLine]
        var block: Int
    }

    /// A heading, or a line by itself, that speaks of answers and of who sent them, and of nobody by name.
    private static func announces(_ block: SourceBlock) -> Bool {
        guard block.kind.isHeading || block.kind == .paragraph, (1...2).contains(block.lines.count)
        else { return false }
        return announces(LineJoiner().join(block.lines))
    }

    private static func announces(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        guard words.count <= 9, !text.contains(". "), text.first?.isUppercase ?? false,
            !text.endsSentence || text.hasSuffix(":"),
            !words.contains("ikke"), !words.contains("hørte")
        else { return false }
        let ofAnswers = ["svar", "indsigelser", "henvendelser", "bemærkninger", "høringssvar"]
        let ofSenders = ["afsendere", "indsendere", "høringsparter", "respondenter", "bidragydere"]
        let ofLists = [
            "liste", "oversigt", "fortegnelse", "indkomne", "modtagne", "modtaget", "fra",
        ]
        let speaksOfAnswers = words.contains { word in
            ofAnswers.contains(word) || word.hasPrefix("høringssvar")
        }
        let speaksOfSenders = words.contains(where: ofSenders.contains)
        return words.contains(where: ofLists.contains) && (speaksOfAnswers || speaksOfSenders)
            || speaksOfSenders && words.count <= 2
    }

    /// The names in the blocks below, until one of them holds anything else.
    private static func names(below heading: Int, in document: SourceDocument) -> [Name] {
        var names: [Name] = []
        for index in document.blocks.indices.dropFirst(heading + 1) {
            let block = document.blocks[index]
            if block.kind == .furniture { continue }
            guard !block.kind.isHeading, let found = Self.names(of: block, index),
                goesOn(names, found, in: document)
            else { break }
            names += found
        }
        return names
    }

    /// A list that counts goes on counting; one of names on lines ends with the lines. "Emne 1. Kajens højde"
    /// heads what follows.
    private static func goesOn(_ names: [Name], _ found: [Name], in document: SourceDocument)
        -> Bool
    {
        if found.contains(where: { HeadingNumber.parse($0.text)?.number.word != nil }) {
            return false
        }
        guard let last = names.last else { return true }
        let numbers = ([last] + found).map { $0.number.flatMap { Int($0) } }
        if numbers.contains(where: { $0 != nil }) {
            return zip(numbers, numbers.dropFirst()).allSatisfy { before, after in
                guard let before, let after else { return false }
                return before < after
            }
        }
        let isOnLines = document.layout == .lines && names.count > 1 && names[0].block == last.block
        return !isOnLines
    }

    private static func names(of block: SourceBlock, _ index: Int) -> [Name]? {
        switch block.kind {
        case .paragraph, .listItem: break
        default: return nil
        }
        var names: [Name] = []
        for line in block.lines {
            let isRest = line.text.firstTelling?.isLowercase ?? false
            if isRest, !names.isEmpty, !startsWithCount(line.text) {
                names[names.count - 1].text += " " + line.text.trimmingBlanks()
                names[names.count - 1].lines.append(line)
                continue
            }
            guard let (number, name) = name(in: line.text) else { return nil }
            names.append(Name(number: number, text: name, lines: [line], block: index))
        }
        return names.isEmpty ? nil : names
    }

    /// "3. Lillevang Lokaludvalg", "Lillevang Lokaludvalg", "6 borgere".
    private static func name(in line: String) -> (number: String?, name: String)? {
        var text = LineJoiner.tidied(line)
        if text.startsWithBullet { text = String(text.dropFirst()).trimmingBlanks() }
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
            number != nil || !text.contains(","),
            text.first?.isUppercase ?? false || startsWithCount(text),
            !text.endsSentence || text.lastWord.dropLast().contains("."),
            !words.contains(where: DanishWords.finiteVerbs.contains)
        else { return nil }
        return (number, text)
    }

    private static func startsWithCount(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ")
        guard words.count <= 4, let first = words.first, let last = words.last else { return false }
        return (Int(first) != nil || DanishWords.numerals[String(first)] != nil)
            && ["borger", "borgere"].contains(String(last.trimmingPunctuation()))
    }

    private static func entries(of names: [Name]) -> [RespondentList.Entry] {
        if names.allSatisfy({ $0.number != nil }) {
            return names.flatMap {
                StandpointStyle.entries(
                    SenderList.Sender(number: $0.number ?? "", name: $0.text, kindWords: nil))
            }
        }
        let list = "Høringssvar fra:\n" + names.map(\.text).joined(separator: "\n")
        return RespondentList(preface: [list]).entries
    }
}
