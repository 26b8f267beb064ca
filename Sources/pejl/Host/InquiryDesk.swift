internal import Browser
internal import Foundation
internal import Language
internal import PolicyModel
internal import Synchronization

/// Answers the browser's long questions on a thread of its own, so that keys are answered while a
/// hundred thousand passages are gone through. The newest question is the one that counts: the one
/// before is broken off.
final class InquiryDesk: Sendable {
    struct Answer: Sendable {
        let ticket: Int
        /// nil: it could not be answered.
        let finding: Finding?
    }

    private struct Question: Sendable {
        let inquiry: Inquiry
        let ticket: Int
        let source: any HearingSource
    }

    private struct State {
        var answers: [Answer] = []
        var wanted: Question?
        var running: Question?
        /// What was found last. Ten thousand names take longer to let go of than a key may take: that is
        /// done here, when the screen that shows them is long closed.
        var kept: [Finding] = []
        /// Nobody waits for what was asked up to this ticket.
        var abandoned = 0
    }

    private static let mostKept = 4

    private let catalogue: Catalogue
    private let ring: @Sendable () -> Void
    private let state = Mutex(State())

    init(_ catalogue: Catalogue, ring: @escaping @Sendable () -> Void) {
        self.catalogue = catalogue
        self.ring = ring
    }

    func ask(_ inquiry: Inquiry, ticket: Int, of source: any HearingSource) {
        let question = Question(inquiry: inquiry, ticket: ticket, source: source)
        let running = state.withLock { state -> Question? in
            state.wanted = question
            return state.running
        }
        running?.source.interrupt()
        start()
    }

    /// Everything that has been answered since the last call.
    func answers() -> [Answer] {
        state.withLock { state in
            defer { state.answers = [] }
            return state.answers
        }
    }

    /// Before the program ends, or before another hearing is opened.
    func abandon() {
        let running = state.withLock { state -> Question? in
            state.wanted = nil
            state.abandoned = state.running?.ticket ?? state.abandoned
            return state.running
        }
        running?.source.interrupt()
    }

    private func start() {
        guard let first = next(after: nil) else { return }
        let thread = Thread { [self] in
            var question: Question? = first
            while let current = question {
                answer(current)
                question = next(after: current)
            }
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// The next question for a thread that begins (nil) or has done with one; nil: none.
    private func next(after done: Question?) -> Question? {
        state.withLock { state in
            if done == nil, state.running != nil { return nil }
            state.running = state.wanted
            state.wanted = nil
            return state.running
        }
    }

    private func answer(_ question: Question) {
        do {
            let finding = try question.inquiry.answer(
                from: question.source, in: catalogue)
            give(Answer(ticket: question.ticket, finding: finding))
        } catch is CancellationError {
            // Broken off for a newer one. What was meant to be answered, and was broken off in the
            // place of one that had just ended, is asked again.
            state.withLock { state in
                guard question.ticket > state.abandoned, state.wanted == nil else { return }
                state.wanted = question
            }
        } catch {
            give(Answer(ticket: question.ticket, finding: nil))
        }
    }

    private func give(_ answer: Answer) {
        let forgotten = state.withLock { state -> Finding? in
            state.answers.append(answer)
            if let finding = answer.finding { state.kept.append(finding) }
            return state.kept.count > Self.mostKept ? state.kept.removeFirst() : nil
        }
        ring()
        withExtendedLifetime(forgotten) {}
    }
}
