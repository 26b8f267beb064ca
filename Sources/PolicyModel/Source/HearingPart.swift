/// One entry of a hearing's long lists. What is too long to be held whole goes through the house
/// in these: first all sections, then respondents, submissions, responses, remarks and what is
/// unplaced, each in the document's order.
public enum HearingPart: Hashable, Sendable {
    case section(Section)
    case respondent(Respondent)
    case submission(Submission)
    case response(Response)
    case remark(Remark)
    case unplaced(UnplacedText)
}

extension Hearing {
    /// At the end of the list that it belongs to.
    public mutating func append(_ part: HearingPart) {
        switch part {
        case .section(let section): sections.append(section)
        case .respondent(let respondent): respondents.append(respondent)
        case .submission(let submission): submissions.append(submission)
        case .response(let response): responses.append(response)
        case .remark(let remark): remarks.append(remark)
        case .unplaced(let text): unplaced.append(text)
        }
    }

    /// Everything but ``front``, in the order of ``HearingPart``.
    public func forEachPart(_ body: (HearingPart) throws -> Void) rethrows {
        for section in sections { try body(.section(section)) }
        for respondent in respondents { try body(.respondent(respondent)) }
        for submission in submissions { try body(.submission(submission)) }
        for response in responses { try body(.response(response)) }
        for remark in remarks { try body(.remark(remark)) }
        for text in unplaced { try body(.unplaced(text)) }
    }

    /// The hearing's own fields, registers, documents and preface, with every long list empty.
    public var front: Hearing {
        Hearing(
            id: id, title: title, authority: authority, caseNumber: caseNumber, opens: opens,
            closes: closes, isExample: isExample, registers: registers, documents: documents,
            preface: preface)
    }
}
