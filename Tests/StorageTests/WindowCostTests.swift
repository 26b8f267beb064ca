import GRDB
import GRDBSQLite
import PolicyModel
import Testing

@testable import Storage

/// What a question costs, counted in the steps of SQLite's virtual machine: the same on every
/// machine, however busy it is.
@Suite struct WindowCostTests {
    private static let sizes = [60, 6_000]

    /// Half of it in one section, the rest scattered.
    private static func hearing(_ size: Int) -> Hearing {
        var hearing = Hearing(id: "h", title: "")
        hearing.documents = [Document(id: "d", name: "", kind: .summary)]
        hearing.sections = (1...4).map {
            Section(
                id: Section.ID("goal-\($0)"), kind: .goal, number: .whole($0), title: "Mål \($0)")
        }
        func section(_ at: Int) -> Section.ID? {
            at < size / 4 ? "goal-1" : [nil, "goal-2", "goal-3"][at % 3]
        }
        hearing.respondents = (0..<(size / 10)).map {
            Respondent(id: Respondent.ID("r\($0)"), name: "\($0)", kind: .citizen, answered: true)
        }
        hearing.responses = (0..<(size / 2)).map { at in
            Response(
                id: Response.ID("H\(at + 1)"), section: section(at), text: "ab",
                source: SourceSpan(document: "d", page: at + 1),
                attributions: [
                    Attribution(respondent: Respondent.ID("r\(at % (size / 10))"), basis: .stated)
                ], tags: ["t\(at % 5)"])
        }
        hearing.remarks = (0..<(size / 2)).map { at in
            Remark(
                id: Remark.ID("B\(at + 1)"), section: section(at), text: "cd",
                source: SourceSpan(document: "d", page: at + 1), departments: ["BUF"],
                outcomes: [.noted],
                answers: [ResponseLink(response: Response.ID("H\(at + 1)"), basis: .stated)])
        }
        return hearing
    }

    private struct Probe {
        let source: StoredHearing
        let opening: Int

        init(_ size: Int) throws {
            let hearing = WindowCostTests.hearing(size)
            let store = try HearingStore.inMemory(onCreate: { [hearing] })
            self.init(try store.source(of: "h"))
        }

        init(_ source: StoredHearing) {
            self.source = source
            opening = Self.steps(source)
        }

        /// Steps of the statements of the short connection since the last call.
        private static func steps(_ source: StoredHearing) -> Int {
            source.moment.short { db in
                var sum = 0
                var statement = sqlite3_next_stmt(db.sqliteConnection, nil)
                while let current = statement {
                    sum += Int(sqlite3_stmt_status(current, SQLITE_STMTSTATUS_VM_STEP, 1))
                    statement = sqlite3_next_stmt(db.sqliteConnection, current)
                }
                return sum
            } ?? 0
        }

        func cost(_ ask: (StoredHearing) -> Void) -> Int {
            _ = Self.steps(source)
            ask(source)
            return Self.steps(source)
        }
    }

    /// Every short question, at the end of what there is: there a walk would be longest.
    private static let questions: [(String, @Sendable (StoredHearing) -> Void)] = [
        ("response", { _ = $0.response(Response.ID("H\($0.head.counts.responses.all)")) }),
        ("remark", { _ = $0.remark("B3") }),
        ("respondent", { _ = $0.respondent("r5") }),
        ("place", { _ = $0.place(of: .remark("B7")) }),
        ("answering", { _ = $0.remarks(answering: "H9") }),
        ("supporters", { _ = $0.supporters(of: "H9") }),
        ("departments", { _ = $0.departments(in: "goal-1") }),
        ("pages", { _ = $0.pagesOfRemarks(in: "goal-1") }),
        ("said", { _ = $0.responses(saidBy: "r3", limit: 3) }),
        ("case", { _ = try? $0.caseState() }),
        ("reply", { source in _ = source.response("H2").map(source.reply(to:)) }),
        ("count", { _ = $0.count(.response, in: "goal-1") }),
        ("restated", { _ = $0.countRestated(.response, in: "goal-1") }),
        (
            "restated of some",
            { _ = $0.isRestated(anyOf: Array(1...10), .response, in: "goal-1") }
        ),
        ("names", { _ = $0.committees }),
        ("places", { _ = $0.namedPlaces }),
        ("tags", { _ = $0.candidates(for: .tag) }),
        ("ids", { _ = $0.ids(.response, in: "goal-1", 0..<10) }),
        ("first page", { _ = $0.run(.response, in: "goal-1", 0..<10) }),
        (
            "last page",
            { source in
                let count = source.count(.response, in: "goal-1")
                _ = source.run(.response, in: "goal-1", (count - 10)..<count)
            }
        ),
        (
            "offset",
            { source in
                let last = source.count(.remark, in: "goal-1") - 1
                let placed = source.run(.remark, in: "goal-1", last..<(last + 1))
                if let place = placed.first?.place { #expect(source.offset(of: place) == last) }
            }
        ),
    ]

    @Test func shortQuestionsCostTheSameAtEverySize() throws {
        let probes = try Self.sizes.map(Probe.init)
        #expect(probes[1].opening <= probes[0].opening * 2)
        for (name, ask) in Self.questions {
            let costs = probes.map { $0.cost(ask) }
            #expect(costs[1] <= costs[0] * 2 + 50, "\(name): \(costs)")
            #expect(costs[1] < 3_000, "\(name): \(costs)")
        }
    }

    /// However much somebody said: half of all responses are r0's here.
    @Test func whatABusyRespondentSaidIsAWindow() throws {
        let costs = try Self.sizes.map { size in
            var hearing = Self.hearing(size)
            for at in hearing.responses.indices where at % 2 == 0 {
                hearing.responses[at].attributions = [Attribution(respondent: "r0", basis: .stated)]
            }
            let store = try HearingStore.inMemory(onCreate: { [hearing] })
            return Probe(try store.source(of: "h")).cost { source in
                #expect(source.responses(saidBy: "r0", limit: 5).count == 5)
            }
        }
        #expect(costs[1] <= costs[0] * 2 + 50, "\(costs)")
    }

    /// Among others the index is walked once, a step of the machine or two for a passage; then it
    /// is as quick.
    @Test func scatteredPassagesAreFoundByAnchors() throws {
        let probe = try Probe(6_000)
        let count = probe.source.count(.response, in: "goal-2")
        #expect(probe.cost { _ = $0.run(.response, in: "goal-2", 0..<10) } < count * 12)
        let end = probe.cost { _ = $0.run(.response, in: "goal-2", (count - 10)..<count) }
        #expect(end < 3_000, "\(end)")
        let placed = probe.source.run(.response, in: "goal-2", (count - 1)..<count)
        let place = try #require(placed.first?.place)
        let offset = probe.cost { #expect($0.offset(of: place) == count - 1) }
        #expect(offset < 3_000, "\(offset)")
    }

    @Test func whatIsHeldIsBounded() throws {
        var kept = Generations<Int, Int>(limit: 100)
        for number in 0..<10_000 { kept[number] = number }
        #expect(kept.count <= 100)
        #expect(kept[9_999] == 9_999)
        #expect(kept[9_950] == 9_950)
        #expect(kept[0] == nil)
    }
}
