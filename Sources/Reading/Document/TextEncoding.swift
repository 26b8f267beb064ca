import Foundation

/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8
    case utf8WithMark
    case utf16LittleEndian
    case utf16BigEndian
    case windows1252
}

/// A text file's bytes as a string in NFC, with how they were read.
///
/// The order of trial: byte order mark; UTF-16 without one (zeros in every other byte); UTF-8;
/// UTF-8 with a few damaged bytes; Windows-1252. A NUL, which no text needs, becomes U+FFFD, the
/// mark that ``SafeText`` shows for what it takes out.
struct DecodedText: Sendable {
    let text: String
    let encoding: TextEncoding
    /// Bytes or code units that stood for nothing and became U+FFFD.
    let replaced: Int

    /// - Throws: ``ReadingError`` `.empty`, or `.notText` for anything that is no text.
    init(_ bytes: [UInt8], name: String) throws(ReadingError) {
        if bytes.isEmpty { throw ReadingError(.empty, name: name) }
        if let kind = Self.knownBinary(bytes) {
            throw ReadingError(.notText, name: name, detail: kind)
        }
        let decoded: String
        switch bytes.prefix(3) {
        case [0xEF, 0xBB, 0xBF]:
            decoded = String(decoding: bytes.dropFirst(3), as: UTF8.self)
            encoding = .utf8WithMark
        case let head where head.starts(with: [0xFF, 0xFE]):
            decoded = Self.utf16(bytes.dropFirst(2), bigEndian: false)
            encoding = .utf16LittleEndian
        case let head where head.starts(with: [0xFE, 0xFF]):
            decoded = Self.utf16(bytes.dropFirst(2), bigEndian: true)
            encoding = .utf16BigEndian
        default:
            (decoded, encoding) = try Self.withoutMark(bytes, name: name)
        }
        var marks = 0
        var needsComposing = false
        for scalar in decoded.unicodeScalars {
            if scalar == "\u{FFFD}" || scalar == "\0" { marks += 1 }
            if (0x300...0x36F).contains(scalar.value) { needsComposing = true }
        }
        var clean = decoded
        if marks > 0 {
            clean = String(
                String.UnicodeScalarView(
                    decoded.unicodeScalars.map { $0 == "\0" ? SafeMark.scalar : $0 }))
        }
        if needsComposing { clean = clean.precomposedStringWithCanonicalMapping }
        if clean.allSatisfy({ $0.isWhitespace || $0 == "\u{FEFF}" }) {
            throw ReadingError(.empty, name: name)
        }
        replaced = marks
        text = clean
    }

    private static func withoutMark(
        _ bytes: [UInt8], name: String
    ) throws(ReadingError) -> (String, TextEncoding) {
        let census = ByteCensus(bytes)
        if let bigEndian = census.looksLikeUTF16 {
            return (
                utf16(bytes[...], bigEndian: bigEndian),
                bigEndian ? .utf16BigEndian : .utf16LittleEndian
            )
        }
        // A stray NUL or two is damage; many controls are no text at all.
        if census.controls > 2, census.controls * 50 > bytes.count {
            throw ReadingError(.notText, name: name)
        }
        if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
        if census.multibyteSequences > census.strayHighBytes * 4 {
            return (String(decoding: bytes, as: UTF8.self), .utf8)
        }
        if census.controls > 0, census.strayHighBytes * 3 > bytes.count {
            throw ReadingError(.notText, name: name)
        }
        return (windows1252(bytes), .windows1252)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func windows1252(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            if (0x80...0x9F).contains(byte) {
                scalars.append(upperHalf[Int(byte) - 0x80])
            } else {
                scalars.append(UnicodeScalar(byte))
            }
        }
        return String(scalars)
    }

    /// 0x80 to 0x9F of Windows-1252 (WHATWG Encoding, index-windows-1252); the five that stand
    /// for nothing are U+FFFD.
    private static let upperHalf: [UnicodeScalar] = Array(
        ("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}" + "\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")
            .unicodeScalars)

    /// The first bytes of formats that a text reader must not try.
    private static func knownBinary(_ bytes: [UInt8]) -> String? {
        let heads: [([UInt8], String)] = [
            ([0x25, 0x50, 0x44, 0x46, 0x2D], "PDF"), ([0x50, 0x4B, 0x03, 0x04], "ZIP"),
            ([0x50, 0x4B, 0x05, 0x06], "ZIP"), ([0xD0, 0xCF, 0x11, 0xE0], "OLE"),
            ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"),
            ([0x47, 0x49, 0x46, 0x38], "GIF"), ([0x1F, 0x8B, 0x08], "gzip"),
            ([0x7F, 0x45, 0x4C, 0x46], "ELF"),
        ]
        return heads.first { bytes.starts(with: $0.0) }?.1
    }
}

/// What the bytes are made of, in one pass.
private struct ByteCensus {
    /// C0 controls that text does not have, NUL among them.
    private(set) var controls = 0
    private(set) var multibyteSequences = 0
    /// Bytes over 0x7F that are part of no UTF-8 sequence.
    private(set) var strayHighBytes = 0
    private var zerosAtEven = 0
    private var zerosAtOdd = 0
    private let count: Int

    init(_ bytes: [UInt8]) {
        count = bytes.count
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0 {
                if index.isMultiple(of: 2) { zerosAtEven += 1 } else { zerosAtOdd += 1 }
            }
            if byte < 0x20, ![0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B].contains(byte) {
                controls += 1
            }
            guard byte >= 0x80 else {
                index += 1
                continue
            }
            let length: Int
            switch byte {
            case 0xC2...0xDF: length = 2
            case 0xE0...0xEF: length = 3
            case 0xF0...0xF4: length = 4
            default: length = 0
            }
            let end = index + length
            if length > 0, end <= bytes.count,
                bytes[(index + 1)..<end].allSatisfy({ (0x80...0xBF).contains($0) })
            {
                multibyteSequences += 1
                index = end
            } else {
                strayHighBytes += 1
                index += 1
            }
        }
    }

    /// Danish in UTF-16 has a zero in nearly every other byte, always on the same side.
    var looksLikeUTF16: Bool? {
        guard count >= 4, count.isMultiple(of: 2) else { return nil }
        let pairs = count / 2
        if zerosAtOdd * 10 > pairs * 7, zerosAtEven * 20 < pairs { return false }
        if zerosAtEven * 10 > pairs * 7, zerosAtOdd * 20 < pairs { return true }
        return nil
    }
}

enum SafeMark {
    static let scalar: UnicodeScalar = "\u{FFFD}"
}
