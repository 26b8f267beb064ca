internal import PolicyModel

/// A query asked of texts that are folded already: what of it the trigrams answer, and how the
/// rest is told from a folded text, so that nothing is folded again. The rule is
/// ``TextSearch/matches(_:gist:text:)``.
struct FoldedQuery {
    struct Term {
        let exact: [UInt8]
        let loose: [UInt8]
        let isNegated: Bool
        /// Under three letters: matches at a word's start only.
        let isShort: Bool
        /// Reading o as ø, or a as å or æ, can find more.
        let mayBeLoose: Bool
        /// No letter was typed that has to be itself in a loose hit too (å, æ, ø).
        let isFaithful: Bool
        /// Only letters that are one code point however they are written.
        let isASCII: Bool
        /// The trigrams alone decide it, in a plain text.
        var isDecided: Bool
    }

    let terms: [Term]
    /// FTS5's question for a superset of the hits; nil when no term can be looked up.
    let match: String?
    /// The trigrams find what matches and nothing else, among plain texts.
    var isDecided: Bool { terms.allSatisfy(\.isDecided) }

    /// What is left after so many terms is few; FTS5 refuses a question of thousands.
    private static let mostLookedUp = 24

    init(_ query: SearchQuery) {
        var terms: [Term] = []
        var parts: [String] = []
        for typed in query.terms {
            var term = Term(typed)
            if let part = term.question, parts.count < Self.mostLookedUp {
                parts.append(part)
                term.isDecided = !term.isShort && (term.isFaithful || !term.mayBeLoose)
            }
            terms.append(term)
        }
        self.terms = terms
        match = parts.isEmpty ? nil : parts.joined(separator: " AND ")
    }

    /// Whether a plain passage that the trigrams have found matches; nil: only the model can tell.
    func matches(
        exact: UnsafeBufferPointer<UInt8>, loose: UnsafeBufferPointer<UInt8>
    ) -> Bool? {
        var isSure = true
        for term in terms where !term.isDecided {
            guard let found = term.isFound(exact: exact, loose: loose) else {
                isSure = false
                continue
            }
            if found == term.isNegated { return false }
        }
        return isSure ? true : nil
    }
}

extension FoldedQuery.Term {
    fileprivate init(_ term: SearchTerm) {
        let exact = Fold.key(term.typed)
        let loose = Fold.looseKey(term.typed)
        // A typed letter, as it is and as it may be read.
        let letters = term.typed.map { (Fold.key(String($0)), Fold.looseKey(String($0))) }
        isFaithful = letters.allSatisfy { $0.0 == $0.1 }
        let isOpen = letters.contains { $0.0 == $0.1 && ($0.1 == "a" || $0.1 == "o") }
        // One ß or þ stands for two letters typed: then the model lets the others go too.
        let isSplit = !isFaithful && (loose.contains("ss") || loose.contains("th"))
        mayBeLoose = isOpen || isSplit
        self.exact = Array(exact.utf8)
        self.loose = Array(loose.utf8)
        isNegated = term.isNegated
        isShort = term.typed.filter { $0.isLetter || $0.isNumber }.count < 3
        // The semicolon has a twin, U+037E.
        isASCII = (self.exact + self.loose).allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: ";") }
        isDecided = false
    }

    /// What FTS5 is asked; nil for what it cannot look up. Only plain ASCII: the index compares
    /// code points, the model characters, and beyond ASCII one character can be written in
    /// several ways.
    fileprivate var question: String? {
        guard !isNegated, isASCII, exact.count >= 3 else { return nil }
        let first = "exact : \(Self.quoted(exact))"
        if !mayBeLoose { return first }
        // The same letters in either text: one phrase of all columns, which FTS5 looks up once.
        if exact == loose { return Self.quoted(exact) }
        return loose.count < 3 ? nil : "(\(first) OR loose : \(Self.quoted(loose)))"
    }

    private static func quoted(_ text: [UInt8]) -> String {
        "\"" + String(decoding: text, as: UTF8.self).replacing("\"", with: "\"\"") + "\""
    }

    fileprivate func isFound(
        exact text: UnsafeBufferPointer<UInt8>, loose looseText: UnsafeBufferPointer<UInt8>
    ) -> Bool? {
        guard isASCII else { return nil }
        if text.holds(exact, atWordStart: isShort) { return true }
        guard mayBeLoose, looseText.holds(loose, atWordStart: isShort) else { return false }
        return isFaithful ? true : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes stand in a folded text; if wanted, where no letter or digit is before.
    func holds(_ wanted: [UInt8], atWordStart: Bool) -> Bool {
        guard let first = wanted.first, count >= wanted.count else { return false }
        var start = 0
        let last = count - wanted.count
        while start <= last {
            // A byte at a time: texts are short, and most bytes are not the first one.
            if self[start] == first, self[start..<(start + wanted.count)].elementsEqual(wanted),
                !atWordStart || opensWord(at: start)
            {
                return true
            }
            start += 1
        }
        return false
    }

    private func opensWord(at position: Int) -> Bool {
        guard position > 0 else { return true }
        var start = position - 1
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        let before = String(decoding: self[start..<position], as: UTF8.self)
        return !(before.last.map { $0.isLetter || $0.isNumber } ?? false)
    }
}
