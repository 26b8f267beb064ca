import Language
import PolicyModel

/// Search as one types, and from hit to hit through the hearing.
extension BrowserSession {
    mutating func find(_ query: SearchQuery) {
        finder.prepare(words.index.hearing)
        search = Search(
            query, in: listing, order: order, finder: finder,
            vocabulary: words.catalogue.filterVocabulary)
    }

    /// The nearest hit from where the search began; nothing found leaves everything as it was.
    mutating func searchAsTyped(_ text: String, from origin: Location) {
        find(SearchQuery(text))
        wanted = origin
        shown = Shown(wanted, in: listing)
        guard let search, !search.hits.isEmpty else { return }
        let start = position(of: origin)
        let nearest =
            search.hits.first { (order.position(of: $0) ?? 0) >= start } ?? search.hits.first
        if let nearest { show(nearest) }
    }

    /// Enter. An empty search ends the one before.
    mutating func keepSearch(_ text: String, from origin: Location, kept: Search?) {
        guard let search, !text.isEmpty else {
            self.search = nil
            if kept != nil { say(.searchEnded) }
            return
        }
        lastSearch = text
        if search.hits.isEmpty {
            sayNoHits(search)
            self.search = kept
            wanted = origin
            return
        }
        if !wanted.isSame(as: origin) { history.leave(origin) }
        sayHit()
    }

    /// `n` and `N`: the next hit in the document's order from what is selected, round the end.
    mutating func goToHit(_ step: Int) {
        guard let search else {
            if lastSearch.isEmpty {
                say(.searchNone)
            } else {
                find(SearchQuery(lastSearch))
                goToHit(step)
            }
            return
        }
        guard !search.hits.isEmpty else {
            sayNoHits(search)
            return
        }
        let here = shown.place(from: wanted)
        let now = position(of: here)
        let positions = search.hits.map { order.position(of: $0) ?? 0 }
        // A heading stands before its first passage, which then is the next hit itself.
        let isOnPassage = here.reader != nil || here.focus.listsPassages
        let next: Int
        if step > 0 {
            next = positions.firstIndex { isOnPassage ? $0 > now : $0 >= now } ?? 0
        } else {
            next = positions.lastIndex { $0 < now } ?? positions.count - 1
        }
        show(search.hits[next])
        sayHit()
    }

    private mutating func show(_ id: PassageID) {
        guard let passage = words.passage(id) else { return }
        let isReading = wanted.reader != nil
        select(passage)
        if isReading { wanted.reader = Reader(id) }
    }

    /// Of what is selected, in reading order; for a heading, of its first passage.
    func position(of place: Location) -> Int {
        if let reader = place.reader, let position = order.position(of: reader.passage) {
            return position
        }
        let shown = Shown(place, in: listing)
        if place.focus == .remarks, let remark = shown.selectedRemark {
            return order.position(of: .remark(remark.id)) ?? 0
        }
        if let response = shown.selectedResponse {
            return order.position(of: .response(response.id)) ?? 0
        }
        return shown.selectedRemark.flatMap { order.position(of: .remark($0.id)) } ?? 0
    }

    // MARK: What is said

    private var selectedID: PassageID? {
        if let reader = wanted.reader { return reader.passage }
        return selectedPassage(in: wanted.focus).map(PassageID.init)
    }

    private mutating func sayHit() {
        guard let search else { return }
        let hits = ["all": String(search.hits.count)]
        if let id = selectedID, let position = search.position(of: id) {
            let places = hits.merging(["number": String(position + 1)]) { $1 }
            // The hit may stand where no pane has room for it: it is quoted here.
            let label = words.text(.searchHitQuoted, places)
            let room = size.columns - TextWidth.of(label) - 1
            if let passage = words.passage(id), room >= 20,
                let quoted = TextSearch.excerpt(
                    of: search.query, in: passage.text, length: room)
            {
                let text = TextWidth.truncated(quoted, to: room)
                message = Message(text: SafeText(label + " " + text))
            } else {
                say(.searchHitKeys, places)
            }
        } else {
            say(.searchHits, hits)
        }
    }

    private mutating func sayNoHits(_ search: Search) {
        message = Message(text: noHits(search), role: .problem)
    }

    private func noHits(_ search: Search) -> SafeText {
        if let problem = search.problem { return words.problem(problem) }
        return words.safe(
            filter.isEmpty ? .searchNoHits : .searchNoHitsInFilter, ["words": search.query.typed])
    }

    /// At the right of the field.
    func searchState(_ text: String) -> SafeText {
        guard !text.isEmpty, let search else { return "" }
        if let problem = search.problem { return words.problem(problem) }
        if search.hits.isEmpty { return words.safe(.searchNothing) }
        let all = String(search.hits.count)
        guard let id = selectedID, let position = search.position(of: id) else {
            return words.safe(.searchHits, ["all": all])
        }
        return words.safe(.searchHit, ["number": String(position + 1), "all": all])
    }
}

extension Words {
    func problem(_ problem: Search.Problem) -> SafeText {
        switch problem {
        case .unknownField(let name, let position):
            safe(.searchUnknownField, ["field": name, "position": String(position)])
        case .unknownValue(let value, _): safe(.searchUnknownValue, ["value": value])
        }
    }
}
