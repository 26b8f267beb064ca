internal import Exchange
internal import Glibc
internal import Synchronization

/// A plain file, open for reading from any place. Closed when nobody has it any more.
final class OpenFile: Sendable {
    private let descriptor: Int32
    private let size: Int
    private let failed = Mutex(false)

    /// nil for what is no plain file, or cannot be opened.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        var status = stat()
        guard descriptor >= 0 else { return nil }
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            // An initialiser that fails is not followed by deinit.
            close(descriptor)
            return nil
        }
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Something could not be read since; ``source`` then ends early.
    var hasFailed: Bool { failed.withLock { $0 } }

    var source: ByteSource {
        ByteSource(count: size) { [self] offset, most in bytes(at: offset, most: most) }
    }

    private func bytes(at offset: Int, most: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            while true {
                let read = pread(descriptor, buffer.baseAddress, most, off_t(offset))
                if read < 0, errno == EINTR { continue }
                if read < 0 { failed.withLock { $0 = true } }
                count = max(0, read)
                return
            }
        }
    }
}
