/// What pandoc needs to make a Word document of a report. The caller runs the program: this room
/// starts none.
public struct PandocInput: Hashable, Sendable {
    /// Arguments, the program's name left out; the output is added as `--output FILE`.
    public let arguments: [String]
    /// UTF-8 for pandoc's standard input.
    public let text: String
}

extension Report {
    /// HTML without style, because pandoc keeps its headings, tables with header rows, language
    /// and title. Without `--sandbox`: Debian's pandoc 2.17 cannot find its own Word template
    /// under it. The page names no file and no address for pandoc to read, so nothing is lost.
    public var pandocInput: PandocInput {
        PandocInput(
            arguments: [
                "--from", "html", "--to", "docx", "--standalone",
                // The title is the document's, so its parts are Word's first level.
                "--shift-heading-level-by=-1",
            ],
            text: HTMLRenderer(self, purpose: .pandoc).text)
    }
}
