import Browser
import Foundation
import PtySupport
import Testing

/// The keymap, action by action, in the real program on a pseudo-terminal: each entry of the one
/// table has an effect that can be seen. A command without a case does not compile, an entry of the
/// table without one fails.
@Suite(.serialized) struct EveryKeyTests {
    /// What is on the screen before the key.
    struct Before {
        let text: String
        let cursor: PtyProgram.Cursor
        let lines: [String]
    }

    struct Trial {
        /// Keys that lead to where the action means something.
        let setup: String
        /// Not so before, and so after.
        let isSeen: (Before, PtyProgram) -> Bool

        init(_ setup: String, _ isSeen: @escaping (Before, PtyProgram) -> Bool) {
            self.setup = setup
            self.isSeen = isSeen
        }
    }

    private static let keymap = Keymap.standard

    @Test(arguments: Mode.allCases)
    func everyActionHasAnEffect(mode: Mode) throws {
        let program = try Program()
        try program.settings("in-tray = \(program.home.path)\nout-tray = \(program.home.path)\n")
        _ = try program.file("svar.txt", "Et høringssvar.")
        for command in Self.keymap.commands(in: mode) {
            guard let trial = Self.trial(command, mode),
                let key = Self.keymap.keys(of: command, in: mode).first
            else {
                Issue.record("\(command) in \(mode) has no case here")
                continue
            }
            try run(trial, key, "\(command.rawValue) in \(mode.rawValue)", program)
        }
    }

    private func run(_ trial: Trial, _ key: Key, _ name: String, _ program: Program) throws {
        var environment: [String: String?] = program.environment.mapValues { $0 }
        environment["TERM"] = "xterm-256color"
        let browser = try PtyProgram(
            Program.executable.path, ["browse", "--fresh", "--keys", trial.setup],
            environment: environment)
        #expect(browser.wait { !$0.text.isEmpty && $0.output.count > 500 }, "\(name): no frame")
        browser.settle(quiet: .milliseconds(40))
        let before = Before(text: browser.text, cursor: browser.cursor, lines: browser.lines)
        browser.mark()
        #expect(!trial.isSeen(before, browser), "\(name) is so before the key:\n\(before.text)")
        browser.send(bytes: Self.bytes(key))
        #expect(
            browser.wait(within: .seconds(10)) { trial.isSeen(before, $0) },
            "\(name) has no effect:\n\(browser.text)")
    }

    private static func bytes(_ key: Key) -> [UInt8] {
        let text: String =
            switch key {
            case .character(let character): String(character)
            case .control(let letter):
                String(UnicodeScalar((letter.asciiValue ?? 0x60) - 0x60))
            case .enter: PtyKey.enter.rawValue
            case .tab: PtyKey.tab.rawValue
            case .backTab: PtyKey.backTab.rawValue
            case .backspace: PtyKey.backspace.rawValue
            case .delete: PtyKey.delete.rawValue
            case .insert: PtyKey.insert.rawValue
            case .escape: PtyKey.escape.rawValue
            case .up: PtyKey.up.rawValue
            case .down: PtyKey.down.rawValue
            case .left: PtyKey.left.rawValue
            case .right: PtyKey.right.rawValue
            case .pageUp: PtyKey.pageUp.rawValue
            case .pageDown: PtyKey.pageDown.rawValue
            case .home: PtyKey.home.rawValue
            case .end: PtyKey.end.rawValue
            case .function: PtyKey.f1.rawValue
            }
        return Array(text.utf8)
    }

    // MARK: What each does

    private static func sees(_ setup: String, _ text: String) -> Trial {
        Trial(setup) { $1.text.contains(text) }
    }

    private static func loses(_ setup: String, _ text: String) -> Trial {
        Trial(setup) { !$1.text.contains(text) }
    }

    private static func on(_ setup: String, _ text: String) -> Trial {
        Trial(setup) { $1.line($1.cursor.row).contains(text) }
    }

    private static func bottom(_ setup: String, _ start: String) -> Trial {
        Trial(setup) { $1.line(23).hasPrefix(start) }
    }

    private static func sends(_ setup: String, _ bytes: String) -> Trial {
        Trial(setup) {
            String(decoding: $1.outputSinceMark, as: UTF8.self).contains(bytes)
        }
    }

    private static func ground(_ mode: Mode) -> String {
        switch mode {
        case .panes: ""
        case .reader: "1<Enter><Enter><Right>"
        case .list: "?"
        case .picker: "f"
        case .field: "/bolig"
        }
    }

    /// What closes a mode is gone with it.
    private static func sign(_ mode: Mode) -> String {
        switch mode {
        case .panes: "Pejlemærker"
        case .reader: "Fuld tekst"
        case .list: "Hjælp ──"
        case .picker: "[Lokaludvalg]"
        case .field: "Søg:"
        }
    }

    private static func trial(_ command: Command, _ mode: Mode) -> Trial? {
        let here = ground(mode)
        let isPanes = mode == .panes
        switch command {
        case .moveUp:
            switch mode {
            case .panes: return Trial("j") { $1.cursor.row == $0.cursor.row - 1 }
            case .reader: return on(here + "j", "En række høringssvar")
            case .list: return on("?j", "Flyt op")
            case .picker: return on("f<Down>", "Indre By")
            case .field: return bottom("/bolig<Enter>/", "Søg: bolig")
            }
        case .moveDown:
            switch mode {
            case .panes: return on("", "… i job")
            case .reader: return on(here, "Antal:")
            case .list: return on("?", "Flyt ned")
            case .picker: return on("f", "Christianshavn")
            case .field: return bottom("/bolig<Enter>/", "Søg: bolig")
            }
        case .pageUp:
            switch mode {
            case .panes: return on("G", "Generelle")
            case .reader: return sees(here + "<PgDn>", "H12 s.4")
            case .list: return on("?<PgDn>", "Flyt op")
            case .picker: return on("f<End>", "Indre By")
            case .field: return nil
            }
        case .pageDown:
            switch mode {
            case .panes: return on("", "Øvrige")
            case .reader: return loses(here, "H12 s.4")
            case .list: return Trial("?") { $1.cursor.row > $0.cursor.row + 5 }
            case .picker: return on("f", "Amager Vest")
            case .field: return nil
            }
        case .first:
            switch mode {
            case .panes: return on("G", "Generelle")
            case .reader: return on(here, "H12 s.4")
            case .list: return on("?G", "Flyt op")
            case .picker: return on("f<End>", "Indre By")
            case .field: return nil
            }
        case .last:
            switch mode {
            case .panes: return on("", "Øvrige")
            case .reader: return on(here, "Ikke ordret.")
            case .list: return loses("?", "Flyt op")
            case .picker: return on("f", "Amager Vest")
            case .field: return nil
            }
        case .left:
            switch mode {
            case .panes: return Trial("<Tab>") { $1.cursor.column < 10 }
            case .reader: return loses(here, "Fuld tekst")
            default: return Trial("oll") { $1.cursor.column < $0.cursor.column }
            }
        case .right:
            switch mode {
            case .panes: return Trial("") { $1.cursor.column > 40 }
            case .reader: return sees(here + "jjj", "Fuld tekst: B6")
            default: return Trial("o") { $1.cursor.column > $0.cursor.column }
            }
        case .nextPane: return Trial("") { $1.cursor.column > 40 && $1.cursor.row < 8 }
        case .previousPane: return Trial("") { $1.cursor.column > 40 && $1.cursor.row > 10 }
        case .open:
            switch mode {
            case .panes: return Trial("") { $1.cursor.column > 40 }
            case .reader: return sees(here + "jjj", "Fuld tekst: B6")
            default: return sees("r", "Filter: Amager Vest")
            }
        case .back:
            return isPanes
                ? Trial("<Enter>") { $1.cursor.column < 10 } : loses(here, sign(mode))
        case .forward:
            return isPanes
                ? Trial("<Enter>b") { $1.cursor.column > 40 }
                : sees(here + "jjj<Enter>b", "Fuld tekst: B6")
        case .goToGoal: return bottom(here, "Gå til mål: 1")
        case .readOn:
            return isPanes
                ? sees("", "Fuld tekst: H1 ") : sees(here + "<End>", "Fuld tekst: H13")
        case .filter: return sees(here, "[Lokaludvalg]")
        case .clearFilter:
            return isPanes
                ? loses("fnørrebro<Enter>", "Filter: Nørrebro")
                : Trial("fnørrebro<Enter><Right><Right><Right>") {
                    !$1.text.contains("Filter: Nørrebro")
                }
        case .editFilter: return bottom(here, "Filter:")
        case .search: return mode == .list ? bottom("?", "Find i hjælpen") : bottom(here, "Søg:")
        case .nextHit, .previousHit:
            return Trial(here + "/bolig<Enter>") {
                $1.line(23) != $0.lines[23] && $1.line(23).contains(" træf (n, N)")
            }
        case .overview: return sees(here, "Oversigt: lokaludvalg")
        case .respondents: return sees(here, "37 har svaret")
        case .sameAsHere: return sees(here, "Samme som H")
        case .links: return sees(here, " peger på ")
        case .nextWithoutReply: return bottom(here, "Alle høringssvar har en bemærkning")
        case .nextChanged:
            return isPanes ? on("", "B2 s.3") : sees(here, "Fuld tekst: B")
        case .copy: return sends(here, "\u{1B}]52;c;")
        case .plainText:
            return Trial(here) {
                $1.text.contains("[Pejls gengivelse") && !$1.text.contains("Integrationspolitik 2")
            }
        case .register: return sees(here, "Registreres på H")
        case .pickPassage: return bottom(here, "1 afsnit valgt")
        case .undo: return bottom(here, "Du har ikke registreret noget")
        case .redo: return bottom(here, "Der er intet at gendanne")
        case .importFile: return sees(here, "svar.txt")
        case .export: return sees(here, "Gem det viste i")
        case .zoom: return loses("", "Bemærkninger fra")
        case .larger, .smaller: return Trial("") { $1.line(4) != $0.lines[4] }
        case .help:
            switch mode {
            case .picker: return sees(here, "Mellemrum vælger flere")
            case .field: return Trial(here) { $1.line(23).contains("Enter anvender") }
            case .list: return sees("o", "Hjælp ──")
            default: return sees(here, "Hjælp ──")
            }
        case .close:
            return isPanes
                ? Trial("") { $1.waitForEnd(within: .milliseconds(1)) == .exited(0) }
                : loses(here, sign(mode))
        case .repaint: return Trial(here) { $1.bytesSinceMark > 600 && $1.text == $0.text }
        case .suspend: return sends(here, "\u{1B}[?1049l")
        case .interrupt:
            return [.picker, .field].contains(mode)
                ? loses(here, sign(mode)) : bottom(here, "Ctrl-C igen afslutter")
        case .pick: return sees("f", "[x]")
        case .nextGroup:
            return mode == .list ? sees("o", "forvaltninger og udfald") : sees("f", "[Høringspart]")
        case .previousGroup:
            return mode == .list ? sees("o", "Huller") : sees("f", "[Besvarelse]")
        case .accept: return mode == .field ? loses(here, "Søg:") : sees("f", "Filter: Indre By")
        case .cancel: return loses(here, sign(mode))
        }
    }
}

extension Program {
    /// The user's config file.
    func settings(_ text: String) throws {
        let folder = home.appending(path: "config/pejl")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: "config"))
    }
}
