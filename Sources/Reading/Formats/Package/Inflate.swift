/// DEFLATE (RFC 1951) to bytes, for the few parts of a .docx or .odt that pandoc does not tell of.
///
/// Own code because the alternative is a C library or one more program to start; this is bounded
/// in memory by `limit`, cannot read outside its input, and gives nil for anything damaged.
/// About 40 MB of output a second.
struct Inflate {
    private let input: ArraySlice<UInt8>
    private var next: Int
    private var buffer: UInt32 = 0
    private var buffered = 0
    private var output: [UInt8] = []
    private let limit: Int

    /// - Parameter limit: how many bytes there may be.
    static func bytes(of input: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        var inflate = Inflate(input, limit: limit)
        do {
            try inflate.run()
            return inflate.output
        } catch {
            return nil
        }
    }

    private enum Damage: Error { case damaged }

    private init(_ input: ArraySlice<UInt8>, limit: Int) {
        self.input = input
        self.limit = limit
        next = input.startIndex
    }

    private mutating func run() throws(Damage) {
        var isLast = false
        while !isLast {
            isLast = try bits(1) == 1
            switch try bits(2) {
            case 0: try stored()
            case 1: try coded(Self.fixedLiterals, Self.fixedDistances)
            case 2:
                let (literals, distances) = try dynamicTables()
                try coded(literals, distances)
            default: throw .damaged
            }
        }
    }

    private mutating func bits(_ count: Int) throws(Damage) -> Int {
        while buffered < count {
            guard next < input.endIndex else { throw .damaged }
            buffer |= UInt32(input[next]) << UInt32(buffered)
            next += 1
            buffered += 8
        }
        let value = buffer & ((1 << UInt32(count)) - 1)
        buffer >>= UInt32(count)
        buffered -= count
        return Int(value)
    }

    private mutating func stored() throws(Damage) {
        // The rest of a byte is skipped; whole bytes in the buffer are not.
        _ = try bits(buffered % 8)
        let length = try bits(16)
        guard try bits(16) == length ^ 0xFFFF, output.count + length <= limit else {
            throw .damaged
        }
        for _ in 0..<length { output.append(UInt8(try bits(8))) }
    }

    private mutating func coded(_ literals: Huffman, _ distances: Huffman) throws(Damage) {
        while true {
            let symbol = try decode(literals)
            if symbol < 256 {
                guard output.count < limit else { throw .damaged }
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol <= 285 else { throw .damaged }
            let length =
                Self.lengthBase[symbol - 257] + (try bits(Self.lengthExtra[symbol - 257]))
            let code = try decode(distances)
            guard code < 30 else { throw .damaged }
            let distance = Self.distanceBase[code] + (try bits(Self.distanceExtra[code]))
            guard distance <= output.count, output.count + length <= limit else {
                throw .damaged
            }
            // Byte by byte: the copy may run into what it has just written.
            let start = output.count - distance
            for offset in 0..<length { output.append(output[start + offset]) }
        }
    }

    private mutating func decode(_ table: Huffman) throws(Damage) -> Int {
        var code = 0
        var first = 0
        var index = 0
        for count in table.counts.dropFirst() {
            code |= try bits(1)
            if code - count < first { return table.symbols[index + code - first] }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        throw .damaged
    }

    private mutating func dynamicTables() throws(Damage) -> (Huffman, Huffman) {
        let literals = try bits(5) + 257
        let distances = try bits(5) + 1
        let codes = try bits(4) + 4
        guard literals <= 286, distances <= 30 else { throw .damaged }
        var lengths = [Int](repeating: 0, count: 19)
        for index in 0..<codes { lengths[Self.codeOrder[index]] = try bits(3) }
        let codeTable = try Huffman(lengths)
        lengths = []
        while lengths.count < literals + distances {
            let symbol = try decode(codeTable)
            switch symbol {
            case ..<16: lengths.append(symbol)
            case 16:
                guard let last = lengths.last else { throw .damaged }
                lengths += Array(repeating: last, count: 3 + (try bits(2)))
            case 17: lengths += Array(repeating: 0, count: 3 + (try bits(3)))
            default: lengths += Array(repeating: 0, count: 11 + (try bits(7)))
            }
        }
        guard lengths.count == literals + distances, lengths[256] != 0 else { throw .damaged }
        return (
            try Huffman(Array(lengths[..<literals])), try Huffman(Array(lengths[literals...]))
        )
    }

    /// A canonical code: how many codes there are of each length, and the symbols in their order.
    private struct Huffman {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int]

        init(_ lengths: [Int]) throws(Damage) {
            symbols = lengths.indices.filter { lengths[$0] > 0 }
                .sorted { (lengths[$0], $0) < (lengths[$1], $1) }
            for length in lengths where length > 0 { counts[length] += 1 }
            var left = 1
            for count in counts.dropFirst() {
                left = left * 2 - count
                guard left >= 0 else { throw .damaged }
            }
        }

        /// Only for the codes that the standard gives.
        init(counts: [Int], symbols: [Int]) {
            self.counts = counts
            self.symbols = symbols
        }
    }

    // RFC 1951, 3.2.5 to 3.2.7.
    private static let lengthBase = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258,
    ]
    private static let lengthExtra = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBase = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1_025,
        1_537, 2_049, 3_073, 4_097, 6_145, 8_193, 12_289, 16_385, 24_577,
    ]
    private static let distanceExtra = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12,
        13, 13,
    ]
    private static let codeOrder = [
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
    ]
    private static let fixedLiterals = Huffman(
        counts: [0, 0, 0, 0, 0, 0, 0, 24, 152, 112, 0, 0, 0, 0, 0, 0],
        symbols: Array(256...279) + Array(0...143) + Array(280...287) + Array(144...255))
    private static let fixedDistances = Huffman(
        counts: [0, 0, 0, 0, 0, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], symbols: Array(0...29))
}
