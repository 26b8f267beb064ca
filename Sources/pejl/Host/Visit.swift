internal import Browser
internal import Exchange
internal import Foundation
internal import Language
internal import PolicyModel
internal import Storage
internal import Terminal

/// One person at one screen: the browser's state with what its effects meet.
@MainActor
struct Visit {
    private let host: Host
    private let store: HearingStore
    private let screen: TerminalScreen
    private let trays: TrayDesk
    private let inquiries: InquiryDesk
    /// Of what is shown, or is about to be.
    private var source: any HearingSource
    private(set) var session: BrowserSession
    private var desk: CaseworkDesk
    private var hearing: Hearing.ID
    /// What the store's clock of changes said last; nil before it was looked at.
    private var version: Int?
    /// Typed for what an answer opens, before it was there; in order.
    private var typedAhead: [Event] = []
    /// Of the answer that a frame has told to be awaited: who types now means what is on screen.
    private var seenTicket: Int?

    init(
        host: Host, store: HearingStore, screen: TerminalScreen, session: BrowserSession,
        source: any HearingSource
    ) {
        self.host = host
        self.store = store
        self.screen = screen
        self.session = session
        self.source = source
        hearing = source.head.id
        desk = CaseworkDesk(
            store: store, hearing: hearing, who: host.userName, catalogue: host.catalogue)
        let waker = screen.waker
        trays = TrayDesk(host: host, store: store) { waker.wake() }
        inquiries = InquiryDesk(host.catalogue) { waker.wake() }
    }

    func close() {
        inquiries.abandon()
        trays.close()
    }

    /// Returns true when it is time to leave.
    mutating func handle(_ inputs: [Input]) -> Bool {
        for input in inputs {
            switch input {
            case .event(let event):
                if holdsBack(event) {
                    typedAhead.append(event)
                } else if handle(event) {
                    return true
                }
            case .woken: if takeAnswers() { return true }
            case .hangUp, .terminate: return true
            }
            if catchUp() { return true }
        }
        return false
    }

    mutating func draw() {
        screen.draw(session.render())
        seenTicket = session.openingTicket
    }

    // MARK: Keys typed ahead

    /// Who types `o`, Down, Enter without a pause means what `o` opens, whether that takes a millisecond
    /// or a second. What leads out is never held back.
    private mutating func holdsBack(_ event: Event) -> Bool {
        guard let ticket = session.openingTicket, !typedAhead.isEmpty || ticket != seenTicket else {
            return false
        }
        switch event {
        case .key(.escape), .key(.control("c")):
            typedAhead = []
            return false
        case .key, .paste: return true
        default: return false
        }
    }

    private mutating func catchUp() -> Bool {
        while !typedAhead.isEmpty, session.openingTicket == nil {
            if handle(typedAhead.removeFirst()) { return true }
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

    private mutating func handle(_ event: Event) -> Bool {
        for effect in session.handle(timed(event)) where perform(effect) { return true }
        return false
    }

    private mutating func perform(_ effect: Effect) -> Bool {
        switch effect {
        case .leave: return true
        case .suspend:
            // Nobody looks: the file is let go of, so that its WAL can be cleared meanwhile.
            (source as? StoredHearing)?.close()
            screen.suspend()
            takeUp(atOnce: true)
        // The screen paints everything on Ctrl-L by itself.
        case .repaint: break
        case .copy(let text): _ = screen.copy(text.string)
        case .save(let request, let ticket):
            let (hasChanged, reply) = desk.handle(request)
            if hasChanged { takeUp() }
            return handle(.casework(ticket: ticket, reply))
        case .tray(let request, let ticket):
            trays.start(request, ticket: ticket, hearing: hearing)
        case .abandonTray: trays.abandon()
        case .inquire(let inquiry, let ticket): inquiries.ask(inquiry, ticket: ticket, of: source)
        }
        return false
    }

    /// What the session asked for without an event: at the start, or by new data.
    mutating func performOutbox() {
        for effect in session.takeOutbox() { _ = perform(effect) }
    }

    private mutating func takeAnswers() -> Bool {
        for answer in inquiries.answers() {
            if handle(.found(ticket: answer.ticket, answer.finding)) { return true }
        }
        for answer in trays.answers() {
            if let hearing = answer.hearing { show(hearing, isNew: answer.isNew) }
            if handle(.tray(ticket: answer.ticket, answer.reply)) { return true }
        }
        return false
    }

    private mutating func show(_ changed: Hearing.ID, isNew: Bool) {
        guard isNew else {
            takeUp()
            return
        }
        guard let source = try? store.source(of: changed) else { return }
        inquiries.abandon()
        typedAhead = []
        self.source = source
        // The place in the one that is left is kept, as when one leaves the program.
        let state = KeptState(host.configuration)
        state.keep(session.keptPlace, of: host.databasePath)
        session.open(
            source, kept: state.place(in: changed.rawValue, of: host.databasePath))
        hearing = changed
        desk = CaseworkDesk(
            store: store, hearing: hearing, who: host.userName, catalogue: host.catalogue)
        performOutbox()
    }

    // MARK: Others

    /// What others change is looked for, and what one does oneself is written, on a connection that
    /// the first frame did not wait for. Nor do the first keys.
    func beginWatching() {
        let (store, source) = (store, source as? StoredHearing)
        Thread.detachNewThread {
            _ = try? store.dataVersion()
            guard let source else { return }
            try? source.readAhead()
            try? store.keepTallies(of: source)
        }
    }

    /// Shows the hearing as it stands in the store now; what cannot be read stays as it was.
    private mutating func takeUp(atOnce: Bool = false) {
        guard let source = try? store.source(of: hearing) else { return }
        self.source = source
        session.replace(source: source, atOnce: atOnce)
        performOutbox()
    }

    /// Takes up what another person changed. A busy store is tried again with the next tick; one
    /// that is gone from its place is told of once, and what is on screen stays readable.
    mutating func refresh() -> Bool {
        do {
            let now = try store.dataVersion()
            guard now != version else { return false }
            // The file may also be written to without anything to see, and the first version that one
            // knows may be of a later moment than what is shown.
            guard try isOvertaken() else {
                version = now
                return false
            }
            let source = try store.source(of: hearing)
            version = now
            self.source = source
            session.replace(source: source)
            performOutbox()
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

    private func isOvertaken() throws -> Bool {
        guard let source = source as? StoredHearing else { return true }
        return try store.hasChanged(since: source)
    }

    /// No data version: the database is not in its place any more, and that was said.
    private static let gone = -1
}
