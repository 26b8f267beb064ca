import Foundation
import Glibc
import PolicyModel
import Testing

@testable import Storage

/// Tests with processes of their own, one at a time: two processors must do for all.
@Suite(.serialized) struct ProcessTests {}

/// A started `store-probe`, and what it was told.
final class Probe {
    private let process = Process()
    private let output = Pipe()
    /// What it printed, whole lines only: a killed program may leave half of one.
    private(set) var lines: [String] = []

    init(_ mode: String, _ path: String, _ name: String, seconds: Double = 0, as ids: [UInt32] = [])
        throws
    {
        process.executableURL = URL(filePath: Self.program)
        process.arguments = [mode, path, name, "\(seconds)"] + ids.map(String.init)
        process.standardOutput = output
        try process.run()
    }

    /// Beside the program that runs the tests.
    static let program: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
        // Under Xcode's and SwiftPM's runners the tests are a library or a program of their own.
        let here = URL(filePath: String(decoding: bytes, as: UTF8.self))
        let own = here.deletingLastPathComponent().appending(path: "store-probe").path
        if FileManager.default.isExecutableFile(atPath: own) { return own }
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return root.appending(path: ".build/debug/store-probe").path
    }()

    func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

    /// Until it has printed something, at most ten seconds.
    func waitForOutput() {
        var waited = pollfd(
            fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
        poll(&waited, 1, 10_000)
    }

    /// Reads until the other end is closed, then waits for the status.
    @discardableResult
    func finish() -> Int32 {
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        var lines = String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
        lines.removeLast()
        self.lines = lines
        return process.terminationStatus
    }

    func numbers(_ word: String) -> [Int] {
        lines.compactMap { line in
            let words = line.split(separator: " ")
            return words.first.map(String.init) == word ? words.last.flatMap { Int($0) } : nil
        }
    }
}

/// A number that the caller of the tests may set: seconds, or rounds.
func setting(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
}
