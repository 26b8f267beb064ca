public import PolicyModel

extension HearingIndex {
    /// `list KIND --json`: an array of the contract's objects.
    public func json(of items: [ListedItem]) -> JSONValue { .array(items.map(json(of:))) }

    /// The contract's object. A passage that a lokaludvalg filter found also says why in `match`;
    /// a remark that is there as an answer only has `"context": true`.
    public func json(of item: ListedItem) -> JSONValue {
        switch item {
        case .hearing(let summary): return summary.json
        case .section(let section): return section.json
        case .response(let response, let match):
            return response.json(reply: reply(to: response)).adding(match)
        case .remark(let remark, let match, let isContext):
            let json = remark.json.adding(match)
            return isContext ? json.adding("context", true) : json
        case .respondent(let respondent): return respondent.json
        case .lokaludvalg(let tally): return tally.json
        case .department(let department):
            // What lies with it: assigned to it, or in its remarks.
            let tally = tally(.department, beside: .none)
            return department.json
                .adding("responses", .integer(tally.responses[department.abbreviation] ?? 0))
                .adding("remarks", .integer(tally.remarks[department.abbreviation] ?? 0))
        case .document(let document): return document.json
        case .submission(let submission): return submission.json
        case .tag(let tally):
            return [
                "tag": .string(tally.tag), "responses": .integer(tally.responses),
                "remarks": .integer(tally.remarks),
            ]
        case .unplaced(let text): return text.json
        }
    }

    /// `search --json`: the passages, best first, as `list` gives them.
    public func json(of passages: [Passage]) -> JSONValue {
        .array(
            passages.map { passage in
                switch passage {
                case .response(let response): json(of: .response(response, match: nil))
                case .remark(let remark):
                    json(of: .remark(remark, match: nil, isContext: false))
                }
            })
    }
}

extension JSONValue {
    /// With `"match": ["said", "named"]`; unchanged where nobody asked for a lokaludvalg.
    fileprivate func adding(_ match: Set<MatchReason>?) -> JSONValue {
        guard let match else { return self }
        return adding(
            "match", JSONValue(MatchReason.allCases.filter(match.contains).map(\.rawValue)))
    }
}

extension HearingSummary {
    /// `{"id", "title", "authority", "opens", "closes", "example"}` and the counts.
    public var json: JSONValue {
        [
            "id": .string(id.rawValue),
            "title": .string(title),
            "authority": JSONValue(authority),
            "opens": JSONValue(opens?.description),
            "closes": JSONValue(closes?.description),
            "example": .bool(isExample),
            "sections": .integer(sections),
            "responses": .integer(responses),
            "remarks": .integer(remarks),
            "respondents": .integer(respondents),
            "documents": .integer(documents),
        ]
    }
}

extension CommitteeTally {
    var json: JSONValue {
        [
            "name": .string(name),
            "code": JSONValue(code),
            "answered": .bool(answered),
            "jointly": JSONValue(jointly),
            "said": .integer(said),
            "named": [
                "responses": .integer(namedInResponses), "remarks": .integer(namedInRemarks),
            ],
        ]
    }
}
