public import Language
public import PolicyModel

/// Why a sheet was not read. Nothing of it was applied.
public struct SheetFaults: Error, Hashable, Sendable {
    public let faults: [SheetFault]

    init(_ faults: [SheetFault]) { self.faults = faults }
}

/// What is wrong with a row, or with one of its cells.
public struct SheetFault: Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        /// The bytes are .xlsx or .xls.
        case workbook
        case missingColumn(SheetColumn)
        case openQuote
        case noID
        case unknownID(String)
        case sameID(String, asRow: Int)
        case otherHearing(String)
        case unknownName(String, nearest: [String])
        case emptyName
        /// "#NAVN?": Excel read "+Name" as a formula.
        case formula
        case stated(String)
        case unknownDepartment(String, known: [String])
        case unknownOutcome(String)
        case outcomeWithoutRemark
        case readOnly
        case conflict(now: String)
    }

    /// As Excel counts.
    public let row: Int
    public let column: SheetColumn?
    public let problem: Problem

    init(row: Int, column: SheetColumn? = nil, _ problem: Problem) {
        self.row = row
        self.column = column
        self.problem = problem
    }

    /// One sentence for standard error, with the row and the column.
    public func sentence(_ catalogue: Catalogue) -> SafeText {
        let words = ReportWords(catalogue)
        let fault = reason(words)
        switch problem {
        case .workbook, .missingColumn: return SafeText(fault)
        default: break
        }
        guard let column else {
            return words.safe(.sheetFaultRow, ["row": String(row), "fault": fault])
        }
        return words.safe(
            .sheetFaultCell,
            ["row": String(row), "column": column.header(catalogue), "fault": fault])
    }

    private func reason(_ words: ReportWords) -> String {
        switch problem {
        case .workbook: words.text(.sheetFaultWorkbook)
        case .missingColumn(let column):
            words.text(.sheetFaultNoHeader, ["column": column.header(words.catalogue)])
        case .openQuote: words.text(.sheetFaultQuote)
        case .noID: words.text(.sheetFaultNoId)
        case .unknownID(let id): words.text(.sheetFaultUnknownId, ["value": id])
        case .sameID(let id, let other):
            words.text(.sheetFaultTwice, ["value": id, "other": String(other)])
        case .otherHearing(let id): words.text(.sheetFaultOtherHearing, ["value": id])
        case .unknownName(let name, let nearest) where nearest.isEmpty:
            words.text(.sheetFaultUnknownNamePlain, ["value": name])
        case .unknownName(let name, let nearest):
            words.text(
                .sheetFaultUnknownName,
                ["value": name, "nearest": nearest.prefix(3).joined(separator: ", ")])
        case .emptyName: words.text(.sheetFaultEmptyName)
        case .formula: words.text(.sheetFaultFormula)
        case .stated(let name): words.text(.sheetFaultStated, ["value": name])
        case .unknownDepartment(let name, let known):
            words.text(
                .sheetFaultUnknownDepartment,
                ["value": name, "known": words.list(Array(known.prefix(12)))])
        case .unknownOutcome(let name):
            words.text(
                .sheetFaultUnknownOutcome,
                ["value": name, "known": words.list(Outcome.allCases.map { words.outcome($0) })])
        case .outcomeWithoutRemark: words.text(.sheetFaultNoRemark)
        case .readOnly: words.text(.sheetFaultReadOnly)
        case .conflict(let now): words.text(.sheetFaultConflict, ["value": now])
        }
    }
}

/// What a row did to the hearing.
public struct SheetChange: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Something that could also be done in the browser, to the row's passage.
        case action(CaseworkAction)
        /// A respondent who came late.
        case addRespondent(Respondent)
        case addDraft(Remark)
        case changeDraft(before: Remark, after: Remark)
        /// The row's cell was emptied.
        case removeDraft(Remark)
    }

    public let row: Int
    /// H45 or B46.
    public let passage: String
    public let kind: Kind
}
