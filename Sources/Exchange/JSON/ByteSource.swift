/// Bytes that can be read from any place, as often as wanted: a file, or a text at hand.
///
/// A file is read in pieces and never held: what it costs in memory does not grow with it.
public struct ByteSource {
    public let count: Int
    private let read: (_ offset: Int, _ most: Int) -> [UInt8]
    private let bytes: [UInt8]?

    /// How much of a file is held at a time, in bytes.
    static let pieceSize = 1 << 18

    public init(_ bytes: [UInt8]) {
        count = bytes.count
        self.bytes = bytes
        read = { _, _ in [] }
    }

    /// - Parameter read: the bytes at an offset, at most so many; none where they cannot be read.
    ///   Only a reader of JSON asks, and takes what is missing for the end of the text.
    public init(count: Int, read: @escaping (_ offset: Int, _ most: Int) -> [UInt8]) {
        self.count = count
        self.read = read
        bytes = nil
    }

    /// Bytes that hold the one at an offset, and where they begin.
    func window(at offset: Int) -> (start: Int, bytes: [UInt8]) {
        if let bytes { return (0, bytes) }
        return (offset, read(offset, Self.pieceSize))
    }

    /// The first ones, at most so many.
    public func prefix(_ length: Int) -> [UInt8] {
        if let bytes { return Array(bytes.prefix(length)) }
        return read(0, min(length, count))
    }

    /// All of them; held for nobody but the caller.
    public var whole: [UInt8] {
        if let bytes { return bytes }
        var whole: [UInt8] = []
        whole.reserveCapacity(count)
        walk(0..<count) { piece, _ in whole += piece }
        return whole
    }

    /// The line and the column (in characters) of a byte, both from 1. Reads what stands before.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var line = 1
        var start = 0
        walk(0..<offset) { piece, first in
            for (at, byte) in piece.enumerated() where byte == 0x0A {
                line += 1
                start = first + at + 1
            }
        }
        var before: [UInt8] = []
        walk(start..<offset) { piece, _ in before += piece }
        return (line, String(decoding: before, as: UTF8.self).count + 1)
    }

    private func walk(_ range: Range<Int>, _ body: (ArraySlice<UInt8>, Int) -> Void) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (first, piece) = window(at: offset)
            let slice = piece.dropFirst(offset - first).prefix(range.upperBound - offset)
            if slice.isEmpty { return }
            body(slice, offset)
            offset += slice.count
        }
    }
}
