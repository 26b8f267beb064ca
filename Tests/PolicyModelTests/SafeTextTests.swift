import PolicyModel
import Testing

struct SafeTextTests {
    @Test(arguments: [
        "\u{1B}[31m", "\u{9B}2J", "\u{07}", "\u{7F}", "\u{2028}", "\u{202E}", "\u{2066}",
        "\u{061C}", "\u{E0041}", "\u{00}", "\u{85}",
    ])
    func hostileScalarsBecomeAMark(hostile: String) {
        let safe = SafeText("før\(hostile)efter")
        #expect(safe.string.contains(SafeText.mark))
        #expect(safe.replaced == 1)
        #expect(!safe.string.unicodeScalars.contains(where: SafeText.isHostile))
    }

    @Test func ordinaryTextStays() {
        let text = "Ærø – ”ja”\n\tå"
        #expect(SafeText(text).string == text)
        #expect(SafeText(text).replaced == 0)
    }

    @Test func interpolationIsMadeSafeToo() {
        let name = "\u{1B}]0;ondt\u{07}"
        let safe: SafeText = "Navn: \(name)"
        #expect(!safe.string.contains("\u{1B}"))
        #expect(safe.replaced == 2)
    }

    /// Harmless texts take a shorter way: no scalar may slip through by it, wherever it stands.
    @Test func everyScalarGoesTheSameWay() {
        for value in 0...UInt32(0x10FFFF) {
            guard let scalar = UnicodeScalar(value), scalar != "\r" else { continue }
            let safe = SafeText("æ\(scalar)ø")
            let wanted = SafeText.isHostile(scalar) ? "æ\(SafeText.mark)ø" : "æ\(scalar)ø"
            #expect(safe.string == wanted, "U+\(String(value, radix: 16))")
        }
        #expect(SafeText("a\r\nb").string == "a\nb")
    }
}
