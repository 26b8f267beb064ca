/// One thing that a text must contain, or must not.
public struct SearchTerm: Hashable, Sendable {
    /// As typed, without quotes and minus; a single word without the punctuation around it.
    public let typed: String
    public let isNegated: Bool
    let exact: [Character]
    let loose: [Character]
    /// Under three letters: matches at a word's start only.
    let isShort: Bool
    /// The bytes that stand in a folded text wherever the term does; nil where that is not sure.
    let bytes: Keys?

    struct Keys: Hashable, Sendable {
        let exact: String
        /// nil where it finds no more.
        let loose: String?
    }

    /// nil for what holds neither letter nor digit. Blanks at the ends do not count, and many in
    /// a row are one.
    public init?(_ typed: String, isNegated: Bool = false) {
        let typed = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let (key, looseKey) = (Fold.key(typed), Fold.looseKey(typed))
        let exact = Array(key)
        guard exact.contains(where: \.isWordLetter) else { return nil }
        self.typed = typed
        self.isNegated = isNegated
        self.exact = exact
        loose = Array(looseKey)
        isShort = typed.filter(\.isWordLetter).count < 3
        // A folded character that is plain ASCII is that byte, but for the semicolon, whose twin is U+037E.
        let isPlain = key.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: ";") }
        bytes =
            isPlain ? Keys(exact: key, loose: Self.mayBeLoose(loose) ? looseKey : nil) : nil
    }

    /// Whether reading a as å or æ, or o as ø, could find more.
    var mayBeLoose: Bool { Self.mayBeLoose(loose) }

    private static func mayBeLoose(_ loose: [Character]) -> Bool {
        loose.contains { $0 == "a" || $0 == "o" }
    }
}

/// What people type after `/`, in the filter line, and after `pejl search`: words in any order,
/// all of which must match; "quoted phrases"; `-word`; and fields, `lokaludvalg:nørrebro`.
public struct SearchQuery: Hashable, Sendable {
    public struct Field: Hashable, Sendable {
        public let field: FilterField
        public let value: String
        /// Character offset of the value in the typed text.
        public let position: Int
    }

    /// What is wrong with a query. It never empties a list: the rest of the query is used.
    public enum Problem: Hashable, Sendable {
        case unknownField(String, position: Int)
        case unfinishedQuote(position: Int)
        case emptyField(FilterField, position: Int)
    }

    public let typed: String
    public let terms: [SearchTerm]
    public let fields: [Field]
    public let problems: [Problem]

    /// Never fails; see ``problems``. Linear in the length of the text.
    public init(_ typed: String) {
        var reader = QueryReader(typed)
        reader.readAll()
        self.typed = typed
        terms = reader.terms
        fields = reader.fields
        problems = reader.problems
    }

    /// True when there is nothing to search for in a text.
    public var isEmpty: Bool { terms.isEmpty }
}

private struct QueryReader {
    private let characters: [Character]
    private var position = 0
    private var seen: Set<SearchTerm> = []
    var terms: [SearchTerm] = []
    var fields: [SearchQuery.Field] = []
    var problems: [SearchQuery.Problem] = []

    init(_ typed: String) { characters = Array(typed) }

    mutating func readAll() {
        while true {
            while position < characters.count, characters[position].isWhitespace { position += 1 }
            guard position < characters.count else { return }
            readOne()
        }
    }

    private mutating func readOne() {
        let start = position
        // Also a dash that a word processor put for the hyphen.
        let isNegated = Self.folds(characters[position], to: "-") && position + 1 < characters.count
        if isNegated { position += 1 }
        if Self.folds(characters[position], to: "\"") {
            add(readQuoted(), isNegated)
            return
        }
        let word = readWord()
        if let colon = word.firstIndex(of: ":"), colon != word.startIndex {
            let name = String(word[..<colon])
            if isNegated, FilterField(named: name) != nil {
                // A filter keeps; it cannot take away. Silence would show what was to be hidden.
                problems.append(.unknownField("-" + name, position: start))
                if word.index(after: colon) == word.endIndex { skipQuoted() }
                return
            }
            if let field = FilterField(named: name) {
                var value = String(word[word.index(after: colon)...])
                let at = start + name.count + 1
                let isQuoted = value.isEmpty && isAtQuote
                if isQuoted { value = readQuoted() }
                if value.isEmpty {
                    problems.append(.emptyField(field, position: at))
                } else if field == .search {
                    // "søg:kaj" is a long way to say kaj: words, not a name to look up.
                    add(isQuoted ? value : Self.trimmed(value), false)
                } else {
                    fields.append(SearchQuery.Field(field: field, value: value, position: at))
                }
                return
            }
            // "kl. 10:30" is words; "foo:bar" looks like a field that does not exist.
            if !isNegated, name.allSatisfy({ $0.isLetter || $0 == "-" }) {
                problems.append(.unknownField(name, position: start))
            }
        }
        add(Self.trimmed(word), isNegated)
    }

    /// A term stands once: 10,000 times the same word is one question.
    private mutating func add(_ text: String, _ isNegated: Bool) {
        if let term = SearchTerm(text, isNegated: isNegated), seen.insert(term).inserted {
            terms.append(term)
        }
    }

    /// "bolig," and "(bolig)" and "bolig*" ask for bolig. In quotes, punctuation is meant.
    private static func trimmed(_ word: String) -> String {
        guard let first = word.firstIndex(where: \.isWordLetter),
            let last = word.lastIndex(where: \.isWordLetter)
        else { return "" }
        return String(word[first...last])
    }

    private mutating func readWord() -> String {
        let start = position
        while position < characters.count, !characters[position].isWhitespace, !isAtQuote {
            position += 1
        }
        return String(characters[start..<position])
    }

    private mutating func readQuoted() -> String {
        let open = position
        position += 1
        while position < characters.count, !isAtQuote { position += 1 }
        let text = String(characters[(open + 1)..<position])
        if position < characters.count {
            position += 1
        } else {
            problems.append(.unfinishedQuote(position: open))
        }
        return text
    }

    private mutating func skipQuoted() { if isAtQuote { _ = readQuoted() } }

    private var isAtQuote: Bool {
        position < characters.count && Self.folds(characters[position], to: "\"")
    }

    private static func folds(_ character: Character, to plain: String) -> Bool {
        Fold.folded(character).exact == plain
    }
}
