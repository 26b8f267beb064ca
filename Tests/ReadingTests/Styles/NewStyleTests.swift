import Foundation
import PolicyModel
import Testing

@testable import Reading

/// A style is one file, one test and one line: the one that docs/reading.md shows to newcomers is
/// `MinutesStyle.swift` beside this file, and reads what it is for.
struct NewStyleTests {
    private static let minutes = """
        Referat af borgermøde om cykelstien på Kajvej

        Mødet blev holdt den 3. maj 2031. Planen er i høring fra 1. maj til 30. juni 2031.

        Støj fra vejen

        Spørgsmål: Hvornår kommer der støjværn ved skolen?

        Svar: Forvaltningen svarede, at støjværnet er med i budgettet for 2032.

        Spørgsmål: Kan farten sættes ned?

        Svar: Det afgør politiet.

        Parkering

        Spørgsmål: Forsvinder pladserne ved bageren?

        Svar: Nej, de bevares.
        """

    private static func source() -> SourceDocument {
        PlainTextReader.read(minutes, name: "referat.txt")
    }

    @Test func itIsTold() {
        let traits = StyleTraits(Self.source())
        let own = MinutesStyle.reader.score(traits)
        #expect(own.evidence == ["3 × Spørgsmål:"])
        for style in StyleRecogniser.styles {
            #expect(style.score(traits).score < own.score, "\(style.style.rawValue)")
        }
        let text = "Referat af borgermøde\n\nAlle gik hjem.\n"
        let unasked = StyleTraits(PlainTextReader.read(text, name: "x.txt"))
        #expect(MinutesStyle.reader.score(unasked).score == 0)
    }

    @Test func itIsRead() throws {
        let result = try MinutesStyle.reader.read(Self.source(), "bilag", [])
        let hearing = result.hearing
        #expect(result.report.style == .minutes)
        #expect(hearing.sections.map(\.title) == ["Støj fra vejen", "Parkering"])
        #expect(
            hearing.responses.map(\.text) == [
                "Spørgsmål: Hvornår kommer der støjværn ved skolen?",
                "Spørgsmål: Kan farten sættes ned?",
                "Spørgsmål: Forsvinder pladserne ved bageren?",
            ])
        #expect(hearing.remarks.map(\.text).last == "Svar: Nej, de bevares.")
        #expect(hearing.remarks.count == 3)
        #expect(hearing.opens != nil)
        #expect(WordBalance(document: Self.source(), hearing: hearing).holds)
    }

    @Test func theDocumentationShowsIt() throws {
        let folder = Samples.repository
        let path = "Tests/ReadingTests/Styles/MinutesStyle.swift"
        let file = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        let style = try #require(file.range(of: "extension DocumentStyle"))
        let page = try String(
            contentsOf: folder.appendingPathComponent("docs/reading.md"), encoding: .utf8)
        #expect(page.contains(file[style.lowerBound...]))
    }
}
