/// Questions to a character that every word of every document is asked: ASCII is answered without
/// a look into Unicode's tables, which costs a third of the whole reading otherwise.
extension Character {
    /// Letters and digits.
    var isWordPart: Bool {
        guard let ascii = asciiValue else { return isLetter || isNumber }
        return (0x61...0x7A).contains(ascii) || (0x41...0x5A).contains(ascii)
            || (0x30...0x39).contains(ascii)
    }

    /// Blanks, tabs, line ends, no-break blanks and their like.
    var isBlank: Bool {
        guard let ascii = asciiValue else { return isWhitespace }
        return ascii == 0x20 || (0x09...0x0D).contains(ascii)
    }
}

extension UnicodeScalar {
    var isBlank: Bool {
        isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }
}
