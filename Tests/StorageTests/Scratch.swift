import Foundation
import PolicyModel

@testable import Storage

/// A folder of a test's own, gone with it.
final class Scratch: Sendable {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "pejl-test-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String = "pejl.sqlite") -> String { folder + "/" + name }

    func bytes(_ name: String = "pejl.sqlite") -> Data {
        FileManager.default.contents(atPath: path(name)) ?? Data()
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path(name)))
    }

    func mode(_ name: String = "pejl.sqlite") -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }
}

/// The code of what is thrown; nil when nothing is, or something else.
func code(_ body: () throws -> Void) -> HearingStoreError.Code? {
    do {
        try body()
        return nil
    } catch { return (error as? HearingStoreError)?.code }
}

/// Swift's texts are equal when they look alike; this tells bytes apart.
func bytes(of hearing: Hearing) -> [UInt8] { Array(String(reflecting: hearing).utf8) }
