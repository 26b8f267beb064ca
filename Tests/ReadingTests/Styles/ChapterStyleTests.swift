import PolicyModel
import Testing

@testable import Reading

/// The white paper by respondent, on an invented one with other words than the samples'.
struct ChapterStyleTests {
    private static let text = """
        # Hvidbog til Forslag til Klimaplan

        ## Indledning

        Planen har været i høring fra 1. juni 2031 til 15. august 2031. Lyngby-Mose Kommune har
        modtaget fire høringssvar. Tinglev Lokaludvalg har ikke afgivet høringssvar.

        ## Lokaludvalg

        ### Høringssvar fra Mosens Lokaludvalg

        Udvalget ønsker flere træer og foreslår en pulje.

        *Plan- og Vejforvaltningens kommentar:* Puljen er indskrevet i planen.

        ### Enghave og Kærby Lokaludvalg

        De to udvalg savner en plan for skybrud.

        **Plan- og Vejforvaltningens og Børneforvaltningens kommentar:**

        Forvaltningerne henviser til skybrudsplanen. Svaret giver ikke anledning til ændringer.

        ## Foreninger og borgere

        ### Grundejerforeningen Tørvegraven

        Foreningen bakker op.

        Foreningen foreslår dog en frist.

        **Svar fra Plan- og Vejforvaltningen**

        Opbakningen tages til efterretning.

        ### Borger

        Borgeren er imod vindmøller.

        **Plan- og Vejforvaltningens kommentar**

        Vindmøller reguleres af staten.
        """

    @Test func eachChapterIsItsSendersOwn() throws {
        let result = try Reader.read(bytes: Array(Self.text.utf8), name: "hvidbog.md")
        #expect(result.style == .whitePaper)
        let hearing = result.hearing
        #expect(WordBalance(document: result.source, hearing: hearing).holds)
        let names = Dictionary(
            hearing.respondents.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
        #expect(
            hearing.responses.map { $0.attributions.compactMap { names[$0.respondent] } } == [
                ["Mosens Lokaludvalg"], ["Enghave og Kærby Lokaludvalg"],
                ["Grundejerforeningen Tørvegraven"], ["Grundejerforeningen Tørvegraven"],
                ["Borger (1)"],
            ])
        #expect(hearing.respondents[1].lokaludvalg == ["Enghave", "Kærby"])
        #expect(hearing.respondents.filter { !$0.answered }.map(\.name) == ["Tinglev Lokaludvalg"])
        let plan = "Plan- og Vejforvaltningen"
        #expect(
            hearing.remarks.map(\.departments) == [
                [plan], [plan, "Børneforvaltningen"], [plan], [plan],
            ])
        #expect(
            hearing.remarks.map { $0.answers.map(\.response.rawValue) }
                == [["H1"], ["H2"], ["H3", "H4"], ["H5"]])
        #expect(hearing.submissions.count == 4)
        #expect(hearing.sections.map(\.title).first == "Lokaludvalg")
    }

    @Test(arguments: [
        "Teknik- og Miljøforvaltningens bemærkning:", "Forvaltningens svar",
        "Svar fra kommunen:", "TMF's bemærkninger", "Administrationens vurdering",
        "Forvaltningen bemærker:", "Ministeriets bemærkninger",
    ])
    func labels(text: String) {
        #expect(RemarkLabel.isLabel(text))
    }

    @Test(arguments: [
        "Bemærkninger til trafikken", "Forvaltningens svar på mødet var, at tællingen gentages",
        "Generelle bemærkninger", "Borgernes bemærkninger", "Svar", "Forvaltningens svar er klart.",
    ])
    func noLabels(text: String) {
        #expect(!RemarkLabel.isLabel(text))
    }
}
