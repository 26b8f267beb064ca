import CChild
import Glibc

/// A program that runs beside us on one document: bytes in, bytes out, nothing else.
///
/// It is started with an argument list, never through a shell (terminal.md, "Hostile text"), with a
/// closed environment, and with limits on time, memory and output; whatever it has started dies
/// with it. Its standard input is a file in memory, so that a program which seeks can read
/// `/dev/stdin`, and no document is ever written to a disk.
struct ChildProcess: Sendable {
    /// The name to look for in ``searchPath``.
    var program: String
    var arguments: [String]
    var limits: Limits = Limits()
    /// Folders in order, as in PATH.
    var searchPath: [String] = Self.inheritedPath

    struct Limits: Sendable {
        /// Wall clock. The processor time is limited to the same.
        var seconds = 120
        /// Address space, in megabytes.
        var memory = 2_048
        /// Standard output, in megabytes.
        var output = 64
    }

    enum Failure: Error, Equatable {
        case missing
        case couldNotStart(errno: Int32)
        case timedOut
        case outputTooLarge
        case cancelled
        /// Ended with another status than 0; what it said, at most 4 kB.
        case failed(status: Int32, message: String)
        /// Killed, by a limit or by somebody.
        case signalled(Int32)
    }

    /// The caller's PATH, or Debian's when there is none: the program must work with an empty
    /// environment.
    static var inheritedPath: [String] {
        let path = getenv("PATH").map { String(cString: $0) } ?? ""
        let folders = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
        return folders.isEmpty ? ["/usr/local/bin", "/usr/bin", "/bin"] : folders
    }

    var path: String? {
        searchPath.lazy.map { $0 + "/" + program }.first { access($0, X_OK) == 0 }
    }

    /// Runs to the end and gives the standard output.
    ///
    /// Blocks the calling thread. `watch` is called for every piece of output, and ten times a
    /// second with an empty one; it answers whether to go on.
    func run(
        _ input: [UInt8], watch: (ArraySlice<UInt8>) -> Bool = { _ in true }
    ) throws(Failure) -> [UInt8] {
        guard let path else { throw .missing }
        let source = input.withUnsafeBytes { cchild_memory_file($0.baseAddress, $0.count) }
        guard source >= 0 else { throw .couldNotStart(errno: -source) }
        defer { close(source) }
        let output = try Pipe()
        defer { output.close() }
        let errors = try Pipe()
        defer { errors.close() }

        let child = Self.withPointers([path] + arguments) { arguments in
            Self.withPointers(Self.environment) { environment in
                cchild_start(
                    path, arguments, environment, source, output.writing, errors.writing,
                    cchild_limits(
                        memory: UInt64(limits.memory) << 20, cpu_seconds: UInt64(limits.seconds)))
            }
        }
        guard child > 0 else { throw .couldNotStart(errno: -child) }
        output.closeWriting()
        errors.closeWriting()

        var collector = Collector(
            output: output.reading, errors: errors.reading, limit: limits.output << 20,
            deadline: .now + .seconds(limits.seconds))
        var stopped = collector.collect(watch)
        if stopped == nil { stopped = Self.waitForEnd(of: child, until: collector.deadline, watch) }
        // The whole session, also after a normal end: a grandchild may still hold on. The child
        // is not reaped yet, so that nobody else can have its number.
        kill(-child, SIGKILL)
        let status = Self.reap(child)
        if let stopped { throw stopped }
        switch status {
        case .exited(0): return collector.bytes
        case .exited(let code):
            throw .failed(
                status: code, message: String(decoding: collector.message, as: UTF8.self))
        case .signalled(SIGXCPU): throw .timedOut
        case .signalled(let signal): throw .signalled(signal)
        }
    }

    /// UTF-8 whatever the user's locale, and no home whose settings could change a result.
    private static let environment = ["LANG=C.UTF-8", "LC_ALL=C.UTF-8", "HOME=/", "PATH=/usr/bin"]

    private static func withPointers<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        return body(pointers)
    }

    private enum End {
        case exited(Int32)
        case signalled(Int32)
    }

    /// A program may close its output and go on. Leaves the child to be reaped.
    private static func waitForEnd(
        of child: pid_t, until deadline: ContinuousClock.Instant,
        _ watch: (ArraySlice<UInt8>) -> Bool
    ) -> Failure? {
        var pause: useconds_t = 500
        while true {
            var end = siginfo_t()
            let result = waitid(P_PID, id_t(child), &end, WEXITED | WNOWAIT | WNOHANG)
            if result == 0, end.si_signo != 0 { return nil }
            if result < 0, errno != EINTR { return nil }
            if ContinuousClock.now > deadline { return .timedOut }
            if !watch([]) { return .cancelled }
            usleep(pause)
            pause = min(pause * 2, 50_000)
        }
    }

    private static func reap(_ child: pid_t) -> End {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }
}

/// Both ends of a pipe; each is closed once.
private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init() throws(ChildProcess.Failure) {
        var ends: [Int32] = [-1, -1]
        let result = cchild_pipe(&ends)
        guard result == 0 else { throw .couldNotStart(errno: -result) }
        reading = ends[0]
        writing = ends[1]
    }

    func closeWriting() {
        if writing >= 0 { Glibc.close(writing) }
        writing = -1
    }

    func close() {
        closeWriting()
        Glibc.close(reading)
    }
}

/// Reads both streams of a child until they end or something says stop.
private struct Collector {
    let output: Int32
    let errors: Int32
    let limit: Int
    let deadline: ContinuousClock.Instant
    private(set) var bytes: [UInt8] = []
    private(set) var message: [UInt8] = []

    init(output: Int32, errors: Int32, limit: Int, deadline: ContinuousClock.Instant) {
        self.output = output
        self.errors = errors
        self.limit = limit
        self.deadline = deadline
    }

    mutating func collect(_ watch: (ArraySlice<UInt8>) -> Bool) -> ChildProcess.Failure? {
        var open = [output, errors]
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while !open.isEmpty {
            if ContinuousClock.now > deadline { return .timedOut }
            var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let ready = poll(&waiting, nfds_t(waiting.count), 100)
            if ready <= 0 {
                if !watch([]) { return .cancelled }
                continue
            }
            for each in waiting where each.revents != 0 {
                let count = read(each.fd, &chunk, chunk.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    open.removeAll { $0 == each.fd }
                } else if each.fd == output {
                    bytes += chunk[..<count]
                    if bytes.count > limit { return .outputTooLarge }
                    if !watch(chunk[..<count]) { return .cancelled }
                } else if message.count < 4_096 {
                    message += chunk[..<min(count, 4_096 - message.count)]
                }
            }
        }
        return nil
    }
}
