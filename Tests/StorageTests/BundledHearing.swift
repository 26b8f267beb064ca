import Exchange
import Foundation
import PolicyModel

/// The hearing that a new store holds, from Resources.
enum BundledHearing {
    static func load() throws -> Hearing {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let resources = folder.deletingLastPathComponent().deletingLastPathComponent()
        let file = resources.appending(
            path: "Resources/hearings/integrationspolitik-2019-22.json")
        return try HearingJSON.hearing(from: [UInt8](Data(contentsOf: file)))
    }
}
