/// A hearing with the look-ups that reading it needs: what stands in a section, what answers
/// what. Built in one pass; every look-up is constant time. A value of its own hearing: change
/// the hearing and build another.
public struct HearingIndex: Sendable {
    public let hearing: Hearing
    public let tree: SectionTree

    private let respondentByID: [Respondent.ID: Respondent]
    private let submissionByID: [Submission.ID: Submission]
    private let responseByID: [Response.ID: Int]
    private let remarkByID: [Remark.ID: Int]
    private let responsesBySection: [Section.ID?: [Int]]
    private let remarksBySection: [Section.ID?: [Int]]
    private let remarksByResponse: [Response.ID: [(remark: Remark, basis: Basis)]]

    public init(_ hearing: Hearing) {
        self.hearing = hearing
        tree = SectionTree(hearing.sections)
        respondentByID = Dictionary(
            hearing.respondents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        submissionByID = Dictionary(
            hearing.submissions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        responseByID = Self.positions(hearing.responses, by: \.id)
        remarkByID = Self.positions(hearing.remarks, by: \.id)
        responsesBySection = Dictionary(grouping: hearing.responses.indices) {
            hearing.responses[$0].section
        }
        remarksBySection = Dictionary(grouping: hearing.remarks.indices) {
            hearing.remarks[$0].section
        }
        var answering: [Response.ID: [(remark: Remark, basis: Basis)]] = [:]
        for remark in hearing.remarks {
            for link in remark.answers {
                answering[link.response, default: []].append((remark, link.basis))
            }
        }
        remarksByResponse = answering
    }

    private static func positions<Entity, ID: Hashable>(
        _ entities: [Entity], by id: KeyPath<Entity, ID>
    ) -> [ID: Int] {
        Dictionary(
            entities.enumerated().map { ($1[keyPath: id], $0) },
            uniquingKeysWith: { first, _ in first })
    }

    public func respondent(_ id: Respondent.ID) -> Respondent? { respondentByID[id] }
    public func submission(_ id: Submission.ID) -> Submission? { submissionByID[id] }
    public func response(_ id: Response.ID) -> Response? {
        responseByID[id].map { hearing.responses[$0] }
    }
    public func remark(_ id: Remark.ID) -> Remark? { remarkByID[id].map { hearing.remarks[$0] } }

    /// The responses that stand directly in a section, in the document's order; nil: in none.
    public func responses(in section: Section.ID?) -> [Response] {
        positions(.response, in: section).map { hearing.responses[$0] }
    }

    public func remarks(in section: Section.ID?) -> [Remark] {
        positions(.remark, in: section).map { hearing.remarks[$0] }
    }

    /// The remarks tied to a response, suggestions included.
    public func remarks(answering response: Response.ID) -> [(remark: Remark, basis: Basis)] {
        remarksByResponse[response] ?? []
    }

    /// Where the passages of a section stand in the hearing's list of their kind.
    func positions(_ kind: Passage.Kind, in section: Section.ID?) -> [Int] {
        switch kind {
        case .response: responsesBySection[section] ?? []
        case .remark: remarksBySection[section] ?? []
        }
    }

    func position(of id: PassageID) -> Int? {
        switch id {
        case .response(let id): responseByID[id]
        case .remark(let id): remarkByID[id]
        }
    }
}
