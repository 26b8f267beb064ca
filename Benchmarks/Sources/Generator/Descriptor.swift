internal import Glibc

/// An open file as the system knows it.
public struct Descriptor {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public let number: Int32

    public init(_ number: Int32) { self.number = number }

    /// Makes or empties a file.
    public static func creating(_ path: String) throws -> Descriptor {
        let number = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if number < 0 { throw Failure(description: "\(path): \(String(cString: strerror(errno)))") }
        return Descriptor(number)
    }

    /// nil where it cannot be read.
    public init?(reading path: String) {
        number = open(path, O_RDONLY | O_CLOEXEC)
        if number < 0 { return nil }
    }

    /// What stands in a short file that changes (`/proc`), as of now; none where it is gone.
    public func words() -> [String] {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = pread(number, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// All of it, or an error.
    public func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                throw Failure(description: String(cString: strerror(errno)))
            }
        }
    }

    public func close() { _ = Glibc.close(number) }
}
