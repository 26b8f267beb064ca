import Foundation
import Testing

@testable import Reading

/// Every sample in every form against its gold, as a table. With `PEJL_RECORD=1` the table is
/// written into docs/reading.md; with `PEJL_FAULTS=1` every fault is printed; `PEJL_SAMPLES` names
/// another set in folders of the same names.
@Suite("Samples against their gold")
struct GoldTests {
    struct Row {
        let file: String
        let style: String
        let hasItalics: Bool
        let score: GoldScore

        init(file: String, _ result: ReadingResult, _ gold: GoldFile) {
            self.init(file, result, GoldScore(result, gold: gold))
        }

        init(_ file: String, _ result: ReadingResult, _ score: GoldScore) {
            self.file = file
            style = result.style.rawValue
            hasItalics = result.source.hasItalics
            self.score = score
        }

        /// A file of which nothing can be read, and nothing should.
        init(empty file: String) {
            self.file = file
            style = "(empty)"
            hasItalics = false
            score = GoldScore()
        }
    }

    private static let wanted: [String: DocumentStyle] = [
        "by-theme": .resumeByTheme, "by-goal": .resumeByTheme, "by-number": .noteByStandpoint,
        "by-respondent": .whitePaper, "by-topic": .stateNote, "table": .table,
    ]

    private func rows() throws -> [Row]? {
        guard Samples.folder != nil else {
            print("skipped: ../shared/samples is not here")
            return nil
        }
        var rows: [Row] = []
        for name in ["resume", "svar", "hvidbog", "notat", "skema"] {
            guard let gold = try Samples.gold(name) else { continue }
            for file in gold.files {
                guard let bytes = try Samples.bytes("\(name)/\(file)") else { continue }
                let result = try Reader.read(bytes: bytes, name: file)
                rows.append(Row(file: file, result, gold))
                if result.source.hasItalics, file.hasSuffix(".docx") {
                    // What a copy as bare text would have lost.
                    let upright = result.source.upright
                    let again = try Reader.read(
                        upright, options: ReadingOptions(), registers: []
                    ).finished(upright)
                    rows.append(Row(file: "\(file), italics lost", again, gold))
                }
                if let wanted = Self.wanted[gold.style] {
                    #expect(result.style == wanted, "\(file) is read as \(result.style.rawValue)")
                }
            }
        }
        return rows + (try letters())
    }

    /// The letters in full, each added to the hearing that they answer, as `import --hearing` does.
    private func letters() throws -> [Row] {
        guard let bytes = try Samples.bytes("resume/resume.docx"),
            let gold = try StyleSamples.gold("bilag4/bilag4.gold.json", as: LettersGold.self)
        else { return [] }
        var hearing = try Reader.read(bytes: bytes, name: "resume.docx").hearing
        var rows: [Row] = []
        for file in gold.files {
            guard let bytes = try Samples.bytes("bilag4/\(file.file)") else { continue }
            if file.empty {
                let error = #expect(throws: ReadingError.self) {
                    try Reader.read(bytes: bytes, name: file.file)
                }
                #expect(error?.code == .empty)
                rows.append(Row(empty: file.file))
                continue
            }
            guard
                let result = try? Reader.read(
                    bytes: bytes, name: file.file, options: ReadingOptions(existing: hearing))
            else {
                Issue.record("\(file.file) is refused")
                continue
            }
            #expect(result.style == .letters, "\(file.file) is read as \(result.style.rawValue)")
            rows.append(
                Row(file.file, result, GoldScore(letter: result, gold: file, in: hearing)))
            hearing = Reimport(result.hearing, into: hearing, replacing: nil).hearing
        }
        return rows
    }

    @Test func everySampleIsReadAsItsGoldSays() throws {
        guard let rows = try rows() else { return }
        let table = Self.table(rows)
        print(table)
        let files = Set(rows.map(\.file))
        #expect(try Samples.documents().subtracting(files) == [], "samples without figures")
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
        guard Samples.folder != nil else {
            print("skipped: ../shared/samples is not here")
            return
        }
        var rows: [Row] = []
        let endings = ["commonmark": "md", "plain": "txt"]
        for name in ["resume", "svar", "hvidbog", "notat"] {
            guard let gold = try Samples.gold(name),
                let word = try Samples.bytes("\(name)/\(name).docx")
            else { continue }
            let pandoc = ChildProcess(
                program: "pandoc",
                arguments: ["-f", "docx", "-t", format, "-s", "--columns=76", "-o", "-"])
            let bytes = try pandoc.run(word)
            let file = "\(name).\(endings[format] ?? format)"
            let result = try Reader.read(bytes: bytes, name: file)
            rows.append(Row(file: file, result, gold))
            #expect(result.style == Self.wanted[gold.style], "\(file)")
        }
        print(Self.table(rows))
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

    // MARK: The table

    private static func table(_ rows: [Row]) -> String {
        func cell(_ part: GoldScore.Part) -> String { "\(part.right)/\(part.all)" }
        var lines = [
            "| file | style | kind | section | said by | wrong names | departments | outcomes "
                + "| who answered | headings | extra | words lost |",
            "|---|---|---|---|---|---|---|---|---|---|---|---|",
        ]
        func add(_ name: String, _ style: String, _ score: GoldScore) {
            lines.append(
                "| \(name) | \(style) | \(cell(score.kind)) | \(cell(score.section)) "
                    + "| \(cell(score.respondents)) | \(score.wrongNames) "
                    + "| \(cell(score.departments)) | \(cell(score.outcomes)) "
                    + "| \(cell(score.answered)) | \(cell(score.headings)) | \(score.extra) "
                    + "| \(score.lost) |")
        }
        for row in rows { add(row.file, row.style, row.score) }
        add("all", "", rows.map(\.score).reduce(GoldScore(), +))
        return lines.joined(separator: "\n")
    }
}

extension SourceDocument {
    /// The same without italics.
    fileprivate var upright: SourceDocument {
        var copy = self
        for block in copy.blocks.indices {
            for line in copy.blocks[block].lines.indices {
                for run in copy.blocks[block].lines[line].runs.indices {
                    copy.blocks[block].lines[line].runs[run].isItalic = false
                }
            }
        }
        return copy
    }
}
