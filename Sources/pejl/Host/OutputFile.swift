internal import Foundation
internal import Language

/// Files that a command writes: whole or not at all, and never over another one unasked.
enum OutputFile {
    static func write(_ text: String, to path: String, overwriting: Bool) throws {
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        let exists = manager.fileExists(atPath: path, isDirectory: &isFolder)
        if isFolder.boolValue { throw Failure(.cannotCreate, .errorOutputIsFolder, ["path": path]) }
        if exists && !overwriting {
            throw Failure(.cannotCreate, .errorOutputExists, ["path": path])
        }
        do {
            // Beside the target first, then renamed: nobody ever sees half a file.
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch { throw Failure(.cannotCreate, .errorCannotWriteFile, ["path": path]) }
    }
}
