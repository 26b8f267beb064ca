/// Numbers of senders in brackets behind what they said: "Der mangler lys (høringssvar 2, 5 og 7)."
enum BracketedNumbers {
    /// Those that end the lines of a passage; empty where anything else stands in the brackets.
    static func numbers(in text: String) -> [String] {
        var found: [String] = []
        for line in text.split(separator: "\n") {
            var rest = line.trimmingPunctuationBlanks()
            guard let last = rest.last, last == ")" || last == "]",
                let open = rest.lastIndex(of: last == ")" ? "(" : "[")
            else { continue }
            rest = rest[open...].dropFirst().dropLast()
            var numbers = NumberRow.numbers(in: String(rest))
            if numbers.isEmpty { numbers = NumberRow.numbers(in: "nr. " + rest) }
            for number in numbers where !found.contains(number) { found.append(number) }
        }
        return found
    }

    /// Those of all brackets of a passage that hold numbers of known senders and nothing else:
    /// "Det ønsker flere borgere (2 og 5) og Stilauget [7]".
    static func all(in text: String, of known: Set<String>) -> [String] {
        var found: [String] = []
        let parts = text.split(omittingEmptySubsequences: false) { "([".contains($0) }
        for part in parts.dropFirst() {
            guard let close = part.firstIndex(where: { ")]".contains($0) }) else { continue }
            let inside = String(part[..<close])
            var numbers = NumberRow.numbers(in: inside)
            if numbers.isEmpty { numbers = NumberRow.numbers(in: "nr. " + inside) }
            guard numbers.allSatisfy(known.contains) else { continue }
            for number in numbers where !found.contains(number) { found.append(number) }
        }
        return found
    }

    /// Whether a document gives its senders so: again and again, and all that end a line stand in
    /// its list.
    static func areTold(in source: SourceDocument) -> Bool {
        let known = Set(SenderList(in: source).senders.map(\.number))
        guard !known.isEmpty else { return false }
        var passages = 0
        let joiner = LineJoiner()
        for block in source.blocks where block.kind != .furniture {
            let text = joiner.join(block.lines)
            guard numbers(in: text).allSatisfy(known.contains) else { return false }
            if !all(in: text, of: known).isEmpty { passages += 1 }
        }
        return passages >= 3
    }
}

extension Substring {
    /// Without blanks and full stops at its end.
    fileprivate func trimmingPunctuationBlanks() -> Substring {
        var rest = self
        while let last = rest.last, last.isWhitespace || last == "." { rest.removeLast() }
        return rest
    }
}
