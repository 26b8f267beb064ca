import Foundation
import PtySupport
import Testing

/// `pejl import` as people sit in front of it: what it says while it works, and Ctrl-C.
@Suite(.serialized) struct ImportRunTests {
    private static let letter = """
        Strandby Bådelaug
        Høringssvar til Strandpolitik 2031

        Bådelauget ønsker flere bænke ved den søndre mole.

        Med venlig hilsen
        Strandby Bådelaug
        """

    private func start(_ program: Program, _ arguments: [String]) throws -> PtyProgram {
        try PtyProgram(
            Program.executable.path, arguments,
            environment: program.environment.mapValues { Optional($0) })
    }

    @Test func interruptedTheDatabaseIsAsItWas() throws {
        let program = try Program()
        let before = try program.run("list", "hearings", "--json").output
        // Standard input is the terminal, and says nothing: the import waits.
        let run = try start(program, ["import", "-", "--name", "brev.txt"])
        run.pass(.milliseconds(600))
        run.send("\u{3}")
        #expect(run.wait(for: "Afbrudt"), "\(run.text)")
        #expect(run.waitForEnd() == .exited(130))
        #expect(try program.run("list", "hearings", "--json").output == before)
    }

    @Test func nothingIsLeftOfTheProgress() throws {
        let program = try Program()
        let file = try program.file("brev.txt", Self.letter)
        let run = try start(program, ["import", file, "--style", "letters"])
        #expect(run.waitForEnd() == .exited(0))
        #expect(run.text.contains("høringssvar-afsnit") && !run.text.contains("gemmer"))
    }

    @Test func silentInAPipe() throws {
        let program = try Program()
        let file = try program.file("brev.txt", Self.letter)
        let run = try program.run("import", file, "--style", "letters", "--json")
        #expect(run.status == 0 && run.errors == "")
        #expect(run.output.contains("\"style\": \"letters\""))
        #expect(try program.run("import", file, "--style", "roman").status == 64)
    }

    /// Nothing is guessed in the place of a style that was given.
    @Test func aStyleThatDoesNotFitIsRefused() throws {
        let program = try Program()
        let file = try program.file("brev.txt", "Kære kommune.\n\nVi ønsker flere bænke.\n")
        let run = try program.run("import", file, "--style", "table")
        #expect(run.status == 65 && run.output.isEmpty, "\(run)")
        #expect(run.errors.contains("--style table siger: udelad det"), "\(run)")
    }
}
