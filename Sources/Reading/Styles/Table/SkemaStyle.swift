import PolicyModel

extension DocumentStyle {
    static let table = DocumentStyle(
        "table", danish: "skema med en række for hvert svar",
        english: "a table with a row for each response")
}

/// The skema of most municipalities: a table row for each response, with the administration's
/// answer and often a recommendation in columns of their own (domain.md §2).
///
/// Everything is told by a column: who said it, what answers it. Linear in the table's length.
enum SkemaStyle {
    /// 0 to 1: how sure it is that the document is of this style.
    static func score(_ source: SourceDocument) -> Double {
        guard source.blocks.contains(where: { if case .table = $0.kind { true } else { false } })
        else { return 0 }
        let tables = SkemaSource(source).tables
        var inside = 0
        var isFull = false
        for (columns, rows) in tables {
            for case .answer(let answer) in rows {
                inside += answer.cells.reduce(0) { $0 + $1.text.utf8.count }
            }
            isFull =
                isFull
                || (columns.first(.remark) != nil || columns.first(.recommendation) != nil)
        }
        guard inside > 0 else { return 0 }
        let all = source.blocks.reduce(0) { sum, block in
            sum + block.allLines.reduce(0) { $0 + $1.text.utf8.count }
        }
        let share = Double(inside) / Double(max(1, all))
        return min(1, share + (isFull ? 0.4 : 0))
    }

    /// The headers that tell who said it, what, and what answers it.
    static func signs(_ source: SourceDocument) -> [String] {
        guard let columns = SkemaSource(source).tables.first?.columns else { return [] }
        return [SkemaRole.sender, .response, .remark, .recommendation].compactMap { role in
            columns.first(role).flatMap { columns.isStated[$0] ? columns.header(role) : nil }
        }
    }

    static func read(
        _ source: SourceDocument, document: Document.ID, registers: [AuthorityRegister]
    ) throws(ReadingError) -> StyleResult {
        let parts = SkemaSource(source)
        guard !parts.tables.isEmpty else {
            throw ReadingError(.noStructure, name: source.name)
        }
        var writer = SkemaWriter(source: source, document: document, parts: parts, registers)
        writer.run()
        return writer.result()
    }
}
