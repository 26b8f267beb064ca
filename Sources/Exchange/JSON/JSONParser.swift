internal import PolicyModel

/// Reads strict JSON (RFC 8259) from UTF-8, whole numbers only.
///
/// Our own rather than Foundation's, because a hearing that goes out and in again must be the
/// same byte for byte: JSONSerialization turns integers into doubles beyond 2^53, drops the order
/// and the repetition of keys, and tells no line. Linear in the length of the text; nesting is
/// bounded, so that a hostile file cannot exhaust the stack. The text is read in pieces, and the
/// elements of a list can be taken one at a time (``element(_:depth:)``).
struct JSONParser {
    /// How deep arrays and objects may stand in each other. The format needs eight.
    static let deepest = 200

    private let source: ByteSource
    /// The bytes at hand, and where they begin in the source.
    private var window: [UInt8]
    private var windowStart: Int
    private var position: Int

    /// From the beginning, where a byte order mark, as Windows editors write it, is skipped; or
    /// from the offset of a value.
    init(_ source: ByteSource, at offset: Int = 0) {
        self.source = source
        (windowStart, window) = source.window(at: offset)
        position = offset - windowStart
        if offset == 0, window.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The one value that the text holds.
    static func value(of bytes: [UInt8]) throws(ExchangeError) -> JSONValue {
        var parser = JSONParser(ByteSource(bytes))
        let value = try parser.value(depth: 0)
        try parser.finish()
        return value
    }

    /// Throws where anything but blanks is left.
    mutating func finish() throws(ExchangeError) {
        skipBlanks()
        guard peek == nil else { throw fault(.notJSON) }
    }

    mutating func value(depth: Int) throws(ExchangeError) -> JSONValue {
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

    // MARK: Objects and arrays

    /// How far an object or an array has been read.
    struct Opening {
        fileprivate var isFirst = true
        fileprivate var keys = JSONKeys()
    }

    /// Goes into the object or the array that comes next; nil, and nothing is read, where something
    /// else does.
    mutating func open(_ bracket: Unicode.Scalar) -> Opening? {
        skipBlanks()
        return take(bracket) ? Opening() : nil
    }

    /// The next key of an object, up to the value; nil after the last.
    mutating func key(_ object: inout Opening) throws(ExchangeError) -> String? {
        guard try goesOn(&object, to: "}") else { return nil }
        skipBlanks()
        let start = offset
        guard peek == UInt8(ascii: "\"") else { throw fault(.notJSON) }
        let key = try string()
        guard object.keys.insert(key) else { throw fault(.repeatedKey, at: start, naming: key) }
        skipBlanks()
        guard take(":") else { throw fault(.notJSON) }
        return key
    }

    /// The next element of an array; nil after the last. `depth` is the array's.
    mutating func element(
        _ array: inout Opening, depth: Int
    ) throws(ExchangeError) -> JSONValue? {
        // A nil in an expression would be the value `null`.
        guard try goesOn(&array, to: "]") else { return .none }
        return .some(try value(depth: depth + 1))
    }

    private mutating func goesOn(
        _ opening: inout Opening, to bracket: Unicode.Scalar
    ) throws(ExchangeError) -> Bool {
        skipBlanks()
        if take(bracket) { return false }
        if opening.isFirst {
            opening.isFirst = false
        } else {
            guard take(",") else { throw fault(.notJSON) }
        }
        return true
    }

    private mutating func object(depth: Int) throws(ExchangeError) -> JSONValue {
        position += 1
        var opening = Opening()
        var members: [JSONMember] = []
        while let key = try key(&opening) {
            members.append(JSONMember(key, try value(depth: depth + 1)))
        }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(ExchangeError) -> JSONValue {
        position += 1
        var opening = Opening()
        var elements: [JSONValue] = []
        while let element = try element(&opening, depth: depth) { elements.append(element) }
        return .array(elements)
    }

    // MARK: Scalars

    private mutating func word(
        _ word: StaticString, _ value: JSONValue
    ) throws(ExchangeError) -> JSONValue {
        let start = offset
        for at in 0..<word.utf8CodeUnitCount {
            guard peek == word.utf8Start[at] else { throw fault(.notJSON, at: start) }
            position += 1
        }
        return value
    }

    private mutating func number() throws(ExchangeError) -> JSONValue {
        let start = offset
        let isNegative = take("-")
        let isZero = peek == UInt8(ascii: "0")
        // Below zero there is room for one more.
        var number = 0
        var length = 0
        var isTooLong = false
        while let byte = peek, byte.isDigit {
            let shifted = number.multipliedReportingOverflow(by: 10)
            let digit = Int(byte - UInt8(ascii: "0"))
            let added = shifted.partialValue.subtractingReportingOverflow(digit)
            isTooLong = isTooLong || shifted.overflow || added.overflow
            number = added.partialValue
            length += 1
            position += 1
        }
        guard length > 0, length == 1 || !isZero else { throw fault(.notJSON, at: start) }
        if let byte = peek, ".eE".utf8.contains(byte) { throw fault(.notWhole, at: start) }
        if !isNegative, number == .min { isTooLong = true }
        guard !isTooLong else { throw fault(.notWhole, at: start) }
        return .integer(isNegative ? number : -number)
    }

    private mutating func string() throws(ExchangeError) -> String {
        position += 1
        let start = offset
        var output: [UInt8] = []
        while true {
            let end = plainEnd()
            // Mostly there is nothing but plain bytes, and all of them are at hand.
            if output.isEmpty, end < window.count, window[end] == UInt8(ascii: "\"") {
                let text = String(validating: window[position..<end], as: UTF8.self)
                guard let text else { throw fault(.notUTF8, at: start) }
                position = end + 1
                return text
            }
            output += window[position..<end]
            position = end
            guard let byte = peek else { throw fault(.notJSON) }
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
            case 0..<0x20: throw fault(.notJSON)
            default: continue
            }
        }
    }

    /// Where the plain bytes of a text at hand end: at a quote, a backslash or a control character.
    private func plainEnd() -> Int {
        window.withUnsafeBufferPointer { bytes in
            var end = position
            while end < bytes.count {
                let byte = bytes[end]
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
                end += 1
            }
            return end
        }
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
            let start = offset - 2
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
        default: throw fault(.notJSON, at: offset - 1)
        }
    }

    private mutating func fourDigits() throws(ExchangeError) -> UInt16 {
        let start = offset
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = peek.flatMap(\.hexDigit) else { throw fault(.notJSON, at: start) }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }

    // MARK: Bytes

    /// Where the next byte stands in the source.
    var offset: Int { windowStart + position }

    private var peek: UInt8? {
        mutating get {
            if position < window.count { return window[position] }
            return readOn() ? window[position] : nil
        }
    }

    private mutating func readOn() -> Bool {
        let offset = offset
        guard offset < source.count else { return false }
        let next = source.window(at: offset)
        guard offset - next.start < next.bytes.count else { return false }
        (windowStart, window) = next
        position = offset - windowStart
        return true
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
    }

    /// An error with the line and the column (in characters) of a byte.
    private func fault(
        _ code: ExchangeError.Code, at offset: Int? = nil, naming key: String? = nil
    ) -> ExchangeError {
        let (line, column) = source.place(of: min(offset ?? self.offset, source.count))
        return ExchangeError(code, path: key, line: line, column: column)
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    fileprivate var hexDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
