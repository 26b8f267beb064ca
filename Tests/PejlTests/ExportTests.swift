import Exchange
import Foundation
import PolicyModel
import Testing

/// `pejl export` and plain text in a pipe, on the bundled hearing, which has one named citizen.
struct ExportTests {
    static let citizen = "Carsten Koch"
    static let prefix = "indeholder-personoplysninger-"

    @Test func jsonComesBackTheSameByteForByte() throws {
        let first = try Program()
        let second = try Program()
        let out = try first.run("export")
        #expect(out.status == 0)
        #expect(out.output.contains(Self.citizen))
        #expect(try second.run("delete", "hearing", "integrationspolitik-2019-22").status == 0)
        let file = try second.file("hearing.json", out.output)
        #expect(try second.run("import", file).status == 0)
        let again = try second.run("export", "--hearing", "integrationspolitik-2019-22")
        #expect(again.bytes == out.bytes)
    }

    @Test(arguments: ["json", "csv", "markdown", "html"])
    func publicIsMaskedInEveryFormat(format: String) throws {
        let program = try Program()
        let run = try program.run("export", "--format", format, "--public")
        if ["markdown", "html"].contains(format) {
            // For readers, and the text is ours: refused.
            #expect(run.isRefusal)
            #expect(run.status == 65)
            let usual = try program.run("export", "--format", format)
            #expect(usual.status == 0)
            #expect(!usual.output.contains("Carsten"))
            #expect(usual.errors.contains("Maskeret: "))
        } else {
            #expect(run.status == 0)
            #expect(!run.output.isEmpty)
            #expect(!run.output.lowercased().contains("carsten"))
            #expect(run.errors.contains("Maskeret: "))
        }
    }

    @Test func maskedJSONIsAHearingToo() throws {
        let run = try Program().run("export", "--public")
        let hearing = try HearingJSON.hearing(from: run.output)
        #expect(hearing.responses.count == 51)
    }

    @Test func aFilterCutsWhatGoesOut() throws {
        let program = try Program()
        let run = try program.run("export", "--lokaludvalg", "Nørrebro")
        let hearing = try HearingJSON.hearing(from: run.output)
        #expect(hearing.responses.map(\.id) == ["H45"])
        let nothing = try program.run("export", "--search", "zzzz")
        #expect(nothing.isRefusal)
        #expect(nothing.status == 1)
    }

    @Test func unmaskedFilesSaySoInTheirNamesAndInTheHistory() throws {
        let program = try Program()
        let run = try program.run("export", "--format", "csv", "--output", "ark.csv")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(Self.prefix + "ark.csv"))
        #expect(!program.exists("ark.csv"))
        #expect(try program.bytes(of: Self.prefix + "ark.csv").count > 50_000)
        // Who asks for the name that it did not get is told the one that it got.
        let wrong = try program.run("import", "ark.csv")
        #expect(wrong.status == 66)
        #expect(wrong.errors.contains(Self.prefix + "ark.csv"))

        #expect(
            try program.run("export", "--format", "html", "--output", "ud.html").status == 0)
        #expect(program.exists("ud.html"))
        let history = try program.run("history", "--json").json() as? [[String: Any]] ?? []
        #expect(history.compactMap { $0["what"] as? String } == ["export"])
    }

    /// Programs look for the JSON where they asked for it.
    @Test func theJSONIsWhereItWasAskedFor() throws {
        let program = try Program()
        #expect(try program.run("export", "--output", "ud.json").status == 0)
        #expect(program.exists("ud.json"))
    }

    @Test func noFileIsWrittenOverUnasked() throws {
        let program = try Program()
        _ = try program.file("ud.html", "mit")
        let arguments = ["export", "--format", "html", "--output", "ud.html"]
        let run = try program.run(arguments)
        #expect(run.isRefusal)
        #expect(run.status == 73)
        #expect(try program.bytes(of: "ud.html") == Data("mit".utf8))
        #expect(try program.run(arguments + ["--force"]).status == 0)
        #expect(try program.bytes(of: "ud.html").count > 10_000)
        let folder = try program.run("export", "--output", program.home.path)
        #expect(folder.status == 73)
        #expect(try program.run("export", "--output", "/dev/null").status == 73)
        let nowhere = try program.run("export", "--output", "nowhere/ud.json")
        #expect(nowhere.status == 73)
    }

    @Test func plainTextInAPipeIsMasked() throws {
        let program = try Program()
        let masked = try program.run("--lokaludvalg", "Nørrebro")
        #expect(masked.status == 0)
        #expect(masked.output.contains("IKKE ORDRET"))
        #expect(masked.errors.contains("Maskeret: "))
        let open = try program.run("browse", "--internal")
        #expect(open.status == 0)
        #expect(!open.errors.contains("Maskeret"))
        #expect(try program.run("--internal", "--public").status == 64)
    }
}
