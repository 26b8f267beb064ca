internal import Foundation
internal import Language

/// Files that a command writes: whole or not at all, and never over another one unasked.
enum OutputFile {
    /// Throws where ``write(_:to:overwriting:)`` would refuse, before anything is done.
    static func check(_ path: String, overwriting: Bool) throws {
        try refuseFolder(path)
        if !overwriting, FileManager.default.fileExists(atPath: path) {
            throw Failure(.cannotCreate, .errorOutputExists, ["path": path])
        }
    }

    static func refuseFolder(_ path: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        {
            throw Failure(.cannotCreate, .errorOutputIsFolder, ["path": path])
        }
    }

    static func write(_ bytes: [UInt8], to path: String, overwriting: Bool) throws {
        try check(path, overwriting: overwriting)
        do {
            // Beside the target first, then renamed: nobody ever sees half a file.
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch { throw Failure(.cannotCreate, .errorCannotWriteFile, ["path": path]) }
    }
}
