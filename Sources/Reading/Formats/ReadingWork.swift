/// The conditions of a piece of reading: how much it may take, where helper programs are, whom to
/// tell how far it is, and whether to go on.
public struct ReadingWork: Sendable {
    public struct Limits: Sendable {
        /// Megabytes of a file that is text: a hearing of a thousand pages has five.
        public var textMegabytes = 32
        /// Megabytes of a file that may hold pictures.
        public var fileMegabytes = 256
        /// Megabytes that a .docx or .odt says that it takes unpacked.
        public var unpackedMegabytes = 512
        /// Times that one part of it says that it grows, if it is larger than 16 MB.
        public var unpackedRatio = 200
        /// Seconds of a helper program: two hundred pages take two.
        public var helperSeconds = 60
        /// Megabytes of memory of a helper program.
        public var helperMegabytes = 2_048
        /// Megabytes that a helper program may answer.
        public var answerMegabytes = 96

        public init() {}

        var child: ChildProcess.Limits {
            .init(seconds: helperSeconds, memory: helperMegabytes, output: answerMegabytes)
        }
    }

    /// What is happening. Pages are told for PDF, as they come.
    public enum Step: Hashable, Sendable {
        case converting(name: String, program: String)
        case page(name: String, number: Int)
        case done(name: String)
    }

    public var limits: Limits
    /// Folders with programs; PATH, or Debian's when there is none.
    public var searchPath: [String]
    public var progress: @Sendable (Step) -> Void
    /// Asked ten times a second while a helper program works.
    public var isCancelled: @Sendable () -> Bool

    public init(
        limits: Limits = Limits(), searchPath: [String]? = nil,
        progress: @escaping @Sendable (Step) -> Void = { _ in },
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.limits = limits
        self.searchPath = searchPath ?? ChildProcess.inheritedPath
        self.progress = progress
        self.isCancelled = isCancelled
    }

    /// Runs a helper program; its failures are told as the document's.
    func run(
        _ child: ChildProcess, package: String, on bytes: [UInt8], name: String,
        watch: (ArraySlice<UInt8>) -> Void = { _ in }
    ) throws(ReadingError) -> [UInt8] {
        progress(.converting(name: name, program: child.program))
        let failure: ChildProcess.Failure
        do {
            return try child.run(bytes) { piece in
                watch(piece)
                return !isCancelled()
            }
        } catch { failure = error }
        let program = child.program
        switch failure {
        case .missing: throw ReadingError(.missingProgram, name: name, detail: package)
        case .outputTooLarge:
            throw ReadingError(.tooLarge, name: name, detail: String(limits.answerMegabytes))
        case .timedOut:
            throw ReadingError(
                .programFailed, name: name, detail: "\(program), \(limits.helperSeconds) s")
        case .cancelled: throw ReadingError(.programFailed, name: name, detail: "Ctrl-C")
        // GHC ends with 251 when the heap is full; others are killed, or say so.
        case .failed(251, _):
            throw ReadingError(
                .programFailed, name: name, detail: "\(program), \(limits.helperMegabytes) MB")
        case .failed(let status, let message):
            throw ReadingError(
                Self.isPassword(message) ? .encrypted : .programFailed, name: name,
                detail: Self.isPassword(message) ? nil : "\(program), \(status)")
        case .signalled, .couldNotStart:
            throw ReadingError(.programFailed, name: name, detail: program)
        }
    }

    /// What poppler says of a PDF with a password, or one that forbids copying.
    private static func isPassword(_ message: String) -> Bool {
        message.contains("Incorrect password") || message.contains("copy-protection")
            || message.contains("Copying of text from this document is not allowed")
    }
}
