internal import Language
internal import PolicyModel

/// What was changed, what was not, and what is missing.
extension CaseReport {
    // MARK: Changes

    var changes: [Report.Block] {
        let changed = remarks.filter { $0.outcomes.contains(.changed) }
        var blocks = [parts.heading(2, .reportChanges)]
        guard !changed.isEmpty else {
            return blocks + [.paragraph(parts.plain(.reportChangesNone))]
        }
        let rows = changed.map { remark -> [Report.Table.Cell] in
            [
                .words([.text(SafeText(sectionName(remark.section)))]),
                .words(parts.mention(remark)),
                .words([.text(SafeText(parts.telling(remark.gist, remark.text)))]),
                .words(parts.quote(remark).map { [.emphasis($0)] } ?? []),
            ]
        }
        blocks.append(
            .table(
                Report.Table(
                    caption: words.safe(.reportChangesCaption),
                    columns: [.words, .words, .words, .words],
                    header: [
                        .reportChangeWhere, .reportChangeRemark, .reportChangeWhat,
                        .reportChangeWords,
                    ].map { words.safe($0) },
                    rows: rows)))
        return blocks
    }

    // MARK: Declined

    var declined: [Report.Block] {
        let declined = remarks.filter { $0.outcomes.contains(.declined) }
        var blocks = [parts.heading(2, .reportDeclined)]
        guard !declined.isEmpty else {
            return blocks + [.paragraph(parts.plain(.reportDeclinedNone))]
        }
        for remark in declined {
            let title = remark.gist.map { ": " + $0 } ?? ", " + remark.id.rawValue
            blocks.append(
                .heading(
                    3, [.text(SafeText(sectionName(remark.section) + title))],
                    id: "afvist-\(remark.id.rawValue)"))
            blocks.append(.paragraph(wish(remark)))
            let why: Report.Inlines =
                parts.mention(remark)
                + [.text(SafeText(": " + remark.text.replacing("\n", with: " ")))]
            blocks.append(.paragraph(why))
            if let quote = parts.quote(remark) {
                blocks.append(
                    .paragraph(
                        parts.outcome(of: remark).filter { $0 != .emphasis(quote) }
                            + [.emphasis(quote)]))
            } else {
                blocks.append(.paragraph(parts.outcome(of: remark)))
            }
        }
        return blocks
    }

    /// The responses that the remark answers; where none is told, all of the section.
    private func wish(_ remark: Remark) -> Report.Inlines {
        let answered = remark.answers.filter(\.basis.counts).compactMap {
            index.response($0.response)
        }
        guard answered.isEmpty else {
            let wishes = answered.map { response in
                parts.mention(response)
                    + [.text(SafeText(": " + parts.telling(response.gist, response.text)))]
            }
            return [.strong(words.safe(.reportDeclinedWish)), .text(" ")] + parts.mentions(wishes)
        }
        let all = index.responses(in: remark.section)
        let summed = all.filter { $0.kind == .summary }
        let section = summed.isEmpty ? all : summed
        guard !section.isEmpty else { return parts.plain(.reportSectionUnanswered) }
        return parts.plain(
            .reportDeclinedUnknown, ["ids": parts.ids(section.map(\.id.rawValue))])
    }

    func sectionName(_ id: Section.ID?) -> String {
        id.flatMap(index.section).map(words.shortSection) ?? words.text(.reportUnplacedSection)
    }

    // MARK: Gaps

    var gaps: [Report.Block] {
        let lines = missingGoals + dropped + sectionGaps + passageGaps + ownGaps
        let shown = lines.isEmpty ? [parts.plain(.reportGapNone)] : lines
        return [parts.heading(2, .reportGaps), .list(shown)]
    }

    private var missingGoals: [Report.Inlines] {
        let numbers = index.outline.gaps.map(String.init)
        guard !numbers.isEmpty, parts.publication.filter.isEmpty else { return [] }
        let phrase: Phrase = numbers.count == 1 ? .reportGapGoalsOne : .reportGapGoalsMany
        return [
            parts.plain(
                phrase, ["numbers": words.list(numbers), "document": parts.documentName])
        ]
    }

    private var sectionGaps: [Report.Inlines] {
        let sections = shownSections.map(\.section)
        let silent = sections.filter {
            !index.responses(in: $0.id).isEmpty && index.remarks(in: $0.id).isEmpty
        }
        // A heading that only holds others is no gap.
        let empty = sections.filter { section in
            index.descendants(of: section.id).allSatisfy {
                index.responses(in: $0).isEmpty && index.remarks(in: $0).isEmpty
            }
        }
        return [(silent, Phrase.reportGapNoRemark), (empty, .reportGapEmpty)].compactMap {
            sections, phrase in
            sections.isEmpty
                ? nil
                : parts.plain(phrase, ["sections": words.list(sections.map(words.shortSection))])
        }
    }

    private var passageGaps: [Report.Inlines] {
        var lines: [Report.Inlines] = []
        func add(_ phrase: Phrase, _ mentions: [Report.Inlines]) {
            if mentions.isEmpty { return }
            lines.append(parts.sentence(phrase, ids: parts.mentions(mentions)))
        }
        add(.reportGapUnanswered, unanswered.map(parts.mention))
        add(.reportGapNoOutcome, remarks.filter(\.outcomes.isEmpty).map(parts.mention))
        add(.reportGapDrafts, remarks.filter { $0.status == .draft }.map(parts.mention))
        let summaries = responses.filter { $0.kind == .summary }
        let nameless = summaries.filter { index.sayers(of: $0).isEmpty }.count
        if nameless > 0 {
            let phrase: Phrase =
                nameless == summaries.count ? .reportGapNoSender : .reportGapSomeSenders
            lines.append(
                parts.plain(phrase, ["n": String(nameless), "all": String(summaries.count)]))
        }
        return lines
    }

    /// What Pejl itself could not do.
    private var ownGaps: [Report.Inlines] {
        var lines: [Report.Inlines] = []
        let unread = hearing.unplaced.filter { $0.reason == .unread }.count
        if unread > 0 { lines.append(parts.plain(.reportGapUnread, ["n": String(unread)])) }
        let suggested =
            responses.reduce(0) { sum, response in
                sum + response.attributions.filter { !$0.basis.counts }.count
                    + response.supports.filter { !$0.basis.counts }.count
            }
            + remarks.reduce(0) { $0 + $1.answers.filter { !$0.basis.counts }.count }
        if suggested > 0 {
            lines.append(parts.plain(.reportGapSuggested, ["n": String(suggested)]))
        }
        return lines
    }

    // MARK: About

    var about: [Report.Block] {
        var paragraphs = [parts.plain(.reportAboutIds, ["document": parts.documentName])]
        let spoken = Set(remarks.flatMap(\.departments))
        let names = hearing.registers.departments.filter { spoken.contains($0.abbreviation) }.map {
            $0.abbreviation == $0.name ? $0.name : "\($0.abbreviation) \($0.name)"
        }
        if !names.isEmpty {
            paragraphs.append(
                parts.plain(.reportAboutDepartments, ["names": names.joined(separator: ", ")]))
        }
        if let masked = words.masked(parts.publication.removed) {
            paragraphs.append(parts.plain(.reportAboutMasked, ["counts": masked]))
        }
        return [parts.heading(2, .reportAbout)] + paragraphs.map { .paragraph($0) }
    }
}

extension ReportParts {
    /// A phrase whose `{ids}` is a run of mentions, which may be links.
    func sentence(
        _ phrase: Phrase, _ places: [String: String] = [:], ids: Report.Inlines
    ) -> Report.Inlines {
        let marker = "\u{1}"
        let text = words.text(phrase, places.merging(["ids": marker]) { first, _ in first })
        let around = text.split(separator: "\u{1}", omittingEmptySubsequences: false)
        guard around.count == 2 else { return [.text(SafeText(text))] + ids }
        return [.text(SafeText(around[0]))] + ids + [.text(SafeText(around[1]))]
    }
}
