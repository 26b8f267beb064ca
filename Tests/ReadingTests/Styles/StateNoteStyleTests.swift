import PolicyModel
import Testing

@testable import Reading

/// The state's note, on an invented one with other words than the samples'.
struct StateNoteStyleTests {
    private static let text = """
        Skov- og Mosestyrelsen

        Høringsnotat om udkast til bekendtgørelse om tørvegravning

        1. Høringen

        Udkastet har været i høring fra den 4. maj til den 1. juni 2031 hos:

        Dansk Tørvelaug [x]

        Styrelsen har modtaget høringssvar fra: Dansk Tørvelaug, Foreningen Frie Frøer og Kærby
        Kommune. Mosernes Råd har ikke afgivet bemærkninger.

        2. Generelle bemærkninger

        Dansk Tørvelaug anfører, at reglerne er for stramme.

        Foreningen Frie Frøer mener, at reglerne er for lempelige.

        Styrelsens bemærkninger

        Skov- og Mosestyrelsen finder, at reglerne rammer en balance, og fastholder udkastet.

        3. Bemærkninger til de enkelte bestemmelser

        3.1 Tilladelser (§ 4)

        Kærby Kommune foreslår, at fristen forlænges.

        Styrelsens bemærkninger

        Styrelsen er enig, og fristen er forlænget til otte uger.

        4. Ændringer siden høringen

        Fristen i § 4 er otte uger mod før fire.
        """

    @Test func topicsVoicesAndTheAgency() throws {
        let result = try Reader.read(bytes: Array(Self.text.utf8), name: "notat.txt")
        #expect(result.style == .stateNote)
        let hearing = result.hearing
        #expect(WordBalance(document: result.source, hearing: hearing).holds)
        #expect(
            hearing.sections.map(\.label) == ["2", "3", "3.1", "4"])
        #expect(hearing.sections[2].parent == hearing.sections[1].id)
        let names = Dictionary(
            hearing.respondents.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
        #expect(
            hearing.responses.map { $0.attributions.compactMap { names[$0.respondent] } }
                == [["Dansk Tørvelaug"], ["Foreningen Frie Frøer"], ["Kærby Kommune"]])
        #expect(
            hearing.remarks.map(\.departments) == [
                ["Skov- og Mosestyrelsen"], ["Skov- og Mosestyrelsen"], [],
            ])
        #expect(hearing.remarks.map(\.outcomes) == [[.declined], [.changed], [.changed]])
        #expect(hearing.respondents.first { $0.name == "Mosernes Råd" }?.answered == false)
    }

    /// A row of boxes after each name: who answered, and who kept silent.
    @Test func crossesTellWhoAnswered() {
        let document = SourceDocument(
            name: "x", format: .plainText, layout: .lines,
            blocks: [
                SourceBlock(lines: [
                    SourceLine("Dansk Tørvelaug ☒ ☐"), SourceLine("Kærby Kommune ☐ ☐"),
                ])
            ])
        let list = HeardList(in: document)
        #expect(list.entries.map(\.name) == ["Dansk Tørvelaug", "Kærby Kommune"])
        #expect(list.entries.map(\.answered) == [true, false])
        #expect(list.rest.blocks.isEmpty)
    }

    /// The list is in another document: only names that open a passage and speak are believed.
    @Test func speakersWithoutAList() {
        let passages = [
            "Dansk Tørvelaug anfører, at reglerne er for stramme.",
            "Dansk Tørvelaug og Foreningen Frie Frøer foreslår en frist.",
            "Kærby Brand og Redning mener, at vejen er for smal.",
            "Flere høringsparter ønsker en frist.", "Styrelsen bemærker, at fristen er lang.",
            "Lovforslaget giver en frist.",
        ].map { Words($0) }
        #expect(
            OpeningSpeakers.names(in: passages, ministry: "Mosestyrelsen") == [
                "Dansk Tørvelaug", "Foreningen Frie Frøer", "Kærby Brand og Redning",
            ])
    }

    @Test func aStyleThatIsGivenIsNotGuessed() throws {
        let options = ReadingOptions(style: .resumeByTheme)
        let result = try Reader.read(
            bytes: Array(Self.text.utf8), name: "notat.txt", options: options)
        #expect(result.style == .resumeByTheme)
        #expect(result.report.styleScores.isEmpty)
        let guessed = try Reader.read(bytes: Array(Self.text.utf8), name: "notat.txt").report
        #expect(guessed.styleScores.first?.style == .stateNote)
        #expect(guessed.styleScores.first?.evidence.isEmpty == false)
    }
}
