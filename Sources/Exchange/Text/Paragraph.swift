/// Breaks text into lines.
enum Paragraph {
    /// Lines of at most `width` characters, with an indent on each; a line feed in the text opens
    /// a new one. A word that is longer than a line stands on a line of its own, whole.
    static func lines(_ text: String, width: Int = 78, indent: String = "") -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            var lines: [String] = []
            var line = ""
            for word in paragraph.split(whereSeparator: \.isWhitespace) {
                if line.isEmpty {
                    line = String(word)
                } else if indent.count + line.count + 1 + word.count <= width {
                    line += " " + word
                } else {
                    lines.append(indent + line)
                    line = String(word)
                }
            }
            return lines + [line.isEmpty ? "" : indent + line]
        }
    }

    /// On one line: what parts lines becomes a blank.
    static func joined(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The first telling words, at most so many characters.
    static func beginning(_ text: String, _ length: Int = 60) -> String {
        let line = joined(text)
        guard line.count > length else { return line }
        let cut = line.prefix(length - 1)
        if line[cut.endIndex] == " " { return cut + "…" }
        let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
        return words + "…"
    }

    /// Columns aligned, two blanks between; the last one as long as it is. A row is one line
    /// whatever stands in its cells.
    static func aligned(_ cells: [[String]]) -> [String] {
        let rows = cells.map { $0.map(joined) }
        var widths: [Int] = []
        for row in rows {
            for (at, cell) in row.dropLast().enumerated() {
                if at == widths.count { widths.append(0) }
                widths[at] = max(widths[at], cell.count)
            }
        }
        return rows.map { row in
            var line = ""
            for (at, cell) in row.enumerated() {
                line += cell
                if at < row.count - 1 {
                    line += String(repeating: " ", count: max(0, widths[at] - cell.count) + 2)
                }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
