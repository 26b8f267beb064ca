internal import PolicyModel

/// A command that a client gave over SSH, parsed without a shell and held against the list of
/// what a restricted session may do.
public struct ClientCommand: Hashable, Sendable {
    /// What the forced command, which only the administrator writes, lets a session do.
    public struct Session: Hashable, Sendable {
        /// `--read-only` in the forced command.
        public var isReadOnly: Bool
        /// `--user` in the forced command, or nil: then the client may name who it is.
        public var user: String?

        public init(isReadOnly: Bool = false, user: String? = nil) {
            self.isReadOnly = isReadOnly
            self.user = user
        }
    }

    public let command: AllowedCommand
    /// For the program's own parser, the command's name first. In a form that it can read in one
    /// way only: values stand as `--name=value`, and the other words after `--`.
    public let arguments: [String]
    /// Who the client says it is, or the session's. Taken out of ``arguments``.
    public let user: String?

    /// `bytes` is the value of `SSH_ORIGINAL_COMMAND`; an empty one is the browser. A leading
    /// `pejl`, which people type from habit, is passed over.
    public static func parse(
        _ bytes: some Collection<UInt8>, in session: Session = Session()
    ) throws(Refusal) -> ClientCommand {
        var words = try ShellWords.words(in: bytes)[...]
        if words.first == "pejl" { words.removeFirst() }
        let name = words.popFirst() ?? AllowedCommand.browse.rawValue
        guard let command = AllowedCommand(rawValue: name) else { throw Refusal(.command, name) }
        guard !(command.writes && session.isReadOnly) else { throw Refusal(.readOnly, name) }

        var reader = Reader(command: command)
        try reader.read(words)
        if let own = session.user, let claimed = reader.user, own != claimed {
            throw Refusal(.identity, claimed)
        }
        return ClientCommand(
            command: command,
            arguments: [command.rawValue] + reader.options
                + (reader.plain.isEmpty ? [] : ["--"] + reader.plain),
            user: session.user ?? reader.user)
    }

    /// Sorts the words after the command's name into options and others.
    private struct Reader {
        let command: AllowedCommand
        var options: [String] = []
        var plain: [String] = []
        var user: String?
        private var asksForHelp = false

        init(command: AllowedCommand) { self.command = command }

        mutating func read(_ words: ArraySlice<String>) throws(Refusal) {
            var rest = words
            while let word = rest.popFirst() {
                if word == "--" {
                    plain += rest
                    break
                }
                if word == "-" || !Self.beginsWithDash(word) {
                    plain.append(word)
                } else {
                    try readOption(word, &rest)
                }
            }
            if command.wordsAreFiles, let file = plain.first(where: { $0 != "-" }) {
                throw Refusal(.file, file)
            }
            if plain.count > command.words.upperBound {
                throw Refusal(.tooManyWords, plain[command.words.upperBound])
            }
            if plain.count < command.words.lowerBound && !asksForHelp {
                throw Refusal(.tooFewWords, command.rawValue)
            }
        }

        private mutating func readOption(
            _ word: String, _ rest: inout ArraySlice<String>
        ) throws(Refusal) {
            // Split at the scalar: "=" with a combining stroke is another character to Swift.
            let parts = word.unicodeScalars.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let dashed = String(Substring(parts[0]))
            let attached = parts.count > 1 ? String(Substring(parts[1])) : nil
            guard dashed.utf8.starts(with: "--".utf8) else {
                throw Refusal(Self.isTypographic(word) ? .typographicDash : .option, dashed)
            }
            let name = String(dashed.dropFirst(2))
            guard name.utf8.allSatisfy({ $0 < 0x80 }), let kind = command.value(of: name) else {
                throw Refusal(Self.isTypographic(name) ? .typographicDash : .option, dashed)
            }
            if kind == .none {
                guard attached == nil else { throw Refusal(.unexpectedValue, dashed) }
                if name == "help" { asksForHelp = true }
                options.append(dashed)
                return
            }
            let value = if let attached { attached } else { try Self.next(&rest, for: dashed) }
            guard !value.isEmpty else { throw Refusal(.missingValue, dashed) }
            try accept(value, kind, dashed)
        }

        /// The word after an option is its value unless it looks like an option itself: the
        /// program's own parser reads it so, and `--name=-x` says what is meant.
        private static func next(
            _ rest: inout ArraySlice<String>, for option: String
        ) throws(Refusal) -> String {
            guard let value = rest.first, value == "-" || !beginsWithDash(value) else {
                throw Refusal(.missingValue, option)
            }
            rest.removeFirst()
            return value
        }

        private mutating func accept(
            _ value: String, _ kind: AllowedCommand.Value, _ option: String
        ) throws(Refusal) {
            switch kind {
            case .none, .any: break
            case .standardStream:
                guard value == "-" else { throw Refusal(.file, option) }
            case .plainName:
                // What a document is called, never where it lies.
                guard !value.unicodeScalars.contains(where: { "/\\".unicodeScalars.contains($0) })
                else { throw Refusal(.file, option) }
            case .user:
                let isOneLine = !value.unicodeScalars.contains { $0 == "\n" || $0 == "\t" }
                let hasLetter = value.unicodeScalars.contains { $0.properties.isAlphabetic }
                guard isOneLine, hasLetter, value.utf8.count <= 200, user ?? value == value else {
                    throw Refusal(.identity, value)
                }
                user = value
                return
            }
            options.append(option + "=" + value)
        }

        private static func beginsWithDash(_ word: String) -> Bool {
            word.unicodeScalars.first == "-" || isTypographic(word)
        }

        /// Hyphens, dashes and minus signs that a text program makes of `-`.
        private static func isTypographic(_ word: String) -> Bool {
            guard let first = word.unicodeScalars.first else { return false }
            switch first.value {
            case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D, 0x00AD: return true
            default: return false
            }
        }
    }
}
