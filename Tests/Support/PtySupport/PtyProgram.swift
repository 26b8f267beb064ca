internal import CPty
internal import Glibc

/// A program in a pseudo-terminal, as its user has it: keys go in, and what it sends is seen through
/// a terminal emulator (libvterm).
///
/// Nothing sleeps for a fixed time: tests wait until something is so, or until the output is quiet.
/// For one thread. A program that is still running when the value goes is killed.
///
///     let program = try PtyProgram(PtyProgram.built("pejl"), ["browse"])
///     #expect(program.wait(for: "Pejlemærker"))
///     program.settle()
///     program.mark()
///     program.press(.down)
///     #expect(program.wait { $0.cursor.row == 4 })
///     #expect(program.bytesSinceMark <= 120 && program.piecesSinceMark == 1)
public final class PtyProgram {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// How a program ended, or paused.
    public enum End: Hashable, Sendable {
        case exited(Int)
        case killed(signal: Int)
        case stopped(signal: Int)
    }

    public private(set) var columns: Int
    public private(set) var rows: Int
    /// Everything that was sent.
    public private(set) var output: [UInt8] = []
    /// How many separate pieces it came in: no more than the program's writes.
    public private(set) var pieces = 0
    public let pid: Int32
    /// From the start to the latest output; once it is quiet, the time to the first stable frame.
    public private(set) var timeToLatestOutput: Duration = .zero

    private let isUTF8: Bool
    private let started = ContinuousClock.now
    private var child: cpty_child
    let emulator: OpaquePointer
    private var end: End?
    private var markedBytes = 0
    private var markedPieces = 0
    private var markedTime: Duration = .zero

    /// Starts a program. The environment is exactly what is given, over TERM, LANG, PATH and
    /// HOME.
    public init(
        _ path: String, _ arguments: [String] = [], environment: [String: String?] = [:],
        columns: Int = 80, rows: Int = 24, isUTF8: Bool = true
    ) throws {
        var variables: [String: String?] = [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
            "HOME": "/nonexistent",
            // Swift's own handler asks the user what to do with a crash, where a toolchain is installed.
            "SWIFT_BACKTRACE": "enable=no",
        ]
        variables.merge(environment) { $1 }
        let assignments = variables.compactMap { name, value in value.map { "\(name)=\($0)" } }
        self.columns = columns
        self.rows = rows
        self.isUTF8 = isUTF8
        child = Self.withStrings([path] + arguments) { arguments in
            Self.withStrings(assignments) { environment in
                cpty_start(path, arguments, environment, Int32(rows), Int32(columns))
            }
        }
        pid = child.pid
        guard pid > 0, let emulator = cpty_emulator_new(Int32(rows), Int32(columns), true) else {
            throw Failure(description: "cannot start \(path) in a pseudo-terminal")
        }
        self.emulator = emulator
    }

    deinit {
        if end == nil {
            kill(pid, SIGKILL)
            waitpid(pid, nil, 0)
        }
        closeTerminal()
        cpty_emulator_free(emulator)
    }

    /// The path of a program that was built beside the tests (`pejl`, `terminal-probe`).
    public static func built(_ name: String) -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
        return path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/" + name
    }

    /// A thin line between the program and its user: so many bytes a second towards the user, and
    /// everything as late as this, both ways. What it cannot carry waits in the pseudo-terminal.
    public struct Line: Sendable {
        public var bytesPerSecond: Int
        public var latency: Duration

        public init(bytesPerSecond: Int, latency: Duration) {
            self.bytesPerSecond = bytesPerSecond
            self.latency = latency
        }
    }

    public var line: Line?
    private var onTheirWay: [(due: ContinuousClock.Instant, bytes: [UInt8])] = []
    private var keysOnTheirWay: [(due: ContinuousClock.Instant, bytes: [UInt8])] = []
    private var lastTaken = ContinuousClock.now

    /// Brings what has arrived by now to either end; returns the bytes that the user sees.
    private func carry() -> Int {
        let now = ContinuousClock.now
        while let first = keysOnTheirWay.first, first.due <= now {
            keysOnTheirWay.removeFirst()
            put(first.bytes)
        }
        var seen = 0
        while let first = onTheirWay.first, first.due <= now {
            onTheirWay.removeFirst()
            cpty_emulator_write(emulator, first.bytes, first.bytes.count)
            output += first.bytes
            pieces += 1
            seen += first.bytes.count
            timeToLatestOutput = now - started
        }
        return seen
    }

    /// Takes from the program as much as the line has room for since it last did.
    private func takeSlowly(_ line: Line) {
        let now = ContinuousClock.now
        let passed = Int((now - lastTaken) / .milliseconds(1))
        let room = min(1_500, passed * line.bytesPerSecond / 1_000)
        guard room > 0 else { return }
        lastTaken = now
        var bytes = [UInt8](repeating: 0, count: room)
        let count = read(child.master, &bytes, room)
        guard count > 0 else { return }
        onTheirWay.append((now + line.latency, Array(bytes.prefix(count))))
    }

    // MARK: What the user does

    public func send(_ text: String) { send(bytes: Array(text.utf8)) }

    public func press(_ keys: PtyKey...) { for key in keys { send(key.rawValue) } }

    public func send(bytes: [UInt8]) {
        if let line {
            keysOnTheirWay.append((.now + line.latency, bytes))
        } else {
            put(bytes)
        }
    }

    private func put(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { write(child.master, $0.baseAddress, $0.count) }
            if sent > 0 {
                rest = rest.dropFirst(sent)
            } else if errno != EAGAIN && errno != EINTR {
                return
            } else if line == nil {
                pump(waiting: 10)
            } else {
                usleep(1_000)
            }
        }
    }

    /// Sends without reading anything meanwhile, as on a line that stalls.
    public func sendOnly(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(child.master, $0.baseAddress, $0.count) }
    }

    public func resize(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cpty_emulator_resize(emulator, Int32(rows), Int32(columns))
        cpty_resize(child.master, Int32(rows), Int32(columns))
    }

    /// Closes the window: the line is gone.
    public func hangUp() { closeTerminal() }

    public func signal(_ number: Int32) { kill(pid, number) }

    // MARK: Waiting

    /// Waits until nothing has come for a while; false if it never was quiet.
    @discardableResult
    public func settle(
        quiet: Duration = .milliseconds(80), within limit: Duration = .seconds(20)
    ) -> Bool {
        let deadline = ContinuousClock.now + limit
        var since = ContinuousClock.now
        while ContinuousClock.now < deadline {
            if pump(waiting: 5) > 0 { since = .now }
            if ContinuousClock.now - since >= quiet { return true }
        }
        return false
    }

    /// Waits until something is so; false if it did not come to be. Asks at least every `pausing`
    /// milliseconds.
    @discardableResult
    public func wait(
        within limit: Duration = .seconds(20), pausing: Int32 = 2,
        until condition: (PtyProgram) -> Bool
    ) -> Bool {
        let deadline = ContinuousClock.now + limit
        repeat {
            pump(waiting: pausing)
            if condition(self) { return true }
        } while ContinuousClock.now < deadline
        return false
    }

    /// Waits until the screen says this somewhere.
    @discardableResult
    public func wait(for text: String, within limit: Duration = .seconds(20)) -> Bool {
        wait(within: limit) { $0.text.contains(text) }
    }

    /// Lets time pass, and takes what comes.
    public func pass(_ time: Duration) {
        let deadline = ContinuousClock.now + time
        while true {
            let left = deadline - ContinuousClock.now
            guard left > .zero else { return }
            pump(waiting: min(5, Int32(left / .milliseconds(1)) + 1))
        }
    }

    /// Waits for the end, or for a stop; nil if neither came.
    public func waitForEnd(within limit: Duration = .seconds(20)) -> End? {
        waitForEnd(within: limit, isReading: true)
    }

    /// As `waitForEnd`, while nothing is read of what it sends.
    public func waitForEndUnread(within limit: Duration = .seconds(20)) -> End? {
        waitForEnd(within: limit, isReading: false)
    }

    private func waitForEnd(within limit: Duration, isReading: Bool) -> End? {
        if let end { return end }
        let deadline = ContinuousClock.now + limit
        repeat {
            if isReading { pump(waiting: 2) } else { usleep(2000) }
            let reaped = cpty_reap(pid)
            switch reaped.how {
            case 1: end = .exited(Int(reaped.value))
            case 2: end = .killed(signal: Int(reaped.value))
            case 3: return .stopped(signal: Int(reaped.value))
            default: continue
            }
            settle(quiet: .milliseconds(10))
            return end
        } while ContinuousClock.now < deadline
        return nil
    }

    /// Takes what there is; returns the number of bytes.
    @discardableResult
    private func pump(waiting milliseconds: Int32) -> Int {
        guard child.master >= 0 else {
            usleep(UInt32(milliseconds) * 1000)
            return 0
        }
        if let line {
            takeSlowly(line)
            usleep(UInt32(milliseconds) * 1000)
            return carry()
        }
        var source = pollfd(fd: child.master, events: Int16(POLLIN), revents: 0)
        guard poll(&source, 1, milliseconds) > 0 else { return 0 }
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = read(child.master, &bytes, bytes.count)
        guard count > 0 else { return 0 }
        // Before the emulator has had its time of it.
        timeToLatestOutput = ContinuousClock.now - started
        if isUTF8 {
            cpty_emulator_write(emulator, bytes, count)
        } else {
            // libvterm's own 8-bit sets are ASCII in both halves; a terminal's would be Latin-1.
            let letters = bytes.prefix(count).flatMap {
                Array(String(UnicodeScalar($0)).utf8)
            }
            cpty_emulator_write(emulator, letters, letters.count)
        }
        output += bytes.prefix(count)
        pieces += 1
        return count
    }

    // MARK: Bytes

    /// Counts from here.
    public func mark() {
        markedBytes = output.count
        markedPieces = pieces
        markedTime = ContinuousClock.now - started
    }

    /// From the mark to the last piece of output; zero where nothing came.
    public var timeSinceMark: Duration { max(.zero, timeToLatestOutput - markedTime) }

    public var bytesSinceMark: Int { output.count - markedBytes }
    public var piecesSinceMark: Int { pieces - markedPieces }
    public var outputSinceMark: [UInt8] { Array(output[markedBytes...]) }

    // MARK: What the system knows

    /// The terminal's modes are those that the program found.
    public var modesAreRestored: Bool { Modes(cpty_modes(child.slave)) == Modes(child.before) }

    /// Processor time used so far; nil once it has ended.
    public var processorTime: Duration? {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else {
            return nil
        }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// The modes of a terminal that a shell would care about.
    private struct Modes: Equatable {
        var flags: [UInt32]

        init(_ modes: cpty_modes) {
            flags = [
                modes.input, modes.output, modes.control, modes.local, UInt32(modes.minimum),
                UInt32(modes.time),
            ]
        }
    }

    private func closeTerminal() {
        if child.master >= 0 {
            close(child.slave)
            close(child.master)
        }
        child.master = -1
        child.slave = -1
    }

    private static func withStrings<Result>(
        _ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies.map { UnsafePointer($0) } + [nil])
    }
}
