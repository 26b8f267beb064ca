import PolicyModel
import Testing

@testable import Reading

/// OpenDocument, RTF, HTML and Markdown.
struct PandocFormatTests {
    private typealias Fixtures = FormatFixtures

    private let markdown = """
        # Tema 2 Lys og mørke

        Foreningen **Lygten** peger på *broen*.

        *Det bemærkes, at broen er lang.*

        1. gule lamper
        2. røde lamper

            - små

        | Nr. | Svar |
        |-----|------|
        | 1   | Ja   |
        """

    @Test(arguments: ["odt", "rtf", "html", "docx"])
    func oneTextInEveryFormat(format: String) throws {
        let document = try Fixtures.read(Fixtures.made(markdown, to: format), "tema." + format)
        #expect(document.kind(of: "Tema 2 Lys og mørke") == .heading(level: 1))
        // pandoc writes its lists to RTF as paragraphs.
        let small = format == "rtf" ? "– små" : "små"
        #expect(
            document.texts == [
                "Tema 2 Lys og mørke", "Foreningen Lygten peger på broen.",
                "Det bemærkes, at broen er lang.", "1. gule lamper", "2. røde lamper", small,
            ])
        let response = try #require(document.block("Foreningen"))
        #expect(response.lines[0].runs.filter(\.isItalic).map(\.text) == ["broen"])
        #expect(response.lines[0].runs.filter(\.isBold).map(\.text) == ["Lygten"])
        let remark = try #require(document.block("Det bemærkes"))
        #expect(remark.lines[0].runs.allSatisfy { $0.isItalic })
        if format != "rtf" {
            #expect(document.kind(of: "2. røde") == .listItem(depth: 0))
            #expect(document.kind(of: "små") == .listItem(depth: 1))
        }
        #expect(document.cells == [["Nr.", "Svar"], ["1", "Ja"]])
    }

    @Test func markdownAsPeopleWriteIt() throws {
        let text =
            "\u{FEFF}Vedr. udkastet\n==============\n\nVi støtter *ikke* planen @ havnen, "
            + "pris ~5~ kr. ^ca^.\n\n- lys\n- [kort](http://example.org)\n\n<div>Rå tekst</div>\n"
        let document = try Fixtures.read(text, "04-borger.md")
        #expect(document.format == .markdown)
        #expect(document.kind(of: "Vedr. udkastet") == .heading(level: 1))
        #expect(document.texts.contains("Vi støtter ikke planen @ havnen, pris ~5~ kr. ^ca^."))
        #expect(document.texts.suffix(3) == ["lys", "kort", "Rå tekst"])
    }

    /// pandoc writes a table whose cells hold paragraphs as HTML.
    @Test func aTableOfHTMLInMarkdownIsATable() throws {
        let text = """
            # Hørte

            <table><thead><tr><th>Hørt</th><th>Svar</th></tr></thead>
            <tbody><tr><td><p>Foreningen Lygten</p></td><td><p>☒</p></td></tr>
            <tr><td><p>Skumby Museum</p></td><td><p>☐</p></td></tr></tbody></table>

            Vi støtter *ikke* planen.
            """
        let document = try Fixtures.read(text, "hoerte.md")
        #expect(document.format == .markdown)
        #expect(document.kind(of: "Hørte") == .heading(level: 1))
        #expect(
            document.cells == [
                ["Hørt", "Svar"], ["Foreningen Lygten", "☒"], ["Skumby Museum", "☐"],
            ])
        #expect(document.texts.last == "Vi støtter ikke planen.")
    }

    @Test func htmlKeepsWordsAndDropsScripts() throws {
        let text = """
            <!DOCTYPE html><html><head><title>Ikke på siden</title>
            <style>p { color: red }</style><script>alert("nej")</script></head><body>
            <h1 class="title">Hvidbog om b&aring;de</h1>
            <h2>M&#xE5;l 1</h2><p>F&oslash;rste  afsnit.<br>Anden linje.<br><br>Nyt afsnit.</p>
            <script>document.write("nej")</script>
            <p><span style="font-style: italic">Skr&aring;t</span> og
            <span style="display:none">skjult</span> lige.</p>
            <table><tr><th>Nr.</th><th>Svar</th></tr>
            <tr><td>1</td><td>F&oslash;r<br>efter<table><tr><td>inde</td></tr></table></td></tr>
            </table></body></html>
            """
        let document = try Fixtures.read(text, "hvidbog.html")
        #expect(document.format == .html)
        #expect(document.block("Hvidbog om både")?.style == "Title")
        #expect(document.kind(of: "Mål 1") == .heading(level: 2))
        #expect(
            document.texts == [
                "Hvidbog om både", "Mål 1", "Første afsnit. Anden linje.", "Nyt afsnit.",
                "Skråt og lige.",
            ])
        #expect(document.block("Første")?.lines.count == 2)
        #expect(
            document.block("Skråt")?.lines.first?.runs.filter(\.isItalic).map(\.text) == ["Skråt"])
        let all = document.blocks.flatMap(\.allLines).map(\.text).joined(separator: " ")
        #expect(all.contains("inde"))
        #expect(!all.contains("nej") && !all.contains("skjult") && !all.contains("Ikke på"))
        #expect(document.cells[1][1].hasPrefix("Før/efter"))
    }

    /// Menu, cookies and contact are kept, and are nothing that anybody said.
    @Test func whatStandsAroundAPagesMainIsFurniture() throws {
        let main = """
            <main id="m"><header><h1>Svar om kajen</h1></header>
            <div role="dialog"><p>Abonner på siden.</p></div>
            <h2>Mål 1: Flere bænke</h2><p>En række høringssvar ønsker flere bænke.</p>
            <p>Havneforvaltningen bemærker, at der opstilles bænke.</p></main>
            """
        let page = """
            <html><body><div id="cookies" role="dialog"><p>Vi bruger cookies.</p></div>
            <header><nav><ul><li>Borger</li><li>Politik</li></ul></nav></header>
            \(main)<aside><h2>Kontakt</h2><p>Havnekontoret, Kajen 1</p>
            <table><caption>Tider</caption><tr><th>Mandag</th></tr><tr><td>9-14</td></tr></table></aside>
            <footer><p>Sidst opdateret i maj</p></footer></body></html>
            """
        let document = try Fixtures.read(page, "svar.html")
        let around = document.blocks.filter { $0.kind == .furniture }
            .map { $0.lines.map(\.text).joined(separator: " ") }
        #expect(
            around == [
                "Vi bruger cookies.", "Borger", "Politik", "Abonner på siden.", "Kontakt",
                "Havnekontoret, Kajen 1", "Tider", "Mandag", "9-14", "Sidst opdateret i maj",
            ])
        let read = try Reader.read(bytes: Array(page.utf8), name: "svar.html")
        #expect(read.hearing.responses.map(\.text) == ["En række høringssvar ønsker flere bænke."])
        #expect(read.hearing.sections.map(\.title) == ["Svar om kajen", "Flere bænke"])
        #expect(!read.findings.contains { $0.kind == .wordsLost })
        // With two of them nothing is known, and without one the page is its document.
        for other in [main + main, main.replacing("main", with: "div")] {
            let document = try Fixtures.read(
                page.replacing(main, with: other), "svar.html")
            #expect(document.blocks.filter { $0.kind == .furniture }.count <= 3)
        }
    }

    @Test func htmlInWindows1252() throws {
        let text = "<html><body><p>Bl\u{E5}b\u{E6}rgr\u{F8}d til alle.</p></body></html>"
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        #expect(try Fixtures.read(bytes, "x.html").texts == ["Blåbærgrød til alle."])
    }

    @Test func rtfFromOldPrograms() throws {
        let text =
            "{\\rtf1\\ansi\\ansicpg1252 {\\i Sk\\'f8nt} det regner.\\par N\u{E6}ste "
            + "g\\u229?rd, \\uc0\\u229 rgang {\\uc2\\u248??}re.\\par}"
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        let document = try Fixtures.read(bytes, "x.rtf")
        #expect(document.format == .richText)
        #expect(document.texts == ["Skønt det regner.", "Næste gård, årgang øre."])
        #expect(document.blocks[0].lines[0].runs.first?.isItalic == true)
    }

    @Test func openDocumentStylesAndPages() throws {
        let names =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
            + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
        let styles = """
            <office:document-styles \(names)><office:styles><style:style style:name="Svar" \
            style:family="paragraph"><style:text-properties fo:font-style="italic"/></style:style>\
            </office:styles></office:document-styles>
            """
        let content = """
            <office:document-content \(names)><office:automatic-styles><style:style \
            style:name="P1" style:family="paragraph" style:parent-style-name="Svar"/>\
            </office:automatic-styles><office:body><office:text><text:p>Et ønske.</text:p>\
            <text:p text:style-name="P1">Ønsket <text:soft-page-break/>er opfyldt.</text:p>\
            </office:text></office:body></office:document-content>
            """
        let type = "application/vnd.oasis.opendocument.text"
        let bytes = Fixtures.zip(
            [("mimetype", type), ("content.xml", content), ("styles.xml", styles)].map {
                ($0.0, Array($0.1.utf8))
            })
        let document = try Fixtures.read(bytes, "x.odt")
        #expect(document.format == .openDocument)
        #expect(document.pageCount == 2)
        #expect(document.blocks[0].lines.map(\.page) == [1])
        #expect(document.blocks[1].lines.map(\.page) == [1, 2])
        #expect(document.blocks[1].lines.flatMap(\.runs).allSatisfy { $0.isItalic })
        #expect(document.blocks[1].style == "Svar")
    }
}
