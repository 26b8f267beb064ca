internal import PolicyModel

/// Text made harmless in Markdown (CommonMark, GitHub's tables, pandoc): nothing in it becomes a
/// heading, a link, a list or HTML. Escapes as little as that takes, because Markdown is also
/// read as it stands; "[adresse fjernet]" is no link and stays.
enum MarkdownText {
    /// For a place inside a line.
    static func escaped(_ text: SafeText) -> String {
        var result = ""
        let letters = Array(text.string)
        for (position, letter) in letters.enumerated() {
            let next = position + 1 < letters.count ? letters[position + 1] : "\n"
            let before = position > 0 ? letters[position - 1] : "\n"
            switch letter {
            case "\\", "`", "*", "<", "|", "$": result += "\\" + String(letter)
            // Inside a word an underscore is only itself.
            case "_" where !(isWord(before) && isWord(next)): result += "\\_"
            case "]" where "([:".contains(next): result += "\\]"
            case "~" where next == "~" || before == "~": result += "\\~"
            case "&" where next.isLetter || next == "#": result += "\\&"
            case "\t": result += " "
            default: result.append(letter)
            }
        }
        return result
    }

    /// For a line of its own: also nothing that means something where a line begins.
    static func line(_ text: String) -> String {
        let trimmed = text.drop { $0 == " " || $0 == "\t" }
        guard let first = trimmed.first else { return "" }
        let rest = trimmed.dropFirst()
        switch first {
        case "#", ">", "=", "%": return "\\" + trimmed
        case "+", "-":
            let isMark = rest.first.map { $0 == " " || $0 == first } ?? true
            return isMark ? "\\" + trimmed : String(trimmed)
        case "0"..."9":
            let digits = trimmed.prefix { $0.isNumber }
            let mark = trimmed[digits.endIndex...]
            guard let dot = mark.first, dot == "." || dot == ")" else { return String(trimmed) }
            return digits + "\\" + mark
        default: return String(trimmed)
        }
    }

    private static func isWord(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }
}
