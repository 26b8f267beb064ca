internal import PolicyModel

extension Section {
    var json: JSONValue {
        [
            "id": .string(id.rawValue),
            "kind": .string(kind.rawValue),
            "label": JSONValue(label),
            "number": number?.json ?? .null,
            "title": .string(title),
            "parent": JSONValue(parent?.rawValue),
            "status": JSONValue(status?.rawValue),
        ]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields([
            "id", "kind", "label", "number", "title", "parent", "status",
        ])
        self.init(
            id: try fields["id"].id(), kind: try fields["kind"].choice(),
            label: try fields["label"].stringOrNull(),
            number: try fields["number"].optional(Section.Number.init(json:)),
            title: try fields["title"].string(), parent: try fields["parent"].idOrNull(),
            status: try fields["status"].choiceOrNull())
    }
}

extension Section.Number {
    /// An integer where it is one, else a text: `12`, `"2.1"`.
    var json: JSONValue {
        switch self {
        case .whole(let number): .integer(number)
        case .text(let text): .string(text)
        }
    }

    init(json: JSONCursor) throws(ExchangeError) {
        switch json.value {
        case .integer(let number): self = .whole(number)
        case .string(let text) where !text.isEmpty: self = .init(text)
        default: throw json.unexpected(.numberTextOrNull)
        }
    }
}
