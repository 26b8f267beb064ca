import Foundation

/// Word, OpenDocument, RTF, HTML and Markdown, by way of pandoc's JSON.
///
/// pandoc runs with `--sandbox` (no other file, no network) in a ``ChildProcess``.
enum PandocReader {
    /// CommonMark, for pandoc's own Markdown takes @, ^, ~ and $ for marks; with the extensions
    /// that people do use. A table whose cells hold more than a line stands there as HTML, which
    /// only the reader of HTML knows: then the whole goes that way.
    static func markdown(
        _ text: String, name: String, work: ReadingWork
    ) throws(ReadingError) -> SourceDocument {
        let dialect = "commonmark+pipe_tables+footnotes+strikeout"
        let bytes = Array(text.utf8)
        try checkDepth(Nesting.isTooDeep(bytes, as: dialect), name)
        guard text.lowercased().contains("<table") else {
            return try read(bytes, as: dialect, format: .markdown, name: name, work: work)
        }
        let child = ChildProcess(
            program: "pandoc", arguments: ["--sandbox", "-f", dialect, "-t", "html"],
            limits: work.limits.child, searchPath: work.searchPath)
        let html = try work.run(child, package: "pandoc", on: bytes, name: name)
        return try read(html, as: "html", format: .markdown, name: name, work: work)
    }

    /// - Parameter source: how pandoc calls the format, with its extensions.
    static func read(
        _ bytes: [UInt8], as source: String, format: SourceDocument.Format, name: String,
        facts: ParagraphFacts = ParagraphFacts(), work: ReadingWork
    ) throws(ReadingError) -> SourceDocument {
        try checkDepth(Nesting.isTooDeep(bytes, as: source), name)
        let child = ChildProcess(
            program: "pandoc", arguments: ["--sandbox", "-f", source, "-t", "json"],
            limits: work.limits.child, searchPath: work.searchPath)
        let json = try work.run(child, package: "pandoc", on: bytes, name: name)
        try checkDepth(Nesting.jsonIsTooDeep(json), name)
        let tree: PandocTree
        do {
            tree = try JSONDecoder().decode(PandocTree.self, from: Data(json))
        } catch {
            throw ReadingError(.programFailed, name: name, detail: "pandoc")
        }
        var converter = PandocConverter(
            facts: facts, keepsMetadata: format == .word || format == .openDocument)
        let blocks = converter.blocks(of: tree)
        guard !blocks.isEmpty else { throw ReadingError(.empty, name: name) }
        return SourceDocument(
            name: name, format: format, layout: .paragraphs, pageCount: facts.pageCount,
            blocks: blocks, pageEvidence: facts.pageCount == nil ? nil : .format)
    }

    private static func checkDepth(_ isTooDeep: Bool, _ name: String) throws(ReadingError) {
        if isTooDeep { throw ReadingError(.tooDeep, name: name) }
    }
}
