import PolicyModel

/// The two numbers at the right of a list of sections: responses and remarks, in columns that never touch
/// each other or the title.
struct SectionNumbers {
    private let responses: Int
    private let remarks: Int

    /// Three cells each, more where a number has more than two digits.
    init(_ rows: [SectionRow]) {
        func cells(_ number: Int?) -> Int { max(3, String(number ?? 0).utf8.count + 1) }
        responses = cells(rows.lazy.map(\.responses).max())
        remarks = cells(rows.lazy.map(\.remarks).max())
    }

    /// Cells of both.
    var width: Int { responses + remarks }

    /// One piece: the terminal is told the colour once.
    func text(of row: SectionRow) -> SafeText {
        func right(_ number: Int, _ cells: Int) -> String {
            let digits = String(number)
            return String(repeating: " ", count: max(0, cells - digits.utf8.count)) + digits
        }
        return SafeText(right(row.responses, responses) + right(row.remarks, remarks))
    }
}
