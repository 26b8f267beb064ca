import Exchange
import Foundation
import PolicyModel
import Testing

/// The report of `pejl import`: why a file was read as it was, and what deserves a second look.
struct ImportEvidenceTests {
    private static let doubtful = "Molen ligger ved den gamle havn."

    /// - Parameter doubtful: how many paragraphs tell nothing of who speaks, each between a response
    ///   and a remark.
    private static func resume(doubtful count: Int = 1, first: String = "") -> String {
        let doubts = (0..<count).map { index in
            """
            Mål \(index + 2): Molen nummer \(index + 2)
            Enkelte høringssvar ønsker, at mole nummer \(index + 2) bliver længere.

            \(doubtful)

            Forvaltningen bemærker, at mole nummer \(index + 2) bliver længere i 2032.


            """
        }
        return """
            Resume af høringssvar til Strandpolitik 2031
            Pejlemærke 1: En strand for alle
            Mål 1: Flere bænke
            \(first)En række høringssvar ønsker flere bænke langs stranden, så ældre kan hvile sig. Ring 33 66 33 66.

            Forvaltningen bemærker, at der opstilles tyve bænke i 2032, og at målet er fastholdt.


            """ + doubts.joined()
    }

    private func evidence(_ run: Program.Run) throws -> [String: Any] {
        let object = try #require(try run.json() as? [String: Any])
        return try #require(object["evidence"] as? [String: Any])
    }

    private func uncertain(_ run: Program.Run) throws -> [[String: Any]] {
        try #require(try evidence(run)["uncertain"] as? [[String: Any]])
    }

    @Test func theReportTellsWhatWasFoundAndWhy() throws {
        let program = try Program()
        let file = try program.file("resume.txt", Self.resume())
        let run = try program.run("import", file, "--dry-run")
        #expect(run.status == 0)
        let lines = Self.resume().split(separator: "\n", omittingEmptySubsequences: false)
        let line = 1 + (try #require(lines.firstIndex { $0 == Self.doubtful }))
        #expect(run.output.contains("Læst som resumé efter tema: tegnene er resume af."))
        #expect(
            run.output.contains("  Mål 1 Flere bænke: 1 høringssvar-afsnit, 1 bemærkning\n"))
        let doubt = "Usikkert læst (1):\n  H3 (linje \(line)): læst som høringssvar"
        #expect(run.output.contains(doubt), "\(run.output)")
        #expect(run.output.contains("sikkerhed 50 %: kun pladsen i teksten\n"))
        #expect(run.output.contains("titel, sidehoved eller sidefod"))
        #expect(run.output.contains("(efter form, og borgere ved navn): 1 telefonnummer."))
        #expect(run.output.contains("Navne og helbred i løbende tekst kan Pejl ikke finde"))

        let english = try program.run("import", file, "--dry-run", "--language", "en")
        #expect(english.output.contains("Read as a résumé by theme: the signs are resume af."))
        #expect(english.output.contains("Pejl cannot find names and health in running text"))
        #expect(!english.output.contains("linje"), "\(english.output)")

        let given = try program.run(
            "import", file, "--dry-run", "--style", "resume-by-theme")
        #expect(given.output.contains("Læst som resumé efter tema: det var angivet."))
    }

    @Test func asDataBesideTheContractsKeys() throws {
        let program = try Program()
        let file = try program.file("resume.txt", Self.resume())
        let run = try program.run("import", file, "--json")
        let object = try #require(try run.json() as? [String: Any])
        // The contract's counts are counts as before.
        #expect(object["sections"] as? Int == 3 && object["uncertain"] as? Int == 1)
        #expect(object["unplaced"] as? Int == 0)
        let evidence = try evidence(run)
        let doubt = try #require(try uncertain(run).first)
        #expect(doubt["id"] as? String == "H3")
        #expect(doubt["what"] as? String == "response")
        let percent = try #require(doubt["percent"] as? Int)
        #expect((50..<75).contains(percent))
        #expect((doubt["reasons"] as? [Any])?.isEmpty == false)
        let sections = try #require(evidence["sections"] as? [[String: Any]])
        #expect(sections.map { $0["id"] as? String } == ["goal-1", "goal-2"])
        #expect(sections.map { $0["responses"] as? Int } == [1, 2])
        let personal = try #require(evidence["personalData"] as? [[String: Any]])
        #expect(personal.map { $0["kind"] as? String } == ["phone"])
        #expect(evidence["notSearchedFor"] as? [String] == ["names", "health"])
        let unplaced = try #require(evidence["unplaced"] as? [[String: Any]])
        #expect(unplaced.allSatisfy { $0["line"] is Int && $0["reason"] is String })
        #expect(!unplaced.isEmpty)
    }

    /// A passage that came in before it takes the next free number in the hearing, though it is
    /// the first of the document.
    @Test func afterAMergeTheIdsAreTheHearings() throws {
        let program = try Program()
        let file = try program.file("resume.txt", Self.resume())
        #expect(try program.run("import", file).status == 0)
        let new = "Flere høringssvar foreslår, at der kommer lys på stien til stranden.\n\n"
        let corrected = try program.file("resume.txt", Self.resume(first: new))
        let hearing = try HearingJSON.hearing(from: try program.run("export").output)
        let run = try program.run("import", corrected, "--hearing", hearing.id.rawValue, "--json")
        #expect(run.status == 0)
        let merged = try HearingJSON.hearing(from: try program.run("export").output)
        let passage = try #require(merged.responses.first { $0.text == Self.doubtful })
        #expect(passage.id == "H3")
        #expect(merged.responses.map(\.id) == ["H4", "H1", "H2", "H3"])
        #expect(try uncertain(run).map { $0["id"] as? String } == ["H3"])
    }

    @Test func aLongListIsCutAndToldWhereItIsWhole() throws {
        let program = try Program()
        let file = try program.file("resume.txt", Self.resume(doubtful: 15))
        let dry = try program.run("import", file, "--dry-run")
        #expect(dry.output.contains("Usikkert læst (15):"), "\(dry.output)")
        #expect(dry.output.contains("  og 3 til: alle står i pejl import --dry-run --json\n"))
        #expect(dry.output.components(separatedBy: "læst som høringssvar").count == 13)
        #expect(try uncertain(try program.run("import", file, "--dry-run", "--json")).count == 15)
        // What the line names after an import has them all, in the hearing's ids.
        let run = try program.run("import", file)
        let id = try HearingJSON.hearing(from: try program.run("export").output).id.rawValue
        #expect(run.output.contains("og 3 til: alle står i pejl list uncertain --hearing \(id)\n"))
        let list = try program.run("list", "uncertain", "--hearing", id).output
        #expect(list.components(separatedBy: "læst som høringssvar").count == 16, "\(list)")
        let again = try program.run("import", file, "--dry-run", "--json", "--hearing", id)
        #expect(again.status == 0)
        #expect(try uncertain(again).count == 15)
    }
}
