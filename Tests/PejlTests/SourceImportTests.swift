import Exchange
import Foundation
import PolicyModel
import Testing

/// The user's own document through the real program, held against the bundled hearing, whose
/// passages were listed by hand: kind, section, page and lines of every paragraph. The document is
/// not ours to commit, so this runs where it lies beside the repository.
struct SourceImportTests {
    static let source = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "shared/source/bilag-2-integrationspolitik-2019-22.txt")

    static var isThere: Bool {
        let found = FileManager.default.fileExists(atPath: source.path)
        if !found { print("SKIPPED: the source document is not beside the repository") }
        return found
    }

    private func export(_ program: Program, _ hearing: String) throws -> Hearing {
        let run = try program.run("export", "--hearing", hearing)
        #expect(run.status == 0)
        return try HearingJSON.hearing(from: run.output)
    }

    @Test(.enabled(if: isThere)) func everyParagraphWhereItWasFoundByHand() throws {
        let program = try Program()
        let imported = try program.run("import", Self.source.path, "--json")
        #expect(imported.status == 0)
        let id = "integrationspolitik-2019-22-2"
        #expect(imported.output.contains("\"\(id)\""))
        #expect(imported.errors.contains("--hearing integrationspolitik-2019-22"))
        let read = try export(program, id)
        let listed = try export(program, "integrationspolitik-2019-22")

        #expect(read.preface.count == 3)
        #expect(read.responses.count == 51)
        #expect(read.remarks.count == 53)
        for (mine, theirs) in zip(listed.responses, read.responses) {
            #expect(mine.id == theirs.id)
            #expect(mine.section == theirs.section, "\(mine.id)")
            #expect(span(mine.source) == span(theirs.source), "\(mine.id)")
            #expect(mine.places == theirs.places, "\(mine.id)")
            #expect(mine.quantity?.words == theirs.quantity?.words, "\(mine.id)")
            #expect(theirs.wording == .original)
        }
        for (mine, theirs) in zip(listed.remarks, read.remarks) {
            #expect(mine.id == theirs.id)
            #expect(mine.section == theirs.section, "\(mine.id)")
            #expect(span(mine.source) == span(theirs.source), "\(mine.id)")
            #expect(Set(mine.places) == Set(theirs.places), "\(mine.id)")
        }
        #expect(read.sections == listed.sections)
        #expect(read.respondents.map(\.name) == listed.respondents.map(\.name))
        #expect(read.respondents.map(\.lokaludvalg) == listed.respondents.map(\.lokaludvalg))
        #expect(read.unplaced.allSatisfy { $0.reason != .unread })
    }

    @Test(.enabled(if: isThere)) func ontoTheBundledHearingTheMunicipalitysWordsTakeTheirPlace()
        throws
    {
        let program = try Program()
        let before = try export(program, "integrationspolitik-2019-22")
        let run = try program.run(
            "import", Self.source.path, "--hearing", "integrationspolitik-2019-22")
        #expect(run.status == 0)
        let after = try export(program, "integrationspolitik-2019-22")
        #expect(after.responses.map(\.id) == before.responses.map(\.id))
        #expect(after.remarks.map(\.id) == before.remarks.map(\.id))
        #expect(after.responses.map(\.gist) == before.responses.map(\.gist))
        #expect(after.remarks.map(\.gist) == before.remarks.map(\.gist))
        #expect(after.responses.allSatisfy { $0.wording == .original })
        #expect(after.remarks.allSatisfy { $0.wording == .original })
        #expect(after.documents.allSatisfy { $0.sha256 != nil })

        let again = try program.run("import", Self.source.path)
        #expect(again.status == 0)
        #expect(try program.run("list", "hearings").output.split(separator: "\n").count == 1)
    }

    /// Document ids differ between the bundled hearing and a file that was read.
    private func span(_ source: SourceSpan) -> [Int?] {
        [source.page, source.lastPage, source.firstLine, source.lastLine]
    }
}
