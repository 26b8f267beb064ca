import Testing

@testable import Reading

/// What Word keeps and pandoc alone does not tell.
struct WordTests {
    private typealias Fixtures = FormatFixtures

    @Test func emphasisHeadingsListsTablesAndNotesSurvive() throws {
        let markdown = """
            # Spor 1. Havnen

            Beboerne finder *moleom­rådet* for **mørkt**.[^1]

            *Forvaltningen bemærker, at der opsættes lys.*

            - lys
            - bænke

            [^1]: Opgjort i 2031.

            | Nr. | Afsender |
            |-----|----------|
            | 1   | *Molerådet* |
            """
        let document = try Fixtures.read(Fixtures.made(markdown, to: "docx"), "x.docx")
        #expect(document.format == .word)
        #expect(document.layout == .paragraphs)
        #expect(document.kind(of: "Spor 1. Havnen") == .heading(level: 1))
        #expect(document.kind(of: "bænke") == .listItem(depth: 0))
        #expect(document.kind(of: "Opgjort i 2031.") == .footnote)
        let response = try #require(document.block("Beboerne"))
        #expect(response.lines[0].runs.filter(\.isBold).map(\.text) == ["mørkt"])
        let remark = try #require(document.block("Forvaltningen"))
        #expect(remark.lines[0].runs.allSatisfy { $0.isItalic })
        #expect(document.cells == [["Nr.", "Afsender"], ["1", "Molerådet"]])
    }

    private let styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
        </w:style>
        <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="Overskrift 1"/>\
        <w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="KKTema"><w:name w:val="KK Tema"/>\
        <w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Svar"><w:name w:val="Svar"/>\
        <w:basedOn w:val="Normal"/><w:rPr><w:i/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="SvarLille"><w:name w:val="Svar lille"/>\
        <w:basedOn w:val="Svar"/></w:style>
        <w:style w:type="paragraph" w:styleId="SvarRet"><w:name w:val="Svar ret"/>\
        <w:basedOn w:val="Svar"/><w:rPr><w:i w:val="0"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Frem"><w:name w:val="Frem"/><w:rPr><w:i/></w:rPr>\
        </w:style>
        <w:style w:type="paragraph" w:styleId="Listeafsnit"><w:name w:val="List Paragraph"/>\
        <w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
        """

    @Test func italicsComeFromStylesAndWhatTheyAreBasedOn() throws {
        let run = "<w:r><w:rPr><w:i w:val=\"0\"/></w:rPr><w:t>ikke</w:t></w:r>"
        let styled = "<w:r><w:rPr><w:rStyle w:val=\"Frem\"/></w:rPr><w:t>Fremhævet.</w:t></w:r>"
        let body =
            Fixtures.paragraph("Et svar.", style: "Svar")
            + Fixtures.paragraph("Et arvet svar.", style: "SvarLille")
            + Fixtures.paragraph("Et ret svar.", style: "SvarRet")
            + "<w:p><w:pPr><w:pStyle w:val=\"Svar\"/></w:pPr><w:r><w:t "
            + "xml:space=\"preserve\">Her er </w:t></w:r>\(run)<w:r><w:t xml:space=\"preserve\"> "
            + "alt skråt.</w:t></w:r></w:p><w:p>\(styled)</w:p>"
        let document = try Fixtures.read(Fixtures.word(body, styles: styles), "x.docx")
        func italics(_ start: String) -> [String] {
            document.block(start)?.lines.flatMap(\.runs).filter(\.isItalic).map(\.text) ?? []
        }
        #expect(italics("Et svar.") == ["Et svar."])
        #expect(italics("Et arvet svar.") == ["Et arvet svar."])
        #expect(italics("Et ret svar.").isEmpty)
        #expect(italics("Her er") == ["Her er ", " alt skråt."])
        #expect(italics("Fremhævet") == ["Fremhævet."])
        #expect(document.block("Et svar.")?.style == "Svar")
    }

    @Test func danishStylesAndOutlineLevelsAreHeadings() throws {
        let body =
            Fixtures.paragraph("Hvidbog om Molen", style: "Titel")
            + Fixtures.paragraph("Generelt", style: "Overskrift1")
            + Fixtures.paragraph("Om støj", style: "KKTema")
            + Fixtures.paragraph("Tekst.")
        let document = try Fixtures.read(Fixtures.word(body, styles: styles), "x.docx")
        #expect(document.block("Hvidbog")?.style == "Title")
        #expect(document.kind(of: "Hvidbog") == .paragraph)
        #expect(document.kind(of: "Generelt") == .heading(level: 1))
        #expect(document.kind(of: "Om støj") == .heading(level: 2))
        #expect(document.kind(of: "Tekst.") == .paragraph)
        #expect(document.texts.count == 4)
    }

    private let numbering = """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
        <w:numFmt w:val="decimal"/><w:lvlText w:val="Mål %1."/></w:lvl><w:lvl w:ilvl="1">\
        <w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>\
        </w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="7"/>\
        <w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        """

    private func numbered(_ text: String, _ list: Int, _ level: Int, _ style: String? = nil)
        -> String
    {
        Fixtures.paragraph(
            text, style: style,
            more: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }

    @Test func numbersOfListsAreCarriedIntoTheText() throws {
        let body =
            numbered("Flere bænke", 1, 0, "Overskrift1") + numbered("Ved kajen", 1, 1, "KKTema")
            + Fixtures.paragraph("Tekst.") + numbered("Mere lys", 1, 0, "Overskrift1")
            + numbered("Ved broen", 1, 1, "KKTema") + numbered("Første", 2, 0)
            + Fixtures.paragraph("Imellem.") + numbered("Andet", 2, 0)
        let bytes = Fixtures.word(body, styles: styles, numbering: numbering)
        let texts = try Fixtures.read(bytes, "x.docx").texts
        #expect(
            texts == [
                "Mål 1. Flere bænke", "1.1 Ved kajen", "Tekst.", "Mål 2. Mere lys",
                "2.1 Ved broen", "g) Første", "Imellem.", "h) Andet",
            ])
    }

    @Test func pagesComeFromWordsOwnLayout() throws {
        let rest = "<w:r><w:lastRenderedPageBreak/><w:t>der går om på næste.</w:t></w:r></w:p>"
        let body =
            Fixtures.paragraph("Side et.")
            + "<w:p><w:r><w:t xml:space=\"preserve\">Et afsnit, </w:t></w:r>" + rest
            + Fixtures.paragraph("Side to.")
        let document = try Fixtures.read(Fixtures.word(body, pages: 2), "x.docx")
        #expect(document.pageCount == 2)
        #expect(document.block("Side et.")?.lines.map(\.page) == [1])
        #expect(document.block("Et afsnit")?.lines.map(\.page) == [1, 2])
        #expect(document.block("Et afsnit")?.lines.map(\.text).last == "der går om på næste.")
        #expect(document.block("Side to.")?.lines.map(\.page) == [2])
        // Word counted before somebody wrote more: no page is better than a wrong one.
        let stale = try Fixtures.read(Fixtures.word(body, pages: 5), "x.docx")
        #expect(stale.pageCount == nil)
        #expect(stale.block("Side to.")?.lines.map(\.page) == [nil])
    }

    @Test func mergedCellsKeepTheirColumns() throws {
        func cell(_ text: String, _ properties: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr>\(Fixtures.paragraph(text))</w:tc>"
        }
        let body =
            "<w:tbl><w:tblGrid><w:gridCol w:w=\"90\"/><w:gridCol w:w=\"90\"/></w:tblGrid><w:tr>"
            + cell("Afsender", "<w:vMerge w:val=\"restart\"/>") + cell("Svar a")
            + "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("Svar b") + "</w:tr><w:tr>"
            + cell("Samlet", "<w:gridSpan w:val=\"2\"/>") + "</w:tr></w:tbl>"
            + Fixtures.paragraph("Efter.")
        let document = try Fixtures.read(Fixtures.word(body), "x.docx")
        let last = document.cells.last
        #expect(document.cells.first == ["Afsender", "Svar a"])
        #expect(document.cells.dropFirst().first == ["", "Svar b"])
        #expect(last == ["Samlet"])
    }

    @Test func typedBulletsOfListParagraphsAreItems() throws {
        let body =
            Fixtures.paragraph("Indrykket for sig.", style: "Listeafsnit")
            + Fixtures.paragraph("Mellem.") + Fixtures.paragraph("- lys", style: "Listeafsnit")
            + Fixtures.paragraph("og bænke", style: "Listeafsnit")
        let document = try Fixtures.read(Fixtures.word(body, styles: styles), "x.docx")
        #expect(document.kind(of: "Indrykket") == .paragraph)
        #expect(document.kind(of: "- lys") == .listItem(depth: 0))
        #expect(document.kind(of: "og bænke") == .listItem(depth: 0))
    }

    @Test func movedTextAndOldPropertiesAreNotRead() throws {
        let body =
            "<w:p><w:pPr><w:rPr><w:i/></w:rPr></w:pPr><w:r><w:t>Ret tekst.</w:t></w:r></w:p>"
            + "<w:p><w:del w:id=\"1\" w:author=\"A\" w:date=\"2031-01-01T00:00:00Z\"><w:r><w:delText>Slettet.</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"A\" w:date=\"2031-01-01T00:00:00Z\"><w:r><w:t>Indsat.</w:t></w:r></w:ins></w:p>"
        let document = try Fixtures.read(Fixtures.word(body), "x.docx")
        #expect(document.texts == ["Ret tekst.", "Indsat."])
        #expect(!document.hasItalics)
    }

    @Test func whatPandocLeavesOutIsRestored() throws {
        // pandoc drops a table whose columns have no width.
        let body =
            Fixtures.paragraph("Før tabellen.")
            + "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
            + Fixtures.paragraph("Ordene i tabellen.") + "</w:tc></w:tr></w:tbl>"
            + Fixtures.paragraph("Efter tabellen.")
        let document = try Fixtures.read(Fixtures.word(body), "x.docx")
        #expect(document.texts == ["Før tabellen.", "Ordene i tabellen.", "Efter tabellen."])
    }
}
