internal import Language
public import PolicyModel

extension Report {
    /// `pejl report`: what was said, what was answered and what was changed, goal by goal, with
    /// the overview, the changes, the wishes declined and the gaps. With a lokaludvalg in the
    /// filter: what became of that committee's response, instead. `made`: today, if it is to
    /// stand there.
    public static func report(of publication: Publication, made: CalendarDay? = nil) -> Report {
        publication.filter[.lokaludvalg].isEmpty
            ? CaseReport(publication).report(made: made)
            : CommitteeReport(publication).report(made: made)
    }
}

/// The report of a whole case, or of what a filter leaves of it.
struct CaseReport {
    let parts: ReportParts
    var words: ReportWords { parts.words }
    var index: HearingIndex { parts.index }
    var hearing: Hearing { parts.hearing }
    let responses: [Response]
    let remarks: [Remark]
    private let responsesBySection: [Section.ID?: [Response]]
    private let remarksBySection: [Section.ID?: [Remark]]

    init(_ publication: Publication) {
        parts = ReportParts(publication)
        responses = publication.responses
        remarks = publication.remarks
        responsesBySection = Dictionary(grouping: responses, by: \.section)
        remarksBySection = Dictionary(grouping: remarks, by: \.section)
    }

    func report(made: CalendarDay?) -> Report {
        var report = parts.report(title: words.text(.reportTitle), made: made)
        guard !responses.isEmpty || !remarks.isEmpty else {
            let all = words.responses(hearing.responses.count)
            report.blocks = [.paragraph(parts.plain(.reportEmpty, ["count": all]))]
            return report
        }
        report.blocks =
            brief + who + overview + goals + changes + declined + gaps + about
        return report
    }

    // MARK: In brief

    private var brief: [Report.Block] {
        var lines: [Report.Inlines] = []
        let answered = hearing.respondents.filter(\.answered).count
        if answered > 0 {
            lines.append(parts.plain(.reportBriefWho, ["bodies": words.bodies(answered)]))
        }
        for (kind, phrase) in [
            (Response.Kind.summary, Phrase.reportBriefSaid), (.full, .reportBriefFull),
        ] {
            let ids = responses.filter { $0.kind == kind }.map(\.id.rawValue)
            if ids.isEmpty { continue }
            lines.append(
                parts.plain(
                    phrase, ["count": words.responses(ids.count), "ids": parts.ids(ids)]))
        }
        lines.append(
            parts.plain(
                .reportBriefAnswered,
                [
                    "count": words.remarks(remarks.count),
                    "ids": parts.ids(remarks.map(\.id.rawValue)),
                ]))
        for outcome in [Outcome.changed, .declined] {
            let ids = remarks.filter { $0.outcomes.contains(outcome) }.map(\.id.rawValue)
            if ids.isEmpty { continue }
            lines.append(
                parts.plain(
                    .reportBriefOutcome,
                    [
                        "outcome": words.outcome(outcome), "count": words.remarks(ids.count),
                        "ids": parts.ids(ids),
                    ]))
        }
        lines += dropped
        let unanswered = self.unanswered.map(\.id.rawValue)
        if unanswered.isEmpty, !responses.isEmpty {
            lines.append(parts.plain(.reportBriefAllAnswered))
        } else if !unanswered.isEmpty {
            lines.append(
                parts.plain(
                    .reportBriefUnanswered,
                    [
                        "count": words.responses(unanswered.count),
                        "ids": parts.ids(unanswered),
                    ]))
        }
        return [parts.heading(2, .reportBrief), .list(lines)]
    }

    var unanswered: [Response] { responses.filter(parts.isUnanswered) }

    /// A line for each goal that goes out, with the remark that says so.
    var dropped: [Report.Inlines] {
        shownSections.map(\.section).filter { $0.status == .dropped }.map { section in
            let goal = words.shortSection(section)
            let saying = index.remarks(in: section.id).filter { $0.outcomes.contains(.changed) }
            guard !saying.isEmpty else {
                return parts.plain(.reportGapDroppedPlain, ["goal": goal])
            }
            return parts.sentence(
                .reportGapDropped, ["goal": goal], ids: parts.mentions(saying.map(parts.mention)))
        }
    }

    // MARK: Goal by goal

    /// The sections with anything to show in or under them, in the document's order.
    var shownSections: [Outline.Node] {
        let filled = Set(responses.compactMap(\.section) + remarks.compactMap(\.section))
        guard !parts.publication.filter.isEmpty else { return index.nodes }
        return index.nodes.filter { node in
            !index.descendants(of: node.section.id).isDisjoint(with: filled)
        }
    }

    private var goals: [Report.Block] {
        var blocks = [parts.heading(2, .reportGoals)]
        blocks.append(
            .paragraph(
                parts.plain(.reportReading, ["rules": rules.joined(separator: " ")])))
        for node in shownSections {
            blocks.append(
                parts.heading(
                    3 + node.depth, words.section(node.section),
                    id: "afsnit-\(node.section.id.rawValue)"))
            blocks += section(node.section.id, level: 4 + node.depth, node)
        }
        let loose = responsesBySection[nil] ?? []
        let looseRemarks = remarksBySection[nil] ?? []
        if !loose.isEmpty || !looseRemarks.isEmpty {
            blocks.append(parts.heading(3, .reportUnplacedSection))
            blocks += passages(loose, looseRemarks, level: 4)
        }
        return blocks
    }

    private var rules: [String] {
        var rules: [String] = []
        if responses.contains(where: { $0.kind == .summary }) {
            rules.append(words.text(.reportRuleQuantity))
            if responses.allSatisfy({ $0.kind == .full || $0.attributions.isEmpty }) {
                rules.append(
                    words.text(.reportRuleSender, ["document": parts.documentName]))
            }
        }
        rules.append(words.text(.reportRuleAnswers))
        rules.append(words.text(.reportRuleOutcome))
        if !parts.publication.selection.context.isEmpty {
            rules.append(words.text(.reportRuleContext))
        }
        return rules
    }

    private func section(
        _ id: Section.ID, level: Int, _ node: Outline.Node
    ) -> [Report.Block] {
        var blocks: [Report.Block] = []
        if node.section.status == .dropped {
            blocks.append(.paragraph([.strong(words.safe(.reportSectionDropped))]))
        }
        return blocks
            + passages(
                responsesBySection[id] ?? [], remarksBySection[id] ?? [],
                level: level)
    }

    private func passages(
        _ responses: [Response], _ remarks: [Remark], level: Int
    ) -> [Report.Block] {
        var blocks: [Report.Block] = []
        let key = (responses.first?.id.rawValue ?? remarks.first?.id.rawValue ?? "")
        for (kind, phrase) in [
            (Response.Kind.summary, Phrase.reportSaid), (.full, .reportFull),
        ] {
            let some = responses.filter { $0.kind == kind }
            if some.isEmpty { continue }
            blocks.append(
                parts.heading(level, words.text(phrase), id: "\(kind.rawValue)-\(key)"))
            blocks += some.map { parts.passage($0, facts: parts.facts(of: $0)) }
        }
        if !remarks.isEmpty {
            blocks.append(
                parts.heading(level, words.text(.reportAnswered), id: "svaret-\(key)"))
            blocks += remarks.map { parts.passage($0, facts: parts.facts(of: $0)) }
        } else if responses.contains(where: parts.isUnanswered) {
            blocks.append(.paragraph(parts.plain(.reportSectionUnanswered)))
        }
        let changed = remarks.filter { $0.outcomes.contains(.changed) }
        if !changed.isEmpty {
            blocks.append(
                parts.heading(level, words.text(.reportChanged), id: "aendret-\(key)"))
            blocks.append(
                .list(
                    changed.map { remark in
                        parts.mention(remark)
                            + [
                                .text(
                                    SafeText(": " + parts.telling(remark.gist, remark.text)))
                            ]
                    }))
        }
        return blocks
    }
}
