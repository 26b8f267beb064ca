internal import PolicyModel

/// Ids that were met, in little room: those of our own form (a letter and a number: `H14`, `s3`)
/// take a bit each, any other a place in a set. Two ids are one where Swift's texts are equal.
struct IDSet<Entity> {
    private var numbered: [UInt8: [UInt64]] = [:]
    private var others: Set<String> = []

    /// A number beyond it takes a place in the set, so that one id cannot ask for much memory.
    private static var highest: Int { 1 << 24 }

    /// False where it was there before.
    @discardableResult
    mutating func insert(_ id: Identifier<Entity>) -> Bool {
        guard let (letter, number) = Self.parts(id.rawValue) else {
            return others.insert(id.rawValue).inserted
        }
        let (word, bit) = (number / 64, UInt64(1) << UInt64(number % 64))
        return numbered[letter, default: []].withBit(bit, of: word) { word in
            defer { word |= bit }
            return word & bit == 0
        }
    }

    func contains(_ id: Identifier<Entity>) -> Bool {
        guard let (letter, number) = Self.parts(id.rawValue) else {
            return others.contains(id.rawValue)
        }
        guard let words = numbered[letter], number / 64 < words.count else { return false }
        return words[number / 64] & (1 << UInt64(number % 64)) != 0
    }

    /// The letter and the number of `H14`; nil for any other form, also `H014`.
    private static func parts(_ id: String) -> (letter: UInt8, number: Int)? {
        var bytes = id.utf8.makeIterator()
        guard id.utf8.count <= 9, let letter = bytes.next(), isLetter(letter),
            let first = bytes.next(), (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(first)
        else { return nil }
        var number = Int(first - UInt8(ascii: "0"))
        while let byte = bytes.next() {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number < highest ? (letter, number) : nil
    }

    /// Not K: to Swift it is the same as the kelvin sign, which is no letter of one byte.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: "K")
            && ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte))
    }
}

extension [UInt64] {
    fileprivate mutating func withBit<Result>(
        _ bit: UInt64, of word: Int, _ body: (inout UInt64) -> Result
    ) -> Result {
        while count <= word { append(0) }
        return body(&self[word])
    }
}
