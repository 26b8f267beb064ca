import Foundation
import PtySupport
import Testing

/// `e` and `i` with real folders, in the real program.
@Suite(.serialized) struct TrayRunTests {
    private struct Place {
        let program: Program
        let inTray: URL
        let outTray: URL

        init() throws {
            program = try Program()
            inTray = program.home.appending(path: "ind")
            outTray = program.home.appending(path: "ud")
            for folder in [inTray, outTray] {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true)
            }
            try program.settings("in-tray = \(inTray.path)\nout-tray = \(outTray.path)\n")
        }

        func start(_ arguments: String...) throws -> PtyProgram {
            var environment: [String: String?] = program.environment.mapValues { $0 }
            environment["TERM"] = "xterm-256color"
            let browser = try PtyProgram(
                Program.executable.path, ["browse", "--fresh"] + arguments,
                environment: environment)
            #expect(browser.wait(for: "Integrationspolitik 2019-22"))
            return browser
        }

        var written: [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: outTray.path)) ?? []).sorted()
        }
    }

    @Test func whatIsShownIsSavedMaskedAndNothingIsOverwritten() throws {
        let place = try Place()
        let browser = try place.start("--keys", "fnørrebro<Enter>ejj")
        browser.send("\r")
        #expect(browser.wait(for: "integrationspolitik-2019-22-noerrebro-rapport.md."))
        let first = try Data(
            contentsOf: place.outTray.appending(
                path: "integrationspolitik-2019-22-noerrebro-rapport.md"))
        let text = String(decoding: first, as: UTF8.self)
        #expect(text.contains("H45") && !text.contains("H44"), "only what is shown")
        #expect(text.contains("IKKE ORDRET"))
        browser.send("ejj\r")
        #expect(browser.wait(for: "noerrebro-rapport-2.md."))
        #expect(place.written.count == 2, "nothing half written is left: \(place.written)")
        let again = try Data(
            contentsOf: place.outTray.appending(
                path: "integrationspolitik-2019-22-noerrebro-rapport.md"))
        #expect(again == first)
        // Masked exports are not in the history; unmasked ones are, and say so in their names.
        #expect(try !place.program.run("history").output.contains("export"))
        browser.send("ejjjjjjj\rjjjjj\r")
        #expect(browser.wait { _ in place.written.count == 3 })
        browser.send("q")
        #expect(browser.waitForEnd() == .exited(0))
        #expect(try place.program.run("history", "--json").output.contains("export"))
    }

    @Test func aFolderThatCannotBeWrittenIsOneSentence() throws {
        let place = try Place()
        try FileManager.default.removeItem(at: place.outTray)
        let browser = try place.start("--keys", "ej")
        browser.send("\r")
        #expect(browser.wait(for: "kan ikke åbnes"))
        // The browser goes on.
        browser.send("j")
        #expect(browser.wait { $0.line($0.cursor.row).contains("… i job") })
    }

    @Test func aLetterComesIntoTheHearing() throws {
        let place = try Place()
        let letter = """
            Høringssvar fra Kystbyens Cykelforening

            Vi foreslår, at der kommer flere job til unge. Det vil gøre en forskel for mange.

            Vi ønsker også, at der bliver fulgt op på det hvert år.
            """
        try Data(letter.utf8).write(to: place.inTray.appending(path: "svar.txt"))
        try Data("x".utf8).write(to: place.inTray.appending(path: ".skjult.txt"))
        try Data("x".utf8).write(to: place.inTray.appending(path: "billede.png"))
        try FileManager.default.createSymbolicLink(
            at: place.inTray.appending(path: "ud-af-huset.txt"),
            withDestinationURL: URL(filePath: "/etc/passwd"))
        let browser = try place.start("--keys", "")
        browser.send("i")
        #expect(browser.wait(for: "> svar.txt"))
        for hidden in ["skjult", "billede", "ud-af-huset"] {
            #expect(!browser.text.contains(hidden))
        }
        let before = try place.program.run("list", "documents").output
        browser.send("\r")
        #expect(browser.wait(for: "Indlæs i denne høring"))
        #expect(try place.program.run("list", "documents").output == before, "only read so far")
        browser.send("\r")
        #expect(browser.wait(for: "Parret med"), "\(browser.text)")
        // The trial said "Parret med" as well: the store alone tells that it was done.
        let isThere = browser.wait { _ in
            let listed = try? place.program.run("list", "documents").output
            return listed?.contains("svar.txt") == true
        }
        #expect(isThere)
        browser.settle()
        browser.send("q")
        #expect(browser.waitForEnd() == .exited(0))
        #expect(browser.modesAreRestored)
    }

    @Test func brokenFilesChangeNothing() throws {
        let place = try Place()
        try Data([0x25, 0x50, 0x44, 0x46, 0x00]).write(
            to: place.inTray.appending(path: "itu.pdf"))
        let browser = try place.start("--keys", "")
        let before = try place.program.run("export").bytes
        browser.send("i")
        #expect(browser.wait(for: "> itu.pdf"))
        browser.send("\r")
        #expect(
            browser.wait { $0.text.contains("itu.pdf") && !$0.text.contains("Læser itu.pdf") },
            "\(browser.text)")
        #expect(try place.program.run("export").bytes == before)
    }

    /// Behind a forced command there is no folder but what the administrator has set up.
    @Test func restrictedWithoutTrays() throws {
        let place = try Place()
        var environment: [String: String?] = place.program.environment.mapValues { $0 }
        environment["TERM"] = "xterm-256color"
        let database = place.program.home.appending(path: "delt.sqlite").path
        let browser = try PtyProgram(
            Program.executable.path, ["browse", "--restricted", "--fresh", "--database", database],
            environment: environment)
        #expect(browser.wait(for: "Pejlemærker"))
        if !FileManager.default.fileExists(atPath: "/etc/pejl/config") {
            browser.send("e")
            #expect(browser.wait(for: "Der er ingen udbakke"))
            browser.send("i")
            #expect(browser.wait(for: "Der er ingen indbakke"))
        }
        browser.send("q")
        #expect(browser.waitForEnd() == .exited(0))
    }

    // MARK: What is said at the start

    @Test func aWrongLineOfTheConfigIsNamedAndTheTerminalsNameToo() throws {
        let place = try Place()
        try place.program.settings("language = xx\nkey.filter = æ\ntheme = pink\n")
        var environment: [String: String?] = place.program.environment.mapValues { $0 }
        environment["TERM"] = "no-such-terminal"
        let browser = try PtyProgram(
            Program.executable.path, ["browse", "--fresh"], environment: environment)
        #expect(browser.wait(for: "Pejlemærker"))
        // A frame comes in pieces: all of it is waited for.
        #expect(
            browser.wait { browser in
                let told = browser.lines.joined(separator: " ")
                return ["no-such-terminal", "linje 1:", "linje 3:"].allSatisfy(told.contains)
            }, "\(browser.text)")
        // The rest of the file is used.
        browser.send("æ")
        #expect(browser.wait(for: "[Lokaludvalg]"))
    }

    @Test func theConfigChoosesTheForm() throws {
        let place = try Place()
        try place.program.settings("layout = one\n")
        let browser = try place.start()
        #expect(!browser.text.contains("Bemærkninger fra"))
        browser.send("q")
        #expect(browser.waitForEnd() == .exited(0))
    }

    /// Another caseworker's change arrives, and the place is kept.
    @Test func anotherCaseworkersChange() throws {
        let place = try Place()
        let mine = try place.start("--keys", "1<Enter><Enter>j")
        mine.settle()
        let row = mine.line(mine.cursor.row)
        let cursor = mine.cursor
        let other = try place.start("--keys", "1<Enter><Enter>m<Tab><Tab>")
        other.send("cykler\r")
        #expect(other.wait { $0.line(23).contains("cykler") }, "\(other.text)")
        mine.mark()
        other.send("q")
        #expect(other.waitForEnd() == .exited(0))
        // It is looked for twice a second.
        mine.pass(.milliseconds(1_500))
        mine.send("f")
        // The other's tag is among the values of the filter.
        mine.send("\t\t\t\t\t\t")
        #expect(mine.wait(for: "] cykler"), "\(mine.text)")
        mine.send("\u{7F}")
        #expect(mine.wait { $0.cursor == cursor && $0.line($0.cursor.row) == row })
    }
}
