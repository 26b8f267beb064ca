import Exchange
import Foundation
import PolicyModel
import Testing

/// The bundled hearing, counted as the field's description of its source counts.
struct BundledHearingTests {
    private static let resources = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Resources")

    private let bytes: [UInt8]
    private let hearing: Hearing

    init() throws {
        let file = Self.resources.appending(path: "hearings/integrationspolitik-2019-22.json")
        bytes = [UInt8](try Data(contentsOf: file))
        hearing = try HearingJSON.hearing(from: bytes)
    }

    @Test func countsOfTheSource() {
        #expect(hearing.responses.count == 51)
        #expect(hearing.remarks.count == 53)
        #expect(hearing.preface.count == 3)
        #expect(hearing.respondents.count == 37)
        #expect(hearing.registers.lokaludvalg.count == 12)
        #expect(hearing.registers.departments.count == 7)
        #expect(hearing.responses.map(\.id.rawValue) == (1...51).map { "H\($0)" })
        #expect(hearing.remarks.map(\.id.rawValue) == (1...53).map { "B\($0)" })
    }

    @Test func outlineOfTheSource() {
        let outline = Outline(hearing.sections)
        #expect(outline.roots.count == 7)
        #expect(outline.gaps == [10, 11])
        let goals = hearing.sections.filter { $0.kind == .goal }
        #expect(goals.compactMap(\.number).map(\.description) == (1...9).map(String.init) + ["12"])
        #expect(goals.filter { $0.status == .dropped }.map(\.id) == ["goal-3"])
        let withText = Set(hearing.responses.map(\.section) + hearing.remarks.map(\.section))
        #expect(withText.count == 19)
    }

    @Test func inEachSectionResponsesComeBeforeRemarks() {
        let index = HearingIndex(hearing)
        for section in hearing.sections {
            let last = index.responses(in: section.id).compactMap(\.source.lastLine).max() ?? 0
            let first = index.remarks(in: section.id).compactMap(\.source.firstLine).min() ?? .max
            #expect(last < first, "\(section.id)")
        }
    }

    @Test func nobodyIsSaidToHaveSaidAnything() {
        #expect(hearing.responses.allSatisfy { $0.attributions.isEmpty })
        #expect(hearing.submissions.isEmpty)
    }

    @Test func committeesAnsweredAsTheListSays() {
        let committees = hearing.respondents.filter { $0.kind == .lokaludvalg }
        #expect(committees.count == 10)
        let names = Set(committees.flatMap(\.lokaludvalg))
        #expect(names.count == 11)
        #expect(!names.contains("Østerbro"))
        #expect(names.isSubset(of: hearing.registers.lokaludvalg.map(\.name)))
        let joint = committees.filter { $0.lokaludvalg.count > 1 }
        #expect(joint.map(\.lokaludvalg) == [["Vesterbro", "Kongens Enghave"]])
    }

    @Test func nørrebroIsNamedTwice() {
        let selection = HearingIndex(hearing).select(Filter([.lokaludvalg: ["Nørrebro"]]))
        #expect(Array(selection.responses.keys) == ["H45"])
        #expect(selection.responses["H45"] == [.named])
        #expect(selection.remarks.count == 1)
        #expect(selection.context.count == 4)
        let remark = hearing.remarks.first { selection.remarks[$0.id] != nil }
        #expect(remark?.section == "goal-7")
    }

    @Test func threeRemarksSayWhatTheyAnswer() {
        let linked = hearing.remarks.filter { !$0.answers.isEmpty }
        #expect(linked.count == 3)
        #expect(linked.allSatisfy { $0.answers.allSatisfy { $0.basis == .stated } })
    }

    @Test func quantitiesAsTheSourceGivesThem() {
        let words = hearing.responses.compactMap(\.quantity?.words)
        #expect(words.filter { $0 == "en række" }.count == 11)
        #expect(words.filter { $0 == "flere" }.count == 5)
        #expect(hearing.responses.allSatisfy { $0.quantity?.count == nil })
    }

    @Test func allOfItIsRestatedAndHasItsPlace() {
        for response in hearing.responses {
            #expect(response.wording == .restated)
            #expect((response.gist ?? "").count <= Passage.longestGist && response.gist != nil)
            #expect(response.source.page != nil && response.source.firstLine != nil)
        }
        for remark in hearing.remarks {
            #expect(remark.wording == .restated)
            #expect((remark.gist ?? "").count <= Passage.longestGist && remark.gist != nil)
            #expect(remark.source.page != nil && remark.source.firstLine != nil)
        }
        #expect(hearing.isExample)
    }

    @Test func theFileIsWhatTheExportWrites() {
        #expect(Array(HearingJSON.text(of: hearing).utf8) == bytes)
    }

    @Test func theRegisterIsTheOneInTheRegisterFile() throws {
        let file = Self.resources.appending(path: "registers/koebenhavn.json")
        let register = try RegisterFile.register(from: [UInt8](try Data(contentsOf: file)))
        #expect(register.registers == hearing.registers)
        #expect(register.authority == hearing.authority)
    }
}
