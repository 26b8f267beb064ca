/// One thing that a text must contain, or must not.
public struct SearchTerm: Hashable, Sendable {
    /// As typed, without quotes and minus.
    public let typed: String
    public let isNegated: Bool
    let exact: [Character]
    let loose: [Character]
    /// Under three letters: matches at a word's start only.
    let isShort: Bool

    /// nil for what holds neither letter nor digit.
    public init?(_ typed: String, isNegated: Bool = false) {
        let exact = Array(Fold.key(typed))
        guard exact.contains(where: \.isWordLetter) else { return nil }
        self.typed = typed
        self.isNegated = isNegated
        self.exact = exact
        loose = Array(Fold.looseKey(typed))
        isShort = typed.filter(\.isWordLetter).count < 3
    }

    /// Whether reading a as å or æ, or o as ø, could find more.
    var mayBeLoose: Bool { loose.contains { $0 == "a" || $0 == "o" } }
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
        let isNegated = characters[position] == "-" && position + 1 < characters.count
        if isNegated { position += 1 }
        if Self.isQuote(characters[position]) {
            add(readQuoted(), isNegated)
            return
        }
        let word = readWord()
        if !isNegated, let colon = word.firstIndex(of: ":"), colon != word.startIndex {
            let name = String(word[..<colon])
            if let field = FilterField(named: name) {
                var value = String(word[word.index(after: colon)...])
                let at = start + name.count + 1
                if value.isEmpty, position < characters.count, Self.isQuote(characters[position]) {
                    value = readQuoted()
                }
                if value.isEmpty {
                    problems.append(.emptyField(field, position: at))
                } else {
                    fields.append(SearchQuery.Field(field: field, value: value, position: at))
                }
                return
            }
            // "kl. 10:30" is words; "foo:bar" looks like a field that does not exist.
            if name.allSatisfy({ $0.isLetter || $0 == "-" }) {
                problems.append(.unknownField(name, position: start))
            }
        }
        add(word, isNegated)
    }

    private mutating func add(_ text: String, _ isNegated: Bool) {
        if let term = SearchTerm(text, isNegated: isNegated) { terms.append(term) }
    }

    private mutating func readWord() -> String {
        let start = position
        while position < characters.count, !characters[position].isWhitespace,
            !Self.isQuote(characters[position])
        { position += 1 }
        return String(characters[start..<position])
    }

    private mutating func readQuoted() -> String {
        let open = position
        position += 1
        while position < characters.count, !Self.isQuote(characters[position]) { position += 1 }
        let text = String(characters[(open + 1)..<position])
        if position < characters.count {
            position += 1
        } else {
            problems.append(.unfinishedQuote(position: open))
        }
        return text
    }

    private static func isQuote(_ character: Character) -> Bool {
        Fold.folded(character).exact == "\""
    }
}
