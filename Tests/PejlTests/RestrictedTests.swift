import Foundation
import Testing

/// What an SSH server's forced command lets through; scripts/test-ssh does it with a real server.
struct RestrictedTests {
    private func ask(
        _ program: Program, _ words: String?, forced: [String] = [],
        variables: [String: String] = [:], input: Data? = nil
    ) throws -> Program.Run {
        var variables = variables
        variables["SSH_ORIGINAL_COMMAND"] = words
        let database = program.home.appending(path: "shared.sqlite").path
        return try program.run(
            ["browse", "--restricted", "--database", database] + forced, input: input,
            variables: variables)
    }

    @Test func aCommandRuns() throws {
        let program = try Program()
        let list = try ask(program, "list lokaludvalg --json")
        #expect(list.status == 0)
        #expect((try list.json() as? [Any])?.isEmpty == false)
        let report = try ask(program, "pejl report --lokaludvalg 'Kongens Enghave'")
        #expect(report.status == 0)
        #expect(report.output.contains("Kongens Enghave"))
        #expect(program.exists("shared.sqlite"))
        let help = try ask(program, "report --help")
        #expect(help.status == 0)
        #expect(help.output.contains("BRUG: "))
    }

    @Test(arguments: [
        "sh", "check; id", "backup x", "delete hearing x", "check --database x",
        "import /etc/passwd",
        "export --output x", "browse --restricted", "check --repair", "search $HOME",
        "check --user Bo",
    ])
    func anythingElseIsRefused(words: String) throws {
        let program = try Program()
        let run = try ask(program, words, forced: ["--user", "Anna Jensen"])
        #expect(run.isRefusal, "\(run.output) \(run.errors)")
        #expect(run.status == 64)
        #expect(!program.exists("x"))
    }

    @Test func noVariableLiftsAnything() throws {
        let program = try Program()
        let other = program.home.appending(path: "andet").path
        let run = try ask(
            program, "check --json",
            variables: [
                "PEJL_DATABASE": other, "XDG_DATA_HOME": other, "XDG_STATE_HOME": other,
                "XDG_CONFIG_HOME": other, "HOME": other, "PAGER": "touch \(other)",
            ])
        #expect(run.status == 0)
        let told = try run.json() as? [String: Any]
        #expect(told?["database"] as? String == program.home.path + "/shared.sqlite")
        #expect(!program.exists("andet"))
    }

    @Test func whoItIsComesFromTheForcedCommand() throws {
        let program = try Program()
        let export = try ask(program, "export", forced: ["--user", "Anna Jensen"])
        #expect(export.status == 0)
        let reader = try ask(
            program, "export", forced: ["--read-only", "--user", "Bo Hansen"])
        #expect(reader.bytes == export.bytes)
        let shared = try ask(program, "export --user 'Eva Holm'")
        #expect(shared.status == 0)
        let history = try ask(program, "history --json").json() as? [[String: Any]] ?? []
        #expect(
            history.compactMap { $0["who"] as? String } == ["Anna Jensen", "Bo Hansen", "Eva Holm"])
        #expect(try program.run("browse", "--user", "Anna").status == 64)
        #expect(try program.run("check", "--user", "Anna").status == 64)
    }

    @Test func aReaderChangesNothing() throws {
        let program = try Program()
        let export = try ask(program, "export")
        let text = export.output.replacing("integrationspolitik-2019-22", with: "anden")
        let forced = ["--read-only"]
        let run = try ask(
            program, "import --name h.json -", forced: forced, input: Data(text.utf8))
        #expect(run.isRefusal)
        #expect(run.status == 64)
        let writer = try ask(program, "import --name h.json -", input: Data(text.utf8))
        #expect(writer.status == 0, "\(writer.errors)")
        #expect(try ask(program, "list hearings", forced: forced).output.contains("anden"))
    }

    @Test func withoutACommandItIsTheHearing() throws {
        let run = try ask(try Program(), nil)
        #expect(run.status == 0)
        #expect(run.output.contains("Integrationspolitik"))
    }
}
