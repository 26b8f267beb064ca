import Foundation
import Testing

/// Pejl and its helper programs open no socket of the internet's, whatever a document names.
struct NetworkTests {
    /// strace may be missing, or forbidden (a container without ptrace).
    private static let mayTrace: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["strace", "-o", "/dev/null", "-e", "trace=socket", "true"]
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    private static let skipped: Comment = "strace is missing or may not trace"

    private func sockets(
        _ program: Program, _ words: [String], executable: String? = nil
    ) throws -> [Substring] {
        let log = program.home.appending(path: "strace-\(UUID().uuidString)").path
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            [
                "strace", "-f", "-qq", "-o", log, "-e",
                "trace=socket,connect,bind,sendto,sendmsg", executable ?? Program.executable.path,
            ] + words
        process.environment = program.environment
        process.currentDirectoryURL = program.home
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
            .filter { $0.contains("AF_INET") }
    }

    @Test(.enabled(if: mayTrace, skipped)) func nothingIsFetchedOrSent() throws {
        let program = try Program()
        let page = """
            <html><head><link rel="stylesheet" href="http://127.0.0.1:9/x.css">
            <script src="http://127.0.0.1:9/x.js"></script></head><body>
            <p>Bilag 2. Resumé af høringssvar til Havepolitik 2031</p>
            <p>Der er modtaget høringssvar fra: Foreningen Grønne Fingre.</p>
            <p>Mål 1. Flere skal have en have</p>
            <p>Foreningen Grønne Fingre ønsker flere haver <img src="http://127.0.0.1:9/x.png">.</p>
            <p>Haveforvaltningen bemærker, at der er haver.</p></body></html>
            """
        let file = try program.file("have.html", page)
        for words in [
            ["import", file], ["list", "responses"], ["search", "haver"], ["export"],
            ["report", "--format", "html"],
            ["report", "--format", "docx", "--output", "svar.docx"],
            ["check", "--host"], ["browse"], ["browse", "--linear"], ["history"],
        ] {
            let found = try sockets(program, words)
            #expect(found.isEmpty, "\(words): \(found)")
        }
        #expect(program.exists("svar.docx"))
        #expect(try program.run("list", "hearings").output.contains("Havepolitik"))
    }

    /// The trace sees what it looks for.
    @Test(.enabled(if: mayTrace, skipped)) func aSocketWouldBeSeen() throws {
        let program = try Program()
        let found = try sockets(
            program, ["-c", "exec 3<>/dev/tcp/127.0.0.1/9"], executable: "/bin/bash")
        #expect(!found.isEmpty)
    }
}
