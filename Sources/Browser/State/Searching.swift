import Language
import PolicyModel

/// What follows a search's answer.
enum SearchStep: Sendable {
    /// With every letter: to the nearest hit from where the search began.
    case typed(from: Location)
    /// Enter before the answer was there.
    case kept(from: Location, before: Search?)
    /// The one that is on, after a change of filter or data, or to find the hits beyond the first.
    case refresh
    /// `n` or `N` with the search of before.
    case step(Int)
}

/// Search as one types, and from hit to hit through the hearing.
extension BrowserSession {
    /// As one types, no more than these are looked for: the first ones are what one sees.
    static let firstHits = 2_000

    mutating func find(_ query: SearchQuery, _ step: SearchStep) {
        // A word that is no field's is a problem of the query alone.
        if query.isEmpty, query.fields.isEmpty {
            pending = nil
            adopt(
                SearchPlan(query, of: words.source, words.catalogue.filterVocabulary), .none, step)
            return
        }
        var limit: Int?
        var near: PassageID?
        if case .typed(let origin) = step {
            limit = Self.firstHits
            near = passage(at: origin)
        }
        ask(
            .search(query, in: listing.selection, limit: limit, near: near), .search(step))
    }

    mutating func adopt(_ plan: SearchPlan, _ hits: PassageHits, _ step: SearchStep) {
        search = Search(plan, hits, in: words.source)
        switch step {
        case .typed(let origin): showNearest(from: origin)
        case .kept(let origin, let before):
            showNearest(from: origin)
            keep(from: origin, before: before)
        case .refresh: break
        case .step(let step): goToHit(step)
        }
        settle()
    }

    /// Nothing found leaves everything as it was.
    private mutating func showNearest(from origin: Location) {
        wanted = origin
        shown = Shown(wanted, in: listing)
        guard let search, !search.hits.isEmpty else { return }
        let start = insertion(of: origin, in: search.hits)
        if let nearest = search.hits[start] ?? search.hits[0] { show(nearest) }
    }

    /// Enter. An empty search ends the one before.
    mutating func keepSearch(_ text: String, from origin: Location, kept: Search?) {
        guard !text.isEmpty else {
            pending = nil
            search = nil
            if kept != nil { say(.searchEnded) }
            return
        }
        lastSearch = text
        if case .search(.typed)? = pending?.sequel, let ticket = pending?.ticket {
            pending = Pending(
                ticket: ticket, sequel: .search(.kept(from: origin, before: kept)))
            return
        }
        keep(from: origin, before: kept)
    }

    private mutating func keep(from origin: Location, before: Search?) {
        guard let search else { return }
        if search.hits.isEmpty {
            sayNoHits(search)
            self.search = before
            wanted = origin
            return
        }
        if !wanted.isSame(as: origin) { history.leave(origin) }
        sayHit()
        if !search.isComplete { find(search.query, .refresh) }
    }

    /// `n` and `N`: the next hit in the document's order from what is selected, round the end.
    mutating func goToHit(_ step: Int) {
        guard let search else {
            if lastSearch.isEmpty {
                say(.searchNone)
            } else {
                find(SearchQuery(lastSearch), .step(step))
            }
            return
        }
        let hits = search.hits
        guard !hits.isEmpty else {
            sayNoHits(search)
            return
        }
        let here = shown.place(from: wanted)
        // How many hits stand before; the next one may be what is selected.
        var next = insertion(of: here, in: hits)
        if step < 0 {
            next = next > 0 ? next - 1 : hits.count - 1
        } else {
            // A heading stands before its first passage, which then is the next hit itself.
            let isOnPassage = here.reader != nil || here.focus.listsPassages
            if isOnPassage, let id = passage(at: here), hits.position(of: id) == next { next += 1 }
            if next >= hits.count { next = 0 }
        }
        if let hit = hits[next] { show(hit) }
        sayHit()
    }

    private mutating func show(_ passage: Passage) {
        let isReading = wanted.reader != nil
        select(passage)
        if isReading { wanted.reader = Reader(PassageID(passage)) }
    }

    /// What is selected at a place; for a heading, its first passage; nil where it has none.
    func passage(at place: Location) -> PassageID? {
        if let reader = place.reader { return reader.passage }
        let shown = Shown(place, in: listing)
        if place.focus == .remarks, let remark = shown.selectedRemark { return .remark(remark.id) }
        if let response = shown.selectedResponse { return .response(response.id) }
        return shown.selectedRemark.map { .remark($0.id) }
    }

    /// How many passages of an order stand before what is selected at a place.
    func insertion(of place: Location, in order: ReadingOrder) -> Int {
        passage(at: place).flatMap(words.source.place).map(order.insertion(of:)) ?? 0
    }

    // MARK: What is said

    private var selectedID: PassageID? {
        if let reader = wanted.reader { return reader.passage }
        return selectedPassage(in: wanted.focus).map(PassageID.init)
    }

    private mutating func sayHit() {
        guard let search else { return }
        let hits = ["all": search.count]
        if let id = selectedID, let position = search.hits.position(of: id) {
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
        guard !text.isEmpty, let search, search.query.typed == text else { return "" }
        if let problem = search.problem { return words.problem(problem) }
        if search.hits.isEmpty { return words.safe(.searchNothing) }
        guard let id = selectedID, let position = search.hits.position(of: id) else {
            return words.safe(.searchHits, ["all": search.count])
        }
        return words.safe(
            .searchHit, ["number": String(position + 1), "all": search.count])
    }
}

extension Words {
    func problem(_ problem: SearchPlan.Problem) -> SafeText {
        switch problem {
        case .unknownField(let name, let position):
            safe(.searchUnknownField, ["field": name, "position": String(position)])
        case .unknownValue(let value, _): safe(.searchUnknownValue, ["value": value])
        }
    }
}
