internal import Glibc

/// The file of a store before SQLite sees it: what it is, and with which rights it is made.
///
/// SQLite itself would open another program's database, switch it to WAL and only then be told
/// that it is not ours; so the header is read here first, and a strange file stays untouched.
enum StoreFile {
    /// "Pejl" in ASCII, at offset 68 of the file (`PRAGMA application_id`).
    static let applicationID: Int32 = 0x5065_6A6C

    enum Kind: Equatable {
        case missing
        /// No byte in it: a database that is to be made.
        case empty
        /// `version` is the schema's as the header tells it; what stands in a WAL may be newer.
        case ours(version: Int32)
    }

    /// Throws ``HearingStoreError/Code-swift.enum/notOurs`` for anything strange, `denied` and
    /// `noFolder` where the way to the file says so.
    static func inspect(_ path: String) throws(HearingStoreError) -> Kind {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let reason = errno
            switch reason {
            case ENOENT:
                guard isFolder(folder(of: path)) else {
                    throw HearingStoreError(.noFolder, path: folder(of: path))
                }
                return .missing
            case EACCES, EPERM: throw HearingStoreError(.denied, path: path)
            case ENOTDIR: throw HearingStoreError(.noFolder, path: folder(of: path))
            default: throw HearingStoreError(.cannotOpen, path: path, detail: words(for: reason))
            }
        }
        defer { Glibc.close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw HearingStoreError(.notOurs, path: path)
        }
        if status.st_size == 0 { return .empty }
        var header = [UInt8](repeating: 0, count: 100)
        guard read(descriptor, &header, 100) == 100,
            header.starts(with: Array("SQLite format 3\u{0}".utf8)),
            number(header, at: 68) == applicationID
        else { throw HearingStoreError(.notOurs, path: path) }
        return .ours(version: number(header, at: 60))
    }

    /// Makes the empty file with the rights it shall have: 0600, or 0660 in a folder whose setgid
    /// bit says that a group shares it. SQLite gives its -wal and -shm the same. A file that
    /// somebody else made in the same moment is left as it is.
    static func create(_ path: String) throws(HearingStoreError) {
        let mode = fileMode(inFolder: folder(of: path))
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else {
            let reason = errno
            switch reason {
            case EEXIST: return
            case EACCES, EPERM: throw HearingStoreError(.denied, path: path)
            case EROFS: throw HearingStoreError(.readOnly, path: path)
            case ENOSPC, EDQUOT: throw HearingStoreError(.full, path: path)
            case ENOENT, ENOTDIR: throw HearingStoreError(.noFolder, path: folder(of: path))
            default: throw HearingStoreError(.cannotOpen, path: path, detail: words(for: reason))
            }
        }
        // The umask may have taken the group's rights.
        fchmod(descriptor, mode)
        Glibc.close(descriptor)
    }

    /// True where the file may be written, and the files beside it that SQLite needs.
    static func isWritable(_ path: String) -> Bool {
        access(path, W_OK) == 0 && access(folder(of: path), W_OK | X_OK) == 0
    }

    /// Tells one file from another of the same name.
    struct Identity: Hashable, Sendable {
        let device: UInt64
        let number: UInt64
    }

    /// nil where there is none, or none that may be looked at.
    static func identity(_ path: String) -> Identity? {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        return Identity(device: UInt64(found.st_dev), number: UInt64(found.st_ino))
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static func fileMode(inFolder folder: String) -> mode_t {
        isSharedFolder(folder) ? 0o660 : 0o600
    }

    /// The file lies in a folder that a group shares.
    static func isInSharedFolder(_ path: String) -> Bool { isSharedFolder(folder(of: path)) }

    /// The file is somebody else's, or others than its owner may read it.
    static func isShared(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return status.st_uid != geteuid() || status.st_mode & (S_IRGRP | S_IROTH) != 0
    }

    private static func isSharedFolder(_ folder: String) -> Bool {
        var status = stat()
        return stat(folder, &status) == 0 && status.st_mode & S_ISGID != 0
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// A big-endian number of SQLite's header.
    private static func number(_ bytes: [UInt8], at offset: Int) -> Int32 {
        Int32(
            bitPattern: bytes[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }

    static func words(for reason: Int32) -> String {
        String(cString: strerror(reason))
    }
}
