/// Bytes of a sheet to text: UTF-8 with or without a byte order mark, UTF-16 with one (Excel's
/// "Unicode-tekst"), else Windows-1252, which reads any bytes.
enum SheetEncoding {
    static func text(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(decoding: bytes.dropFirst(3), as: UTF8.self)
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), high: 1) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), high: 0) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map(scalar)))
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, high: Int) -> String {
        let all = Array(bytes)
        let units = stride(from: 0, to: all.count - 1, by: 2).map { place in
            UInt16(all[place + high]) << 8 | UInt16(all[place + 1 - high])
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// What Windows-1252 has where Latin-1 has control characters (0x80 to 0x9F); the five that
    /// it leaves open are marked as unreadable.
    private static let high: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    private static func scalar(_ byte: UInt8) -> UnicodeScalar {
        guard (0x80...0x9F).contains(byte) else { return UnicodeScalar(byte) }
        return UnicodeScalar(high[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    /// Whether Windows-1252 has the character: what it has not comes back as "?".
    static func survivesWindows1252(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0x00...0x7F, 0xA0...0xFF: true
        case 0xFFFD: false
        default: high.contains(scalar.value)
        }
    }
}
