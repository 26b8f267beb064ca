/// Writes JSON piece by piece, in the shape that `pejl export` gives it: two blanks a level, one
/// member or element a line. Holds some 64 kB, whatever is written.
///
/// Only for our own texts: escapes what JSON requires, and nothing else needs it here.
final class JSONStream {
    private var buffer: [UInt8] = []
    private var levels: [Level] = []
    private var isAfterKey = false
    private let sink: ([UInt8]) throws -> Void

    private struct Level {
        let close: UInt8
        var isEmpty = true
    }

    init(sink: @escaping ([UInt8]) throws -> Void) {
        self.sink = sink
        buffer.reserveCapacity(1 << 17)
    }

    func object(_ body: () throws -> Void) throws {
        try inside(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    func array(_ body: () throws -> Void) throws {
        try inside(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    func key(_ name: StaticString) {
        startItem()
        buffer.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { buffer.append(contentsOf: $0) }
        buffer += "\": ".utf8
        isAfterKey = true
    }

    func null() { raw("null") }

    func value(_ text: String?) {
        guard let text else { return null() }
        startItem()
        buffer.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): buffer += "\\\"".utf8
            case UInt8(ascii: "\\"): buffer += "\\\\".utf8
            case UInt8(ascii: "\n"): buffer += "\\n".utf8
            default: buffer.append(byte)
            }
        }
        buffer.append(UInt8(ascii: "\""))
    }

    func value(_ number: Int?) { raw(number.map(String.init) ?? "null") }
    func value(_ isSo: Bool?) { raw(isSo.map { $0 ? "true" : "false" } ?? "null") }

    func member(_ name: StaticString, _ text: String?) {
        key(name)
        value(text)
    }

    func member(_ name: StaticString, _ number: Int?) {
        key(name)
        value(number)
    }

    func member(_ name: StaticString, _ isSo: Bool?) {
        key(name)
        value(isSo)
    }

    func member(_ name: StaticString, _ texts: [String]) throws {
        key(name)
        try array { for text in texts { value(text) } }
    }

    /// The final line feed, and what is still held.
    func end() throws {
        buffer.append(UInt8(ascii: "\n"))
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func raw(_ text: String) {
        startItem()
        buffer += text.utf8
    }

    private func inside(_ open: UInt8, _ close: UInt8, _ body: () throws -> Void) throws {
        startItem()
        buffer.append(open)
        levels.append(Level(close: close))
        try body()
        let level = levels.removeLast()
        if !level.isEmpty { startLine() }
        buffer.append(close)
        if buffer.count > 1 << 16 {
            try sink(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }

    private func startItem() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        guard !levels.isEmpty else { return }
        if !levels[levels.count - 1].isEmpty { buffer.append(UInt8(ascii: ",")) }
        levels[levels.count - 1].isEmpty = false
        startLine()
    }

    private func startLine() {
        buffer.append(UInt8(ascii: "\n"))
        for _ in 0..<(2 * levels.count) { buffer.append(UInt8(ascii: " ")) }
    }
}
