internal import ArgumentParser
internal import Glibc
internal import Language
internal import PolicyModel
internal import Publishing
internal import Reading

/// `pejl report`.
struct ReportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case markdown, html, docx
    }

    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Skriv en rapport: hvad der blev sagt, svaret og ændret, mål for mål.",
        discussion: """
            Med --lokaludvalg svarer rapporten på, hvad der blev af lokaludvalgets høringssvar. \
            Personoplysninger maskeres, medmindre --internal siges.
            """)

    @OptionGroup var hearing: HearingOption
    @OptionGroup var filters: FilterOptions
    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp("Filens slags; docx kræver pandoc.", valueName: "slags"))
    var format: Format = .markdown
    @OptionGroup var output: OutputOptions
    @OptionGroup var disclosure: DisclosureOptions

    func run() throws {
        let host = try Host(global)
        if format == .docx, output.output == "-", StandardStreams.isTerminal(STDOUT_FILENO) {
            throw Failure(.usage, .errorDocxToTerminal)
        }
        let progress = OutputProgress(host.catalogue)
        defer { progress.clear() }
        progress.step(.progressGathering)
        let publication = try host.publication(
            hearing.hearing, filters, try disclosure.chosen(unlessSaid: .masked))
        // A committee's report also tells that there is nothing of theirs.
        if !publication.filter.isEmpty, publication.selection.isEmpty,
            publication.filter[.lokaludvalg].isEmpty
        {
            throw Failure(.nothing, .nothingFound)
        }
        if disclosure.isPublic { try publication.refuseRestated() }
        progress.step(.progressSetting)
        let report = Report.report(of: publication, made: .today)
        if format == .docx { progress.step(.progressWord) }
        let bytes: [UInt8] =
            switch format {
            case .markdown: Array(report.markdown.utf8)
            case .html: Array(report.html.utf8)
            case .docx: try WordDocument.bytes(of: report)
            }
        progress.clear()
        try Outward(host, format: "report " + format.rawValue, output: output)
            .send(bytes, of: publication)
    }
}
