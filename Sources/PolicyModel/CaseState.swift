/// What is still to be done in a case: the counts of the status line, and the rules behind the lists.
public struct CaseState: Hashable, Sendable {
    /// Passages that nothing answers, nor their section.
    public var unanswered: Int
    /// Remarks of the document that decide nothing that anybody has told.
    public var withoutOutcome: Int
    /// Passages of which something is only the program's guess.
    public var uncertain: Int
    /// Remarks that are only drafts.
    public var drafts: Int

    public init(
        unanswered: Int = 0, withoutOutcome: Int = 0, uncertain: Int = 0, drafts: Int = 0
    ) {
        self.unanswered = unanswered
        self.withoutOutcome = withoutOutcome
        self.uncertain = uncertain
        self.drafts = drafts
    }

    public init(_ index: HearingIndex) {
        let hearing = index.hearing
        let holdsSummaries = hearing.responses.contains { $0.kind == .summary }
        unanswered = hearing.responses.count {
            index.isUnanswered($0, holdsSummaries: holdsSummaries)
        }
        withoutOutcome = hearing.remarks.count { $0.status == .final && $0.outcomes.isEmpty }
        uncertain =
            hearing.responses.count { Passage.response($0).isUncertain }
            + hearing.remarks.count { Passage.remark($0).isUncertain }
        drafts = hearing.remarks.count { $0.status == .draft }
    }

    public var isDone: Bool { unanswered + withoutOutcome + uncertain + drafts == 0 }
}

extension HearingIndex {
    /// Nothing answers it, nor its section. A letter's passage is answered through the summary,
    /// where the hearing has one.
    public func isUnanswered(_ response: Response, holdsSummaries: Bool) -> Bool {
        (response.kind == .summary || !holdsSummaries) && reply(to: response) == .none
    }
}

extension Passage {
    /// Something of the passage is only the program's guess.
    public var isUncertain: Bool {
        switch self {
        case .response(let response):
            (response.section != nil && response.sectionBasis == .suggested)
                || response.attributions.contains { $0.basis == .suggested }
                || response.supports.contains { $0.basis == .suggested }
        case .remark(let remark):
            remark.outcomeBasis == .suggested || remark.answers.contains { $0.basis == .suggested }
        }
    }
}
