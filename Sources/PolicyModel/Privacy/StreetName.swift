/// The word or words of a street before its number.
struct StreetName {
    let start: Int
    let certainty: StreetWord.Certainty

    /// nil where the word cannot be a street. `free` is where the last address ended.
    init?(endingAt end: Int, free: Int, in text: ScannedText) {
        var start = end
        while start > free, end - start < 40, Self.isWordSign(text[start - 1]) { start -= 1 }
        let word = text.string(start..<end)
        guard let first = word.first, first.isLetter else { return nil }
        let isCapital = first.isUppercase
        let told = StreetWord(word)
        certainty = told.certainty
        if told.isBare {
            let opened = Self.namesBefore(start, free: free, in: text)
            guard isCapital || certainty == .sure, opened < start else { return nil }
            self.start = opened
            return
        }
        guard isCapital || certainty == .sure else { return nil }
        self.start = isCapital ? Self.openings(before: start, free: free, in: text) : start
    }

    private static func isWordSign(_ letter: Character) -> Bool {
        letter.isLetter || letter == "-" || letter == "'" || letter == "’" || letter == "."
    }

    /// Capital words before a bare "Vej" or "Allé", at most four: "H.C. Andersens Boulevard".
    private static func namesBefore(_ position: Int, free: Int, in text: ScannedText) -> Int {
        var start = position
        for _ in 0..<4 {
            guard let word = word(before: start, free: free, in: text) else { break }
            let name = text.string(word)
            guard name.first?.isUppercase ?? false, !endsSentence(name) else { break }
            start = word.lowerBound
        }
        return start
    }

    /// "Øster", "Gl.", "Sankt" before a compound: part of the name, unlike a capital word that
    /// opens the sentence.
    private static func openings(before position: Int, free: Int, in text: ScannedText) -> Int {
        var start = position
        for _ in 0..<3 {
            guard let word = word(before: start, free: free, in: text),
                text.string(word).first?.isUppercase ?? false,
                openingWords.contains(Fold.compactKey(text.string(word)))
            else { break }
            start = word.lowerBound
        }
        return start
    }

    private static func word(before position: Int, free: Int, in text: ScannedText) -> Range<Int>? {
        guard position - 1 > free, text[position - 1] == " " else { return nil }
        var start = position - 1
        while start > free, position - start < 30, isWordSign(text[start - 1]) { start -= 1 }
        return start < position - 1 ? start..<position - 1 : nil
    }

    /// "Gl." and "H.C." go on; "… i byen." does not.
    private static func endsSentence(_ word: String) -> Bool {
        word.hasSuffix(".") && word.filter(\.isLetter).count > 4
    }

    private static let openingWords: Set<String> = Set(
        [
            "øster", "vester", "nørre", "sønder", "østre", "vestre", "nordre", "søndre", "store",
            "lille", "gammel", "gamle", "gl", "ny", "nye", "sankt", "skt", "sct", "indre", "ydre",
            "kgs", "kongens", "dronning", "prins", "prinsesse", "nedre", "øvre",
        ].map { Fold.compactKey($0) })
}
