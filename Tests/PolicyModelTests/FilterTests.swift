import PolicyModel
import Testing

/// An invented hearing: two committees answer jointly, one passage names a place, one is
/// attributed, one only suggested.
func harbour() -> HearingIndex {
    let span = SourceSpan(document: "d", page: 1)
    let goal = Section.ID("goal-1")
    let other = Section.ID("goal-3")
    return HearingIndex(
        Hearing(
            id: "h", title: "Havnepolitik",
            registers: Registers(
                lokaludvalg: [
                    Lokaludvalg(name: "Nordkaj", code: "1", places: ["Fyrtårnet"]),
                    Lokaludvalg(name: "Sydkaj"), Lokaludvalg(name: "Kongens Mole"),
                ],
                departments: [
                    Department(abbreviation: "HAV", name: "Havneforvaltningen"),
                    Department(abbreviation: "VEJ", name: "Vejforvaltningen"),
                ]),
            sections: [
                Section(id: "pejlemaerke-1", kind: .pejlemaerke, number: .whole(1), title: "Vand"),
                Section(
                    id: goal, kind: .goal, label: "Mål 1", number: .whole(1), title: "Rent vand",
                    parent: "pejlemaerke-1", status: .kept),
                Section(
                    id: other, kind: .goal, label: "Mål 3", number: .whole(3), title: "Både",
                    parent: "pejlemaerke-1", status: .kept),
                Section(id: "om-ro", kind: .theme, title: "Om ro", parent: other),
            ],
            respondents: [
                Respondent(
                    id: "joint", name: "Nordkaj og Kgs. Mole Lokaludvalg", kind: .lokaludvalg,
                    lokaludvalg: ["Nordkaj", "Kongens Mole"], answered: true),
                Respondent(id: "borger-1", name: "Borger (1)", kind: .citizen, answered: true),
            ],
            responses: [
                Response(
                    id: "H1", section: goal, text: "Badebro ved Fyrtårnet.", source: span,
                    places: [Place(name: "Fyrtårnet", lokaludvalg: "Nordkaj")]),
                Response(
                    id: "H2", section: goal, text: "Flere både.", source: span,
                    attributions: [Attribution(respondent: "joint", basis: .assigned)]),
                Response(
                    id: "H3", section: "om-ro", text: "Roklubben mangler plads.", source: span,
                    attributions: [Attribution(respondent: "joint", basis: .suggested)],
                    assignedTo: ["VEJ"]),
            ],
            remarks: [
                Remark(
                    id: "B1", section: goal, text: "Noteret.", source: span, departments: ["HAV"],
                    outcomes: [.noted], answers: [ResponseLink(response: "H2", basis: .stated)]),
                Remark(
                    id: "B2", section: goal, text: "Ændret.", source: span, departments: ["VEJ"],
                    outcomes: [.changed]),
            ]))
}

struct FilterTests {
    private let index = harbour()

    private func selected(_ values: [FilterField: [String]], search: String? = nil) -> [String] {
        let selection = index.select(Filter(values, search: search.map { SearchQuery($0) }))
        return index.hearing.responses.filter(selection.contains).map(\.id.rawValue)
            + index.hearing.remarks.filter(selection.contains).map(\.id.rawValue)
            + index.hearing.remarks.filter(selection.isContext).map { "(\($0.id))" }
    }

    @Test func lokaludvalgTellsWhyAndIgnoresSuggestions() {
        #expect(selected([.lokaludvalg: ["Nordkaj"]]) == ["H1", "H2", "(B1)", "(B2)"])
        #expect(selected([.lokaludvalg: ["Kongens Mole"]]) == ["H2", "(B1)", "(B2)"])
        #expect(selected([.lokaludvalg: ["Nordkaj"], .match: ["named"]]).first == "H1")
        let selection = index.select(Filter([.lokaludvalg: ["Nordkaj"]]))
        #expect(selection.responses["H1"] == [.named])
        #expect(selection.responses["H2"] == [.said])
        #expect(selection.responses["H3"] == nil)
    }

    @Test func goalTakesItsThemesAlong() {
        #expect(selected([.goal: ["3"]]) == ["H3"])
        #expect(selected([.pejlemaerke: ["1"]]).count == 5)
        #expect(selected([.pejlemaerke: ["1"], .goal: ["1"]]) == ["H1", "H2", "B1", "B2"])
    }

    @Test func twoOfAFieldWidenTwoFieldsNarrow() {
        #expect(selected([.goal: ["1", "3"]]).count == 5)
        #expect(selected([.goal: ["1"], .outcome: ["changed"]]) == ["B2"])
    }

    @Test func departmentByAssignmentThenLinkThenSection() {
        #expect(selected([.department: ["VEJ"]]) == ["H1", "H3", "B2", "(B1)"])
        #expect(selected([.department: ["HAV"]]) == ["H1", "H2", "B1", "(B2)"])
    }

    @Test func replyIsDerived() {
        #expect(index.hearing.responses.map(index.reply(to:)) == [.section, .linked, .none])
        #expect(selected([.reply: ["none"]]) == ["H3"])
    }

    @Test func searchIsPartOfTheFilter() {
        #expect(selected([:], search: "fyr") == ["H1", "(B1)", "(B2)"])
        #expect(selected([:], search: "-baade") == ["H1", "H3", "B1", "B2"])
    }

    @Test(arguments: [
        ("nordkaj", "Nordkaj"), ("Lokaludvalget for Nordkaj", "Nordkaj"),
        ("kgs. mole lokaludvalg", "Kongens Mole"), ("SYD-KAJ", "Sydkaj"),
        ("kongens", "Kongens Mole"),
    ])
    func namesResolve(typed: String, canonical: String) {
        #expect(index.resolve(typed, for: .lokaludvalg) == .found(canonical))
    }

    @Test func unknownNamesListTheNearest() {
        guard case .unknown(let nearest) = index.resolve("nordkai", for: .lokaludvalg) else {
            Issue.record("a misspelt name was taken")
            return
        }
        #expect(nearest.first == "Nordkaj")
        #expect(
            index.resolve("kaj", for: .lokaludvalg) == .unknown(nearest: ["Nordkaj", "Sydkaj"]))
    }

    @Test func gapsAreTold() {
        #expect(index.outline.gaps == [2])
        #expect(index.goal(numbered: "2") == nil)
    }

    @Test func aCircleOfParentsLosesNothing() {
        let outline = Outline([
            Section(id: "a", kind: .theme, title: "A", parent: "b"),
            Section(id: "b", kind: .theme, title: "B", parent: "a"),
            Section(id: "c", kind: .theme, title: "C", parent: "none-such"),
        ])
        #expect(Set(outline.flattened.map(\.section.id)) == ["a", "b", "c"])
    }

    @Test func rankedSearch() {
        #expect(index.search(SearchQuery("både")).map(\.id) == ["H2"])
        #expect(index.search(SearchQuery("bade")).map(\.id) == ["H1", "H2"])
    }
}
