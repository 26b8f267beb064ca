import Foundation
import Testing

@testable import Reading

/// The samples beside the repository, where they are: every form of a document has the same words.
struct SampleFormatTests {
    private static let samples = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/samples")

    private static var isHere: Bool {
        // A worktree lies one folder deeper than the repository.
        folder != nil
    }

    private static var folder: URL? {
        let deeper = samples.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "shared/samples")
        return [samples, deeper].first { FileManager.default.fileExists(atPath: $0.path) }
    }

    private func read(_ path: String) throws -> SourceDocument? {
        guard let folder = Self.folder else { return nil }
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
        return try FormatReader.document(bytes: bytes, name: path)
    }

    /// Words as the samples' README compares them: NFC, no soft hyphens, hyphens at line ends
    /// mended, bullets and page numbers out.
    private func words(_ document: SourceDocument) -> [String: Int] {
        let joiner = LineJoiner(learningFrom: document)
        let text = document.blocks.filter { $0.kind != .furniture }
            .map { joiner.join($0.allLines) }.joined(separator: " ")
        var counts: [String: Int] = [:]
        for word in text.split(whereSeparator: \.isWhitespace) {
            let key = ParagraphFact.key(of: String(word)).lowercased()
            if !key.isEmpty { counts[key, default: 0] += 1 }
        }
        return counts
    }

    private func lost(_ one: [String: Int], in other: [String: Int]) -> [String: Int] {
        one.filter { $0.value != other[$0.key, default: 0] }
            .merging(other.filter { one[$0.key] == nil }) { first, _ in first }
    }

    @Test(arguments: [
        ("resume/resume.docx", "resume/resume.pdf"), ("notat/notat.docx", "notat/notat.pdf"),
        ("hvidbog/hvidbog.docx", "hvidbog/hvidbog.html"), ("skema/skema.docx", "skema/skema.html"),
        ("resume/resume.docx", "resume/resume-layout.txt"),
        ("resume/resume.docx", "resume/resume-plain.txt"), ("svar/svar.docx", "svar/svar.txt"),
    ])
    func theSameWordsInEveryForm(one: String, other: String) throws {
        guard let first = try read(one), let second = try read(other) else {
            print("skipped: ../shared/samples is not here")
            return
        }
        let difference = lost(words(first), in: words(second))
        // The text forms keep the number of the one footnote, at its place and at the foot.
        let expected: [String: Int] =
            other.hasSuffix(".txt") && one.hasPrefix("resume")
            ? difference.filter { $0.key.hasPrefix("årsregnskab") || $0.key == "1" } : [:]
        #expect(difference == expected, "\(one) and \(other)")
    }

    @Test func theSheetHasTheWordsOfTheTable() throws {
        guard let sheet = try read("skema/skema.csv"), let table = try read("skema/skema.docx")
        else {
            print("skipped: ../shared/samples is not here")
            return
        }
        func filled(_ document: SourceDocument?) -> [[String]] {
            (document?.cells ?? []).map { row in
                // Excel has other quotes, and bullets that somebody typed.
                row.filter { !$0.isEmpty }.map { ParagraphFact.key(of: $0) }
            }
        }
        #expect(filled(sheet) == filled(table))
        #expect(filled(table) == filled(try read("skema/skema.html")))
    }

    /// Kind, rank and words of every block, the forms' furniture apart.
    @Test(arguments: ["resume/resume", "notat/notat"])
    func wordAndPDFAreTheSameDocument(name: String) throws {
        guard let word = try read(name + ".docx"), let pdf = try read(name + ".pdf") else {
            print("skipped: ../shared/samples is not here")
            return
        }
        func outline(_ document: SourceDocument) -> [String] {
            document.blocks.filter { $0.kind != .furniture }.map { block in
                let kind =
                    switch block.kind {
                    case .table(let rows): "table \(rows.map { $0.cells.count })"
                    default: "\(block.kind)"
                    }
                let italic = block.allLines.flatMap(\.runs).contains(where: \.isItalic)
                return kind + (italic ? " italic " : " ")
                    + ParagraphFact.key(of: block.allLines.map(\.text).joined())
            }
        }
        #expect(outline(word) == outline(pdf))
    }

    @Test func everySampleIsRead() throws {
        guard let folder = Self.folder else {
            print("skipped: ../shared/samples is not here")
            return
        }
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { !$0.hasSuffix(".json") && $0.contains("/") && !$0.contains("05-kystens") }
        #expect(paths.count > 15)
        for path in paths {
            let document = try #require(try read(path))
            #expect(!document.blocks.isEmpty, "\(path)")
        }
    }
}
