internal import ArgumentParser
internal import Glibc
internal import Language
internal import PolicyModel

/// Parses the command line, runs one command, and turns whatever stops it into one sentence on
/// standard error and an exit status. The only place that does.
@main
struct Main {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let words = Host.catalogueForErrors(arguments)
        do {
            var command = try PejlCommand.parseAsRoot(arguments)
            try command.run()
        } catch let failure as Failure {
            StandardStreams.complain(words.safe(failure.phrase, failure.places))
            exit(failure.status.rawValue)
        } catch let code as ExitCode {
            exit(code.rawValue)
        } catch {
            end(with: error)
        }
    }

    /// ArgumentParser's own messages: help and version to standard output, a fault in the words
    /// as one line to standard error.
    private static func end(with error: any Error) -> Never {
        if PejlCommand.exitCode(for: error) == .success {
            try? StandardStreams.print(SafeText(PejlCommand.fullMessage(for: error)))
            exit(ExitStatus.done.rawValue)
        }
        let message = PejlCommand.message(for: error)
        let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        StandardStreams.complain(SafeText(UsageWords.danish(line) + " (pejl --help)"))
        exit(ExitStatus.usage.rawValue)
    }
}
