/// Finds the names of known citizens in running text: the whole name, with or without what
/// stands in the middle, and its genitive. Compares folded words, so case, accents and NFD do
/// not hide a name.
///
/// Cost: the words of the text, times the names that begin with that word.
struct NameFinder: Sendable {
    /// Folded words of a name by its first word; longest first.
    private var namesByFirst: [String: [[String]]] = [:]
    /// Names of one word must be written with a capital: "Holm" is somebody, "holm" a place.
    private let needsCapital: Bool

    /// Whole names.
    init(_ names: [String]) {
        needsCapital = false
        for name in names.flatMap(Self.persons) where !Self.isUnnamed(name) {
            let words = Self.words(of: name).filter { !Self.roles.contains($0) }
            guard words.count > 1 else { continue }
            add(words)
            // "Ellen Marie Tangløb" is also written "Ellen Tangløb" and "Ellen M. Tangløb".
            if words.count > 2, let first = words.first, let last = words.last {
                add([first, last])
                for middle in words.dropFirst().dropLast() {
                    add([first, String(middle.prefix(1)), last])
                }
            }
        }
    }

    /// Each part of the names by itself.
    init(partsOf names: [String]) {
        needsCapital = true
        for part in Self.parts(of: names) { add([Fold.key(part)]) }
    }

    /// First names and surnames, as they are written; no roles, no particles, no unnamed citizens.
    static func parts(of names: [String]) -> [String] {
        names.flatMap(persons).filter { !isUnnamed($0) }.flatMap { name in
            let characters = Array(name)
            return placedWords(of: name).filter {
                $0.folded.count > 1 && !roles.contains($0.folded)
                    && !particles.contains($0.folded)
            }.map { String(characters[$0.range]) }
        }
    }

    private mutating func add(_ words: [String]) {
        guard let first = words.first, !(namesByFirst[first]?.contains(words) ?? false) else {
            return
        }
        namesByFirst[first, default: []].append(words)
        namesByFirst[first]?.sort { $0.count > $1.count }
    }

    /// "Borger (7)", "En borger", "Anonym": nobody's name.
    static func isUnnamed(_ name: String) -> Bool {
        let words = words(of: name).filter { !$0.allSatisfy(\.isNumber) }
        return words.allSatisfy(roles.contains)
    }

    /// "Ellen og Poul Tangløb", "Ellen Tangløb, Poul Havn": each by itself.
    private static func persons(_ name: String) -> [String] {
        var persons: [[Substring]] = [[]]
        for word in name.split(whereSeparator: \.isWhitespace) {
            if word == "og" || word == "&" {
                persons.append([])
                continue
            }
            persons[persons.count - 1].append(word)
            if word.last == "," || word.last == "/" { persons.append([]) }
        }
        return persons.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }

    private static let roles: Set<String> = [
        "borger", "borgere", "en", "anonym", "anonymiseret", "privatperson", "familien", "hr",
        "fru",
    ]
    private static let particles: Set<String> = [
        "af", "von", "van", "de", "der", "den", "da", "du", "la", "le", "el", "al", "di", "the",
    ]

    func find(in text: String) -> [PersonalData.Finding] {
        if namesByFirst.isEmpty { return [] }
        let words = Self.placedWords(of: text)
        var found: [PersonalData.Finding] = []
        var index = 0
        while index < words.count {
            guard let match = match(at: index, in: words) else {
                index += 1
                continue
            }
            let range = words[index].range.lowerBound..<words[index + match - 1].range.upperBound
            found.append(.init(kind: .name, range: range))
            index += match
        }
        return found
    }

    private func match(at index: Int, in words: [Word]) -> Int? {
        if needsCapital, !words[index].isCapital { return nil }
        // A name of one word may stand in the genitive; of more words, the last may.
        for key in [words[index].folded] + Self.withoutGenitive(words[index].folded) {
            for name in namesByFirst[key] ?? [] {
                let end = index + name.count
                guard end <= words.count else { continue }
                if name.count == 1 { return 1 }
                let middle = zip(name.dropLast(), words[index..<end - 1])
                guard middle.allSatisfy({ $0 == $1.folded }), let last = name.last else { continue }
                let written = words[end - 1].folded
                if written == last || Self.withoutGenitive(written).contains(last) {
                    return name.count
                }
            }
        }
        return nil
    }

    private static func withoutGenitive(_ word: String) -> [String] {
        word.hasSuffix("s") && word.count > 2 ? [String(word.dropLast())] : []
    }

    private struct Word {
        let folded: String
        let range: Range<Int>
        let isCapital: Bool
    }

    private static func words(of name: String) -> [String] { placedWords(of: name).map(\.folded) }

    /// Words of letters and digits, with hyphens inside; "Tangløb's" ends before its apostrophe.
    private static func placedWords(of text: String) -> [Word] {
        var words: [Word] = []
        var start = 0
        var folded = ""
        var isCapital = false
        func close(_ end: Int) {
            if !folded.isEmpty {
                words.append(Word(folded: folded, range: start..<end, isCapital: isCapital))
            }
            folded = ""
        }
        var end = 0
        for (position, character) in text.enumerated() {
            let key = Fold.folded(character).exact
            if key.isEmpty { continue }  // soft hyphens and what else cannot be seen
            if character.isLetter || character.isNumber {
                if folded.isEmpty {
                    start = position
                    isCapital = character.isUppercase
                }
                folded += key
                end = position + 1
            } else {
                close(end)
            }
        }
        close(end)
        return words
    }
}
