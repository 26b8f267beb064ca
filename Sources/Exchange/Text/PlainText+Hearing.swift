internal import Language
public import PolicyModel

extension PlainText {
    /// The whole hearing, or what a filter leaves of it with the remarks that are its answer:
    /// what `pejl` prints when its output is no terminal. Ends with a line feed.
    public func hearing(_ filter: Filter = .none) -> SafeText {
        let selection = index.select(filter)
        var lines = front()
        if !filter.isEmpty {
            let places = [
                "responses": selection.responses.count,
                "allResponses": index.hearing.responses.count,
                "remarks": selection.remarks.count,
                "allRemarks": index.hearing.remarks.count,
            ]
            lines += Paragraph.lines(words(.textFiltered, places.mapValues(String.init)))
        }
        for node in index.nodes {
            lines += section(node, selection, isFiltered: !filter.isEmpty)
        }
        let nowhere = passages(in: nil, selection)
        if !nowhere.isEmpty { lines += ["", words(.textNowhere), ""] + nowhere }
        return SafeText(lines.joined(separator: "\n") + "\n")
    }

    private func front() -> [String] {
        let hearing = index.hearing
        var lines = Paragraph.lines(Paragraph.joined(hearing.title))
        lines += notVerbatim()
        if let authority = hearing.authority { lines.append(Paragraph.joined(authority)) }
        if let opens = hearing.opens, let closes = hearing.closes {
            lines.append(words(.textPeriod, ["opens": day(opens), "closes": day(closes)]))
        }
        lines.append(
            words(
                .textTotals,
                [
                    "responses": String(hearing.responses.count),
                    "remarks": String(hearing.remarks.count),
                ]))
        lines += gaps()
        return lines
    }

    /// IKKE ORDRET, when anything is told in our words. Nothing takes it away.
    func notVerbatim() -> [String] {
        let wordings = index.hearing.responses.map(\.wording) + index.hearing.remarks.map(\.wording)
        let restated = wordings.count { $0 == .restated }
        if restated == 0 { return [] }
        guard restated == wordings.count else {
            return Paragraph.lines(
                words(
                    .textRestatedSome,
                    ["restated": String(restated), "all": String(wordings.count)]))
        }
        return Paragraph.lines(
            words(index.hearing.isExample ? .textRestatedExample : .textRestatedAll))
    }

    private func gaps() -> [String] {
        let gaps = index.outline.gaps
        guard let document = index.hearing.documents.first, !gaps.isEmpty else { return [] }
        return Paragraph.lines(
            words(
                .textGaps,
                ["goals": listed(gaps.map(String.init)), "document": called(document.id)]))
    }

    private func section(
        _ node: Outline.Node, _ selection: Selection, isFiltered: Bool
    ) -> [String] {
        let passages = passages(in: node.section.id, selection)
        if passages.isEmpty, isFiltered {
            // A heading stays for what is under it.
            let isUsed = node.flattened.contains {
                !self.passages(in: $0.section.id, selection).isEmpty
            }
            if !isUsed { return [] }
        }
        let title = Paragraph.lines(heading(node.section))
        let longest = title.map(\.count).max() ?? 0
        let rule = String(repeating: node.depth == 0 ? "=" : "-", count: longest)
        return [""] + title + [rule] + (passages.isEmpty ? [] : [""] + passages)
    }

    /// Responses first, then remarks, each under its word.
    private func passages(in section: Section.ID?, _ selection: Selection) -> [String] {
        let responses = index.responses(in: section).filter(selection.contains)
        let remarks = index.remarks(in: section).filter(selection.shows)
        var lines: [String] = []
        if !responses.isEmpty {
            lines += [words(.paneResponses)] + responses.flatMap { [""] + passage($0) }
        }
        if !remarks.isEmpty {
            lines += lines.isEmpty ? [] : [""]
            lines += [words(.paneRemarks)]
            lines += remarks.flatMap {
                [""] + passage($0, isContext: selection.isContext($0))
            }
        }
        return lines
    }

    /// Id, page and gist over the text and what is known of it.
    func passage(_ response: Response) -> [String] {
        let head = [response.id.rawValue, page(response.source), gist(response.gist)]
        return body(
            head, wording: response.wording, text: response.text, facts: facts(response))
    }

    func passage(_ remark: Remark, isContext: Bool = false) -> [String] {
        let head = [
            remark.id.rawValue, page(remark.source), author(remark), gist(remark.gist),
            isContext ? words(.textContext) : nil,
        ]
        return body(head, wording: remark.wording, text: remark.text, facts: facts(remark))
    }

    private func gist(_ gist: String?) -> String? {
        gist.map { Paragraph.joined(disclosed($0)) }
    }

    private func body(
        _ head: [String?], wording: Wording, text: String, facts: [String]
    ) -> [String] {
        let marked = head.compactMap(\.self) + (wording == .restated ? [mark] : [])
        return [marked.joined(separator: "  ")]
            + Paragraph.lines(disclosed(text), indent: "    ")
            + facts.flatMap { fact in
                // What flows over goes on under the fact's own beginning.
                Paragraph.lines(fact, width: 72, indent: "").enumerated().map {
                    ($0.offset == 0 ? "    - " : "      ") + $0.element
                }
            }
    }
}
