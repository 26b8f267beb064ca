internal import ArgumentParser
internal import Exchange
internal import Language
internal import PolicyModel

/// `pejl export`.
struct ExportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Skriv høringen til en fil eller standardoutput.")

    @OptionGroup var hearing: HearingOption
    @OptionGroup var filters: FilterOptions
    @OptionGroup var global: GlobalOptions
    @Option(help: "json.") var format: Format = .json
    @Option(help: ArgumentHelp("Filen; - er standardoutput.", valueName: "fil"))
    var output = "-"
    @Flag(help: "Skriv over en fil, der findes.") var force = false

    func run() throws {
        let host = try Host(global)
        let store = try host.openStore(readOnly: true)
        let whole = try host.hearing(hearing.hearing, in: store)
        let index = HearingIndex(whole)
        let filter = try filters.filter(in: index, host.catalogue)
        let text = HearingJSON.text(of: filter.isEmpty ? whole : index.narrowed(to: filter))
        if output == "-" {
            try StandardStreams.write(text)
        } else {
            try OutputFile.write(text, to: output, overwriting: force)
        }
    }
}
