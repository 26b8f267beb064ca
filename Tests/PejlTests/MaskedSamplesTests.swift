import Foundation
import PolicyModel
import Testing

/// Every sample beside the repository, in every form, out again by every masked way: what was
/// planted in them (`personalData` of the gold files) stands in none, and all of it in the
/// unmasked JSON.
struct MaskedSamplesTests {
    /// One planted text, in the ways it could still be told.
    private struct Planted: CustomStringConvertible {
        let description: String
        /// Folded, without blanks, hyphens and other signs.
        let whole: String
        let traces: [String]

        init(type: String, text: String) {
            description = "\(type) \(text)"
            whole = Fold.compactKey(text)
            switch type {
            // The street and the number, without the floor and the town.
            case "address":
                traces = [whole, Fold.compactKey(text.prefix { $0 != "," })]
            case "name":
                let surname = text.split(separator: " ").last.map(String.init) ?? text
                traces = [whole, Fold.compactKey(surname), Fold.looseKey(surname)]
            default: traces = [whole]
            }
        }
    }

    private struct Gold: Decodable {
        struct File: Decodable {
            struct Personal: Decodable {
                let type: String
                let text: String
            }

            let file: String
            let lokaludvalg: [String]
            let personalData: [Personal]
            let empty: Bool
        }

        let files: [File]
    }

    private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/samples")
    private static let letters = "bilag4"

    static var areThere: Bool {
        let found = FileManager.default.fileExists(atPath: samples.path)
        if !found { print("SKIPPED: the samples are not beside the repository") }
        return found
    }

    /// Path by path, without the gold files and what is about the samples.
    private static func documents(in folder: String) throws -> [String] {
        let folder = samples.appending(path: folder)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { !$0.hasSuffix(".gold.json") }.map { folder.appending(path: $0).path }
    }

    private static func summaryFolders() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted()
            .filter { $0 != letters && !$0.contains(".") }
    }

    private func imported(_ program: Program, _ arguments: [String]) throws -> String {
        let run = try program.run(["import", "--json"] + arguments)
        #expect(run.status == 0, "\(arguments): \(run.errors)")
        return try #require((try run.json() as? [String: Any])?["hearing"] as? String)
    }

    /// Every masked output of a hearing, by what was asked for.
    private func masked(
        _ program: Program, _ hearing: String, committees: [String]
    ) throws -> [(command: String, text: String)] {
        var commands = [
            ["report"], ["report", "--format", "html"], ["export", "--public"],
            ["export", "--format", "csv", "--public"], ["export", "--format", "markdown"],
            ["export", "--format", "html"], ["browse"],
        ]
        for name in committees {
            commands += [
                ["report", "--lokaludvalg", name],
                ["report", "--lokaludvalg", name, "--format", "html"],
            ]
        }
        var outputs: [(String, String)] = []
        for command in commands {
            let run = try program.run(command + ["--hearing", hearing])
            #expect(run.status == 0 && !run.output.isEmpty, "\(command): \(run.errors)")
            outputs.append((command.joined(separator: " "), run.output))
        }
        outputs.append(("report as Word", try word(program, hearing)))
        return outputs
    }

    /// What stands in the Word file, document properties too.
    private func word(_ program: Program, _ hearing: String) throws -> String {
        guard FileManager.default.fileExists(atPath: "/usr/bin/pandoc") else {
            print("SKIPPED: pandoc is not installed")
            return ""
        }
        let run = try program.run(
            "report", "--format", "docx", "--hearing", hearing, "--output", "r.docx", "--force")
        #expect(run.status == 0, "\(run.errors)")
        let pandoc = Process()
        pandoc.executableURL = URL(filePath: "/usr/bin/pandoc")
        pandoc.arguments = [
            "--standalone", "--wrap=none", "--to", "markdown", "--output", "r.md", "r.docx",
        ]
        pandoc.currentDirectoryURL = program.home
        try pandoc.run()
        pandoc.waitUntilExit()
        #expect(pandoc.terminationStatus == 0)
        let text = String(decoding: try program.bytes(of: "r.md"), as: UTF8.self)
        #expect(!text.isEmpty)
        return text
    }

    private func expectNone(of planted: [Planted], in text: String, _ what: String) {
        // Also where tags or signs part what a reader sees as one.
        let bare = text.replacing(/<[^<>]*>/, with: "")
        for key in [Fold.compactKey(text), Fold.compactKey(bare)] {
            for item in planted {
                for trace in item.traces {
                    #expect(!key.contains(trace), "\(what) holds \(item) as \(trace)")
                }
            }
        }
    }

    @Test(.enabled(if: areThere)) func nothingPlantedLeavesMasked() throws {
        let gold = try JSONDecoder().decode(
            Gold.self,
            from: Data(
                contentsOf: Self.samples.appending(path: "\(Self.letters)/bilag4.gold.json")))
        let planted = gold.files.flatMap(\.personalData).map {
            Planted(type: $0.type, text: $0.text)
        }
        #expect(planted.count >= 6)
        let program = try Program()
        var hearings: [String] = []
        var resume: String?
        for folder in try Self.summaryFolders() {
            for path in try Self.documents(in: folder) {
                let hearing = try imported(program, [path])
                hearings.append(hearing)
                if path.hasSuffix("resume.docx") { resume = hearing }
            }
        }
        let whole = try #require(resume)
        let empty = Set(gold.files.filter(\.empty).map(\.file))
        for path in try Self.documents(in: Self.letters) {
            let arguments = [path, "--hearing", whole, "--as", "responses"]
            if empty.contains(URL(filePath: path).lastPathComponent) {
                #expect(try program.run(["import"] + arguments).status == 65)
            } else {
                #expect(try imported(program, arguments) == whole)
            }
        }

        let unmasked = Fold.compactKey(try program.run("export", "--hearing", whole).output)
        for item in planted {
            #expect(unmasked.contains(item.whole), "\(item) is not in the hearing at all")
        }
        let committees = gold.files.flatMap(\.lokaludvalg)
        #expect(!committees.isEmpty)
        for hearing in hearings {
            let outputs = try masked(
                program, hearing, committees: hearing == whole ? committees : [])
            for (command, text) in outputs {
                expectNone(of: planted, in: text, "\(command) of \(hearing)")
            }
        }
    }

    /// A letter alone: its hearing is called what the file is called.
    @Test func aLetterAloneDoesNotNameItsHearingAfterTheCitizen() throws {
        let program = try Program()
        let letter = try program.file(
            "17-tangholm.txt",
            "Til Strandby Kommune\n\nJeg synes, at stranden skal ryddes for tang.\n\n"
                + "Med venlig hilsen\nAsger Tangholm\n")
        let run = try program.run(
            "import", "--as", "responses", "--respondent", "Asger Tangholm", letter)
        #expect(run.status == 0, "\(run.errors)")
        let open = try program.run("export").output
        #expect(open.lowercased().contains("tangholm"))
        let masked = try program.run("export", "--public").output
        #expect(!masked.lowercased().contains("tangholm"), "\(masked.prefix(600))")
    }
}
