import Foundation

@testable import Reading

/// The samples beside the repository, with their gold; nil where they are not here.
enum StyleSamples {
    static let folder = Samples.folder

    /// The document, or nil with a word about it.
    static func document(_ path: String) throws -> SourceDocument? {
        guard let folder else {
            print("skipped: ../shared/samples is not here")
            return nil
        }
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return try FormatReader.document(bytes: bytes, name: name)
    }

    static func gold<Gold: Decodable>(_ path: String, as type: Gold.Type) throws -> Gold? {
        guard let folder else { return nil }
        return try JSONDecoder().decode(
            type, from: Data(contentsOf: folder.appending(path: path)))
    }

    /// Words as the samples' README compares them.
    static func words(_ text: String) -> [String] {
        text.precomposedStringWithCanonicalMapping
            .replacingOccurrences(of: "”", with: "\"").replacingOccurrences(of: "“", with: "\"")
            .replacingOccurrences(of: "\u{AD}", with: "")
            .split(whereSeparator: \.isWhitespace).map(String.init)
            .filter { !["-", "•", "–"].contains($0) }
    }

    static func begins(_ text: String, with first: String) -> Bool {
        Self.words(text).starts(with: Self.words(first))
    }

    static func ends(_ text: String, with last: String) -> Bool {
        Self.words(text).reversed().starts(with: Self.words(last).reversed())
    }
}

struct TableGold: Decodable {
    struct Section: Decodable {
        var kind: String
        var title: String
    }
    struct Body: Decodable {
        var name: String
        var kind: String
        var lokaludvalg: [String]
        var numbers: [String]
    }
    struct Item: Decodable {
        var kind: String
        var sectionTitle: String
        var first: String
        var last: String
        var respondents: [String]
        var departments: [String]
        var outcomes: [String]
        var numbers: [String]
        var recommendation: String?
    }
    var opens: String
    var closes: String
    var sections: [Section]
    var respondents: [Body]
    var items: [Item]
}
