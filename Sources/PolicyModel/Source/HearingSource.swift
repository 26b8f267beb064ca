/// Where a browser gets a hearing from, a window at a time: all of it in memory
/// (``HearingIndex``), or rows of a file that are fetched when they are looked at.
///
/// One source shows one moment: what it answers does not change while it is held. A change of the
/// hearing is another source.
///
/// The questions are of two kinds. **Short** ones are asked while a key is being answered; each
/// costs a few rows, however large the hearing is, and never more than a millisecond or two.
/// **Long** ones may walk the whole hearing; they throw, are asked beside the keys, and may be broken
/// off with ``interrupt()``.
///
/// A file that cannot be read any more answers short questions with nothing and long ones with an
/// error.
public protocol HearingSource: Sendable {
    var head: HearingHead { get }
    var tree: SectionTree { get }

    // MARK: Short: one thing by its id

    func response(_ id: Response.ID) -> Response?
    func remark(_ id: Remark.ID) -> Remark?
    func respondent(_ id: Respondent.ID) -> Respondent?
    func submission(_ id: Submission.ID) -> Submission?
    /// The document, as it was read last, has the passage no more (``Decision/What/gone``).
    func isGone(_ passage: PassageID) -> Bool

    // MARK: Short: what hangs on it

    /// The remarks tied to a response, suggestions included, in the document's order.
    func remarks(answering response: Response.ID) -> [(remark: Remark, basis: Basis)]
    /// The passages of letters that stand behind a passage of the summary, suggestions included,
    /// in the document's order.
    func supporters(of response: Response.ID) -> [Response]
    /// The departments that speak in a section's remarks, each once, in no order.
    func departments(in section: Section.ID) -> Set<String>
    /// The first and the last page that a section's remarks stand on; nil where none has a page.
    func pagesOfRemarks(in section: Section.ID) -> ClosedRange<Int>?
    /// What is attributed to a respondent (suggestions left out), in the document's order.
    func responses(saidBy respondent: Respondent.ID, limit: Int) -> [Response]

    // MARK: Short: runs of passages

    /// How many passages of a kind stand directly in a section; nil: in none.
    func count(_ kind: Passage.Kind, in section: Section.ID?) -> Int
    /// How many of those are restated.
    func countRestated(_ kind: Passage.Kind, in section: Section.ID?) -> Int
    /// Where those of a section stand, from one offset up to another, ascending.
    func positions(_ kind: Passage.Kind, in section: Section.ID?, _ offsets: Range<Int>) -> [Int]
    /// Whether any of those at some of a section's positions is.
    func isRestated(anyOf positions: [Int], _ kind: Passage.Kind, in section: Section.ID?) -> Bool
    /// nil: there is no such passage.
    func place(of id: PassageID) -> PassagePlace?
    /// How many passages of its kind stand before it in its section.
    func offset(of place: PassagePlace) -> Int
    /// Those of a section from one offset up to another, in the document's order. Fewer where the
    /// section ends.
    func run(
        _ kind: Passage.Kind, in section: Section.ID?, _ offsets: Range<Int>
    ) -> [PlacedPassage]
    /// The one at an offset of a section; nil beyond its end. A file's source reads its neighbours
    /// along, since they are looked at next.
    func passage(_ kind: Passage.Kind, in section: Section.ID?, at offset: Int) -> PlacedPassage?
    /// The one at `positions[index]`, with its neighbours read along in the same way.
    func passage(_ kind: Passage.Kind, at index: Int, of positions: [Int32]) -> PlacedPassage?
    /// Those at the positions, ascending; an unknown position is left out.
    func passages(_ kind: Passage.Kind, at positions: [Int]) -> [PlacedPassage]
    /// Only what those of a section are cited by, from one offset up to another.
    func ids(_ kind: Passage.Kind, in section: Section.ID?, _ offsets: Range<Int>) -> [PassageID]
    /// Of those of a section that stand at some of its positions.
    func ids(_ kind: Passage.Kind, in section: Section.ID?, at positions: [Int]) -> [PassageID]

    // MARK: Short: names

    /// The committees of the register, then those that only the respondents know.
    var committeeNames: [String] { get }
    /// What is known of each committee without its passages, in the order of ``committeeNames``.
    var committees: [CommitteeStanding] { get }
    /// How many of those who answered answer for a committee; a joint answer counts once.
    var committeeAnswers: Int { get }
    /// The places that passages name.
    var namedPlaces: Set<String> { get }
    /// The tags that passages have.
    var tags: Set<String> { get }
    /// The departments that speak in remarks.
    var speakingDepartments: Set<String> { get }

    // MARK: Short: the case

    /// What is still to be done; it throws only where the file cannot be read any more.
    func caseState() throws -> CaseState

    // MARK: Long

    /// All respondents as what can be picked, by name and id, in the document's order. Asked too
    /// late, it is slow rather than wrong.
    var respondentCandidates: [FilterCandidate] { get }
    /// The passages that a filter lets through.
    func choose(_ filter: Filter) throws -> PassageSelection
    /// Those of a selection that match all words of a query (its fields are not looked at), context
    /// included, by ``TextSearch/matches(_:gist:text:)``. At most `limit` of them: first those from
    /// `near` on in reading order, then from the start.
    func search(
        _ query: SearchQuery, in selection: PassageSelection, limit: Int?, near: PassageID?
    ) throws -> PassageHits
    /// How many passages each value of each field would leave beside what is picked in the others.
    func tallies(beside filter: Filter) throws -> FilterTallies
    /// What is counted for each committee in the whole hearing, by name.
    func committeeTallies() throws -> Facets.Tally
    func overview() throws -> OverviewCounts
    /// All respondents, in the document's order.
    func respondentLines() throws -> [RespondentLine]

    /// Breaks off the long question that is being answered, if any: it throws `CancellationError`.
    func interrupt()
}

/// A name that can be picked: the canonical value and what it is called.
public struct FilterCandidate: Hashable, Sendable {
    public let value: String
    /// Never empty.
    public let names: [String]

    public init(value: String, names: [String]) {
        self.value = value
        self.names = names
    }
}

/// What is known of a committee without its passages.
public struct CommitteeStanding: Hashable, Sendable {
    public let name: String
    /// It is on the list of those who answered, alone or jointly.
    public let answered: Bool
    /// The others of a joint answer.
    public let jointly: [String]

    public init(name: String, answered: Bool, jointly: [String]) {
        self.name = name
        self.answered = answered
        self.jointly = jointly
    }
}

/// A respondent, and how many passages are attributed to it (suggestions left out).
public struct RespondentLine: Hashable, Sendable {
    public let respondent: Respondent
    public let said: Int

    public init(respondent: Respondent, said: Int) {
        self.respondent = respondent
        self.said = said
    }
}
