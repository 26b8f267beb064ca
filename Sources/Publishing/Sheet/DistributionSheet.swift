public import Language
public import PolicyModel

/// The distribution sheet (fordelingsark): one row a passage, to be filled in by the departments
/// in Danish Excel and read back.
public enum DistributionSheet {
    /// The sheet of what a publication shows, strictly by its filter: responses, then remarks, in
    /// the document's order. A draft stands in the row of the response that it answers.
    ///
    /// UTF-8 with a byte order mark, `;`, CRLF.
    public static func bytes(of publication: Publication) -> [UInt8] {
        SeparatedValues.bytes(table(of: publication))
    }

    static func table(of publication: Publication) -> [[String]] {
        let rows = SheetRows(publication.index, words: publication.words)
        let responses = publication.responses
        let shown = Set(responses.map(\.id))
        let remarks = publication.hearing.remarks.filter {
            publication.selection.contains($0) && !rows.standsInResponse($0, among: shown)
        }
        let header = SheetColumn.allCases.map { $0.header(publication.words) }
        let values = responses.map(rows.values) + remarks.map(rows.values)
        return [header]
            + values.map { row in SheetColumn.allCases.map { SheetCell.written(row[$0] ?? "") } }
    }

    /// Reads a sheet into a hearing: all of it or nothing.
    ///
    /// `words`: every language that may have written the sheet. What a row does not change is
    /// left alone; what it changes and somebody else changed too since the sheet was made is a
    /// fault of that row.
    public static func reading(
        _ bytes: [UInt8], into hearing: Hearing, words: [Catalogue]
    ) throws(SheetFaults) -> (hearing: Hearing, changes: [SheetChange]) {
        let rows = try parse(bytes, words: words)
        var reader = SheetReader(hearing, words: words)
        return try reader.reading(rows)
    }

    /// One row as it was filled in.
    public struct FilledRow: Hashable, Sendable {
        /// As Excel counts; the header is row 1.
        public let number: Int
        /// Cells by column; a column that the sheet lacks is missing here.
        public let cells: [SheetColumn: String]

        public var id: String { cells[.id] ?? "" }
    }

    /// Whether the bytes are such a sheet, by its header: it has an id and one of the columns
    /// that only Pejl writes.
    public static func isLikely(_ bytes: [UInt8], words: [Catalogue]) -> Bool {
        let head = Array(bytes.prefix(4_096))
        // A cut in the middle of a letter or a quote is no fault of the sheet's.
        let text = SheetEncoding.text(head).split(whereSeparator: \.isNewline).prefix(2)
        guard let rows = try? SeparatedValues.rows(text.joined(separator: "\n")) else {
            return false
        }
        return rows.contains { row in
            let columns = Set(row.cells.compactMap { column(named: $0, words) })
            return columns.contains(.id) && columns.contains(.control)
        }
    }

    /// The rows of a sheet. Empty rows are left out; columns of people's own are ignored.
    public static func parse(
        _ bytes: [UInt8], words: [Catalogue]
    ) throws(SheetFaults) -> [FilledRow] {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11]) {
            throw SheetFaults([SheetFault(row: 1, .workbook)])
        }
        let rows: [SeparatedValues.Row]
        do {
            rows = try SeparatedValues.rows(SheetEncoding.text(bytes))
        } catch {
            throw SheetFaults([SheetFault(row: error.row, .openQuote)])
        }
        let header = rows.first?.cells.map { column(named: $0, words) } ?? []
        guard header.contains(.id) else {
            throw SheetFaults([SheetFault(row: 1, .missingColumn(.id))])
        }
        return rows.dropFirst().compactMap { row in
            let cells = zip(header, row.cells).compactMap { column, cell in
                column.map { ($0, SheetCell.read(cell)) }
            }
            guard row.cells.contains(where: { !SheetCell.compared($0).isEmpty }) else {
                return nil
            }
            return FilledRow(
                number: row.number,
                cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }))
        }
    }

    private static func column(named name: String, _ words: [Catalogue]) -> SheetColumn? {
        let wanted = Fold.compactKey(SheetCell.read(name))
        return SheetColumn.allCases.first { column in
            Fold.compactKey(column.rawValue) == wanted
                || words.contains { Fold.compactKey(column.header($0)) == wanted }
        }
    }
}
