import Foundation
import GRDB
import Glibc
import PtySupport
import Testing

extension FaultTests {
    /// What can happen to the database under an open browser: it says so, in a sentence, goes on,
    /// and nothing is lost.
    @Suite struct Database {
        private func path(_ program: Program) -> String {
            program.home.appending(path: "data/pejl/pejl.sqlite").path
        }

        @Test func lockedByAnother() throws {
            let program = try Program()
            let browser = try faultBrowser(program)
            goToResponse(browser)
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let other = try DatabaseQueue(path: path(program), configuration: configuration)
            try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
            browser.send("m")
            #expect(browser.wait(for: "Registreres på H42"))
            browser.send("nørrebro\r")
            #expect(browser.wait(for: "prøv igen om lidt", within: .seconds(30)), "\(browser.text)")
            let rest = try load(of: browser, over: .seconds(1))
            #expect(rest < 0.2)
            try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
            browser.send("\u{3}")
            browser.settle()
            register("nørrebro", browser)
            browser.send("q")
            #expect(browser.waitForEnd() == .exited(0))
            #expect(try program.run("show", "H42", "--json").output.contains("noerrebro"))
        }

        @Test(arguments: ["deleted", "replaced"])
        func gone(how: String) throws {
            let program = try Program()
            #expect(try program.run("backup", "kopi.sqlite").status == 0)
            let browser = try faultBrowser(program)
            goToResponse(browser)
            let copy = program.home.appending(path: "kopi.sqlite").path
            if how == "deleted" {
                for end in ["", "-wal", "-shm"] { unlink(path(program) + end) }
            } else {
                rename(copy, path(program))
            }
            // Without a key: it is seen while nothing happens.
            #expect(browser.wait(for: "slettet, flyttet eller udskiftet"), "\(browser.text)")
            let rest = try load(of: browser, over: .seconds(1))
            #expect(rest < 0.2, "\(rest) of a processor")
            browser.send("m")
            #expect(browser.wait(for: "Registreres på H42"))
            browser.send("nørrebro\r")
            #expect(browser.wait(for: "intet er gemt"), "\(browser.text)")
            browser.send("\u{3}q")
            browser.settle()
            browser.send("q")
            #expect(browser.waitForEnd() == .exited(0))
            let again = try faultBrowser(program)
            goToResponse(again)
            register("nørrebro", again)
            again.send("q")
            #expect(again.waitForEnd() == .exited(0))
            #expect(try program.run("check").status == 0)
        }

        /// A clock that was set back since: the latest is still undone first, and stands last.
        @Test func theClockWasSetBack() throws {
            let program = try Program()
            let first = try faultBrowser(program)
            goToResponse(first)
            register("nørrebro", first)
            first.send("q")
            #expect(first.waitForEnd() == .exited(0))
            let database = try DatabaseQueue(path: path(program))
            try database.write {
                try $0.execute(sql: "UPDATE history SET at = '2099-01-01T10:00:00.000Z'")
            }
            try database.close()
            let second = try faultBrowser(program)
            goToResponse(second)
            register("vanløse", second)
            let lines = try program.run("history").output.split(separator: "\n")
            #expect(lines.count == 2 && lines.first?.contains("2099") == true, "\(lines)")
            second.send("u")
            #expect(second.wait(for: "Fortrudt: Vanløse"), "\(second.text)")
            second.send("u")
            #expect(second.wait(for: "tidligere besøg"), "\(second.text)")
            #expect(try program.run("check").status == 0)
        }

        @Test(.enabled(if: SmallDisk(bytes: 65_536) != nil, "mounting a tmpfs needs root"))
        func aFullDisk() throws {
            let disk = try #require(SmallDisk(bytes: 6 << 20))
            let program = try Program()
            let database = disk.folder + "/pejl.sqlite"
            let browser = try faultBrowser(program, ["--database", database])
            goToResponse(browser)
            disk.fill()
            browser.send("m")
            #expect(browser.wait(for: "Registreres på H42"))
            browser.send("nørrebro\r")
            #expect(browser.wait(for: "Disken er fuld"), "\(browser.text)")
            let imported = try program.run(
                ["import", "--name", "h.json", "--database", database, "-"],
                input: Data(
                    try hearingText(program).split(separator: 0x0A).joined(separator: [0x0A]))
            )
            #expect(imported.status == 0 || imported.status == 74, "\(imported.errors)")
            #expect(try program.run("check", "--database", database).status == 0)
            disk.empty()
            browser.send("\u{3}")
            browser.settle()
            register("nørrebro", browser)
            browser.send("q")
            #expect(browser.waitForEnd() == .exited(0))
            let shown = try program.run("show", "H42", "--json", "--database", database)
            #expect(shown.output.contains("noerrebro"))
        }

        /// The place cannot be kept: the browser works all the same.
        @Test func aStateFolderThatIsNone() throws {
            let program = try Program()
            let file = try program.file("state", "en fil, hvor mappen skulle være")
            let browser = try faultBrowser(program)
            browser.send("j")
            browser.pass(.milliseconds(700))
            browser.send("q")
            #expect(browser.waitForEnd() == .exited(0))
            #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("en fil"))
        }
    }
}

/// A small file system in memory, unmounted with it; nil where nobody may mount one.
private final class SmallDisk {
    let folder: String
    private var filler: String { folder + "/andet" }

    init?(bytes: Int) {
        folder = NSTemporaryDirectory() + "pejl-disk-" + UUID().uuidString
        guard mkdir(folder, 0o700) == 0 else { return nil }
        guard mount("tmpfs", folder, "tmpfs", 0, "size=\(bytes)") == 0 else {
            rmdir(folder)
            return nil
        }
    }

    func fill() {
        let descriptor = open(filler, O_WRONLY | O_CREAT, 0o600)
        let zeros = [UInt8](repeating: 0, count: 4_096)
        while write(descriptor, zeros, zeros.count) > 0 {}
        close(descriptor)
    }

    func empty() { unlink(filler) }

    deinit {
        umount2(folder, Int32(MNT_DETACH))
        rmdir(folder)
    }
}
