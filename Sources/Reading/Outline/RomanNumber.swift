/// "II. Svarenes hovedindhold", "II.1 Udkastet som helhed", "II Ventetider".
enum RomanNumber {
    static func parse(_ line: String) -> (number: HeadingNumber, title: String)? {
        var number = line.prefix { "IVX.".contains($0) || $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(number.count)
        let isDotted = number.contains(".")
        while number.last == "." { number.removeLast() }
        let (title, isSeparated) = HeadingNumber.afterSeparator(rest)
        guard isRoman(String(number)), number.count <= 8, rest.first?.isWhitespace ?? false,
            title.first?.isUppercase ?? false
        else { return nil }
        return (
            HeadingNumber(
                word: nil, number: String(number), hasSeparator: isDotted || isSeparated),
            title
        )
    }

    /// "IV", "IV.2".
    static func isRoman(_ number: String) -> Bool {
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first else { return false }
        return all.contains(String(first))
            && parts.dropFirst().allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    }

    /// Whether a document's numbers are Roman ones: three of them in order from I on. "I" alone is
    /// "in", and "C" a letter.
    static func numbers(_ numbers: [String]) -> Bool {
        let tops = numbers.filter(isRoman).compactMap { $0.split(separator: ".").first }
        return ["I", "II", "III"].allSatisfy { tops.contains($0[...]) }
    }

    /// Short, and no clause: "I Kommuneplan 2032 er fastlagt, at" is text.
    static func mayBeTitle(_ title: String) -> Bool {
        let words = title.lowercased().split(separator: " ").map {
            String($0.trimmingPunctuation())
        }
        return words.count <= 12 && !title.endsSentence && !title.hasSuffix(",")
            && !words.contains {
                ["er", "har", "skal", "bør", "kan", "vil", "bliver"].contains($0)
            }
    }

    private static let all: Set<String> = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
        "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    ]
}
