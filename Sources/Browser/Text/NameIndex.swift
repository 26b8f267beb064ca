import PolicyModel

/// What many names are searched by: each name, and those that stand for the same, folded without blanks, as
/// exactly and as loosely as one may type it. All in one row of bytes, since they are gone through with
/// every letter, for ten thousand respondents at times.
public struct NameIndex: Hashable, Sendable {
    /// Each key after a line feed, which no folded name has.
    private var bytes: [UInt8] = []
    /// Where the keys of each name end.
    private var ends: [Int32] = []
    /// Of the name itself, which comes first among its keys.
    private var lengths: [Int32] = []

    private static let mark = UInt8(ascii: "\n")

    public init() {}

    /// A name and those that stand for the same.
    public mutating func append(_ names: [String]) {
        var keys: [[UInt8]] = []
        for name in names.map({ Self.compact($0) }) + names.map({ Self.loose($0) })
        where !keys.contains(name) { keys.append(name) }
        for key in keys {
            bytes.append(Self.mark)
            bytes += key
        }
        ends.append(Int32(clamping: bytes.count))
        lengths.append(Int32(clamping: keys.first?.count ?? 0))
    }

    /// Positions of the names that hold what was typed: those that begin with it first. What was typed is read
    /// loosely only where it finds nothing as it is. Nothing typed: all.
    func positions(of typed: String) -> [Int] {
        let exact = Self.compact(typed)
        guard !exact.isEmpty else { return Array(ends.indices) }
        for part in [exact, Self.loose(typed)] {
            let found = positions(holding: part)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// One of the names is this, with its own letters: none that it begins, and none that another stands for.
    /// Nothing typed is there already.
    func holdsWhole(_ typed: String) -> Bool {
        let wanted = Self.compact(typed)
        if wanted.isEmpty { return true }
        var start = 0
        for (end, length) in zip(ends, lengths) {
            if length == wanted.count,
                bytes[(start + 1)..<(start + 1 + wanted.count)].elementsEqual(wanted)
            {
                return true
            }
            start = Int(end)
        }
        return false
    }

    private static func compact(_ text: String) -> [UInt8] { Array(Fold.compactKey(text).utf8) }

    /// See `Fold.looseKey`.
    private static func loose(_ text: String) -> [UInt8] {
        Array(Fold.looseKey(text).filter { $0.isLetter || $0.isNumber }.utf8)
    }

    private enum Match {
        case begins
        case holds
    }

    private func positions(holding part: [UInt8]) -> [Int] {
        var (begins, holds): ([Int], [Int]) = ([], [])
        bytes.withUnsafeBufferPointer { bytes in
            part.withUnsafeBufferPointer { part in
                var start = 0
                for (position, end) in ends.enumerated() {
                    switch Self.match(part, in: bytes, start..<Int(end)) {
                    case .begins?: begins.append(position)
                    case .holds?: holds.append(position)
                    case nil: break
                    }
                    start = Int(end)
                }
            }
        }
        return begins + holds
    }

    /// Where a part stands in one of a name's keys; nil where in none.
    private static func match(
        _ part: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, _ keys: Range<Int>
    ) -> Match? {
        guard let wanted = part.first, keys.count >= part.count else { return nil }
        var isHeld = false
        for start in keys.lowerBound...(keys.upperBound - part.count) where bytes[start] == wanted {
            var length = 1
            while length < part.count, bytes[start + length] == part[length] { length += 1 }
            guard length == part.count else { continue }
            if start > keys.lowerBound, bytes[start - 1] == mark { return .begins }
            isHeld = true
        }
        return isHeld ? .holds : nil
    }
}
