/// One passage of the administration's answer (bemærkning).
public struct Remark: Hashable, Sendable {
    public typealias ID = Identifier<Remark>

    public enum Status: String, Hashable, Sendable, CaseIterable {
        case final
        /// Written in Pejl or read from a distribution sheet, not yet in a document.
        case draft
    }

    /// B1, B2 …
    public var id: ID
    public var section: Section.ID?
    public var gist: String?
    public var text: String
    public var wording: Wording
    public var source: SourceSpan
    /// Abbreviations, or the name of a department that has none. Empty where nobody is named.
    public var departments: [String]
    /// "Forvaltningerne": words that name no department.
    public var departmentWords: String?
    public var outcomes: [Outcome]
    /// The document's own words for the outcome, "imødekommes delvist".
    public var outcomeWords: String?
    /// nil where there is no outcome.
    public var outcomeBasis: Basis?
    public var answers: [ResponseLink]
    public var places: [Place]
    public var tags: [String]
    public var status: Status
    public var notes: [Note]

    public init(
        id: ID, section: Section.ID?, gist: String? = nil, text: String,
        wording: Wording = .original, source: SourceSpan, departments: [String] = [],
        departmentWords: String? = nil, outcomes: [Outcome] = [], outcomeWords: String? = nil,
        outcomeBasis: Basis? = nil, answers: [ResponseLink] = [], places: [Place] = [],
        tags: [String] = [], status: Status = .final, notes: [Note] = []
    ) {
        self.id = id
        self.section = section
        self.gist = gist
        self.text = text
        self.wording = wording
        self.source = source
        self.departments = departments
        self.departmentWords = departmentWords
        self.outcomes = outcomes
        self.outcomeWords = outcomeWords
        self.outcomeBasis = outcomeBasis
        self.answers = answers
        self.places = places
        self.tags = tags
        self.status = status
        self.notes = notes
    }
}
