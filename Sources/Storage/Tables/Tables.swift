internal import GRDB
internal import PolicyModel

/// Every table of a hearing but the passages' (see Tables+Passages).
enum Tables {
    static let lokaludvalg = EntityTable<Lokaludvalg>(
        name: "lokaludvalg", columns: ["name", "code"],
        values: { [$0.name, $0.code] },
        entity: { Lokaludvalg(name: try $0.text(), code: try $0.textOrNull()) },
        lists: [ListTable("lokaludvalg_place", of: "lokaludvalg", "name", \.places)])

    static let departments = EntityTable<Department>(
        name: "department", columns: ["abbr", "name"],
        values: { [$0.abbreviation, $0.name] },
        entity: { Department(abbreviation: try $0.text(), name: try $0.text()) })

    static let documents = EntityTable<Document>(
        name: "document", columns: ["id", "name", "annex", "kind", "pages", "sha256"],
        values: {
            [$0.id.rawValue, $0.name, $0.annex, $0.kind.rawValue, $0.pages, $0.sha256]
        },
        entity: {
            Document(
                id: try $0.id(), name: try $0.text(), annex: try $0.textOrNull(),
                kind: try $0.choice(), pages: try $0.integerOrNull(),
                sha256: try $0.textOrNull())
        })

    static let preface = EntityTable<PrefaceParagraph>(
        name: "preface", columns: ["text"] + SourceSpan.columns, isKeyed: false,
        values: { [$0.text] + $0.source.values },
        entity: { PrefaceParagraph(text: try $0.text(), source: try $0.span()) })

    static let sections = EntityTable<Section>(
        name: "section",
        columns: ["id", "kind", "label", "number", "title", "parent", "status"],
        values: {
            [
                $0.id.rawValue, $0.kind.rawValue, $0.label, $0.number?.value, $0.title,
                $0.parent?.rawValue, $0.status?.rawValue,
            ]
        },
        entity: {
            Section(
                id: try $0.id(), kind: try $0.choice(), label: try $0.textOrNull(),
                number: try $0.number(), title: try $0.text(), parent: try $0.idOrNull(),
                status: try $0.choiceOrNull())
        })

    static let respondents = EntityTable<Respondent>(
        name: "respondent", columns: ["id", "name", "kind", "answered", "invited"],
        values: { [$0.id.rawValue, $0.name, $0.kind.rawValue, $0.answered, $0.invited] },
        entity: {
            Respondent(
                id: try $0.id(), name: try $0.text(), kind: try $0.choice(),
                answered: try $0.bool(), invited: try $0.boolOrNull())
        },
        lists: [ListTable("respondent_lokaludvalg", of: "respondent", "name", \.lokaludvalg)])

    static let submissions = EntityTable<Submission>(
        name: "submission", columns: ["id", "number", "received", "document"],
        values: {
            [$0.id.rawValue, $0.number, $0.received?.description, $0.document?.rawValue]
        },
        entity: {
            Submission(
                id: try $0.id(), number: try $0.textOrNull(), received: try $0.dayOrNull(),
                document: try $0.idOrNull())
        },
        lists: [
            ListTable("submission_respondent", of: "submission", "respondent", \.respondents)
        ])

    static let unplaced = EntityTable<UnplacedText>(
        name: "unplaced", columns: ["text"] + SourceSpan.columns + ["reason"], isKeyed: false,
        values: { [$0.text] + $0.source.values + [$0.reason.rawValue] },
        entity: {
            UnplacedText(text: try $0.text(), source: try $0.span(), reason: try $0.choice())
        })
}
