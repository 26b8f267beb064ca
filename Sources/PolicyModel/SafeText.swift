/// The only text that may be drawn, printed or written anywhere but into the lossless JSON.
///
/// Responses are written by strangers, so whatever a terminal, a spreadsheet or a reader's eye
/// could be deceived by is replaced by a visible mark here, once: C0 but line feed and tab, DEL,
/// C1, line and paragraph separators, bidi controls, tag characters and other invisible
/// formatting. However a value is made (also by interpolation), it goes through this.
public struct SafeText: Hashable, Sendable, CustomStringConvertible {
    /// What stands in the place of a character that was taken out.
    public static let mark: Character = "\u{FFFD}"

    public let string: String
    /// How many scalars were replaced.
    public let replaced: Int

    public init(_ raw: some StringProtocol) {
        if Self.isHarmless(raw) {
            string = String(raw)
            replaced = 0
            return
        }
        var safe = String.UnicodeScalarView()
        var count = 0
        for scalar in raw.unicodeScalars {
            if scalar == "\r" { continue }
            if Self.isHostile(scalar) {
                safe.append(contentsOf: SafeText.mark.unicodeScalars)
                count += 1
            } else {
                safe.append(scalar)
            }
        }
        string = String(safe)
        replaced = count
    }

    public var description: String { string }
    public var isEmpty: Bool { string.isEmpty }

    public static func + (a: SafeText, b: SafeText) -> SafeText {
        SafeText(joined: a.string + b.string, replaced: a.replaced + b.replaced)
    }

    /// For text that is made of safe parts only.
    private init(joined: String, replaced: Int) {
        string = joined
        self.replaced = replaced
    }

    /// True only where nothing is to be replaced: letters of Western Europe, dashes, quotation marks,
    /// lines. What it does not know goes the long way; every text on a screen comes by here.
    private static func isHarmless(_ raw: some StringProtocol) -> Bool {
        let told = raw.utf8.withContiguousStorageIfAvailable { bytes in
            var at = 0
            while at < bytes.count {
                switch bytes[at] {
                case 0x20...0x7E, 0x09, 0x0A: at += 1
                // U+00C0 to U+02FF.
                case 0xC3...0xCB: at += 2
                case 0xC2 where at + 1 < bytes.count && bytes[at + 1] >= 0xA0: at += 2
                // U+2010 to U+2027, and U+2080 to U+2FFF.
                case 0xE2
                where at + 2 < bytes.count
                    && (bytes[at + 1] > 0x81
                        || bytes[at + 1] == 0x80 && (0x90...0xA7).contains(bytes[at + 2])):
                    at += 3
                default: return false
                }
            }
            return true
        }
        return told ?? false
    }

    /// The scalars of terminal.md's list, with Unicode's other invisible format controls.
    public static func isHostile(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        case 0x180E, 0x2061...0x2065, 0x206A...0x206F, 0xFFF9...0xFFFB: true
        case 0xE0000...0xE007F: true
        default: false
        }
    }
}

extension SafeText: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }
}

extension Sequence<SafeText> {
    public func joined(separator: SafeText = "") -> SafeText {
        SafeText(map(\.string).joined(separator: separator.string))
    }
}
