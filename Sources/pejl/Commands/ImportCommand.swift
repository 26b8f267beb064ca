internal import ArgumentParser
internal import Exchange
internal import Language
internal import PolicyModel
internal import Reading
internal import Storage

/// `pejl import FILE…`.
struct ImportCommand: ParsableCommand {
    enum As: String, ExpressibleByArgument, CaseIterable {
        case summary
        case responses
        case invited

        var kind: Document.Kind {
            switch self {
            case .summary: .summary
            case .responses: .responses
            case .invited: .invited
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Læs dokumenter ind i en høring.",
        discussion: """
            Læser resumeer, høringssvar og lister over høringsparter, fordelingsark (CSV) i retur \
            og det, som pejl export skrev som JSON.
            """)

    @Argument(
        help: ArgumentHelp("Filer; - er standardinput.", valueName: "fil"), completion: .file())
    var files: [String]
    @OptionGroup var hearing: HearingOption
    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp("Filens navn, når der læses fra standardinput.", valueName: "navn"))
    var name: String?
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Hvad det er; ellers gættes det.", valueName: "slags"))
    var kind: As?
    @Option(help: ArgumentHelp("Afsenderen af et enkelt høringssvar.", valueName: "navn"))
    var respondent: String?
    @Option(help: ArgumentHelp("Det tidligere dokument, som filen erstatter.", valueName: "id"))
    var replaces: String?
    @Flag(help: "Fortæl kun, hvad der blev fundet.") var dryRun = false
    @Flag(help: "Som JSON.") var json = false

    func run() throws {
        let host = try Host(global)
        let store = try host.openStore(readOnly: dryRun)
        var target = try hearing.hearing.map { try host.hearingID($0, in: store) }
        var reports: [ImportTelling] = []
        var failures: [Failure] = []
        // Each file is a transaction of its own: one that cannot be read is named, the others
        // go in.
        for file in files {
            do {
                let input = try InputFile.read(file, name: name)
                let telling = try Importing(host: host, store: store, replaces: replaces).run(
                    input, into: target, options: options, isDryRun: dryRun)
                if target == nil { target = telling.hearing }
                reports.append(telling)
            } catch let failure as Failure { failures.append(failure) }
        }
        try tell(reports, host)
        guard let first = failures.first else { return }
        if files.count == 1 { throw first }
        for failure in failures {
            for detail in failure.details { StandardStreams.complain(detail) }
            StandardStreams.complain(host.catalogue.safe(failure.phrase, failure.places))
        }
        throw ExitCode(ExitStatus.badData.rawValue)
    }

    private var options: ReadingOptions {
        ReadingOptions(kind: kind?.kind, respondent: respondent)
    }

    private func tell(_ reports: [ImportTelling], _ host: Host) throws {
        for report in reports {
            if json { continue }
            for line in report.lines(host.catalogue) { try StandardStreams.print(line) }
        }
        for note in reports.flatMap({ $0.notes(host.catalogue) }) {
            StandardStreams.complain(note)
        }
        if json, let last = reports.last { try StandardStreams.write(last.json.text) }
    }
}
