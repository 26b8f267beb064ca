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
}
