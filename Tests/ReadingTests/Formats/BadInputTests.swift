import Foundation
import Testing

@testable import Reading

/// What is no document, or means harm: a clear error or a right result, soon and in little memory.
struct BadInputTests {
    private typealias Fixtures = FormatFixtures

    private func error(
        _ bytes: [UInt8], _ name: String, work: ReadingWork = ReadingWork()
    ) -> ReadingError? {
        do {
            _ = try FormatReader.document(bytes: bytes, name: name, work: work)
            return nil
        } catch { return error }
    }

    @Test func aMissingProgramNamesItsPackage() throws {
        let work = ReadingWork(searchPath: ["/nonexistent"])
        let word = error(Fixtures.word(Fixtures.paragraph("Ord.")), "x.docx", work: work)
        #expect(word?.code == .missingProgram)
        #expect(word?.detail == "pandoc")
        var pdf = PDFFixture()
        pdf.text("Ord.", y: 72)
        let page = error(pdf.bytes(), "x.pdf", work: work)
        #expect(page?.code == .missingProgram)
        #expect(page?.detail == "poppler-utils")
        // Neither is asked for where it is not needed.
        #expect(error(Array("a;b\n1;2\n".utf8), "x.csv", work: work) == nil)
        #expect(error(Array("Ord.\n".utf8), "x.txt", work: work) == nil)
    }

    @Test func pdfs() throws {
        var pdf = PDFFixture()
        pdf.text("Hemmeligt.", y: 72)
        #expect(error(pdf.bytes(isEncrypted: true), "x.pdf")?.code == .encrypted)
        var empty = PDFFixture()
        empty.page()
        #expect(error(empty.bytes(), "x.pdf")?.code == .noText)
        #expect(error(Array("%PDF-1.7 og så intet".utf8), "x.pdf")?.code == .programFailed)
        #expect(error(Array(pdf.bytes().prefix(300)), "x.pdf") != nil)
        #expect(error(Array("Ingen PDF.".utf8), "x.pdf")?.code == .notText)
    }

    @Test func officeFiles() throws {
        #expect(error(Array("Ikke en zip.".utf8), "x.docx")?.code == .notText)
        #expect(error(Array("PK\u{3}\u{4} afkortet".utf8), "x.docx")?.code == .notText)
        let whole = Fixtures.word(Fixtures.paragraph("Ord."))
        #expect(error(Array(whole.dropLast(40)), "x.docx")?.code == .notText)
        #expect(error(Fixtures.zip([("a.txt", [65])]), "x.docx")?.code == .notText)
        let sheet = error(Fixtures.zip([("xl/workbook.xml", [65])]), "x.xlsx")
        #expect(sheet?.code == .unsupportedFormat)
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(error(old + Array(repeating: 0, count: 600), "x.doc")?.code == .unsupportedFormat)
        let locked = old + "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
        #expect(error(locked, "x.docx")?.code == .encrypted)
        let broken = Fixtures.word("<w:p><w:r><w:t>Ikke lukket")
        #expect(error(broken, "x.docx")?.code == .programFailed)
    }

    @Test func zipBombsAreNotUnpacked() throws {
        // Ten times 200 MB, says the table of contents.
        let parts = (0..<10).map { ("word/\($0).xml", [UInt8(65)]) }
        let claims = Dictionary(uniqueKeysWithValues: parts.map { ($0.0, UInt32(200 << 20)) })
        let bomb = Fixtures.zip([("word/document.xml", [65])] + parts, claims: claims)
        #expect(error(bomb, "x.docx")?.code == .tooLarge)
    }

    @Test func aBombThatLiesIsStopped() throws {
        // Deflated zeros, 64 MB of them, in a part that says it has ten bytes.
        var bits: [UInt8] = []
        for _ in 0..<1_000 {
            bits += [0x00, 0xFF, 0xFF, 0x00, 0x00] + Array(repeating: 32, count: 65_535)
        }
        #expect(Inflate.bytes(of: bits[...], limit: 1 << 20) == nil)
    }

    @Test func tooLargeIsSaidAtOnce() throws {
        let start = ContinuousClock.now
        let text = [UInt8](repeating: 0x61, count: 200 << 20)
        for name in ["x.txt", "x.csv", "x.html", "x.md", "x.unknown"] {
            let found = error(text, name)
            #expect(found?.code == .tooLarge)
            #expect(found?.detail == "32")
        }
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    /// What lies deep in one another, in each of the ways that cost pandoc minutes or gigabytes.
    private static func deep(_ depth: Int) -> [(text: String, name: String)] {
        func many(_ text: String) -> String { String(repeating: text, count: depth) }
        let items = (0..<min(depth, 1_000)).map { String(repeating: "  ", count: $0) + "- " }
        return [
            ("<html><body>" + many("<div>") + "Ord." + many("</div>"), "x.html"),
            ("<html><body>" + many("<table><tr><td>") + "Ord.", "x.html"),
            ("<html><body>" + many("<ul><li>") + "Ord." + many("</ul>"), "x.html"),
            (many(">") + " Ord.\n", "x.md"), (many("1. ") + "Ord.\n", "x.md"),
            (items.joined(separator: "Ord.\n") + "Ord.\n", "x.md"),
        ]
    }

    @Test(arguments: [300, 3_000, 100_000])
    func deepNestingIsRefusedBeforePandocIsAsked(depth: Int) throws {
        // Where there is no pandoc, asking for it would say so.
        let work = ReadingWork(searchPath: ["/nonexistent"])
        for (text, name) in Self.deep(depth) {
            #expect(
                error(Array(text.utf8), name, work: work)?.code == .tooDeep, "\(text.prefix(40))")
        }
        let emphasis = "<html><body>" + String(repeating: "<b>", count: depth) + "Ord."
        let groups = "{\\rtf1 " + String(repeating: "{", count: depth) + "Ord."
        let isDeep = depth > Nesting.mostInText
        for (text, name) in [(emphasis, "x.html"), (groups, "x.rtf")] {
            #expect(
                error(Array(text.utf8), name, work: work)?.code
                    == (isDeep ? .tooDeep : .missingProgram))
        }
    }

    @Test func whatPeopleNestIsRead() throws {
        for (text, name) in Self.deep(40) where !text.contains("<table") {
            let document = try Fixtures.read(text, name)
            let words = Set(document.texts.flatMap { $0.split(separator: " ") })
            #expect(words.isSubset(of: ["Ord.", "1."]) && words.contains("Ord."), "\(name)")
        }
        // More than the decoder of pandoc's answer takes, and less than is refused at once.
        let between = "<html><body>" + String(repeating: "<div>", count: 200) + "Ord."
        #expect(error(Array(between.utf8), "x.html")?.code == .tooDeep)
    }

    /// Pandoc tries twice for each list that is never closed.
    @Test func listsLeftOpenAreRefused() throws {
        let work = ReadingWork(searchPath: ["/nonexistent"])
        let open = "<html><body>" + String(repeating: "<ul><li>", count: 20) + "Ord."
        #expect(error(Array(open.utf8), "x.html", work: work)?.code == .tooDeep)
        let inside =
            "<html><body>" + String(repeating: "<div><ul><li>", count: 20) + "Ord."
            + String(repeating: "</div>", count: 20)
        #expect(error(Array(inside.utf8), "x.html", work: work)?.code == .tooDeep)
        // Nor one after the other; a few are read.
        let lists = { "<html><body>" + String(repeating: "<div><ul><li>Ord.</div>", count: $0) }
        #expect(error(Array(lists(20).utf8), "x.html", work: work)?.code == .tooDeep)
        #expect(try Fixtures.read(lists(3), "x.html").texts == ["Ord.", "Ord.", "Ord."])
        let anchors = String(repeating: "<p><a name=x><b>Ord.<p>", count: 90)
        #expect(!Nesting.markupIsTooDeep(Array(anchors.utf8)))
    }

    @Test func nestedTablesAndWideSpans() throws {
        let html = "<html><body>" + String(repeating: "<table><tr><td>", count: 40) + "Ord."
        let wide =
            "<html><table><tr><td colspan=\"600\" rowspan=\"600\">Ord.</td>"
            + "<td>To</td></tr><tr><td>Tre</td></tr></table></html>"
        var work = ReadingWork()
        work.limits.helperSeconds = 5
        for text in [html, wide.replacing("600", with: "100000000")] {
            let found = error(Array(text.utf8), "x.html", work: work)
            #expect(found == nil || found?.code == .programFailed)
        }
        let document = try Fixtures.read(wide, "x.html")
        let words = document.blocks.flatMap(\.allLines).map(\.text)
        #expect(words == ["Ord.", "To", "Tre"])
    }

    @Test func nulsAndLoneSurrogates() throws {
        let html = "<html><body><p>F\0r &#xD800; efter</p></body></html>"
        let document = try Fixtures.read(html, "x.html")
        #expect(document.texts.first?.hasPrefix("F\u{FFFD}r") == true)
        #expect(document.texts.first?.hasSuffix("efter") == true)
        let wide: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x00, 0xD8, 0x62, 0, 0x3B, 0, 0x63, 0]
        #expect(try Fixtures.read(wide, "x.csv").cells == [["a\u{FFFD}b", "c"]])
    }

    @Test func progressIsToldAndReadingCanBeStopped() throws {
        let steps = Steps()
        var pdf = PDFFixture()
        for _ in 1...3 {
            pdf.page()
            pdf.text("Ord.", y: 72)
        }
        let work = ReadingWork(progress: { steps.add($0) })
        _ = try FormatReader.document(bytes: pdf.bytes(), name: "x.pdf", work: work)
        #expect(steps.all.first == .converting(name: "x.pdf", program: "pdftohtml"))
        #expect(steps.all.contains(.page(name: "x.pdf", number: 3)))
        #expect(steps.all.last == .done(name: "x.pdf"))
        let stopped = ReadingWork(isCancelled: { true })
        #expect(error(pdf.bytes(), "x.pdf", work: stopped)?.code == .programFailed)
    }
}

private final class Steps: @unchecked Sendable {
    private let lock = NSLock()
    private var steps: [ReadingWork.Step] = []

    var all: [ReadingWork.Step] { lock.withLock { steps } }

    func add(_ step: ReadingWork.Step) { lock.withLock { steps.append(step) } }
}
