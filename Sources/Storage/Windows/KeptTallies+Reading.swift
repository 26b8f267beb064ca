internal import PolicyModel

extension KeptTallies {
    /// nil for another rule, another state, and what is not whole.
    static func tallies(in text: String, stamp: Int) -> FilterTallies? {
        var lines = KeptLines(text)
        guard lines.take("tallies \(rule) \(stamp)\n") else { return nil }
        var told = FilterTallies()
        while lines.take("field ") {
            guard let field = lines.takeValue().flatMap(FilterField.init(rawValue:)),
                let tally = lines.takeTally()
            else { return nil }
            told.fields[field] = tally
        }
        guard lines.take("sections\n"), Set(told.fields.keys) == Set(Facets.fields) else {
            return nil
        }
        while lines.isAtCount {
            guard let responses = lines.takeCount(), let remarks = lines.takeCount(),
                let id = lines.takeValue()
            else { return nil }
            told.sections[Section.ID(id)] = FilterTallies.Pair(
                responses: responses, remarks: remarks)
        }
        return lines.take("end") && lines.isAtEnd ? told : nil
    }
}

/// The text of kept counts, taken word by word, as bytes: with a `Substring` for each word ten thousand
/// names took several times as long.
private struct KeptLines {
    private let bytes: [UInt8]
    private var next = 0

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { next == bytes.count }
    var isAtCount: Bool { !isAtEnd && Self.digits ~= bytes[next] }

    /// Just these words, if they stand next.
    mutating func take(_ words: String) -> Bool {
        guard bytes[next...].starts(with: words.utf8) else { return false }
        next += words.utf8.count
        return true
    }

    /// A number of up to eighteen digits, which an `Int` holds, and the space after it.
    mutating func takeCount() -> Int? {
        let start = next
        var count = 0
        while isAtCount {
            guard next - start < 18 else { return nil }
            count = count * 10 + Int(bytes[next] - Self.digits.lowerBound)
            next += 1
        }
        return next > start && take(" ") ? count : nil
    }

    /// The rest of the line as it was before it was written, and the line feed.
    mutating func takeValue() -> String? {
        guard let end = bytes[next...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { next = end + 1 }
        return KeptTallies.unescaped(String(decoding: bytes[next..<end], as: UTF8.self))
    }

    /// The lines of a field's values.
    mutating func takeTally() -> Facets.Tally? {
        var columns = KeptTallies.columns.map { _ in [String: Int]() }
        var counts: [Int?] = columns.map { _ in nil }
        while isAtCount || isAtNone {
            for column in columns.indices {
                if take("- ") {
                    counts[column] = nil
                } else {
                    guard let count = takeCount() else { return nil }
                    counts[column] = count
                }
            }
            guard let value = takeValue() else { return nil }
            for column in columns.indices {
                if let count = counts[column] { columns[column][value] = count }
            }
        }
        var tally = Facets.Tally()
        for (path, counts) in zip(KeptTallies.columns, columns) { tally[keyPath: path] = counts }
        return tally
    }

    private var isAtNone: Bool { !isAtEnd && bytes[next] == UInt8(ascii: "-") }
}
