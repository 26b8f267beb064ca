import Foundation
import Testing

@testable import Reading

/// Every sample in every form against its gold, as a table. With `PEJL_RECORD=1` the table is
/// written into docs/reading.md; with `PEJL_FAULTS=1` every fault is printed; `PEJL_SAMPLES` names
/// another set in folders of the same names.
@Suite("Samples against their gold")
struct GoldTests {
    @Test func everySampleIsReadAsItsGoldSays() throws {
        guard let set = Samples.set else {
            print("skipped: ../shared/samples is not here")
            return
        }
        let rows = try GoldRows.of(set)
        let table = GoldRows.table(rows)
        print(table)
        let files = Set(rows.map(\.file))
        #expect(try set.documents().subtracting(files) == [], "samples without figures")
        if ProcessInfo.processInfo.environment["PEJL_FAULTS"] != nil {
            for row in rows { row.score.faults.forEach { print("  \(row.file): \($0)") } }
        }
        if Samples.other == nil {
            if Figures.isRecording { try Figures.record(table, as: "figures") }
            let isWritten = try Figures.table("figures") == table
            #expect(isWritten, "PEJL_RECORD=1 writes the figures of today into docs/reading.md")
        }

        let told = rows.filter(\.hasItalics).map(\.score).reduce(GoldScore(), +)
        let plain = rows.filter { !$0.hasItalics }.map(\.score).reduce(GoldScore(), +)
        let all = told + plain
        #expect(told.kind.share >= 0.98)
        #expect(plain.kind.share >= 0.92)
        #expect(all.section.share >= 0.99)
        #expect(all.respondents.share >= 0.95)
        #expect(all.wrongNames == 0)
        #expect(all.departments.share >= 0.95)
        #expect(all.outcomes.share >= 0.9)
        #expect(all.lost == 0)
    }

    /// The samples' Word files as other programs would have saved them. What pandoc writes has
    /// lost the italics of paragraph styles, and its plain text the headings' levels.
    @Test(arguments: ["odt", "rtf", "html", "commonmark", "plain"])
    func otherFormsOfTheSameTextAreTheSameHearing(format: String) throws {
        guard let set = Samples.set else {
            print("skipped: ../shared/samples is not here")
            return
        }
        var rows: [GoldRows.Row] = []
        let endings = ["commonmark": "md", "plain": "txt"]
        for name in ["resume", "svar", "hvidbog", "notat"] {
            let gold = try set.gold(name)
            let word = try set.bytes("\(name)/\(name).docx")
            let pandoc = ChildProcess(
                program: "pandoc",
                arguments: ["-f", "docx", "-t", format, "-s", "--columns=76", "-o", "-"])
            let bytes = try pandoc.run(word)
            let file = "\(name).\(endings[format] ?? format)"
            let result = try Reader.read(bytes: bytes, name: file)
            rows.append(GoldRows.Row(file: file, result, gold))
            #expect(result.style == GoldRows.wanted[gold.style], "\(file)")
        }
        print(GoldRows.table(rows))
        if ProcessInfo.processInfo.environment["PEJL_FAULTS"] != nil {
            for row in rows { row.score.faults.forEach { print("  \(row.file): \($0)") } }
        }
        let all = rows.map(\.score).reduce(GoldScore(), +)
        #expect(all.kind.share >= 0.92)
        #expect(all.section.share >= 0.99)
        #expect(all.respondents.share >= 0.95)
        #expect(all.wrongNames == 0)
        #expect(all.lost == 0)
    }
}
