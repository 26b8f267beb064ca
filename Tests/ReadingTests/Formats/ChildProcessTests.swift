import Foundation
import Testing

@testable import Reading

struct ChildProcessTests {
    private func child(
        _ program: String, _ arguments: [String] = [], seconds: Int = 10, output: Int = 4
    ) -> ChildProcess {
        var child = ChildProcess(program: program, arguments: arguments)
        child.limits.seconds = seconds
        child.limits.output = output
        return child
    }

    @Test func bytesGoInAndComeOut() throws {
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try child("cat").run(bytes) == bytes)
        #expect(try child("cat").run([]) == [])
        // A file in memory, which a program can seek in.
        #expect(try child("tail", ["-c", "2", "/dev/stdin"]).run(bytes) == bytes.suffix(2))
    }

    @Test func argumentsAreNoShellWords() throws {
        let words = try child("printf", ["%s|", "$HOME", "; ls", "`id`", "*"]).run([])
        #expect(String(decoding: words, as: UTF8.self) == "$HOME|; ls|`id`|*|")
    }

    @Test func theEnvironmentIsClosed() throws {
        let lines = String(decoding: try child("env").run([]), as: UTF8.self).split(separator: "\n")
        #expect(Set(lines.map { $0.prefix { $0 != "=" } }) == ["LANG", "LC_ALL", "HOME", "PATH"])
    }

    @Test func noOtherFileIsOpen() throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: #filePath))
        let names = String(decoding: try child("ls", ["/proc/self/fd"]).run([]), as: UTF8.self)
        // 3 is the folder that ls reads.
        #expect(names == "0\n1\n2\n3\n")
        try file.close()
    }

    @Test func aMissingProgramIsToldApart() throws {
        #expect(throws: ChildProcess.Failure.missing) { try child("pejl-findes-ikke").run([]) }
    }

    @Test func failureCarriesStatusAndMessage() throws {
        var failure: ChildProcess.Failure?
        do {
            _ = try child("ls", ["/findes/ikke"]).run([])
        } catch { failure = error }
        guard case .failed(let status, let message)? = failure else {
            Issue.record("ls should fail")
            return
        }
        #expect(status == 2)
        #expect(message.contains("/findes/ikke"))
    }

    @Test func timeIsLimitedAndGrandchildrenDieToo() throws {
        let start = ContinuousClock.now
        // The shell is the program under test here, not how we start it.
        #expect(throws: ChildProcess.Failure.timedOut) {
            try child("sh", ["-c", "sleep 61.5 & sleep 61.5"], seconds: 1).run([])
        }
        #expect(ContinuousClock.now - start < .seconds(5))
        let search = "grep -l 61.5 /proc/[0-9]*/cmdline 2>/dev/null | xargs -r cat"
        // A killed process may take a moment to be gone.
        var left = "sleep\0"
        while left.contains("sleep\0"), ContinuousClock.now - start < .seconds(10) {
            left = String(
                decoding: try child("sh", ["-c", search + "; true"]).run([]), as: UTF8.self)
        }
        #expect(!left.contains("sleep\0"))
    }

    @Test func outputMemoryAndFilesAreLimited() throws {
        #expect(throws: ChildProcess.Failure.outputTooLarge) {
            try child("yes", output: 1).run([])
        }
        var greedy = child("tail", ["/dev/zero"])
        greedy.limits.memory = 64
        #expect(throws: ChildProcess.Failure.self) { try greedy.run([]) }
        let path = NSTemporaryDirectory() + "pejl-\(UUID().uuidString)"
        #expect(throws: ChildProcess.Failure.self) {
            try child("cp", ["/etc/passwd", path]).run([])
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func itCanBeCancelled() throws {
        let start = ContinuousClock.now
        #expect(throws: ChildProcess.Failure.cancelled) {
            try child("sleep", ["60"], seconds: 60).run([]) { _ in
                ContinuousClock.now - start < .milliseconds(200)
            }
        }
        #expect(ContinuousClock.now - start < .seconds(3))
    }
}
