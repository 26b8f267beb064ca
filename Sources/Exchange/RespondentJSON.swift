internal import PolicyModel

extension Respondent {
    var json: JSONValue {
        [
            "id": .string(id.rawValue),
            "name": .string(name),
            "kind": .string(kind.rawValue),
            "lokaludvalg": JSONValue(lokaludvalg),
            "answered": .bool(answered),
            "invited": JSONValue(invited),
        ]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields([
            "id", "name", "kind", "lokaludvalg", "answered", "invited",
        ])
        self.init(
            id: try fields["id"].id(), name: try fields["name"].string(),
            kind: try fields["kind"].choice(), lokaludvalg: try fields["lokaludvalg"].strings(),
            answered: try fields["answered"].bool(),
            invited: try fields["invited"].boolOrNull())
    }
}

extension Submission {
    var json: JSONValue {
        [
            "id": .string(id.rawValue),
            "number": JSONValue(number),
            "respondents": JSONValue(respondents.map(\.rawValue)),
            "received": JSONValue(received?.description),
            "document": JSONValue(document?.rawValue),
        ]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["id", "number", "respondents", "received", "document"])
        self.init(
            id: try fields["id"].id(), number: try fields["number"].stringOrNull(),
            respondents: try fields["respondents"].ids(),
            received: try fields["received"].dayOrNull(),
            document: try fields["document"].idOrNull())
    }
}
