internal import ArgumentParser
internal import Browser
internal import Exchange
internal import Language
internal import PolicyModel
internal import Storage

/// `pejl [browse] [HEARING]`.
struct BrowseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "browse",
        abstract: "Åbn høringen i terminalen; i en pipe skrives den som tekst.")

    @Argument(help: ArgumentHelp("Høringens id.", valueName: "høring"))
    var hearingName: String?
    @OptionGroup var hearing: HearingOption
    @OptionGroup var filters: FilterOptions
    @OptionGroup var global: GlobalOptions
    @Flag(help: "Kun læseadgang.") var readOnly = false
    @Flag(help: "Til SSH: ingen shell og ingen andre filer.") var restricted = false
    @Flag(help: "Linjevisning: en samtale i linjer, til skærmlæser og enkle terminaler.")
    var linear = false
    @Flag(help: "Begynd forfra i stedet for der, hvor du slap.") var fresh = false
    @Option(help: ArgumentHelp("Tryk disse taster først, fx 'jj<Enter>'.", valueName: "taster"))
    var keys: String?
    @Option(help: ArgumentHelp("Størrelsen med --print, fx 80x24.", valueName: "størrelse"))
    var size: String?
    @Flag(help: "Skriv det sidste skærmbillede som tekst.") var print = false

    func run() throws {
        let host = try Host(global, isRestricted: restricted)
        let store = try host.openStore(readOnly: readOnly)
        let hearing = try host.hearing(hearingName ?? hearing.hearing, in: store)
        let index = HearingIndex(hearing)
        let filter = try filters.filter(in: index, host.catalogue)
        let settings = BrowserSettings(
            readOnly: store.isReadOnly, restricted: restricted,
            databaseShared: host.configuration.databaseIsShared)
        let events = try events(host)
        if print {
            try printFrame(
                index, filter, settings, events: events, host: host)
            return
        }
        if linear {
            try LinearRun(host: host, store: store).run(
                index: index, filter: filter, isFresh: fresh)
            return
        }
        // The whole program runs on the main thread; curses wants to.
        try MainActor.assumeIsolated {
            try TerminalRun(host: host, store: store).run(
                index: index, filter: filter, settings: settings, first: events, isFresh: fresh)
        }
    }

    private func events(_ host: Host) throws -> [Event] {
        guard let keys else { return [] }
        do {
            return try KeyScript.events(keys)
        } catch {
            throw Failure(.usage, .errorKeyScript, ["position": String(error.position)])
        }
    }

    private func printFrame(
        _ index: HearingIndex, _ filter: Filter, _ settings: BrowserSettings, events: [Event],
        host: Host
    ) throws {
        let size = try Size(argument: size ?? "80x24")
        var session = BrowserSession(
            index: index, catalogue: host.catalogue, settings: settings, size: size,
            filter: filter)
        for event in events { _ = session.handle(event) }
        try StandardStreams.print(SafeText(session.render().lines.joined(separator: "\n")))
    }
}

extension Size {
    /// `80x24`: columns and rows, each 1 to 1000.
    fileprivate init(argument: String) throws {
        let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
            (1...1000).contains(columns), (1...1000).contains(rows)
        else { throw Failure(.usage, .errorSize, ["size": argument]) }
        self.init(columns: columns, rows: rows)
    }
}
