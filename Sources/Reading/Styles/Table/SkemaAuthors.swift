import PolicyModel

/// Which office "forvaltningen" is in a document of tables. What stands around them tells whose
/// remarks they hold; a cell may speak of others.
struct SkemaAuthors: Sendable {
    /// nil where the text around the tables does not tell.
    let usual: String?
    /// Whose remarks a column "Forvaltningens svar" holds: the usual one's, else the only one's
    /// there is.
    let ofHeader: [String]

    init(_ source: SourceDocument, _ parts: SkemaSource, departments: [Department]) {
        let around =
            source.blocks.filter { if case .table = $0.kind { false } else { true } }
            .flatMap { $0.allLines }.map { Words($0.text) }
            + parts.tables.flatMap(\.columns.headers).map { Words($0) }
        usual = UsualDepartment.find(
            in: around, departments: departments, preface: around.map(\.text))
        ofHeader =
            usual.map { [$0] } ?? (departments.count == 1 ? departments.map(\.abbreviation) : [])
    }
}
