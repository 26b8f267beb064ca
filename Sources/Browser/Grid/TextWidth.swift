/// How many terminal cells a text takes. The one place where that is decided; a test holds it
/// against the C library's `wcwidth`.
public enum TextWidth {
    /// 0 for what only combines, 2 for wide East Asian graphemes and emoji, else 1.
    public static func of(_ character: Character) -> Int {
        if character.isASCII { return character.asciiValue ?? 0x20 >= 0x20 ? 1 : 0 }
        var width = 0
        for scalar in character.unicodeScalars {
            width = max(width, of(scalar))
            // An emoji presentation selector is said to widen what comes before it. Terminals
            // disagree, so it is not counted, and not drawn either.
        }
        return width
    }

    public static func of(_ text: some StringProtocol) -> Int {
        plain(text) ?? text.reduce(0) { $0 + of($1) }
    }

    /// The cells of a text in which each scalar is a grapheme of one cell; nil for any other. Danish
    /// screens are made of such texts, and to find where graphemes end is what a frame would spend its
    /// time on.
    static func plain(_ text: some StringProtocol) -> Int? {
        let cells = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
            var at = 0
            var cells = 0
            while at < bytes.count {
                let length = plainLength(in: bytes, at: at)
                if length == 0 { return nil }
                at += length
                cells += 1
            }
            return cells
        }
        return cells ?? nil
    }

    /// The bytes of a scalar that is a grapheme of one cell beside others of its kind: Latin letters, dashes,
    /// quotation marks, arrows and lines; 0 for any other.
    static func plainLength(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        let first = bytes[position]
        if first >= 0x20, first < 0x7F { return 1 }
        if first < 0xC2 || position + 1 >= bytes.count { return 0 }
        let second = bytes[position + 1]
        // U+00A0 to U+02FF.
        if first <= 0xCB { return first > 0xC2 || second >= 0xA0 ? 2 : 0 }
        guard first == 0xE2, position + 2 < bytes.count else { return 0 }
        let third = bytes[position + 2]
        switch second {
        // U+2010 to U+2027.
        case 0x80: return (0x90...0xA7).contains(third) ? 3 : 0
        // U+2190 to U+2193.
        case 0x86: return (0x90...0x93).contains(third) ? 3 : 0
        // U+2500 to U+257F.
        case 0x94, 0x95: return 3
        default: return 0
        }
    }

    /// The longest beginning that fits, cut at a grapheme.
    public static func prefix(_ text: some StringProtocol, _ cells: Int) -> String {
        if plain(text) != nil {
            let scalars = text.unicodeScalars
            let end = scalars.index(
                scalars.startIndex, offsetBy: max(0, cells), limitedBy: scalars.endIndex)
            return String(text[..<(end ?? scalars.endIndex)])
        }
        var result = ""
        var used = 0
        for character in text {
            used += of(character)
            if used > cells { break }
            result.append(character)
        }
        return result
    }

    /// The text in at most so many cells, with `…` where something was left out.
    public static func truncated(_ text: String, to cells: Int) -> String {
        if of(text) <= cells { return text }
        if cells < 1 { return "" }
        var kept = prefix(text, cells - 1)
        while kept.last == " " { kept.removeLast() }
        return kept + "…"
    }

    static func of(_ scalar: UnicodeScalar) -> Int {
        switch scalar.value {
        // Letters, dashes and lines of which Danish screens are made. They need no look into
        // Unicode's tables, which is what a frame would spend its time on.
        case 0xA0...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x2193, 0x2500...0x259F:
            return 1
        // The vowels and finals that complete a Korean syllable, and one vowel of Ahom.
        case 0x1160...0x11FF, 0xD7B0...0xD7FB, 0x1171E: return 0
        // Signs that stand before a number: formats by category, but they take room.
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: return 1
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        case .format where scalar != "\u{AD}": return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3,
            0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F, 0x2693, 0x26A1,
            0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA,
            0x26F2...0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x270A...0x270B, 0x2728, 0x274C,
            0x274E, 0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C,
            0x2B50, 0x2B55, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4DC0...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1AFFE,
            0x1B000...0x1B2FF, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320,
            0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
            0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440,
            0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A,
            0x1F595...0x1F596, 0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC,
            0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DD...0x1F6DF, 0x1F6EB...0x1F6EC,
            0x1F6F4...0x1F6FC,
            0x1F7E0...0x1F7EB, 0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF,
            0x1FA70...0x1FAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
