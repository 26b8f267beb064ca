/// The beginning of a numbered heading: "Mål 3.", "Pejlemærke 1 –", "Tema B:", "2.1".
struct HeadingNumber: Hashable, Sendable {
    /// "Mål"; nil for a bare number.
    let word: String?
    /// "3", "2.1", "B".
    let number: String
    /// Whether ".", ":" or a dash stands between number and title.
    let hasSeparator: Bool
    /// Whether the number stands first: "1. pejlemærke".
    var isOrdinal = false

    /// As it stands in the document, without the separator: "Mål 3".
    var label: String {
        guard let word else { return number }
        return isOrdinal ? "\(number). \(word)" : "\(word) \(number)"
    }

    /// Level words that need no second heading to be believed; in lower case. Any other word that
    /// recurs with rising numbers is believed as well (see ``LevelWords``).
    static let wellKnown: Set<String> = [
        "delmål", "fokusområde", "fokuspunkt", "hovedmål", "indsatsområde", "kapitel", "målsætning",
        "mål", "pejlemærke", "princip", "spor", "strategispor", "tema", "temaområde",
        "udviklingsmål",
        "udviklingsspor",
    ]

    /// "4.3 Er der regnet med mere nedbør?" asks what a section is about, and is no sentence of it.
    static func asks(_ line: String) -> Bool {
        line.hasSuffix("?") && line.utf8.count < 100 && !line.contains(". ")
    }

    /// Reads a line's beginning; gives the number and what stands after it.
    static func parse(_ line: String) -> (number: HeadingNumber, title: String)? {
        let line = LineJoiner.tidied(line)
        guard let first = line.first else { return nil }
        if first.isASCII, first.isNumber { return parseOrdinal(line) ?? parseBare(line) }
        if let lettered = RomanNumber.parse(line) ?? parseLettered(line) { return lettered }
        guard first.isUppercase else { return nil }
        let word = levelWord(line)
        var rest = line.dropFirst(word.count)
        guard word.count >= 3, word.count <= 30, rest.first == " " else { return nil }
        rest = rest.dropFirst()
        let number = rest.prefix { ($0.isASCII && $0.isNumber) || $0 == "." }
        var digits = number
        while digits.last == "." { digits.removeLast() }
        var name = String(digits)
        var dotted = false
        if digits.isEmpty, let code = letterAndNumber(rest) {
            name = String(code)
            rest = rest.dropFirst(code.count)
            dotted = rest.first == "."
        } else if digits.isEmpty {
            // "Tema B: …"; a lone capital counts only with a colon or a dash behind it.
            guard let letter = rest.first, letter.isASCII, letter.isUppercase else { return nil }
            name = String(letter)
            rest = rest.dropFirst()
            let next = rest.first { $0 != " " }
            // "Indsatsområde A Sikre skoleveje": behind a level's own word it needs none.
            let isLevel = wellKnown.contains(word.lowercased()) && rest.first == " "
            // "Tema B. Vand": neither does a full stop name an initial there.
            let isDotted = wellKnown.contains(word.lowercased()) && rest.hasPrefix(". ")
            guard let next, ":–—".contains(next) || isLevel && next.isUppercase || isDotted else {
                return nil
            }
        } else {
            guard name.count <= 5, name.first != "." else { return nil }
            dotted = number.count > digits.count
            rest = rest.dropFirst(number.count)
        }
        let (title, separated) = afterSeparator(rest)
        if !rest.isEmpty, !separated, !dotted, rest.first != " " { return nil }
        return (
            HeadingNumber(
                word: String(word), number: name, hasSeparator: separated || dotted),
            title
        )
    }

    /// The word before the number; "Strategisk spor" where the second word is a level's.
    private static func levelWord(_ line: String) -> Substring {
        let first = line.prefix { $0.isLetter || $0 == "-" }
        let rest = line.dropFirst(first.count)
        guard rest.first == " ", first.count >= 4 else { return first }
        let second = rest.dropFirst().prefix { $0.isLetter }
        guard second.first?.isLowercase ?? false, wellKnown.contains(String(second)) else {
            return first
        }
        return line.prefix(first.count + 1 + second.count)
    }

    /// "A1", "B12": a code with a blank, a full stop or a colon behind it.
    private static func letterAndNumber(_ text: Substring) -> Substring? {
        guard let letter = text.first, letter.isASCII, letter.isUppercase else { return nil }
        let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let code = text.prefix(1 + digits.count)
        guard (1...2).contains(digits.count), let next = text.dropFirst(code.count).first,
            " .:–—".contains(next)
        else { return nil }
        return code
    }

    /// "A. Foreninger", "A.1 Holt Landsbyforening", "B.2. Skovlund Kommune", and "A Foreninger", which
    /// only counts where the document goes on with B and C; initials are none.
    private static func parseLettered(
        _ line: String
    ) -> (number: HeadingNumber, title: String)? {
        guard let letter = line.first, letter.isASCII, letter.isUppercase,
            let next = line.dropFirst().first, next == "." || next == " "
        else { return nil }
        var number =
            line.prefix(1) + line.dropFirst().prefix { $0 == "." || $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(number.count)
        while number.last == "." { number.removeLast() }
        let (title, _) = afterSeparator(rest)
        guard number.count <= 6, rest.first?.isWhitespace ?? false,
            title.first?.isUppercase ?? false, title.dropFirst().first != "."
        else { return nil }
        return (
            HeadingNumber(word: nil, number: String(number), hasSeparator: next == "."), title
        )
    }

    /// Whether it begins with a letter and has no word: "A.1".
    var isLettered: Bool { word == nil && number.first?.isLetter ?? false }

    /// "1. pejlemærke: En by for alle", "3. delmål".
    private static func parseOrdinal(_ line: String) -> (number: HeadingNumber, title: String)? {
        let number = line.prefix { $0.isASCII && $0.isNumber }
        guard number.count <= 2, line.dropFirst(number.count).hasPrefix(". ") else { return nil }
        let rest = line.dropFirst(number.count + 2)
        let word = rest.prefix { $0.isLetter }
        guard wellKnown.contains(String(word)) else { return nil }
        let (title, separated) = afterSeparator(rest.dropFirst(word.count))
        guard separated || title.isEmpty else { return nil }
        return (
            HeadingNumber(
                word: String(word), number: String(number), hasSeparator: true, isOrdinal: true),
            title
        )
    }

    private static func parseBare(
        _ line: String
    ) -> (number: HeadingNumber, title: String)? {
        var number = line.prefix { ($0.isASCII && $0.isNumber) || $0 == "." }
        let rest = line.dropFirst(number.count)
        var dotted = false
        while number.last == "." {
            number.removeLast()
            dotted = true
        }
        guard !number.isEmpty, number.count <= 7, rest.first?.isWhitespace ?? false else {
            return nil
        }
        let (title, _) = afterSeparator(rest)
        // "3.1. § 7 – ikrafttræden"
        guard title.first?.isUppercase ?? false || title.hasPrefix("§") else { return nil }
        return (
            HeadingNumber(
                word: nil, number: String(number), hasSeparator: dotted || number.contains(".")),
            title
        )
    }

    static func afterSeparator(_ text: Substring) -> (String, Bool) {
        var rest = text
        var separated = false
        while let first = rest.first {
            if first == " " {
                rest = rest.dropFirst()
            } else if !separated, ".:–—-)".contains(first) {
                separated = true
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        return (String(rest), separated)
    }
}

extension StringProtocol where SubSequence == Substring {
    /// Whether the text ends as a sentence does; a closing quote or bracket may follow.
    var endsSentence: Bool {
        PlainBytes.endSentence(self[...]) ?? charactersEndSentence
    }

    /// The same of any text, character by character.
    var charactersEndSentence: Bool {
        var rest = self[...]
        while let last = rest.last, last.isWhitespace || "”\"'’)»".contains(last) {
            rest.removeLast()
        }
        guard let last = rest.last else { return false }
        return last == "." || last == "!" || last == "?" || last == "…"
    }

    /// The last word in lower case, with its full stop.
    var lastWord: String {
        let trimmed = self.reversed().drop { $0.isWhitespace }
        return String(String(trimmed.prefix { !$0.isWhitespace }).reversed()).lowercased()
    }

    /// The first character that is no quote, bracket or blank.
    var firstTelling: Character? {
        first { !$0.isWhitespace && !"”“\"'’‘»«([–-".contains($0) }
    }
}
