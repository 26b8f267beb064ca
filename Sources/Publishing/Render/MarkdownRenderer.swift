internal import PolicyModel

extension Report {
    /// Markdown with pipe tables, lines not broken, ending with a line feed. Mentions are plain
    /// text: in Markdown one searches.
    public var markdown: String { MarkdownRenderer(self).text }
}

struct MarkdownRenderer {
    private let report: Report

    init(_ report: Report) { self.report = report }

    var text: String {
        var parts = ["# " + MarkdownText.line(MarkdownText.escaped(report.title))]
        for notice in report.notices { parts.append("> " + inline(notice)) }
        if !report.details.isEmpty {
            parts.append(
                report.details.map { detail in
                    "- **\(MarkdownText.escaped(detail.term)):** "
                        + MarkdownText.escaped(detail.words)
                }.joined(separator: "\n"))
        }
        parts += report.blocks.map(block)
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func block(_ block: Report.Block) -> String {
        switch block {
        case .heading(let level, let words, _):
            String(repeating: "#", count: level) + " " + oneLine(inline(words))
        case .paragraph(let words): MarkdownText.line(inline(words))
        case .list(let items): items.map { "- " + item(inline($0)) }.joined(separator: "\n")
        case .table(let table): self.table(table)
        case .passage(let passage): self.passage(passage)
        }
    }

    /// The head in bold, the text, the facts in italics: a paragraph each.
    private func passage(_ passage: Report.PassageBlock) -> String {
        let source = passage.source.isEmpty ? "" : ", \(MarkdownText.escaped(passage.source))"
        let mark = passage.mark.map { " (\(MarkdownText.escaped($0)))" } ?? ""
        var head = "**\(passage.id)\(source)\(mark)"
        head += passage.headline.map { ": " + oneLine(MarkdownText.escaped($0)) } ?? ""
        var parts = [head + "**"]
        parts += passage.text.string.split(separator: "\n").map {
            MarkdownText.line(MarkdownText.escaped(SafeText($0)))
        }
        if !passage.facts.isEmpty {
            // Two blanks at the end break the line.
            parts.append(
                passage.facts.map { MarkdownText.line(inline($0, plainEmphasis: true)) }
                    .joined(separator: "  \n"))
        }
        return parts.joined(separator: "\n\n")
    }

    private func table(_ table: Report.Table) -> String {
        var lines = ["| " + table.header.map(cell).joined(separator: " | ") + " |"]
        let rule = table.columns.map { $0 == .words ? "---" : "---:" }
        lines.append("| " + rule.joined(separator: " | ") + " |")
        for row in table.rows {
            lines.append("| " + row.map(cell).joined(separator: " | ") + " |")
        }
        return MarkdownText.escaped(table.caption) + ":\n\n" + lines.joined(separator: "\n")
    }

    private func cell(_ words: SafeText) -> String { oneLine(MarkdownText.escaped(words)) }

    private func cell(_ cell: Report.Table.Cell) -> String {
        switch cell {
        case .words(let words): oneLine(inline(words))
        case .number(let number): String(number)
        }
    }

    private func inline(_ parts: Report.Inlines, plainEmphasis: Bool = false) -> String {
        parts.map { part in
            switch part {
            case .text(let text): MarkdownText.escaped(text)
            case .strong(let text): "**\(MarkdownText.escaped(text))**"
            case .emphasis(let text):
                plainEmphasis
                    ? MarkdownText.escaped(text) : "*\(MarkdownText.escaped(text))*"
            case .reference(let id): MarkdownText.escaped(SafeText(id))
            }
        }.joined()
    }

    private func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// A list item may hold line feeds from a document; and "[x] " would make it a task.
    private func item(_ text: String) -> String {
        let line = MarkdownText.line(oneLine(text))
        return line.hasPrefix("[ ]") || line.lowercased().hasPrefix("[x]") ? "\\" + line : line
    }
}
