internal import Glibc
internal import Language
internal import PolicyModel

/// One of the two folders, opened once for a piece of work: everything in it is reached from there,
/// by a plain name and never through a link, so that what others put into a tray cannot lead out.
struct TrayFolder: ~Copyable {
    private let descriptor: Int32

    init(_ path: String, calledBy name: SafeText) throws {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(.noInput, .trayNoFolder, ["folder": name.string])
        }
    }

    deinit { close(descriptor) }

    struct Entry {
        let name: String
        let bytes: Int
        /// Seconds since 1970.
        let modified: Int
    }

    /// The plain files, hidden ones left out.
    func entries() -> [Entry] {
        // A copy: closing the stream closes what it reads from.
        guard let stream = fdopendir(dup(descriptor)) else { return [] }
        defer { closedir(stream) }
        rewinddir(stream)
        var entries: [Entry] = []
        while let found = readdir(stream) {
            let name = withUnsafePointer(to: &found.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                    String(cString: $0)
                }
            }
            var status = stat()
            guard !name.hasPrefix("."),
                fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
                status.st_mode & S_IFMT == S_IFREG
            else { continue }
            entries.append(
                Entry(name: name, bytes: Int(status.st_size), modified: status.st_mtim.tv_sec))
        }
        return entries
    }

    /// nil where there is no such plain file, or it may not be read. Throws for one over the limit.
    func contents(of name: String, limit: Int) throws -> [UInt8]? {
        guard Self.isPlain(name) else { return nil }
        // Without O_NONBLOCK a pipe that somebody left there would keep us for ever.
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        guard Int(status.st_size) <= limit else {
            throw Failure(
                .badData, .trayTooLarge, ["name": name, "limit": String(limit / 1_000_000)])
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = read(file, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            if count < 0 { return nil }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return bytes
    }

    /// Writes a file whole or not at all, under the first of the names that is free; returns that
    /// name, or nil where it cannot be written.
    func write(_ bytes: [UInt8], names: some Sequence<String>) -> String? {
        let draft = ".pejl-\(getpid())-\(UInt32.random(in: 0 ... .max)).part"
        let file = openat(
            descriptor, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640)
        guard file >= 0 else { return nil }
        defer { unlinkat(descriptor, draft, 0) }
        let isWritten = Self.write(bytes[...], to: file) && fsync(file) == 0
        guard close(file) == 0, isWritten else { return nil }
        for name in names where Self.isPlain(name) {
            if place(draft, as: name) { return name }
            if errno != EEXIST { return nil }
        }
        return nil
    }

    /// A second name for what is written: unlike a rename it never takes another file's place.
    private func place(_ draft: String, as name: String) -> Bool {
        if linkat(descriptor, draft, descriptor, name, 0) == 0 { return true }
        guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { return false }
        // A file system without links: the name is taken first, then filled by the rename.
        let taken = openat(
            descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640)
        guard taken >= 0 else { return false }
        close(taken)
        if renameat(descriptor, draft, descriptor, name) == 0 { return true }
        unlinkat(descriptor, name, 0)
        return false
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains(UInt8(ascii: "/"))
    }
}
