import PolicyModel

@testable import Exchange

/// The whole text at once, as it was read before it was read in pieces: what a fault of the JSON
/// is, and where.
struct WholeParser {
    /// How deep arrays and objects may stand in each other. The format needs eight.
    static let deepest = 200

    private let bytes: [UInt8]
    private var position = 0

    /// A byte order mark, as Windows editors write it, is skipped.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The one value that the text holds.
    static func value(of bytes: [UInt8]) throws(ExchangeError) -> JSONValue {
        var parser = WholeParser(bytes)
        let value = try parser.value(depth: 0)
        parser.skipBlanks()
        guard parser.position == bytes.count else { throw parser.fault(.notJSON) }
        return value
    }

    private mutating func value(depth: Int) throws(ExchangeError) -> JSONValue {
        skipBlanks()
        guard depth <= Self.deepest else { throw fault(.tooDeep) }
        guard let byte = peek else { throw fault(.notJSON) }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw fault(.notJSON)
        }
    }

    private mutating func object(depth: Int) throws(ExchangeError) -> JSONValue {
        var members: [JSONMember] = []
        var keys: Set<[UInt8]> = []
        position += 1
        skipBlanks()
        if take("}") { return .object([]) }
        while true {
            skipBlanks()
            let start = position
            guard peek == UInt8(ascii: "\"") else { throw fault(.notJSON) }
            let key = try string()
            // Compared as bytes: Swift's strings are equal when only their normalisation differs.
            guard keys.insert(Array(key.utf8)).inserted else {
                throw fault(.repeatedKey, at: start, naming: key)
            }
            skipBlanks()
            guard take(":") else { throw fault(.notJSON) }
            members.append(JSONMember(key, try value(depth: depth + 1)))
            skipBlanks()
            if take("}") { return .object(members) }
            guard take(",") else { throw fault(.notJSON) }
        }
    }

    private mutating func array(depth: Int) throws(ExchangeError) -> JSONValue {
        var elements: [JSONValue] = []
        position += 1
        skipBlanks()
        if take("]") { return .array([]) }
        while true {
            elements.append(try value(depth: depth + 1))
            skipBlanks()
            if take("]") { return .array(elements) }
            guard take(",") else { throw fault(.notJSON) }
        }
    }

    private mutating func word(
        _ word: String, _ value: JSONValue
    ) throws(ExchangeError) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw fault(.notJSON) }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(ExchangeError) -> JSONValue {
        let start = position
        if peek == UInt8(ascii: "-") { position += 1 }
        let digits = position
        while let byte = peek, byte.isDigit { position += 1 }
        let length = position - digits
        guard length > 0, length == 1 || bytes[digits] != UInt8(ascii: "0") else {
            throw fault(.notJSON, at: start)
        }
        if let byte = peek, ".eE".utf8.contains(byte) {
            throw fault(.notWhole, at: start)
        }
        guard let integer = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else {
            throw fault(.notWhole, at: start)
        }
        return .integer(integer)
    }

    private mutating func string() throws(ExchangeError) -> String {
        position += 1
        var output: [UInt8] = []
        let start = position
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let text = String(validating: output, as: UTF8.self) else {
                    throw fault(.notUTF8, at: start)
                }
                return text
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &output)
            case 0..<0x20:
                throw fault(.notJSON)
            default:
                output.append(byte)
                position += 1
            }
        }
        throw fault(.notJSON)
    }

    private mutating func escape(into output: inout [UInt8]) throws(ExchangeError) {
        guard let byte = peek else { throw fault(.notJSON) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(byte)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "u"):
            let start = position - 2
            let first = try fourDigits()
            var units = [first]
            if UTF16.isLeadSurrogate(first) {
                guard take("\\"), take("u") else { throw fault(.notJSON, at: start) }
                units.append(try fourDigits())
            }
            guard let text = String(validating: units, as: UTF16.self) else {
                throw fault(.notJSON, at: start)
            }
            // A NUL is a visible mark in all our texts (contract, JSON); SQLite would cut there.
            output += text == "\0" ? String(SafeText.mark).utf8 : text.utf8
        default: throw fault(.notJSON, at: position - 1)
        }
    }

    private mutating func fourDigits() throws(ExchangeError) -> UInt16 {
        guard position + 4 <= bytes.count else { throw fault(.notJSON) }
        let digits = bytes[position..<(position + 4)]
        guard digits.allSatisfy(\.isHexDigit),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw fault(.notJSON) }
        position += 4
        return unit
    }

    // MARK: Bytes

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = peek, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { position += 1 }
    }

    /// An error with the line and the column (in characters) of a byte.
    private func fault(
        _ code: ExchangeError.Code, at offset: Int? = nil, naming key: String? = nil
    ) -> ExchangeError {
        let before = bytes[..<min(offset ?? position, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = String(decoding: before[start...], as: UTF8.self).count + 1
        return ExchangeError(code, path: key, line: line, column: column)
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isHexDigit: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
            || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(self)
    }
}
