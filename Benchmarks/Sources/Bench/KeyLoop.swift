internal import Foundation
internal import Generator

/// The thread that answers keys, seen from outside: how long it is away from its wait for the next one,
/// turn by turn. From what Linux tells of a thread (proc(5)): the system call that it waits in, how long it
/// has run, and how long it was made to wait for a processor, which is not its own doing.
struct KeyLoop {
    private let call: Descriptor
    private let schedule: Descriptor
    private let start = ContinuousClock.now
    private var rest: Rest?
    /// What its turns took, milliseconds: reading, working, writing, and waiting for a disk or a lock. Two
    /// that are too close together to be told apart are one.
    private(set) var turns: [Double] = []

    /// What was known when it was last seen to wait: milliseconds, and what the system counts in.
    private struct Rest {
        var at: Double
        var run: Int
        var inLine: Int
    }

    /// poll and ppoll, in which the loop waits, as the machine numbers them.
    #if arch(arm64)
        private static let waits: Set<String> = ["73"]
    #else
        private static let waits: Set<String> = ["7", "271"]
    #endif

    /// Of the first thread of a process; nil where the machine does not tell it.
    init?(of pid: Int32) {
        guard let call = Descriptor(reading: "/proc/\(pid)/task/\(pid)/syscall"),
            let schedule = Descriptor(reading: "/proc/\(pid)/task/\(pid)/schedstat")
        else { return nil }
        self.call = call
        self.schedule = schedule
        if call.words().isEmpty || schedule.words().count < 2 {
            close()
            return nil
        }
    }

    func close() {
        call.close()
        schedule.close()
    }

    /// Looks once; to be called over and over.
    mutating func look() {
        guard let number = call.words().first, Self.waits.contains(number) else { return }
        let counts = schedule.words().compactMap { Int($0) }
        guard counts.count > 1 else { return }
        let now = Rest(
            at: (ContinuousClock.now - start).milliseconds, run: counts[0], inLine: counts[1])
        if let rest, now.run != rest.run {
            let inLine = Double(now.inLine - rest.inLine) / 1_000_000
            turns.append(max(0, now.at - rest.at - inLine))
        }
        rest = now
    }
}
