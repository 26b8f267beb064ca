import PolicyModel
import Testing

struct FoldTests {
    @Test(arguments: [
        ("Ærø – Kgs. Ålholm", "aeroe - kgs. aalholm"), ("Idé", "ide"), ("”vi”", "\"vi\""),
        ("bolig\u{AD}politik", "boligpolitik"), ("A\u{A0}B", "a b"), ("Łódź", "lodz"),
    ])
    func exactKey(text: String, key: String) { #expect(Fold.key(text) == key) }

    @Test func composedAndDecomposedFoldAlike() {
        #expect(Fold.key("Nørrebro Mål å") == Fold.key("Nørrebro Ma\u{30A}l a\u{30A}"))
        #expect(Fold.key("mål") != Fold.key("mal"))
        #expect(Fold.looseKey("mål") == Fold.looseKey("mal"))
    }

    @Test func compactKeyLeavesLettersOnly() {
        #expect(Fold.compactKey("Amager Øst") == Fold.compactKey("amagerøst"))
        #expect(Fold.compactKey("Brønshøj-Husum") == "broenshoejhusum")
    }

    private func hits(_ word: String, _ text: String) -> [Range<Int>] {
        SearchTerm(word).map { FoldedText(text).hits(of: $0).map(\.range) } ?? []
    }

    @Test func findsInsideWordsAndMarksTheOriginal() {
        #expect(hits("bolig", "Boligpolitik og familieboliger") == [0..<5, 23..<28])
        #expect(hits("aerø", "på Ærø") == [3..<6])
        #expect(hits("nørrebro", "paa No\u{338}rrebro").isEmpty)
        #expect(hits("mål", "et ma\u{30A}l her") == [3..<6])
    }

    @Test func shortWordsMatchAtAWordsStart() {
        #expect(hits("by", "byen og Nørreby") == [0..<2])
    }

    @Test func plainLettersFindDanishOnesButNotTheReverse() {
        #expect(hits("norrebro", "På Nørrebro") == [3..<11])
        #expect(hits("boern", "børn") == [0..<4])
        #expect(hits("mal", "mål og mal") == [7..<10])
        #expect(hits("mål", "mal").isEmpty)
        #expect(hits("bør", "bor").isEmpty)
    }

    @Test func punctuationAloneIsNoTerm() {
        #expect(SearchTerm("–") == nil)
        #expect(SearchQuery("\" - ... \"").isEmpty)
    }

    @Test func tenThousandLettersAreOneTerm() {
        let long = String(repeating: "ab", count: 5_000)
        #expect(hits(long, long + long).count == 2)
        #expect(hits(long, "ab").isEmpty)
    }
}
