internal import Foundation

/// A program that runs to its end, without a terminal.
struct Tool {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let path: String
    var environment: [String: String] = [:]

    struct Run {
        let status: Int32
        let output: String
        let errors: String
        let time: Duration
        /// Seconds of processor time, its own children's included: what a busy machine hardly changes.
        let processor: Double
    }

    /// Output goes to `outputFile`, or is kept; `input` is a file.
    func run(
        _ arguments: [String], input: String? = nil, outputFile: String? = nil
    ) throws -> Run {
        let kept = FileManager.default.temporaryDirectory
            .appending(path: "bench-\(UUID().uuidString)").path
        let output = outputFile ?? kept + ".out"
        let errors = kept + ".err"
        defer {
            if outputFile == nil { unlink(output) }
            unlink(errors)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
        var variables = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"]
        variables.merge(environment) { $1 }
        let words = ([path] + arguments).map { strdup($0) }
        let assignments = variables.map { strdup("\($0)=\($1)") }
        defer { (words + assignments).forEach { free($0) } }
        var pid: pid_t = 0
        let start = ContinuousClock.now
        let code = posix_spawn(&pid, path, &actions, nil, words + [nil], assignments + [nil])
        guard code == 0 else {
            throw Failure(description: "\(path): \(String(cString: strerror(code)))")
        }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(pid, &status, 0, &usage) < 0 && errno == EINTR {}
        let time = ContinuousClock.now - start
        let how = status & 0x7F
        return Run(
            status: how == 0 ? (status >> 8) & 0xFF : 128 + how,
            output: outputFile == nil ? Self.text(output) : "", errors: Self.text(errors),
            time: time, processor: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime))
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }

    /// As `run`; a status other than 0 is an error.
    @discardableResult
    func succeed(
        _ arguments: [String], input: String? = nil, outputFile: String? = nil
    ) throws -> Run {
        let run = try run(arguments, input: input, outputFile: outputFile)
        guard run.status == 0 else {
            let said = run.errors.suffix(300)
            throw Failure(description: "\(path) \(arguments) ended with \(run.status): \(said)")
        }
        return run
    }

    private static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}
