/// One pass over XML that some program has written: tags, attributes and text, nothing checked.
///
/// Lenient on purpose: pdftohtml writes marks inside one another, and a document that is slightly
/// wrong should lose a tag and not its text. Never recurses, never looks ahead more than one tag,
/// expands no entity but the five of XML and numbers.
struct MarkupScanner {
    enum Event: Equatable {
        case open(Element)
        case close(String)
        case text(String)
    }

    struct Element: Equatable {
        let name: String
        let attributes: [(name: String, value: String)]
        /// `<a/>`: no close follows.
        let isEmpty: Bool

        subscript(name: String) -> String? {
            attributes.first { $0.name == name }?.value
        }

        /// A number, kept within a thousand million, so that nothing made of it overflows.
        func int(_ name: String) -> Int? {
            self[name].flatMap { Int($0) }.map { min(max($0, -1_000_000_000), 1_000_000_000) }
        }

        static func == (left: Self, right: Self) -> Bool {
            left.name == right.name && left.isEmpty == right.isEmpty
                && left.attributes.elementsEqual(right.attributes) { $0 == $1 }
        }
    }

    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Event? {
        while at < bytes.count {
            if bytes[at] != UInt8(ascii: "<") {
                let end = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                defer { at = end }
                return .text(Self.decoded(bytes[at..<end]))
            }
            if starts(with: "<!--") {
                skip(past: "-->")
            } else if starts(with: "<![CDATA[") {
                let start = at + 9
                skip(past: "]]>")
                return .text(
                    String(decoding: bytes[min(start, at)..<max(start, at - 3)], as: UTF8.self))
            } else if starts(with: "<?") || starts(with: "<!") {
                skip(past: ">")
            } else if starts(with: "</") {
                let start = at + 2
                skip(past: ">")
                return .close(Self.trimmed(bytes[min(start, at)..<max(min(start, at), at - 1)]))
            } else {
                return .open(element())
            }
        }
        return nil
    }

    private mutating func element() -> Element {
        at += 1
        let name = word(until: { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") })
        var attributes: [(name: String, value: String)] = []
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: ">") {
                at += 1
                return Element(name: name, attributes: attributes, isEmpty: false)
            }
            if byte == UInt8(ascii: "/") || byte <= 0x20 {
                at += 1
                if byte == UInt8(ascii: "/"), at < bytes.count, bytes[at] == UInt8(ascii: ">") {
                    at += 1
                    return Element(name: name, attributes: attributes, isEmpty: true)
                }
                continue
            }
            let key = word(until: {
                $0 <= 0x20 || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">")
            })
            while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
            guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { continue }
            at += 1
            while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
            guard at < bytes.count else { break }
            let quote = bytes[at]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
            at += 1
            let end = bytes[at...].firstIndex(of: quote) ?? bytes.count
            attributes.append((key, Self.decoded(bytes[at..<end])))
            at = min(end + 1, bytes.count)
        }
        return Element(name: name, attributes: attributes, isEmpty: false)
    }

    /// Always takes at least one byte, so that nothing can stand still.
    private mutating func word(until ends: (UInt8) -> Bool) -> String {
        let start = at
        at = min(at + 1, bytes.count)
        while at < bytes.count, !ends(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard at + count <= bytes.count else { return false }
        return text.withUTF8Buffer { bytes[at..<(at + count)].elementsEqual($0) }
    }

    private mutating func skip(past text: StaticString) {
        while at < bytes.count, !starts(with: text) { at += 1 }
        at = min(at + text.utf8CodeUnitCount, bytes.count)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let window = bytes[at...].prefix(12)
            if bytes[at] == UInt8(ascii: "&"), let end = window.firstIndex(of: UInt8(ascii: ";")),
                let scalar = entity(bytes[(at + 1)..<end])
            {
                result += Array(String(scalar).utf8)
                at = end + 1
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func entity(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let name = String(decoding: bytes, as: UTF8.self)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp": return "\u{A0}"
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        // A NUL or a lone surrogate becomes the mark for what stands for nothing.
        return value.map { $0 == 0 ? SafeMark.scalar : Unicode.Scalar($0) ?? SafeMark.scalar }
    }
}
