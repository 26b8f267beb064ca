internal import CTerminal

/// What the user's terminal speaks.
enum Charset {
    case ascii
    /// The scalars of the bytes 0x80 to 0xFF.
    case eightBit([UInt32])
    case utf8

    /// The environment's, and LC_CTYPE set so that drawing can work. Call it once, before the screen.
    static func chosen() -> Charset {
        var upper = [UInt32](repeating: 0, count: 128)
        return switch Int(ct_choose_charset(&upper)) {
        case CT_UTF8: .utf8
        case CT_EIGHT_BIT: .eightBit(upper)
        default: .ascii
        }
    }

    /// How its keyboard is read. A terminal that nothing is known of may still send UTF-8.
    var encoding: KeyDecoder.Encoding {
        if case .eightBit(let upper) = self { .eightBit(upper) } else { .utf8 }
    }

    /// What it can show over 0x7F, with the lines that a terminal may have beside its letters; nil is
    /// everything.
    func repertoire(drawingLines: Bool) -> Set<UInt32>? {
        switch self {
        case .utf8: nil
        case .ascii: []
        case .eightBit(let upper):
            Set(upper.filter { $0 >= 0xA0 })
                .union(drawingLines ? GlyphEncoder.vt100Lines : [])
        }
    }

    func withTable<Result>(_ body: (UnsafePointer<UInt32>?) -> Result) -> Result {
        guard case .eightBit(let upper) = self else { return body(nil) }
        return upper.withUnsafeBufferPointer { body($0.baseAddress) }
    }
}
