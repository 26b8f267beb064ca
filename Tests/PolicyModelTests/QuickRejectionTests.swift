import PolicyModel
import Testing

/// Most passages are turned away by their bytes alone; never one that the letters would find.
struct QuickRejectionTests {
    /// Composed and decomposed letters, twins, joiners, letters that fold to two.
    private static let pieces = [
        "a", "e", "o", "s", "k", "t", "å", "a\u{30A}", "ø", "o\u{338}", "æ", "ß", "þ", "é",
        "e\u{301}",
        "\u{AD}", "\u{200D}", " ", "\n", "\r\n", ";", "\u{37E}", "\u{212A}", "\u{1FEF}", "-", "–",
        "'", "1",
        "A", "Å", "Ø", "\u{301}", "漢",
    ]

    private static func found(_ query: SearchQuery, _ gist: String?, _ text: String) -> Bool {
        let texts = [FoldedText(gist ?? ""), FoldedText(text)]
        return query.terms.allSatisfy { term in
            texts.contains { !$0.hits(of: term).isEmpty } != term.isNegated
        }
    }

    @Test func agreesWithTheLetters() {
        var state: UInt64 = 20_261_129
        func draw(_ count: Int) -> String {
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Self.pieces[Int(state >> 33) % Self.pieces.count]
            }.joined()
        }
        var hits = 0
        for round in 0..<6_000 {
            let text = draw(12)
            let gist = round % 3 == 0 ? draw(5) : nil
            let start = round % 9
            let typed =
                round % 2 == 0
                ? draw(1 + round % 3) : String(text.dropFirst(start).prefix(1 + round % 4))
            let query = SearchQuery(typed)
            let isFound = Self.found(query, gist, text)
            if isFound && !query.isEmpty { hits += 1 }
            #expect(
                TextSearch.matches(query, gist: gist, text: text) == isFound,
                "\(typed.unicodeScalars.map(\.value)) in \(text.unicodeScalars.map(\.value))")
            #expect((TextSearch.rank(query, gist: gist, text: text) != nil) == isFound)
        }
        #expect(hits > 500, "most of what was drawn was found nowhere")
    }
}
