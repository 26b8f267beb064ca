extension HearingIndex {
    /// The hearing with the passages that a filter lets through, and all that names them cut to
    /// fit: sections with their way up, links between what is left. Registers, documents and
    /// respondents stay whole, so that ids keep their meaning.
    public func narrowed(to filter: Filter) -> Hearing { narrowed(to: select(filter)) }

    /// The same where the choice was made before, on the hearing as it was before masking.
    public func narrowed(to selection: Selection) -> Hearing {
        var hearing = hearing
        hearing.responses.removeAll { !selection.contains($0) }
        hearing.remarks.removeAll { !selection.contains($0) }
        let kept = Set(hearing.responses.map(\.id))
        for position in hearing.remarks.indices {
            hearing.remarks[position].answers.removeAll { !kept.contains($0.response) }
        }
        for position in hearing.responses.indices {
            hearing.responses[position].supports.removeAll { !kept.contains($0.response) }
        }
        let used = Set(
            hearing.responses.compactMap(\.section) + hearing.remarks.compactMap(\.section))
        let needed = Set(used.flatMap { path(to: $0).map(\.id) })
        hearing.sections.removeAll { !needed.contains($0.id) }
        hearing.unplaced = []
        return hearing
    }
}
