import Foundation
import HearingFixtures
import Language
import PolicyModel
import Testing

@testable import Exchange

@Suite struct PlainTextTests {
    private let index = HearingIndex(Invented.hearing)

    private func catalogue(_ language: String = "da") throws -> Catalogue {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Resources/language/\(language).txt")
        return Catalogue(
            language: language, parsing: try String(contentsOf: file, encoding: .utf8))
    }

    private func text(_ disclosure: Disclosure = .internal) throws -> PlainText {
        PlainText(index, in: try catalogue(), disclosure: disclosure)
    }

    @Test func theHearingReadsFromTopToBottom() throws {
        let lines = try text().hearing().string.split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        #expect(lines[0] == "Havneplan 2031")
        #expect(lines[1] == "IKKE ORDRET: 1 af 5 afsnit er Pejls gengivelse.")
        #expect(lines.contains("Høringsperiode: 01-02-2030 til 15-03-2030"))
        #expect(lines.contains("3 afsnit af høringssvar og 2 bemærkninger"))
        #expect(lines.contains("Generelle bemærkninger"))
        #expect(lines.contains("======================"))
        #expect(lines.contains("H1  s. 4-5  Kajen er for kort  [IKKE ORDRET]"))
        #expect(lines.contains("    – og for våd"))
        #expect(lines.contains("    - Antal: En række, heriblandt et lokaludvalg"))
        #expect(lines.contains("Mål 2: Flere både"))
        #expect(lines.contains("2.1: Små både (udgår)"))
        #expect(lines.contains("    - Besvares af B1"))
        #expect(lines.contains("    - Besvarer ifølge teksten H2"))
        #expect(lines.contains("    - Nævnt: Fyrtårnet (Østhavn) og Havnen"))
        #expect(lines.contains("Uden afsnit"))
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines.last == "")
    }

    @Test func aFilterKeepsTheAnswersAndTheirHeadings() throws {
        let string = try text().hearing(Filter([.lokaludvalg: ["Østhavn"]])).string
        #expect(string.contains("Filteret viser 1 af 3 afsnit og 0 af 2 bemærkninger."))
        #expect(string.contains("\nH2\n"))
        #expect(string.contains("\nB1  "))
        #expect(string.contains("svar på afsnittet"))
        #expect(!string.contains("\nH1"))
        #expect(!string.contains("Generelle bemærkninger"))
        #expect(string.contains("Pejlemærke 1: En havn for alle"))
    }

    @Test func maskedTextLeavesOutWhatIsOursAlone() throws {
        var hearing = Invented.hearing
        hearing.respondents[2].name = "Ane Andersen"
        hearing.responses[1].attributions[2].basis = .stated
        let masked = PlainText(
            HearingIndex(hearing), in: try catalogue(), disclosure: .masked
        ).hearing().string
        #expect(!masked.contains("Ring igen"))
        #expect(!masked.contains("(forslag)"))
        #expect(!masked.contains("Ane Andersen"))
        #expect(masked.contains("Borger 1"))
        // What was masked before has a number already, the one that reports give too.
        var numbered = hearing
        numbered.respondents[2].name = "Borger 7"
        let again = PlainText(
            HearingIndex(numbered), in: try catalogue(), disclosure: .masked
        ).hearing().string
        #expect(again.contains("Borger 7") && !again.contains("Borger 1"))
        let open = PlainText(HearingIndex(hearing), in: try catalogue()).hearing().string
        #expect(open.contains("Ring igen"))
        #expect(open.contains("Ane Andersen"))
    }

    @Test(arguments: 0..<100) func nothingHostileIsPrinted(seed: Int) throws {
        let index = HearingIndex(RandomHearing.make(seed: UInt64(seed)))
        let text = PlainText(index, in: try catalogue())
        var printed = [text.hearing().string]
        for kind in ListKind.allCases {
            let items = index.items(kind)
            let rows = text.rows(items)
            #expect(rows.count == items.count)
            for row in rows {
                #expect(!row.string.contains { $0.isNewline })
                printed.append(row.string)
            }
            printed += items.map { text.whole($0).string }
        }
        for scalar in printed.joined().unicodeScalars where SafeText.isHostile(scalar) {
            Issue.record("U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test func rowsAreAligned() throws {
        let rows = try text().rows(index.items(.responses)).map(\.string)
        #expect(rows[0] == "H1  s. 4-5  generelt  Kajen er for kort [IKKE ORDRET]")
        #expect(rows[1] == "H2          goal-2    Vi vil gerne have flere både ved Fyrtårnet.")
        let committees = try text().rows(index.items(.lokaludvalg)).map(\.string)
        #expect(committees[0].hasSuffix("har svaret fælles med Hørløkke"))
        #expect(committees[2].hasSuffix("står ikke på listen over modtagne høringssvar"))
    }

    @Test func hitsShowTheWordsAroundThem() throws {
        let query = SearchQuery("fyrtårn")
        let rows = try text().rows(index.search(query), matching: query).map(\.string)
        #expect(rows.count == 2)
        #expect(rows[0].hasPrefix("H2"))
        #expect(rows[1].contains("ved Fyrtårnet."))
    }

    @Test func oneThingIsShownWithWhatHangsOnIt() throws {
        let item = try #require(index.item("H2"))
        let shown = try text().whole(item).string
        #expect(shown.hasPrefix("Havneplan 2031 › Pejlemærke 1: En havn for alle › Mål 2"))
        #expect(shown.contains("Intern note, Asta Å, 2030-04-01: Ring igen"))
        #expect(shown.contains("\n  B1  "))
    }

    @Test func faultsAreSaidInWords() throws {
        let fault = ExchangeError(
            .unexpected, path: "responses[3].source.page", expected: .positiveNumberOrNull)
        let danish = try catalogue()
        let english = try catalogue("en")
        #expect(
            fault.words(in: danish).string
                == "responses[3].source.page: her skal stå et heltal fra 1 eller null")
        let syntax = ExchangeError(.notJSON, line: 3, column: 7)
        #expect(syntax.words(in: english).string == "line 3, character 7: not valid JSON")
    }

    @Test func linesBreakAtBlanks() {
        #expect(
            Paragraph.lines("aa bb cc\n\ndd", width: 7, indent: "  ")
                == ["  aa bb", "  cc", "", "  dd"])
        #expect(Paragraph.lines("superlang", width: 3) == ["superlang"])
        #expect(Paragraph.beginning("et to tre fire", 10) == "et to tre…")
    }
}
