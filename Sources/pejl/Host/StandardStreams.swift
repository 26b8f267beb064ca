internal import Glibc
internal import Language
internal import PolicyModel

/// Standard output and standard error, written whole and checked.
enum StandardStreams {
    /// Only safe text reaches a person; see ``SafeText``.
    static func print(_ text: SafeText) throws {
        try write(text.string + "\n", to: STDOUT_FILENO)
    }

    /// For JSON, whose own writer escapes what is hostile.
    static func write(_ text: String) throws { try write(text, to: STDOUT_FILENO) }

    /// For whole files, made safe by the one who made them.
    static func write(_ bytes: [UInt8]) throws { try write(bytes[...], to: STDOUT_FILENO) }

    /// One sentence on standard error. A closed standard error changes nothing.
    static func complain(_ sentence: SafeText) {
        try? write("pejl: \(sentence.string)\n", to: STDERR_FILENO)
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    private static func write(_ text: String, to descriptor: Int32) throws {
        try write(Array(text.utf8)[...], to: descriptor)
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR && errno != EAGAIN {
                throw Failure(.inputOutput, .errorCannotWriteOutput)
            }
        }
    }
}
