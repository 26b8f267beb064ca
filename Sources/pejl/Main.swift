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
        RestrictedSession.dropVariables(arguments)
        perform(arguments)
    }

    /// Also for what a client over SSH asked for: ends in the same way.
    static func perform(_ arguments: [String]) -> Never {
        do {
            if arguments.isEmpty {
                // Nothing was said, so there is nothing to parse: a fifth of all that is done
                // before the browser's first frame.
                try Browsing().run()
            } else {
                var command = try command(arguments)
                try command.run()
            }
        } catch let failure as Failure {
            let words = Host.catalogueForErrors(arguments)
            for detail in failure.details { StandardStreams.complain(detail) }
            StandardStreams.complain(words.safe(failure.phrase, failure.places))
            exit(failure.status.rawValue)
        } catch let code as ExitCode {
            exit(code.rawValue)
        } catch {
            end(with: error)
        }
        exit(ExitStatus.done.rawValue)
    }

    private static func command(_ arguments: [String]) throws -> any ParsableCommand {
        let commands = PejlCommand.configuration.subcommands.compactMap {
            $0.configuration.commandName
        }
        let words = ArgumentOrder.commandFirst(arguments, commands: Set(commands))
        // ArgumentParser looks through every option of every command before it reads the first
        // word. So the browser is asked first; what it does not understand is another command's, or a
        // fault to be told as the whole tells it.
        let own =
            words.first == BrowseCommand.configuration.commandName ? words.dropFirst() : words[...]
        let isOption = own.first?.hasPrefix("-") ?? true
        if own.count < words.count || isOption, let browse = try? BrowseCommand.parse(Array(own)) {
            return browse
        }
        return try PejlCommand.parseAsRoot(words)
    }

    /// ArgumentParser's own messages: help and version to standard output, a fault in the words
    /// as one line to standard error.
    private static func end(with error: any Error) -> Never {
        if PejlCommand.exitCode(for: error) == .success {
            let message = HelpWords.danish(PejlCommand.fullMessage(for: error))
            do {
                try StandardStreams.print(SafeText(message))
            } catch {
                StandardStreams.complain(
                    Host.catalogueForErrors([]).safe(.errorCannotWriteOutput, [:]))
                exit(ExitStatus.inputOutput.rawValue)
            }
            exit(ExitStatus.done.rawValue)
        }
        let message = PejlCommand.message(for: error)
        StandardStreams.complain(SafeText(UsageWords.danish(message)))
        exit(ExitStatus.usage.rawValue)
    }
}
