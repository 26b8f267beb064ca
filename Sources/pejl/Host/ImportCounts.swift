internal import PolicyModel

/// What an import tells of a hearing's size, counted as its parts go by.
struct ImportCounts: Equatable {
    var sections = 0
    var goals = 0
    var respondents = 0
    var submissions = 0
    var responses = 0
    var remarks = 0
    var preface = 0
    /// What could not be placed; other leftovers do not count.
    var unread = 0

    /// Of the whole, or of what comes before its parts.
    init(_ hearing: Hearing) {
        preface = hearing.preface.count
        hearing.forEachPart { add($0) }
    }

    mutating func add(_ part: HearingPart) {
        switch part {
        case .section(let section):
            sections += 1
            goals += section.kind == .goal ? 1 : 0
        case .respondent: respondents += 1
        case .submission: submissions += 1
        case .response: responses += 1
        case .remark: remarks += 1
        case .unplaced(let text): unread += text.reason == .unread ? 1 : 0
        }
    }

    var passages: Int { responses + remarks }
}
