import Foundation
import PolicyModel
import Testing

@testable import Exchange

/// The files of Resources/ are what the format says, byte for byte.
@Suite struct ResourceTests {
    private func files(in folder: String) throws -> [URL] {
        let resources = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Resources/\(folder)")
        guard FileManager.default.fileExists(atPath: resources.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(
            at: resources, includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "json" }
    }

    @Test func hearings() throws {
        for file in try files(in: "hearings") {
            let bytes = try [UInt8](Data(contentsOf: file))
            let hearing = try HearingJSON.hearing(from: bytes)
            #expect(Array(HearingJSON.text(of: hearing).utf8) == bytes, "\(file.path)")
        }
    }

    @Test func registers() throws {
        for file in try files(in: "registers") {
            let bytes = try [UInt8](Data(contentsOf: file))
            let register = try RegisterFile.register(from: bytes)
            #expect(Array(RegisterFile.text(of: register).utf8) == bytes, "\(file.path)")
        }
    }
}
