internal import PolicyModel

extension Report {
    /// One page that stands alone: no scripts, no fonts, pictures or styles from elsewhere.
    /// UTF-8; the caller writes the bytes as they are.
    public var html: String { HTMLRenderer(self, purpose: .page).text }
}

struct HTMLRenderer {
    enum Purpose {
        case page
        /// What pandoc makes a Word document of: no style, no bars, no contents, and the title
        /// as the document's title instead of a heading.
        case pandoc
    }

    private let report: Report
    private let purpose: Purpose
    private let anchors: Set<String>

    init(_ report: Report, purpose: Purpose) {
        self.report = report
        self.purpose = purpose
        anchors = report.anchors
    }

    var text: String {
        let title = purpose == .page ? report.pageTitle : report.title
        var lines = [
            "<!DOCTYPE html>", "<html lang=\"\(report.language)\">", "<head>",
            "<meta charset=\"utf-8\">",
        ]
        if purpose == .page {
            lines += [
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                // Whatever slipped through the escaping could still load and run nothing.
                "<meta http-equiv=\"Content-Security-Policy\" "
                    + "content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            ]
        }
        lines.append("<title>\(Self.escaped(title))</title>")
        if purpose == .page {
            lines.append("<style>\n\(Stylesheet.text(mark: report.mark))</style>")
        }
        lines += ["</head>", "<body>"]
        lines += top
        lines += ["<main>"] + body + ["</main>", "</body>", "</html>"]
        return lines.joined(separator: "\n") + "\n"
    }

    private var top: [String] {
        var lines = ["<header>"]
        if purpose == .page { lines.append("<h1>\(Self.escaped(report.title))</h1>") }
        for notice in report.notices { lines.append("<p class=\"notice\">\(inline(notice))</p>") }
        if !report.details.isEmpty {
            lines.append("<dl>")
            for detail in report.details {
                lines.append(
                    "<dt>\(Self.escaped(detail.term))</dt>"
                        + "<dd>\(Self.escaped(detail.words))</dd>")
            }
            lines.append("</dl>")
        }
        return lines + ["</header>"] + contents
    }

    /// Links to the parts, where there are enough of them to look for one.
    private var contents: [String] {
        let parts = report.blocks.compactMap { block -> String? in
            guard case .heading(2, let words, let id) = block else { return nil }
            return "<li><a href=\"#\(Self.anchor(id))\">\(inline(words))</a></li>"
        }
        guard purpose == .page, parts.count > 3 else { return [] }
        return ["<nav>", "<ul>"] + parts + ["</ul>", "</nav>"]
    }

    private var body: [String] { report.blocks.flatMap(block) }

    private func block(_ block: Report.Block) -> [String] {
        switch block {
        case .heading(let level, let words, let id):
            ["<h\(level) id=\"\(Self.anchor(id))\">\(inline(words))</h\(level)>"]
        case .paragraph(let words): ["<p>\(inline(words))</p>"]
        case .list(let items): ["<ul>"] + items.map { "<li>\(inline($0))</li>" } + ["</ul>"]
        case .table(let table): self.table(table)
        case .passage(let passage): self.passage(passage)
        }
    }

    private func passage(_ passage: Report.PassageBlock) -> [String] {
        let kind = passage.isRemark ? "remark" : "response"
        let source = passage.source.isEmpty ? "" : " \(Self.escaped(passage.source))"
        let mark = passage.mark.map { " (\(Self.escaped($0)))" } ?? ""
        let headline = passage.headline.map { ": <b>\(Self.escaped($0))</b>" } ?? ""
        var lines = [
            "<div class=\"passage \(kind)\" id=\"\(Self.anchor(passage.id))\">",
            "<p class=\"head\"><b>\(Self.escaped(SafeText(passage.id)))</b>\(source)\(mark)"
                + "\(headline)</p>",
        ]
        lines += passage.text.string.split(separator: "\n").map {
            "<p>\(Self.escaped(SafeText($0)))</p>"
        }
        lines += passage.facts.map { "<p class=\"facts\">\(inline($0))</p>" }
        return lines + ["</div>"]
    }

    private func table(_ table: Report.Table) -> [String] {
        var lines = ["<div class=\"table\">", "<table>"]
        lines.append("<caption>\(Self.escaped(table.caption))</caption>")
        if purpose == .pandoc { lines.append(Self.widths(table.columns)) }
        let header = zip(table.header, table.columns).map { words, column in
            "<th scope=\"col\"\(Self.style(column))>\(Self.escaped(words))</th>"
        }
        lines += ["<thead>", "<tr>" + header.joined() + "</tr>", "</thead>", "<tbody>"]
        let largest = table.columns.indices.map { Report.largest(in: $0, of: table) }
        for row in table.rows {
            let cells = row.indices.map { index in
                let words = cell(row[index], table.columns[index], largest: largest[index])
                return index == 0
                    ? "<th scope=\"row\">\(words)</th>"
                    : "<td\(Self.style(table.columns[index]))>\(words)</td>"
            }
            lines.append("<tr>" + cells.joined() + "</tr>")
        }
        return lines + ["</tbody>", "</table>", "</div>"]
    }

    /// Word gives all columns the same width unless told: figures take little, words the rest.
    private static func widths(_ columns: [Report.Table.Column]) -> String {
        let figures = columns.filter { $0 != .words }.count
        let words = max(1, columns.count - figures)
        let columns = columns.map { column in
            let share = column == .words ? (100 - figures * 10) / words : 10
            return "<col style=\"width: \(max(share, 10))%\">"
        }
        return "<colgroup>\(columns.joined())</colgroup>"
    }

    private func cell(
        _ cell: Report.Table.Cell, _ column: Report.Table.Column, largest: Int
    ) -> String {
        switch cell {
        case .words(let words): return inline(words)
        case .number(let number):
            guard column == .bar, purpose == .page, largest > 0 else { return String(number) }
            // The bar says nothing that the number does not: it is not read aloud.
            let width = max(1, number * 60 / largest)
            return "<span class=\"figure\">\(number)</span>"
                + "<span class=\"bar\" style=\"width:\(width)px\" aria-hidden=\"true\">&nbsp;</span>"
        }
    }

    private static func style(_ column: Report.Table.Column) -> String {
        switch column {
        case .words: ""
        case .number: " class=\"number\""
        case .bar: " class=\"bars\""
        }
    }

    private func inline(_ parts: Report.Inlines) -> String {
        var result = ""
        var followsMention = false
        for part in parts {
            switch part {
            case .text(let text):
                let words = Self.escaped(text)
                result += followsMention ? Self.unbroken(words) : words
            case .strong(let text): result += "<strong>\(Self.escaped(text))</strong>"
            case .emphasis(let text): result += "<em>\(Self.escaped(text))</em>"
            case .reference(let id):
                let words = Self.escaped(SafeText(id))
                result +=
                    anchors.contains(id) ? "<a href=\"#\(Self.anchor(id))\">\(words)</a>" : words
            }
            if case .reference = part { followsMention = true } else { followsMention = false }
        }
        return result
    }

    /// "H45 (s. 15)" stays on one line.
    private static func unbroken(_ words: String) -> String {
        guard words.hasPrefix(" ("), let end = words.firstIndex(of: ")") else { return words }
        return String(words[..<end].replacing(" ", with: "&nbsp;") + words[end...])
    }

    /// For text and for attributes in double quotes.
    static func escaped(_ text: SafeText) -> String {
        var result = ""
        for scalar in text.string.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// An id without blanks or signs: letters of the Danish alphabet are fine in HTML 5.
    static func anchor(_ id: String) -> String {
        String(id.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." ? $0 : "-" })
    }
}
