internal import PolicyModel

extension JSONValue {
    /// The value as text: two blanks a level, one member or element a line, a final line feed.
    ///
    /// UTF-8 stands as it is. Escaped is what JSON requires, and also every scalar that
    /// ``SafeText`` takes out (DEL, C1, U+2028, bidi controls …): the text is the same when read
    /// again, and harmless when it is sent to a terminal, since JSON is the one output that
    /// does not go through SafeText.
    public var text: String {
        var output: [UInt8] = []
        write(into: &output, indent: 0)
        output.append(UInt8(ascii: "\n"))
        return String(decoding: output, as: UTF8.self)
    }

    private func write(into output: inout [UInt8], indent: Int) {
        switch self {
        case .null: output += "null".utf8
        case .bool(let bool): output += (bool ? "true" : "false").utf8
        case .integer(let integer): output += String(integer).utf8
        case .string(let string): Self.write(string, into: &output)
        case .array(let elements):
            Self.write(elements, between: "[", "]", into: &output, indent: indent) {
                $0.write(into: &$1, indent: indent + 1)
            }
        case .object(let members):
            Self.write(members, between: "{", "}", into: &output, indent: indent) {
                Self.write($0.key, into: &$1)
                $1 += ": ".utf8
                $0.value.write(into: &$1, indent: indent + 1)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], between open: String, _ close: String, into output: inout [UInt8],
        indent: Int, one: (Item, inout [UInt8]) -> Void
    ) {
        output += open.utf8
        for (position, item) in items.enumerated() {
            if position > 0 { output.append(UInt8(ascii: ",")) }
            startLine(into: &output, indent: indent + 1)
            one(item, &output)
        }
        if !items.isEmpty { startLine(into: &output, indent: indent) }
        output += close.utf8
    }

    private static func startLine(into output: inout [UInt8], indent: Int) {
        output.append(UInt8(ascii: "\n"))
        for _ in 0..<(2 * indent) { output.append(UInt8(ascii: " ")) }
    }

    private static func write(_ string: String, into output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\"".utf8
            case "\\": output += "\\\\".utf8
            case "\n": output += "\\n".utf8
            case "\t": output += "\\t".utf8
            case "\r": output += "\\r".utf8
            default:
                if scalar.value < 0x20 || SafeText.isHostile(scalar) {
                    for unit in String(scalar).utf16 {
                        let digits = String(unit, radix: 16, uppercase: true)
                        output += "\\u".utf8
                        output += String(repeating: "0", count: 4 - digits.count).utf8
                        output += digits.utf8
                    }
                } else {
                    output += UTF8.encode(scalar).map(Array.init) ?? []
                }
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
