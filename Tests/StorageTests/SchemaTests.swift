import GRDB
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

/// The Swift code is not the only guard.
@Suite struct SchemaTests {
    let store: HearingStore

    init() throws { store = try HearingStore.inMemory(onCreate: { [Invented.hearing] }) }

    private static let h = "'havneplan-2031'"

    @Test(arguments: [
        "UPDATE hearing SET opens = '1. februar'",
        "UPDATE hearing SET example = 2",
        "UPDATE hearing SET id = ''",
        "UPDATE hearing SET title = NULL",
        "UPDATE document SET kind = 'letter'",
        "UPDATE document SET pages = 0",
        "UPDATE document SET pages = 'ni'",
        "UPDATE document SET sha256 = 'abc'",
        "UPDATE document SET sha256 = '\(String(repeating: "G", count: 64))'",
        "UPDATE section SET kind = 'chapter'",
        "UPDATE section SET number = 1.5",
        "UPDATE section SET status = 'gone'",
        "UPDATE section SET parent = 'goal-9'",
        "UPDATE section SET position = 0",
        "UPDATE respondent SET kind = 'person'",
        "UPDATE respondent SET answered = 'ja'",
        "UPDATE submission SET document = 'none'",
        "UPDATE submission SET received = '2030'",
        "UPDATE response SET wording = 'ours'",
        "UPDATE response SET section = 'goal-9'",
        "UPDATE response SET document = 'none'",
        "UPDATE response SET page = 0",
        "UPDATE response SET sectionBasis = NULL",
        "UPDATE response SET quantityCount = 3, quantityWords = NULL",
        "UPDATE response_respondent SET basis = 'perhaps'",
        "UPDATE response_respondent SET respondent = 'nobody'",
        "UPDATE response_support SET supported = 'H9'",
        "UPDATE remark SET outcomeBasis = 'perhaps'",
        "UPDATE remark SET status = 'old'",
        "UPDATE remark_outcome SET outcome = 'won'",
        "UPDATE remark_answer SET response = 'H9'",
        "UPDATE unplaced SET reason = 'other'",
        "UPDATE folded SET kind = 'note'",
        "INSERT INTO response_tag VALUES (\(h), 'H9', 0, 'x')",
        "INSERT INTO remark_answer VALUES (\(h), 'B1', 7, 'H2', 'stated')",
        "INSERT INTO history (at, who, hearing, entity, item, what, after)"
            + " VALUES ('', '', '', 'x', '', 'y', 'no json')",
        "INSERT INTO deletion (at, who, hearing, entity, item) VALUES ('', '', '', 'note', '')",
        "DELETE FROM response WHERE id = 'H1'",
        "DELETE FROM document",
    ])
    func refuses(sql: String) throws {
        #expect(code { try store.write { try $0.execute(sql: sql) } } == .constraint, "\(sql)")
        #expect(try store.load(Invented.hearing.id) == Invented.hearing)
        #expect(try store.check() == [])
    }

    /// The first schema lists the cases itself; this says when the model has moved on.
    @Test func acceptsEveryCaseOfTheModel() throws {
        var hearing = Hearing(id: "all", title: "")
        hearing.documents = Document.Kind.allCases.enumerated().map {
            Document(id: Document.ID("d\($0)"), name: "", kind: $1)
        }
        let span = SourceSpan(document: "d0")
        hearing.sections = Section.Kind.allCases.enumerated().map {
            Section(id: Section.ID("a\($0)"), kind: $1, title: "")
        }
        hearing.sections += Section.Status.allCases.enumerated().map {
            Section(id: Section.ID("b\($0)"), kind: .goal, title: "", status: $1)
        }
        hearing.respondents = Respondent.Kind.allCases.enumerated().map {
            Respondent(id: Respondent.ID("r\($0)"), name: "", kind: $1)
        }
        for (at, basis) in Basis.allCases.enumerated() {
            hearing.responses.append(
                Response(
                    id: Response.ID("H\(at)"), kind: Response.Kind.allCases[at % 2], section: nil,
                    sectionBasis: basis, text: "", wording: Wording.allCases[at % 2],
                    source: span,
                    attributions: [Attribution(respondent: "r0", basis: basis)]))
            hearing.remarks.append(
                Remark(
                    id: Remark.ID("B\(at)"), section: nil, text: "", source: span,
                    outcomes: Outcome.allCases, outcomeBasis: basis,
                    answers: [ResponseLink(response: "H0", basis: basis)],
                    status: Remark.Status.allCases[at % 2]))
        }
        hearing.unplaced = UnplacedText.Reason.allCases.map {
            UnplacedText(text: "", source: span, reason: $0)
        }
        try store.save(hearing, by: "x")
        #expect(try store.load("all") == hearing)
    }

    @Test func everyTableIsStrict() throws {
        let loose = try store.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0
                    AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'passage_index%'
                    """)
        }
        #expect(loose == [])
    }
}
