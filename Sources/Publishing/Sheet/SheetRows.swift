internal import Language
internal import PolicyModel

/// A hearing's passages as rows: what each cell of them says now.
struct SheetRows {
    let index: HearingIndex
    let words: ReportWords
    /// The draft that stands in the row of the response it answers, where there is one only.
    private let drafts: [Response.ID: Remark]

    init(_ index: HearingIndex, words: Catalogue) {
        self.index = index
        self.words = ReportWords(words)
        var drafts: [Response.ID: [Remark]] = [:]
        for remark in index.hearing.remarks where remark.status == .draft {
            for answer in remark.answers where answer.basis.counts {
                drafts[answer.response, default: []].append(remark)
            }
        }
        self.drafts = drafts.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    func draft(of response: Response.ID) -> Remark? { drafts[response] }

    /// Whether the remark has no row of its own, because it stands in a response's.
    func standsInResponse(_ remark: Remark, among shown: Set<Response.ID>) -> Bool {
        remark.answers.contains {
            shown.contains($0.response) && drafts[$0.response]?.id == remark.id
        }
    }

    func identity(_ passage: String) -> String { "\(index.hearing.id) \(passage)" }

    // MARK: Cells

    func values(_ response: Response) -> [SheetColumn: String] {
        var values = common(
            response.id.rawValue, response.section, response.gist, response.text, response.source)
        values[.type] = words.text(response.kind == .full ? .sheetTypeFull : .sheetTypeResponse)
        let counted = response.attributions.filter(\.basis.counts)
        values[.respondents] = names(counted)
        values[.basis] = counted.map { words.basis($0.basis) }.joined(separator: "; ")
        values[.suggested] = names(response.attributions.filter { !$0.basis.counts })
        values[.quantity] = response.quantity.map { ReportParts.quantity($0, words) }
        values[.reply] = reply(response)
        values[.assigned] = response.assignedTo.joined(separator: ", ")
        if let draft = drafts[response.id] {
            values[.remark] = draft.text
            values[.outcome] = outcomes(draft)
            values[.author] = draft.departments.joined(separator: ", ")
        }
        return controlled(values)
    }

    func values(_ remark: Remark) -> [SheetColumn: String] {
        var values = common(
            remark.id.rawValue, remark.section, remark.gist, remark.text, remark.source)
        values[.type] = words.text(
            remark.status == .draft ? .sheetTypeDraft : .sheetTypeRemark)
        values[.outcome] = outcomes(remark)
        values[.author] = remark.departments.joined(separator: ", ")
        return controlled(values)
    }

    private func common(
        _ id: String, _ section: Section.ID?, _ gist: String?, _ text: String,
        _ source: SourceSpan
    ) -> [SheetColumn: String] {
        let section = section.flatMap(index.section)
        let document = index.hearing.documents.first { $0.id == source.document }
        let place = [document.map { $0.annex ?? $0.name } ?? "", words.pages(source)]
        return [
            .id: id, .section: section?.id.rawValue ?? "",
            .sectionTitle: section.map(words.section) ?? "", .gist: gist ?? "", .text: text,
            .source: place.filter { !$0.isEmpty }.joined(separator: ", "),
        ]
    }

    private func controlled(_ values: [SheetColumn: String]) -> [SheetColumn: String] {
        var values = values
        values[.control] =
            SheetControl(identity: identity(values[.id] ?? ""), values: values).cell
        return values
    }

    private func names(_ attributions: [Attribution]) -> String {
        attributions.compactMap { index.respondent($0.respondent)?.name }
            .joined(separator: "; ")
    }

    private func outcomes(_ remark: Remark) -> String {
        remark.outcomes.map { words.outcome($0) }.joined(separator: ", ")
    }

    private func reply(_ response: Response) -> String {
        switch index.reply(to: response) {
        case .linked:
            let ids = index.remarks(answering: response.id).filter(\.basis.counts).map {
                $0.remark.id.rawValue
            }
            return words.text(.sheetReplyLinked, ["ids": words.list(ids)])
        case .section: return words.text(.sheetReplySection)
        case .none: return words.text(.sheetReplyNone)
        }
    }
}
