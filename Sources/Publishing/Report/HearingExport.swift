internal import Language
public import PolicyModel

extension Report {
    /// `pejl export --format markdown|html`, and the browser's `e`: the hearing in its own order,
    /// every passage whole; or what the filter leaves of it. `withContext`: also the remarks of
    /// sections in which a response matched, as the browser shows them.
    public static func export(
        of publication: Publication, withContext: Bool = false, made: CalendarDay? = nil
    ) -> Report {
        HearingExport(publication, withContext: withContext).report(made: made)
    }
}

struct HearingExport {
    private let parts: ReportParts
    private let remarks: [Section.ID?: [Remark]]
    private let responses: [Section.ID?: [Response]]
    private var hearing: Hearing { parts.hearing }

    init(_ publication: Publication, withContext: Bool) {
        parts = ReportParts(publication)
        responses = Dictionary(grouping: publication.responses, by: \.section)
        let shown = publication.remarks.filter {
            withContext || publication.selection.contains($0)
        }
        remarks = Dictionary(grouping: shown, by: \.section)
    }

    func report(made: CalendarDay?) -> Report {
        var report = parts.report(
            title: parts.words.text(.reportExportTitle), made: made)
        let isWhole = parts.publication.filter.isEmpty
        if isWhole, !hearing.preface.isEmpty {
            report.blocks.append(parts.heading(2, .reportPreface))
            report.blocks += hearing.preface.map { .paragraph([.text(SafeText($0.text))]) }
        }
        for node in parts.index.nodes where isWhole || holds(node.section.id) {
            report.blocks.append(
                parts.heading(
                    2 + node.depth, parts.words.section(node.section),
                    id: "afsnit-\(node.section.id.rawValue)"))
            report.blocks += passages(in: node.section.id)
        }
        let loose = passages(in: nil)
        if !loose.isEmpty {
            report.blocks.append(parts.heading(2, .reportUnplacedSection))
            report.blocks += loose
        }
        // Headings and page furniture say nothing to a reader; what was not understood does.
        let unread = hearing.unplaced.filter { $0.reason == .unread }
        if isWhole, !unread.isEmpty {
            report.blocks.append(parts.heading(2, .reportRest))
            report.blocks.append(
                .list(
                    unread.map { piece in
                        let pages = parts.source(piece.source)
                        let place = pages.isEmpty ? "" : " (\(pages))"
                        return [.text(SafeText(piece.text + place))]
                    }))
        }
        return report
    }

    private func holds(_ section: Section.ID) -> Bool {
        let ids = parts.index.descendants(of: section)
        return ids.contains { responses[$0] != nil || remarks[$0] != nil }
    }

    private func passages(in section: Section.ID?) -> [Report.Block] {
        (responses[section] ?? []).map {
            parts.passage($0, facts: parts.facts(of: $0))
        }
            + (remarks[section] ?? []).map {
                parts.passage($0, facts: parts.facts(of: $0))
            }
    }
}
