internal import Language
internal import PolicyModel

/// Who answered, where the committees stand, and the outcomes.
extension CaseReport {
    // MARK: Who

    var who: [Report.Block] {
        let answered = hearing.respondents.filter(\.answered)
        var blocks = [parts.heading(2, .reportWho)]
        guard !answered.isEmpty else {
            return blocks + [.paragraph(parts.plain(.reportWhoNone))]
        }
        let rows = Respondent.Kind.allCases.compactMap { kind -> [Report.Table.Cell]? in
            let some = answered.filter { $0.kind == kind }
            guard !some.isEmpty else { return nil }
            let names = some.map(\.name).inDanishOrder { $0 }
            return [
                .words([.text(SafeText(words.kind(kind)))]), .number(some.count),
                .words([.text(SafeText(names.joined(separator: ", ")))]),
            ]
        }
        blocks.append(
            .table(
                Report.Table(
                    caption: words.safe(.reportWhoCaption), columns: [.words, .bar, .words],
                    header: [.reportWhoKind, .reportWhoCount, .reportWhoNames].map {
                        words.safe($0)
                    },
                    rows: rows)))
        for joint in answered where joint.lokaludvalg.count > 1 {
            blocks.append(
                .paragraph(
                    parts.plain(
                        .reportWhoJoint, ["committees": words.list(joint.lokaludvalg)])))
        }
        let present = Set(answered.flatMap(\.lokaludvalg))
        let absent = hearing.registers.lokaludvalg.map(\.name).filter { !present.contains($0) }
        if !absent.isEmpty, !present.isEmpty {
            let names = absent.map { words.text(.reportOursName, ["name": $0]) }
            blocks.append(
                .paragraph(parts.plain(.reportWhoAbsent, ["names": words.list(names)])))
        }
        let spoken = Set(hearing.responses.flatMap(\.attributions).map(\.respondent))
        let named = hearing.respondents.filter { !$0.answered && spoken.contains($0.id) }
        if !named.isEmpty {
            blocks.append(
                .paragraph(
                    parts.plain(.reportWhoNamed, ["names": words.list(named.map(\.name))])))
        }
        return blocks
    }

    // MARK: Overview

    var overview: [Report.Block] {
        [parts.heading(2, .reportOverview)] + committees + outcomes
    }

    /// The committees by the sections in which they are said or named; columns that hold nothing
    /// are left out, so that the table fits a page.
    private var committees: [Report.Block] {
        let names = index.committeeNames
        guard !names.isEmpty else { return [] }
        var blocks = [parts.heading(3, .reportCommittees)]
        let cells = Dictionary(
            uniqueKeysWithValues: names.map { ($0, CommitteeMentions($0, in: self)) })
        let columns = index.nodes.map(\.section).filter { section in
            cells.values.contains { $0.sections.contains(section.id) }
        }
        if !cells.values.contains(where: \.isSaid) {
            let phrase: Phrase =
                columns.isEmpty ? .reportCommitteesNone : .reportCommitteesUnsaid
            blocks.append(
                .paragraph(parts.plain(phrase, ["document": parts.documentName])))
        }
        let header =
            [words.text(.reportCommittees), words.text(.reportAnsweredColumn)]
            + columns.map(words.shortSection)
        let rows = names.map { name -> [Report.Table.Cell] in
            let answer = answeredWords(name)
            return [.words([.text(SafeText(name))]), .words([.text(SafeText(answer))])]
                + columns.map { .words(cells[name]?.cell(in: $0.id, self) ?? []) }
        }
        blocks.append(
            .table(
                Report.Table(
                    caption: words.safe(.reportCommitteesCaption),
                    columns: header.map { _ in .words }, header: header.map { SafeText($0) },
                    rows: rows)))
        return blocks
    }

    private func answeredWords(_ name: String) -> String {
        let bodies = hearing.respondents.filter { $0.answered && $0.lokaludvalg.contains(name) }
        if bodies.isEmpty { return words.text(.reportNotOnList) }
        let isJoint = bodies.allSatisfy { $0.lokaludvalg.count > 1 }
        return words.text(isJoint ? .reportYesJointly : .reportYes)
    }

    /// Outcomes for each top section as counts, then the remarks behind each count.
    private var outcomes: [Report.Block] {
        let all = Outcome.allCases.map { Optional($0) } + [nil]
        let used = all.filter { outcome in remarks.contains { has($0, outcome) } }
        var rows: [[Report.Table.Cell]] = []
        for root in index.outline.roots {
            let ids = index.descendants(of: root.section.id)
            let some = remarks.filter { $0.section.map(ids.contains) ?? false }
            if some.isEmpty { continue }
            rows.append(
                [.words([.text(SafeText(words.shortSection(root.section)))])]
                    + used.map { outcome in .number(some.filter { has($0, outcome) }.count) }
                    + [.number(some.count)])
        }
        let loose = remarks.filter { $0.section == nil }
        if !loose.isEmpty {
            rows.append(
                [.words(parts.plain(.reportUnplacedSection))]
                    + used.map { outcome in .number(loose.filter { has($0, outcome) }.count) }
                    + [.number(loose.count)])
        }
        rows.append(
            [.words([.strong(words.safe(.reportOutcomesSum))])]
                + used.map { outcome in .number(remarks.filter { has($0, outcome) }.count) }
                + [.number(remarks.count)])
        let header =
            [words.text(.reportOutcomesSection)] + used.map(words.outcome)
            + [words.text(.reportOutcomesTotal)]
        let trace = used.map { outcome -> [Report.Table.Cell] in
            let some = remarks.filter { has($0, outcome) }
            return [
                .words([.text(SafeText(words.outcome(outcome)))]), .number(some.count),
                .words(parts.mentions(some.map(parts.mention))),
            ]
        }
        return [
            parts.heading(3, .reportOutcomes),
            .table(
                Report.Table(
                    caption: words.safe(.reportOutcomesCaption),
                    columns: [.words] + used.map { _ in .number } + [.number],
                    header: header.map { SafeText($0) }, rows: rows)),
            .paragraph(parts.plain(.reportOutcomesNote)),
            .table(
                Report.Table(
                    caption: words.safe(.reportTraceCaption), columns: [.words, .bar, .words],
                    header: [
                        words.safe(.reportOutcome), words.safe(.reportTraceCount),
                        words.safe(.reportTraceIds, ["document": parts.documentName]),
                    ],
                    rows: trace)),
        ]
    }

    private func has(_ remark: Remark, _ outcome: Outcome?) -> Bool {
        outcome.map(remark.outcomes.contains) ?? remark.outcomes.isEmpty
    }
}

/// Where one committee is said or named, by section.
struct CommitteeMentions {
    private var said: [Section.ID: [String]] = [:]
    private var named: [Section.ID: [String]] = [:]

    var sections: Set<Section.ID> { Set(said.keys).union(named.keys) }
    var isSaid: Bool { !said.isEmpty }

    init(_ name: String, in report: CaseReport) {
        for response in report.responses {
            guard let section = response.section else { continue }
            if report.index.committees(saying: response).contains(name) {
                said[section, default: []].append(response.id.rawValue)
            }
            if response.places.contains(where: { $0.lokaludvalg == name }) {
                named[section, default: []].append(response.id.rawValue)
            }
        }
        for remark in report.remarks {
            guard let section = remark.section else { continue }
            if remark.places.contains(where: { $0.lokaludvalg == name }) {
                named[section, default: []].append(remark.id.rawValue)
            }
        }
    }

    func cell(in section: Section.ID, _ report: CaseReport) -> Report.Inlines {
        var lines: [String] = []
        if let ids = said[section] {
            lines.append(report.words.text(.reportSaidCell, ["ids": report.parts.ids(ids)]))
        }
        if let ids = named[section] {
            lines.append(report.words.text(.reportNamedCell, ["ids": report.parts.ids(ids)]))
        }
        return lines.isEmpty ? [] : [.text(SafeText(lines.joined(separator: "; ")))]
    }
}
