internal import Foundation

/// Rows of cells in text, as Danish Excel reads and writes them (RFC 4180, with `;`).
enum SeparatedValues {
    struct Row: Hashable {
        /// As Excel counts: the header is 1, a cell with line breaks is in one row.
        let number: Int
        var cells: [String]
    }

    // MARK: Writing

    /// UTF-8 with a byte order mark, `;` between cells, CRLF between rows; a line break inside a
    /// cell is a line feed in quotes.
    static func bytes(_ rows: [[String]]) -> [UInt8] {
        var text = "\u{FEFF}"
        for row in rows { text += row.map(quoted).joined(separator: ";") + "\r\n" }
        return Array(text.utf8)
    }

    private static func quoted(_ cell: String) -> String {
        let needsQuotes = cell.unicodeScalars.contains { "\";,\t\n\r".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }

    // MARK: Reading

    /// The number of the row where a quotation mark begins that never ends.
    struct OpenQuote: Error {
        let row: Int
    }

    /// Takes the separator that stands most often in the first row; Excel's own `sep=;` line is
    /// followed and dropped, and counts as a row.
    static func rows(_ text: String) throws(OpenQuote) -> [Row] {
        var scalars = Array(text.unicodeScalars)
        var first = 1
        var separator = commonest(in: scalars)
        if let declared = declaration(scalars) {
            separator = declared.separator
            scalars.removeFirst(declared.length)
            first = 2
        }
        return try split(scalars, separator, from: first)
    }

    private static func declaration(
        _ scalars: [UnicodeScalar]
    ) -> (separator: UnicodeScalar, length: Int)? {
        let head = String(String.UnicodeScalarView(scalars.prefix(4))).lowercased()
        guard head == "sep=", scalars.count > 4 else { return nil }
        let end = scalars.firstIndex { $0 == "\n" } ?? scalars.count - 1
        return (scalars[4], end + 1)
    }

    private static func commonest(in scalars: [UnicodeScalar]) -> UnicodeScalar {
        var counts: [UnicodeScalar: Int] = [:]
        var isQuoted = false
        for scalar in scalars {
            if scalar == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if scalar == "\n" || scalar == "\r" { break }
            if ";,\t".unicodeScalars.contains(scalar) { counts[scalar, default: 0] += 1 }
        }
        let order: [UnicodeScalar] = [";", "\t", ","]
        return order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? ";"
    }

    private static func split(
        _ scalars: [UnicodeScalar], _ separator: UnicodeScalar, from first: Int
    ) throws(OpenQuote) -> [Row] {
        var rows: [Row] = []
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var number = first
        var isQuoted = false
        var position = 0
        func next() -> UnicodeScalar? {
            position + 1 < scalars.count ? scalars[position + 1] : nil
        }
        func endRow() {
            cells.append(String(cell))
            rows.append(Row(number: number, cells: cells))
            cells = []
            cell = String.UnicodeScalarView()
            number += 1
        }
        while position < scalars.count {
            let scalar = scalars[position]
            if isQuoted {
                if scalar == "\"", next() == "\"" {
                    cell.append(scalar)
                    position += 1
                } else if scalar == "\"" {
                    isQuoted = false
                } else {
                    cell.append(scalar)
                }
            } else if scalar == "\"", cell.isEmpty {
                isQuoted = true
            } else if scalar == separator {
                cells.append(String(cell))
                cell = String.UnicodeScalarView()
            } else if scalar == "\n" || scalar == "\r" {
                if scalar == "\r", next() == "\n" { position += 1 }
                endRow()
            } else {
                cell.append(scalar)
            }
            position += 1
        }
        if isQuoted { throw OpenQuote(row: number) }
        if !cell.isEmpty || !cells.isEmpty { endRow() }
        return rows
    }
}
