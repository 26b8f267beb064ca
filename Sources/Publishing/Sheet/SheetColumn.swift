public import Language

/// The columns of a distribution sheet, in its order.
public enum SheetColumn: String, Hashable, Sendable, CaseIterable {
    case id
    case type
    case section
    case sectionTitle = "section-title"
    case gist
    case text
    case source
    case respondents
    case basis
    case suggested
    case quantity
    case reply
    case assigned
    case remark
    case outcome
    case author
    /// What the editable cells said when the sheet was made; see ``SheetControl``.
    case control

    /// Those that are read back; the others are there to be read by people.
    static let editable: [SheetColumn] = [.respondents, .assigned, .remark, .outcome, .author]

    /// The header, "høringsparter".
    public func header(_ words: Catalogue) -> String {
        Phrase(rawValue: "sheet.column-" + rawValue).map { words.text($0) } ?? rawValue
    }
}

/// The last cell of a row: which hearing and passage it is of, and a mark for what each editable
/// cell said. It tells an edit from a cell that was only carried along, and shows when somebody
/// changed the same thing in Pejl meanwhile. A sheet without it is compared with the hearing as
/// it is.
struct SheetControl {
    private let marks: [String]

    /// `identity`: the hearing's id and the passage's.
    init(identity: String, values: [SheetColumn: String]) {
        marks =
            [SheetCell.mark(identity)]
            + SheetColumn.editable.map { SheetCell.mark(values[$0] ?? "") }
    }

    /// nil for anything that is not one.
    init?(_ cell: String) {
        let parts = cell.split(separator: ".").map(String.init)
        guard parts.first == "k", parts.count == SheetColumn.editable.count + 2 else { return nil }
        marks = Array(parts.dropFirst())
    }

    var cell: String { "k." + marks.joined(separator: ".") }

    func isOf(_ identity: String) -> Bool { marks[0] == SheetCell.mark(identity) }

    /// Whether the column said this when the sheet was made.
    func said(_ text: String, in column: SheetColumn) -> Bool {
        guard let place = SheetColumn.editable.firstIndex(of: column) else { return false }
        return marks[place + 1] == SheetCell.mark(text)
    }
}
