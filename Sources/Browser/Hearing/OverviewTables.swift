import Language
import PolicyModel

/// A table of counts in which every cell is a filter.
struct OverviewTable: Sendable {
    struct Cell: Sendable {
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

    struct Row: Sendable {
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
    func overviewTables() -> [OverviewTable] {
        [committeeTable(), departmentTable(), sectionTable(), barTable(), gapTable()]
    }

    struct Top {
        let name: SafeText
        let id: Section.ID?
        let sections: Set<Section.ID?>
    }

    func tops(short: Bool) -> [Top] {
        var tops = index.outline.roots.map { node in
            let section = node.section
            let name =
                short
                ? section.number?.description ?? String(section.title.prefix(3)) + "."
                : name(section)
            return Top(
                name: SafeText(name), id: section.id,
                sections: Set(node.flattened.map { Optional($0.section.id) }))
        }
        if !index.responses(in: nil).isEmpty || !index.remarks(in: nil).isEmpty {
            tops.append(Top(name: safe(.sectionNowhere), id: nil, sections: [nil]))
        }
        return tops
    }

    /// "2/1": named in two passages, said in one.
    private func committeeTable() -> OverviewTable {
        let tops = tops(short: true)
        let rows =
            index.committeeNames.map { name in
                let named = namedSections(name)
                let said = index.hearing.responses.filter {
                    index.committees(saying: $0).contains(name)
                }.map(\.section)
                func cell(_ sections: Set<Section.ID?>?, _ id: Section.ID?) -> OverviewTable.Cell {
                    let inNamed = named.count { sections?.contains($0) ?? true }
                    let inSaid = said.count { sections?.contains($0) ?? true }
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
            } + totalRows(tops)
        return OverviewTable(
            title: safe(.overviewCommittees), columns: tops.map(\.name) + [safe(.overviewTotal)],
            columnNames: self.tops(short: false).map(\.name) + [safe(.overviewTotal)],
            rows: rows, note: safe(.overviewCommitteesNote))
    }

    /// A passage that names two districts counts under both, and once here; and all passages, with
    /// or without a committee, so that the last number is the hearing's.
    private func totalRows(_ tops: [Top]) -> [OverviewTable.Row] {
        let hearing = index.hearing
        func isNamed(_ places: [Place]) -> Bool { places.contains { $0.lokaludvalg != nil } }
        let named =
            hearing.responses.filter { isNamed($0.places) }.map(\.section)
            + hearing.remarks.filter { isNamed($0.places) }.map(\.section)
        let said = hearing.responses.filter { !index.committees(saying: $0).isEmpty }
            .map(\.section)
        let all = hearing.responses.map(\.section) + hearing.remarks.map(\.section)
        let scopes = tops.map { Optional($0) } + [nil]
        func row(
            _ name: Phrase, _ text: (Set<Section.ID?>?) -> (String, isEmpty: Bool), _ filtered: Bool
        )
            -> OverviewTable.Row
        {
            OverviewTable.Row(
                name: safe(name),
                cells: scopes.map { top in
                    let (words, isEmpty) = text(top?.sections)
                    var filter = Filter()
                    if let id = top?.id { filter.add(id.rawValue, to: .section) }
                    return count(words, isEmpty, filtered && top?.id != nil ? filter : nil)
                })
        }
        func within(_ places: [Section.ID?], _ sections: Set<Section.ID?>?) -> Int {
            places.count { sections?.contains($0) ?? true }
        }
        return [
            row(
                .overviewOnce,
                {
                    (
                        "\(within(named, $0))/\(within(said, $0))",
                        within(named, $0) + within(said, $0) == 0
                    )
                }, false),
            row(.overviewPassages, { (String(within(all, $0)), within(all, $0) == 0) }, true),
        ]
    }

    private func namedSections(_ committee: String) -> [Section.ID?] {
        func names(_ places: [Place]) -> Bool { places.contains { $0.lokaludvalg == committee } }
        return index.hearing.responses.filter { names($0.places) }.map(\.section)
            + index.hearing.remarks.filter { names($0.places) }.map(\.section)
    }

    private func departmentTable() -> OverviewTable {
        let remarks = index.hearing.remarks
        let departments = candidates(.department).map(\.value)
        var rows = departments.map { name in
            outcomeRow(SafeText(name), remarks.filter { $0.departments.contains(name) }) {
                $0.add(name, to: .department)
            }
        }
        let unnamed = remarks.filter(\.departments.isEmpty)
        if !unnamed.isEmpty {
            rows.append(outcomeRow(safe(.overviewNoDepartment), unnamed, filtered: nil))
        }
        rows.append(outcomeRow(safe(.overviewTotal), remarks, isTotal: true) { _ in })
        return OverviewTable(
            title: safe(.overviewDepartments), columns: outcomeColumns,
            columnNames: outcomeNames, rows: rows,
            note: safe(.overviewOutcomesNote))
    }

    private func sectionTable() -> OverviewTable {
        let remarks = index.hearing.remarks
        var rows = tops(short: false).map { top in
            outcomeRow(top.name, remarks.filter { top.sections.contains($0.section) }) { filter in
                if let id = top.id { filter.add(id.rawValue, to: .section) }
            }
        }
        rows.append(outcomeRow(safe(.overviewTotal), remarks, isTotal: true) { _ in })
        return OverviewTable(
            title: safe(.overviewSections), columns: outcomeColumns,
            columnNames: outcomeNames, rows: rows,
            note: safe(.overviewOutcomesNote))
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
        _ name: SafeText, _ remarks: [Remark], isTotal: Bool = false,
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
            Outcome.allCases.map { outcome in
                cell(remarks.count { $0.outcomes.contains(outcome) }, outcome.rawValue)
            } + [
                cell(remarks.count(where: \.outcomes.isEmpty), Filter.noOutcome),
                cell(remarks.count, nil),
            ]
        return OverviewTable.Row(name: name, cells: cells)
    }

    private func count(_ text: String, _ isEmpty: Bool, _ filter: Filter?) -> OverviewTable.Cell {
        OverviewTable.Cell(text: isEmpty ? "·" : SafeText(text), isEmpty: isEmpty, filter: filter)
    }
}
