internal import PolicyModel

extension Response {
    /// The reply is derived from the remarks, see ``HearingIndex/reply(to:)``. nil: the response
    /// by itself, as the history keeps it, without that member.
    func json(reply: Reply?) -> JSONValue {
        let members: [JSONMember?] = [
            JSONMember("id", .string(id.rawValue)),
            JSONMember("kind", .string(kind.rawValue)),
            JSONMember("section", JSONValue(section?.rawValue)),
            JSONMember("sectionBasis", .string(sectionBasis.rawValue)),
            JSONMember("gist", JSONValue(gist)),
            JSONMember("text", .string(text)),
            JSONMember("wording", .string(wording.rawValue)),
            JSONMember("source", source.json),
            JSONMember("submissions", JSONValue(submissions.map(\.rawValue))),
            JSONMember("respondents", .array(attributions.map(\.json))),
            JSONMember("quantity", quantity?.json ?? .null),
            JSONMember("supports", .array(supports.map(\.json))),
            reply.map { JSONMember("reply", .string($0.rawValue)) },
            JSONMember("places", .array(places.map(\.json))),
            JSONMember("tags", JSONValue(tags)),
            JSONMember("assignedTo", JSONValue(assignedTo)),
            JSONMember("notes", .array(notes.map(\.json))),
        ]
        return .object(members.compactMap(\.self))
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(
            [
                "id", "kind", "section", "sectionBasis", "gist", "text", "wording", "source",
                "submissions", "respondents", "quantity", "supports", "places", "tags",
                "assignedTo", "notes",
            ], optional: ["reply"])
        self.init(
            id: try fields["id"].id(), kind: try fields["kind"].choice(),
            section: try fields["section"].idOrNull(),
            sectionBasis: try fields["sectionBasis"].choice(),
            gist: try fields["gist"].shortStringOrNull(atMost: 60),
            text: try fields["text"].string(), wording: try fields["wording"].choice(),
            source: try SourceSpan(json: fields["source"]),
            submissions: try fields["submissions"].ids(),
            attributions: try fields["respondents"].list(Attribution.init(json:)),
            quantity: try fields["quantity"].optional(Quantity.init(json:)),
            supports: try fields["supports"].list(ResponseLink.init(json:)),
            places: try fields["places"].list(Place.init(json:)),
            tags: try fields["tags"].strings(), assignedTo: try fields["assignedTo"].strings(),
            notes: try fields["notes"].list(Note.init(json:)))
    }
}

extension Quantity {
    var json: JSONValue {
        [
            "words": .string(words),
            "count": JSONValue(count),
            "lokaludvalg": .bool(lokaludvalg),
            "authority": .bool(authority),
        ]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["words", "count", "lokaludvalg", "authority"])
        self.init(
            words: try fields["words"].string(), count: try fields["count"].integerOrNull(),
            lokaludvalg: try fields["lokaludvalg"].bool(),
            authority: try fields["authority"].bool())
    }
}
