internal import Exchange
internal import Foundation
internal import Language
internal import Publishing

/// A document that a command is to read.
struct InputFile {
    /// As the user gave it; for standard input what `--name` says.
    let name: String
    /// An export of Pejl is read from the disk in pieces; anything else is at hand.
    let source: ByteSource
    /// nil where the bytes are at hand.
    private let file: OpenFile?

    init(name: String, bytes: [UInt8]) {
        self.name = name
        source = ByteSource(bytes)
        file = nil
    }

    private init(name: String, file: OpenFile) {
        self.name = name
        source = file.source
        self.file = file
    }

    /// All of it; costs nothing for what is no export.
    var bytes: [UInt8] { source.whole }

    var isExport: Bool { HearingJSON.isLikely(source.prefix(HearingJSON.tellingPrefix)) }

    /// Reading from the disk failed: what seems to be the file's end is none.
    var hasFailed: Bool { file?.hasFailed ?? false }

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
        let name = name ?? URL(filePath: path).lastPathComponent
        if let file = OpenFile(path) {
            let input = InputFile(name: name, file: file)
            if input.isExport { return input }
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.noInput, .errorCannotRead, ["name": path])
        }
        return InputFile(name: name, bytes: [UInt8](data))
    }
}
