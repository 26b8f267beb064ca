import Foundation
import Testing

/// The borders between rooms that the build does not hold by itself. (It does hold which of our
/// own modules and packages a target may import: see scripts/prepare.)
struct BorderTests {
    private static let sources = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources")

    private func files(in room: String, ending: [String] = ["swift"]) throws -> [(String, String)] {
        let folder = Self.sources.appending(path: room)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        let wanted = paths.filter { path in ending.contains { path.hasSuffix("." + $0) } }
        #expect(!wanted.isEmpty, "\(room) has no files: the test would hold nothing")
        return try wanted.map {
            ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
        }
    }

    private func imports(_ module: String, _ text: String) -> Bool {
        text.split(separator: "\n").contains { line in
            line.split(separator: " ").contains("import")
                && line.split(whereSeparator: { " .".contains($0) }).contains(Substring(module))
        }
    }

    @Test(arguments: ["PolicyModel", "Language", "Browser", "SecureShell"])
    func pureRoomsImportNoFoundation(room: String) throws {
        for (name, text) in try files(in: room) {
            for module in ["Foundation", "Glibc", "Dispatch", "Synchronization"] {
                #expect(!imports(module, text), "\(room)/\(name) imports \(module)")
            }
        }
    }

    @Test(arguments: [
        "PolicyModel", "Language", "Reading", "Exchange", "Publishing", "Browser", "Terminal",
        "SecureShell", "pejl",
    ])
    func onlyStorageKnowsTheDatabase(room: String) throws {
        for (name, text) in try files(in: room) {
            #expect(!imports("GRDB", text), "\(room)/\(name) imports GRDB")
        }
    }

    @Test func onlyCTerminalKnowsCurses() throws {
        for room in try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
        where room != "CTerminal" {
            for (name, text) in try files(in: room, ending: ["swift", "c", "h"]) {
                #expect(!text.contains("curses.h>"), "\(room)/\(name) names curses")
                #expect(!imports("Cncurses", text), "\(room)/\(name) imports curses")
            }
        }
        for (name, text) in try files(in: "CTerminal", ending: ["h"]) {
            #expect(!text.contains("#include <curses.h>"), "CTerminal/\(name) shows curses")
        }
    }
}
