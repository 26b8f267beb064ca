import PolicyModel
import Testing

struct SearchQueryTests {
    @Test func wordsPhrasesNegationAndFields() {
        let query = SearchQuery(
            "lokaludvalg:nørrebro bolig -almene \"den blandede by\" udfald:ændret")
        #expect(query.terms.map(\.typed) == ["bolig", "almene", "den blandede by"])
        #expect(query.terms.map(\.isNegated) == [false, true, false])
        #expect(query.fields.map(\.field) == [.lokaludvalg, .outcome])
        #expect(query.fields.map(\.value) == ["nørrebro", "ændret"])
        #expect(query.problems.isEmpty)
    }

    @Test func quotedFieldValue() {
        let query = SearchQuery("lokaludvalg:\"amager øst\" job")
        #expect(query.fields.map(\.value) == ["amager øst"])
        #expect(query.terms.map(\.typed) == ["job"])
    }

    @Test func problemsHavePositionsAndNeverEmptyTheQuery() {
        let query = SearchQuery("bolig vejr:godt \"uden slut")
        #expect(
            query.problems == [
                .unknownField("vejr", position: 6), .unfinishedQuote(position: 16),
            ])
        #expect(query.terms.map(\.typed) == ["bolig", "vejr:godt", "uden slut"])
    }

    @Test func timesAreWords() {
        #expect(SearchQuery("10:30").problems.isEmpty)
    }

    @Test func fieldNamesInBothLanguages() {
        for field in FilterField.allCases {
            #expect(FilterField(named: field.flag) == field)
            #expect(FilterField(named: field.danishName.uppercased()) == field)
        }
        #expect(FilterField(named: "pejlemaerke") == .pejlemaerke)
    }
}
