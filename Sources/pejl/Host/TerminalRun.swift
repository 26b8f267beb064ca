internal import Browser
internal import Exchange
internal import Language
internal import PolicyModel
internal import Storage
internal import Terminal

/// The browser on a real terminal: events in, frames and effects out, until somebody leaves.
@MainActor
struct TerminalRun {
    let host: Host
    let store: HearingStore

    /// How often another person's change is looked for.
    private static let watchInterval = Duration.milliseconds(500)

    func run(
        index: HearingIndex, filter: Filter, settings: BrowserSettings, first: [Event],
        isFresh: Bool
    ) throws {
        let looks = BrowserConfiguration(isRestricted: settings.restricted, host.catalogue)
        var settings = settings
        settings.asciiLines = looks.config.lines == LineDrawing.ascii.rawValue
        let screen = try open(index, filter, settings, isFresh, looks)
        guard let screen else { return }
        defer { screen.close() }
        let state = KeptState(host.configuration)
        let id = index.hearing.id.rawValue
        var session = BrowserSession(
            index: index, catalogue: host.catalogue, settings: settings, size: screen.size,
            kept: isFresh ? nil : state.place(in: id, of: host.databasePath), filter: filter,
            keymap: looks.config.keymap)
        if let problem = looks.problem { session.tell(problem) }
        var desk = CaseworkDesk(
            store: store, hearing: index.hearing.id, who: host.userName,
            catalogue: host.catalogue)
        var isLeaving = handle(first, &session, &desk, screen)
        screen.draw(session.render())
        defer { state.keep(session.keptPlace, of: host.databasePath) }
        // After the first frame: nothing that it does not show is done before it.
        var version = try? store.dataVersion()
        while !isLeaving {
            let inputs = screen.inputs(timeout: Self.watchInterval)
            isLeaving = handle(inputs, &session, &desk, screen)
            let changed = inputs.isEmpty && refresh(&session, &version)
            if !isLeaving, changed || !inputs.isEmpty { screen.draw(session.render()) }
        }
    }

    /// nil: there is no full screen. A terminal that only takes lines was talked to in lines; into
    /// a pipe the hearing was printed.
    private func open(
        _ index: HearingIndex, _ filter: Filter, _ settings: BrowserSettings, _ isFresh: Bool,
        _ looks: BrowserConfiguration
    ) throws -> TerminalScreen? {
        do {
            return try TerminalScreen.open(looks.options)
        } catch .plainTerminal {
            try LinearRun(host: host, store: store).run(
                index: index, filter: filter, settings: settings, isFresh: isFresh)
            return nil
        } catch {
            try StandardStreams.print(PlainText(index, in: host.catalogue).hearing(filter))
            return nil
        }
    }

    /// Returns true when it is time to leave.
    private func handle(
        _ inputs: [Input], _ session: inout BrowserSession, _ desk: inout CaseworkDesk,
        _ screen: TerminalScreen
    ) -> Bool {
        for input in inputs {
            switch input {
            case .event(let event):
                if handle([timed(event)], &session, &desk, screen) { return true }
            case .woken: break
            case .hangUp, .terminate: return true
            }
        }
        return false
    }

    /// Two Ctrl-C within two seconds leave, and the browser has no clock.
    private func timed(_ event: Event) -> Event {
        guard event == .key(.control("c")) else { return event }
        let (seconds, attoseconds) = Self.start.duration(to: .now).components
        return .interrupt(
            atMilliseconds: Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000))
    }

    private static let start = ContinuousClock.now

    private func handle(
        _ events: [Event], _ session: inout BrowserSession, _ desk: inout CaseworkDesk,
        _ screen: TerminalScreen
    ) -> Bool {
        for event in events {
            for effect in session.handle(event) {
                switch effect {
                case .leave: return true
                case .suspend: screen.suspend()
                // The screen paints everything on Ctrl-L by itself.
                case .repaint: break
                case .copy(let text): _ = screen.copy(text.string)
                case .save(let request, let ticket):
                    let (hearing, reply) = desk.handle(request)
                    if let hearing { session.replace(index: HearingIndex(hearing)) }
                    _ = session.handle(.casework(ticket: ticket, reply))
                }
            }
        }
        return false
    }

    /// Takes up what another person changed. A busy store is tried again with the next tick.
    private func refresh(_ session: inout BrowserSession, _ version: inout Int?) -> Bool {
        guard let now = try? store.dataVersion(), now != version,
            let hearing = try? store.load(Hearing.ID(session.keptPlace.hearing))
        else { return false }
        version = now
        session.replace(index: HearingIndex(hearing))
        return true
    }
}
