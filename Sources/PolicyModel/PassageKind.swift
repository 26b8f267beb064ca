extension Passage {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case response
        case remark

        /// What its ids begin with: `H14`, `B14`.
        public var letter: Character {
            switch self {
            case .response: "H"
            case .remark: "B"
            }
        }
    }

    public var kind: Kind {
        switch self {
        case .response: .response
        case .remark: .remark
        }
    }

    /// The passage as one of another kind, under an id of that kind. Words, place, section, short
    /// title, tags and notes go along; what only the old kind has (who said it; outcomes, the
    /// departments that speak, what it answers) does not. `former` gives the new kind's own fields
    /// back: the passage as it was before it became what it is.
    ///
    /// Throws `wrongKind` for a letter's passage, in which the administration never speaks, and for
    /// a draft, which stands in no document.
    public func turned(
        as id: String, like former: Passage? = nil
    ) throws(CaseworkRefusal) -> Passage {
        switch self {
        case .response(let response):
            guard response.kind == .summary else { throw .wrongKind }
            return .remark(response.asRemark(Remark.ID(id), like: former?.remark))
        case .remark(let remark):
            guard remark.status == .final else { throw .wrongKind }
            return .response(remark.asResponse(Response.ID(id), like: former?.response))
        }
    }

    public var response: Response? {
        if case .response(let response) = self { response } else { nil }
    }

    public var remark: Remark? {
        if case .remark(let remark) = self { remark } else { nil }
    }
}

extension Response {
    fileprivate func asRemark(_ id: Remark.ID, like former: Remark?) -> Remark {
        Remark(
            id: id, section: section, gist: gist, text: text, wording: wording, source: source,
            departments: former?.departments ?? [], departmentWords: former?.departmentWords,
            outcomes: former?.outcomes ?? [], outcomeWords: former?.outcomeWords,
            outcomeBasis: former?.outcomeBasis, answers: former?.answers ?? [], places: places,
            tags: tags, notes: notes)
    }
}

extension Remark {
    fileprivate func asResponse(_ id: Response.ID, like former: Response?) -> Response {
        Response(
            id: id, section: section,
            sectionBasis: former?.section == section ? former?.sectionBasis ?? .stated : .stated,
            gist: gist, text: text, wording: wording, source: source,
            submissions: former?.submissions ?? [], attributions: former?.attributions ?? [],
            quantity: former?.quantity, supports: former?.supports ?? [], places: places,
            tags: tags, assignedTo: former?.assignedTo ?? [], notes: notes)
    }
}

extension SourceSpan {
    /// Whether it stands earlier in the same document, by page and line; nil where that cannot be
    /// told.
    public func isBefore(_ other: SourceSpan) -> Bool? {
        guard document == other.document else { return nil }
        if let page, let otherPage = other.page, page != otherPage { return page < otherPage }
        if let firstLine, let otherLine = other.firstLine { return firstLine < otherLine }
        return nil
    }
}
