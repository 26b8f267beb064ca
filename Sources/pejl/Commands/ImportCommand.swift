internal import ArgumentParser
internal import Exchange
internal import Glibc
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

    /// `--style`, by the names that the report and the JSON give.
    struct Style: ExpressibleByArgument {
        let style: DocumentStyle

        init?(argument: String) {
            guard let style = DocumentStyle(rawValue: argument) else { return nil }
            self.style = style
        }

        static var allValueStrings: [String] { DocumentStyle.allCases.map(\.rawValue) }
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
    @Option(
        help: ArgumentHelp(
            "Hvordan det er bygget op; ellers genkendes det.", valueName: "form"))
    var style: Style?
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
        let progress = ImportProgress(host.catalogue, fileCount: files.count)
        let interruption = Self.interruption(progress, host.catalogue)
        // Each file is a transaction of its own: one that cannot be read is named, the others
        // go in.
        for file in files {
            do {
                let input = try InputFile.read(file, name: name)
                let importing = Importing(
                    host: host, store: store, replaces: replaces, progress: progress,
                    interruption: interruption)
                let telling = try importing.run(
                    input, into: target, options: options, isDryRun: dryRun)
                if target == nil { target = telling.hearing }
                reports.append(telling)
                try tell(telling, host)
            } catch let failure as Failure {
                // What was told of before is in the database; the rest is not begun.
                if failure.status == .interrupted { throw failure }
                failures.append(failure)
            }
        }
        if json, let last = reports.last { try StandardStreams.write(last.json.text) }
        guard let first = failures.first else { return }
        if files.count == 1 { throw first }
        for failure in failures {
            for detail in failure.details { StandardStreams.complain(detail) }
            StandardStreams.complain(host.catalogue.safe(failure.phrase, failure.places))
        }
        throw ExitCode(ExitStatus.badData.rawValue)
    }

    private var options: ReadingOptions {
        ReadingOptions(kind: kind?.kind, respondent: respondent, style: style?.style)
    }

    private func tell(_ report: ImportTelling, _ host: Host) throws {
        if !json {
            for line in report.whole(host.catalogue) { try StandardStreams.print(line) }
        }
        for note in report.notes(host.catalogue) { StandardStreams.complain(note) }
    }

    private static func interruption(
        _ progress: ImportProgress, _ catalogue: Catalogue
    ) -> Interruption {
        Interruption {
            progress.clear()
            StandardStreams.complain(catalogue.safe(.errorInterruptedAll))
            _exit(ExitStatus.interrupted.rawValue)
        }
    }
}
