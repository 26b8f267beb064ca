internal import Foundation
internal import PtySupport

/// A full-screen program in a pseudo-terminal, one key at a time.
final class TerminalSession {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What one key brought; times in milliseconds from the key.
    struct Press {
        /// To the last byte of the first burst: the frame with which the key was answered at once.
        var frame = 0.0
        /// To when the screen's words stood as they stayed; digits, which a late count fills in, may
        /// have changed after it. Only where it was asked for.
        var page = 0.0
        /// Processor time of all its threads until then, milliseconds: what the key costs, whatever
        /// else the machine is doing.
        var processor = 0.0
        /// To the last byte of all.
        var all = 0.0
        var bytes = 0
    }

    let program: PtyProgram
    /// Milliseconds from the start to the last byte of the first stable frame.
    private(set) var firstFrame = 0.0
    private(set) var firstBytes = 0

    /// Bytes that come further apart than this are of two bursts. One write comes in one burst,
    /// however the kernel cuts it.
    private static let gap = 3.0
    /// After so long a key has done nothing.
    private static let patience = 20_000.0

    /// Starts it and waits for its first stable frame, which says `sign` somewhere. `quiet` is how long
    /// nothing may come after it.
    init(
        _ path: String, _ arguments: [String], sign: String, environment: [String: String],
        size: (columns: Int, rows: Int) = (80, 24), quiet: Duration = .milliseconds(150)
    ) throws {
        program = try PtyProgram(
            path, arguments, environment: environment, columns: size.columns, rows: size.rows)
        guard program.wait(for: sign, within: .seconds(120)) else {
            let shown = program.text
            throw Failure(description: "\(path) \(arguments) showed no \(sign) but: \(shown)")
        }
        program.settle(quiet: quiet, within: .seconds(60))
        firstFrame = program.timeToLatestOutput.milliseconds
        firstBytes = program.output.count
    }

    /// Sends a key and waits until nothing has come for `quiet`; nil when nothing came at all.
    func press(_ key: String, quiet: Duration, watchingPage: Bool = false) -> Press? {
        var press = Press()
        var arrivals: [Double] = []
        var page = watchingPage ? words : []
        let spent = watchingPage ? processorTime : 0
        program.mark()
        let start = ContinuousClock.now
        program.send(key)
        program.wait(within: .seconds(60)) { program in
            let now = (ContinuousClock.now - start).milliseconds
            if program.bytesSinceMark > press.bytes {
                press.bytes = program.bytesSinceMark
                press.all = program.timeSinceMark.milliseconds
                arrivals.append(press.all)
                if watchingPage, words != page {
                    page = words
                    press.page = press.all
                    press.processor = processorTime - spent
                }
            }
            guard let last = arrivals.last else { return now > Self.patience }
            return now - last >= quiet.milliseconds
        }
        guard let first = arrivals.first else { return nil }
        press.frame = first
        for arrival in arrivals {
            if arrival - press.frame > Self.gap { break }
            press.frame = arrival
        }
        if !watchingPage || press.page == 0 { press.page = press.all }
        return press
    }

    /// Sends a key and watches the key loop until nothing has come for `quiet`: the turns that it took,
    /// milliseconds; nil where the machine does not tell.
    func turns(_ key: String, quiet: Duration) -> [Double]? {
        guard var loop = KeyLoop(of: program.pid) else { return nil }
        defer { loop.close() }
        loop.look()
        program.mark()
        let start = ContinuousClock.now
        program.send(key)
        program.wait(within: .seconds(60), pausing: 0) { program in
            loop.look()
            let last = program.bytesSinceMark > 0 ? program.timeSinceMark : .seconds(2)
            return ContinuousClock.now - start - last >= quiet
        }
        return loop.turns
    }

    /// The screen's rows without digits.
    private var words: [String] {
        program.lines.map { $0.filter { !$0.isNumber && $0 != "+" && $0 != "." } }
    }

    /// Keys that only bring it to where something is to be measured.
    func go(_ keys: [String]) { for key in keys { _ = press(key, quiet: .milliseconds(60)) } }

    /// Resident memory now, MiB; nil when it has ended.
    var memory: Double? {
        let status = FileManager.default.contents(atPath: "/proc/\(program.pid)/status")
        let text = String(decoding: status ?? Data(), as: UTF8.self)
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }
            .map { $0 / 1_024 }
    }

    /// Processor time used so far, milliseconds.
    var processorTime: Double { program.processorTime?.milliseconds ?? 0 }

    /// Leaves it as a user does, so that the next start finds nothing odd.
    func leave(_ keys: [String] = ["q"]) {
        for key in keys { program.send(key) }
        _ = program.waitForEnd(within: .seconds(10))
    }
}

enum Keys {
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let right = "\u{1B}[C"
    static let left = "\u{1B}[D"
    static let pageUp = "\u{1B}[5~"
    static let pageDown = "\u{1B}[6~"
    static let home = "\u{1B}[H"
    static let end = "\u{1B}[F"
    static let tab = "\t"
    static let enter = "\r"
    static let escape = "\u{1B}"
    static let emptyField = "\u{15}"

    static func typed(_ text: String) -> [String] { text.map(String.init) }

    /// As a table tells it.
    static func name(of key: String) -> String {
        let names = [
            up: "Up", down: "Down", right: "Right", left: "Left", pageUp: "PgUp", pageDown: "PgDn",
            home: "Home", end: "End", tab: "Tab", enter: "Enter", escape: "Esc", " ": "Space",
        ]
        return names[key] ?? key
    }
}
