import PolicyModel

/// The passages that a selection shows, section by section, of which only those are fetched that
/// somebody looks at. It remembers nothing: the source knows what was looked at last.
struct PassageWindows: Sendable {
    let source: any HearingSource
    let selection: PassageSelection

    init(_ source: any HearingSource, _ selection: PassageSelection) {
        self.source = source
        self.selection = selection
    }

    /// All passages of the section are shown, so that the source's own runs serve.
    private func isWhole(_ kind: Passage.Kind, _ section: Section.ID?) -> Bool {
        selection.isEverything || (kind == .remark && selection.showsAllRemarks(in: section))
    }

    func count(_ kind: Passage.Kind, in section: Section.ID?) -> Int {
        isWhole(kind, section)
            ? source.count(kind, in: section) : selection.positions(kind, in: section).count
    }

    /// It matches for its own sake.
    func matches(_ id: PassageID) -> Bool {
        selection.isEverything || source.place(of: id).map(selection.contains) ?? false
    }

    func shows(_ place: PassagePlace) -> Bool { selection.shows(place) }

    /// nil only beyond the end, and where the file cannot be read any more.
    func passage(
        _ kind: Passage.Kind, in section: Section.ID?, at index: Int
    ) -> PlacedPassage? {
        if isWhole(kind, section) { return source.passage(kind, in: section, at: index) }
        let positions = selection.positions(kind, in: section)
        return positions.indices.contains(index)
            ? source.passage(kind, at: index, of: positions) : nil
    }

    /// Whether one of those is restated, as the source counts it where all are shown; nil: there are
    /// more than `most` to look through.
    func holdsRestated(_ kind: Passage.Kind, in section: Section.ID?, most: Int) -> Bool? {
        let all = source.count(kind, in: section)
        let restated = source.countRestated(kind, in: section)
        if restated == 0 { return false }
        // More than there are others.
        if count(kind, in: section) > all - restated { return true }
        let positions = selection.positions(kind, in: section)
        if positions.count > most { return nil }
        return source.isRestated(anyOf: positions.map(Int.init), kind, in: section)
    }

    /// Which of those of a section match for their own sake, from one offset up to another; none is read.
    func matching(
        _ kind: Passage.Kind, in section: Section.ID?, _ offsets: Range<Int>
    ) -> [Bool] {
        if selection.isEverything || !isWhole(kind, section) { return offsets.map { _ in true } }
        let positions = source.positions(kind, in: section, offsets)
        // Fewer where the file cannot be read any more: the rows stay.
        return (0..<offsets.count).map { at in
            positions.indices.contains(at)
                && selection.contains(
                    PassagePlace(kind: kind, section: section, position: positions[at]))
        }
    }

    /// Of the first ones.
    func ids(_ kind: Passage.Kind, in section: Section.ID?, most: Int) -> [PassageID] {
        if isWhole(kind, section) { return source.ids(kind, in: section, 0..<most) }
        return source.ids(
            kind, in: section, at: selection.positions(kind, in: section).prefix(most).map(Int.init)
        )
    }

    /// How many of its kind and section are shown before it.
    func insertion(of place: PassagePlace) -> Int {
        isWhole(place.kind, place.section)
            ? source.offset(of: place)
            : selection.positions(place.kind, in: place.section)
                .sortedInsertion(of: Int32(clamping: place.position))
    }

    /// Where a passage is in the list of its kind and section; nil where it is not shown.
    func index(of place: PassagePlace) -> Int? { shows(place) ? insertion(of: place) : nil }
}
