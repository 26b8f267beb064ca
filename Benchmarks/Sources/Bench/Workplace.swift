internal import Foundation
internal import Generator

/// The folder that holds the generated hearings, their databases and what the peers are measured
/// on. Taken away at the end, unless it was named.
final class Workplace {
    let folder: URL
    let pejl: String
    private let isKept: Bool

    init(_ options: Options) throws {
        pejl = options.pejl
        isKept = options.data != nil
        folder =
            options.data.map { URL(filePath: $0) }
            ?? FileManager.default.temporaryDirectory
            .appending(path: "pejl-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func takeAway() {
        if !isKept { try? FileManager.default.removeItem(at: folder) }
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// A home of its own for each size, so that the hearing imported last is the one opened.
    func home(_ name: String) throws -> Home {
        let home = Home(folder: folder.appending(path: name), pejl: pejl)
        try FileManager.default.createDirectory(
            at: home.folder, withIntermediateDirectories: true)
        return home
    }

    /// The generated hearing's file, made when it is not there.
    func hearing(_ size: Int) throws -> String {
        let path = path("hearing-\(size).json")
        if FileManager.default.fileExists(atPath: path) { return path }
        let file = try Descriptor.creating(path + ".part")
        defer { file.close() }
        try HearingGenerator(passages: size).write(to: file.write)
        try FileManager.default.moveItem(atPath: path + ".part", toPath: path)
        return path
    }

    /// The home in which a hearing of this size lies; imported when it does not. Measures nothing.
    func imported(_ size: Int) throws -> Home {
        let home = try home("\(size)")
        let sign = home.folder.appending(path: "imported").path
        if FileManager.default.fileExists(atPath: sign) { return home }
        try home.create()
        try home.program.succeed(["import", try hearing(size)])
        try markImported(home)
        return home
    }

    func markImported(_ home: Home) throws {
        try Data().write(to: home.folder.appending(path: "imported"))
    }
}

/// Where one user of Pejl keeps database and state.
struct Home {
    let folder: URL
    var pejl: String

    var environment: [String: String] {
        [
            "HOME": folder.path, "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
            "XDG_DATA_HOME": folder.appending(path: "data").path,
            "XDG_STATE_HOME": folder.appending(path: "state").path,
            "XDG_CONFIG_HOME": folder.appending(path: "config").path,
            "SWIFT_BACKTRACE": "enable=no",
        ]
    }

    var database: String { folder.appending(path: "data/pejl/pejl.sqlite").path }
    var program: Tool { Tool(path: pejl, environment: environment) }

    /// A database with the bundled hearing only, anew.
    func create() throws {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try program.succeed(["list", "hearings"])
    }
}
