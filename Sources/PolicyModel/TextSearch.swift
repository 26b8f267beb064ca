/// Finding a query in texts that are at hand.
public enum TextSearch {
    /// All terms stand in the gist or the text, and no negated one does.
    public static func matches(_ query: SearchQuery, gist: String?, text: String) -> Bool {
        let gist = FoldedText(gist ?? "")
        let text = FoldedText(text)
        return query.terms.allSatisfy { term in
            let found = !gist.hits(of: term).isEmpty || !text.hits(of: term).isEmpty
            return found != term.isNegated
        }
    }

    /// What to mark in a text: character ranges of the original, ascending, not overlapping.
    public static func highlights(of query: SearchQuery, in text: String) -> [Range<Int>] {
        let folded = FoldedText(text)
        let ranges = query.terms.filter { !$0.isNegated }
            .flatMap { folded.hits(of: $0).map(\.range) }
            .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var merged: [Range<Int>] = []
        for range in ranges {
            if let last = merged.last, range.lowerBound < last.upperBound {
                merged[merged.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// Lower is better: whole words before parts before loose readings, gists above text, early
    /// before late. nil: no match.
    public static func rank(_ query: SearchQuery, gist: String?, text: String) -> Int? {
        let gist = FoldedText(gist ?? "")
        let text = FoldedText(text)
        var rank = 0
        for term in query.terms {
            let inGist = gist.hits(of: term)
            let inText = text.hits(of: term)
            if (inGist.isEmpty && inText.isEmpty) != term.isNegated { return nil }
            if term.isNegated { continue }
            let best = (inGist + inText).map(\.quality).min() ?? .loose
            rank += best.rawValue * 1_000 + (inGist.isEmpty ? 100 : 0)
            rank += max(0, 50 - inText.count)
        }
        return rank
    }
}

/// A passage of either kind.
public enum Passage: Hashable, Sendable {
    case response(Response)
    case remark(Remark)

    public var id: String {
        switch self {
        case .response(let response): response.id.rawValue
        case .remark(let remark): remark.id.rawValue
        }
    }

    public var section: Section.ID? {
        switch self {
        case .response(let response): response.section
        case .remark(let remark): remark.section
        }
    }

    public var gist: String? {
        switch self {
        case .response(let response): response.gist
        case .remark(let remark): remark.gist
        }
    }

    public var text: String {
        switch self {
        case .response(let response): response.text
        case .remark(let remark): remark.text
        }
    }

    public var source: SourceSpan {
        switch self {
        case .response(let response): response.source
        case .remark(let remark): remark.source
        }
    }

    public var wording: Wording {
        switch self {
        case .response(let response): response.wording
        case .remark(let remark): remark.wording
        }
    }
}

extension HearingIndex {
    /// Ranked hits in responses and remarks that the filter (its search aside) lets through;
    /// equals keep the document's order.
    public func search(_ query: SearchQuery, within filter: Filter = .none) -> [Passage] {
        guard !query.isEmpty else { return [] }
        var narrowed = filter
        narrowed.search = nil
        let selection = select(narrowed)
        let passages: [Passage] =
            hearing.responses.filter(selection.contains).map(Passage.response)
            + hearing.remarks.filter(selection.contains).map(Passage.remark)
        return passages.enumerated()
            .compactMap { position, passage in
                TextSearch.rank(query, gist: passage.gist, text: passage.text)
                    .map { (rank: $0, position: position, passage: passage) }
            }
            .sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }
            .map(\.passage)
    }
}
