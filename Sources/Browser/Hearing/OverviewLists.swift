import Language
import PolicyModel

/// Two lists of the overview: outcomes as bars, and what the hearing lacks.
extension Words {
    /// Longer bars are drawn to scale; the number beside them is always the count.
    private static let longestBar = 30

    /// "Pejlemærke 1 · Ændret  ### 3": no per cent, since a remark may have several outcomes.
    func barTable(_ counts: OverviewCounts) -> OverviewTable {
        var bars: [(name: String, count: Int, filter: Filter)] = []
        for top in tops(short: false) {
            let here = counts.outcomes(in: top.sections)
            var kinds = Outcome.allCases.map { outcome in
                (self.outcome(outcome), outcome.rawValue, here.by[outcome] ?? 0)
            }
            kinds.append((text(.outcomeNone), Filter.noOutcome, here.none))
            for (name, value, count) in kinds where count > 0 {
                var filter = Filter()
                if let id = top.id { filter.add(id.rawValue, to: .section) }
                filter.add(value, to: .outcome)
                bars.append((top.name.string + " · " + name, count, filter))
            }
        }
        let most = bars.map(\.count).max() ?? 0
        let rows = bars.map { bar in
            let length =
                most <= Self.longestBar
                ? bar.count : max(1, bar.count * Self.longestBar / most)
            // A letter that every terminal has, and that a braille display can show.
            let text = String(repeating: "#", count: length) + " " + String(bar.count)
            return OverviewTable.Row(
                name: SafeText(bar.name),
                cells: [
                    OverviewTable.Cell(
                        text: SafeText(text), isEmpty: false, filter: bar.filter,
                        told: SafeText(String(bar.count)))
                ])
        }
        return OverviewTable(
            title: safe(.overviewBars), columns: [safe(.overviewRemarks)],
            columnNames: [safe(.overviewRemarks)], rows: rows, note: safe(.overviewOutcomesNote),
            isLeftAligned: true)
    }

    /// Goals that nobody spoke of, sections without remarks, committees not on the list.
    func gapTable(_ committees: Facets.Tally) -> OverviewTable {
        var gaps: [(name: String, gap: Phrase, filter: Filter?)] = []
        for node in source.nodes {
            let section = node.section
            // What stands under a section stands in it too.
            let all = source.descendants(of: section.id)
            let responses = all.reduce(0) { $0 + source.count(.response, in: $1) }
            let remarks = all.reduce(0) { $0 + source.count(.remark, in: $1) }
            var filter = Filter()
            filter.add(section.id.rawValue, to: .section)
            if responses == 0, section.kind == .goal {
                gaps.append((name(section), .gapNoResponses, remarks > 0 ? filter : nil))
            }
            if remarks == 0, responses > 0 {
                gaps.append((name(section), .gapNoRemarks, filter))
            }
        }
        for number in source.outline.gaps {
            gaps.append((text(.gapGoal, ["number": String(number)]), .gapNotThere, nil))
        }
        for standing in source.committees where !standing.answered {
            let facts = CommitteeFacts(standing, committees)
            var filter = Filter()
            filter.add(facts.name, to: .lokaludvalg)
            let isNamed = facts.namedResponses + facts.namedRemarks > 0
            gaps.append((facts.name, .gapNotListed, isNamed ? filter : nil))
        }
        return OverviewTable(
            title: safe(.overviewGaps), columns: [safe(.overviewGapsColumn)],
            columnNames: [safe(.overviewGapsColumn)],
            rows: gaps.map { gap in
                OverviewTable.Row(
                    name: SafeText(gap.name),
                    cells: [
                        OverviewTable.Cell(
                            text: safe(gap.gap, ["document": document(nil)]), isEmpty: false,
                            filter: gap.filter)
                    ])
            }, note: safe(.overviewGapsNote), isLeftAligned: true)
    }
}
