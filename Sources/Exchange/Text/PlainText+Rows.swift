internal import Language
public import PolicyModel

extension PlainText {
    /// A line each, columns aligned: what `list` prints.
    public func rows(_ items: [ListedItem]) -> [SafeText] {
        Paragraph.aligned(items.map(cells)).map { SafeText($0) }
    }

    /// What `search` prints: the passage's row, and under it the words around the first hit.
    public func rows(_ passages: [Passage], matching query: SearchQuery) -> [SafeText] {
        passages.flatMap { passage -> [SafeText] in
            let item: ListedItem =
                switch passage {
                case .response(let response): .response(response, match: nil)
                case .remark(let remark): .remark(remark, match: nil, isContext: false)
                }
            let row = SafeText(cells(item).filter { !$0.isEmpty }.joined(separator: "  "))
            return [row, SafeText("    " + excerpt(passage.text, query))]
        }
    }

    /// The beginning when the hit is in the gist only.
    private func excerpt(_ text: String, _ query: SearchQuery) -> String {
        let text = disclosed(text)
        return TextSearch.excerpt(of: query, in: text, length: 74)
            ?? Paragraph.beginning(text, 74)
    }

    func cells(_ item: ListedItem) -> [String] {
        switch item {
        case .hearing(let summary):
            return [
                summary.id.rawValue, Paragraph.joined(summary.title),
                Paragraph.joined(summary.authority ?? ""),
                count(responses: summary.responses, remarks: summary.remarks),
            ]
        case .section(let section):
            let ids = index.descendants(of: section.id)
            return [
                section.id.rawValue,
                count(
                    responses: index.hearing.responses.count { ids.contains($0.section) },
                    remarks: index.hearing.remarks.count { ids.contains($0.section) }),
                heading(section),
            ]
        case .response(let response, let match):
            return [
                response.id.rawValue, page(response.source) ?? "",
                response.section?.rawValue ?? "",
                told(response.gist, response.text, response.wording, [reasons(match)]),
            ]
        case .remark(let remark, let match, let isContext):
            let outcomes = remark.outcomes.map { word("outcome", $0) }.joined(separator: ", ")
            return [
                remark.id.rawValue, page(remark.source) ?? "", remark.section?.rawValue ?? "",
                author(remark) ?? "",
                told(
                    remark.gist, remark.text, remark.wording,
                    [outcomes, reasons(match), isContext ? words(.textContext) : ""]),
            ]
        case .respondent(let respondent):
            return [
                respondent.id.rawValue, name(of: respondent), word("kind", respondent.kind),
                respondent.answered ? words(.textAnswered) : words(.textNotListed),
            ]
        case .lokaludvalg(let tally): return cells(tally)
        case .department(let department):
            return [
                Paragraph.joined(department.abbreviation), Paragraph.joined(department.name),
            ]
        case .document(let document):
            return [
                document.id.rawValue, Paragraph.joined(document.name),
                Paragraph.joined(document.annex ?? ""), word("text.document", document.kind),
                document.pages.map { words(.textPageCount, ["count": String($0)]) } ?? "",
            ]
        case .submission(let submission):
            let writers = submission.respondents.compactMap(index.respondent).map(name(of:))
            return [
                submission.id.rawValue, Paragraph.joined(submission.number ?? ""),
                submission.received.map(day) ?? "", listed(writers),
            ]
        case .tag(let tally):
            return [
                Paragraph.joined(disclosed(tally.tag)),
                count(responses: tally.responses, remarks: tally.remarks),
            ]
        case .unplaced(let text):
            return [
                page(text.source) ?? "", word("text.unplaced", text.reason),
                Paragraph.beginning(disclosed(text.text)),
            ]
        }
    }

    private func told(
        _ gist: String?, _ text: String, _ wording: Wording, _ more: [String]
    ) -> String {
        let parts = [telling(gist: gist, text: text)] + more.filter { !$0.isEmpty }
        return parts.joined(separator: " · ") + (wording == .restated ? " \(mark)" : "")
    }

    private func reasons(_ match: Set<MatchReason>?) -> String {
        MatchReason.allCases.filter { match?.contains($0) ?? false }
            .map { $0 == .said ? words(.textMatchSaid) : words(.textMatchNamed) }
            .joined(separator: ", ")
    }

    private func cells(_ tally: CommitteeTally) -> [String] {
        let answered =
            !tally.answered
            ? words(.textNotListed)
            : tally.jointly.isEmpty
                ? words(.textAnswered)
                : words(.textAnsweredJointly, ["names": listed(tally.jointly)])
        let named = count(responses: tally.namedInResponses, remarks: tally.namedInRemarks)
        return [
            Paragraph.joined(tally.name), words(.textSaidCount, ["count": String(tally.said)]),
            words(.textNamedCount, ["count": named]), answered,
        ]
    }
}

extension Set<Section.ID> {
    fileprivate func contains(_ section: Section.ID?) -> Bool {
        section.map { contains($0) } ?? false
    }
}
