/// "Henvendelse 1, 3, 5 og 12", "Høringssvar nr. 4-6": a line of numbers and nothing else.
enum NumberRow {
    private static let openings: Set<String> = [
        "henvendelse", "henvendelser", "henvendelserne", "høringssvar", "høringssvarene", "svar",
        "svarene", "indsigelse", "indsigelser", "bemærkning", "nr", "nr.", "numre", "afsender",
        "afsendere", "indsendt", "fra", "løbenr.", "løbenummer",
    ]

    /// Empty where the line is anything else.
    static func numbers(in line: String) -> [String] {
        let text = line.trimmingBlanks().drop { "([".contains($0) }
        let tokens = text.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\u{A0}" }
        guard let first = tokens.first, openings.contains(first.lowercased().trimmedColon)
        else { return [] }
        var numbers: [String] = []
        for token in tokens.dropFirst() {
            let word = token.lowercased().trimmedColon
            if word == "og" || word == "samt" || word == "&" || openings.contains(word) { continue }
            let bare = word.drop { "([".contains($0) }.prefix { $0.isNumber || "-–".contains($0) }
            let rest = word.drop { "([".contains($0) }.dropFirst(bare.count)
            guard !bare.isEmpty, rest.allSatisfy({ ".)]".contains($0) }) else { return [] }
            let ends = bare.split { "-–".contains($0) }
            if ends.count == 2, let from = Int(ends[0]), let to = Int(ends[1]), from < to,
                to - from < 500
            {
                numbers += (from...to).map(String.init)
            } else if ends.count == 1 {
                numbers.append(String(ends[0]))
            } else {
                return []
            }
        }
        return numbers
    }
}

extension String {
    fileprivate var trimmedColon: String {
        hasSuffix(":") ? String(dropLast()) : self
    }
}
