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
    /// A fifth of what a frame may take.
    private static let grace = Duration.milliseconds(3)
    private static let graceAtStart = Duration.milliseconds(100)

    func run(
        source: any HearingSource, filter: Filter, settings: BrowserSettings, first: [Event],
        isFresh: Bool
    ) throws {
        let looks = BrowserConfiguration(isRestricted: settings.restricted, host.catalogue)
        var settings = settings
        settings.asciiLines = looks.config.lines == LineDrawing.ascii.rawValue
        settings.form = looks.config.form
        let screen = try open(source, filter, settings, isFresh, looks)
        guard let screen else { return }
        // In lines nobody answers beside.
        settings.asksBeside = true
        defer { screen.close() }
        let state = KeptState(host.configuration)
        let id = source.head.id.rawValue
        var session = BrowserSession(
            source: source, catalogue: host.catalogue, settings: settings, size: screen.size,
            kept: isFresh ? nil : state.place(in: id, of: host.databasePath), filter: filter,
            keymap: looks.config.keymap)
        let mark = VisitMark(in: host.configuration.stateDirectory, database: host.databasePath)
        defer { mark.takeAway() }
        if mark.afterAbruptEnd { session.tell(abruptEnd(source)) }
        for notice in screen.notices { session.tell(notice.sentence(host.catalogue)) }
        if let problem = looks.problem { session.tell(problem) }
        var visit = Visit(
            host: host, store: store, screen: screen, session: session, source: source)
        defer { visit.close() }
        var isLeaving = visit.handle(first.map(Input.event))
        visit.performOutbox()
        // A filter of the last time: the panes are not painted without it only to be painted again.
        isLeaving = isLeaving || answersSoon(&visit, screen, within: Self.graceAtStart)
        visit.draw()
        defer { state.keep(visit.session.keptPlace, of: host.databasePath) }
        // After the first frame: nothing that it does not show is done before it.
        visit.beginWatching()
        var kept = visit.session.keptPlace
        while !isLeaving {
            let inputs = screen.inputs(timeout: Self.watchInterval)
            isLeaving = visit.handle(inputs) || answersSoon(&visit, screen, within: Self.grace)
            // While nothing is typed: a killed process keeps no place.
            if inputs.isEmpty, visit.session.keptPlace != kept {
                kept = visit.session.keptPlace
                state.keep(kept, of: host.databasePath)
            }
            let changed = inputs.isEmpty && visit.refresh()
            if !isLeaving, changed || !inputs.isEmpty { visit.draw() }
        }
    }

    /// What is answered before anybody would notice is painted with its question, in one frame. Keys are
    /// taken meanwhile. Returns true when it is time to leave.
    private func answersSoon(
        _ visit: inout Visit, _ screen: TerminalScreen, within grace: Duration
    ) -> Bool {
        let end = ContinuousClock.now + grace
        while visit.session.awaitsFrame, ContinuousClock.now < end {
            if visit.handle(screen.inputs(timeout: ContinuousClock.now.duration(to: end))) {
                return true
            }
        }
        return false
    }

    /// After `kill -9` or a power cut: what is there, by the history and not by what was meant.
    private func abruptEnd(_ source: any HearingSource) -> SafeText {
        let records = (try? HistoryRecord.all(of: source.head.id, item: nil, in: store)) ?? []
        guard let last = records.map(\.line).last(where: { $0.who == host.userName }) else {
            return host.catalogue.safe(.visitCutNothing)
        }
        let told = ChangeTelling(host.catalogue, source).line(last)
        return host.catalogue.safe(.visitCut, ["last": told.string])
    }

    /// nil: there is no full screen. A terminal that only takes lines was talked to in lines; into
    /// a pipe the hearing was printed.
    private func open(
        _ source: any HearingSource, _ filter: Filter, _ settings: BrowserSettings, _ isFresh: Bool,
        _ looks: BrowserConfiguration
    ) throws -> TerminalScreen? {
        do {
            return try TerminalScreen.open(looks.options)
        } catch .plainTerminal {
            try LinearRun(host: host, store: store).run(
                source: source, filter: filter, settings: settings, isFresh: isFresh)
            return nil
        } catch {
            let index = HearingIndex(try host.storing { try store.load(source.head.id) })
            try StandardStreams.print(PlainText(index, in: host.catalogue).hearing(filter))
            return nil
        }
    }
}

extension ScreenNotice {
    fileprivate func sentence(_ catalogue: Catalogue) -> SafeText {
        switch self {
        case .substituted(let terminal, let description):
            catalogue.safe(
                .noticeSubstituted, ["terminal": terminal, "description": description])
        case .asciiOnly: catalogue.safe(.noticeASCIIOnly)
        }
    }
}
