import Language
import PolicyModel

@testable import Browser

/// A hearing whose long questions are asked beside the keys, as a large one's are.
struct BesideSource: HearingSource {
    let index: HearingIndex
    /// A search finds no more than these at first; nil: as many as it is asked for.
    var mostHits: Int?
    var gone: Set<PassageID> = []

    var head: HearingHead { index.head }
    var tree: SectionTree { index.tree }

    func response(_ id: Response.ID) -> Response? { index.response(id) }
    func remark(_ id: Remark.ID) -> Remark? { index.remark(id) }
    func respondent(_ id: Respondent.ID) -> Respondent? { index.respondent(id) }
    func submission(_ id: Submission.ID) -> Submission? { index.submission(id) }

    func isGone(_ passage: PassageID) -> Bool { gone.contains(passage) }

    func remarks(answering response: Response.ID) -> [(remark: Remark, basis: Basis)] {
        index.remarks(answering: response)
    }
    func supporters(of response: Response.ID) -> [Response] { index.supporters(of: response) }
    func departments(in section: Section.ID) -> Set<String> { index.departments(in: section) }
    func pagesOfRemarks(in section: Section.ID) -> ClosedRange<Int>? {
        index.pagesOfRemarks(in: section)
    }
    func responses(saidBy respondent: Respondent.ID, limit: Int) -> [Response] {
        index.responses(saidBy: respondent, limit: limit)
    }

    func count(_ kind: Passage.Kind, in section: Section.ID?) -> Int {
        index.count(kind, in: section)
    }
    func place(of id: PassageID) -> PassagePlace? { index.place(of: id) }
    func offset(of place: PassagePlace) -> Int { index.offset(of: place) }
    func run(
        _ kind: Passage.Kind, in section: Section.ID?, _ offsets: Range<Int>
    ) -> [PlacedPassage] { index.run(kind, in: section, offsets) }
    func passages(_ kind: Passage.Kind, at positions: [Int]) -> [PlacedPassage] {
        index.passages(kind, at: positions)
    }

    var committeeNames: [String] { index.committeeNames }
    var committees: [CommitteeStanding] { index.committees }
    var committeeAnswers: Int { index.committeeAnswers }
    var namedPlaces: Set<String> { index.namedPlaces }

    var tags: Set<String> { index.tags }
    var speakingDepartments: Set<String> { index.speakingDepartments }
    var respondentCandidates: [FilterCandidate] {
        index.respondentCandidates
    }
    func choose(_ filter: Filter) throws -> PassageSelection { index.choose(filter) }
    func search(
        _ query: SearchQuery, in selection: PassageSelection, limit: Int?, near: PassageID?
    ) throws -> PassageHits {
        let hits = index.search(query, in: selection, limit: limit, near: near)
        guard let mostHits, limit != nil, hits.selection.count > mostHits else { return hits }
        var places: [PassagePlace] = []
        let order = ReadingOrder(PassageWindows(index, hits.selection.alone))
        for position in 0..<mostHits {
            if let passage = order[position], let place = place(of: PassageID(passage)) {
                places.append(place)
            }
        }
        return PassageHits(PassageSelection(places), isComplete: false)
    }
    func tallies(beside filter: Filter) throws -> FilterTallies { index.tallies(beside: filter) }
    func committeeTallies() throws -> Facets.Tally { index.committeeTallies() }
    func overview() throws -> OverviewCounts { index.overview() }
    func caseState() throws -> CaseState { index.caseState() }
    func respondentLines() throws -> [RespondentLine] { index.respondentLines() }
    func interrupt() {}
}

extension BrowserSession {
    /// On an invented hearing whose long questions are asked beside the keys.
    static func beside(
        _ columns: Int = 80, _ rows: Int = 24, mostHits: Int? = nil, kept: KeptPlace? = nil,
        filter: Filter = .none
    ) -> BrowserSession {
        var settings = BrowserSettings()
        settings.asksBeside = true
        return BrowserSession(
            source: BesideSource(
                index: HearingIndex(Fixture.hearing()), mostHits: mostHits),
            catalogue: Fixture.danish, settings: settings,
            size: Size(columns: columns, rows: rows), kept: kept, filter: filter)
    }

    /// An event, and the questions it led to; they are not answered.
    mutating func questions(_ event: Event) -> [(inquiry: Inquiry, ticket: Int)] {
        questions(in: handle(event))
    }

    func questions(in effects: [Effect]) -> [(inquiry: Inquiry, ticket: Int)] {
        effects.compactMap { effect in
            if case .inquire(let inquiry, let ticket) = effect { (inquiry, ticket) } else { nil }
        }
    }

    /// Answers questions, and those that the answers lead to.
    mutating func answer(_ questions: [(inquiry: Inquiry, ticket: Int)]) throws {
        var waiting = questions
        while !waiting.isEmpty {
            let (inquiry, ticket) = waiting.removeFirst()
            let finding = try inquiry.answer(
                from: words.source, in: words.catalogue)
            waiting += self.questions(.found(ticket: ticket, finding))
        }
    }

    /// An event, with every question answered at once.
    mutating func handleAndAnswer(_ event: Event) throws -> [Effect] {
        let effects = handle(event)
        try answer(questions(in: effects))
        return effects
    }

    mutating func type(_ script: String) throws {
        for event in try KeyScript.events(script) { _ = try handleAndAnswer(event) }
    }
}
