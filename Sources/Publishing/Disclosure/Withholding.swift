internal import PolicyModel

extension Hearing {
    /// Without notes, without drafts (nobody has answered so yet) and without all that only the program suggests. What a suggestion placed
    /// somewhere stands nowhere then, rather than in the wrong place.
    var withoutInternals: Hearing {
        var hearing = self
        hearing.responses = responses.map { response in
            var response = response
            response.notes = []
            response.attributions.removeAll { !$0.basis.counts }
            response.supports.removeAll { !$0.basis.counts }
            if !response.sectionBasis.counts {
                response.section = nil
                response.sectionBasis = .stated
            }
            return response
        }
        hearing.remarks = remarks.filter { $0.status == .final }.map { remark in
            var remark = remark
            remark.notes = []
            remark.answers.removeAll { !$0.basis.counts }
            if let basis = remark.outcomeBasis, !basis.counts {
                remark.outcomes = []
                remark.outcomeBasis = nil
            }
            return remark
        }
        return hearing
    }
}
