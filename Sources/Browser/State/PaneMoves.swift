import PolicyModel

/// Moving in the four panes, and the way of Enter from a heading to a remark's full text.
extension BrowserSession {
    mutating func performInPanes(_ command: Command) {
        switch command {
        case .moveUp: step(-1)
        case .moveDown: step(1)
        case .pageUp: step(-pageLength)
        case .pageDown: step(pageLength)
        case .first: select(0)
        case .last: select(shown.count(in: wanted.focus) - 1)
        case .left: move { $0.focus = $0.focus == .sections ? .sections : $0.focus.previous }
        case .right: goRight()
        case .nextPane: move { $0.focus = $0.focus.next }
        case .previousPane: move { $0.focus = $0.focus.previous }
        case .open: open()
        case .readOn: readOnFromPanes()
        default: break
        }
    }

    /// How many rows a page of the focused pane has.
    private var pageLength: Int {
        guard let rect = layout.panes[wanted.focus] else { return 1 }
        let body = PaneFrame(rect, size: size).body
        return max(1, paneList(wanted.focus, in: body).pageLength)
    }

    private mutating func step(_ by: Int) {
        let count = shown.count(in: wanted.focus)
        guard count > 0, let selected = shown.selected(in: wanted.focus) else { return }
        select(max(0, min(count - 1, selected + by)))
    }

    /// Selects a row of the focused pane; the panes to its right follow from their first row.
    private mutating func select(_ position: Int) {
        guard (0..<shown.count(in: wanted.focus)).contains(position) else { return }
        let shown = shown
        if position == shown.selected(in: wanted.focus) { return }
        move { place in
            switch place.focus {
            case .sections: place.follow(top: shown.tops[position].id)
            case .goals: place.follow(section: shown.rows[position].id)
            case .responses: place.follow(response: shown.responses[position].id)
            case .remarks: place.remark = shown.answers.remarks[position].id
            }
        }
    }

    private mutating func goRight() {
        switch wanted.focus {
        case .sections: move { $0.focus = .goals }
        case .goals: move { $0.focus = .responses }
        case .responses, .remarks: openSelected()
        }
    }

    /// Enter: pejlemærke → its goals → their responses → the remarks that answer → full text.
    private mutating func open() {
        switch wanted.focus {
        case .sections: if shown.top != nil { jump { $0.focus = .goals } }
        case .goals:
            guard shown.row != nil else { return }
            let target: Pane =
                shown.responses.isEmpty && !shown.answers.remarks.isEmpty ? .remarks : .responses
            jump { $0.focus = target }
        case .responses:
            guard shown.response != nil else { return }
            let first = shown.answers.remarks.first?.id
            jump { place in
                place.focus = .remarks
                place.remark = first
                place.scroll[.remarks] = 0
            }
        case .remarks: openSelected()
        }
    }

    /// The full text of what is selected in a pane of passages.
    private mutating func openSelected() {
        let id: PassageID? =
            wanted.focus == .remarks
            ? shown.selectedRemark.map { .remark($0.id) }
            : shown.selectedResponse.map { .response($0.id) }
        if let id { jump { $0.reader = Reader(id) } }
    }

    /// Space: the selected passage in full, and from there on through the hearing.
    private mutating func readOnFromPanes() {
        if wanted.focus.listsPassages, shown.count(in: wanted.focus) > 0 {
            openSelected()
            return
        }
        if let response = shown.selectedResponse {
            jump {
                $0.focus = .responses
                $0.reader = Reader(.response(response.id))
            }
        } else if let remark = shown.selectedRemark {
            jump {
                $0.focus = .remarks
                $0.reader = Reader(.remark(remark.id))
            }
        }
    }

    /// Selects a passage wherever it stands, in its own pane. False when the filter hides it.
    @discardableResult
    mutating func select(_ passage: Passage) -> Bool {
        let section = passage.section
        let top = listing.top(of: section)
        // A goal without passages of its own shows its sub-themes'; stay there if one is there.
        let holdsNow = shown.sectionRow?.scope.contains(section) ?? false
        move { place in
            if !holdsNow {
                place.top = top
                place.section = section
                place.scroll[.responses] = 0
                place.scroll[.remarks] = 0
            }
            switch passage {
            case .response(let response):
                place.response = response.id
                place.remark = nil
                place.focus = .responses
            case .remark(let remark):
                place.remark = remark.id
                place.focus = .remarks
            }
        }
        shown = Shown(wanted, in: listing)
        if case .remark(let remark) = passage {
            // Among several sections' responses, the remark is listed beside one of its own.
            if shown.selectedRemark?.id != remark.id {
                let beside =
                    remark.answers.map(\.response).first { id in
                        shown.responses.contains { $0.id == id }
                    } ?? shown.responses.first { $0.section == section }?.id
                wanted.response = beside
                shown = Shown(wanted, in: listing)
            }
            return shown.selectedRemark?.id == remark.id
        }
        return shown.selectedResponse.map { .response($0) } == passage
    }
}

extension Location {
    /// Another selection starts the panes to the right from their tops.
    mutating func follow(top: Section.ID?) {
        self.top = top
        scroll[.goals] = 0
        follow(section: nil)
    }

    mutating func follow(section: Section.ID?) {
        self.section = section
        response = nil
        remark = nil
        scroll[.responses] = 0
        scroll[.remarks] = 0
    }

    mutating func follow(response: Response.ID?) {
        self.response = response
        remark = nil
        scroll[.remarks] = 0
    }
}
