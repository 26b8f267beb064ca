internal import PolicyModel

extension SourceSpan {
    var json: JSONValue {
        [
            "document": .string(document.rawValue),
            "page": JSONValue(page),
            "lastPage": JSONValue(lastPage),
            "firstLine": JSONValue(firstLine),
            "lastLine": JSONValue(lastLine),
        ]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["document", "page", "lastPage", "firstLine", "lastLine"])
        self.init(
            document: try fields["document"].id(), page: try fields["page"].positiveOrNull(),
            lastPage: try fields["lastPage"].positiveOrNull(),
            firstLine: try fields["firstLine"].positiveOrNull(),
            lastLine: try fields["lastLine"].positiveOrNull())
    }
}

extension UnplacedText {
    var json: JSONValue {
        ["text": .string(text), "source": source.json, "reason": .string(reason.rawValue)]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["text", "source", "reason"])
        self.init(
            text: try fields["text"].string(), source: try SourceSpan(json: fields["source"]),
            reason: try fields["reason"].choice())
    }
}

extension Place {
    var json: JSONValue { ["name": .string(name), "lokaludvalg": JSONValue(lokaludvalg)] }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["name", "lokaludvalg"])
        self.init(
            name: try fields["name"].nonEmptyString(),
            lokaludvalg: try fields["lokaludvalg"].stringOrNull())
    }
}

extension Note {
    var json: JSONValue {
        ["text": .string(text), "author": .string(author), "written": .string(written)]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["text", "author", "written"])
        self.init(
            text: try fields["text"].string(), author: try fields["author"].string(),
            written: try fields["written"].string())
    }
}

extension Attribution {
    var json: JSONValue {
        ["id": .string(respondent.rawValue), "basis": .string(basis.rawValue)]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["id", "basis"])
        self.init(respondent: try fields["id"].id(), basis: try fields["basis"].choice())
    }
}

extension ResponseLink {
    var json: JSONValue {
        ["response": .string(response.rawValue), "basis": .string(basis.rawValue)]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["response", "basis"])
        self.init(response: try fields["response"].id(), basis: try fields["basis"].choice())
    }
}
