internal import GRDB
internal import Synchronization

/// The connections of one store.
///
/// The one that writes is opened when it is first wanted. Each connection parses the whole schema,
/// a tenth of all that is done before the browser's first frame; who only looks needs one.
final class Connections: Sendable {
    private struct State {
        /// Only read from; nil where there never was one, and once it holds a moment.
        var reader: DatabaseQueue?
        var writer: (any DatabaseWriter)?
    }

    private let state: Mutex<State>
    private let open: @Sendable () throws -> any DatabaseWriter

    init(_ writer: any DatabaseWriter) {
        state = Mutex(State(writer: writer))
        open = { writer }
    }

    /// `writer` is opened at most once at a time, and again after it has thrown.
    init(reader: DatabaseQueue, writer: @escaping @Sendable () throws -> any DatabaseWriter) {
        state = Mutex(State(reader: reader))
        open = writer
    }

    var hasWriter: Bool { state.withLock { $0.writer != nil } }

    func writer() throws -> any DatabaseWriter {
        try state.withLock { state in
            if let writer = state.writer { return writer }
            let writer = try open()
            state.writer = writer
            return writer
        }
    }

    /// The first reader where that is free, else one of the writer's.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let reader: (any DatabaseReader)? = state.withLock { $0.writer ?? $0.reader }
        return try (reader ?? writer()).read(body)
    }

    /// The first reader, to hold a moment with; nil after the first call.
    func takeReader() -> DatabaseQueue? {
        state.withLock { state in
            defer { state.reader = nil }
            return state.reader
        }
    }

    func close() throws {
        let (reader, writer) = state.withLock { ($0.reader, $0.writer) }
        try reader?.close()
        // The last one to leave puts the WAL into the file.
        try writer?.close()
    }
}
