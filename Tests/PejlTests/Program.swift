import Foundation

/// The built program, run as people run it in a pipe.
struct Program {
    struct Run {
        let status: Int32
        let bytes: Data
        let output: String
        let errors: String

        /// True for one sentence on standard error and nothing on standard output.
        var isRefusal: Bool {
            status != 0 && output.isEmpty && errors.hasPrefix("pejl: ")
                && errors.filter { $0 == "\n" }.count == 1
        }

        /// The one value of `--json`.
        func json() throws -> Any {
            try JSONSerialization.jsonObject(with: bytes, options: .fragmentsAllowed)
        }
    }

    /// A folder of its own for each test, that holds the database and all XDG folders.
    let home: URL

    init() throws {
        home = Self.folder.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }

    /// Of all tests of this process. Gone with it, not with the test: a browser that a test has left may
    /// still be at work in its home.
    private static let folder: URL = {
        atexit { try? FileManager.default.removeItem(at: Program.folder) }
        return FileManager.default.temporaryDirectory
            .appending(path: "pejl-test-\(ProcessInfo.processInfo.processIdentifier)")
    }()

    /// Beside the test bundle: `swift build` puts both in one folder.
    static var executable: URL {
        if let path = ProcessInfo.processInfo.environment["PEJL_TEST_PROGRAM"] {
            return URL(filePath: path)
        }
        return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "pejl")
    }

    var environment: [String: String] {
        [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
            "XDG_DATA_HOME": home.appending(path: "data").path,
            "XDG_STATE_HOME": home.appending(path: "state").path,
            "XDG_CONFIG_HOME": home.appending(path: "config").path,
        ]
    }

    func run(_ arguments: String..., input: Data? = nil) throws -> Run {
        try run(arguments, input: input)
    }

    /// With so much address space and no more, for it and for the programs it starts.
    func run(inMegabytes megabytes: Int, _ arguments: [String]) throws -> Run {
        let limited = ["-c", "ulimit -v \(megabytes << 10); exec \"$0\" \"$@\""]
        return try run(
            limited + [Self.executable.path] + arguments, of: URL(filePath: "/bin/sh"))
    }

    /// `variables` come on top of ``environment``.
    func run(
        _ arguments: [String], input: Data? = nil, variables: [String: String] = [:],
        of executable: URL = Self.executable
    ) throws -> Run {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment.merging(variables) { $1 }
        process.currentDirectoryURL = home
        // Files instead of pipes: nothing blocks, however much is written.
        let out = home.appending(path: "out-\(UUID().uuidString)")
        let err = home.appending(path: "err-\(UUID().uuidString)")
        let into = home.appending(path: "in-\(UUID().uuidString)")
        for (file, data) in [(out, Data()), (err, Data()), (into, input ?? Data())] {
            try data.write(to: file)
        }
        process.standardInput = try FileHandle(forReadingFrom: into)
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        let bytes = try Data(contentsOf: out)
        return Run(
            status: process.terminationStatus, bytes: bytes,
            output: String(decoding: bytes, as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: home.appending(path: name).path)
    }

    func bytes(of name: String) throws -> Data {
        try Data(contentsOf: home.appending(path: name))
    }

    func file(_ name: String, _ text: String) throws -> String {
        let file = home.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
