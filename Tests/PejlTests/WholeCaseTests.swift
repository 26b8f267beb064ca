import Exchange
import Foundation
import PolicyModel
import PtySupport
import Testing

/// A whole case, by commands and in a pty: an invented résumé and its letters are read, what the
/// program guesses is accepted or rejected, who said it is registered, taken back and put back, the
/// work is handed out and collected, and a committee is answered. Everything in it is invented.
@Suite(.serialized) struct WholeCaseTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "WholeCase")
    private static let hearing = "legepladspolitik-2031-34"
    /// What must never leave masked: the citizen, the neighbour, and how to reach them.
    private static let planted = [
        "Karen", "Sandorm", "Krabbelund", "karen.sandorm", "12 34 56 78", "310299", "Tangvej 12",
        // A draft is nobody's answer yet.
        "Sandkasser nævnes nu",
    ]

    private let program: Program

    init() throws {
        program = try Program()
        let files = ["bilag-3.txt", "bilag-4-strandby.txt", "bilag-4-borger.txt"].map {
            Self.folder.appending(path: $0).path
        }
        let first = try program.run("import", files[0])
        #expect(first.status == 0, "\(first.errors)")
        let letters = try program.run(["import", "--hearing", Self.hearing] + files.dropFirst())
        #expect(letters.status == 0, "\(letters.errors)")
    }

    private func compare(_ text: String, _ name: String) throws {
        let file = Self.folder.appending(path: name)
        if ProcessInfo.processInfo.environment["PEJL_RECORD"] != nil {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(name)")
        }
        #expect(text == (try String(contentsOf: file, encoding: .utf8)), "\(name)")
    }

    private func browser(_ arguments: String...) throws -> PtyProgram {
        let browser = try PtyProgram(
            Program.executable.path, ["browse", Self.hearing, "--fresh"] + arguments,
            environment: program.environment.mapValues { Optional($0) })
        #expect(browser.wait(for: "Spor"), "\(browser.text)")
        browser.settle()
        return browser
    }

    /// Types, and waits for what it is answered with.
    private func type(_ keys: String, _ browser: PtyProgram, until answer: String) {
        browser.send(keys)
        #expect(browser.wait(for: answer), "\(answer) after \(keys):\n\(browser.text)")
        browser.settle()
    }

    /// Accepts that the letter's first point stands behind H4, rejects that its third stands behind
    /// H8 and ties it there again; takes a neighbour's name out; undoes and does again.
    private func register() throws {
        let browser = try browser()
        type("/ad delmål 1\r", browser, until: "1 af 1 træf")
        type("m", browser, until: "H10 står bag H4")
        type("\r", browser, until: "Registreret: Støtter H4 tilføjet til H10")
        type("u", browser, until: "Fortrudt: Støtter H4 fjernet fra H10")
        type("U", browser, until: "Gendannet: Støtter H4 tilføjet til H10")

        type("/ad delmål 4\r", browser, until: "1 af 1 træf")
        type("m", browser, until: "H12 står bag H8")
        type("  \r", browser, until: "Registreret: Støtter H8 afvist i H12")
        type("u", browser, until: "Fortrudt: ")
        type("m", browser, until: "H12 står bag H8")
        type("\r", browser, until: "Registreret: Støtter H8 tilføjet til H12")

        type("/krabbelund\r", browser, until: "1 af 1 træf")
        type("m\u{1B}[Z\u{1B}[Z\u{1B}[Z\u{1B}[Z", browser, until: "Fjern ord:")
        type("ib krabbelund\r", browser, until: "hvorfor ordene fjernes")
        type("navn\r", browser, until: "Registreret: Ord taget ud")
        type("H", browser, until: "Historik for H13")
        #expect(browser.text.contains("Ord taget ud"))
        type("\t", browser, until: "Historik for høringen")
        type("q", browser, until: "[fjernet: navn]")
        browser.send("q")
        #expect(browser.waitForEnd() == .exited(0))
    }

    private func sheet(_ program: Program) throws -> [[String]] {
        let run = try program.run("export", "--hearing", Self.hearing, "--format", "csv")
        #expect(run.status == 0)
        // No cell of the fixtures holds a line break or a semicolon outside names.
        return run.output.components(separatedBy: "\r\n").filter { !$0.isEmpty }.map {
            $0.components(separatedBy: ";")
        }
    }

    /// Fills a cell, as a department does.
    private func fill(
        _ rows: inout [[String]], _ id: String, _ column: String, _ words: String
    ) throws {
        let at = try #require(
            rows[0].firstIndex { $0.trimmingCharacters(in: ["\u{FEFF}"]) == column },
            "\(rows[0])")
        let row = try #require(rows.firstIndex { $0[0].trimmingCharacters(in: ["\""]) == id })
        rows[row][at] = words
    }

    @Test func fromTheDocumentsToTheAnswer() throws {
        try register()

        // Handed out and collected: a draft of two lines, somebody who came late; by Windows-1252.
        var rows = try sheet(program)
        try fill(&rows, "H2", "bemærkning", "\"Sandkasser nævnes nu.\nSe også \"\"Bilag 1\"\".\"")
        try fill(&rows, "H2", "udfald", "Ændret")
        try fill(&rows, "H1", "høringsparter", "+Mågernes Venner")
        let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n")
        let bytes = try #require(
            text.trimmingCharacters(in: ["\u{FEFF}"]).data(using: .windowsCP1252))
        let file = program.home.appending(path: "ark.csv")
        try bytes.write(to: file)
        let collected = try program.run("import", "--hearing", Self.hearing, file.path)
        #expect(collected.status == 0, "\(collected.errors)")
        let draft = try program.run("show", "--hearing", Self.hearing, "B8", "--json")
        #expect(draft.output.contains("Sandkasser nævnes nu.\\nSe også \\\"Bilag 1\\\"."))
        #expect(draft.output.contains("\"status\": \"draft\"") || draft.output.contains("draft"))
        let late = try program.run(
            "list", "responses", "--hearing", Self.hearing, "--respondent", "Mågernes Venner",
            "--json")
        #expect(late.output.contains("\"H1\""))
        // The same sheet once more changes nothing.
        let before = try program.run("export", "--hearing", Self.hearing).bytes
        #expect(try program.run("import", "--hearing", Self.hearing, file.path).status == 0)
        #expect(try program.run("export", "--hearing", Self.hearing).bytes == before)

        let report = try program.run(
            "report", "--hearing", Self.hearing, "--lokaludvalg", "Strandby")
        #expect(report.status == 0, "\(report.errors)")
        try compare(dateless(report.output), "strandby.md")
        let history = try program.run("history", "--hearing", Self.hearing)
        try compare(anonymous(history.output), "history.txt")

        // On screen and unmasked it stands, and bears what it is.
        let unmasked = try program.run("report", "--hearing", Self.hearing, "--internal")
        #expect(unmasked.output.contains("Sandkasser nævnes nu"))
        #expect(unmasked.output.contains("Udkast"))
        let screen = try program.run(
            "browse", Self.hearing, "--fresh", "--print", "--size", "120x40", "--keys",
            "/sandkasser nævnes<Enter>")
        #expect(screen.output.contains("UDKAST"), "\(screen.output)")

        // Nothing planted leaves masked, in any format.
        for arguments in [
            ["report"], ["report", "--format", "html"], ["export", "--public"],
            ["export", "--format", "csv", "--public"], ["export", "--format", "markdown"],
            ["export", "--format", "html"], ["browse", Self.hearing],
            ["report", "--lokaludvalg", "Strandby"], ["report", "--public"],
        ] {
            let isBrowse = arguments[0] == "browse"
            let run = try program.run(
                arguments + (isBrowse ? [] : ["--hearing", Self.hearing]))
            #expect(run.status == 0, "\(arguments): \(run.errors)")
            for secret in Self.planted {
                #expect(
                    run.output.range(of: secret, options: .caseInsensitive) == nil,
                    "\(secret) in \(arguments)")
            }
        }
        #expect(try program.run("check").status == 0)
    }

    /// A row that does not fit is named, and nothing of the sheet is applied.
    @Test func aBadRowStopsAllOfIt() throws {
        let before = try program.run("export", "--hearing", Self.hearing).bytes
        var rows = try sheet(program)
        try fill(&rows, "H2", "bemærkning", "Den gode række.")
        try fill(&rows, "H3", "høringsparter", "Ukendt Forening")
        let file = try program.file(
            "ark.csv", rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n"))
        let run = try program.run("import", "--hearing", Self.hearing, file)
        #expect(run.status == 65 && run.output.isEmpty)
        #expect(run.errors.contains("4") && run.errors.contains("Ukendt Forening"))
        #expect(try program.run("export", "--hearing", Self.hearing).bytes == before)
    }

    /// A whole sheet is taken back in one step, drafts and newcomers with it.
    @Test func aSheetIsUndoneInOneStep() throws {
        let before = try program.run("export", "--hearing", Self.hearing).bytes
        var rows = try sheet(program)
        try fill(&rows, "H2", "bemærkning", "Sandkasser nævnes nu.")
        try fill(&rows, "H1", "høringsparter", "+Mågernes Venner")
        let file = try program.file(
            "ark.csv", rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n"))
        #expect(try program.run("import", "--hearing", Self.hearing, file).status == 0)
        #expect(try program.run("export", "--hearing", Self.hearing).bytes != before)
        let lines = "fortryd\nfortryd\nslut\n"
        let run = try program.run(
            ["browse", Self.hearing, "--linear", "--fresh"], input: Data(lines.utf8))
        #expect(run.output.contains("tidligere besøg"), "\(run.output)")
        #expect(run.output.contains("Fortrudt: "), "\(run.output)")
        #expect(run.output.contains("bemærkningsudkast B8"), "\(run.output)")
        #expect(try program.run("export", "--hearing", Self.hearing).bytes == before)
    }

    /// Everything that people did is there after the documents were read once more.
    @Test func aSecondImportKeepsTheWork() throws {
        try register()
        let lines = """
            åbn H6
            registrér høringspart +Mågernes Venner
            registrér emneord farver
            registrér intern note Ring til dem
            registrér kort titel Ikke røde
            registrér afsnit Om mågerne
            åbn B2
            registrér udfald Til orientering
            registrér besvarer H3
            slut

            """
        let linear = try program.run(
            ["browse", Self.hearing, "--linear", "--fresh"], input: Data(lines.utf8))
        #expect(
            linear.output.components(separatedBy: "Registreret: ").count == 8, "\(linear.output)")
        func work() throws -> [String] {
            let run = try program.run("export", "--hearing", Self.hearing)
            let hearing = try HearingJSON.hearing(from: run.output)
            let responses = hearing.responses.map { response in
                "\(response.id) \(response.section?.rawValue ?? "-") \(response.gist ?? "-") "
                    + "\(response.tags) \(response.notes.map(\.text)) \(response.text.count) "
                    + "\(response.attributions.map { "\($0.respondent) \($0.basis)" }) "
                    + "\(response.supports.map { "\($0.response) \($0.basis)" })"
            }
            return responses
                + hearing.remarks.map { remark in
                    "\(remark.id) \(remark.outcomes) "
                        + "\(remark.answers.map { "\($0.response) \($0.basis)" })"
                }
        }
        let before = try work()
        for name in ["bilag-3.txt", "bilag-4-strandby.txt", "bilag-4-borger.txt"] {
            // Changed by a blank line, so that it is another file of the same name.
            let text = try String(
                contentsOf: Self.folder.appending(path: name), encoding: .utf8)
            let again = try program.file(name, text + "\n\n")
            let run = try program.run("import", "--hearing", Self.hearing, again)
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(try work() == before)
    }

    @Test func anExportGoesRoundAnEmptyDatabase() throws {
        try register()
        let out = try program.run("export", "--hearing", Self.hearing)
        let other = try Program()
        let file = try other.file("sag.json", out.output)
        #expect(try other.run("import", file).status == 0)
        #expect(try other.run("export", "--hearing", Self.hearing).bytes == out.bytes)
        // The sheet of the one is the sheet of the other, and goes back unchanged.
        let mine = try program.run("export", "--hearing", Self.hearing, "--format", "csv").bytes
        let theirs = try other.run("export", "--hearing", Self.hearing, "--format", "csv").bytes
        #expect(mine == theirs)
        let sheet = other.home.appending(path: "ark.csv")
        try theirs.write(to: sheet)
        #expect(try other.run("import", "--hearing", Self.hearing, sheet.path).status == 0)
        #expect(try other.run("export", "--hearing", Self.hearing).bytes == out.bytes)
    }

    /// The day it was made is no part of the golden.
    private func dateless(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("- **Dannet:**") }.joined(separator: "\n")
    }

    /// Without when and who: that is the machine's.
    private func anonymous(_ text: String) -> String {
        text.split(separator: "\n").map { line in
            line.components(separatedBy: "  ").dropFirst(2).joined(separator: "  ")
        }.joined(separator: "\n")
    }
}
