import PolicyModel

/// Which office "forvaltningen" is in a document of tables. What stands around them tells whose
/// remarks they hold; a cell may speak of others.
struct SkemaAuthors: Sendable {
    /// nil where the text around the tables does not tell.
    let usual: String?
    /// Whose remarks a column "Forvaltningens svar" holds: the usual one's, else the only one's
    /// there is.
    private let ofHeader: [String]
    /// Whether no other office speaks in the tables.
    private let isOnly: Bool
    /// Whether the text around says whose they are: "Skemaet viser svarene og Parkforvaltningens bemærkninger".
    private let isOwner: Bool

    init(_ source: SourceDocument, _ parts: SkemaSource, departments: [Department]) {
        let around =
            source.blocks.filter { if case .table = $0.kind { false } else { true } }
            .flatMap { $0.allLines }.map { Words($0.text) }
            + parts.tables.flatMap(\.columns.headers).map { Words($0) }
        usual = UsualDepartment.find(
            in: around, departments: departments, preface: around.map(\.text))
        ofHeader =
            usual.map { [$0] } ?? (departments.count == 1 ? departments.map(\.abbreviation) : [])
        let finder = DepartmentFinder(departments: departments, authority: nil)
        isOwner = around.contains { [usual] words in
            finder.mentions(in: words).contains { mention in
                guard case .one(let name) = mention.who, name == usual,
                    mention.range.upperBound < words.words.count
                else { return false }
                return words.words[mention.range.upperBound - 1].key.hasSuffix("s")
                    && OfficeNames.isAnswer(words.words[mention.range.upperBound].key)
            }
        }
        isOnly = parts.tables.flatMap(\.rows).allSatisfy { [usual] row in
            guard case .answer(let answer) = row else { return true }
            return answer.remark.flatMap { finder.mentions(in: Words($0.text)) }.allSatisfy {
                if case .one(let name) = $0.who, $0.isSubject { name == usual } else { true }
            }
        }
    }

    /// Whose remarks a header announces that names no office: "Forvaltningens svar", and
    /// "Administrationens svar" where there is only one. "Bemærkninger" alone are theirs of whom the text says so.
    func of(header: [DepartmentFinder.Who]) -> [String] {
        if header.isEmpty { return isOwner && isOnly ? ofHeader : [] }
        return header.contains(.theOne) || isOnly && header.contains(.authority) ? ofHeader : []
    }

    /// The offices in a cell of their own column: "Miljø", "Drift og Anlæg; Økonomi".
    static func names(in cell: String) -> [String] {
        // "SÆ, BK og TM" are three; "Plan, Natur og Miljø" is one.
        let short = cell.split { ",\n ".contains($0) }.filter { $0 != "og" }
        if short.count > 1,
            short.allSatisfy({ (2...5).contains($0.count) && $0.allSatisfy(\.isUppercase) })
        {
            return short.map(String.init)
        }
        return cell.split { "\n;/".contains($0) }.map { String($0).trimmingBlanks() }.filter {
            name in
            (1...8).contains(name.split(separator: " ").count) && !name.endsSentence
                && (name.first?.isUppercase ?? false)
        }
    }
}
