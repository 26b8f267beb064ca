/// The one way Pejl compares Danish words: å≡aa, æ≡ae, ø≡oe, other accents off, lower case,
/// curly quotes and dashes made plain, soft hyphens gone.
///
/// Means `Character`, whose equality is canonical equivalence, so NFC and NFD fold alike
/// without Foundation. The rule and its reasons are in docs/search.md.
public enum Fold {
    /// The exact key: "Ærø – Kgs. Ålholm" becomes "aeroe - kgs. aalholm".
    public static func key(_ text: some StringProtocol) -> String {
        folding(text, .exact)
    }

    /// The loose key, for people without the letters: ø becomes o, å and æ become a.
    public static func looseKey(_ text: some StringProtocol) -> String {
        folding(text, .loose)
    }

    /// The key without blanks, hyphens and full stops: what a picker that narrows compares
    /// ("amagerøst" finds "Amager Øst", "kgsenghave" finds "Kgs. Enghave").
    public static func compactKey(_ text: some StringProtocol) -> String {
        key(text).filter { $0.isLetter || $0.isNumber }
    }

    struct FoldedCharacter: Sendable {
        let exact: String
        let loose: String
    }

    static func folded(_ character: Character) -> FoldedCharacter {
        if let ascii = character.asciiValue {
            // "\r\n" has the ASCII value of a line feed, and folds to a blank like it.
            if ascii <= 0x20 { return FoldedCharacter(exact: " ", loose: " ") }
            let lower = (0x41...0x5A).contains(ascii) ? ascii + 0x20 : ascii
            let letter = String(UnicodeScalar(lower))
            return FoldedCharacter(exact: letter, loose: letter)
        }
        if let known = alphabet[character] { return known }
        if character.isWhitespace { return FoldedCharacter(exact: " ", loose: " ") }
        let lower = character.lowercased()
        if lower.count == 1, let first = lower.first, let known = alphabet[first] { return known }
        return FoldedCharacter(exact: lower, loose: lower)
    }

    /// What ASCII folds to, in both ways, by value: most of a Danish text.
    static let ascii: [Character] = (UInt8(0)..<0x80).map { value in
        folded(Character(UnicodeScalar(value))).exact.first ?? " "
    }

    private static let alphabet: [Character: FoldedCharacter] = {
        var table: [Character: FoldedCharacter] = [:]
        func add(_ letters: String, _ exact: String, loose: String? = nil) {
            for letter in letters {
                table[letter] = FoldedCharacter(exact: exact, loose: loose ?? exact)
            }
        }
        add("åÅ", "aa", loose: "a")
        add("æÆǽǼäÄ", "ae", loose: "a")
        add("øØǿǾöÖ", "oe", loose: "o")
        add("àáâãāăąÀÁÂÃĀĂĄ", "a")
        add("çćčÇĆČ", "c")
        add("ďđðĎĐÐ", "d")
        add("èéêëēėęěÈÉÊËĒĖĘĚ", "e")
        add("ğĞ", "g")
        add("ìíîïīįıÌÍÎÏĪĮİ", "i")
        add("łľĺŁĽĹ", "l")
        add("ñńňÑŃŇ", "n")
        add("òóôõōőÒÓÔÕŌŐ", "o")
        add("řŕŘŔ", "r")
        add("śšşșŚŠŞȘ", "s")
        add("ťţțŤŢȚ", "t")
        add("ùúûüūůűųÙÚÛÜŪŮŰŲ", "u")
        add("ýÿÝŸ", "y")
        add("źżžŹŻŽ", "z")
        add("ß", "ss")
        add("þÞ", "th")
        add("“”„‟«»″", "\"")
        add("‘’‚‛´`′", "'")
        add("‐‑‒–—―−", "-")
        add("\u{AD}\u{200B}\u{200C}\u{200D}\u{FEFF}\u{2060}", "")
        return table
    }()
}

/// A text in folded form that remembers which character each folded letter came from, so that
/// hits can be marked in the original, whatever the folding did to lengths.
public struct FoldedText: Sendable {
    let exact: [Character]
    let exactOrigins: [Int]
    let loose: [Character]
    let looseOrigins: [Int]
    private let original: [Character]

    public init(_ text: String) {
        original = Array(text)
        var exact: [Character] = []
        var exactOrigins: [Int] = []
        var loose: [Character] = []
        var looseOrigins: [Int] = []
        exact.reserveCapacity(original.count)
        loose.reserveCapacity(original.count)
        exactOrigins.reserveCapacity(original.count)
        looseOrigins.reserveCapacity(original.count)
        let ascii = Fold.ascii
        for (position, character) in original.enumerated() {
            if let value = character.asciiValue {
                exact.append(ascii[Int(value)])
                exactOrigins.append(position)
                loose.append(ascii[Int(value)])
                looseOrigins.append(position)
                continue
            }
            let folded = Fold.folded(character)
            for letter in folded.exact {
                exact.append(letter)
                exactOrigins.append(position)
            }
            for letter in folded.loose {
                loose.append(letter)
                looseOrigins.append(position)
            }
        }
        self.exact = exact
        self.exactOrigins = exactOrigins
        self.loose = loose
        self.looseOrigins = looseOrigins
    }

    /// How a term was found, best first.
    public enum Quality: Int, Sendable, Comparable {
        case wholeWord
        case inWord
        /// Only by reading o as ø, or a as å or æ.
        case loose

        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    public struct Hit: Hashable, Sendable {
        /// Character offsets in the original text.
        public let range: Range<Int>
        public let quality: Quality
    }

    /// All places where the term stands, left to right, without overlap. Exact hits only where
    /// there are any; the loose ones else. Cost: length of text times length of term, at worst.
    public func hits(of term: SearchTerm) -> [Hit] {
        let exactHits = scan(exact, exactOrigins, for: term.exact, atWordStart: term.isShort)
        if !exactHits.isEmpty || !term.mayBeLoose { return exactHits }
        return scan(loose, looseOrigins, for: term.loose, atWordStart: term.isShort)
            .filter { respectsDanishLetters($0.range, term: term) }
            .map { Hit(range: $0.range, quality: .loose) }
    }

    /// A typed ø must be an ø in the text; only a typed o may stand for one.
    private func respectsDanishLetters(_ range: Range<Int>, term: SearchTerm) -> Bool {
        let typed = term.typed.filter { !Fold.folded($0).loose.isEmpty }
        let found = original[range].filter { !Fold.folded($0).loose.isEmpty }
        guard typed.count == found.count else { return true }
        return zip(typed, found).allSatisfy { typed, found in
            let key = Fold.folded(typed)
            return key.exact == key.loose || key.exact == Fold.folded(found).exact
        }
    }

    private func scan(
        _ letters: [Character], _ origins: [Int], for wanted: [Character], atWordStart: Bool
    ) -> [Hit] {
        guard let first = wanted.first, letters.count >= wanted.count else { return [] }
        var hits: [Hit] = []
        var start = 0
        let last = letters.count - wanted.count
        while start <= last {
            guard letters[start] == first,
                letters[start..<(start + wanted.count)].elementsEqual(wanted)
            else {
                start += 1
                continue
            }
            let end = start + wanted.count
            let opensWord = start == 0 || !letters[start - 1].isWordLetter
            let closesWord = end == letters.count || !letters[end].isWordLetter
            if atWordStart && !opensWord {
                start += 1
                continue
            }
            hits.append(
                Hit(
                    range: origins[start]..<(origins[end - 1] + 1),
                    quality: opensWord && closesWord ? .wholeWord : .inWord))
            start = end
        }
        return hits
    }
}

extension Character {
    /// Letters and digits make words; everything else parts them.
    var isWordLetter: Bool { isLetter || isNumber }
}
