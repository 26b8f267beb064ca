public import PolicyModel

extension HearingIndex {
    /// The one thing of an id (`show ID`), whatever it is: a passage, a section, a respondent, a
    /// letter, a document, a department by its abbreviation, a lokaludvalg by its name. Exact
    /// ids first, then without regard to case. nil: there is none.
    public func item(_ id: String) -> ListedItem? {
        item { $0 == id } ?? item { Fold.key($0) == Fold.key(id) }
    }

    private func item(_ isWanted: (String) -> Bool) -> ListedItem? {
        if let found = hearing.responses.first(where: { isWanted($0.id.rawValue) }) {
            return .response(found, match: nil)
        }
        if let found = hearing.remarks.first(where: { isWanted($0.id.rawValue) }) {
            return .remark(found, match: nil, isContext: false)
        }
        if let found = hearing.sections.first(where: { isWanted($0.id.rawValue) }) {
            return .section(found)
        }
        if let found = hearing.respondents.first(where: { isWanted($0.id.rawValue) }) {
            return .respondent(found)
        }
        if let found = hearing.submissions.first(where: { isWanted($0.id.rawValue) }) {
            return .submission(found)
        }
        if let found = hearing.documents.first(where: { isWanted($0.id.rawValue) }) {
            return .document(found)
        }
        if let found = committeeTallies().first(where: { isWanted($0.name) }) {
            return .lokaludvalg(found)
        }
        let departments = hearing.registers.departments
        if let found = departments.first(where: { isWanted($0.abbreviation) }) {
            return .department(found)
        }
        return nil
    }
}
