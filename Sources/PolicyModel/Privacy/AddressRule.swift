/// Street addresses: a street, a house number, and what follows of floor, side and town.
///
/// A street without a number is a place, and stays. Which word is a street is told by its
/// ending; how much else must be there depends on how sure the ending is: "Rebslagerstræde 12"
/// is one, "Skolehaven 3 gange" is not, "Sluseholmen 12, 3. tv." is one whatever the word.
enum AddressRule {
    static func find(in text: ScannedText) -> [PersonalData.Finding] {
        var found: [PersonalData.Finding] = []
        var position = 0
        var free = 0
        while position < text.count {
            // Only where a blank comes before a number can an address be.
            guard text[position] == " ", text[position + 1].isDigit, position > 0,
                text[position - 1].isLetter || text[position - 1] == "."
            else {
                position += 1
                continue
            }
            if let range = address(numberAt: position + 1, free: free, in: text) {
                found.append(.init(kind: .address, range: text.original(range)))
                free = range.upperBound
                position = range.upperBound
            } else {
                position += 1
            }
        }
        return found
    }

    private static func address(
        numberAt position: Int, free: Int, in text: ScannedText
    ) -> Range<Int>? {
        guard let tail = AddressTail(from: position, in: text),
            let street = StreetName(endingAt: position - 1, free: free, in: text)
        else { return nil }
        let isSure =
            switch street.certainty {
            case .sure: tail.isExplicit || !tail.countsSomething
            case .likely: tail.isExplicit || tail.endsClause
            case .unknown: tail.isExplicit
            }
        return isSure ? street.start..<tail.end : nil
    }
}

/// The word or words of a street before its number.
struct StreetName {
    enum Certainty {
        /// -vej, -gade, -stræde and the like, as a compound or after another capital.
        case sure
        /// -have, -torv, -kaj …: words that also stand for other things.
        case likely
        /// Any other capital word; only a floor or a postal code makes it a street.
        case unknown
    }

    let start: Int
    let certainty: Certainty

    /// nil where the word cannot be a street. `free` is where the last address ended.
    init?(endingAt end: Int, free: Int, in text: ScannedText) {
        var start = end
        while start > free, end - start < 40, Self.isWordSign(text[start - 1]) { start -= 1 }
        let word = text.string(start..<end)
        guard let first = word.first, first.isLetter else { return nil }
        let folded = Fold.key(word)
        let isCapital = first.isUppercase
        let bare = Self.sureEndings.contains(folded) || Self.likelyEndings.contains(folded)
        if bare {
            let opened = Self.namesBefore(start, free: free, in: text)
            guard isCapital || Self.sureEndings.contains(folded), opened < start else { return nil }
            self.start = opened
            certainty = Self.sureEndings.contains(folded) ? .sure : .likely
            return
        }
        let isSure = Self.ends(folded, with: Self.sureEndings) && !Self.verbs.contains(folded)
        guard isCapital || isSure else { return nil }
        if isSure {
            certainty = .sure
        } else {
            certainty = Self.ends(folded, with: Self.likelyEndings) ? .likely : .unknown
        }
        self.start = isCapital ? Self.openings(before: start, free: free, in: text) : start
    }

    private static func isWordSign(_ letter: Character) -> Bool {
        letter.isLetter || letter == "-" || letter == "'" || letter == "’" || letter == "."
    }

    private static func ends(_ folded: String, with endings: Set<String>) -> Bool {
        endings.contains { folded.hasSuffix($0) && folded.count >= $0.count + 2 }
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

    private static let sureEndings: Set<String> = Set(
        [
            "vej", "vejen", "gade", "gaden", "allé", "alle", "alléen", "stræde", "strædet",
            "boulevard", "boulevarden", "vænge", "vænget", "gyde", "gyden",
        ].map { Fold.key($0) })
    private static let likelyEndings: Set<String> = Set(
        [
            "plads", "pladsen", "have", "haven", "toft", "toften", "torv", "torvet", "kaj",
            "kajen", "mole", "molen", "park", "parken", "bakke", "bakken", "vang", "vangen",
            "sti", "stien", "brygge", "bryggen", "krog", "krogen", "løkke", "løkken", "kvarter",
        ].map { Fold.key($0) })
    /// Verbs and the like that end as streets do.
    private static let verbs: Set<String> = [
        "overvej", "genovervej", "undervej", "opvej", "afvej", "tilvej", "alle", "samtalle",
    ]
    private static let openingWords: Set<String> = Set(
        [
            "øster", "vester", "nørre", "sønder", "østre", "vestre", "nordre", "søndre", "store",
            "lille", "gammel", "gamle", "gl", "ny", "nye", "sankt", "skt", "sct", "indre", "ydre",
            "kgs", "kongens", "dronning", "prins", "prinsesse", "nedre", "øvre",
        ].map { Fold.compactKey($0) })
}
