internal import Language
public import PolicyModel

extension PlainText {
    /// One thing, whole, with what hangs on it (`show ID`). Ends with a line feed.
    public func whole(_ item: ListedItem) -> SafeText {
        SafeText(lines(item).joined(separator: "\n") + "\n")
    }

    private func lines(_ item: ListedItem) -> [String] {
        switch item {
        case .response(let response, _):
            let linked = index.remarks(answering: response.id)
                .filter { disclosure == .internal || $0.basis.counts }.map(\.remark)
            let remarks = linked.isEmpty ? response.section.map(index.remarks(in:)) ?? [] : linked
            return way(to: response.section) + passage(response)
                + under(words(.paneRemarks), remarks.map(row))
        case .remark(let remark, _, _):
            let linked = remark.answers.filter(isShown).compactMap { index.response($0.response) }
            let responses =
                linked.isEmpty ? remark.section.map(index.responses(in:)) ?? [] : linked
            return way(to: remark.section) + passage(remark)
                + under(words(.paneResponses), responses.map(row))
        case .section(let section):
            let below = index.hearing.sections.filter { $0.parent == section.id }
            return way(to: section.parent) + Paragraph.lines(heading(section))
                + under(nil, below.map { cells(.section($0)) })
                + under(
                    words(.paneResponses),
                    index.responses(in: section.id).map(row))
                + under(
                    words(.paneRemarks),
                    index.remarks(in: section.id).map(row))
        case .respondent(let respondent):
            let said = index.hearing.responses.filter { response in
                response.attributions.contains {
                    $0.respondent == respondent.id
                        && (disclosure == .internal || $0.basis.counts)
                }
            }
            let letters = index.hearing.submissions.filter {
                $0.respondents.contains(respondent.id)
            }
            let answered = respondent.answered ? words(.textAnswered) : words(.textNotListed)
            return [name(of: respondent), "\(word("kind", respondent.kind)) · \(answered)"]
                + (respondent.lokaludvalg.isEmpty ? [] : [listed(respondent.lokaludvalg)])
                + under(words(.textLetters), letters.map { cells(.submission($0)) })
                + (said.isEmpty
                    ? ["", words(.textSaidNothing)]
                    : under(words(.paneResponses), said.map(row)))
        case .submission(let submission):
            let passages = index.hearing.responses.filter {
                $0.submissions.contains(submission.id)
            }
            return [cells(item).filter { !$0.isEmpty }.joined(separator: "  ")]
                + passages.flatMap { [""] + passage($0) }
        case .lokaludvalg(let tally):
            let places = index.hearing.registers.lokaludvalg.first { $0.name == tally.name }?.places
            let passages = index.select(Filter([.lokaludvalg: [tally.name]]))
            let responses = index.hearing.responses.filter(passages.contains)
            let remarks = index.hearing.remarks.filter(passages.contains)
            return cells(item) + Paragraph.lines((places ?? []).joined(separator: ", "))
                + (tally.answered && tally.said == 0 ? ["", words(.textSaidNothing)] : [])
                + under(
                    words(.paneResponses),
                    responses.map { cells(.response($0, match: passages.responses[$0.id])) })
                + under(
                    words(.paneRemarks),
                    remarks.map {
                        cells(.remark($0, match: passages.remarks[$0.id], isContext: false))
                    })
        case .department(let department):
            let remarks = index.hearing.remarks.filter {
                $0.departments.contains(department.abbreviation)
            }
            return [cells(item).joined(separator: "  ")]
                + under(words(.paneRemarks), remarks.map(row))
        case .tag(let tally):
            let responses = index.hearing.responses.filter { $0.tags.contains(tally.tag) }
            let remarks = index.hearing.remarks.filter { $0.tags.contains(tally.tag) }
            return [cells(item).joined(separator: "  ")]
                + under(words(.paneResponses), responses.map(row))
                + under(words(.paneRemarks), remarks.map(row))
        case .unplaced(let text): return Paragraph.lines(disclosed(text.text))
        case .document, .hearing:
            return [cells(item).filter { !$0.isEmpty }.joined(separator: "  ")]
        }
    }

    /// Where a thing stands, from the hearing down; under it IKKE ORDRET where that holds.
    private func way(to section: Section.ID?) -> [String] {
        let steps = [Paragraph.joined(index.hearing.title)] + index.path(to: section).map(heading)
        return Paragraph.lines(steps.joined(separator: " › ")) + [""]
    }

    private func under(_ title: String?, _ rows: [[String]]) -> [String] {
        if rows.isEmpty { return [] }
        return [""] + (title.map { [$0] } ?? []) + Paragraph.aligned(rows).map { "  " + $0 }
    }

    private func row(_ response: Response) -> [String] { cells(.response(response, match: nil)) }

    private func row(_ remark: Remark) -> [String] {
        cells(.remark(remark, match: nil, isContext: false))
    }
}
