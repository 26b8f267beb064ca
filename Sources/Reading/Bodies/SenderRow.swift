/// A row of the list of senders, in a table or typed with tabs: "8 | Stilauget | Forening |
/// 04.05.2033". The number is first, then who it is; a kind and a day beside it are no part of the
/// name.
enum SenderRow {
    /// - Parameters:
    ///   - cells: the row's, the empty ones too, the number's first.
    ///   - column: the one that the table's header says holds the senders; nil where it does not.
    /// - Returns: nil where nothing is left that could be a name.
    static func parts(
        _ cells: [String], column: Int? = nil
    ) -> (name: String, kind: String?)? {
        let rest = cells.enumerated().dropFirst().filter { index, cell in
            cell.contains(where: \.isLetter) && (index == column || LetterDate.day(in: cell) == nil)
        }
        guard let first = rest.first else { return nil }
        var place = first.offset
        if let column, rest.contains(where: { $0.offset == column }) {
            place = column
        } else if isKind(first.element), !UnnamedCitizen.matches(first.element), rest.count > 1,
            !isKind(rest[rest.startIndex + 1].element)
        {
            // "4 | Forening | Stilauget": the kind goes before.
            place = rest[rest.startIndex + 1].offset
        }
        let kind = rest.last { $0.offset != place && isKind($0.element) }
        return (cells[place], kind?.element)
    }

    private static func isKind(_ cell: String) -> Bool {
        cell.split(separator: " ").count <= 4 && SenderKind.kind(of: cell) != nil
    }

    /// The column of the senders, by what heads it.
    static func senderColumn(_ rows: [[String]]) -> Int? {
        rows.first.flatMap { isHeader($0) ? $0.firstIndex(where: isSender) : nil }
    }

    /// "Nr. | Afsender | Type | Modtaget".
    static func isHeader(_ cells: [String]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        guard filled.count >= 2,
            filled.allSatisfy({ $0.count <= 40 && !$0.endsSentence || $0 == "Nr." })
        else { return false }
        return SkemaHeader.role(of: filled[0]) == .number && filled.contains(where: isSender)
    }

    private static func isSender(_ cell: String) -> Bool {
        SkemaHeader.role(of: cell) == .sender
    }

    /// Cells that tabs or three blanks and more keep apart; the whole line where none do.
    static func cells(of line: String) -> [String] {
        line.replacing("\t", with: "   ").components(separatedBy: "   ")
            .map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    /// Who answered together, by a row that says so: "Lauget i Vang og Havnens Venner (fælles svar)".
    /// "Øster og Vester Lokaludvalg" is one body all the same.
    static func names(in row: String) -> [String] {
        let name = RespondentList.withoutRemark(row)
        let isJoint = row.dropFirst(name.count).lowercased().contains("fælles")
        if isJoint, let (left, right) = NameList.sides(of: name), isWhole(left), isWhole(right) {
            return [left, right]
        }
        return UnnamedCitizen.matches(name) ? [name] : NameList.twoBodies(name)
    }

    /// "Havnens Venner", "Digelauget"; "Øster" of "Øster og Vester Lokaludvalg" is not.
    private static func isWhole(_ name: String) -> Bool {
        (name.contains(" ") || RespondentKinds().areTold(by: name))
            && (name.first?.isUppercase ?? false) && !name.hasSuffix("-")
    }
}
