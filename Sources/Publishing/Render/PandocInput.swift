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
    /// and title; `--sandbox` lets it read no file and no network.
    public var pandocInput: PandocInput {
        PandocInput(
            arguments: ["--sandbox", "--from", "html", "--to", "docx", "--standalone"],
            text: HTMLRenderer(self, purpose: .pandoc).text)
    }
}
