extension TextSearch {
    /// The surroundings of a text's first hit, whole words, `… ` and ` …` where something is left
    /// out; line feeds become blanks. At most `length` characters, the hit itself aside. nil: the
    /// query stands nowhere in the text.
    public static func excerpt(
        of query: SearchQuery, in text: String, length: Int
    ) -> String? {
        guard let hit = highlights(of: query, in: text).first else { return nil }
        let characters = Array(text)
        func isBlank(_ position: Int) -> Bool { characters[position].isWhitespace }
        let room = max(0, length - hit.count - 4)
        var start = max(0, hit.lowerBound - room / 3)
        if start > 0, !isBlank(start - 1) {
            while start < hit.lowerBound, !isBlank(start) { start += 1 }
        }
        while start < hit.lowerBound, isBlank(start) { start += 1 }
        // A hit inside a word is shown with the word.
        while start > 0, start == hit.lowerBound || !isBlank(start), !isBlank(start - 1),
            hit.lowerBound - start < room
        {
            start -= 1
        }
        var end = min(characters.count, max(hit.upperBound, start + hit.count + room))
        if end < characters.count, !isBlank(end) {
            while end > hit.upperBound, !isBlank(end - 1) { end -= 1 }
        }
        if end == hit.upperBound {
            while end < characters.count, !isBlank(end), end - hit.upperBound < room { end += 1 }
        }
        while end > hit.upperBound, isBlank(end - 1) { end -= 1 }
        let words = String(characters[start..<end])
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (start > 0 ? "… " : "") + words + (end < characters.count ? " …" : "")
    }
}
