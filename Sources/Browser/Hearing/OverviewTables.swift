import Language
import PolicyModel

/// A table of counts in which every cell is a filter.
struct OverviewTable: Hashable, Sendable {
    struct Cell: Hashable, Sendable {
        let text: SafeText
        let isEmpty: Bool
        /// nil where no filter can ask for it.
        let filter: Filter?
        /// How many passages, where the cell is one of those that are compared by shade; nil for
        /// totals and words.
        var weight: Int?
        /// As the line under the table says it, where that is not the text.
        var told: SafeText?
    }

    struct Row: Hashable, Sendable {
        let name: SafeText
        let cells: [Cell]
    }

    let title: SafeText
    /// Short enough for a head.
    let columns: [SafeText]
    /// The same in full, for the line that tells a cell in words.
    let columnNames: [SafeText]
    let rows: [Row]
    /// What the numbers mean, under the table.
    let note: SafeText
    /// Bars and words begin at one column; numbers end at one.
    var isLeftAligned = false

    /// From 0, nothing, to 4, the most that the table has: a shade beside the number, which tells
    /// what the shade tells.
    func shade(_ cell: Cell) -> Int {
        guard let weight = cell.weight, weight > 0 else { return 0 }
        // A table of ones is not one of large numbers.
        let most = max(4, rows.flatMap(\.cells).compactMap(\.weight).max() ?? weight)
        return (weight * 4 + most - 1) / most
    }
}

extension Words {
    /// Lokaludvalg × sections, departments × outcomes, sections × outcomes. General and other
    /// remarks are columns too, so that the totals are the hearing's.
    func overviewTables(
        _ counts: OverviewCounts, _ committees: Facets.Tally
    ) -> [OverviewTable] {
        [
            committeeTable(counts), departmentTable(counts), sectionTable(counts),
            barTable(counts), gapTable(committees),
        ]
    }

    struct Top {
        let name: SafeText
        let id: Section.ID?
        let sections: Set<Section.ID?>
    }

    func tops(short: Bool) -> [Top] {
        var tops = source.outline.roots.map { node in
            let section = node.section
            let name =
                short
                ? section.number?.description ?? String(section.title.prefix(3)) + "."
                : name(section)
            return Top(
                name: SafeText(name), id: section.id,
                sections: Set(node.flattened.map { Optional($0.section.id) }))
        }
        if source.holdsPassages(in: nil) {
            tops.append(Top(name: safe(.sectionNowhere), id: nil, sections: [nil]))
        }
        return tops
    }

    /// "2/1": named in two passages, said in one.
    private func committeeTable(_ counts: OverviewCounts) -> OverviewTable {
        let tops = tops(short: true)
        let rows =
            source.committeeNames.map { name in
                func cell(_ sections: Set<Section.ID?>?, _ id: Section.ID?) -> OverviewTable.Cell {
                    let inNamed = (counts.named[name] ?? [:]).sum(in: sections)
                    let inSaid = (counts.said[name] ?? [:]).sum(in: sections)
                    var filter = Filter()
                    filter.add(name, to: .lokaludvalg)
                    if let id { filter.add(id.rawValue, to: .section) }
                    var cell = count("\(inNamed)/\(inSaid)", inNamed + inSaid == 0, filter)
                    if sections != nil { cell.weight = inNamed + inSaid }
                    return cell
                }
                return OverviewTable.Row(
                    name: SafeText(name),
                    cells: tops.map { cell($0.sections, $0.id) } + [cell(nil, nil)])
            } + totalRows(tops, counts)
        return OverviewTable(
            title: safe(.overviewCommittees), columns: tops.map(\.name) + [safe(.overviewTotal)],
            columnNames: self.tops(short: false).map(\.name) + [safe(.overviewTotal)],
            rows: rows, note: safe(.overviewCommitteesNote))
    }

    /// A passage that names two districts counts under both, and once here; and all passages, with
    /// or without a committee, so that the last number is the hearing's.
    private func totalRows(_ tops: [Top], _ counts: OverviewCounts) -> [OverviewTable.Row] {
        let scopes = tops.map { Optional($0) } + [nil]
        func row(
            _ name: Phrase, isFiltered: Bool, _ text: (Set<Section.ID?>?) -> (String, isEmpty: Bool)
        ) -> OverviewTable.Row {
            OverviewTable.Row(
                name: safe(name),
                cells: scopes.map { top in
                    let (words, isEmpty) = text(top?.sections)
                    var filter = Filter()
                    if let id = top?.id { filter.add(id.rawValue, to: .section) }
                    return count(words, isEmpty, isFiltered && top?.id != nil ? filter : nil)
                })
        }
        return [
            row(.overviewOnce, isFiltered: false) { sections in
                let named = counts.namedByAny.sum(in: sections)
                let said = counts.saidByAny.sum(in: sections)
                return ("\(named)/\(said)", named + said == 0)
            },
            row(.overviewPassages, isFiltered: true) { sections in
                let all =
                    sections.map { sections in
                        sections.reduce(0) {
                            $0 + source.count(.response, in: $1) + source.count(.remark, in: $1)
                        }
                    } ?? source.head.counts.passages
                return (String(all), all == 0)
            },
        ]
    }

    private func departmentTable(_ counts: OverviewCounts) -> OverviewTable {
        var rows = candidates(.department).map(\.value).map { name in
            outcomeRow(SafeText(name), counts.departments[name] ?? .init()) {
                $0.add(name, to: .department)
            }
        }
        if counts.withoutDepartment.all > 0 {
            rows.append(
                outcomeRow(safe(.overviewNoDepartment), counts.withoutDepartment, filtered: nil))
        }
        rows.append(totalOutcomes(counts))
        return OverviewTable(
            title: safe(.overviewDepartments), columns: outcomeColumns,
            columnNames: outcomeNames, rows: rows,
            note: safe(.overviewOutcomesNote))
    }

    private func sectionTable(_ counts: OverviewCounts) -> OverviewTable {
        var rows = tops(short: false).map { top in
            outcomeRow(top.name, counts.outcomes(in: top.sections)) { filter in
                if let id = top.id { filter.add(id.rawValue, to: .section) }
            }
        }
        rows.append(totalOutcomes(counts))
        return OverviewTable(
            title: safe(.overviewSections), columns: outcomeColumns,
            columnNames: outcomeNames, rows: rows,
            note: safe(.overviewOutcomesNote))
    }

    private func totalOutcomes(_ counts: OverviewCounts) -> OverviewTable.Row {
        outcomeRow(safe(.overviewTotal), counts.outcomes(in: nil), isTotal: true) { _ in }
    }

    private var outcomeNames: [SafeText] {
        Outcome.allCases.map { SafeText(outcome($0)) }
            + [safe(.outcomeNone), safe(.overviewAllRemarks)]
    }

    private var outcomeColumns: [SafeText] {
        [
            safe(.outcomeChangedShort), safe(.outcomeCoveredShort), safe(.outcomeDeclinedShort),
            safe(.outcomeOutsideShort), safe(.outcomeReferredShort), safe(.outcomeNotedShort),
            safe(.outcomeNoneShort), safe(.overviewRemarks),
        ]
    }

    /// One count an outcome, those without, and the remarks themselves: a remark may have several
    /// outcomes, so the last is not a sum.
    private func outcomeRow(
        _ name: SafeText, _ remarks: OverviewCounts.Outcomes, isTotal: Bool = false,
        filtered: ((inout Filter) -> Void)?
    ) -> OverviewTable.Row {
        func cell(_ number: Int, _ outcome: String?) -> OverviewTable.Cell {
            var filter = Filter()
            filtered?(&filter)
            if let outcome { filter.add(outcome, to: .outcome) }
            var cell = count(String(number), number == 0, filtered == nil ? nil : filter)
            if !isTotal, outcome != nil { cell.weight = number }
            return cell
        }
        let cells =
            Outcome.allCases.map { cell(remarks.by[$0] ?? 0, $0.rawValue) } + [
                cell(remarks.none, Filter.noOutcome), cell(remarks.all, nil),
            ]
        return OverviewTable.Row(name: name, cells: cells)
    }

    private func count(_ text: String, _ isEmpty: Bool, _ filter: Filter?) -> OverviewTable.Cell {
        OverviewTable.Cell(text: isEmpty ? "·" : SafeText(text), isEmpty: isEmpty, filter: filter)
    }
}

extension OverviewCounts.BySection {
    /// nil: in all sections.
    fileprivate func sum(in sections: Set<Section.ID?>?) -> Int {
        guard let sections else { return values.reduce(0, +) }
        return sections.reduce(0) { $0 + (self[$1] ?? 0) }
    }
}

extension OverviewCounts {
    /// nil: in all sections.
    func outcomes(in sections: Set<Section.ID?>?) -> Outcomes {
        outcomes.reduce(Outcomes()) { sum, here in
            sections?.contains(here.key) ?? true ? sum + here.value : sum
        }
    }
}
