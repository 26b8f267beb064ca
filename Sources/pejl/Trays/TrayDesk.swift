internal import Browser
internal import Foundation
internal import Language
internal import PolicyModel
internal import Storage
internal import Synchronization

/// Reading and writing beside the browser: one piece of work at a time on a thread of its own, so
/// that keys are answered while a long document is read. Answers are fetched by the run loop, which
/// is rung for each.
final class TrayDesk: Sendable {
    struct Answer: Sendable {
        let ticket: Int
        let reply: TrayReply
        /// The hearing as it is afterwards.
        var hearing: Hearing.ID?
        /// It is another one than the one that was open.
        var isNew = false
    }

    private struct State {
        var answers: [Answer] = []
        /// The work that runs; another number than its own tells it to stop.
        var ticket: Int?
        var isRunning = false
    }

    private struct Abandoned: Error {}

    private let host: Host
    private let store: HearingStore
    private let ring: @Sendable () -> Void
    private let state = Mutex(State())

    init(host: Host, store: HearingStore, ring: @escaping @Sendable () -> Void) {
        self.host = host
        self.store = store
        self.ring = ring
    }

    func start(_ request: TrayRequest, ticket: Int, hearing: Hearing.ID) {
        state.withLock { $0.ticket = ticket }
        let thread = Thread { [self] in
            // One that was abandoned may still be on its way out.
            waitForEnd(.seconds(60))
            state.withLock { $0.isRunning = true }
            perform(request, ticket, hearing)
            state.withLock { $0.isRunning = false }
            ring()
        }
        // As much as the main thread has: documents nest.
        thread.stackSize = 8 << 20
        thread.start()
    }

    func abandon() { state.withLock { $0.ticket = nil } }

    /// Everything that has been answered since the last call.
    func answers() -> [Answer] {
        state.withLock { state in
            defer { state.answers = [] }
            return state.answers
        }
    }

    /// Before the program ends: what runs is abandoned, and has a moment to clean up after itself.
    func close() {
        abandon()
        waitForEnd(.seconds(3))
    }

    private func waitForEnd(_ limit: Duration) {
        let deadline = ContinuousClock.now + limit
        while state.withLock({ $0.isRunning }), ContinuousClock.now < deadline { usleep(5_000) }
    }

    private func perform(_ request: TrayRequest, _ ticket: Int, _ hearing: Hearing.ID) {
        do {
            switch request {
            case .list: answer(Answer(ticket: ticket, reply: .files(try inTray().files())))
            case .write(let export):
                let told = try outTray().write(export, of: hearing, step: step(ticket))
                answer(Answer(ticket: ticket, reply: .done(told)))
            case .read(let wanted):
                switch try inTray().read(wanted, into: hearing, step: step(ticket)) {
                case .reply(let reply): answer(Answer(ticket: ticket, reply: reply))
                case .changed(let changed, let isNew, let told):
                    answer(
                        Answer(
                            ticket: ticket, reply: .done(told), hearing: changed, isNew: isNew))
                }
            }
        } catch is Abandoned {
            return
        } catch let failure as Failure {
            let details = failure.details.map(\.string)
            let sentence = host.catalogue.text(failure.phrase, failure.places)
            fail(ticket, SafeText((details + [sentence]).joined(separator: " ")))
        } catch let error as HearingStoreError {
            let failure = StoreWords.failure(error, error.path ?? host.databasePath)
            fail(ticket, host.catalogue.safe(failure.phrase, failure.places))
        } catch {
            fail(ticket, host.catalogue.safe(.trayFault))
        }
    }

    private func fail(_ ticket: Int, _ why: SafeText) {
        answer(Answer(ticket: ticket, reply: .failed(why)))
    }

    private func answer(_ answer: Answer) {
        state.withLock { $0.answers.append(answer) }
        ring()
    }

    private func step(_ ticket: Int) -> (TrayStep, Int, Int) throws -> Void {
        { [self] step, number, all in
            guard state.withLock({ $0.ticket == ticket }) else { throw Abandoned() }
            answer(Answer(ticket: ticket, reply: .step(step, number: number, of: all)))
        }
    }

    private func inTray() throws -> InTray {
        guard let path = host.configuration.inTray else {
            throw Failure(.noInput, .trayNoIn)
        }
        return InTray(
            host: host, store: store, path: path,
            name: host.trayName(path, .trayInFolder))
    }

    private func outTray() throws -> OutTray {
        guard let path = host.configuration.outTray else {
            throw Failure(.cannotCreate, .trayNoOut)
        }
        return OutTray(
            host: host, store: store, path: path,
            name: host.trayName(path, .trayOutFolder))
    }
}

extension Host {
    /// The folder's path for those who can go there; behind a forced command what the administrator
    /// says that they see it as, or else only what it is.
    func trayName(_ path: String, _ phrase: Phrase) -> SafeText {
        guard session.isRestricted else { return SafeText(path) }
        let shown =
            phrase == .trayInFolder ? configuration.inTrayShown : configuration.outTrayShown
        return shown.map { SafeText($0) } ?? catalogue.safe(phrase)
    }

    var inTrayName: SafeText? { configuration.inTray.map { trayName($0, .trayInFolder) } }
    var outTrayName: SafeText? { configuration.outTray.map { trayName($0, .trayOutFolder) } }
}
