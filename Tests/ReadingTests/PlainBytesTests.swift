import Testing

@testable import Reading

/// What is answered from bytes is what Unicode's tables answer.
@Suite("Quick answers are the slow ones")
struct PlainBytesTests {
    /// Letters, punctuation and blanks as documents have them, and all that joins, hides or only
    /// looks like one of them.
    private static let parts = [
        "a", "e", "Z", "7", "æ", "Ø", "å", "É", "×", "ß", "þ", "Þ", "÷", "ÿ", "À", ".", ",", ":",
        ";", "!", "?", "(", ")", "\"", "'", "*", "-", "–", "“", "”", "’", "…", "•", "‐", " ", " ",
        "  ", "\n", "\t", "\r\n", "\r", "\u{A0}", "\u{85}", "\u{AD}", "\u{301}", "\u{30A}",
        "\u{200B}", "\u{200D}", "\u{2028}", "\u{3000}", "\u{37E}", "«", "·", "\u{387}", "İ", "ſ",
        "Ω", "\u{0}", "\u{7F}", "👩‍👩‍👧", "\u{600}", "|", "/", "bør", "Forvaltningens",
    ]

    private func texts() -> [String] {
        var random = SplitMix(seed: 7)
        return (0..<4_000).map { round in
            // Every second text is nearly plain: the quick way must be taken, too.
            let parts = round % 2 == 0 ? Self.parts : Array(Self.parts.prefix(40))
            return (0..<(Int(random.next() % 14))).map { _ in
                parts[Int(random.next() % UInt64(parts.count))]
            }.joined()
        }
    }

    @Test func wordsAreCutAlike() {
        var plain = 0
        for text in texts() {
            guard let quick = PlainBytes.stretches(of: text) else { continue }
            plain += 1
            #expect(quick == Words.stretches(of: text), "\(text.debugDescription)")
        }
        #expect(plain > 500)
    }

    @Test func tidyTextsStay() {
        var tidy = 0
        for text in texts() where PlainBytes.areTidy(text) {
            tidy += 1
            #expect(LineJoiner.scalarsTidied(text) == text, "\(text.debugDescription)")
        }
        #expect(tidy > 100)
    }

    @Test func endsAndEdges() {
        for text in texts() {
            if let quick = PlainBytes.endSentence(text[...]) {
                #expect(quick == text.charactersEndSentence, "\(text.debugDescription)")
            }
            var slow = text[...]
            while let first = slow.first, Self.marks.contains(first) { slow.removeFirst() }
            while let last = slow.last, Self.marks.contains(last) { slow.removeLast() }
            let quick = text.trimmingPunctuation()
            #expect(
                quick == slow && quick.startIndex == slow.startIndex, "\(text.debugDescription)")
            #expect(text.lowered == text.lowercased(), "\(text.debugDescription)")
            #expect(text.dropFirst().lowered == text.dropFirst().lowercased())
        }
        for code in UInt8(0)..<0x80 {
            let character = Character(UnicodeScalar(code))
            #expect(character.isSentencePunctuation == Self.marks.contains(character))
        }
    }

    private static let marks: [Character] = [
        ".", ",", ";", ":", "!", "?", "(", ")", "[", "]", "{", "}", "\"", "'", "“", "”", "„", "‘",
        "’", "‚", "«", "»", "…", "*", "•", "·", "–", "—",
    ]

    @Test func openingsAreToldApart() {
        var seen: [UInt64: String] = [:]
        for text in texts() {
            guard let opening = PlainBytes.opening(of: text) else { continue }
            let letters = String(text.prefix(3))
            #expect(seen[opening, default: letters] == letters, "\(text.debugDescription)")
            seen[opening] = letters
        }
        #expect(seen.count > 100)
        #expect(Set(seen.values).count == seen.count)
    }
}

/// Steele, Lea and Flood's generator: the same texts in every run.
private struct SplitMix {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
