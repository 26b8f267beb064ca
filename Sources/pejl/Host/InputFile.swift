internal import Exchange
internal import Foundation
internal import Language
internal import Publishing
internal import Reading

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

    /// `-` is standard input, which needs a name. Never more is read than a document may have: a
    /// file that grows for ever is refused like one that is too large.
    static func read(_ path: String, name: String?) throws -> InputFile {
        if path == "-" {
            guard let name else { throw Failure(.usage, .errorInputNeedsName) }
            return InputFile(name: name, bytes: try bytes(of: .standardInput, name: name))
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
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Failure(.noInput, .errorCannotRead, ["name": path])
        }
        defer { try? handle.close() }
        return InputFile(name: name, bytes: try bytes(of: handle, name: path))
    }

    private static func bytes(of handle: FileHandle, name: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var megabytes = ReadingWork.Limits().fileMegabytes
        do {
            while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
                if bytes.isEmpty { megabytes = limit(of: [UInt8](piece.prefix(1_024))) }
                bytes += piece
                if bytes.count > megabytes << 20 {
                    throw Failure(
                        .badData, .errorTooLarge, ["name": name, "limit": String(megabytes)])
                }
            }
        } catch let error as Failure {
            throw error
        } catch {
            throw Failure(.noInput, .errorCannotRead, ["name": name])
        }
        return bytes
    }

    /// In megabytes, by how the file begins. What Pejl wrote itself is text as well, and may be a
    /// hearing of any size.
    private static func limit(of head: [UInt8]) -> Int {
        let first = head.first { $0 > 0x20 }
        return first == UInt8(ascii: "{")
            ? ReadingWork.Limits().fileMegabytes : FormatReader.megabytes(forHead: head)
    }
}
