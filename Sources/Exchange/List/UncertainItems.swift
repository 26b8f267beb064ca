public import PolicyModel

extension HearingIndex {
    /// `list uncertain` under a filter: passages of which something is only suggested or was read
    /// with doubt, in the document's order; then headings and letters that were read with doubt. A
    /// heading or a letter is listed when a matching passage stands under it or in it.
    ///
    /// - Parameter doubts: such as still stand; see ``Hearing/openDoubts(among:done:)``.
    public func uncertainItems(_ doubts: [Decision], filter: Filter = .none) -> [ListedItem] {
        let doubted = Set(doubts.map(\.item))
        let passages = items(.responses, filter: filter) + items(.remarks, filter: filter)
        return passages.filter { item in
            item.isSuggested || item.id.map(doubted.contains) ?? false
        }
            + (items(.sections, filter: filter) + items(.submissions, filter: filter)).filter {
                $0.id.map(doubted.contains) ?? false
            }
    }

    /// `list uncertain --json` and `show --json`: the contract's objects, with what the reader
    /// decided of each under `evidence`.
    public func json(of items: [ListedItem], with decisions: [Decision]) -> JSONValue {
        .array(items.map { json(of: $0, with: decisions) })
    }

    /// Without `evidence` where nothing is known: a hearing need not have been read by this
    /// program.
    public func json(of item: ListedItem, with decisions: [Decision]) -> JSONValue {
        let own = item.evidence(among: decisions)
        guard !own.isEmpty else { return json(of: item) }
        return json(of: item).adding("evidence", .array(own.map(\.json)))
    }
}

extension ListedItem {
    /// What is about it: of a letter's passage also how its sender is known.
    func evidence(among decisions: [Decision]) -> [Decision] {
        let letters =
            if case .response(let response, _) = self, response.kind == .full {
                Set(response.submissions.map(\.rawValue))
            } else { Set<String>() }
        return decisions.filter { $0.item == id || letters.contains($0.item) }
    }

    /// nil for what has none.
    fileprivate var id: String? {
        switch self {
        case .response(let response, _): response.id.rawValue
        case .remark(let remark, _, _): remark.id.rawValue
        case .section(let section): section.id.rawValue
        case .submission(let submission): submission.id.rawValue
        default: nil
        }
    }

    fileprivate var isSuggested: Bool {
        switch self {
        case .response(let response, _): Passage.response(response).isUncertain
        case .remark(let remark, _, _): Passage.remark(remark).isUncertain
        default: false
        }
    }
}

extension Decision {
    /// As `evidence.uncertain` of an import has it. Percents, because the format has whole numbers
    /// only.
    public var json: JSONValue {
        [
            "what": .string(what.rawValue), "id": .string(item), "name": JSONValue(name),
            "page": JSONValue(page), "line": JSONValue(line), "percent": JSONValue(percent),
            "reasons": .array(
                reasons.map { ["cue": .string($0.cue), "words": JSONValue($0.words)] }),
        ]
    }
}
