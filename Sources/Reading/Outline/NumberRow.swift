/// "Henvendelse 1, 3, 5 og 12", "Høringssvar nr. 4-6": a line of numbers and nothing else.
enum NumberRow {
    private static let openings: Set<String> = [
        "henvendelse", "henvendelser", "henvendelserne", "høringssvar", "høringssvarene", "svar",
        "svarene", "indsigelse", "indsigelser", "bemærkning", "nr", "nr.", "numre", "afsender",
        "afsendere", "indsendt", "fra", "løbenr.", "løbenummer",
    ]

    /// "Svar 2 (Stilauget), 4 og 7 (borgere)": whose they are may stand behind them.
    private static func withoutNames(_ text: Substring) -> String {
        guard text.contains("("), text.utf8.count < 300 else { return String(text) }
        var kept = ""
        var rest = text
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            kept += rest[..<open]
            if !rest[open..<close].contains(where: \.isLetter) { kept += rest[open...close] }
            rest = rest[rest.index(after: close)...]
        }
        return kept + rest
    }

    /// "Fremført i svar 2 og 7", "Rejst af nr. 3": what may stand before such a word.
    private static let leads: Set<String> = [
        "af", "anført", "berørt", "emnet", "fremført", "fremsat", "i", "nævnt", "omtalt",
        "rejst", "synspunktet",
    ]

    /// "Nr. 11 vedlægger en liste", "Svar 4 og 9 er imod, mens svar 12 er for": the numbers that a
    /// passage speaks of, where it opens with one; empty where it does not.
    static func opening(_ text: String) -> [String] {
        let words = Words(text).words
        var found: [String] = []
        var index = 0
        while index < words.count {
            guard singular.contains(words[index].key) else {
                if found.isEmpty { return [] }
                index += 1
                continue
            }
            index += 1
            while index < words.count, ["nr", "nr.", "nummer"].contains(words[index].key) {
                index += 1
            }
            while index < words.count {
                if words[index].isNumber, words[index].key.count <= 4 {
                    if !found.contains(words[index].key) { found.append(words[index].key) }
                } else if words[index].key != "og" || index + 1 >= words.count
                    || !words[index + 1].isNumber
                {
                    break
                }
                index += 1
            }
            if found.isEmpty { return [] }
        }
        return found
    }

    private static let singular: Set<String> = [
        "afsender", "henvendelse", "høringssvar", "indsiger", "nr", "nr.", "nummer", "svar",
    ]

    /// Empty where the line is anything else.
    static func numbers(in line: String) -> [String] {
        let text = line.trimmingBlanks().drop { "([".contains($0) }
        let all = withoutNames(text).split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\u{A0}" }
        let lead = all.prefix(4).prefix { leads.contains($0.lowercased()) }.count
        let tokens = all.dropFirst(lead)
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
