/// What stands from the house number on: "12 A, 2. tv., 9999 Bølgesund".
struct AddressTail {
    /// After the last letter that belongs to the address.
    private(set) var end: Int
    /// A floor, a side or a postal code was there: nothing else looks like that.
    private(set) var isExplicit = false
    /// The next word is a unit or a noun that is counted: "200 m", "12 beboere".
    let countsSomething: Bool
    /// A mark, the end, a capital or a small word follows, as after an address.
    let endsClause: Bool

    /// nil where the number is no house number: four digits, an ordinal or a date.
    init?(from start: Int, in text: ScannedText) {
        var position = start
        while text[position].isDigit { position += 1 }
        guard position - start <= 3 else { return nil }
        let afterDigits = position
        position = Self.houseLetterOrRange(position, in: text)
        let hasLetter = position > afterDigits
        end = position
        let word = Self.word(at: end, in: text)
        countsSomething = Self.counted.contains(word.lowercased())
        endsClause =
            hasLetter && text[end] != "%" || Self.endsClause(at: end, followedBy: word, in: text)
        takeFloorAndSide(in: text)
        takeTown(in: text)
        if isExplicit { return }
        if text[end].isLetter || text[end] == "%" || text[end] == "/" { return nil }
        if ",:".contains(text[end]), text[end + 1].isDigit { return nil }
        // "12. maj", "3. etape": an ordinal; "12. Vi …" ends a sentence.
        if text[end] == ".", text[end + 1].isDigit { return nil }
        if text[end] == ".", text[end + 1] == " ", text[end + 2].isLowercase { return nil }
    }

    /// "12A", "12 B", "12-14".
    private static func houseLetterOrRange(_ position: Int, in text: ScannedText) -> Int {
        if text[position].isLetter, !text[position + 1].isLetter, text[position + 1] != "²" {
            return position + 1
        }
        if text[position] == " ", text[position + 1].isUppercase, !text[position + 2].isLetter,
            text[position + 1] < "I"
        {
            return position + 2
        }
        if text[position] == "-", text[position + 1].isDigit {
            var end = position + 1
            while text[end].isDigit { end += 1 }
            if end - position <= 4 { return end }
        }
        return position
    }

    /// "2. tv.", "st. th", "2. sal", "1. mf.", "3. dør 4", "kld."; with or without a comma.
    private mutating func takeFloorAndSide(in text: ScannedText) {
        var position = Self.skip(end, " ,", in: text)
        guard position > end else { return }
        let start = position
        if text[position].isDigit {
            while text[position].isDigit { position += 1 }
            guard position - start <= 2 else { return }
            if text[position] == "." { position += 1 }
        } else if let floor = Self.take(["stuen", "st", "kld", "kl", "kælder"], position, in: text)
        {
            position = floor
        } else if let side = Self.take(Self.sides, position, in: text) {
            // "12, tv.": a side alone.
            end = side
            isExplicit = true
            return
        } else {
            return
        }
        let isWord = !text[start].isDigit
        let afterFloor = position
        position = Self.skip(position, " ,", in: text)
        if let hall = Self.take(["sal"], position, in: text) {
            end = hall
            isExplicit = true
            position = Self.skip(hall, " ,", in: text)
        }
        if let side = Self.take(Self.sides, position, in: text) {
            end = side
            isExplicit = true
        } else if let door = Self.door(position, in: text) {
            end = door
            isExplicit = true
        } else if isWord, !isExplicit, text[start - 1] == " ", text[start - 2] == "," {
            end = afterFloor
            isExplicit = true
        }
    }

    /// A postal code and a town, after a comma, a blank or on the next line; the town may be of
    /// three words ("2450 København SV").
    private mutating func takeTown(in text: ScannedText) {
        var position = Self.skip(end, " ,.\n", in: text)
        guard position > end, position - end <= 4 else { return }
        if text[position] == "D", text[position + 1] == "K", text[position + 2] == "-" {
            position += 3
        }
        let start = position
        while text[position].isDigit { position += 1 }
        guard position - start == 4, text[position] == " ", text[position + 1].isUppercase else {
            return
        }
        for _ in 0..<3 {
            guard text[position] == " ", text[position + 1].isUppercase else { break }
            position += 1
            while text[position].isLetter || text[position] == "-" { position += 1 }
        }
        end = position
        isExplicit = true
    }

    private static let sides = ["t.v.", "t.h.", "tv.", "th.", "mf.", "tv", "th", "mf", "midt"]

    private static func door(_ position: Int, in text: ScannedText) -> Int? {
        guard var end = take(["dør", "lejl.", "lejl", "lejlighed"], position, in: text) else {
            return nil
        }
        end = skip(end, " .", in: text)
        let start = end
        while text[end].isDigit { end += 1 }
        return end > start && end - start <= 4 ? end : nil
    }

    /// One of the words, whole, and a full stop that belongs to it; the end of what was taken.
    private static func take(_ words: [String], _ position: Int, in text: ScannedText) -> Int? {
        for word in words {
            let end = position + word.count
            guard text.string(position..<end).lowercased() == word, !text[end].isLetter,
                !text[end].isDigit
            else { continue }
            return text[end] == "." ? end + 1 : end
        }
        return nil
    }

    private static func skip(_ position: Int, _ signs: String, in text: ScannedText) -> Int {
        var position = position
        let limit = position + 4
        while position < limit, position < text.count, signs.contains(text[position]) {
            position += 1
        }
        return position
    }

    private static func word(at position: Int, in text: ScannedText) -> String {
        var start = position
        if text[start] == " " { start += 1 }
        var end = start
        while end - start < 24, text[end].isLetter || text[end] == "-" { end += 1 }
        return text.string(start..<end)
    }

    private static func endsClause(
        at position: Int, followedBy word: String, in text: ScannedText
    ) -> Bool {
        if text[position] == "%" { return false }
        guard let first = word.first else { return !text[position + 1].isDigit }
        return first.isUppercase || smallWords.contains(word.lowercased())
    }

    /// Words that follow an address in a sentence and are not counted by a number before them.
    private static let smallWords: Set<String> = [
        "i", "og", "på", "er", "ved", "samt", "eller", "som", "har", "til", "mod", "kan", "var",
        "hvor", "der", "blev", "ligger", "bliver", "skal", "vil", "om", "fra", "med", "bor",
        "havde",
    ]
    private static let counted: Set<String> = [
        "m", "km", "meter", "kilometer", "kvadratmeter", "biler", "cykler", "boliger",
        "lejligheder",
        "træer", "elever", "børn", "unge", "ældre", "personer", "beboere", "borgere", "familier",
        "husstande", "år", "dage", "uger", "måneder", "timer", "minutter", "gange", "mio", "mia",
        "mill", "millioner", "pct", "procent", "kr", "kroner", "pladser", "p-pladser",
        "parkeringspladser", "cykelpladser", "etager", "virksomheder", "butikker", "stoppesteder",
        "ulykker", "steder", "grupper", "punkter", "forslag", "nye", "ekstra", "flere", "andre",
    ]
}
