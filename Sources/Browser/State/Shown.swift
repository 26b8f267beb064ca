import PolicyModel

/// What the four panes list at a place under a filter, and which row of each is selected: a
/// wanted place made to fit what there is.
///
/// Selections are nil only where a list is empty.
struct Shown: Sendable {
    let tops: [SectionRow]
    let top: Int?
    let rows: [SectionRow]
    let row: Int?
    let responses: PassageList<Response>
    let response: Int?
    let answers: Answers
    let remark: Int?

    var topRow: SectionRow? { top.map { tops[$0] } }
    var sectionRow: SectionRow? { row.map { rows[$0] } }
    var selectedResponse: Response? { response.map { responses[$0] } }
    var selectedRemark: Remark? { remark.map { answers.remarks[$0] } }

    init(_ place: Location, in listing: Listing) {
        tops = listing.tops
        top = Self.nearest(place.top, in: listing.tops, of: listing.allTops)
        let topID = top.map { listing.tops[$0].id } ?? nil
        rows = top == nil ? [] : listing.rows(of: topID)
        row = Self.nearest(place.section, in: rows, of: listing.allRows(of: topID))
        if let row {
            let sectionRow = rows[row]
            responses = listing.responses(of: sectionRow)
            response = Self.nearest(place.response, in: responses, listing.source)
            let selected = response.map { [responses] in responses[$0] }
            answers = Answers(to: selected, in: sectionRow, of: listing)
            // Remarks keep no neighbourhood: the first one answers best.
            remark =
                answers.remarks.isEmpty
                ? nil : place.remark.flatMap(answers.remarks.firstIndex) ?? 0
        } else {
            responses = PassageList(listing.windows)
            response = nil
            answers = Answers(none: listing)
            remark = nil
        }
    }

    /// The place as it is shown; scroll and what is open are kept.
    func place(from wanted: Location) -> Location {
        // Where a filter leaves a list empty, what was wanted there is still wanted without it.
        var place = wanted
        if let topRow { place.top = topRow.id }
        if let sectionRow { place.section = sectionRow.id }
        if let selectedResponse { place.response = selectedResponse.id }
        if let selectedRemark { place.remark = selectedRemark.id }
        return place
    }

    func count(in pane: Pane) -> Int {
        switch pane {
        case .sections: tops.count
        case .goals: rows.count
        case .responses: responses.count
        case .remarks: answers.remarks.count
        }
    }

    func selected(in pane: Pane) -> Int? {
        switch pane {
        case .sections: top
        case .goals: row
        case .responses: response
        case .remarks: remark
        }
    }

    /// The wanted one, else the next one in the document's order, else the last before it, so that
    /// a filter moves a selection as little as it can.
    private static func nearest(
        _ wanted: Response.ID?, in visible: PassageList<Response>, _ source: any HearingSource
    ) -> Int? {
        guard !visible.isEmpty else { return nil }
        guard let wanted else { return 0 }
        if let exact = visible.firstIndex(of: wanted) { return exact }
        return source.place(of: .response(wanted)).flatMap(visible.nearest) ?? 0
    }

    /// As above for headings, where nil is an id too: the passages in no section.
    private static func nearest(
        _ wanted: Section.ID?, in visible: [SectionRow], of all: [SectionRow]
    ) -> Int? {
        guard !visible.isEmpty else { return nil }
        if let exact = visible.firstIndex(where: { $0.id == wanted }) { return exact }
        guard let place = all.firstIndex(where: { $0.id == wanted }) else { return 0 }
        let later = Set(all[place...].map(\.id))
        return visible.firstIndex { later.contains($0.id) } ?? visible.count - 1
    }
}
