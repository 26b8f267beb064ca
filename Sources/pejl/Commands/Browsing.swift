internal import Browser
internal import Glibc
internal import Language
internal import PolicyModel
internal import Publishing
internal import SecureShell
internal import Storage

/// What `browse` was asked for. As it is when nothing was said, it is what `pejl` alone does.
struct Browsing {
    var database: String?
    var language: String?
    /// The first word; it may have been meant for a command.
    var hearingName: String?
    var hearing: String?
    /// nil: no word of a filter.
    var filters: FilterOptions?
    /// nil: no word of masking.
    var disclosure: DisclosureOptions?
    var readOnly = false
    var linear = false
    var fresh = false
    var keys: String?
    var size: String?
    var print = false

    func run() throws {
        let host = try Host(database: database, language: language)
        let store = try host.openStore(readOnly: readOnly)
        let source = try named(host, store)
        let filter = try filters?.filter(in: source, host.catalogue) ?? .none
        let settings = BrowserSettings(
            readOnly: store.isReadOnly, restricted: host.session.isRestricted,
            database: store.place, inTray: host.inTrayName, outTray: host.outTrayName)
        let events = try events(host)
        if print {
            try printFrame(
                source, filter, settings, events: events, host: host)
            return
        }
        if linear {
            try LinearRun(host: host, store: store).run(
                source: source, filter: filter, settings: settings, isFresh: fresh)
            return
        }
        guard StandardStreams.isTerminal(STDOUT_FILENO) else {
            try Outward(host, format: "text", output: nil).plainText(
                try host.storing { try store.load(source.head.id) }, filter,
                try disclosure?.chosen(unlessSaid: .masked) ?? .masked)
            return
        }
        // The whole program runs on the main thread; curses wants to.
        try MainActor.assumeIsolated {
            try TerminalRun(host: host, store: store).run(
                source: source, filter: filter, settings: settings, first: events, isFresh: fresh)
        }
    }

    /// A word that is no hearing may have been meant for a command.
    private func named(_ host: Host, _ store: HearingStore) throws -> any HearingSource {
        do {
            let id = try host.hearingID(hearingName ?? hearing, in: store)
            return try host.storing { try store.source(of: id) }
        } catch let failure as Failure
            where failure.phrase == .errorUnknownHearing && hearingName != nil
        {
            throw Failure(.usage, .errorNoCommand, failure.places)
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
        _ source: any HearingSource, _ filter: Filter, _ settings: BrowserSettings, events: [Event],
        host: Host
    ) throws {
        let size = try Size(argument: size ?? "80x24")
        var session = BrowserSession(
            source: source, catalogue: host.catalogue, settings: settings, size: size,
            filter: filter)
        for event in events { _ = session.handle(event) }
        try StandardStreams.print(SafeText(session.render().lines.joined(separator: "\n")))
    }
}

extension HearingStore {
    /// What the browser tells of where it works; nil in memory.
    var place: DatabasePlace? {
        guard path != nil else { return nil }
        let networks = warnings.compactMap { warning in
            if case .networkFileSystem(let name) = warning { name } else { nil }
        }
        return DatabasePlace(isShared: isShared, network: networks.first)
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
