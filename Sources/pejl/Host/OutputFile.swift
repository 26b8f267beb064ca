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

    /// Also a device, which nothing can be put in the place of.
    static func refuseFolder(_ path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw Failure(.cannotCreate, .errorOutputIsFolder, ["path": path])
        default: throw Failure(.cannotCreate, .errorOutputNotFile, ["path": path])
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
