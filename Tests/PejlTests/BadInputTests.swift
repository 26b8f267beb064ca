import Foundation
import Testing

/// What cannot be imported: one sentence, the right status, and the database as it was.
struct BadInputTests {
    @Test(arguments: ["missing", "folder", "empty", "binary", "prose", "noZip"])
    func isRefusedInOneSentence(kind: String) throws {
        let program = try Program()
        let before = try program.run("export")
        #expect(before.status == 0)
        let file = program.home.appending(path: kind + (kind == "noZip" ? ".docx" : ".txt"))
        switch kind {
        case "folder":
            try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
        case "empty": try Data().write(to: file)
        case "binary":
            try Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 * 7) }).write(to: file)
        case "prose", "noZip":
            try Data("Det var en mørk aften. Vinden tog til.\n\nSå blev det lyst.\n".utf8)
                .write(to: file)
        default: break
        }
        let run = try program.run("import", file.path)
        #expect(run.status == (kind == "missing" ? 66 : 65), "\(kind): \(run.errors)")
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("pejl: "))
        #expect(run.errors.split(separator: "\n").count == 1, "\(kind): \(run.errors)")
        #expect(run.errors.contains(kind), "the file is named: \(run.errors)")
        #expect(try program.run("export").output == before.output)
        #expect(try program.run("check").status == 0)
    }

    @Test func oneBadFileDoesNotKeepTheOthersOut() throws {
        let program = try Program()
        let good = try program.file(
            "god.txt",
            """
            Bilag 2. Resumé af høringssvar til Havepolitik 2031

            Der er modtaget høringssvar fra: Foreningen Grønne Fingre og Kløverholm Lokaludvalg.

            Mål 1. Flere skal have en have

            Foreningen Grønne Fingre ønsker flere kolonihaver.

            Haveforvaltningen bemærker, at der i forvejen er mange kolonihaver.
            """)
        let run = try program.run("import", "findes-ikke.txt", good)
        #expect(run.status == 65)
        #expect(run.errors.contains("findes-ikke.txt"))
        #expect(try program.run("list", "hearings").output.contains("Havepolitik 2031"))
    }
}
