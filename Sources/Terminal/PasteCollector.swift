/// Gathers the bytes of a bracketed paste, to `ESC [ 201 ~`.
nonisolated struct PasteCollector: Sendable {
    /// Bytes kept; the rest of a larger paste is dropped up to its end.
    static let limit = 64 * 1024
    private static let end = Array("\u{1B}[201~".utf8)

    private var kept: [UInt8] = []

    /// Takes what it can. Stops before an ESC that may be the beginning of the end.
    mutating func take(_ bytes: ArraySlice<UInt8>) -> (count: Int, isEnd: Bool) {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte == 0x1B {
                let rest = bytes[position...]
                if rest.starts(with: Self.end) {
                    return (position - bytes.startIndex + Self.end.count, true)
                }
                if Self.end.starts(with: rest) { break }
            } else if kept.count < Self.limit {
                kept.append(byte)
            }
            position += 1
        }
        return (position - bytes.startIndex, false)
    }

    /// The text: line ends as `\n`, no other control characters than tab. A letter that the limit cut
    /// in half is left out.
    mutating func finish(_ encoding: KeyDecoder.Encoding) -> String {
        var text = String.UnicodeScalarView()
        var rest = kept[...]
        var afterReturn = false
        while let first = rest.first {
            var scalar: UnicodeScalar? = UnicodeScalar(first)
            var used = 1
            if first >= 0x80 {
                switch encoding {
                case .eightBit(let upper): scalar = UnicodeScalar(upper[Int(first) - 0x80])
                case .utf8:
                    switch UTF8Letter.first(in: rest) {
                    case .scalar(let found, let count): (scalar, used) = (found, count)
                    case .malformed: break
                    case .incomplete: (scalar, used) = (nil, rest.count)
                    }
                }
            }
            rest = rest.dropFirst(used)
            defer { afterReturn = first == 0x0D }
            guard let scalar else { continue }
            switch scalar.value {
            case 0x0D: text.append("\n")
            case 0x0A: if !afterReturn { text.append("\n") }
            case 0x09, 0x20...0x7E, 0xA0...: text.append(scalar)
            default: break
            }
        }
        return String(text)
    }
}

/// One letter of UTF-8 from the front of some bytes.
nonisolated enum UTF8Letter {
    case scalar(UnicodeScalar, Int)
    case incomplete
    case malformed

    static func first(in bytes: ArraySlice<UInt8>) -> UTF8Letter {
        guard let lead = bytes.first else { return .incomplete }
        let length: Int
        switch lead {
        case 0x00...0x7F: return .scalar(UnicodeScalar(lead), 1)
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return .malformed
        }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for byte in bytes.dropFirst().prefix(length - 1) {
            guard byte & 0xC0 == 0x80 else { return .malformed }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard bytes.count >= length else { return .incomplete }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= least, let scalar = UnicodeScalar(value) else { return .malformed }
        return .scalar(scalar, length)
    }
}
