import Foundation
import Testing

/// `pejl report` on the bundled hearing.
struct ReportTests {
    @Test func maskedByDefaultAndSaysSo() throws {
        let run = try Program().run("report")
        #expect(run.status == 0)
        #expect(run.output.contains("IKKE ORDRET"))
        #expect(!run.output.contains("Carsten"))
        #expect(run.errors.hasPrefix("pejl: Maskeret: ") || run.errors.contains("Maskeret: "))
    }

    @Test func aCommitteeAsksWhatBecameOfIt() throws {
        let run = try Program().run("report", "--lokaludvalg", "norrebro", "--format", "html")
        #expect(run.status == 0)
        #expect(run.output.contains("Hvad blev der af vores høringssvar?"))
        #expect(run.output.contains("H45"))
    }

    @Test func internalSaysSoAndIsWrittenDown() throws {
        let program = try Program()
        let run = try program.run("report", "--internal")
        #expect(run.status == 0)
        #expect(run.output.contains("Carsten Koch"))
        let history = try program.run("history")
        #expect(history.status == 0)
        #expect(history.output.contains("eksporteret umaskeret"))
    }

    @Test func ourWordsAreNotForThePublic() throws {
        let run = try Program().run("report", "--public")
        #expect(run.isRefusal)
        #expect(run.status == 65)
    }

    @Test func nothingFoundIsStatusOne() throws {
        let run = try Program().run("report", "--search", "zzzz")
        #expect(run.isRefusal)
        #expect(run.status == 1)
    }

    @Test func aWordDocumentNeedsPandoc() throws {
        let program = try Program()
        let missing = try program.run(
            ["report", "--format", "docx"], variables: ["PATH": "/nonexistent"])
        #expect(missing.isRefusal)
        #expect(missing.status == 69)
        #expect(missing.errors.contains("apt install pandoc"))
        guard FileManager.default.fileExists(atPath: "/usr/bin/pandoc") else {
            print("SKIPPED: pandoc is not installed")
            return
        }
        let run = try program.run("report", "--format", "docx")
        #expect(run.status == 0)
        #expect(run.bytes.starts(with: Data("PK".utf8)))
    }

    /// `script` gives the program a terminal.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/script")))
    func aWordDocumentIsNotForATerminal() throws {
        let program = try Program()
        let shell = Process()
        shell.executableURL = URL(filePath: "/usr/bin/script")
        shell.arguments = [
            "-qec", "'\(Program.executable.path)' report --format docx", "/dev/null",
        ]
        shell.environment = program.environment
        shell.standardInput = FileHandle.nullDevice
        shell.standardOutput = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 64)
    }
}
