internal import Foundation
internal import Language

/// Files that a command writes: whole or not at all, and never over another one unasked.
enum OutputFile {
    /// Throws where ``write(_:to:overwriting:)`` would refuse, before anything is done.
    static func check(_ path: String, overwriting: Bool) throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if isFolder.boolValue { throw Failure(.cannotCreate, .errorOutputIsFolder, ["path": path]) }
        if exists && !overwriting {
            throw Failure(.cannotCreate, .errorOutputExists, ["path": path])
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
