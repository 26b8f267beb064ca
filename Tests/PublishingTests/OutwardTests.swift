import Exchange
import PolicyModel
import Publishing
import Testing

/// What leaves as data or plain text, and what its file is called.
struct OutwardTests {
    private let hearing = InventedCase.hearing

    @Test(arguments: [
        Filter.none, Filter([.lokaludvalg: ["Nordkaj"]]), Filter([.respondent: ["ellen-tangloeb"]]),
        Filter([:], search: SearchQuery("310670-0000")),
    ])
    func maskedDataHoldsNothingPlantedAndIsAHearing(filter: Filter) throws {
        let words = try Examples.words()
        let publication = Publication(
            hearing, filter: filter, disclosure: .masked, words: words)
        let json = HearingJSON.text(of: publication.narrowed)
        let text = PlainText(publication.index, in: words, disclosure: .masked)
            .hearing(publication.filter).string
        for secret in InventedCase.planted {
            #expect(!json.contains(secret), "JSON holds \(secret)")
            #expect(!text.contains(secret), "plain text holds \(secret)")
        }
        #expect(try HearingJSON.hearing(from: json) == publication.narrowed)
    }

    @Test func theNameSaysItWhereThereIsSomethingToSay() throws {
        let words = try Examples.words()
        #expect(
            Publication(hearing, disclosure: .internal, words: words).holdsPersonalData)
        #expect(
            !Publication(hearing, disclosure: .masked, words: words).holdsPersonalData)
        var harmless = hearing
        harmless.respondents.removeAll()
        harmless.submissions.removeAll()
        harmless.responses.removeAll()
        harmless.remarks.removeAll()
        harmless.preface.removeAll()
        harmless.unplaced.removeAll()
        harmless.sections.removeAll()
        harmless.documents.removeAll()
        harmless.title = "Integrationspolitik"
        #expect(
            !Publication(harmless, disclosure: .internal, words: words).holdsPersonalData)
    }

    @Test func theNameIsTheFilesAndNotTheFolders() {
        #expect(UnmaskedName.path("ark.csv") == "indeholder-personoplysninger-ark.csv")
        #expect(UnmaskedName.path("/a/b/ark.csv") == "/a/b/indeholder-personoplysninger-ark.csv")
        let named = "x/indeholder-personoplysninger.json"
        #expect(UnmaskedName.path(named) == named)
    }
}
