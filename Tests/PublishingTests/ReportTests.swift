import Foundation
import Language
import PolicyModel
import Publishing
import Testing

struct ReportTests {
    private func report(
        _ filter: Filter = .none, _ disclosure: Disclosure = .masked, language: String = "da"
    ) throws -> Report {
        let publication = Publication(
            InventedCase.hearing, filter: filter, disclosure: disclosure,
            words: try Examples.words(language))
        return Report.report(of: publication, made: CalendarDay(year: 2025, month: 4, day: 1))
    }

    @Test func equalsTheGoldens() throws {
        try Golden.expect(report().markdown, equals: "report.md")
        try Golden.expect(report().html, equals: "report.html")
        try Golden.expect(report(.none, .internal).markdown, equals: "report-internal.md")
        let nordkaj = Filter([.lokaludvalg: ["Nordkaj"]])
        try Golden.expect(report(nordkaj).markdown, equals: "committee.md")
        try Golden.expect(report(nordkaj, language: "en").markdown, equals: "committee-en.md")
        let publication = Publication(
            InventedCase.hearing, disclosure: .masked, words: try Examples.words())
        try Golden.expect(Report.export(of: publication).markdown, equals: "export.md")
    }

    @Test func theBundledHearingTellsWhatTheDocumentTells() throws {
        let publication = Publication(
            try Examples.bundled(), disclosure: .masked, words: try Examples.words())
        let text = Report.report(of: publication).markdown
        #expect(text.split(separator: "\n")[1].contains("IKKE ORDRET"))
        #expect(text.contains("37 høringsparter"))
        #expect(text.contains("51 afsnit af høringssvar"))
        #expect(text.contains("53 bemærkninger"))
        #expect(text.contains("Mål 10 og 11 forekommer ikke i Bilag 2."))
        #expect(text.contains("Mål 3 udgår ifølge bemærkning B16 (s. 6-7)."))
        #expect(text.contains("Østerbro Lokaludvalg står ikke på listen"))
        #expect(text.contains("Vesterbro og Kongens Enghave har afgivet fælles høringssvar."))
        #expect(text.contains("Antal: en lang række"))
        #expect(!text.contains("Carsten Koch"))
    }

    @Test func aCommitteeWithoutALetterIsToldWhatCanBeShown() throws {
        func text(_ name: String) throws -> String {
            let publication = Publication(
                try Examples.bundled(), filter: Filter([.lokaludvalg: [name]]),
                disclosure: .masked, words: try Examples.words())
            return Report.report(of: publication).markdown
        }
        let named = try text("Nørrebro")
        #expect(named.contains("Bilag 2 oplyser ikke, hvad udvalget anførte"))
        #expect(named.contains("**H45, s. 15:"))
        #expect(named.contains("Ingen af afsnittets 4 bemærkninger nævner Nørrebro."))
        #expect(named.contains("**B28, s. 11:"))
        let absent = try text("Østerbro")
        #expect(absent.contains("Østerbro Lokaludvalg står ikke på listen"))
        #expect(!absent.contains("oplyser ikke, hvad udvalget anførte"))
        #expect(try text("Vesterbro").contains("har afgivet fælles høringssvar"))
    }

    @Test func twoCommitteesHaveAPartEach() throws {
        let text = try report(Filter([.lokaludvalg: ["Nordkaj", "Sydkaj"]])).markdown
        #expect(text.contains("\n## Nordkaj Lokaludvalg\n"))
        #expect(text.contains("\n## Sydkaj Lokaludvalg\n"))
    }

    @Test func anEmptyFilterSaysSo() throws {
        let text = try report(Filter([.tag: ["findes ikke"]])).markdown
        #expect(text.contains("Ingen afsnit passer til filteret. Uden filter er der 6 afsnit"))
    }

    @Test func everyPhraseHasWordsInBothLanguages() throws {
        for language in ["da", "en"] {
            let words = try Examples.words(language)
            for phrase in Phrase.allCases
            where ["mask.", "report.", "sheet."].contains(where: phrase.rawValue.hasPrefix) {
                #expect(words.names.contains(phrase.rawValue), "\(language): \(phrase.rawValue)")
            }
        }
    }

    /// Every passage, and every kind of thing that can stand in a report, in English too.
    @Test func noDanishIsLeftInTheEnglishFrame() throws {
        let text = try report(language: "en").markdown
        for word in ["Udfald", "Høringsperiode", "Besvares", "ifølge", "Kort fortalt"] {
            #expect(!text.contains(word))
        }
    }
}
