import Exchange
import Foundation
import Glibc
import PolicyModel
import Storage
import Testing

@testable import pejl

/// A document that comes again, through the real program: which one it stands for, what people did
/// to it, and what is left when the import is killed.
@Suite(.serialized) struct ImportAgainTests {
    private static let head = """
        Resume af høringssvar til Strandpolitik 2031

        Der er modtaget høringssvar fra: Strandby Ældreråd, Muslingelauget og Foreningen Lange Moler.

        Pejlemærke 1: En strand for alle

        """
    private static let benches = """
        Mål 1: Flere bænke

        En række høringssvar ønsker flere bænke langs stranden, så ældre kan hvile sig.

        Enkelte høringssvar peger på, at bænkene skal have ryglæn og stå i læ for vinden.

        Havneforvaltningen bemærker, at der opstilles tyve bænke i 2032, og at målet er fastholdt.


        """
    private static let sand = """
        Mål 2: Renere sand

        Flere høringssvar efterspørger, at tangen fjernes hver uge om sommeren.

        Havneforvaltningen bemærker, at tangen fjernes efter behov, og at målet er præciseret.


        """

    private func store(_ program: Program) throws -> HearingStore {
        try HearingStore.open(at: program.home.appending(path: "data/pejl/pejl.sqlite").path)
    }

    private func hearing(_ program: Program) throws -> Hearing {
        try HearingJSON.hearing(from: try program.run("export").output)
    }

    // MARK: Which document

    @Test func itStandsForTheOneThatIsNamed() throws {
        let program = try Program()
        let first = try program.file("bilag 2.txt", Self.head + Self.benches)
        #expect(try program.run("import", first).status == 0)
        let before = try hearing(program)
        let other = try program.file("ny udgave.txt", Self.head + Self.sand)
        // Not one passage is the same, and yet the user says so.
        for name in ["bilag-2", "BILAG 2.txt"] {
            let dry = try program.run(
                "import", other, "--hearing", before.id.rawValue, "--replaces", name, "--dry-run")
            #expect(dry.status == 0, "\(dry.errors)")
        }
        let unknown = try program.run(
            "import", other, "--hearing", before.id.rawValue, "--replaces", "bilag 7")
        #expect(unknown.status == 64 && unknown.isRefusal && unknown.errors.contains("bilag-2"))
        #expect(try hearing(program) == before)
        let run = try program.run(
            "import", other, "--hearing", before.id.rawValue, "--replaces", "bilag-2")
        #expect(run.status == 0)
        let after = try hearing(program)
        #expect(after.documents.map(\.id) == ["bilag-2"])
        #expect(after.documents.map(\.name) == ["ny udgave.txt"])
        // Ids that were used are not given to other texts.
        #expect(after.responses.map(\.id) == ["H3"] && after.remarks.map(\.id) == ["B2"])
    }

    @Test func inDoubtAPipeIsTold() throws {
        let program = try Program()
        let first = try program.file("bænke.txt", Self.head + Self.benches)
        let second = try program.file("sand.txt", Self.head + Self.sand)
        #expect(try program.run("import", first).status == 0)
        let id = try hearing(program).id.rawValue
        #expect(try program.run("import", second, "--hearing", id).status == 0)
        let before = try hearing(program)
        #expect(before.documents.count == 2)
        let both = try program.file("samlet.txt", Self.head + Self.benches + Self.sand)
        let run = try program.run("import", both, "--hearing", id)
        #expect(run.status == 64 && run.isRefusal, "\(run.status) \(run.output) \(run.errors)")
        for document in before.documents { #expect(run.errors.contains(document.id.rawValue)) }
        #expect(run.errors.contains("--replaces"))
        #expect(try hearing(program) == before)
        let told = try program.run(
            "import", both, "--hearing", id, "--replaces", before.documents[0].id.rawValue)
        #expect(told.status == 0)
        #expect(try hearing(program).documents.count == 2)
    }

    @Test func whatChangedIsListedOneByOne() throws {
        let program = try Program()
        let file = try program.file("resume.txt", Self.head + Self.benches + Self.sand)
        #expect(try program.run("import", file).status == 0)
        let id = try hearing(program).id.rawValue
        let corrected = (Self.head + Self.benches + Self.sand)
            .replacingOccurrences(of: "langs stranden", with: "langs hele stranden")
            .replacingOccurrences(
                of:
                    "Enkelte høringssvar peger på, at bænkene skal have ryglæn og stå i læ for vinden.",
                with: "Nogle få parter vil hellere have et cykelværksted og en automat med frugt.")
        _ = try program.file("resume.txt", corrected)
        for arguments in [["--dry-run"], []] {
            let run = try program.run(["import", file, "--hearing", id] + arguments)
            #expect(run.status == 0)
            #expect(
                run.output.contains(
                    "  H1 (linje 8): ny ordlyd: »En række høringssvar ønsker flere"),
                "\(run.output)")
            #expect(run.output.contains(": nyt: »Nogle få parter vil hellere"))
            #expect(
                run.output.contains("  H2: ikke i dokumentet længere: »Enkelte høringssvar peger"))
        }
        // Nothing is left to tell.
        let again = try program.run("import", file, "--hearing", id, "--language", "en")
        #expect(!again.output.contains("new wording") && !again.output.contains("ordlyd"))
    }

    // MARK: What people did

    /// One of every kind of casework; a new one does not compile before it stands here.
    private static func action(_ aspect: CaseworkAspect) -> (item: String, CaseworkAction) {
        switch aspect {
        case .attribution: ("H1", .attribute("foreningen-lange-moler"))
        case .outcome: ("B1", .setOutcomes([.referred, .noted]))
        case .tag: ("H1", .setTags(["bænke", "ældre"]))
        case .assignment: ("H2", .assign(["TMF"]))
        case .gist: ("H1", .setGist("Flere bænke"))
        case .note:
            ("B1", .addNote(Note(text: "Ring", author: "Asta", written: "2030-01-01T10:00:00Z")))
        case .link: ("B2", .link("H1"))
        case .support: ("H2", .support("H1"))
        case .section: ("H2", .move("goal-2"))
        case .kind: ("H3", .setKind(.remark))
        case .author: ("B2", .setDepartments(["KFF"]))
        case .redaction: ("H2", .redact("læ for vinden", replacement: "…", why: "prøve"))
        }
    }

    @Test(arguments: CaseworkAspect.allCases)
    func whatAPersonDidSurvives(aspect: CaseworkAspect) throws {
        let program = try Program()
        let text = Self.head + Self.benches + Self.sand
        let file = try program.file("resume.txt", text)
        #expect(try program.run("import", file).status == 0)
        let id = try hearing(program).id
        let (item, action) = Self.action(aspect)
        let store = try store(program)
        let seen = try #require(try store.load(id).passage(item))
        let edit: PassageEdit
        do {
            let result = try store.apply(
                [CaseworkEdit(seen: seen, action: action)], in: id, by: "Asta", format: .json)
            edit = try #require(result.edits.last)
        } catch CaseworkRefusal.wrongKind where aspect == .support {
            // Only a letter's passage stands behind another; letters have tests of their own.
            return
        }
        let done = edit.change.after
        let decided = try hearing(program)
        #expect(try program.run("import", file, "--hearing", id.rawValue).status == 0)
        #expect(try hearing(program) == decided, "the same document changes nothing")
        // A corrected one: other words elsewhere, and a new passage above.
        let corrected = try program.file(
            "resume.txt",
            text.replacingOccurrences(of: "så ældre kan hvile sig", with: "så man kan hvile sig")
                .replacingOccurrences(
                    of: "Mål 1: Flere bænke\n",
                    with: "Mål 1: Flere bænke\n\nTo høringssvar ønsker et tangfyr ved molen.\n"))
        #expect(try program.run("import", corrected, "--hearing", id.rawValue).status == 0)
        let again = try #require(try hearing(program).passage(done.id), "\(aspect)")
        #expect(Self.decided(again, aspect) == Self.decided(done, aspect), "\(aspect)")
        #expect(Self.decided(done, aspect) != Self.decided(seen, aspect), "it decided something")
    }

    /// What of a passage the aspect is about.
    private static func decided(_ passage: Passage, _ aspect: CaseworkAspect) -> String {
        func told(_ values: Any?...) -> String { "\(values)" }
        let (response, remark) = (passage.response, passage.remark)
        return switch aspect {
        case .attribution: told(response?.attributions)
        case .outcome: told(remark?.outcomes, remark?.outcomeBasis)
        case .tag: told(response?.tags, remark?.tags)
        case .assignment: told(response?.assignedTo)
        case .gist: told(response?.gist, remark?.gist)
        case .note: told(response?.notes, remark?.notes)
        case .link: told(remark?.answers.filter { $0.basis == .assigned })
        case .support: told(response?.supports)
        case .section: told(passage.section, response?.sectionBasis)
        case .kind: told(passage.kind)
        case .author: told(remark?.departments)
        case .redaction: told(passage.text)
        }
    }

    // MARK: Killed

    /// Some two thousand passages: reading them takes a while, and so does writing them.
    private static func large(_ variant: String) -> String {
        var text = head
        for goal in 1...400 {
            text += "Mål \(goal): Flere bænke ved mole nummer \(goal)\n\n"
            for point in 1...4 {
                text += """
                    En række høringssvar ønsker \(variant) ved mole nummer \(goal), punkt \(point), \
                    så ældre kan hvile sig, når vinden kommer fra nord, og børn kan se skibene.


                    """
            }
            text += "Havneforvaltningen bemærker, at målet er fastholdt ved mole \(goal).\n\n"
        }
        return text
    }

    private func size(_ name: String, _ program: Program) -> Int {
        let path = program.home.appending(path: "data/pejl/\(name)").path
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }

    /// Killed while it reads, and as soon as it has begun to write: the database is as it was, or,
    /// where the last byte was written already, as the import leaves it.
    @Test(arguments: ["new", "again"])
    func killedTheDatabaseIsAsItWas(how: String) throws {
        let program = try Program()
        let file = try program.file("stor.txt", Self.large("flere bænke"))
        var arguments = ["import", file]
        if how == "again" {
            let small = try program.file("resume.txt", Self.head + Self.benches)
            #expect(try program.run("import", small).status == 0)
            let id = try hearing(program).id.rawValue
            arguments += ["--hearing", id, "--replaces", "resume"]
        }
        _ = try program.run("list", "hearings")
        let before = try everything(program)
        var left: [String] = []
        for moment in ["reading", "writing", "writing"] {
            let process = Process()
            process.executableURL = Program.executable
            process.arguments = arguments
            process.environment = program.environment
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            let log = size("pejl.sqlite-wal", program)
            try process.run()
            if moment == "reading" {
                usleep(300_000)
            } else {
                while process.isRunning, size("pejl.sqlite-wal", program) <= log + 100_000 {
                    usleep(500)
                }
            }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let state = try everything(program)
            #expect(try program.run("check").status == 0)
            left.append(state == before ? "as it was" : "imported")
            if state != before {
                // Whole then: the same import has nothing to add.
                #expect(process.terminationReason == .exit || moment == "writing")
                let count = try hearing(program).responses.count
                #expect(count == 1_600, "half an import: \(count)")
                break
            }
        }
        print("killed (\(how)):", left)
        #expect(left.first == "as it was")
        if left.last == "as it was" {
            #expect(try program.run(arguments).status == 0)
            #expect(try hearing(program).responses.count == 1_600)
        }
    }

    private func everything(_ program: Program) throws -> String {
        let store = try store(program)
        defer { try? store.close() }
        return try store.hearings().map { summary in
            HearingJSON.text(of: try store.load(summary.id))
                + "\(try store.history(of: summary.id).count)"
                + "\(try store.decisions(of: summary.id).count)"
        }.joined()
    }
}
