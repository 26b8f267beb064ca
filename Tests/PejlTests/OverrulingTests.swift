import Exchange
import Foundation
import PolicyModel
import Storage
import Testing

@testable import pejl

/// What a person decided in the store, and the real program importing the document again.
struct OverrulingTests {
    private static let resume = """
        Resume af høringssvar til Strandpolitik 2031
        Strandby Kommune
        Forvaltningens bemærkninger står i kursiv under hvert afsnit.
        Pejlemærke 1: En strand for alle
        Mål 1: Flere bænke
        En række høringssvar ønsker flere bænke langs stranden, så ældre kan hvile sig.

        Enkelte høringssvar peger på, at bænkene skal have ryglæn og stå i læ for vinden.

        Forvaltningen bemærker, at der opstilles tyve bænke i 2032, og at målet er fastholdt.

        Mål 2: Renere sand
        Flere høringssvar efterspørger, at tangen fjernes hver uge om sommeren.

        Forvaltningen bemærker, at tangen fjernes efter behov, og at målet er præciseret.

        """

    private func store(_ program: Program) throws -> HearingStore {
        try HearingStore.open(
            at: program.home.appending(path: "data/pejl/pejl.sqlite").path)
    }

    private func decide(
        _ action: CaseworkAction, on passage: String, _ hearing: Hearing.ID, _ program: Program
    ) throws -> String {
        let store = try store(program)
        let seen = try #require(try store.load(hearing).passage(passage))
        let result = try store.apply(
            [CaseworkEdit(seen: seen, action: action)], in: hearing, by: "Asta", format: .json)
        // What followed for others comes before it.
        return try #require(result.edits.last?.change.after.id)
    }

    private func hearing(_ program: Program) throws -> Hearing {
        try HearingJSON.hearing(from: try program.run("export").output)
    }

    @Test func kindAuthorAndSectionSurviveASecondImport() throws {
        let program = try Program()
        let file = try program.file("resume.txt", Self.resume)
        #expect(try program.run("import", file).status == 0)
        let first = try hearing(program)
        #expect(first.responses.map(\.id) == ["H1", "H2", "H3"])
        #expect(first.remarks.map(\.id) == ["B1", "B2"])
        let id = first.id

        let remark = try decide(.setKind(.remark), on: "H2", id, program)
        #expect(remark == "B3")
        _ = try decide(.setDepartments(["TMF"]), on: remark, id, program)
        _ = try decide(.move("goal-2"), on: remark, id, program)
        let response = try decide(.setKind(.response), on: "B2", id, program)
        #expect(response == "H4")
        let decided = try hearing(program)

        #expect(try program.run("import", file, "--hearing", id.rawValue).status == 0)
        #expect(try hearing(program) == decided, "the same bytes")

        let corrected = try program.file(
            "resume.txt", Self.resume.replacingOccurrences(of: "i læ for vinden", with: "i læ"))
        #expect(try program.run("import", corrected, "--hearing", id.rawValue).status == 0)
        let again = try hearing(program)
        #expect(again.responses.map(\.id) == decided.responses.map(\.id))
        #expect(again.remarks.map(\.id) == decided.remarks.map(\.id))
        let kept = try #require(again.remarks.first { $0.id.rawValue == remark })
        #expect(kept.text.hasSuffix("stå i læ."))
        #expect(kept.departments == ["TMF"] && kept.section == "goal-2")

        // A number that was used stays used.
        let longer = try program.file(
            "resume.txt",
            Self.resume.replacingOccurrences(
                of: "Mål 2: Renere sand\n",
                with: "Mål 2: Renere sand\nEn borger foreslår et tangfyr ved nordre mole.\n\n"))
        #expect(try program.run("import", longer, "--hearing", id.rawValue).status == 0)
        #expect(try hearing(program).responses.map(\.id).contains("H5"))
    }
}
