import Foundation
import Testing

/// What people type wrong most often: one Danish sentence that says what to do, and 64.
struct UsageTests {
    @Test func whatEveryCommandTakesMayStandFirst() throws {
        let program = try Program()
        let file = program.home.appending(path: "egen.sqlite").path
        let usual = try program.run("list", "goals", "--database", file)
        #expect(usual.status == 0)
        for first in [["--database", file], ["--database=" + file]] {
            let run = try program.run(first + ["--language", "da", "list", "goals"])
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output == usual.output)
        }
        #expect(try program.run("--database", file, "nonsens").status == 64)
    }

    @Test(arguments: [
        (["list"], "Der mangler <slags>"), (["list", "maal"], "goals"),
        (["report", "--format", "doc"], "markdown, html eller docx"),
        (["report", "--formt", "html"], "mente du --format?"),
        (["export", "--output"], "Der mangler en værdi efter --output"),
        (["check", "nu"], "Et ord for meget"), (["import"], "Der mangler <fil>"),
        (["import", "x", "--as", "brev"], "summary, responses eller invited"),
        (["serch"], "hverken en kommando"), (["--hearing", "x"], "ingen høring"),
        (["show", "--json=ja", "H1"], "tager ingen værdi"),
        (["list", "goals", "--lokaludvalg", "Nørebro"], "Nørrebro"),
    ])
    func isToldWhatToDo(arguments: [String], words: String) throws {
        let run = try Program().run(arguments)
        #expect(run.isRefusal, "\(run.output)\(run.errors)")
        #expect(run.status == 64)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test(arguments: [
        [], ["browse"], ["import"], ["list"], ["show"], ["search"], ["export"], ["report"],
        ["history"], ["backup"], ["delete"], ["check"],
    ])
    func helpIsDanish(command: [String]) throws {
        let run = try Program().run(command + ["--help"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        for english in [
            "USAGE", "OPTIONS", "ARGUMENTS", "Show ", "default", "subcommand", "values",
        ] {
            #expect(!run.output.contains(english), "\(english): \(run.output)")
        }
    }

    @Test func completionsKnowTheCommands() throws {
        let run = try Program().run("--generate-completion-script", "bash")
        #expect(run.status == 0)
        for word in ["report", "history", "backup", "delete", "check", "docx"] {
            #expect(run.output.contains(word), "\(word)")
        }
    }
}

/// A query that a command cannot mean is told with its place; nothing else is answered instead.
struct QueryErrorTests {
    @Test(arguments: [
        ("bolig vejr:godt", "tegn 7"), ("bolig \"uden slut", "tegn 7"), ("lokaludvalg:", "tegn 13"),
        ("\"uden vejr:godt slut", "tegn 1"),
    ])
    func hasItsPosition(query: String, position: String) throws {
        let run = try Program().run("search", query)
        #expect(run.status == 64, "\(query): \(run.errors)")
        #expect(run.errors.contains(position), "\(run.errors)")
        #expect(run.output.isEmpty)
    }
}
