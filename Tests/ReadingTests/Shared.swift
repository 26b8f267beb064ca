import Exchange
import Foundation
import PolicyModel

@testable import Reading

/// Files beside the repository that are read but never kept in it, and files of the repository.
enum Shared {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The bytes of a file under `../shared`; nil, and a line that says so, where it is not there.
    static func bytes(_ path: String, for test: String = #function) -> [UInt8]? {
        let candidates = [
            repository.appendingPathComponent("../shared"),
            // A git worktree lies one folder deeper.
            repository.appendingPathComponent("../../shared"),
        ]
        for folder in candidates {
            let url = folder.appendingPathComponent(path).standardizedFileURL
            if let data = try? Data(contentsOf: url) { return [UInt8](data) }
        }
        print("skipped: \(test) needs ../shared/\(path)")
        return nil
    }

    static func resource(_ path: String) throws -> [UInt8] {
        [UInt8](
            try Data(contentsOf: repository.appendingPathComponent("Resources/\(path)")))
    }

    static func copenhagen() throws -> AuthorityRegister {
        try RegisterFile.register(from: try resource("registers/koebenhavn.json"))
    }

    static func bundled() throws -> Hearing {
        try HearingJSON.hearing(from: try resource("hearings/integrationspolitik-2019-22.json"))
    }

    static let sourcePath = "source/bilag-2-integrationspolitik-2019-22.txt"

    /// The user's own document, read; nil where it is not there.
    static func source(for test: String = #function) throws -> ReadingResult? {
        guard let bytes = bytes(sourcePath, for: test) else { return nil }
        return try Reader.read(
            bytes: bytes, name: "bilag-2-integrationspolitik-2019-22.txt",
            registers: [try copenhagen()])
    }
}
