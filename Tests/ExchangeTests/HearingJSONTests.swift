import HearingFixtures
import PolicyModel
import Testing

@testable import Exchange

@Suite struct HearingJSONTests {
    @Test func theInventedHearingComesBackEqualAndByteForByte() throws {
        let text = HearingJSON.text(of: Invented.hearing)
        let read = try HearingJSON.hearing(from: text)
        #expect(read == Invented.hearing)
        #expect(Array(HearingJSON.text(of: read).utf8) == Array(text.utf8))
    }

    @Test(arguments: 0..<200) func randomHearingsComeBackByteForByte(seed: Int) throws {
        let hearing = RandomHearing.make(seed: UInt64(seed))
        let text = HearingJSON.text(of: hearing)
        let read = try HearingJSON.hearing(from: text)
        #expect(read == hearing)
        #expect(Array(HearingJSON.text(of: read).utf8) == Array(text.utf8))
    }

    @Test func keysAreTheContractsInItsOrder() throws {
        let top = HearingJSON.value(of: Invented.hearing)
        func keys(_ value: JSONValue?) -> [String] {
            guard case .object(let members)? = value else { return [] }
            return members.map(\.key)
        }
        #expect(
            keys(top) == [
                "format", "version", "hearing", "sections", "respondents", "submissions",
                "responses", "remarks", "unplaced",
            ])
        #expect(
            keys(top["hearing"]) == [
                "id", "title", "authority", "caseNumber", "opens", "closes", "example",
                "registers", "documents", "preface",
            ])
        #expect(
            keys(top["responses"]?[0]) == [
                "id", "kind", "section", "sectionBasis", "gist", "text", "wording", "source",
                "submissions", "respondents", "quantity", "supports", "reply", "places", "tags",
                "assignedTo", "notes",
            ])
        #expect(
            keys(top["remarks"]?[0]) == [
                "id", "section", "gist", "text", "wording", "source", "departments",
                "departmentWords", "outcomes", "outcomeWords", "outcomeBasis", "answers",
                "places", "tags", "status", "notes",
            ])
        #expect(top["responses"]?[0]?["submissions"] == [])
        #expect(top["responses"]?[2]?["quantity"] == .null)
        #expect(top["sections"]?[3]?["number"] == "2.1")
        #expect(top["sections"]?[2]?["number"] == 2)
    }

    @Test func replyIsDerivedAndSuggestionsDoNotCount() {
        let responses = HearingJSON.value(of: Invented.hearing)["responses"]
        // H1 is only suggested to be answered, and its section has no remark.
        #expect(responses?[0]?["reply"] == "none")
        #expect(responses?[1]?["reply"] == "linked")
    }

    @Test func replyIsNotRead() throws {
        let text = HearingJSON.text(of: Invented.hearing)
            .replacing("\"reply\": \"linked\"", with: "\"reply\": \"x\"")
        #expect(try HearingJSON.hearing(from: text) == Invented.hearing)
    }

    @Test func ourFilesAreTold() {
        #expect(HearingJSON.isLikely(Array(HearingJSON.text(of: Invented.hearing).utf8)))
        #expect(!HearingJSON.isLikely(Array("{\"hello\": 1}".utf8)))
    }
}

@Suite struct RegisterFileTests {
    @Test func aRegisterComesBack() throws {
        let register = AuthorityRegister(
            authority: "Maagevang Kommune", registers: Invented.hearing.registers,
            kinds: ["Åren": .organisation, "Ådalen": .housing])
        let text = RegisterFile.text(of: register)
        let read = try RegisterFile.register(from: Array(text.utf8))
        #expect(read == register)
        #expect(RegisterFile.text(of: read) == text)
    }

    @Test func aCommitteeStandsOnce() {
        let text = """
            {"authority": "X", "departments": [], "lokaludvalg": [
              {"name": "A", "code": null, "places": []}, {"name": "A", "code": null, "places": []}]}
            """
        #expect(throws: ExchangeError(.repeatedID, path: "lokaludvalg[1].name", found: "A")) {
            try RegisterFile.register(from: Array(text.utf8))
        }
    }
}
