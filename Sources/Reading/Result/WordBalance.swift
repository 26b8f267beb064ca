public import PolicyModel

/// The invariant of an original import: every word of the document stands in exactly one of a
/// label or title, the preface, a response, a remark, or `unplaced`.
///
/// Words are runs of letters and digits, compared as they are. The checker does not use the
/// reader's own joining of lines: a word cut by a hyphen at a line's end may come whole in the
/// hearing, and nothing else may differ.
public struct WordBalance: Hashable, Sendable {
    /// Words of the document that the hearing lacks, in the document's order.
    public let lost: [String]
    /// Words of the hearing that the document lacks, or has fewer of, in alphabetical order.
    public let added: [String]

    public var holds: Bool { lost.isEmpty && added.isEmpty }

    /// Linear in the number of words.
    public init(document: SourceDocument, hearing: Hearing) {
        var balance: [String: Int] = [:]
        var order: [(word: String, isCut: Bool)] = []
        for block in document.blocks {
            for line in block.allLines {
                let words = Self.words(line.text)
                let isCut = line.text.last == "-" || line.text.last == "\u{AD}"
                for (index, word) in words.enumerated() {
                    order.append((word, isCut && index == words.count - 1))
                    balance[word, default: 0] += 1
                }
            }
        }
        for text in Self.texts(of: hearing) {
            for word in Self.words(text) { balance[word, default: 0] -= 1 }
        }
        Self.mend(&balance, cut: order.filter(\.isCut).map(\.word))
        var missing = balance.filter { $0.value > 0 }
        var lost: [String] = []
        for (word, _) in order {
            guard let count = missing[word], count > 0 else { continue }
            missing[word] = count - 1
            lost.append(word)
        }
        self.lost = lost
        added = balance.filter { $0.value < 0 }.flatMap {
            Array(repeating: $0.key, count: -$0.value)
        }
        .sorted()
    }

    /// Words that came whole: "bølge" and "bryder" for "bølgebryder". Several cuts in one word
    /// are mended one after the other.
    private static func mend(_ balance: inout [String: Int], cut: [String]) {
        var heads: [Character: Set<String>] = [:]
        for word in cut { if let first = word.first { heads[first, default: []].insert(word) } }
        for word in balance.keys.sorted() {
            while let count = balance[word], count < 0 {
                guard let parts = parts(of: word, heads, balance) else { break }
                for part in parts { balance[part, default: 0] -= 1 }
                balance[word] = count + 1
            }
        }
    }

    private static func parts(
        of word: String, _ heads: [Character: Set<String>], _ balance: [String: Int]
    ) -> [String]? {
        guard let first = word.first else { return nil }
        for head in (heads[first] ?? []).sorted()
        where head.count < word.count && word.hasPrefix(head) && (balance[head] ?? 0) > 0 {
            let tail = String(word.dropFirst(head.count))
            if (balance[tail] ?? 0) > (head == tail ? 1 : 0) { return [head, tail] }
            if let rest = parts(of: tail, heads, balance) { return [head] + rest }
        }
        return nil
    }

    static func texts(of hearing: Hearing) -> [String] {
        hearing.sections.flatMap { [$0.label, $0.title].compactMap { $0 } }
            + hearing.preface.map(\.text) + hearing.responses.map(\.text)
            + hearing.remarks.map(\.text) + hearing.unplaced.map(\.text)
    }

    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in LineJoiner.tidied(text) where character != "\u{AD}" {
            if character.isWordPart {
                word.append(character)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
