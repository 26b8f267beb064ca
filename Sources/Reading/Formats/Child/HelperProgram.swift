/// A program of the host's that makes something of a text, for rooms outside of this one: run with
/// the same limits as those that read documents, and without a shell.
public enum HelperProgram {
    public enum Failure: Error, Equatable, Sendable {
        /// Not on this host.
        case missing
        /// It ran, and could not do it; what it said.
        case failed(String)
    }

    /// Where the program is; nil: it is not on this host.
    public static func path(of program: String) -> String? {
        ChildProcess(program: program, arguments: []).path
    }

    /// The program's standard output.
    public static func run(
        _ program: String, _ arguments: [String], input: [UInt8]
    ) throws(Failure) -> [UInt8] {
        do {
            return try ChildProcess(program: program, arguments: arguments).run(input)
        } catch {
            switch error {
            case .missing: throw .missing
            case .failed(_, let message): throw .failed(message)
            default: throw .failed("\(error)")
            }
        }
    }
}
