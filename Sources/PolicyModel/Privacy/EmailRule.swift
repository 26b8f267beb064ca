/// E-mail addresses, also with the @ written as "(at)", "[at]" or "(snabel-a)".
enum EmailRule {
    /// RFC 5321, 4.5.3.1: longer than this is no address.
    private static let longestPart = 255

    static func find(in text: ScannedText) -> [PersonalData.Finding] {
        var found: [PersonalData.Finding] = []
        var position = 0
        while position < text.count {
            guard let sign = sign(at: position, in: text) else {
                position += 1
                continue
            }
            let start = localStart(before: position, in: text)
            let end = domainEnd(from: sign, in: text)
            if start < position, end > sign {
                found.append(.init(kind: .email, range: text.original(start..<end)))
                position = end
            } else {
                position = sign
            }
        }
        return found
    }

    /// The letter after the @, or after what stands for one.
    private static func sign(at position: Int, in text: ScannedText) -> Int? {
        switch text[position] {
        case "@": return position + 1
        case "(", "[", " ":
            var start = position
            if text[start] == " " { start += 1 }
            guard text[start] == "(" || text[start] == "[" else { return nil }
            for word in ["at", "a", "snabel-a", "snabela"] {
                let end = start + 1 + word.count
                guard text[end] == ")" || text[end] == "]",
                    text.string(start + 1..<end).lowercased() == word
                else { continue }
                return text[end + 1] == " " ? end + 2 : end + 1
            }
            return nil
        default: return nil
        }
    }

    private static func localStart(before sign: Int, in text: ScannedText) -> Int {
        var start = sign
        while start > 0, sign - start < longestPart, isLocal(text[start - 1]) { start -= 1 }
        while start < sign, text[start] == "." || text[start] == "-" { start += 1 }
        return start
    }

    /// The end of a domain with at least one dot and a top level of two letters or more; the
    /// start itself where there is none. A full stop that ends the sentence is not part of it.
    private static func domainEnd(from start: Int, in text: ScannedText) -> Int {
        var end = start
        while end - start < longestPart, isDomain(text[end]) { end += 1 }
        while end > start, text[end - 1] == "." || text[end - 1] == "-" { end -= 1 }
        let labels = text.string(start..<end).split(
            separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let top = labels.last, top.count >= 2,
            top.allSatisfy(\.isLetter), !labels.contains(where: \.isEmpty)
        else { return start }
        return end
    }

    private static func isLocal(_ letter: Character) -> Bool {
        letter.isLetter || letter.isDigit || ".!#$%&'*+/=?^_`{|}~-".contains(letter)
    }

    private static func isDomain(_ letter: Character) -> Bool {
        letter.isLetter || letter.isDigit || letter == "." || letter == "-"
    }
}
