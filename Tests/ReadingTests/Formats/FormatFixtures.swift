import Foundation

@testable import Reading

/// Documents that the tests make for themselves; every word in them is invented.
enum FormatFixtures {
    /// Markdown through pandoc to .docx, .odt, .rtf or .html.
    static func made(_ markdown: String, to format: String) throws -> [UInt8] {
        let pandoc = ChildProcess(
            program: "pandoc", arguments: ["-f", "markdown", "-t", format, "-s", "-o", "-"])
        return try pandoc.run(Array(markdown.utf8))
    }

    static func read(_ bytes: [UInt8], _ name: String) throws -> SourceDocument {
        try FormatReader.document(bytes: bytes, name: name)
    }

    static func read(_ text: String, _ name: String) throws -> SourceDocument {
        try read(Array(text.utf8), name)
    }

    /// A .docx of these parts of its body, styles and numbering.
    static func word(
        _ body: String, styles: String = "", numbering: String = "", pages: Int? = nil
    ) -> [UInt8] {
        let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        var parts = [
            (
                "[Content_Types].xml",
                """
                <Types xmlns="\(package)/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="\(main).document.main+xml"/>\
                </Types>
                """
            ),
            (
                "_rels/.rels",
                """
                <Relationships xmlns="\(package)/relationships"><Relationship Id="r1" \
                Type="\(office)/officeDocument" Target="word/document.xml"/></Relationships>
                """
            ),
            (
                "word/_rels/document.xml.rels",
                """
                <Relationships xmlns="\(package)/relationships">\
                <Relationship Id="r1" Type="\(office)/styles" Target="styles.xml"/>\
                <Relationship Id="r2" Type="\(office)/numbering" Target="numbering.xml"/>\
                </Relationships>
                """
            ),
            ("word/document.xml", "<w:document \(space)><w:body>\(body)</w:body></w:document>"),
            ("word/styles.xml", "<w:styles \(space)>\(styles)</w:styles>"),
            ("word/numbering.xml", "<w:numbering \(space)>\(numbering)</w:numbering>"),
        ]
        if let pages {
            parts.append(("docProps/app.xml", "<Properties><Pages>\(pages)</Pages></Properties>"))
        }
        return zip(parts.map { ($0.0, Array($0.1.utf8)) })
    }

    /// One paragraph of a .docx; `content` may hold more than runs.
    static func paragraph(_ text: String, style: String? = nil, more: String = "") -> String {
        let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        return "<w:p><w:pPr>\(style)\(more)</w:pPr>"
            + "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    /// A zip file with stored parts. `claims` overrides the size that a part says it has.
    static func zip(_ parts: [(String, [UInt8])], claims: [String: UInt32] = [:]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        func little(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        for (name, content) in parts {
            let offset = bytes.count
            let size = claims[name].map(Int.init) ?? content.count
            let common =
                little(20, 2) + little(0, 8) + little(Int(checksum(content)), 4)
                + little(content.count, 4) + little(size, 4) + little(name.utf8.count, 2)
                + little(0, 2)
            bytes += little(0x0403_4B50, 4) + common + Array(name.utf8) + content
            directory +=
                little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10)
                + little(offset, 4) + Array(name.utf8)
        }
        let start = bytes.count
        return bytes + directory + little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2)
            + little(parts.count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

/// A PDF of text at places, in Helvetica.
struct PDFFixture {
    enum Font: Int {
        case plain = 1
        case bold = 2
        case italic = 3
    }

    /// Content streams, one a page.
    private var pages: [String] = []
    private var bookmarks: [(title: String, page: Int)] = []

    mutating func page() { pages.append("") }

    mutating func bookmark(_ title: String) { bookmarks.append((title, pages.count)) }

    /// Points from the left and the upper edge of A4.
    mutating func text(
        _ text: String, x: Double = 72, y: Double, size: Double = 11, font: Font = .plain
    ) {
        if pages.isEmpty { page() }
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "(", ")", "\\": "\\\(scalar)"
            case "•": "\\225"
            case _ where scalar.value > 126: "\\" + String(scalar.value, radix: 8)
            default: String(scalar)
            }
        }
        pages[pages.count - 1] +=
            "BT /F\(font.rawValue) \(size) Tf \(x) \(842 - y) Td (\(escaped.joined())) Tj ET\n"
    }

    /// Lines of one paragraph, 14 points apart; gives where the next may begin.
    mutating func lines(
        _ lines: [String], x: Double = 72, y: Double, size: Double = 11, font: Font = .plain
    ) -> Double {
        for (index, line) in lines.enumerated() {
            text(line, x: x, y: y + Double(index) * 14, size: size, font: font)
        }
        return y + Double(lines.count) * 14 + 12
    }

    /// - Parameter isEncrypted: with a password that nobody knows.
    func bytes(isEncrypted: Bool = false) -> [UInt8] {
        let fonts = ["Helvetica", "Helvetica-Bold", "Helvetica-Oblique"].enumerated().map {
            "/F\($0 + 1) << /Type /Font /Subtype /Type1 /BaseFont /\($1) "
                + "/Encoding /WinAnsiEncoding >>"
        }
        let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
        let outline = 4 + pages.count * 2
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R"
                + (bookmarks.isEmpty ? "" : " /Outlines \(outline) 0 R") + " >>",
            "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
            "<< /Font << \(fonts.joined(separator: " ")) >> >>",
        ]
        for (index, content) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 3 0 R "
                    + "/Contents \(5 + index * 2) 0 R >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream")
        }
        if !bookmarks.isEmpty {
            let last = outline + bookmarks.count
            objects.append(
                "<< /First \(outline + 1) 0 R /Last \(last) 0 R /Count \(bookmarks.count) >>")
            for (index, mark) in bookmarks.enumerated() {
                let here = outline + 1 + index
                objects.append(
                    "<< /Title (\(mark.title)) /Parent \(outline) 0 R "
                        + "/Dest [\(2 + mark.page * 2) 0 R /Fit]"
                        + (here < last ? " /Next \(here + 1) 0 R" : "")
                        + (index > 0 ? " /Prev \(here - 1) 0 R" : "") + " >>")
            }
        }
        let lock = objects.count + 1
        if isEncrypted {
            let word = String(repeating: "41", count: 32)
            objects.append("<< /Filter /Standard /V 1 /R 2 /O <\(word)> /U <\(word)> /P -44 >>")
        }
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R"
        if isEncrypted { text += " /Encrypt \(lock) 0 R /ID [<4142> <4142>]" }
        return Array((text + " >>\nstartxref\n\(table)\n%%EOF\n").utf8)
    }
}

extension SourceDocument {
    /// The texts of the blocks that are neither tables nor furniture.
    var texts: [String] {
        blocks.filter { !$0.lines.isEmpty && $0.kind != .furniture }
            .map { $0.lines.map(\.text).joined(separator: " ") }
    }

    func kind(of text: String) -> SourceBlock.Kind? { block(text)?.kind }

    /// The first block that begins so.
    func block(_ text: String) -> SourceBlock? {
        blocks.first { $0.lines.map(\.text).joined(separator: " ").hasPrefix(text) }
    }

    /// Cell texts, row by row, of the first table; paragraphs parted by "/".
    var cells: [[String]] {
        for block in blocks {
            if case .table(let rows) = block.kind {
                return rows.map { row in
                    row.cells.map { cell in
                        cell.blocks.map { $0.lines.map(\.text).joined(separator: " ") }
                            .joined(separator: "/")
                    }
                }
            }
        }
        return []
    }
}
