import PolicyModel

/// Which respondent of a hearing read again is which one of before.
struct RespondentMatch: Sendable {
    private(set) var ids: [Respondent.ID: Respondent.ID] = [:]
    /// The old ones in their order, then the new.
    private(set) var respondents: [Respondent]
    private(set) var added: [Respondent.ID] = []
    /// Old ones that the new document does not have.
    private(set) var unmatched: Set<Respondent.ID>

    init(old: [Respondent], new: [Respondent]) {
        respondents = old
        unmatched = Set(old.map(\.id))
        var slugs = UniqueSlugs(taken: Set(old.map(\.id.rawValue)))
        for respondent in new {
            let index =
                old.firstIndex {
                    unmatched.contains($0.id)
                        && Fold.compactKey($0.name) == Fold.compactKey(respondent.name)
                }
                ?? old.firstIndex {
                    unmatched.contains($0.id) && !respondent.lokaludvalg.isEmpty
                        && Set($0.lokaludvalg) == Set(respondent.lokaludvalg)
                }
            if let index {
                ids[respondent.id] = old[index].id
                unmatched.remove(old[index].id)
                respondents[index].answered = old[index].answered || respondent.answered
                respondents[index].invited = old[index].invited ?? respondent.invited
            } else {
                var added = respondent
                added.id = Respondent.ID(slugs.make(respondent.id.rawValue))
                ids[respondent.id] = added.id
                self.added.append(added.id)
                respondents.append(added)
            }
        }
    }

    /// - Parameters:
    ///   - listed: those on the list that was just read; empty where another document was.
    ///   - isWholeList: whether it stands for the only list, so that nobody else is on one.
    mutating func settleInvited(listed: Set<Respondent.ID>, isWholeList: Bool) {
        for index in respondents.indices {
            if listed.contains(respondents[index].id) {
                respondents[index].invited = true
            } else if isWholeList || respondents[index].invited == nil {
                respondents[index].invited = false
            }
        }
    }

    mutating func drop(_ gone: Set<Respondent.ID>) {
        respondents.removeAll { gone.contains($0.id) }
    }
}
