import Foundation
import Testing

@testable import Reading

/// A set of documents read as their gold says, as rows of a table.
enum GoldRows {
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

    static let wanted: [String: DocumentStyle] = [
        "by-theme": .resumeByTheme, "by-goal": .resumeByTheme, "by-number": .noteByStandpoint,
        "by-respondent": .whitePaper, "by-topic": .stateNote, "table": .table,
    ]

    /// Every document of a set in every form that it has.
    static func of(_ set: SampleSet) throws -> [Row] {
        var rows: [Row] = []
        for name in SampleSet.kinds {
            let gold = try set.gold(name)
            for file in gold.files {
                let bytes = try set.bytes("\(name)/\(file)")
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
                if let wanted = wanted[gold.style] {
                    #expect(result.style == wanted, "\(file) is read as \(result.style.rawValue)")
                }
            }
        }
        return rows + (try letters(of: set))
    }

    /// The letters in full, each added to the hearing that they answer, as `import --hearing` does.
    private static func letters(of set: SampleSet) throws -> [Row] {
        let gold = try set.letters()
        var hearing = try Reader.read(
            bytes: try set.bytes("resume/resume.docx"), name: "resume.docx"
        ).hearing
        var rows: [Row] = []
        for file in gold.files {
            let bytes = try set.bytes("bilag4/\(file.file)")
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

    static let header = [
        "| file | style | kind | section | said by | wrong names | departments | outcomes "
            + "| who answered | headings | extra | words lost |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]

    static func line(_ name: String, _ style: String, _ score: GoldScore) -> String {
        func cell(_ part: GoldScore.Part) -> String { "\(part.right)/\(part.all)" }
        return "| \(name) | \(style) | \(cell(score.kind)) | \(cell(score.section)) "
            + "| \(cell(score.respondents)) | \(score.wrongNames) "
            + "| \(cell(score.departments)) | \(cell(score.outcomes)) "
            + "| \(cell(score.answered)) | \(cell(score.headings)) | \(score.extra) "
            + "| \(score.lost) |"
    }

    static func table(_ rows: [Row]) -> String {
        let all = line("all", "", rows.map(\.score).reduce(GoldScore(), +))
        return (header + rows.map { line($0.file, $0.style, $0.score) } + [all])
            .joined(separator: "\n")
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
