internal import Foundation
internal import Language
internal import Publishing

/// A document that a command is to read.
struct InputFile {
    /// As the user gave it; for standard input what `--name` says.
    let name: String
    let bytes: [UInt8]

    /// `-` is standard input, which needs a name.
    static func read(_ path: String, name: String?) throws -> InputFile {
        if path == "-" {
            guard let name else { throw Failure(.usage, .errorInputNeedsName) }
            let data = try? FileHandle.standardInput.readToEnd()
            return InputFile(name: name, bytes: [UInt8](data ?? Data()))
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            // An export that holds personal data got another name than was asked for.
            let other = UnmaskedName.path(path)
            let isThere = FileManager.default.fileExists(atPath: other)
            throw Failure(
                .noInput, isThere ? .errorNoFileNear : .errorNoFile,
                ["name": path, "nearest": other])
        }
        if isFolder.boolValue { throw Failure(.badData, .errorIsFolder, ["name": path]) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.noInput, .errorCannotRead, ["name": path])
        }
        let file = name ?? URL(filePath: path).lastPathComponent
        return InputFile(name: file, bytes: [UInt8](data))
    }
}
