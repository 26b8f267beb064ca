/// Finding a query in texts that are at hand.
public enum TextSearch {
    /// All terms stand in the gist or the text, and no negated one does.
    public static func matches(_ query: SearchQuery, gist: String?, text: String) -> Bool {
        guard mayMatch(query, gist, text) else { return false }
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

    /// Lower is better; nil: no match. In this order, each only where the one before is equal:
    ///
    /// 1. fewer terms found only by reading o as ø or a as å or æ,
    /// 2. more terms found as whole words,
    /// 3. more terms that stand so in the gist,
    /// 4. BM25's weight of how often the terms stand in how long a text.
    ///
    /// BM25 without its share for rare words: that share needs the whole hearing, and the rank
    /// of a passage would change with its neighbours. All terms stand in every hit anyway, so it
    /// could only weigh one term against another. (docs/decisions.md)
    public static func rank(_ query: SearchQuery, gist: String?, text: String) -> Int? {
        guard mayMatch(query, gist, text) else { return nil }
        let gist = FoldedText(gist ?? "")
        let text = FoldedText(text)
        let norm = 0.25 + 0.75 * Double(gist.exact.count + text.exact.count) / usualLength
        var loose = 0
        var inWord = 0
        var outsideGist = 0
        var weight = 0.0
        var count = 0
        for term in query.terms {
            let inGist = gist.hits(of: term)
            let inText = text.hits(of: term)
            if (inGist.isEmpty && inText.isEmpty) != term.isNegated { return nil }
            if term.isNegated { continue }
            let bestInGist = inGist.map(\.quality).min()
            let best = min(bestInGist ?? .loose, inText.map(\.quality).min() ?? .loose)
            switch best {
            case .wholeWord: break
            case .inWord: inWord += 1
            case .loose: loose += 1
            }
            if bestInGist != best { outsideGist += 1 }
            let hits = Double(inGist.count + inText.count)
            weight += hits * 2.2 / (hits + 1.2 * norm)
            count += 1
        }
        let share = count == 0 ? 0 : weight / Double(count) / 2.2
        let tail = Int((1 - share) * Double((1 << 20) - 1))
        return [loose, inWord, outsideGist].reduce(0) { $0 << 13 | min($1, (1 << 13) - 1) } << 20
            | tail
    }

    /// False where a term surely stands in neither: most passages, told at a twentieth of what their letters
    /// and origins cost.
    private static func mayMatch(_ query: SearchQuery, _ gist: String?, _ text: String) -> Bool {
        let wanted = query.terms.compactMap { $0.isNegated ? nil : $0.bytes }
        if wanted.isEmpty { return true }
        let texts = [gist, text].compactMap(\.self)
        let exact = texts.map { Fold.key($0) }
        lazy var loose = texts.map { Fold.looseKey($0) }
        return wanted.allSatisfy { term in
            if exact.contains(where: { $0.holds(term.exact) }) { return true }
            guard let wanted = term.loose else { return false }
            return loose.contains { $0.holds(wanted) }
        }
    }

    /// A passage of a usual résumé, in letters: what BM25 takes for neither long nor short. Fixed,
    /// so that a rank depends on nothing but the passage.
    private static let usualLength = 450.0
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

    public var places: [Place] {
        switch self {
        case .response(let response): response.places
        case .remark(let remark): remark.places
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
    /// equals keep the document's order. Without a word to look for, all that the filter's fields
    /// let through; without either, nothing.
    public func search(_ query: SearchQuery, within filter: Filter = .none) -> [Passage] {
        var narrowed = filter
        narrowed.search = nil
        if query.isEmpty && narrowed.isEmpty { return [] }
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
