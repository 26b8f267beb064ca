import PolicyModel

/// What becomes of a passage that is in the document no more: it stays where a person has worked
/// on it, or where it is our own rendering.
struct PassageFates: Sendable {
    private let overruled: Reimport.Overruled
    /// Responses that a person has said a remark answers.
    private let linkedByPeople: Set<Response.ID>

    init(_ hearing: Hearing, _ overruled: Reimport.Overruled) {
        self.overruled = overruled
        linkedByPeople = Set(
            hearing.remarks.flatMap { remark in
                remark.answers.filter { $0.basis == .assigned }.map(\.response)
            })
    }

    func fate(of response: Response) -> Reimport.Change.Kind {
        fate(response.id.rawValue, response.wording, hasWork: hasWork(response))
    }

    func fate(of remark: Remark) -> Reimport.Change.Kind {
        fate(
            remark.id.rawValue, remark.wording,
            hasWork: remark.status == .draft || hasWork(remark))
    }

    private func fate(
        _ id: String, _ wording: Wording, hasWork: Bool
    ) -> Reimport.Change.Kind {
        if hasWork || overruled.texts.contains(id) || overruled.sections.contains(id)
            || overruled.outcomes.contains(id) || overruled.kinds.contains(id)
            || overruled.authors.contains(id)
        {
            return .keptWithWork
        }
        return wording == .restated ? .keptRestated : .gone
    }

    private func hasWork(_ response: Response) -> Bool {
        !response.notes.isEmpty || !response.tags.isEmpty || !response.assignedTo.isEmpty
            || response.sectionBasis == .assigned
            || response.attributions.contains { $0.basis == .assigned }
            || response.supports.contains { $0.basis == .assigned }
            || (response.gist != nil && response.wording == .original)
            || linkedByPeople.contains(response.id)
    }

    private func hasWork(_ remark: Remark) -> Bool {
        !remark.notes.isEmpty || !remark.tags.isEmpty || remark.outcomeBasis == .assigned
            || remark.answers.contains { $0.basis == .assigned }
            || (remark.gist != nil && remark.wording == .original)
    }
}
