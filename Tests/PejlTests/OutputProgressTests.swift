import Foundation
import PtySupport
import Testing

/// What `pejl report` and `pejl export` say while they work: on a terminal, and only where it
/// takes long.
@Suite(.serialized) struct OutputProgressTests {
    /// A program with a pandoc that takes as long as `seconds`.
    private func program(pandocTakes seconds: String) throws -> (Program, path: String) {
        let program = try Program()
        let folder = program.home.appending(path: "bin")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let pandoc = folder.appending(path: "pandoc")
        let script = "#!/bin/sh\ncat >/dev/null\nsleep \(seconds)\necho Word\n"
        try Data(script.utf8).write(to: pandoc)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: pandoc.path)
        return (program, "\(folder.path):/usr/bin:/bin")
    }

    private func start(
        _ program: Program, _ arguments: [String], path: String
    ) throws -> PtyProgram {
        let variables = program.environment.merging(["PATH": path]) { $1 }
        return try PtyProgram(
            Program.executable.path, arguments, environment: variables.mapValues { Optional($0) })
    }

    private static let rewriting = "\r\u{1B}[K"

    @Test func aLongOneSaysWhatItDoesAndLeavesNothing() throws {
        let (program, path) = try program(pandocTakes: "3")
        let output = program.home.appending(path: "r.docx").path
        let began = ContinuousClock.now
        let run = try start(
            program, ["report", "--format", "docx", "--output", output], path: path)
        #expect(run.wait(for: "Pandoc laver Word-filen"), "\(run.text)")
        // A lower limit, which no load can break: nothing stands there before half a second.
        #expect(ContinuousClock.now - began >= .milliseconds(500))
        #expect(run.waitForEnd() == .exited(0))
        #expect(run.text.contains("Maskeret") && !run.text.contains("Pandoc laver"))
        #expect(program.exists("r.docx"))
    }

    @Test func aShortOneSaysNothing() throws {
        let program = try Program()
        let output = program.home.appending(path: "h.json").path
        let began = ContinuousClock.now
        let run = try start(program, ["export", "--output", output], path: "/usr/bin:/bin")
        #expect(run.waitForEnd() == .exited(0))
        let said = String(decoding: run.output, as: UTF8.self).contains(Self.rewriting)
        // On a machine so loaded that it was no short one, it may speak.
        #expect(!said || ContinuousClock.now - began >= .milliseconds(500))
        #expect(!run.text.contains("Henter"))
    }

    @Test func silentInAPipeHoweverLong() throws {
        let (program, path) = try program(pandocTakes: "1")
        let run = try program.run(
            ["report", "--format", "docx"], variables: ["PATH": path, "TERM": "xterm"])
        #expect(run.status == 0 && run.output == "Word\n")
        #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("Pandoc"))
    }

    @Test func aTerminalThatCannotGoBackGetsNone() throws {
        let (program, path) = try program(pandocTakes: "1")
        let variables = program.environment.merging(["PATH": path, "TERM": "dumb"]) { $1 }
        let output = program.home.appending(path: "r.docx").path
        let run = try PtyProgram(
            Program.executable.path, ["report", "--format", "docx", "--output", output],
            environment: variables.mapValues { Optional($0) })
        #expect(run.waitForEnd() == .exited(0))
        #expect(!String(decoding: run.output, as: UTF8.self).contains("Pandoc laver"))
    }
}
