internal import ArgumentParser
internal import Exchange
internal import Language
internal import PolicyModel
internal import Publishing

/// `pejl export`.
struct ExportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, csv, markdown, html

        /// JSON and the distribution sheet are for work; the others are for readers.
        var usual: Disclosure { [.json, .csv].contains(self) ? .internal : .masked }
    }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Skriv høringen til en fil eller standardoutput.",
        discussion: """
            JSON er hele høringen og kan indlæses igen; CSV er fordelingsarket. De er ikke \
            maskeret, medmindre --public siges. Markdown og HTML er maskeret, medmindre \
            --internal siges. Filer med personoplysninger får et navn, der begynder med \
            indeholder-personoplysninger.
            """)

    @OptionGroup var hearing: HearingOption
    @OptionGroup var filters: FilterOptions
    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp("Filens slags.", valueName: "slags")) var format: Format = .json
    @OptionGroup var output: OutputOptions
    @OptionGroup var disclosure: DisclosureOptions

    func run() throws {
        let host = try Host(global)
        let progress = OutputProgress(host.catalogue)
        defer { progress.clear() }
        progress.step(.progressGathering)
        let publication = try host.publication(
            hearing.hearing, filters, try disclosure.chosen(unlessSaid: format.usual))
        if !publication.filter.isEmpty, publication.selection.isEmpty {
            throw Failure(.nothing, .nothingFound)
        }
        if disclosure.isPublic, format.usual == .masked { try publication.refuseRestated() }
        progress.step(.progressSetting)
        let bytes: [UInt8] =
            switch format {
            case .json: Array(HearingJSON.text(of: publication.narrowed).utf8)
            case .csv: DistributionSheet.bytes(of: publication)
            case .markdown: Array(Report.export(of: publication, made: .today).markdown.utf8)
            case .html: Array(Report.export(of: publication, made: .today).html.utf8)
            }
        progress.clear()
        try Outward(host, format: format.rawValue, output: output).send(bytes, of: publication)
    }
}
