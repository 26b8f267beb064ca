import HearingFixtures
import PolicyModel
import Testing

@testable import Exchange

@Suite struct ListTests {
    let index = HearingIndex(Invented.hearing)

    private func ids(_ items: [ListedItem]) -> [String] {
        items.map { index.json(of: $0) }.map { json in
            for key in ["id", "abbr", "name", "tag"] {
                if case .string(let id)? = json[key] { return id }
            }
            return "?"
        }
    }

    @Test func withoutAFilterEverythingIsListed() {
        #expect(ids(index.items(.responses)) == ["H1", "H2", "H3"])
        #expect(ids(index.items(.remarks)) == ["B1", "B2"])
        #expect(index.items(.sections).count == 4)
        #expect(ids(index.items(.goals)) == ["goal-2", "goal-2.1"])
        #expect(index.items(.respondents).count == 3)
        #expect(index.items(.documents).count == 3)
        #expect(index.items(.submissions).count == 2)
        #expect(index.items(.unplaced).count == 2)
        #expect(ids(index.items(.departments)) == ["HAV", "Ø"])
        #expect(ids(index.items(.uncertain)) == ["H2", "B1"])
    }

    @Test func lokaludvalgAreTheContractsObjects() {
        let all = index.json(of: index.items(.lokaludvalg))
        let oesthavn: JSONValue = [
            "name": "Østhavn", "code": "9001", "answered": true, "jointly": ["Hørløkke"],
            "said": 1, "named": ["responses": 1, "remarks": 0],
        ]
        let aalekisten: JSONValue = [
            "name": "Ålekisten", "code": "9003", "answered": false, "jointly": [],
            "said": 0, "named": ["responses": 0, "remarks": 1],
        ]
        #expect(all[0] == oesthavn)
        #expect(all[1]?["jointly"] == ["Østhavn"])
        #expect(all[1]?["code"] == .null)
        #expect(all[2] == aalekisten)
        let one = index.items(.lokaludvalg, filter: Filter([.lokaludvalg: ["Ålekisten"]]))
        #expect(ids(one) == ["Ålekisten"])
    }

    @Test func aLokaludvalgFilterSaysWhy() {
        let filter = Filter([.lokaludvalg: ["Østhavn"]])
        let responses = index.json(of: index.items(.responses, filter: filter))
        #expect(responses[0]?["id"] == "H2")
        #expect(responses[0]?["match"] == ["said", "named"])
        #expect(responses[1] == nil)
        // Without the filter there is nothing to say.
        #expect(index.json(of: index.items(.responses))[0]?["match"] == nil)
    }

    @Test func contextIsOnlyThereWhenAsked() {
        let filter = Filter([.lokaludvalg: ["Østhavn"]])
        #expect(index.items(.remarks, filter: filter).isEmpty)
        let json = index.json(of: index.items(.remarks, filter: filter, withContext: true))
        #expect(json[0]?["id"] == "B1")
        #expect(json[0]?["context"] == true)
        #expect(json[0]?["match"] == nil)
    }

    @Test func tagsAreCounted() {
        #expect(
            index.json(of: index.items(.tags)) == [
                ["tag": "både", "responses": 1, "remarks": 1],
                ["tag": "sikkerhed", "responses": 1, "remarks": 0],
            ])
    }

    @Test func bodiesLettersAndSectionsFollowTheFilter() {
        let goal = Filter([.goal: ["2"]])
        #expect(ids(index.items(.sections, filter: goal)) == ["pejlemaerke-1", "goal-2"])
        // Borger (1) is only suggested.
        #expect(
            ids(index.items(.respondents, filter: goal)) == ["oesthavn-hoerloekke", "roklub"])
        #expect(ids(index.items(.submissions, filter: goal)) == ["s1", "s2"])
        let citizens = Filter([.respondentKind: ["citizen"]])
        #expect(ids(index.items(.respondents, filter: citizens)) == ["borger-1"])
        #expect(ids(index.items(.submissions, filter: citizens)) == ["s2"])
    }

    @Test func anythingIsFoundByItsID() {
        for id in ["H2", "h2", "B1", "goal-2.1", "roklub", "s1", "brev", "HAV", "Hørløkke"] {
            #expect(index.item(id) != nil, "\(id)")
        }
        #expect(index.item("H9") == nil)
        #expect(index.item("hoerloekke") == index.item("Hørløkke"))
    }

    @Test func aSummaryIsAnObject() {
        let json = HearingSummary(Invented.hearing).json
        #expect(json["opens"] == "2030-02-01")
        #expect(json["responses"] == 3)
        #expect(json["example"] == true)
    }
}
