import PolicyModel
import Testing

struct ExcerptTests {
    private let text =
        "Andelen af almene familieboliger i en bydel\ner ikke den primære årsag til udsathed."

    @Test func aHitInsideAWordIsShownWithTheWord() throws {
        let excerpt = try #require(
            TextSearch.excerpt(of: SearchQuery("bolig"), in: text, length: 34))
        #expect(excerpt.contains("familieboliger"))
        #expect(excerpt.hasPrefix("… ") && excerpt.hasSuffix(" …"))
        #expect(excerpt.count <= 45)
    }

    @Test func wordsStayWholeAndLinesAreJoined() {
        #expect(
            TextSearch.excerpt(of: SearchQuery("bydel"), in: text, length: 200)
                == "Andelen af almene familieboliger i en bydel er ikke den primære årsag til udsathed."
        )
    }

    @Test func atBothEnds() throws {
        let first = try #require(
            TextSearch.excerpt(of: SearchQuery("andelen"), in: text, length: 20))
        #expect(first.hasPrefix("Andelen af"))
        let last = try #require(
            TextSearch.excerpt(of: SearchQuery("udsathed"), in: text, length: 20))
        #expect(last.hasSuffix("udsathed."))
    }

    @Test func nothingFoundIsNothing() {
        #expect(TextSearch.excerpt(of: SearchQuery("cykel"), in: text, length: 40) == nil)
    }
}
