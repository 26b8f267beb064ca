/// Questions about texts, answered from their bytes where those are ASCII, the letters of Latin-1
/// (æ, ø, å) or the dashes, quotes and dots of U+2010 to U+2027: nearly all of every document.
///
/// Such scalars never join to one character (only CR LF does, and CR is none of them), so a byte
/// tells what a look into Unicode's tables would, at a tenth of its cost. Everything else is left
/// to the slow way, with the same answer (`PlainBytesTests`).
enum PlainBytes {
    /// Bytes from `at` that one plain scalar takes; nil for a scalar that is not plain.
    @inline(__always)
    private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        switch bytes[at] {
        case 0x0D: nil
        case 0..<0x80: 1
        case 0xC3: 2
        case 0xE2 where bytes[at + 1] == 0x80 && (0x90...0xA7).contains(bytes[at + 2]): 3
        default: nil
        }
    }

    @inline(__always)
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D) ~= byte }

    @inline(__always)
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A) ~= byte || (0x41...0x5A) ~= byte || (0x30...0x39) ~= byte
    }

    /// What stands between blanks; nil where the text is not plain.
    static func stretches(of text: String) -> [Words.Stretch]? {
        let bounds = text.utf8.withContiguousStorageIfAvailable { bytes in
            cuts(in: bytes)
        }
        guard let bounds = bounds ?? nil else { return nil }
        let utf8 = text.utf8
        return bounds.map { bound in
            let start = utf8.index(utf8.startIndex, offsetBy: bound.start)
            let end = utf8.index(start, offsetBy: bound.end - bound.start)
            return Words.Stretch(range: start..<end, opensLine: bound.opensLine)
        }
    }

    private static func cuts(
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> [(start: Int, end: Int, opensLine: Bool)]? {
        var found: [(start: Int, end: Int, opensLine: Bool)] = []
        var start: Int?
        var opensLine = false
        var at = 0
        while at < bytes.count {
            guard let length = length(bytes, at) else { return nil }
            if isBlank(bytes[at]) {
                if let first = start {
                    found.append((first, at, opensLine))
                    start = nil
                    opensLine = false
                }
                if bytes[at] == 0x0A { opensLine = true }
            } else if start == nil {
                start = at
            }
            at += length
        }
        if let start { found.append((start, bytes.count, opensLine)) }
        return found
    }

    /// Whether a text has no blanks around it, none two in a row, and none but U+0020: what
    /// ``LineJoiner/tidied(_:)`` leaves as it is. False also where only a slower look tells.
    static func areTidy(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            var at = 0
            var afterBlank = true
            while at < bytes.count {
                guard bytes[at] >= 0x20, let length = length(bytes, at) else { return false }
                let isBlank = bytes[at] == 0x20
                if isBlank, afterBlank { return false }
                afterBlank = isBlank
                at += length
            }
            return !afterBlank || bytes.isEmpty
        } ?? false
    }

    /// True where the first character is a letter or a digit; false where it may be one.
    @inline(__always)
    static func beginWithLetter(_ text: Substring) -> Bool {
        guard let first = text.utf8.first else { return false }
        return first == 0xC3 || isLetterOrDigit(first)
    }

    /// True where the last character ends in a letter or a digit; false where it may do so.
    @inline(__always)
    static func endWithLetter(_ text: Substring) -> Bool {
        guard let last = text.utf8.last else { return false }
        if last & 0xC0 == 0x80 { return text.utf8.dropLast().last == 0xC3 }
        return isLetterOrDigit(last)
    }

    /// Whether a text ends a sentence; nil where a slower look must tell.
    static func endSentence(_ text: Substring) -> Bool? {
        if endWithLetter(text) { return false }
        guard let last = text.utf8.last, last == UInt8(ascii: "."),
            let before = text.utf8.dropLast().last, before < 0x80
        else { return nil }
        return true
    }

    /// ``Swift/Character/isSentencePunctuation`` of ASCII.
    @inline(__always)
    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
            UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"):
            true
        default: false
        }
    }

    /// The first three characters of a word as a number, unlike that of any other three; nil
    /// where they are no ASCII and no letters of Latin-1.
    static func opening(of word: String) -> UInt64? {
        var letters = 0
        var packed: UInt64 = 0
        for byte in word.utf8 {
            if byte & 0xC0 != 0x80 {
                if letters == 3 { return byte < 0x80 || byte == 0xC3 ? packed : nil }
                guard byte < 0x80 && byte > 0x0D || byte == 0xC3 else { return nil }
                letters += 1
            }
            packed = packed << 8 | UInt64(byte)
        }
        return packed
    }

    /// In lower case; nil where the text is more than ASCII and letters of Latin-1.
    static func lowered(_ text: some StringProtocol) -> String? {
        let lowered = text.utf8.withContiguousStorageIfAvailable { bytes -> String? in
            guard !bytes.isEmpty else { return "" }
            var at = 0
            while at < bytes.count {
                if bytes[at] >= 0x80 {
                    guard bytes[at] == 0xC3 else { return nil }
                    at += 1
                }
                at += 1
            }
            return String(unsafeUninitializedCapacity: bytes.count) { out in
                var isSecond = false
                for (index, byte) in bytes.enumerated() {
                    // À to Þ without the multiplication sign.
                    let isCapital =
                        isSecond ? (0x80...0x9E) ~= byte && byte != 0x97 : (0x41...0x5A) ~= byte
                    out[index] = isCapital ? byte + 0x20 : byte
                    isSecond = byte == 0xC3
                }
                return bytes.count
            }
        }
        return lowered ?? nil
    }
}

extension StringProtocol {
    /// `lowercased()`, quickly where it can be.
    var lowered: String { PlainBytes.lowered(self) ?? lowercased() }
}
