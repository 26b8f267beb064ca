internal import GRDB
public import PolicyModel
internal import Synchronization

/// The file has been written to since: what a ``StoredHearing`` shows is a moment that long
/// questions cannot go back to. Ask a new source.
public struct SourceOvertaken: Error, Hashable, Sendable {}

/// One moment of the store's file, whatever is written to it meanwhile.
///
/// Short questions have a connection of their own; long ones get another when the first is asked,
/// so that neither waits for the other. Both are gone with ``close()``.
final class Moment: Sendable {
    private struct State {
        var short: (any DatabaseReader)?
        var long: (any DatabaseReader)?
        /// The long question that is being answered.
        var asked: LongQuestion.Breaker?
        var isClosed = false
    }

    private let state: Mutex<State>
    private let connect: @Sendable () throws -> any DatabaseReader
    /// How many times the file had been written to.
    let stamp: Int

    init(_ connect: @escaping @Sendable () throws -> any DatabaseReader) throws {
        self.connect = connect
        let short = try connect()
        stamp = try short.unsafeRead(HearingStore.stamp)
        state = Mutex(State(short: short))
    }

    /// Ends the moment: SQLite keeps every page of the WAL that somebody may still look at.
    func close() {
        state.withLock { $0 = State(isClosed: true) }
    }

    /// nil where the file cannot be read, and after ``close()``.
    func short<Value>(_ body: (Database) throws -> Value) -> Value? {
        guard let reader = state.withLock({ $0.short }) else { return nil }
        return try? reader.unsafeRead(body)
    }

    /// Throws ``SourceOvertaken`` where the moment is gone, `CancellationError` after
    /// ``interrupt()``. One long question is answered at a time.
    func long<Value>(_ body: (LongQuestion) throws -> Value) throws -> Value {
        let reader = try longReader()
        let breaker = LongQuestion.Breaker()
        return try reader.unsafeRead { db in
            state.withLock { $0.asked = breaker }
            defer {
                state.withLock {
                    $0.asked = nil
                    // SQLite may have ended the transaction that holds the moment.
                    if !db.isInsideTransaction, reader is DatabaseSnapshot { $0.long = nil }
                }
            }
            do {
                let question = LongQuestion(db: db, breaker: breaker)
                let value = try body(question)
                try question.check()
                return value
            } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
                throw CancellationError()
            }
        }
    }

    func interrupt() {
        // Under the lock, so that it cannot hit the question after this one.
        state.withLock { state in
            guard let asked = state.asked else { return }
            asked.breakOff()
            state.long?.interrupt()
        }
    }

    private func longReader() throws -> any DatabaseReader {
        let (isClosed, known) = state.withLock { ($0.isClosed, $0.long) }
        if let known { return known }
        if isClosed { throw SourceOvertaken() }
        let reader = try connect()
        guard try reader.unsafeRead(HearingStore.stamp) == stamp else { throw SourceOvertaken() }
        return try state.withLock { state in
            if state.isClosed { throw SourceOvertaken() }
            // Somebody may have been quicker.
            let first = state.long ?? reader
            state.long = first
            return first
        }
    }
}

/// A question that may walk the whole hearing, while it is being answered.
struct LongQuestion {
    final class Breaker: Sendable {
        private let isBroken = Atomic(false)

        func breakOff() { isBroken.store(true, ordering: .relaxed) }
        var hasBroken: Bool { isBroken.load(ordering: .relaxed) }
    }

    let db: Database
    fileprivate let breaker: Breaker

    /// Between two statements, and now and then in a walk: SQLite breaks off only what it is doing.
    func check() throws {
        if breaker.hasBroken { throw CancellationError() }
    }
}

extension HearingStore {
    /// A hearing as it stands now, to be looked at a window at a time. Throws `notFound`.
    public func source(of hearing: Hearing.ID) throws -> StoredHearing {
        try mapped {
            let store = self
            let moment = try Moment { try store.mapped { try store.connectMoment() } }
            return try StoredHearing(hearing, at: moment, path: path)
        }
    }

    private func connectMoment() throws -> any DatabaseReader {
        if let reader = connections.takeReader() {
            try reader.unsafeRead { db in
                // The moment begins with the first thing that is read.
                try db.beginTransaction(.deferred)
                _ = try Self.stamp(db)
            }
            return reader
        }
        let database = try database
        if let pool = database as? DatabasePool { return try pool.makeSnapshot() }
        guard let path = (database as? DatabaseQueue)?.path, self.path != nil else {
            // In memory: small, and gone with its last copy.
            let copy = try DatabaseQueue()
            try database.backup(to: copy)
            return copy
        }
        // Taken not to change; see ``HearingStore/open(at:isReadOnly:patience:onCreate:)``.
        return try DatabaseQueue(path: path, configuration: database.configuration)
    }
}
