/// What the words around a number say it is.
struct NumberContext {
    /// "tlf.", "mobil", "ring til": a phone number, however it is grouped.
    let isPhone: Bool
    /// "CVR", "EAN", "sagsnr.": a body's, an account's or a case's number, and no person's.
    let isRegister: Bool

    /// Looks at the words of the line before the number, at most 24 letters back.
    init(before range: Range<Int>, in text: ScannedText) {
        let words = Self.words(before: range.lowerBound, in: text)
        let nearest = words.suffix(3)
        isPhone = nearest.contains { word in
            Self.phoneWords.contains(word) || Self.phoneBeginnings.contains(where: word.hasPrefix)
        }
        isRegister = !isPhone && nearest.contains(where: Self.registerWords.contains)
    }

    /// A ten-digit number that a word before it gives to something else than a person.
    static func namesAnotherRegister(before range: Range<Int>, in text: ScannedText) -> Bool {
        let nearest = words(before: range.lowerBound, in: text).suffix(2)
        return nearest.contains { ["isbn", "pnr", "ean", "doi"].contains($0) }
    }

    /// "kr.", "mio." and units: a count, and no number to call.
    static func isAmount(after end: Int, in text: ScannedText) -> Bool {
        var position = end
        if text[position] == " " { position += 1 }
        var word = ""
        while word.count < 12, text[position].isLetter {
            word += text[position].lowercased()
            position += 1
        }
        return amountWords.contains(word) || text[end] == "%" || text[end + 1] == "%"
    }

    private static func words(before start: Int, in text: ScannedText) -> [String] {
        var begin = start
        while begin > 0, start - begin < 24, text[begin - 1] != "\n" { begin -= 1 }
        let words = text.string(begin..<start).lowercased()
            .split { !($0.isLetter || $0.isDigit) }
            .map(String.init)
        // "p-nr." and "j.nr." fall apart into two words.
        return zip(words, words.dropFirst() + [""]).map { word, next in
            word.count == 1 && next.hasPrefix("nr") ? word + "nr" : word
        }
    }

    private static let phoneWords: Set<String> = [
        "tlf", "tlfnr", "tel", "telefon", "mobil", "mob", "mobilnr", "ring", "ringe", "sms", "tlfs",
        "phone", "mobiltlf", "fastnet",
    ]
    private static let phoneBeginnings = [
        "telefon", "mobiltelefon", "mobilnummer", "kontakttelefon",
    ]
    private static let registerWords: Set<String> = [
        "cvr", "cvrnr", "cvrnummer", "ean", "eannr", "pnr", "konto", "kontonr", "jnr",
        "journalnr", "sagsnr", "sagsnummer", "sag", "sagen", "dok", "doknr", "dokument",
        "dokumentnr", "edoc", "isbn", "matr", "bbr", "kle", "lov", "lbk", "bek", "faktura",
        "journalnummer",
    ]
    private static let amountWords: Set<String> = [
        "kr", "kroner", "dkk", "eur", "euro", "mio", "mia", "millioner", "pct", "procent",
        "kvadratmeter", "m", "km", "borgere", "personer", "indbyggere", "boliger", "træer",
        "elever", "stk", "timer", "mennesker",
    ]
}
