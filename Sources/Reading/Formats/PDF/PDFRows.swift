/// Lines that stand beside one another: the rows of tables, and what only looks like them.
///
/// A PDF has no tables, only text at places. The files that Word and LibreOffice write have it
/// cell by cell, so a step to the right and up again is the next cell of a row, and a step back
/// to the left is the next row.
struct PDFRow: Hashable, Sendable {
    /// From left to right; each the lines of one column from top to bottom.
    var cells: [[PDFPiece]]

    var top: Int { cells.joined().map(\.top).min() ?? 0 }
    var bottom: Int { cells.joined().map(\.bottom).max() ?? 0 }
    var lines: [PDFPiece] { cells.flatMap { $0 } }

    /// The rows of a page in reading order. Text that is in no table is a row of one cell.
    static func rows(of pieces: [PDFPiece]) -> [PDFRow] {
        var rows: [PDFRow] = []
        var cells: [[PDFPiece]] = []
        // Edges of the cell that is open, and of the one before it.
        var left = 0
        var right = 0
        var before = Int.min
        func close() {
            if !cells.isEmpty { rows.append(PDFRow(cells: cells)) }
            cells = []
        }
        func open(_ piece: PDFPiece) {
            cells.append([piece])
            before = cells.count > 1 ? right : Int.min
            left = piece.left
            right = piece.right
        }
        for piece in pieces {
            guard let last = cells.last?.last else {
                open(piece)
                continue
            }
            let isBelow = piece.top >= last.top + last.height / 2
            let isBeside = piece.left >= last.right && piece.left >= left + last.size
            if isBelow, piece.left < right, piece.right > left, piece.left > before {
                cells[cells.count - 1].append(piece)
                left = min(left, piece.left)
                right = max(right, piece.right)
            } else if isBeside, !isBelow, let cell = cells.last,
                cell.contains(where: { $0.bottom > piece.top })
            {
                // What stands above the new cell is no part of its row.
                let above = cell.prefix { $0.bottom <= piece.top + piece.height / 4 }
                if cells.count == 1, !above.isEmpty {
                    rows.append(PDFRow(cells: [Array(above)]))
                    cells[0] = Array(cell.dropFirst(above.count))
                }
                open(piece)
            } else {
                close()
                open(piece)
            }
        }
        close()
        return rows
    }
}

extension PDFRow {
    /// With the text of two narrow columns parted that stand so near each other that they were
    /// taken for one line: "Nr. Afsender". A row of one cell heads a group and stays whole.
    func parted(at columns: [ClosedRange<Int>]) -> PDFRow {
        guard cells.count > 1, cells.count < columns.count else { return self }
        var row = PDFRow(cells: [])
        for lines in cells {
            var left: [PDFPiece] = []
            var right: [PDFPiece] = []
            for line in lines {
                guard let (first, rest) = line.parted(at: columns) else {
                    left.append(line)
                    continue
                }
                left.append(first)
                right.append(rest)
            }
            row.cells.append(left)
            if !right.isEmpty { row.cells.append(right) }
        }
        return row
    }
}

extension PDFPiece {
    /// The two halves of a line that begins in one column and goes on over the beginning of the
    /// next; nil where no blank stands there. Where it stands is reckoned from the line's width.
    fileprivate func parted(at columns: [ClosedRange<Int>]) -> (PDFPiece, PDFPiece)? {
        guard runs.count == 1, let text = runs.first?.text,
            let first = columns.lastIndex(where: { $0.lowerBound <= left + size / 2 }),
            first + 1 < columns.count
        else { return nil }
        let border = columns[first + 1].lowerBound
        guard columns[first].upperBound < border, right > border + size else { return nil }
        let letters = Array(text)
        let each = Double(width) / Double(max(1, letters.count))
        let blanks = letters.indices.filter { letters[$0] == " " }
        let place = blanks.min {
            abs(Double(left - border) + each * Double($0 + 1))
                < abs(Double(left - border) + each * Double($1 + 1))
        }
        guard let place,
            abs(Double(left - border) + each * Double(place + 1)) < Double(size) * 1.5
        else { return nil }
        var head = self
        var tail = self
        head.runs[0].text = String(letters[..<place])
        head.width = max(1, columns[first].upperBound - left)
        tail.runs[0].text = String(letters[(place + 1)...])
        tail.left = border
        tail.width = max(1, right - border)
        return head.isBlank || tail.isBlank ? nil : (head, tail)
    }
}

/// A run of rows with the same columns.
struct PDFTable: Hashable, Sendable {
    struct Cell: Hashable, Sendable {
        var lines: [PDFPiece]
        var span: Int
    }

    var rows: [[Cell]]
    /// Left and right edge of each column.
    var columns: [ClosedRange<Int>]

    /// Groups the rows of a page. A table has at least two rows of three cells, or three of two;
    /// anything less is text with tabs, or columns of a page, and is read cell by cell.
    static func parts(of rows: [PDFRow]) -> [PDFPart] {
        var parts: [PDFPart] = []
        var index = 0
        while index < rows.count {
            if let (table, end) = table(in: rows, from: index) {
                parts.append(.table(table))
                index = end
            } else {
                let cells = rows[index].cells
                for cell in cells { parts.append(.text(cell, isBeside: cells.count > 1)) }
                index += 1
            }
        }
        return parts
    }

    private static func table(in rows: [PDFRow], from start: Int) -> (PDFTable, Int)? {
        guard rows[start].cells.count > 1 else { return nil }
        var end = start
        var wide = 0
        var widest = 0
        for index in start..<min(rows.count, start + 1_000) {
            let row = rows[index]
            if row.cells.count > 1 {
                wide += 1
                widest = max(widest, row.cells.count)
                end = index + 1
            } else if row.lines.count > 2 || index > end {
                // A row of one cell heads a group, if it is short and rows follow it.
                break
            }
        }
        guard widest > 2 ? wide >= 2 : wide >= 3 else { return nil }
        let columns = columns(of: rows[start..<end], count: widest)
        guard columns.count == widest else { return nil }
        var result: [[Cell]] = []
        for row in rows[start..<end] {
            let cells = cells(of: row.parted(at: columns), in: columns)
            // A file that goes line by line: the row goes on where its first column is empty and
            // the lines follow at once.
            if let last = result.last, cells.first?.lines.isEmpty == true,
                cells.count == last.count, row.top - bottom(of: last) < row.lines[0].height / 2
            {
                for (index, cell) in cells.enumerated() {
                    result[result.count - 1][index].lines += cell.lines
                }
            } else {
                result.append(cells)
            }
        }
        return (PDFTable(rows: result, columns: columns), end)
    }

    private static func bottom(of cells: [Cell]) -> Int {
        cells.flatMap(\.lines).map(\.bottom).max() ?? 0
    }

    /// The columns that the widest rows have, made as wide as any text in them.
    private static func columns(
        of rows: ArraySlice<PDFRow>, count: Int
    ) -> [ClosedRange<Int>] {
        var columns: [ClosedRange<Int>] = []
        for row in rows where row.cells.count == count {
            for (index, cell) in row.cells.enumerated() {
                let left = cell.map(\.left).min() ?? 0
                let right = max(left, cell.map(\.right).max() ?? 0)
                if index < columns.count {
                    columns[index] =
                        min(columns[index].lowerBound, left)...max(columns[index].upperBound, right)
                } else {
                    columns.append(left...right)
                }
            }
        }
        // Columns that run into one another are none.
        for (one, next) in zip(columns, columns.dropFirst())
        where one.upperBound > next.lowerBound + 4 {
            return []
        }
        return columns
    }

    private static func cells(of row: PDFRow, in columns: [ClosedRange<Int>]) -> [Cell] {
        var cells: [Cell] = []
        var next = 0
        for lines in row.cells {
            let left = lines.map(\.left).min() ?? 0
            let right = lines.map(\.right).max() ?? 0
            let first =
                columns.indices.first { $0 >= next && columns[$0].upperBound > left }
                ?? min(next, columns.count - 1)
            let last =
                columns.indices.last { $0 >= first && columns[$0].lowerBound < right } ?? first
            while next < first {
                cells.append(Cell(lines: [], span: 1))
                next += 1
            }
            if first < next {
                cells[cells.count - 1].lines += lines
                continue
            }
            // The only cell of a row heads what is under all columns.
            let span = row.cells.count == 1 && first == 0 ? columns.count : last - first + 1
            cells.append(Cell(lines: lines, span: span))
            next = first + span
        }
        while next < columns.count {
            cells.append(Cell(lines: [], span: 1))
            next += 1
        }
        return cells
    }
}

/// A piece of a page: a table, or lines of one column, which may stand beside another.
enum PDFPart: Hashable, Sendable {
    case table(PDFTable)
    case text([PDFPiece], isBeside: Bool)
}
