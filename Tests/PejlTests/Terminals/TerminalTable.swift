import Foundation
import PtySupport

/// What the browser does under one name of a terminal and one language, found out by running it in
/// a pseudo-terminal with an emulator (libvterm) behind it.
struct TerminalTrial {
    let terminal: String?
    let language: String?
    var isASCIIAsked = false

    struct Result: Equatable {
        /// "full screen", "lines", or what is wrong.
        var way = ""
        /// "drawn", "ASCII", "none".
        var lines = ""
        var colour = ""
        var lettersOut = ""
        var lettersIn = ""
        var leaving = ""

        var cells: [String] { [way, lines, colour, lettersOut, lettersIn, leaving] }
    }

    static let columns = 80
    static let rows = 24

    private var isUTF8: Bool { language?.contains("8859") != true }

    private func encoded(_ text: String) -> [UInt8] {
        isUTF8 ? Array(text.utf8) : text.unicodeScalars.map { UInt8($0.value & 0xFF) }
    }

    func run() throws -> Result {
        let program = try Program()
        if isASCIIAsked {
            let folder = program.home.appending(path: "config/pejl")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("lines = ascii\n".utf8).write(to: folder.appending(path: "config"))
        }
        var environment = program.environment.mapValues { Optional($0) }
        environment["TERM"] = .some(terminal)
        environment["LANG"] = .some(language)
        let browser = try PtyProgram(
            Program.executable.path, ["browse"], environment: environment,
            columns: Self.columns, rows: Self.rows, isUTF8: isUTF8)
        guard browser.wait(until: { $0.text.contains("Pejlem") || $0.text.contains("Skriv hj") })
        else {
            return Result(way: "nothing: " + browser.text.prefix(200))
        }
        browser.settle(quiet: .milliseconds(200))
        // A screen moves the cursor about; lines never do.
        if !browser.output.contains(0x1B) { return try talk(browser) }
        return try look(browser, program)
    }

    private func look(_ browser: PtyProgram, _ program: Program) throws -> Result {
        var result = Result(way: "full screen")
        let frame = try program.run("browse", "--print", "--fresh").output
            .split(separator: "\n", omittingEmptySubsequences: false).prefix(Self.rows)
            .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
        let repertoire = isUTF8 ? Array(frame) : frame.map(Self.latin1)
        // A key takes away what is told at the start, of a terminal that is not known, say.
        browser.send(bytes: [0x0C])
        func isASCII() -> Bool {
            browser.lines.count == repertoire.count
                && zip(browser.lines, repertoire).allSatisfy(Self.isSameInASCII)
        }
        browser.wait(within: .seconds(10)) { $0.lines == repertoire || isASCII() }
        if browser.lines == repertoire {
            result.lines = "drawn"
        } else if isASCII() {
            result.lines = "ASCII"
        } else {
            let row = zip(browser.lines, repertoire).first { !Self.isSameInASCII($0, $1) }
            result.way = "garbage: \(row.map { "\($0) instead of \($1)" } ?? "")"
        }
        let cells = (0..<Self.rows).flatMap { row in
            (0..<Self.columns).map { browser.cell(column: $0, row: row) }
        }
        result.colour = cells.contains { $0.colour != nil } ? "yes" : "weight only"
        result.lettersOut = browser.text.contains("København") ? "yes" : "no"
        browser.send("/")
        browser.settle()
        browser.send(bytes: encoded("æøåÆØÅ"))
        result.lettersIn = browser.wait { $0.text.contains("æøåÆØÅ") } ? "yes" : "no"
        browser.send("\u{3}")
        browser.settle()
        browser.send("q")
        browser.settle()
        browser.send("q")
        let isOut = browser.waitForEnd() == .exited(0)
        result.leaving =
            isOut && browser.modesAreRestored && browser.cursor.isVisible ? "clean" : "not clean"
        return result
    }

    private func talk(_ browser: PtyProgram) throws -> Result {
        var result = Result(way: "lines", lines: "none", colour: "none")
        result.lettersOut = browser.text.contains("hjælp for at se") ? "yes" : "no"
        browser.send(bytes: encoded("filter nørrebro\r"))
        result.lettersIn = browser.wait(until: { $0.text.contains("Nørrebro") }) ? "yes" : "no"
        browser.send("slut\r")
        let isOut = browser.waitForEnd() == .exited(0)
        result.leaving = isOut && browser.modesAreRestored ? "clean" : "not clean"
        return result
    }

    /// The same row with `-`, `|` and the nearest of other signs, cell by cell; a letter is itself.
    private static func isSameInASCII(_ shown: String, _ wanted: String) -> Bool {
        shown.count == wanted.count
            && zip(shown, wanted).allSatisfy { one, other in
                let nearest = [
                    "─": "-", "│": "|", "┼": "+", "┤": "+", "├": "+", "┬": "+", "┴": "+",
                ]
                return one == other || String(one) == nearest[String(other)]
                    || String(one) == latin1(String(other))
            }
    }

    /// What Latin-1 lacks, by its nearest in one cell.
    private static func latin1(_ line: String) -> String {
        String(
            line.map { character in
                switch character {
                case "…": "."
                case "–", "—": "-"
                case "→", "›": ">"
                case "←", "‹": "<"
                case "↓": "v"
                case "↑": "^"
                case "”", "“": "\""
                case "’", "‘": "'"
                default: character
                }
            })
    }
}

/// The tables of docs/terminals.md.
enum TerminalTable {
    static let terminals: [String?] = [
        "xterm", "xterm-256color", "screen", "screen-256color", "tmux", "tmux-256color", "linux",
        "vt100", "vt220", "putty", "putty-256color", "rxvt", "ansi", "dumb", "no-such-terminal",
        nil,
    ]
    static let languages: [(terminal: String, language: String?)] =
        ["xterm-256color", "vt100"].flatMap { terminal in
            [nil, "C", "POSIX", "C.UTF-8", "da_DK.UTF-8", "da_DK.ISO8859-1"].map { (terminal, $0) }
        }

    static func markdown() throws -> String {
        let heads =
            "full screen or lines | lines between panes | colour | æøå shown | æøå typed | left"
        let rule = String(repeating: "| --- ", count: 7) + "|"
        var rows = ["| `TERM` | \(heads) |", rule]
        for terminal in terminals {
            let result = try TerminalTrial(terminal: terminal, language: "C.UTF-8").run()
            rows.append(row(terminal.map { "`\($0)`" } ?? "none", result))
        }
        rows += ["", "| `TERM`, `LANG` | \(heads) |", rule]
        for (terminal, language) in languages {
            let result = try TerminalTrial(terminal: terminal, language: language).run()
            rows.append(row("`\(terminal)`, " + (language.map { "`\($0)`" } ?? "none"), result))
        }
        for terminal in ["xterm-256color", "putty"] {
            let result = try TerminalTrial(
                terminal: terminal, language: "C.UTF-8", isASCIIAsked: true
            ).run()
            rows.append(row("`\(terminal)`, `lines = ascii`", result))
        }
        return rows.joined(separator: "\n")
    }

    private static func row(_ name: String, _ result: TerminalTrial.Result) -> String {
        "| " + ([name] + result.cells).joined(separator: " | ") + " |"
    }
}
