import Foundation
import PolicyModel
import Testing

@testable import Reading

@Suite("The résumé style on an invented document")
struct ResumeStyleTests {
    @Test func theOutlineHasItsLevelsAndItsGap() throws {
        let hearing = try Fixture.read().hearing
        #expect(
            hearing.sections.map(\.id.rawValue) == [
                "generelle-bemaerkninger", "pejlemaerke-1", "goal-1", "gynger", "goal-2",
                "pejlemaerke-2", "goal-4", "oevrige-bemaerkninger", "om-maagerne",
            ])
        let parents = Dictionary(
            uniqueKeysWithValues: hearing.sections.map { ($0.id.rawValue, $0.parent?.rawValue) })
        #expect(parents["goal-1"] == "pejlemaerke-1")
        #expect(parents["gynger"] == "goal-1")
        #expect(parents["goal-4"] == "pejlemaerke-2")
        #expect(parents["om-maagerne"] == "oevrige-bemaerkninger")
        #expect(Outline(hearing.sections).gaps == [3])
        let goal = hearing.sections[2]
        #expect(goal.label == "Delmål 1")
        #expect(goal.title == "Flere gynger skal hænge i skygge")
        #expect(hearing.sections[1].title == "Alle børn skal kunne lege tæt på deres egen bolig")
    }

    @Test func aGoalThatItsRemarkTakesOutIsDropped() throws {
        let hearing = try Fixture.read().hearing
        let goals = hearing.sections.filter { $0.kind == .goal }
        #expect(goals.map(\.status) == [.kept, .dropped, .kept])
    }

    @Test func theFrontMatterTellsOfTheHearing() throws {
        let hearing = try Fixture.read().hearing
        #expect(hearing.title == "Legepladspolitik 2031-34")
        #expect(hearing.id == "legepladspolitik-2031-34")
        #expect(hearing.authority == "Muslinge Kommune")
        #expect(hearing.opens == CalendarDay("2030-05-02"))
        #expect(hearing.closes == CalendarDay("2030-06-09"))
        #expect(hearing.documents.map(\.annex) == ["Bilag 3"])
        #expect(hearing.documents.map(\.pages) == [4])
        #expect(hearing.preface.count == 3)
        #expect(
            hearing.unplaced.map(\.reason) == [.furniture, .furniture, .marker])
    }

    @Test func responsesAndRemarksAreToldApart() throws {
        let result = try Fixture.read()
        let hearing = result.hearing
        #expect(
            hearing.responses.map { $0.section?.rawValue } == [
                "generelle-bemaerkninger", "generelle-bemaerkninger", "generelle-bemaerkninger",
                "gynger", "gynger", "goal-2", "pejlemaerke-2", "goal-4", "om-maagerne",
            ])
        #expect(
            hearing.remarks.map { $0.section?.rawValue } == [
                "generelle-bemaerkninger", "generelle-bemaerkninger", "gynger", "goal-2",
                "pejlemaerke-2", "goal-4", "om-maagerne",
            ])
        // The same opening words in both: what stands around them tells.
        #expect(hearing.responses[1].text.hasPrefix("Det bemærkes, at sandkasserne"))
        #expect(hearing.remarks[1].text.hasPrefix("Det bemærkes, at afstanden"))
        #expect(result.report.decisions.count == 16)
        #expect(result.report.decisions.allSatisfy { !$0.evidence.isEmpty })
    }

    @Test func pagesAndLinesAreThoseOfTheFile() throws {
        let hearing = try Fixture.read().hearing
        let split = try #require(hearing.remarks.first { $0.section == "gynger" })
        #expect(split.source.page == 2)
        #expect(split.source.lastPage == 3)
        #expect(split.text.hasSuffix("ved de kommende budgetforhandlinger."))
        let hidden = hearing.responses[2]
        #expect(hidden.source.page == 2)
        let lines = Fixture.resume.components(separatedBy: "\n")
        for response in hearing.responses {
            let first = try #require(response.source.firstLine)
            let word = response.text.split(separator: " ")[0]
            #expect(lines[first - 1].contains(word))
        }
    }

    @Test func respondentsAreFoldedJoinedAndHeard() throws {
        let result = try Fixture.read()
        let hearing = result.hearing
        #expect(hearing.respondents.count == 10)
        let joint = try #require(hearing.respondents.first { $0.name.hasPrefix("Klitby") })
        #expect(joint.lokaludvalg == ["Klitby", "Gammel Tang"])
        #expect(
            hearing.respondents.map(\.kind) == [
                .lokaludvalg, .lokaludvalg, .council, .organisation, .citizen, .union,
                .organisation, .education, .company, .citizen,
            ])
        #expect(hearing.respondents.last?.name == "Borger (1)")
        #expect(
            result.findings.filter { $0.kind == .duplicateRespondent }.map(\.detail) == [
                "Foreningen Gynger for Alle"
            ])
        let said = hearing.responses.map { $0.attributions.map(\.respondent.rawValue) }
        try #require(said.count == 9)
        #expect(said[4] == ["klitby-og-gl-tang-lokaludvalg"])
        #expect(said[5] == ["tangkogernes-fagforening", "rutsjebaner-a-s"])
        #expect(said[7] == ["muslinge-aeldreraad"])
        #expect(said[8] == ["karen-sandorm", "borger-1"])
        #expect(said[0].isEmpty)
        #expect(
            hearing.responses.allSatisfy { $0.attributions.allSatisfy { $0.basis == .stated } })
    }

    @Test func quantitiesPlacesAuthorsOutcomesAndLinksAreRead() throws {
        let hearing = try Fixture.read().hearing
        try #require(hearing.responses.count == 9)
        try #require(hearing.remarks.count == 7)
        #expect(hearing.responses[0].quantity == Quantity(words: "en lang række"))
        #expect(hearing.responses[3].quantity == Quantity(words: "flere"))
        #expect(hearing.responses[6].quantity == Quantity(words: "4 høringssvar", count: 4))
        #expect(hearing.responses[3].places == [Place(name: "Strandby", lokaludvalg: "Strandby")])
        #expect(hearing.remarks[5].places == [Place(name: "Klitby", lokaludvalg: "Klitby")])
        #expect(
            hearing.remarks.map(\.departments) == [
                ["PLF"], [], ["BSF", "PLF"], [], [], ["PLF"], [],
            ])
        #expect(hearing.remarks[3].departmentWords == "Forvaltningerne")
        #expect(hearing.remarks.map(\.outcomes)[2] == [.covered, .declined, .referred])
        #expect(hearing.remarks.map(\.outcomes)[3] == [.changed])
        #expect(hearing.remarks.map(\.outcomes)[4] == [.declined])
        #expect(hearing.remarks.map(\.outcomes)[6] == [.outside])
        // "forslaget om tag over bænkene" is the committee's.
        #expect(hearing.remarks[2].answers == [ResponseLink(response: "H5", basis: .stated)])
    }

    @Test func everyWordStandsSomewhere() throws {
        let result = try Fixture.read()
        let balance = WordBalance(document: result.source, hearing: result.hearing)
        #expect(balance.lost == [])
        #expect(balance.added == [])
        #expect(!result.findings.contains { $0.kind == .wordsLost })
    }

    @Test func withoutARegisterTheDocumentsOwnBodiesServe() throws {
        let hearing = try Fixture.read(registers: []).hearing
        #expect(
            hearing.registers.lokaludvalg.map(\.name) == ["Strandby", "Klitby", "Gl. Tang"])
        #expect(
            hearing.registers.departments.map(\.name) == [
                "Park- og Legeforvaltningen", "Børne- og Strandforvaltningen",
            ])
        #expect(hearing.remarks[0].departments == ["Park- og Legeforvaltningen"])
    }

    @Test func theSameTextInAnotherDressIsTheSameHearing() throws {
        let plain = Fixture.essence(try Fixture.read().hearing)
        func essence(_ bytes: [UInt8]) throws -> [String] {
            let result = try Reader.read(
                bytes: bytes, name: "bilag-3.txt", registers: [Fixture.register])
            return Fixture.essence(result.hearing)
        }
        let text = Fixture.resume
        #expect(try essence(Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)) == plain)
        #expect(try essence(Array(text.decomposedStringWithCanonicalMapping.utf8)) == plain)
        #expect(try essence([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == plain)
        let western = try #require(text.data(using: .windowsCP1252))
        #expect(try essence(Array(western)) == plain)
        let wide = try #require(text.data(using: .utf16LittleEndian))
        #expect(try essence(Array(wide)) == plain)
        #expect(try essence([0xFF, 0xFE] + Array(wide)) == plain)
        let big = try #require(text.data(using: .utf16BigEndian))
        #expect(try essence(Array(big)) == plain)
    }

    @Test func formFeedsTellPagesToo() throws {
        // As `pdftotext -layout` has it: the number at a page's foot, then a form feed.
        var lines = Fixture.resume.components(separatedBy: "\n")
        var page = 1
        for index in lines.indices.dropFirst() {
            if lines[index].hasPrefix("Side 3") {
                lines[index] = "\n          Side 2 af 4\n\u{C}"
                page += 1
            } else if lines[index].first == " ", lines[index].dropFirst().first?.isLetter ?? false {
                lines[index] = "\n       Side \(page) af 4\n\u{C}" + lines[index].dropFirst()
                page += 1
            }
        }
        lines[0].removeFirst()
        let result = try Fixture.read(lines.joined(separator: "\n"))
        #expect(result.source.pageEvidence == .formFeeds)
        #expect(Fixture.essence(result.hearing) == Fixture.essence(try Fixture.read().hearing))
        let split = try #require(result.hearing.remarks.first { $0.section == "gynger" })
        #expect([split.source.page, split.source.lastPage] == [2, 3])
    }

    @Test func aTextWithoutStructureIsRefused() throws {
        for text in [
            "Kære mor. Her er dejligt.\n\nKærlig hilsen Ib.\n", "Kapitel 1. Ud\n\nDet var nat.\n",
        ] {
            let error = #expect(throws: ReadingError.self) { try Fixture.read(text) }
            #expect(error?.code == .noStructure)
        }
        #expect(throws: ReadingError(.empty, name: "bilag-3.txt")) { try Fixture.read("") }
        #expect(throws: ReadingError(.empty, name: "bilag-3.txt")) { try Fixture.read(" \n\n ") }
    }
}
