/// RTF as pandoc takes it.
///
/// Bytes over 0x7F, which old writers leave in, become `\'hh`. And every `\u248?` becomes
/// `\u248\'3f`: pandoc 2.17 takes two letters for the one that stands in for old readers
/// (`\ucN`, RTF 1.9.1, "Unicode RTF"), unless it is written so.
enum RichText {
    static func plain(_ bytes: [UInt8]) -> [UInt8] {
        var rest = bytes[...]
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        // How many characters stand in for one of Unicode; a group has its own.
        var standIns = [1]
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "{"):
                standIns.append(standIns.last ?? 1)
                result.append(byte)
                rest.removeFirst()
            case UInt8(ascii: "}"):
                if standIns.count > 1 { standIns.removeLast() }
                result.append(byte)
                rest.removeFirst()
            case UInt8(ascii: "\\"):
                let (name, number, length) = word(rest)
                if name == "uc" {
                    standIns[standIns.count - 1] = max(0, min(number ?? 1, 16))
                    rest.removeFirst(length)
                } else if name == "u", let number {
                    rest.removeFirst(length)
                    for _ in 0..<(standIns.last ?? 1) { skipCharacter(&rest) }
                    result += Array("\\u\(number)\\'3f".utf8)
                } else {
                    result += rest.prefix(length)
                    rest.removeFirst(length)
                }
            case 0x80...:
                let digits = String(byte, radix: 16)
                result += Array("\\'\(digits)".utf8)
                rest.removeFirst()
            default:
                result.append(byte)
                rest.removeFirst()
            }
        }
        return result
    }

    /// The control word or symbol that the bytes begin with: its name, its number, and its
    /// length with the blank that ends it.
    private static func word(_ bytes: ArraySlice<UInt8>) -> (String, Int?, Int) {
        let body = bytes.dropFirst()
        let letters = body.prefix(32) { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80
        }
        guard !letters.isEmpty else { return ("", nil, min(2, bytes.count)) }
        var digits = body.dropFirst(letters.count)
            .prefix(8) { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") }
        if digits.first != UInt8(ascii: "-") { digits = digits.prefix { $0 != UInt8(ascii: "-") } }
        let number = Int(String(decoding: digits, as: UTF8.self))
        var length = 1 + letters.count + digits.count
        if body.dropFirst(letters.count + digits.count).first == UInt8(ascii: " ") { length += 1 }
        return (String(decoding: letters, as: UTF8.self), number, length)
    }

    /// One that stands in: a letter, `\'hh`, or a control word; never a brace.
    private static func skipCharacter(_ rest: inout ArraySlice<UInt8>) {
        guard let byte = rest.first, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "}") else {
            return
        }
        if byte != UInt8(ascii: "\\") {
            rest.removeFirst()
        } else if rest.dropFirst().first == UInt8(ascii: "'") {
            rest.removeFirst(min(4, rest.count))
        } else {
            rest.removeFirst(word(rest).2)
        }
    }
}

extension ArraySlice<UInt8> {
    /// The first bytes for which a condition holds, at most `count`.
    fileprivate func prefix(
        _ count: Int, while holds: (UInt8) -> Bool
    ) -> ArraySlice<UInt8> {
        prefix(count).prefix(while: holds)
    }
}
