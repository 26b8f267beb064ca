internal import PolicyModel

extension Remark {
    var json: JSONValue {
        [
            "id": .string(id.rawValue),
            "section": JSONValue(section?.rawValue),
            "gist": JSONValue(gist),
            "text": .string(text),
            "wording": .string(wording.rawValue),
            "source": source.json,
            "departments": JSONValue(departments),
            "departmentWords": JSONValue(departmentWords),
            "outcomes": JSONValue(outcomes.map(\.rawValue)),
            "outcomeWords": JSONValue(outcomeWords),
            "outcomeBasis": JSONValue(outcomeBasis?.rawValue),
            "answers": .array(answers.map(\.json)),
            "places": .array(places.map(\.json)),
            "tags": JSONValue(tags),
            "status": .string(status.rawValue),
            "notes": .array(notes.map(\.json)),
        ]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields([
            "id", "section", "gist", "text", "wording", "source", "departments",
            "departmentWords", "outcomes", "outcomeWords", "outcomeBasis", "answers", "places",
            "tags", "status", "notes",
        ])
        self.init(
            id: try fields["id"].id(), section: try fields["section"].idOrNull(),
            gist: try fields["gist"].shortStringOrNull(atMost: 60),
            text: try fields["text"].string(), wording: try fields["wording"].choice(),
            source: try SourceSpan(json: fields["source"]),
            departments: try fields["departments"].strings(),
            departmentWords: try fields["departmentWords"].stringOrNull(),
            outcomes: try fields["outcomes"].list { (outcome) throws(ExchangeError) in
                try outcome.choice(Outcome.self)
            },
            outcomeWords: try fields["outcomeWords"].stringOrNull(),
            outcomeBasis: try fields["outcomeBasis"].choiceOrNull(),
            answers: try fields["answers"].list(ResponseLink.init(json:)),
            places: try fields["places"].list(Place.init(json:)),
            tags: try fields["tags"].strings(), status: try fields["status"].choice(),
            notes: try fields["notes"].list(Note.init(json:)))
    }
}
