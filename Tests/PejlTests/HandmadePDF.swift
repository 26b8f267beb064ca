import Foundation

/// A PDF of plain lines in which every code point can stand: its font says by a ToUnicode table
/// (ISO 32000-1, 9.10.3) what each glyph means, which is all that a reader of text asks for.
enum HandmadePDF {
    private static let columns = 88
    private static let linesOnAPage = 50

    static func bytes(_ text: String) -> [UInt8] {
        let scalars = Set(text.unicodeScalars).sorted { $0.value < $1.value }
        let glyphs = Dictionary(uniqueKeysWithValues: zip(scalars, 1...))
        let lines = text.components(separatedBy: "\n").flatMap(broken)
        let pages = stride(from: 0, to: lines.count, by: linesOnAPage).map {
            page(lines[$0..<min(lines.count, $0 + linesOnAPage)], glyphs)
        }
        let kids = pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H "
                + "/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /DW 500 /CIDSystemInfo "
                + "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
            stream(meanings(scalars)),
        ]
        for (number, page) in pages.enumerated() {
            objects += [
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
                    + "\(7 + 2 * number) 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
                stream(page),
            ]
        }
        return Array(file(objects).utf8)
    }

    /// Between words where there are any: nothing of the text may lie outside the page.
    private static func broken(_ line: String) -> [[UnicodeScalar]] {
        var lines: [[UnicodeScalar]] = []
        var rest = Array(line.unicodeScalars)
        while rest.count > columns {
            let cut = rest[..<columns].lastIndex(of: " ") ?? columns
            lines.append(Array(rest[..<max(1, cut)]))
            rest.removeFirst(max(1, cut))
            if rest.first == " " { rest.removeFirst() }
        }
        return lines + [rest]
    }

    private static func page(
        _ lines: ArraySlice<[UnicodeScalar]>, _ glyphs: [UnicodeScalar: Int]
    ) -> String {
        let shown = lines.map { line in
            "<" + line.map { hexadecimal(glyphs[$0] ?? 0) }.joined() + "> Tj T*"
        }
        return "BT /F1 11 Tf 60 790 Td 14 TL\n" + shown.joined(separator: "\n") + "\nET"
    }

    private static func meanings(_ scalars: [UnicodeScalar]) -> String {
        var table = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def
            1 begincodespacerange <0000> <FFFF> endcodespacerange

            """
        let rows = scalars.enumerated().map { position, scalar in
            let units = String(scalar).utf16.map { hexadecimal(Int($0)) }.joined()
            return "<\(hexadecimal(position + 1))> <\(units)>"
        }
        // At most a hundred in one block.
        for start in stride(from: 0, to: rows.count, by: 100) {
            let block = rows[start..<min(rows.count, start + 100)]
            table += "\(block.count) beginbfchar\n\(block.joined(separator: "\n"))\nendbfchar\n"
        }
        return table + "endcmap end end"
    }

    private static func hexadecimal(_ number: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func stream(_ content: String) -> String {
        "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    }

    private static func file(_ objects: [String]) -> String {
        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (number, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        return file + "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\n"
            + "startxref\n\(table)\n%%EOF\n"
    }
}
