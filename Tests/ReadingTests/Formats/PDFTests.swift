import Testing

@testable import Reading

struct PDFTests {
    private func read(_ fixture: PDFFixture) throws -> SourceDocument {
        try FormatFixtures.read(fixture.bytes(), "x.pdf")
    }

    private let long = [
        "Beboerne på kajen skriver, at lyset er for svagt, og at det bliver mørkt",
        "allerede klokken fire om vinteren. De foreslår flere lamper ved broen og",
        "ved den gamle kran.",
    ]

    @Test func linesBecomeParagraphsWithPagesAndLineNumbers() throws {
        var pdf = PDFFixture()
        var y = pdf.lines(long, y: 72)
        y = pdf.lines(long, y: y, font: .italic)
        let document = try read(pdf)
        #expect(document.format == .pdf)
        #expect(document.layout == .paragraphs)
        #expect(document.pageCount == 1)
        #expect(document.pageEvidence == .format)
        #expect(document.texts == [long.joined(separator: " "), long.joined(separator: " ")])
        #expect(document.blocks[1].lines.map(\.number) == [4, 5, 6])
        #expect(document.blocks[1].lines.map(\.page) == [1, 1, 1])
        #expect(document.blocks[0].lines.flatMap(\.runs).allSatisfy { !$0.isItalic })
        #expect(document.blocks[1].lines.flatMap(\.runs).allSatisfy { $0.isItalic })
        #expect(document.blocks.map(\.startsPage) == [true, false])
    }

    @Test func headingsAreToldBySizeAndBoldness() throws {
        var pdf = PDFFixture()
        pdf.text("Hvidbog om havnen", y: 72, size: 22, font: .bold)
        pdf.text("Spor 1. Lys", y: 110, size: 16, font: .bold)
        pdf.text("Mål 1. Flere lamper", y: 140, size: 11, font: .bold)
        var y = pdf.lines(long, y: 160)
        pdf.text("Spor 2. Ro", y: y + 10, size: 16, font: .bold)
        y = pdf.lines(long, y: y + 36)
        _ = pdf.lines(["Vi siger klart nej til det hele.", ""], y: y, font: .bold)
        let document = try read(pdf)
        #expect(document.block("Hvidbog")?.style == "Title")
        #expect(document.kind(of: "Hvidbog") == .paragraph)
        #expect(document.kind(of: "Spor 1.") == .heading(level: 1))
        #expect(document.kind(of: "Spor 2.") == .heading(level: 1))
        #expect(document.kind(of: "Mål 1.") == .heading(level: 2))
        #expect(document.kind(of: "Vi siger") == .paragraph)
    }

    @Test func bookmarksSayItBetter() throws {
        var pdf = PDFFixture()
        pdf.text("Indledning", y: 72, size: 11)
        pdf.bookmark("Indledning")
        let y = pdf.lines(long, y: 100)
        pdf.text("Lys", y: y, size: 16, font: .bold)
        pdf.bookmark("Lys")
        _ = pdf.lines(long, y: y + 30)
        let document = try read(pdf)
        #expect(document.kind(of: "Indledning") == .heading(level: 1))
        #expect(document.kind(of: "Lys") == .heading(level: 1))
    }

    @Test func headersFootersAndNumbersAreNoText() throws {
        var pdf = PDFFixture()
        for page in 1...3 {
            pdf.page()
            pdf.text("Høringsnotat – udkast", y: 40, size: 9)
            _ = pdf.lines(long, y: 100)
            pdf.text("\(page)", x: 500, y: 800, size: 9)
        }
        let document = try read(pdf)
        #expect(document.texts == Array(repeating: long.joined(separator: " "), count: 3))
        #expect(document.pageNumbers.map(\.text) == ["1", "2", "3"])
        #expect(document.blocks.count { $0.kind == .furniture } == 3)
        #expect(
            document.blocks.filter { $0.kind == .paragraph }.map(\.startsPage) == [
                true, true, true,
            ])
        #expect(document.blocks.first { $0.kind == .paragraph }?.lines.first?.number == 1)
    }

    @Test func aParagraphGoesOnOverleaf() throws {
        var pdf = PDFFixture()
        _ = pdf.lines(Array(long.prefix(2)), y: 700)
        pdf.page()
        _ = pdf.lines(["ved den gamle kran."], y: 72)
        pdf.page()
        _ = pdf.lines(long, y: 72)
        let document = try read(pdf)
        #expect(document.texts == [long.joined(separator: " "), long.joined(separator: " ")])
        #expect(document.blocks[0].lines.map(\.page) == [1, 1, 2])
        #expect(document.blocks[0].lines.map(\.number) == [1, 2, 1])
    }

    @Test func listsOfBulletsNumbersAndShortLines() throws {
        var pdf = PDFFixture()
        var y = pdf.lines(long, y: 72)
        for item in ["flere lamper", "færre biler"] {
            pdf.text("•", x: 90, y: y)
            pdf.text(item, x: 108, y: y)
            y += 14
        }
        y = pdf.lines(["1. Lygten", "2. Molens Venner", "Ældrerådet", "Bådelauget"], y: y + 12)
        let document = try read(pdf)
        #expect(
            document.texts.dropFirst() == [
                "flere lamper", "færre biler", "1. Lygten", "2. Molens Venner", "Ældrerådet",
                "Bådelauget",
            ])
        #expect(document.kind(of: "færre") == .listItem(depth: 0))
    }

    @Test func tablesKeepTheirCellsInOrder() throws {
        var pdf = PDFFixture()
        let columns = [72.0, 110, 230, 400]
        let rows = [
            [["Nr."], ["Afsender"], ["Svar"], ["Bemærkning"]],
            [["A. Lys"]],
            [["1"], ["Lygten"], ["Der bør være flere", "lamper ved broen."], ["Imødekommes."]],
            [["2"], ["Molens", "Venner"], ["Der er lys nok."], ["Tages til", "efterretning."]],
        ]
        var y = pdf.lines(long, y: 72)
        for row in rows {
            for (cell, x) in zip(row, columns) { _ = pdf.lines(cell, x: x, y: y, size: 9) }
            y += Double(row.map(\.count).max() ?? 1) * 14 + 8
        }
        _ = pdf.lines(long, y: y + 10)
        let document = try read(pdf)
        #expect(
            document.cells == [
                ["Nr.", "Afsender", "Svar", "Bemærkning"], ["A. Lys"],
                ["1", "Lygten", "Der bør være flere lamper ved broen.", "Imødekommes."],
                ["2", "Molens Venner", "Der er lys nok.", "Tages til efterretning."],
            ])
        #expect(document.texts.count == 2)
        guard case .table(let table)? = document.blocks.dropFirst().first?.kind else {
            Issue.record("no table")
            return
        }
        #expect(table.map(\.isHeader) == [true, false, false, false])
    }

    @Test func columnsOfAPageAreReadOneByOne() throws {
        var pdf = PDFFixture()
        let left = ["Venstre spalte begynder", "her og fortsætter lidt", "endnu og slutter."]
        let right = ["Højre spalte begynder", "ved siden af og er", "også kort."]
        _ = pdf.lines(left, x: 72, y: 72)
        _ = pdf.lines(right, x: 320, y: 72)
        let document = try read(pdf)
        #expect(document.texts == [left.joined(separator: " "), right.joined(separator: " ")])
    }

    @Test func footnotesAreToldByTheirRaisedNumber() throws {
        var pdf = PDFFixture()
        pdf.text("Beboerne henviser til de mange tal i det seneste trykte årsregnskab,", y: 72)
        pdf.text("1", x: 406, y: 68, size: 6)
        pdf.text("som er på 40 m", y: 86)
        pdf.text("2", x: 148.5, y: 82, size: 6)
        _ = pdf.lines(long, y: 120)
        pdf.text("1", y: 700, size: 5)
        pdf.text("Årsregnskabet er fra 2031.", x: 76, y: 703, size: 8)
        let document = try read(pdf)
        #expect(document.kind(of: "Årsregnskabet") == .footnote)
        #expect(document.texts[0].hasSuffix("årsregnskab, som er på 40 m2"))
    }
}
