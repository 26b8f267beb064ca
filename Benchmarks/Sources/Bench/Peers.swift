internal import Foundation

/// Programs that people of the terminal know, each on what it is made for.
struct Peer {
    let name: String
    let path: String
    let arguments: [String]
    /// What its first frame says.
    let sign: String
    let environment: [String: String]
    /// The keys that do there what the budget names.
    let move: String
    let page: String
    let leave: [String]

    /// Those that are installed; the names of the missing.
    static func all(in workplace: Workplace) throws -> (found: [Peer], missing: [String]) {
        let home = try workplace.home("peers")
        let environment = home.environment
        let folder = home.folder.path
        let wanted = [
            Peer(
                name: "tig", path: "/usr/bin/tig", arguments: ["-C", try history(in: folder)],
                sign: "nummer", environment: environment, move: "j", page: " ", leave: ["Q"]),
            Peer(
                name: "less", path: "/usr/bin/less", arguments: [try text(in: folder, home)],
                sign: "Integrationspolitik", environment: environment, move: "j", page: " ",
                leave: ["q"]),
            Peer(
                name: "neomutt", path: "/usr/bin/neomutt",
                arguments: [
                    "-n", "-F", "/dev/null", "-e", "set folder=\(folder)", "-R", "-f",
                    try mailbox(in: folder),
                ], sign: "Svar nummer", environment: environment, move: "j", page: Keys.pageDown,
                leave: ["x"]),
            Peer(
                name: "ncdu", path: "/usr/bin/ncdu", arguments: ["-f", try listing(in: folder)],
                sign: "svar-", environment: environment, move: "j", page: Keys.pageDown,
                leave: ["q"]),
        ]
        let found = wanted.filter { FileManager.default.isExecutableFile(atPath: $0.path) }
        let missing = wanted.map(\.name).filter { name in !found.contains { $0.name == name } }
        return (found, missing)
    }

    func start(_ size: (columns: Int, rows: Int) = (80, 24)) throws -> TerminalSession {
        try TerminalSession(
            path, arguments, sign: sign, environment: environment, size: size)
    }

    // MARK: What they are shown

    /// A repository with 1,000 commits.
    private static func history(in folder: String) throws -> String {
        let path = folder + "/repository"
        if FileManager.default.fileExists(atPath: path) { return path }
        var stream = ""
        for number in 1...1_000 {
            let message = "Ændring nummer \(number)"
            stream += "commit refs/heads/main\nmark :\(number)\n"
            stream += "committer Inga Holm <inga@example.org> "
            stream += "\(1_600_000_000 + number * 60) +0000\n"
            stream += "data \(message.utf8.count)\n\(message)\n"
            if number > 1 { stream += "from :\(number - 1)\n" }
            stream += "M 644 inline a.txt\ndata \(String(number).count)\n\(number)\n"
        }
        let input = folder + "/history"
        try Data(stream.utf8).write(to: URL(filePath: input))
        let git = Tool(path: "/usr/bin/git", environment: ["HOME": folder])
        try git.succeed(["init", "-q", "-b", "main", path])
        try git.succeed(["-C", path, "fast-import", "--quiet"], input: input)
        return path
    }

    /// The bundled hearing as plain text.
    private static func text(in folder: String, _ home: Home) throws -> String {
        let path = folder + "/hearing.txt"
        try home.program.succeed(["browse"], outputFile: path)
        return path
    }

    /// 107 letters.
    private static func mailbox(in folder: String) throws -> String {
        var box = ""
        for number in 1...107 {
            let minute = number % 60
            let hour = number / 60 + 8
            let day =
                "Mon, 3 Mar 2031 \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
            box += "From inga@example.org Mon Mar  3 08:00:00 2031\n"
            box += "From: Inga Holm <inga@example.org>\nTo: hoering@example.org\n"
            box += "Date: \(day):00 +0100\nMessage-ID: <\(number)@example.org>\n"
            box += "Subject: Svar nummer \(number) om boligpolitik\n"
            box += "Content-Type: text/plain; charset=utf-8\n\n"
            box += "Der mangler cykelstier ved Lindevej \(number).\n\n"
        }
        let path = folder + "/mailbox"
        try Data(box.utf8).write(to: URL(filePath: path))
        return path
    }

    /// 107 files in one folder, as ncdu writes down a disk.
    private static func listing(in folder: String) throws -> String {
        let files = (1...107).map {
            "{\"name\":\"svar-\($0).txt\",\"asize\":\($0 * 512),\"dsize\":\($0 * 4_096)}"
        }
        let text =
            "[1,1,{\"progname\":\"ncdu\",\"progver\":\"1.18\",\"timestamp\":1930000000},"
            + "[{\"name\":\"/svar\"}," + files.joined(separator: ",") + "]]\n"
        let path = folder + "/listing.json"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }
}
