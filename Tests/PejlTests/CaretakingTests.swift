import Foundation
import Testing

/// `history`, `backup`, `delete`, `check`.
struct CaretakingTests {
    @Test func aBackupOpensAndIsNeverWrittenOver() throws {
        let program = try Program()
        let run = try program.run("backup", "kopi.sqlite")
        #expect(run.status == 0)
        let list = try program.run("list", "hearings", "--database", "kopi.sqlite")
        #expect(list.output.contains("integrationspolitik-2019-22"))
        let again = try program.run("backup", "kopi.sqlite")
        #expect(again.isRefusal)
        #expect(again.status == 73)
        #expect(try program.run("backup", "nowhere/kopi.sqlite").status == 73)
        #expect(try program.run("backup").status == 64)
    }

    @Test func whatIsDeletedIsGoneAndStaysAway() throws {
        let program = try Program()
        #expect(try program.run("list", "hearings").status == 0)
        let run = try program.run(
            "delete", "hearing", "integrationspolitik-2019-22", "--why", "afsluttet")
        #expect(run.status == 0)
        #expect(try program.run("list", "hearings").status == 1)
        #expect(try program.run("list", "goals").status == 66)
        // No byte of it in the file, nor beside it.
        let folder = program.home.appending(path: "data/pejl")
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: folder.appending(path: file))
            #expect(bytes.range(of: Data("Carsten".utf8)) == nil, "\(file)")
            #expect(bytes.range(of: Data("boligpolitik".utf8)) == nil, "\(file)")
        }
        let history = try program.run("history", "--json").json() as? [[String: Any]] ?? []
        #expect(history.compactMap { $0["why"] as? String } == ["afsluttet"])
        #expect(try program.run("history").output.contains("slettet"))
    }

    @Test(arguments: ["document", "submission", "hearing"])
    func nothingThatIsNotThereIsDeleted(kind: String) throws {
        let program = try Program()
        let run = try program.run("delete", kind, "findes-ikke")
        #expect(run.isRefusal)
        #expect(run.status == 64)
        #expect(try program.run("delete", "alt", "x").status == 64)
        #expect(try program.run("delete", kind).status == 64)
    }

    @Test func aSoundDatabaseIsSound() throws {
        let program = try Program()
        #expect(try program.run("check").status == 0)
        #expect(try program.run("check", "--repair").status == 0)
        let told = try program.run("check", "--host", "--json").json() as? [String: Any]
        #expect((told?["faults"] as? [Any])?.isEmpty == true)
        let host = told?["host"] as? [String: Any]
        for key in ["database", "rights", "pandoc", "pdftotext", "terminal", "language", "config"] {
            #expect(host?[key] != nil, "\(key)")
        }
        let lines = try program.run("check", "--host", "--language", "en")
        #expect(lines.status == 0)
        #expect(lines.output.contains("Reads PDF"))
    }

    @Test func aDamagedDatabaseIsToldAndNothingElse() throws {
        let program = try Program()
        #expect(try program.run("check").status == 0)
        let path = program.home.appending(path: "data/pejl/pejl.sqlite")
        var bytes = try Data(contentsOf: path)
        // The middle of the file; the header stays, so that it still is ours.
        let middle = bytes.count / 2
        bytes.replaceSubrange(
            middle..<(middle + 20_000), with: Data(repeating: 0x55, count: 20_000))
        try bytes.write(to: path)
        let run = try program.run("check")
        #expect(run.status == 1)
        #expect(run.errors.contains("pejl check --repair"))
        let told = try program.run("check", "--json")
        #expect(told.status == 1)
        let faults = (try told.json() as? [String: Any])?["faults"] as? [Any]
        #expect(faults?.isEmpty == false)
        let strange = try program.file("andet.sqlite", "ikke en database")
        #expect(try program.run("check", "--database", strange).status == 65)
    }

    @Test func theHistoryOfOneThing() throws {
        let program = try Program()
        #expect(try program.run("history").status == 1)
        #expect(try program.run("history", "h45").status == 1)
        #expect(try program.run("history", "H999").status == 64)
        let empty = try program.run("history", "--json")
        #expect((try empty.json() as? [Any])?.isEmpty == true)
    }

    /// After an upgrade a report may be the first thing that anybody asks for.
    @Test(arguments: [["report"], ["export"], ["list", "goals"], ["show", "H1"], ["check"]])
    func aFileOfAnOlderProgramIsBroughtUpToDate(command: [String]) throws {
        let program = try Program()
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let fixture = tests.appending(path: "StorageTests/Fixtures/version-1.sqlite")
        let file = program.home.appending(path: "gammel.sqlite")
        try FileManager.default.copyItem(at: fixture, to: file)
        let run = try program.run(command + ["--database", file.path])
        #expect(run.status == 0, "\(run)")
        // What it was before lies beside it.
        #expect(FileManager.default.fileExists(atPath: file.path + ".version-1"))
    }
}
