/// The street of a citizen who is not named: "Borger, Møllevej", "Nabo (Engtoften)".
///
/// Elsewhere a street without a number is a place and stays. Behind the word for one person, in a
/// heading or a cell that says who answered, it tells where somebody lives.
enum CitizenStreetRule {
    /// Headings and cells are short; of running text nothing is taken.
    private static let longest = 160

    /// Whether it is worth looking.
    static func mayHold(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let folded = Fold.key(text)
        return UnnamedPerson.words.contains(where: folded.contains)
    }

    static func find(in text: ScannedText) -> [PersonalData.Finding] {
        guard text.count <= longest else { return [] }
        var found: [PersonalData.Finding] = []
        var position = 0
        while position < text.count {
            let end = wordEnd(from: position, in: text)
            guard end > position else {
                position += 1
                continue
            }
            if UnnamedPerson.words.contains(Fold.key(text.string(position..<end))),
                let start = placeStart(after: end, in: text),
                let street = street(from: start, in: text)
            {
                found.append(.init(kind: .address, range: text.original(street)))
            }
            position = end
        }
        return found
    }

    private static func wordEnd(from start: Int, in text: ScannedText) -> Int {
        var end = start
        while end < text.count, text[end].isLetter || text[end] == "." || text[end] == "-" {
            end += 1
        }
        return end
    }

    /// Behind ", " or " (".
    private static func placeStart(after end: Int, in text: ScannedText) -> Int? {
        guard end + 2 < text.count else { return nil }
        let mark = (text[end], text[end + 1])
        return mark == (",", " ") || mark == (" ", "(") ? end + 2 : nil
    }

    /// At most three words, the last of which is a street by its ending: "Gl. Strandvej".
    private static func street(from start: Int, in text: ScannedText) -> Range<Int>? {
        var position = start
        for _ in 0..<3 {
            let end = wordEnd(from: position, in: text)
            guard end > position, text[position].isUppercase else { return nil }
            if let name = StreetName(endingAt: end, free: start, in: text),
                name.certainty != .unknown
            {
                return start..<end
            }
            guard end < text.count, text[end] == " " else { return nil }
            position = end + 1
        }
        return nil
    }
}
