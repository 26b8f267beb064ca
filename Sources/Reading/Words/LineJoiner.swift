import PolicyModel

/// Lines to running text: line ends become blanks, words cut by a line end are whole again.
///
/// A hyphen at a line's end is kept or taken by what follows (Retskrivningsordbogen §§ 57–59 for
/// the hyphens that belong to the word): a capital or a digit keeps it ("Vester- / Øster",
/// "2019- / 22"); "og", "eller" and their like keep it and the blank; a lower-case rest closes
/// the word, unless the document writes that word with its hyphen elsewhere, or what is before
/// it is an initialism or one letter ("IT- / system", "e- / mail").
struct LineJoiner: Sendable {
    /// Words with an inner hyphen that stand unbroken on some line, lower case.
    private let hyphenated: Set<String>

    init(hyphenated: Set<String> = []) { self.hyphenated = hyphenated }

    /// Learns the hyphenated words of a document. One pass over its text.
    init(learningFrom document: SourceDocument) {
        var words: Set<String> = []
        for block in document.blocks {
            for line in block.allLines where line.text.utf8.contains(0x2D) {
                for part in line.text.split(separator: " ") where part.utf8.contains(0x2D) {
                    let word = part.trimmingPunctuation()
                    guard let first = word.first, let last = word.last, first != "-", last != "-"
                    else { continue }
                    words.insert(word.lowercased())
                }
            }
        }
        hyphenated = words
    }

    /// The text of lines that follow one another.
    func join(_ lines: [SourceLine]) -> String {
        var result = ""
        for line in lines { append(line.text, to: &result) }
        return result
    }

    func append(_ piece: String, to text: inout String) {
        let piece = Self.tidied(piece)
        guard !piece.isEmpty else { return }
        guard let last = text.last else {
            text = piece
            return
        }
        let endsWithSoftHyphen = last == "\u{AD}"
        guard endsWithSoftHyphen || last == "-" || last == "\u{2010}" else {
            if last != "\n" { text.append(" ") }
            text += piece
            return
        }
        // No word is longer than this; looking further back would cost the whole text each time.
        // A copy, so that the text has one owner when it grows.
        let head = String(
            text.suffix(81).dropLast().split(separator: " ").last?.trimmingPunctuation() ?? "")
        let rawTail = piece.prefix { $0 != " " }
        let tail = rawTail.trimmingPunctuation()
        guard let next = tail.first, let before = head.last, before.isLetter || before.isNumber
        else {
            text += " " + piece
            return
        }
        if endsWithSoftHyphen {
            text.removeLast()
        } else if DanishWords.coordinators.contains(tail.lowercased()) {
            text.append(" ")
        } else if next.isLowercase, !belongs(head: head, tail: String(tail)) {
            text.removeLast()
        }
        text += piece
    }

    /// Whether the hyphen is part of the word.
    private func belongs(head: String, tail: String) -> Bool {
        if head.count == 1 { return true }
        if head.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "-" || $0 == "+" }) {
            return true
        }
        return hyphenated.contains((head + "-" + tail).lowercased())
    }

    /// Runs of blanks become one; no-break blanks and tabs are blanks; soft hyphens inside a line
    /// and zero-width marks are gone.
    static func tidied(_ text: String) -> String {
        PlainBytes.areTidy(text) ? text : scalarsTidied(text)
    }

    /// The same of any text, scalar by scalar.
    static func scalarsTidied(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var blank = false
        let last = text.unicodeScalars.last
        var index = text.unicodeScalars.startIndex
        while index < text.unicodeScalars.endIndex {
            let scalar = text.unicodeScalars[index]
            index = text.unicodeScalars.index(after: index)
            switch scalar {
            case "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{2060}": continue
            case "\u{AD}":
                // Only the one that ends the line tells something: the word goes on.
                if index < text.unicodeScalars.endIndex || last != "\u{AD}" { continue }
                scalars.append(scalar)
            case _ where scalar.isBlank:
                blank = !scalars.isEmpty
            default:
                if blank { scalars.append(" ") }
                blank = false
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}

extension StringProtocol where SubSequence == Substring {
    /// Without the punctuation around a word; hyphens stay.
    func trimmingPunctuation() -> Substring {
        var result = self[...]
        while !PlainBytes.beginWithLetter(result), let first = result.first,
            first.isSentencePunctuation
        {
            result.removeFirst()
        }
        while !PlainBytes.endWithLetter(result), let last = result.last,
            last.isSentencePunctuation
        {
            result.removeLast()
        }
        return result
    }
}

extension Character {
    /// What stands before or after a word without being part of it.
    var isSentencePunctuation: Bool {
        if let ascii = asciiValue { return PlainBytes.isPunctuation(ascii) }
        return switch self {
        case ".", ",", ";", ":", "!", "?", "(", ")", "[", "]", "{", "}", "\"", "'", "“", "”", "„",
            "‘", "’", "‚", "«", "»", "…", "*", "•", "·", "–", "—":
            true
        default: false
        }
    }
}
