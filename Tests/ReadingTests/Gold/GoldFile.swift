import Foundation

/// A gold file of the samples, as their README describes it.
struct GoldFile: Decodable {
    struct Section: Decodable {
        var title: String
        var parentTitle: String?
        var label: String?
        var optional: Bool?
    }

    struct Respondent: Decodable {
        var name: String
    }

    struct Item: Decodable {
        var kind: String
        var sectionTitle: String
        var first: String
        var last: String
        var respondents: [String]
        var departments: [String]
        var outcomes: [String]
        /// A run-in label that may be counted in or not: "Konsekvens for planen:".
        var label: String?
    }

    var style: String
    var files: [String]
    var sections: [Section]
    var respondents: [Respondent]
    var items: [Item]
}

/// The samples beside the repository, where they are.
enum Samples {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Another folder of the same layout, named by `PEJL_SAMPLES`: its table is printed and judged,
    /// and not written down.
    static let other = ProcessInfo.processInfo.environment["PEJL_SAMPLES"]

    /// A git worktree lies one folder deeper than the repository.
    static let folder: URL? =
        other.map { URL(fileURLWithPath: $0) }
        ?? ["../shared/samples", "../../shared/samples"]
        .map { repository.appendingPathComponent($0).standardizedFileURL }
        .first { FileManager.default.fileExists(atPath: $0.path) }

    static let set = folder.map(SampleSet.init)

    static func bytes(_ path: String) throws -> [UInt8]? { try set?.bytes(path) }
}

/// A folder with a folder for each kind of document, and in each the documents and their gold.
struct SampleSet {
    let folder: URL

    static let kinds = ["resume", "svar", "hvidbog", "notat", "skema"]

    /// The names of all documents in the folders.
    func documents() throws -> Set<String> {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return Set(
            names.filter { $0.contains("/") && !$0.hasSuffix(".gold.json") }
                .compactMap { $0.split(separator: "/").last.map(String.init) })
    }

    func gold(_ name: String) throws -> GoldFile {
        let url = folder.appendingPathComponent("\(name)/\(name).gold.json")
        return try JSONDecoder().decode(GoldFile.self, from: Data(contentsOf: url))
    }

    func letters() throws -> LettersGold {
        let url = folder.appendingPathComponent("bilag4/bilag4.gold.json")
        return try JSONDecoder().decode(LettersGold.self, from: Data(contentsOf: url))
    }

    func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
    }
}
