import Exchange
import Foundation
import Language
import PolicyModel

/// Files of the repository that tests read.
enum Examples {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func bundled() throws -> Hearing {
        let file = root.appending(path: "Resources/hearings/integrationspolitik-2019-22.json")
        return try HearingJSON.hearing(from: String(contentsOf: file, encoding: .utf8))
    }

    static func words(_ language: String = "da") throws -> Catalogue {
        let file = root.appending(path: "Resources/language/\(language).txt")
        return Catalogue(
            language: language, parsing: try String(contentsOf: file, encoding: .utf8))
    }
}
