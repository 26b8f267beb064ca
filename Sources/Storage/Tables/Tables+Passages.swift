internal import GRDB
internal import PolicyModel

extension Tables {
    static let responses = EntityTable<Response>(
        name: "response",
        columns: ["id", "kind", "section", "sectionBasis", "gist", "text", "wording"]
            + SourceSpan.columns
            + ["quantityWords", "quantityCount", "quantityLokaludvalg", "quantityAuthority"],
        values: { response in
            let head: [(any DatabaseValueConvertible)?] = [
                response.id.rawValue, response.kind.rawValue, response.section?.rawValue,
                response.sectionBasis.rawValue, response.gist, response.text,
                response.wording.rawValue,
            ]
            let quantity = response.quantity
            let tail: [(any DatabaseValueConvertible)?] = [
                quantity?.words, quantity?.count, quantity?.lokaludvalg, quantity?.authority,
            ]
            return head + response.source.values + tail
        },
        entity: {
            var response = Response(
                id: try $0.id(), kind: try $0.choice(), section: try $0.idOrNull(),
                sectionBasis: try $0.choice(), gist: try $0.textOrNull(), text: try $0.text(),
                wording: try $0.choice(), source: try $0.span())
            if let words = try $0.textOrNull() {
                response.quantity = Quantity(
                    words: words, count: try $0.integerOrNull(), lokaludvalg: try $0.bool(),
                    authority: try $0.bool())
            }
            return response
        },
        lists: [
            ListTable("response_submission", of: "response", "submission", \.submissions),
            ListTable(
                name: "response_respondent", owner: "response", columns: ["respondent", "basis"],
                rows: { $0.attributions.map { [$0.respondent.rawValue, $0.basis.rawValue] } },
                append: {
                    $0.attributions.append(
                        Attribution(respondent: try $1.id(), basis: try $1.choice()))
                }),
            links("response_support", of: "response", "supported", \.supports),
            places(of: "response", \.places),
            ListTable("response_tag", of: "response", "tag", \.tags),
            ListTable("response_assigned", of: "response", "department", \.assignedTo),
            notes(of: "response", \.notes),
        ])

    static let remarks = EntityTable<Remark>(
        name: "remark",
        columns: ["id", "section", "gist", "text", "wording"] + SourceSpan.columns
            + ["departmentWords", "outcomeWords", "outcomeBasis", "status"],
        values: { remark in
            let head: [(any DatabaseValueConvertible)?] = [
                remark.id.rawValue, remark.section?.rawValue, remark.gist, remark.text,
                remark.wording.rawValue,
            ]
            let tail: [(any DatabaseValueConvertible)?] = [
                remark.departmentWords, remark.outcomeWords, remark.outcomeBasis?.rawValue,
                remark.status.rawValue,
            ]
            return head + remark.source.values + tail
        },
        entity: {
            var remark = Remark(
                id: try $0.id(), section: try $0.idOrNull(), gist: try $0.textOrNull(),
                text: try $0.text(), wording: try $0.choice(), source: try $0.span())
            remark.departmentWords = try $0.textOrNull()
            remark.outcomeWords = try $0.textOrNull()
            remark.outcomeBasis = try $0.choiceOrNull()
            remark.status = try $0.choice()
            return remark
        },
        lists: [
            ListTable("remark_department", of: "remark", "department", \.departments),
            ListTable(
                name: "remark_outcome", owner: "remark", columns: ["outcome"],
                rows: { $0.outcomes.map { [$0.rawValue] } },
                append: { $0.outcomes.append(try $1.choice()) }),
            links("remark_answer", of: "remark", "response", \.answers),
            places(of: "remark", \.places),
            ListTable("remark_tag", of: "remark", "tag", \.tags),
            notes(of: "remark", \.notes),
        ])

    private static func links<Passage>(
        _ name: String, of owner: String, _ column: String,
        _ list: any WritableKeyPath<Passage, [ResponseLink]> & Sendable
    ) -> ListTable<Passage> {
        ListTable(
            name: name, owner: owner, columns: [column, "basis"],
            rows: { $0[keyPath: list].map { [$0.response.rawValue, $0.basis.rawValue] } },
            append: {
                $0[keyPath: list].append(
                    ResponseLink(response: try $1.id(), basis: try $1.choice()))
            })
    }

    private static func places<Passage>(
        of owner: String, _ list: any WritableKeyPath<Passage, [Place]> & Sendable
    ) -> ListTable<Passage> {
        ListTable(
            name: "\(owner)_place", owner: owner, columns: ["name", "lokaludvalg"],
            rows: { $0[keyPath: list].map { [$0.name, $0.lokaludvalg] } },
            append: {
                $0[keyPath: list].append(
                    Place(name: try $1.text(), lokaludvalg: try $1.textOrNull()))
            })
    }

    private static func notes<Passage>(
        of owner: String, _ list: any WritableKeyPath<Passage, [Note]> & Sendable
    ) -> ListTable<Passage> {
        ListTable(
            name: "\(owner)_note", owner: owner, columns: ["text", "author", "written"],
            rows: { $0[keyPath: list].map { [$0.text, $0.author, $0.written] } },
            append: {
                $0[keyPath: list].append(
                    Note(text: try $1.text(), author: try $1.text(), written: try $1.text()))
            })
    }
}
