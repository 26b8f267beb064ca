import PolicyModel

/// What a name is searched by, and its other names with it: folded without blanks, as exactly and as loosely
/// as one may type it. Bytes in one row, since they are gone through with every letter, for ten thousand
/// respondents at times.
public struct NameKeys: Hashable, Sendable {
    enum Match {
        case begins
        case holds
    }

    /// Each key after a line feed, which no folded name has.
    private let bytes: [UInt8]
    /// Of the name itself, which comes first.
    private let length: Int

    /// Of a name and those that stand for the same.
    public init(_ names: [String]) {
        var keys: [[UInt8]] = []
        for name in names.map({ Self.compact($0) }) + names.map({ Self.loose($0) })
        where !keys.contains(name) { keys.append(name) }
        length = keys.first?.count ?? 0
        bytes = keys.flatMap { [Self.mark] + $0 }
    }

    private static let mark = UInt8(ascii: "\n")

    static func compact(_ text: String) -> [UInt8] { Array(Fold.compactKey(text).utf8) }

    /// See `Fold.looseKey`.
    static func loose(_ text: String) -> [UInt8] {
        Array(Fold.looseKey(text).filter { $0.isLetter || $0.isNumber }.utf8)
    }

    /// The name itself, not one that it begins or another that stands for it.
    func isWhole(_ typed: [UInt8]) -> Bool {
        bytes.dropFirst().prefix(length).elementsEqual(typed)
    }

    /// Where a part that is not empty stands in one of the keys; nil where in none.
    func match(_ part: [UInt8]) -> Match? {
        bytes.withUnsafeBufferPointer { bytes in
            part.withUnsafeBufferPointer { part in
                guard let wanted = part.first, bytes.count >= part.count else { return nil }
                var isHeld = false
                for start in 0...(bytes.count - part.count) where bytes[start] == wanted {
                    var length = 1
                    while length < part.count, bytes[start + length] == part[length] { length += 1 }
                    guard length == part.count else { continue }
                    if start > 0, bytes[start - 1] == Self.mark { return .begins }
                    isHeld = true
                }
                return isHeld ? .holds : nil
            }
        }
    }
}

/// Which of many names are left by what was typed.
enum NameSearch {
    /// Positions of the names that hold what was typed: those that begin with it first. What was typed is read
    /// loosely only where it finds nothing as it is. Nothing typed: all.
    static func positions<Names: Collection>(
        of typed: String, in names: Names, keys: (Names.Element) -> NameKeys
    ) -> [Int] {
        let exact = NameKeys.compact(typed)
        guard !exact.isEmpty else { return Array(0..<names.count) }
        for part in [exact, NameKeys.loose(typed)] {
            var (begins, holds): ([Int], [Int]) = ([], [])
            for (position, name) in names.enumerated() {
                switch keys(name).match(part) {
                case .begins?: begins.append(position)
                case .holds?: holds.append(position)
                case nil: break
                }
            }
            if !(begins.isEmpty && holds.isEmpty) { return begins + holds }
        }
        return []
    }
}
