internal import Exchange
internal import PolicyModel
internal import Reading

extension ImportEvidence {
    /// All of it, uncut, for `evidence` beside the contract's keys.
    var json: JSONValue {
        [
            "style": [
                "name": .string(report.style.rawValue), "given": .bool(isStyleGiven),
                "signs": signs.map { JSONValue($0) } ?? .null,
                "runnerUp": runnerUp.map {
                    ["name": .string($0.style.rawValue), "signs": JSONValue($0.evidence)]
                } ?? .null,
            ],
            "sections": .array(
                sections.map {
                    [
                        "id": JSONValue($0.section?.id.rawValue),
                        "label": JSONValue($0.section?.label),
                        "title": JSONValue($0.section?.title),
                        "responses": .integer($0.responses), "remarks": .integer($0.remarks),
                    ]
                }),
            "uncertain": .array(doubts.map(\.json)),
            "unplaced": .array(
                unplaced.map {
                    [
                        "reason": .string($0.reason.rawValue),
                        "page": JSONValue($0.source.page), "line": JSONValue($0.source.firstLine),
                        "text": .string($0.text),
                    ]
                }),
            "personalData": .array(
                personalData.map { ["kind": .string($0.kind), "count": .integer($0.count)] }),
            "notSearchedFor": isUnseenTold ? ["names", "health"] : [],
        ]
    }
}
