import Exchange
import Foundation
import PolicyModel
import Storage
import Testing

@testable import pejl

/// What `import` was in doubt of is still known the day after, until a person has settled it.
struct KeptDecisionTests {
    private static let doubtful = "Molen ligger ved den gamle havn."
    private static let resume = """
        Resume af høringssvar til Strandpolitik 2031
        Strandby Kommune
        Pejlemærke 1: En strand for alle
        Mål 1: Flere bænke
        En række høringssvar ønsker flere bænke langs stranden, så ældre kan hvile sig.

        Havneforvaltningen bemærker, at der opstilles tyve bænke i 2032, og at målet er fastholdt.

        Mål 2: En længere mole
        Enkelte høringssvar ønsker, at molen bliver længere.

        \(doubtful)

        Havneforvaltningen bemærker, at molen bliver længere i 2032.

        """

    private func imported() throws -> (Program, String) {
        let program = try Program()
        let file = try program.file("resume.txt", Self.resume)
        #expect(try program.run("import", file).status == 0)
        let hearing = try HearingJSON.hearing(from: try program.run("export").output)
        let passage = try #require(hearing.responses.first { $0.text == Self.doubtful })
        #expect(passage.id == "H3")
        return (program, hearing.id.rawValue)
    }

    private func store(_ program: Program) throws -> HearingStore {
        try HearingStore.open(at: program.home.appending(path: "data/pejl/pejl.sqlite").path)
    }

    private func decide(_ action: CaseworkAction, _ hearing: String, _ program: Program) throws {
        let store = try store(program)
        let id = Hearing.ID(hearing)
        let seen = try #require(try store.load(id).passage("H3"))
        _ = try store.apply(
            [CaseworkEdit(seen: seen, action: action)], in: id, by: "Asta", format: .json)
    }

    @Test func theListHasTheDoubtsWithReasonAndConfidence() throws {
        let (program, _) = try imported()
        let run = try program.run("list", "uncertain")
        #expect(run.status == 0)
        let rows = run.output.split(separator: "\n")
        #expect(rows.count == 1, "\(run.output)")
        let row = try #require(rows.first)
        #expect(row.hasPrefix("H3") && row.contains(Self.doubtful))
        #expect(row.hasSuffix("læst som høringssvar, sikkerhed 50 %: kun pladsen i teksten"))
        let english = try program.run("list", "uncertain", "--language", "en").output
        #expect(english.contains("read as a response, confidence 50 %: only its place in the text"))
        // Elsewhere the list is the contract's.
        #expect(!(try program.run("list", "responses").output.contains("sikkerhed")))
        #expect(!(try program.run("export").output.contains("evidence")))
    }

    @Test func asData() throws {
        let (program, _) = try imported()
        let list = try #require(
            try program.run("list", "uncertain", "--json").json() as? [[String: Any]])
        #expect(list.count == 1)
        #expect(list[0]["id"] as? String == "H3" && list[0]["text"] as? String == Self.doubtful)
        let evidence = try #require(list[0]["evidence"] as? [[String: Any]])
        #expect(evidence.count == 1)
        #expect(evidence[0]["what"] as? String == "response")
        #expect(evidence[0]["percent"] as? Int == 50)
        let reasons = try #require(evidence[0]["reasons"] as? [[String: Any]])
        #expect(reasons.map { $0["cue"] as? String } == ["position"])
        // What import said is what is kept.
        let file = program.home.appending(path: "resume.txt").path
        let again = try program.run(
            "import", file, "--dry-run", "--json", "--hearing", "strandpolitik-2031")
        let dry = try #require(try again.json() as? [String: Any])
        let told = try #require(
            (dry["evidence"] as? [String: Any])?["uncertain"] as? [[String: Any]])
        #expect(told.count == 1 && (told[0] as NSDictionary) == (evidence[0] as NSDictionary))
    }

    @Test func showTellsHowItWasRead() throws {
        let (program, _) = try imported()
        let response = try program.run("show", "H3").output
        #expect(
            response.contains(
                "Sådan læste Pejl det\n"
                    + "  - læst som høringssvar, sikkerhed 50 %: kun pladsen i teksten\n"))
        let remark = try program.run("show", "B1").output
        let words = remark.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("forvaltningen er den, der taler (»Havneforvaltningen«)"))
        #expect(remark.contains("  - udfaldet, sikkerhed 90 %: ord for en beslutning (»"))
        let section = try program.run("show", "goal-2").output
        #expect(section.contains("læst som overskrift, sikkerhed"))
        #expect(section.contains("nummeret foran (»Mål 2"))
        let json = try #require(
            try program.run("show", "B1", "--json").json() as? [String: Any])
        let evidence = try #require(json["evidence"] as? [[String: Any]])
        #expect(evidence.map { $0["what"] as? String } == ["remark", "author", "outcome"])
        // The bundled hearing was not read by this program.
        let bundled = try program.run(
            "show", "H1", "--json", "--hearing", "integrationspolitik-2019-22")
        #expect(!bundled.output.contains("evidence"))
    }

    @Test func whatAPersonHasSettledIsNotListed() throws {
        for action in [CaseworkAction.setKind(.response), .setKind(.remark)] {
            let (program, id) = try imported()
            try decide(action, id, program)
            let run = try program.run("list", "uncertain")
            #expect(run.status == 1 && run.output == "", "\(run.output)")
            // Not after the same document was read again either.
            let file = program.home.appending(path: "resume.txt").path
            #expect(try program.run("import", file, "--hearing", id).status == 0)
            #expect(try program.run("list", "uncertain").status == 1)
        }
        let (program, id) = try imported()
        try decide(.setTags(["mole"]), id, program)
        #expect(try program.run("list", "uncertain").output.hasPrefix("H3"))
    }

    @Test func aSecondImportTakesTheirPlace() throws {
        let (program, id) = try imported()
        let clear = try program.file(
            "resume.txt",
            Self.resume.replacingOccurrences(
                of: Self.doubtful, with: "Flere høringssvar ønsker lys på molen."))
        #expect(try program.run("import", clear, "--hearing", id).status == 0)
        #expect(try program.run("list", "uncertain").status == 1)
        let again = try program.file("resume.txt", Self.resume)
        #expect(try program.run("import", again, "--hearing", id).status == 0)
        let listed = try program.run("list", "uncertain").output
        #expect(listed.contains(Self.doubtful) && listed.contains("sikkerhed 50 %"))
    }

    @Test func aFilterHoldsForThemToo() throws {
        let (program, _) = try imported()
        #expect(try program.run("list", "uncertain", "--goal", "2").output.hasPrefix("H3"))
        #expect(try program.run("list", "uncertain", "--goal", "1").status == 1)
    }

    /// It carries a tag, and so it stays; that the words are not the document's any more is told wherever the
    /// whole passage is shown, until the document has them again.
    @Test func whatIsKeptForItsWorkIsToldToBeGone() throws {
        let (program, hearing) = try imported()
        try decide(.setTags(["mole"]), hearing, program)
        let gone = "står ikke i dokumentet længere, beholdt for det, der er registreret"
        let keys = ["browse", "--print", "--keys", "<Tab><Down><Tab><Down><Right>"]
        func told() throws -> [Bool] {
            let list = try program.run("list", "uncertain").output
            let shown = try program.run("show", "H3").output
            let screen = try program.run(keys).output
            let report = try program.run("report").output
            return [
                list.contains(gone), shown.contains(gone),
                screen.contains("Ordene er fra en tidligere udgave"),
                report.contains("Står ikke i dokumentet, som det sidst blev læst: H3."),
            ]
        }
        #expect(try told() == [false, false, false, false])
        let corrected = Self.resume.replacingOccurrences(of: Self.doubtful + "\n\n", with: "")
        for _ in 0..<2 {
            // The second time it is the same document, and what is gone is still gone.
            let file = try program.file("resume.txt", corrected)
            let run = try program.run("import", file, "--hearing", hearing)
            #expect(run.status == 0, "\(run)")
            #expect(try told() == [true, true, true, true])
        }
        let file = try program.file("resume.txt", Self.resume)
        #expect(try program.run("import", file, "--hearing", hearing).status == 0)
        #expect(try told() == [false, false, false, false])
    }
}
