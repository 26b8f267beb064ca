/// A pattern over the words of one sentence, written as one would quote it:
///
/// - `er|bliver` either word; `præciser*` a beginning; `*forvaltningen` an ending;
///   `*budget*` anywhere in a word
/// - `~4` up to four words in between; `#` a number
/// - `^` at the beginning: only where a sentence begins
///
/// Matching costs the pattern's length times its gaps for each place where its first word stands.
struct Phrase: Sendable {
    enum Element: Hashable, Sendable {
        case word([Matcher])
        case gap(Int)
    }

    enum Matcher: Hashable, Sendable {
        case exactly(String)
        case prefix(String)
        case suffix(String)
        case infix(String)
        case number

        func matches(_ key: String) -> Bool {
            switch self {
            case .exactly(let word): key == word
            case .prefix(let start): key.hasPrefix(start)
            case .suffix(let end): key.hasSuffix(end)
            case .infix(let part): key.contains(part)
            case .number: !key.isEmpty && key.allSatisfy(\.isNumber)
            }
        }
    }

    let elements: [Element]
    let atSentenceStart: Bool

    init(_ pattern: String) {
        var parts = pattern.split(separator: " ")
        atSentenceStart = parts.first == "^"
        if atSentenceStart { parts.removeFirst() }
        elements = parts.map { part in
            if part.first == "~", let width = Int(part.dropFirst()) { return .gap(width) }
            return .word(
                part.split(separator: "|").map { word in
                    if word == "#" { return .number }
                    if word.count > 2, word.first == "*", word.last == "*" {
                        return .infix(String(word.dropFirst().dropLast()))
                    }
                    if word.last == "*" { return .prefix(String(word.dropLast())) }
                    if word.first == "*" { return .suffix(String(word.dropFirst())) }
                    return .exactly(String(word))
                })
        }
    }

    /// The range of the match that begins at a word; the shortest one.
    func match(in words: [Words.Word], at start: Int) -> Range<Int>? {
        if atSentenceStart, !words[start].opensSentence { return nil }
        guard let end = end(in: words, at: start, element: 0, sentence: words[start].sentence)
        else { return nil }
        return start..<end
    }

    private func end(in words: [Words.Word], at index: Int, element: Int, sentence: Int) -> Int? {
        guard element < elements.count else { return index }
        switch elements[element] {
        case .word(let matchers):
            guard index < words.count, words[index].sentence == sentence,
                matchers.contains(where: { $0.matches(words[index].key) })
            else { return nil }
            return end(in: words, at: index + 1, element: element + 1, sentence: sentence)
        case .gap(let width):
            for skipped in 0...width {
                guard index + skipped < words.count else { return nil }
                if let found = end(
                    in: words, at: index + skipped, element: element + 1, sentence: sentence)
                {
                    return found
                }
            }
            return nil
        }
    }
}

/// Many phrases with what each means, found in one pass over the words.
struct PhraseBook<Meaning: Sendable>: Sendable {
    struct Hit: Sendable {
        let range: Range<Int>
        let meaning: Meaning
        /// The phrase's place in the book; earlier ones go first.
        let rank: Int
    }

    private let phrases: [(phrase: Phrase, meaning: Meaning)]
    /// Phrases by the first letters of their first word; those under "" are tried everywhere.
    private let index: [String: [Int]]
    /// The same by the letters' bytes, for words that need no look into Unicode's tables.
    private let byBytes: [UInt64: [Int]]
    private let everywhere: [Int]

    init(_ entries: [(String, Meaning)]) {
        phrases = entries.map { (Phrase($0.0), $0.1) }
        var index: [String: [Int]] = [:]
        for (position, entry) in phrases.enumerated() {
            var keys: Set<String> = []
            if case .word(let matchers)? = entry.phrase.elements.first {
                for matcher in matchers {
                    switch matcher {
                    case .exactly(let word): keys.insert(Self.key(word))
                    case .prefix(let start) where start.count >= 3: keys.insert(Self.key(start))
                    default: keys.insert("")
                    }
                }
            } else {
                // A gap first: the phrase may begin anywhere.
                keys.insert("")
            }
            for key in keys { index[key, default: []].append(position) }
        }
        self.index = index
        everywhere = index[""] ?? []
        byBytes = index.reduce(into: [:]) { all, entry in
            if let bytes = PlainBytes.opening(of: entry.key) { all[bytes] = entry.value }
        }
    }

    /// All hits, in the order of the text and then of the book.
    func hits(in words: Words) -> [Hit] {
        var hits: [Hit] = []
        for start in words.words.indices {
            let word = words.words[start].key
            let own =
                if let bytes = PlainBytes.opening(of: word) { byBytes[bytes] } else {
                    index[Self.key(word)]
                }
            for position in own ?? [] { add(position, at: start, of: words, to: &hits) }
            for position in everywhere { add(position, at: start, of: words, to: &hits) }
        }
        return hits
    }

    private func add(_ position: Int, at start: Int, of words: Words, to hits: inout [Hit]) {
        guard let range = phrases[position].phrase.match(in: words.words, at: start) else { return }
        hits.append(Hit(range: range, meaning: phrases[position].meaning, rank: position))
    }

    private static func key(_ word: String) -> String { String(word.prefix(3)) }
}
