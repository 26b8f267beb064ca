/// A line that holds a page's number and nothing else.
struct PageNumberLine: Hashable, Sendable {
    let page: Int
    /// "af 18".
    let total: Int?
    /// A number without a word or dashes is a page's only where its neighbours agree.
    let isBare: Bool

    /// Reads "Side 11 af 18", "s. 4", "Side 1/4", "4 / 18", "- 3 -", "Page 3 of 7" and "12";
    /// nil for anything else.
    init?(_ line: some StringProtocol) {
        // Longer than any of them: spares the work on every line of text.
        guard line.utf8.count <= 24 else { return nil }
        var words: [String] = []
        var digits = ""
        for character in line.lowercased() {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            if !digits.isEmpty {
                words.append(digits)
                digits = ""
            }
            if character.isWhitespace { continue }
            if character.isLetter, let last = words.last, last.allSatisfy(\.isLetter),
                last.count < 6
            {
                words[words.count - 1].append(character)
            } else {
                words.append(String(character))
            }
        }
        if !digits.isEmpty { words.append(digits) }
        words.removeAll { $0 == "." || $0 == "|" }
        let named = ["side", "s", "page", "pag", "p"].contains(words.first ?? "")
        if named { words.removeFirst() }
        let dashes = ["-", "–", "—"]
        let dashed = words.count == 3 && dashes.contains(words[0]) && dashes.contains(words[2])
        if dashed { words = [words[1]] }
        guard let first = words.first, let page = Int(first), page > 0, page < 100_000 else {
            return nil
        }
        if words.count == 1 {
            self.page = page
            total = nil
            isBare = !named && !dashed
            return
        }
        let tail = words.dropFirst()
        let separators = [["af"], ["of"], ["/"], ["ud", "af"], ["udaf"]]
        guard let last = tail.last, let total = Int(last), total >= page,
            separators.contains(Array(tail.dropLast()))
        else { return nil }
        self.page = page
        self.total = total
        isBare = !named && tail.first == "/"
    }
}
