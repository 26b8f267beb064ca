import Foundation
import PtySupport
import Testing

/// Text as somebody would write it who means harm, through the import of every format and out at
/// every exit. What is hostile is said here a second time on purpose: a refactoring that forgets
/// to replace something must not take this list along.
@Suite(.serialized) struct HostileTextTests {
    /// What may leave on no way: controls but line feed and tab, separators, bidi, tags.
    private static func isHostile(_ scalar: UnicodeScalar) -> Bool {
        let value = scalar.value
        if value == 0x0A || value == 0x09 { return false }
        return value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x061C
            || [0x200E, 0x200F, 0x2028, 0x2029].contains(value)
            || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
            || (0xE0000...0xE007F).contains(value)
    }

    /// Each stands in the middle of a sentence. `xml` ones may stand in a Word file or a page.
    private static let pieces: [(name: String, text: String, xml: Bool)] = [
        ("title", "\u{1B}]0;pejl-ondt\u{7}", false),
        ("clipboard", "\u{1B}]52;c;b25kdA==\u{7}", false),
        ("clear", "\u{1B}[2J\u{1B}[H", false), ("alternate", "\u{1B}[?1049l", false),
        ("csi8", "\u{9B}31m", true), ("c0", "\u{1}\u{8}\u{E}\u{7F}", false),
        ("bidi", "\u{202E}gnoltrebmu\u{202C}", true), ("isolate", "\u{2066}x\u{2069}", true),
        ("marks", "a\u{200F}b\u{061C}c", true), ("separators", "d\u{2028}e\u{2029}f", true),
        ("tags", "g\u{E0041}\u{E0042}\u{E007F}h", true), ("next line", "i\u{85}j", true),
        ("cells", "=HYPERLINK(\"x\")", true), ("markup", "<script>alert(1)</script>", false),
        ("pile", "k" + String(repeating: "\u{301}\u{323}", count: 2_000), true),
        ("long", String(repeating: "langtord", count: 4_000), true),
    ]

    private static func text(xmlOnly: Bool) -> String {
        let sentences = pieces.filter { !xmlOnly || $0.xml }.map {
            "Foreningen Grønne Fingre mener noget om \($0.name) \($0.text) og have."
        }
        let remark =
            "Haveforvaltningen bemærker \(xmlOnly ? "" : "\u{1B}[31m")\u{202E}at\u{202C} ja."
        return """
            Bilag 2. Resumé af høringssvar til Havepolitik 2031

            Der er modtaget høringssvar fra: Foreningen Grønne Fingre og Kløverholm Lokaludvalg.

            Mål 1. Flere skal have \u{202E}en\u{202C} have

            \(sentences.joined(separator: "\n\n"))

            \(remark)

            """
    }

    private static let markup: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]

    private static func page(_ text: String) -> String {
        let paragraphs = text.components(separatedBy: "\n\n").map { paragraph in
            "<p>" + paragraph.map { markup[$0] ?? String($0) }.joined() + "</p>"
        }
        return "<html><head><meta charset=\"utf-8\"></head><body>"
            + paragraphs.joined() + "</body></html>"
    }

    private static func rich(_ text: String) -> String {
        var body = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: body += "\n"
            case 0x5C, 0x7B, 0x7D: body += "\\" + String(scalar)
            case 0x20..<0x7F: body.unicodeScalars.append(scalar)
            default:
                for unit in String(scalar).utf16 { body += "\\u\(Int16(bitPattern: unit))?" }
            }
        }
        let paragraphs = body.components(separatedBy: "\n\n").joined(separator: "\\par\n\\par\n")
        return "{\\rtf1\\ansi\\uc1 \(paragraphs)}"
    }

    /// A file of each format; pandoc makes those that are archives.
    private static func files() throws -> [(name: String, bytes: [UInt8])] {
        let all = text(xmlOnly: false)
        let legal = text(xmlOnly: true)
        var made: [(String, [UInt8])] = [
            // Invalid UTF-8, and a NUL, in the one format that is bytes.
            ("ondt.txt", Array(all.utf8) + [0x0A, 0x0A] + Array("Slut ".utf8) + [0x00, 0x0A]),
            ("ondt.md", Array(all.utf8)), ("ondt.html", Array(page(legal).utf8)),
            ("ondt.rtf", Array(rich(legal).utf8)),
        ]
        for format in ["docx", "odt"] {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["pandoc", "-f", "html", "-t", format, "-o", "-"]
            let (input, output) = (Pipe(), Pipe())
            (process.standardInput, process.standardOutput) = (input, output)
            try process.run()
            let page = Data(page(legal).utf8)
            Thread.detachNewThread {
                try? input.fileHandleForWriting.write(contentsOf: page)
                try? input.fileHandleForWriting.close()
            }
            made.append(
                ("ondt.\(format)", [UInt8](output.fileHandleForReading.readDataToEndOfFile())))
            process.waitUntilExit()
        }
        return made
    }

    private func expectHarmless(
        _ bytes: Data, _ exit: String, allowing allowed: Set<UInt32> = []
    ) {
        guard let text = String(data: bytes, encoding: .utf8) else {
            Issue.record("\(exit): not UTF-8")
            return
        }
        let found = Set(text.unicodeScalars.filter { Self.isHostile($0) }.map(\.value))
            .subtracting(allowed)
        #expect(
            found.isEmpty, "\(exit) lets through \(found.map { String($0, radix: 16) }.sorted())")
    }

    /// Every format in, every exit out.
    @Test func everyFormatAndEveryExit() throws {
        for (name, bytes) in try Self.files() {
            let program = try Program()
            // The file's own name is a stranger's, too.
            let hostile = "\u{1B}]0;x\u{7}\u{202E}" + name
            let file = program.home.appending(path: hostile)
            try Data(bytes).write(to: file)
            let imported = try program.run("import", file.path)
            #expect(imported.status == 0, "\(name): \(imported.errors)")
            expectHarmless(imported.bytes, "\(name) import")
            expectHarmless(Data(imported.errors.utf8), "\(name) import, standard error")
            let lists = [
                "hearings", "sections", "goals", "responses", "remarks", "respondents",
                "documents", "unplaced", "uncertain",
            ]
            var exits = lists.flatMap { [["list", $0], ["list", $0, "--json"]] }
            exits += [
                ["show", "H1"], ["show", "H1", "--json"], ["search", "have"],
                ["search", "have", "--json"], ["export"], ["history"], ["history", "--json"],
                ["check"], ["check", "--json"], ["browse"], ["report", "--format", "markdown"],
                ["report", "--format", "html"], ["browse", "--internal"],
                ["browse", "--print", "--keys", "<Enter><Enter><Enter>", "--size", "120x40"],
                ["browse", "--print", "--keys", "Y"], ["show", "\u{1B}[31m\u{202E}"],
                ["list", "responses", "--respondent", "\u{9B}2J"], ["import", "\u{1B}c.txt"],
                ["--\u{1B}[31m"], ["\u{202E}"],
            ]
            for format in ["csv", "markdown", "html", "json"] {
                exits += [
                    ["export", "--format", format], ["export", "--format", format, "--public"],
                ]
            }
            for words in exits {
                let run = try program.run(words)
                let exit = "\(name): " + words.joined(separator: " ")
                // A sheet's line ends are CR LF.
                let ends: Set<UInt32> = words.contains("csv") ? [0x0D] : []
                expectHarmless(run.bytes, exit, allowing: ends)
                expectHarmless(Data(run.errors.utf8), exit + ", standard error")
                #expect(!run.errors.contains("Fatal"), "\(exit): \(run.errors)")
            }
            let sheet = try program.run("export", "--format", "csv").output
            #expect(!sheet.contains(";=HYPERLINK") && !sheet.contains("\"=HYPERLINK"), "\(name)")
            let html = try program.run("export", "--format", "html").output
            #expect(!html.contains("<script>"), "\(name)")
            let talk = try program.run(
                ["browse", "--linear"],
                input: Data("mål 1\nåbn\nnæste\nnæste\nsøg have\nslut\n".utf8))
            expectHarmless(talk.bytes, "\(name): linear")
            #expect(talk.output.contains("\u{FFFD}"), "\(name): a visible mark")
            // Files that are written: their names.
            let written = try program.run(
                "export", "--format", "html", "--output", "\u{202E}ud.html")
            expectHarmless(Data(written.errors.utf8), "\(name): output's name, standard error")
            // What is lossless is whole all the same: the import of the export is the same again.
            let whole = try program.run("export")
            let other = try Program()
            #expect(
                try other.run(["import", "--name", "h.json", "-"], input: whole.bytes).status == 0)
            #expect(try other.run("export").bytes == whole.bytes, "\(name)")
        }
    }

    /// In a terminal: the mark is seen, the clipboard gets safe text, and no title is set.
    @Test func theScreenAndTheClipboard() throws {
        let program = try Program()
        let file = try program.file("ondt.txt", Self.text(xmlOnly: false))
        #expect(try program.run("import", file).status == 0)
        let browser = try faultBrowser(
            program, ["--fresh"], columns: 120, rows: 40, until: "Havepolitik")
        browser.send("1\r")
        #expect(browser.wait(for: "Mål 1"))
        browser.send("\r")
        browser.settle()
        browser.mark()
        browser.send("y")
        #expect(browser.wait(for: "udklip") || browser.wait(for: "kopieret"), "\(browser.text)")
        let sent = String(decoding: browser.outputSinceMark, as: UTF8.self)
        if let start = sent.range(of: "\u{1B}]52;c;"),
            let end = sent[start.upperBound...].firstIndex(of: "\u{7}"),
            let copied = Data(base64Encoded: String(sent[start.upperBound..<end]))
        {
            expectHarmless(copied, "the clipboard")
        } else {
            Issue.record("nothing was sent to the clipboard")
        }
        var seen = browser.text
        for _ in 0..<16 {
            browser.send("j")
            browser.settle()
            seen += browser.text
        }
        browser.send("l")
        browser.settle()
        seen += browser.text
        #expect(seen.contains("\u{FFFD}"), "a visible mark")
        // Full text says which characters the marks stand for.
        browser.send("q")
        browser.settle()
        browser.send("g")
        browser.settle()
        browser.send("l")
        #expect(browser.wait(for: "Skjulte tegn i teksten"), "\(browser.text)")
        #expect(browser.text.contains("U+001B"), "\(browser.text)")
        for character in seen.unicodeScalars { #expect(!Self.isHostile(character)) }
        let all = String(decoding: browser.output, as: UTF8.self)
        #expect(!all.contains("\u{1B}]0;") && !all.contains("pejl-ondt\u{7}"))
        #expect(!all.contains("\u{1B}]52;c;b25kdA=="), "the letter's own clipboard sequence")
        browser.send("qqq")
        #expect(browser.waitForEnd() == .exited(0))
    }
}
