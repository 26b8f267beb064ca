/// Numbers of senders in brackets behind what they said: "Der mangler lys (høringssvar 2, 5 og 7)."
enum BracketedNumbers {
    /// Those that end the lines of a passage; empty where anything else stands in the brackets.
    static func numbers(in text: String) -> [String] {
        var found: [String] = []
        for line in text.split(separator: "\n") {
            var rest = line.trimmingPunctuationBlanks()
            guard rest.last == ")", let open = rest.lastIndex(of: "(") else { continue }
            rest = rest[open...].dropFirst().dropLast()
            var numbers = NumberRow.numbers(in: String(rest))
            if numbers.isEmpty { numbers = NumberRow.numbers(in: "nr. " + rest) }
            for number in numbers where !found.contains(number) { found.append(number) }
        }
        return found
    }

    /// Those of all brackets of a passage that hold numbers of known senders and nothing else:
    /// "Samme ønske har flere borgere (2 og 5) og Stilauget (7)".
    static func all(in text: String, of known: Set<String>) -> [String] {
        var found: [String] = []
        for part in text.split(separator: "(").dropFirst() {
            guard let close = part.firstIndex(of: ")") else { continue }
            let inside = String(part[..<close])
            var numbers = NumberRow.numbers(in: inside)
            if numbers.isEmpty { numbers = NumberRow.numbers(in: "nr. " + inside) }
            guard numbers.allSatisfy(known.contains) else { continue }
            for number in numbers where !found.contains(number) { found.append(number) }
        }
        return found
    }

    /// Whether a document gives its senders so: again and again, and all of them stand in its list.
    static func areTold(in source: SourceDocument) -> Bool {
        var passages = 0
        var all: Set<String> = []
        let joiner = LineJoiner()
        for block in source.blocks where block.kind != .furniture {
            let numbers = numbers(in: joiner.join(block.lines))
            if !numbers.isEmpty { passages += 1 }
            all.formUnion(numbers)
        }
        guard passages >= 3 else { return false }
        return all.isSubset(of: Set(SenderList(in: source).senders.map(\.number)))
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
