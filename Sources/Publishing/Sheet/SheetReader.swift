internal import Language
internal import PolicyModel

/// Reads filled rows into a hearing. Works on a copy, and gives it away only where no row has a
/// fault, so that nothing is half-applied.
struct SheetReader {
    private let before: SheetRows
    private let names: SheetNames
    private let writers: [SheetRows]
    private var hearing: Hearing
    private var faults: [SheetFault] = []
    private var changes: [SheetChange] = []
    private var added: [String: Respondent.ID] = [:]

    init(_ hearing: Hearing, words: [Catalogue]) {
        let index = HearingIndex(hearing)
        writers = words.map { SheetRows(index, words: $0) }
        before =
            writers.first ?? SheetRows(index, words: Catalogue(language: "da", parsing: ""))
        names = SheetNames(index, words: words)
        self.hearing = hearing
    }

    mutating func reading(
        _ rows: [DistributionSheet.FilledRow]
    ) throws(SheetFaults) -> (hearing: Hearing, changes: [SheetChange]) {
        var seen: [String: Int] = [:]
        for row in rows {
            let id = row.id.filter { !$0.isWhitespace }
            if id.isEmpty {
                faults.append(SheetFault(row: row.number, .noID))
            } else if let other = seen[id] {
                faults.append(SheetFault(row: row.number, .sameID(id, asRow: other)))
            } else {
                seen[id] = row.number
                read(row, id)
            }
        }
        guard faults.isEmpty else { throw SheetFaults(faults) }
        return (hearing, changes)
    }

    private mutating func read(_ row: DistributionSheet.FilledRow, _ id: String) {
        let control = row.cells[.control].flatMap { SheetControl($0) }
        if let control, !control.isOf(before.identity(id)) {
            faults.append(SheetFault(row: row.number, .otherHearing(id)))
            return
        }
        if let response = before.index.response(Response.ID(id)) {
            read(row, control, response)
        } else if let remark = before.index.remark(Remark.ID(id)) {
            read(row, control, remark)
        } else {
            faults.append(SheetFault(row: row.number, .unknownID(id)))
        }
    }

    // MARK: Cells

    /// What somebody wrote in a cell.
    private struct Edit {
        let text: String
        /// What it says now, where that too was changed since the sheet was made. A conflict
        /// only if the two mean different things.
        let rival: String?
    }

    /// nil where the cell says what it said before. Compared in each language that may have
    /// written the sheet.
    private func edit(
        _ column: SheetColumn, of row: DistributionSheet.FilledRow, _ control: SheetControl?,
        now values: (SheetRows) -> [SheetColumn: String]
    ) -> Edit? {
        guard let cell = row.cells[column] else { return nil }
        let current = writers.map { values($0)[column] ?? "" }
        if current.contains(where: { SheetCell.compared($0) == SheetCell.compared(cell) }) {
            return nil
        }
        guard let control else { return Edit(text: cell, rival: nil) }
        if control.said(cell, in: column) { return nil }
        let isUnchanged = current.contains { control.said($0, in: column) }
        return Edit(text: cell, rival: isUnchanged ? nil : current.first ?? "")
    }

    /// Reports a conflict, where the edit has a rival; true then.
    private mutating func isRivalled(
        _ edit: Edit, _ column: SheetColumn, _ row: DistributionSheet.FilledRow
    ) -> Bool {
        guard let now = edit.rival else { return false }
        report(row, column, .conflict(now: now))
        return true
    }

    private mutating func report(
        _ row: DistributionSheet.FilledRow, _ column: SheetColumn, _ problem: SheetFault.Problem
    ) {
        faults.append(SheetFault(row: row.number, column: column, problem))
    }

    private mutating func add(
        _ row: DistributionSheet.FilledRow, _ passage: String, _ kind: SheetChange.Kind
    ) {
        changes.append(SheetChange(row: row.number, passage: passage, kind: kind))
    }

    // MARK: Remarks

    private mutating func read(
        _ row: DistributionSheet.FilledRow, _ control: SheetControl?, _ remark: Remark
    ) {
        for column in SheetColumn.editable where column != .outcome {
            if edit(column, of: row, control, now: { $0.values(remark) }) != nil {
                report(row, column, .readOnly)
            }
        }
        guard let edit = edit(.outcome, of: row, control, now: { $0.values(remark) }),
            let outcomes = outcomes(edit.text, row), Set(outcomes) != Set(remark.outcomes),
            !isRivalled(edit, .outcome, row)
        else { return }
        perform(.setOutcomes(outcomes), on: remark, row)
    }

    private mutating func outcomes(
        _ cell: String, _ row: DistributionSheet.FilledRow
    ) -> [Outcome]? {
        switch names.outcomes(cell) {
        case .success(let outcomes): return outcomes
        case .failure(let fault):
            report(row, .outcome, fault.problem)
            return nil
        }
    }

    private mutating func departments(
        _ cell: String, _ column: SheetColumn, _ row: DistributionSheet.FilledRow
    ) -> [String]? {
        switch names.departments(cell) {
        case .success(let departments): return departments
        case .failure(let fault):
            report(row, column, fault.problem)
            return nil
        }
    }

    private mutating func perform(
        _ action: CaseworkAction, on remark: Remark, _ row: DistributionSheet.FilledRow
    ) {
        guard let place = hearing.remarks.firstIndex(where: { $0.id == remark.id }),
            case .remark(let changed)? = try? Passage.remark(hearing.remarks[place])
                .applying(action)
        else { return }
        hearing.remarks[place] = changed
        add(row, remark.id.rawValue, .action(action))
    }

    private mutating func perform(
        _ action: CaseworkAction, on response: Response, _ row: DistributionSheet.FilledRow
    ) {
        guard let place = hearing.responses.firstIndex(where: { $0.id == response.id }),
            case .response(let changed)? = try? Passage.response(hearing.responses[place])
                .applying(action)
        else { return }
        hearing.responses[place] = changed
        add(row, response.id.rawValue, .action(action))
    }

    // MARK: Responses

    private mutating func read(
        _ row: DistributionSheet.FilledRow, _ control: SheetControl?, _ response: Response
    ) {
        if let edit = edit(.respondents, of: row, control, now: { $0.values(response) }) {
            attribute(edit, response, row)
        }
        if let edit = edit(.assigned, of: row, control, now: { $0.values(response) }),
            let departments = departments(edit.text, .assigned, row),
            departments != response.assignedTo, !isRivalled(edit, .assigned, row)
        {
            perform(.assign(departments), on: response, row)
        }
        let text = edit(.remark, of: row, control, now: { $0.values(response) })
        let outcome = edit(.outcome, of: row, control, now: { $0.values(response) })
        let author = edit(.author, of: row, control, now: { $0.values(response) })
        if text == nil, outcome == nil, author == nil { return }
        draft(response, text: text, outcome: outcome, author: author, row)
    }

    private mutating func attribute(
        _ edit: Edit, _ response: Response, _ row: DistributionSheet.FilledRow
    ) {
        var wanted: Set<Respondent.ID> = []
        for piece in SheetNames.pieces(edit.text) {
            switch names.respondent(piece, preferring: response.attributions) {
            case .success(.known(let id)): wanted.insert(id)
            case .success(.new(let name)): wanted.insert(newRespondent(name, response, row))
            case .failure(let fault):
                report(row, .respondents, fault.problem)
                return
            }
        }
        let counted = response.attributions.filter(\.basis.counts)
        let present = Set(counted.map(\.respondent))
        if wanted == present || isRivalled(edit, .respondents, row) { return }
        for attribution in counted where !wanted.contains(attribution.respondent) {
            if attribution.basis == .stated {
                let name = before.index.respondent(attribution.respondent)?.name ?? ""
                report(row, .respondents, .stated(name))
                return
            }
            perform(.removeAttribution(attribution.respondent), on: response, row)
        }
        // The sheet's order, so that the same sheet gives the same hearing.
        for respondent in hearing.respondents
        where wanted.contains(respondent.id) && !present.contains(respondent.id) {
            perform(.attribute(respondent.id), on: response, row)
        }
    }

    /// A name with a plus in two rows is one respondent.
    private mutating func newRespondent(
        _ name: String, _ response: Response, _ row: DistributionSheet.FilledRow
    ) -> Respondent.ID {
        let key = Fold.compactKey(name)
        if let id = added[key] { return id }
        let respondent = Respondent.newcomer(name, in: HearingIndex(hearing))
        hearing.respondents.append(respondent)
        added[key] = respondent.id
        add(row, response.id.rawValue, .addRespondent(respondent))
        return respondent.id
    }

    // MARK: Drafts

    private mutating func draft(
        _ response: Response, text: Edit?, outcome: Edit?, author: Edit?,
        _ row: DistributionSheet.FilledRow
    ) {
        let old = before.draft(of: response.id)
        let words = SheetNames.trimmed(text?.text ?? old?.text ?? "")
        if words.isEmpty {
            let rest = SheetNames.trimmed((outcome?.text ?? "") + (author?.text ?? ""))
            if let old, let text, !isRivalled(text, .remark, row) {
                remove(old, from: response, row)
            } else if old == nil, !rest.isEmpty {
                report(row, .remark, .outcomeWithoutRemark)
            }
            return
        }
        guard let remark = filled(old, response, words, outcome, author, row), remark != old
        else { return }
        let edits = [(SheetColumn.remark, text), (.outcome, outcome), (.author, author)]
        for (column, edit) in edits {
            if let edit, isRivalled(edit, column, row) { return }
        }
        if let old, let place = hearing.remarks.firstIndex(where: { $0.id == old.id }) {
            hearing.remarks[place] = remark
            add(row, response.id.rawValue, .changeDraft(before: old, after: remark))
        } else {
            hearing.remarks.append(remark)
            add(row, response.id.rawValue, .addDraft(remark))
        }
    }

    /// The draft as the row has it; nil where a cell of it has a fault.
    private mutating func filled(
        _ old: Remark?, _ response: Response, _ text: String, _ outcome: Edit?, _ author: Edit?,
        _ row: DistributionSheet.FilledRow
    ) -> Remark? {
        var remark = old ?? newDraft(for: response)
        if SheetCell.compared(text) != SheetCell.compared(remark.text) { remark.text = text }
        if let outcome {
            guard let outcomes = outcomes(outcome.text, row) else { return nil }
            remark.outcomes = Outcome.allCases.filter(outcomes.contains)
            remark.outcomeBasis = outcomes.isEmpty ? nil : .assigned
        }
        if let author {
            guard let departments = departments(author.text, .author, row) else { return nil }
            remark.departments = departments
        } else if old == nil {
            remark.departments = response.assignedTo
        }
        return remark
    }

    /// The next free number, in the response's section, tied to the response by a person. It
    /// stands in no document yet: its source names the response's, without a page.
    private func newDraft(for response: Response) -> Remark {
        let numbers = hearing.remarks.compactMap { Int($0.id.rawValue.dropFirst()) }
        return Remark(
            id: Remark.ID("B\((numbers.max() ?? 0) + 1)"), section: response.section, text: "",
            source: SourceSpan(document: response.source.document),
            answers: [ResponseLink(response: response.id, basis: .assigned)], status: .draft)
    }

    /// A draft that answers another response as well is only untied from this one.
    private mutating func remove(
        _ draft: Remark, from response: Response, _ row: DistributionSheet.FilledRow
    ) {
        guard let place = hearing.remarks.firstIndex(where: { $0.id == draft.id }) else { return }
        var changed = hearing.remarks[place]
        changed.answers.removeAll { $0.response == response.id }
        if changed.answers.isEmpty {
            hearing.remarks.remove(at: place)
            add(row, response.id.rawValue, .removeDraft(draft))
        } else {
            hearing.remarks[place] = changed
            add(row, response.id.rawValue, .changeDraft(before: draft, after: changed))
        }
    }
}
