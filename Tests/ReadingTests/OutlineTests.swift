import PolicyModel
import Testing

@testable import Reading

@Suite("Headings, levels and the best split")
struct OutlineTests {
    private func outline(_ text: String) -> OutlineDraft {
        let (pieces, levels) = ParagraphFinder.pieces(of: PlainTextReader.read(text, name: "x"))
        return OutlineBuilder.outline(pieces, levels: levels)
    }

    @Test(
        arguments: [
            ("Mål 3. Flere både", "Mål 3", "Flere både"), ("Tema 2: Vind", "Tema 2", "Vind"),
            ("Indsatsområde 4 – Vand", "Indsatsområde 4", "Vand"),
            ("Tema B: Vind", "Tema B", "Vind"),
            ("Delmål 2.1 Vand", "Delmål 2.1", "Vand"), ("2.1 Vand", "2.1", "Vand"),
        ])
    func numbersAreRead(_ line: String, _ label: String, _ title: String) throws {
        let found = try #require(HeadingNumber.parse(line))
        #expect(found.number.label == label)
        #expect(found.title == title)
    }

    @Test func anUnknownLevelWordIsLearntWhenItRecurs() {
        let levels = LevelWords(learningFrom: [
            "Kurs 1: Nord", "Mål 1. Sol", "Mål 2. Sne", "Kurs 2: Syd", "Mål 3. Regn",
            "Budget 2031 er vedtaget", "Bilag 1. Kort", "Bilag 2. Flere kort",
        ])
        #expect(levels.words == ["kurs", "mål"])
        #expect(levels.heading("Mål 3 udgår helt") == nil)
        #expect(levels.heading("Mål 4. Slud") != nil)
    }

    @Test func titlesGluedToTextAndToEachOther() {
        let draft = outline(
            """
            Spor 1 – Folk skal kunne finde en
            bænk i skyggen
            Mål 1. Bænke under træer
            Flere høringssvar ønsker bænke af træ ved alle stoppesteder i hele byen,
            fordi metal bliver koldt.

            Mål 2. Vand
            Der efterspørges vand.
            """)
        #expect(
            draft.sections.map(\.title) == [
                "Folk skal kunne finde en bænk i skyggen", "Bænke under træer", "Vand",
            ])
        #expect(draft.sections.map(\.kind) == [.pejlemaerke, .goal, .goal])
        #expect(draft.sections.map(\.paragraphs.count) == [0, 1, 1])
    }

    @Test func headingsOfTheirOwnMarkWhatFollows() {
        let draft = outline(
            """
            Mål 1. Bænke

            De er for få.

            Forvaltningens svar

            Der kommer flere.

            Mål 2. Vand

            Det er for koldt.
            """)
        #expect(draft.sections.map { $0.paragraphs.map(\.marker) } == [[nil, .remark], [nil]])
        #expect(draft.others.map(\.reason) == [.marker])
    }

    @Test func aListBelongsToItsParagraph() {
        let draft = outline(
            """
            Mål 1. Bænke

            Der foreslås bænke:

               • af træ
               • af sten, som
                 holder længe

            Det er nok.
            """)
        #expect(
            draft.sections[0].paragraphs.map(\.paragraph.text) == [
                "Der foreslås bænke:\naf træ\naf sten, som holder længe", "Det er nok.",
            ])
    }

    @Test func aTableOfContentsIsNoOutline() {
        let draft = outline(
            """
            Mål 1. Bænke ........... 3
            Mål 2. Vand ............ 4

            Mål 1. Bænke

            De er for få.
            """)
        #expect(draft.sections.map(\.title) == ["Bænke"])
        #expect(draft.others.map(\.reason) == [.contents])
    }

    @Test(
        arguments: [
            ("Generelle bemærkninger", true), ("Øvrige kommentarer", true), ("Generelt", true),
            ("Om mågerne", false), ("Andre byers parker", false),
        ])
    func sectionsAboutTheWholeAreKnown(_ title: String, _ isGeneral: Bool) {
        #expect(OutlineBuilder.isGeneral(title) == isGeneral)
    }

    // MARK: The best split

    private func kinds(_ scores: [Double], price: Double? = nil) -> String {
        let splitter = KindSplitter(learningFrom: price == nil ? [] : [[-5, 5, -5, 5, -5, 5]])
        return splitter.split(scores).map { $0.kind == .response ? "R" : "M" }.joined()
    }

    @Test func whatTellsNothingIsToldByItsNeighbours() {
        #expect(kinds([-5, 0, -4, 5, 0, 0]) == "RRRMMM")
        #expect(kinds([-5, 1, -4, 5]) == "RRRM")
        #expect(kinds([-5, 5, -2, 5]) == "RMMM")
        #expect(kinds([]) == "")
        #expect(kinds([-3, 0]) == "RM")
        #expect(kinds([0]) == "R")
    }

    @Test func aDocumentThatAlternatesIsLetAlternate() {
        #expect(kinds([-5, 5, -2, 5], price: 0) == "RMRM")
    }

    @Test func confidenceFollowsTheMargin() {
        let verdicts = KindSplitter(learningFrom: []).split([-9, -0.2, 9])
        #expect(verdicts[0].confidence > 0.9)
        #expect(verdicts[1].confidence < 0.7)
    }
}
