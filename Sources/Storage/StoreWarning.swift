internal import Glibc

/// Something that is not wrong yet, and that whoever runs the host should know.
public enum StoreWarning: Hashable, Sendable {
    /// The file lies on a network file system, whose name is given ("nfs", "cifs", "sshfs" …).
    /// WAL needs memory that all programs share, which two machines have not; and locks over a
    /// network are only as good as the server's word. From one machine at a time it works.
    case networkFileSystem(String)
}

extension HearingStore {
    /// Asked of the system anew each time; empty in memory and where all is well.
    public var warnings: [StoreWarning] {
        guard let path, let name = NetworkFileSystem.name(at: path) else { return [] }
        return [.networkFileSystem(name)]
    }
}

/// Tells network file systems from local ones by the kernel's table of mounts. (statfs(2) and its
/// magic numbers would do for most, but all of FUSE has one number, whether a disk is behind it
/// or the other side of the world; and Swift's Glibc has no statfs.)
enum NetworkFileSystem {
    /// nil for a local file system, and for one that cannot be asked.
    static func name(at path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0, let table = contents(of: "/proc/self/mountinfo")
        else { return nil }
        let device = status.st_dev
        return mountType(
            major: UInt32(truncatingIfNeeded: (device >> 8) & 0xFFF),
            minor: UInt32(truncatingIfNeeded: (device & 0xFF) | ((device >> 12) & 0xFFF00)),
            in: table
        ).flatMap(remoteName)
    }

    private static let remote: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "9p", "coda", "ncpfs", "lustre",
        "gfs2", "ocfs2", "sshfs", "glusterfs", "s3fs", "rclone", "davfs", "davfs2", "smbnetfs",
        "gvfsd-fuse", "curlftpfs", "ceph-fuse", "gcsfuse", "juicefs", "moosefs",
    ]

    /// "sshfs" for "fuse.sshfs"; nil for what is known to keep its files here, or not known.
    static func remoteName(_ type: String) -> String? {
        let name = type.hasPrefix("fuse.") ? String(type.dropFirst(5)) : type
        return remote.contains(name) ? name : nil
    }

    /// The last mount of a device: a line is
    /// `36 35 98:0 /root /mnt rw,noatime master:1 - ext3 /dev/root rw`.
    static func mountType(major: UInt32, minor: UInt32, in table: String) -> String? {
        var type: String?
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 4, words[2] == "\(major):\(minor)",
                let dash = words.firstIndex(of: "-"), dash + 1 < words.count
            else { continue }
            type = String(words[dash + 1])
        }
        return type
    }

    private static func contents(of path: String) -> String? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { Glibc.close(descriptor) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = Glibc.read(descriptor, &part, part.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0, bytes.count < 4_000_000 else { break }
            bytes += part.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
