import PolicyModel
import Testing

struct FacetTests {
    let index = harbour()

    /// The counts are promises: whoever picks the value gets that many passages.
    @Test(arguments: [
        Filter.none, Filter([.department: ["HAV"]]), Filter([.lokaludvalg: ["Nordkaj"]]),
        Filter([.goal: ["1"]], search: SearchQuery("bro")), Filter([.outcome: ["noted", "none"]]),
    ])
    func everyCountIsWhatPickingLeaves(filter: Filter) {
        for field in Facets.fields {
            let tally = index.tally(field, beside: filter)
            for candidate in index.candidates(for: field) {
                var picked = filter
                picked[field] = [candidate.value]
                if field == .lokaludvalg { picked[.match] = [] }
                let selection = index.select(picked)
                #expect(
                    tally.responses[candidate.value] ?? 0 == selection.responses.count,
                    "\(field) \(candidate.value)")
                #expect(
                    tally.remarks[candidate.value] ?? 0 == selection.remarks.count,
                    "\(field) \(candidate.value)")
            }
        }
    }

    @Test func answeredNamedAndSaidAreThreeThings() {
        let facets = index.facets()
        #expect(facets.answered == ["Nordkaj", "Kongens Mole"])
        let committees = facets[.lokaludvalg]
        #expect(committees.named == ["Nordkaj": 1])
        #expect(committees.said == ["Nordkaj": 1, "Kongens Mole": 1], "suggestions do not count")
        #expect(committees.responses == ["Nordkaj": 2, "Kongens Mole": 1])
    }

    @Test func aPassageThatNamesAndSaysCountsOnce() {
        var hearing = index.hearing
        hearing.responses[1].places = [
            Place(name: "Fyrtårnet", lokaludvalg: "Nordkaj"),
            Place(name: "Molen", lokaludvalg: "Nordkaj"),
        ]
        let committees = HearingIndex(hearing).facets()[.lokaludvalg]
        #expect(committees.named["Nordkaj"] == 2)
        #expect(committees.said["Nordkaj"] == 1)
        #expect(committees.responses["Nordkaj"] == 2)
    }

    @Test func allFieldsUnderTheCurrentFilter() {
        let facets = index.facets(Filter([.department: ["VEJ"]]))
        #expect(facets[.department].responses == ["HAV": 1, "VEJ": 2])
        #expect(facets[.outcome].remarks == ["changed": 1])
        #expect(facets[.reply].responses == ["section": 1, "none": 1])
        #expect(facets[.respondentKind].responses == [:])
        #expect(facets[.search] == Facets.Tally())
    }
}
