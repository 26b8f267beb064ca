import PolicyModel

/// Places of the register that a passage names.
///
/// A name counts as whole words, with or without a genitive -s; the longest name wins; a name
/// inside a body's name ("Nørrebro Lokaludvalg", "Valby Skole") is that body and no place. The
/// word that several committees share ("Amager") is a place without a committee.
struct PlaceFinder: Sendable {
    private struct Entry: Sendable {
        let words: [String]
        let place: Place
    }

    private var byFirstWord: [String: [Entry]] = [:]

    init(_ register: [Lokaludvalg]) {
        var entries: [Entry] = []
        var firstWords: [String: Int] = [:]
        for committee in register {
            let district = Place(name: committee.name, lokaludvalg: committee.name)
            entries.append(Entry(words: Self.keys(committee.name), place: district))
            for name in committee.places where name != committee.name {
                entries.append(
                    Entry(
                        words: Self.keys(name),
                        place: Place(name: name, lokaludvalg: committee.name)))
            }
            if let first = committee.name.split(separator: " ").first, committee.name.contains(" ")
            {
                firstWords[String(first), default: 0] += 1
            }
        }
        for (word, count) in firstWords where count > 1 && !Self.isOnlyAdjective(word) {
            entries.append(Entry(words: [word.lowercased()], place: Place(name: word)))
        }
        // The longest first; of equals the register's first.
        for entry in entries where !entry.words.isEmpty {
            byFirstWord[entry.words[0], default: []].append(entry)
        }
        for key in byFirstWord.keys {
            let all = byFirstWord[key] ?? []
            byFirstWord[key] = all.enumerated().sorted {
                ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
            }.map(\.element)
        }
    }

    private static func isOnlyAdjective(_ word: String) -> Bool {
        [
            "Gammel", "Gl.", "Indre", "Kongens", "Nordre", "Ny", "Nørre", "Søndre", "Sønder",
            "Store",
            "Vester", "Vestre", "Ydre", "Øster", "Østre", "Øvre", "Nedre", "Lille",
        ].contains(word)
    }

    private static func keys(_ name: String) -> [String] {
        name.lowercased().split(separator: " ").map { String($0.trimmingPunctuation()) }
    }

    /// Each place once, in the order of the text.
    func places(in words: Words) -> [Place] {
        var found: [Place] = []
        var index = 0
        while index < words.words.count {
            guard let (entry, end) = match(words.words, at: index) else {
                index += 1
                continue
            }
            if !isInName(words.words, index..<end), !found.contains(entry.place) {
                found.append(entry.place)
            }
            index = end
        }
        return found
    }

    private func match(_ words: [Words.Word], at start: Int) -> (Entry, Int)? {
        guard words[start].isCapitalised else { return nil }
        var candidates = byFirstWord[words[start].key] ?? []
        // "Nørrebros"
        if words[start].key.hasSuffix("s") {
            candidates += byFirstWord[String(words[start].key.dropLast())] ?? []
        }
        for entry in candidates {
            let end = start + entry.words.count
            guard end <= words.count, words[start].sentence == words[end - 1].sentence else {
                continue
            }
            let fits = entry.words.indices.allSatisfy { offset in
                let key = words[start + offset].key
                if key == entry.words[offset] { return true }
                return offset == entry.words.count - 1 && key == entry.words[offset] + "s"
            }
            // Nothing but blanks inside a name.
            let whole = words[start..<(end - 1)].allSatisfy {
                $0.closing.isEmpty || $0.closing == "."
            }
            if fits, whole { return (entry, end) }
        }
        return nil
    }

    private static let bodyWords = [
        "a/s", "akademi", "aps", "bibliotek", "boligforening", "boligselskab", "bydelsråd",
        "forening", "fællesskab", "gymnasium", "hospital", "idrætsforening", "kirke", "kommune",
        "kulturhus", "lokalråd", "lokaludvalg", "menighedsråd", "museum", "netværk", "skole",
        "teater",
        "ungdomsklub", "venner",
    ]

    private func isInName(_ words: [Words.Word], _ range: Range<Int>) -> Bool {
        // "Vesterbro og Kgs. Enghave Lokaludvalg": the body may stand behind a second name.
        var index = range.upperBound
        guard words[index - 1].closing.isEmpty else { return false }
        var steps = 0
        while index < words.count, steps < 4 {
            let word = words[index]
            if Self.bodyWords.contains(where: { word.key.hasPrefix($0) }), word.isCapitalised {
                return true
            }
            guard word.key == "og" || word.isCapitalised,
                word.closing.isEmpty || word.closing == "."
            else { break }
            index += 1
            steps += 1
        }
        if range.lowerBound > 0 {
            let before = words[range.lowerBound - 1]
            // "Foreningen Nørrebro": a body's word right before, in its own capital.
            if before.isCapitalised, before.closing.isEmpty,
                ["foreningen", "boligforeningen", "boligselskabet", "lokaludvalget", "netværket"]
                    .contains(before.key)
            {
                return true
            }
        }
        return false
    }
}
