import HearingFixtures
import Testing

@testable import PolicyModel

/// Folding bytes gives what folding characters gives, which is the rule.
struct FoldBytesTests {
    /// The rule, character by character.
    private func exact(_ text: String) -> String {
        text.map { Fold.folded($0).exact }.joined()
    }

    private func loose(_ text: String) -> String {
        text.map { Fold.folded($0).loose }.joined()
    }

    private func expectSame(_ text: String) {
        let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }
        #expect(Array(Fold.key(text).utf8) == Array(exact(text).utf8), "\(scalars)")
        #expect(Array(Fold.looseKey(text).utf8) == Array(loose(text).utf8), "\(scalars)")
    }

    /// Of every kind that a character can be made of: what combines, joins, or is written twice.
    private static let pieces = [
        "a", "A", "z", "q", " ", "\n", "\r", "\r\n", "\t", "\0", "å", "Å", "\u{212B}", "æ", "Ø",
        "é", "ß", "ŉ", "ǆ", "İ", "–", "”", "’", "…", "©", "®", "‼", "\u{301}", "\u{30A}",
        "\u{338}", "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2028}", "\u{2060}",
        "\u{FEFF}", "\u{FE0F}", "👩", "🚒", "🇩", "🇰", "한", "ᄒ", "ᅡ", "क", "\u{94D}", "ष",
        "ม", "\u{E33}", "\u{600}", "ﬁ", "K", "ſ", "\u{85}", "\u{A0}", "\u{202F}", "𝄞", "1", "-",
    ]

    @Test func everyPairOfPieces() {
        for first in Self.pieces {
            expectSame(first)
            for second in Self.pieces { expectSame(first + second) }
        }
    }

    @Test(arguments: 0..<2_000) func randomTexts(seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let text = (0..<Int.random(in: 0...40, using: &random))
            .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        expectSame(text)
        // A part of a text may begin in the middle of a character.
        let scalars = text.unicodeScalars
        if let from = scalars.indices.randomElement(using: &random) {
            let part = text[from...]
            #expect(
                Fold.key(part).utf8.elementsEqual(part.map { Fold.folded($0).exact }.joined().utf8))
        }
    }

    @Test func everyScalarOfTheFirstPlane() {
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a" + String(scalar) + "ø"
            guard Fold.key(text).utf8.elementsEqual(exact(text).utf8),
                Fold.looseKey(text).utf8.elementsEqual(loose(text).utf8)
            else {
                Issue.record("U+\(String(value, radix: 16))")
                return
            }
        }
    }
}
