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
        let screen = try open(index, filter, isFresh, looks)
        guard let screen else { return }
        defer { screen.close() }
        let state = KeptState(host.configuration)
        let id = index.hearing.id.rawValue
        var session = BrowserSession(
            index: index, catalogue: host.catalogue, settings: settings, size: screen.size,
            kept: isFresh ? nil : state.place(in: id, of: host.databasePath), filter: filter,
            keymap: looks.config.keymap)
        let visit = VisitMark(in: host.configuration.stateDirectory, database: host.databasePath)
        defer { visit.takeAway() }
        if visit.afterAbruptEnd { session.tell(abruptEnd(index.hearing.id)) }
        for notice in screen.notices { session.tell(told(notice)) }
        if let problem = looks.problem { session.tell(problem) }
        var desk = CaseworkDesk(
            store: store, hearing: index.hearing.id, who: host.userName,
            catalogue: host.catalogue)
        var isLeaving = handle(first, &session, &desk, screen)
        screen.draw(session.render())
        defer { state.keep(session.keptPlace, of: host.databasePath) }
        // After the first frame: nothing that it does not show is done before it.
        var version = try? store.dataVersion()
        var kept = session.keptPlace
        while !isLeaving {
            let inputs = screen.inputs(timeout: Self.watchInterval)
            isLeaving = handle(inputs, &session, &desk, screen)
            // While nothing is typed: a killed process keeps no place.
            if inputs.isEmpty, session.keptPlace != kept {
                kept = session.keptPlace
                state.keep(kept, of: host.databasePath)
            }
            let changed = inputs.isEmpty && refresh(&session, &version)
            if !isLeaving, changed || !inputs.isEmpty { screen.draw(session.render()) }
        }
    }

    /// After `kill -9` or a power cut: what is there, by the history and not by what was meant.
    private func abruptEnd(_ hearing: Hearing.ID) -> SafeText {
        let lines = (try? HistoryLine.all(of: hearing, item: nil, in: store)) ?? []
        guard let last = lines.last(where: { $0.who == host.userName }) else {
            return host.catalogue.safe(.visitCutNothing)
        }
        return host.catalogue.safe(.visitCut, ["last": last.text(host.catalogue).string])
    }

    private func told(_ notice: ScreenNotice) -> SafeText {
        switch notice {
        case .substituted(let terminal, let other):
            host.catalogue.safe(.terminalSubstituted, ["terminal": terminal, "other": other])
        case .asciiOnly: host.catalogue.safe(.terminalAsciiOnly)
        }
    }

    /// nil: there is no full screen. A terminal that only takes lines was talked to in lines; into
    /// a pipe the hearing was printed.
    private func open(
        _ index: HearingIndex, _ filter: Filter, _ isFresh: Bool, _ looks: BrowserConfiguration
    ) throws -> TerminalScreen? {
        do {
            return try TerminalScreen.open(looks.options)
        } catch .plainTerminal {
            try LinearRun(host: host, store: store).run(
                index: index, filter: filter, isFresh: isFresh)
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

    /// Takes up what another person changed. A busy store is tried again with the next tick; one
    /// that is gone from its place is told of once, and what is on screen stays readable.
    private func refresh(_ session: inout BrowserSession, _ version: inout Int?) -> Bool {
        do {
            let now = try store.dataVersion()
            guard now != version else { return false }
            let hearing = try store.load(Hearing.ID(session.keptPlace.hearing))
            version = now
            session.replace(index: HearingIndex(hearing))
            return true
        } catch let error as HearingStoreError where error.code == .moved {
            guard version != Self.gone else { return false }
            version = Self.gone
            let failure = StoreWords.failure(error, host.databasePath)
            session.tell(host.catalogue.safe(failure.phrase, failure.places))
            return true
        } catch {
            return false
        }
    }

    /// No data version: the database is not in its place any more, and that was said.
    private static let gone = -1
}
