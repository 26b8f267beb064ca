public import PolicyModel

/// Why a command that a client sent over SSH is not run. Only `pejl` turns it into words and an
/// exit status (64).
public struct Refusal: Error, Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Longer than ``ShellWords/longest``.
        case tooLong
        /// Bytes that are not UTF-8: a client that sends another encoding, or an attempt.
        case notUTF8
        /// A character that could deceive a terminal or a reader, see ``SafeText``.
        case controlCharacter
        /// A character outside quotes that a shell would act on. There is no shell here, and to
        /// treat it as a letter would do something else than what was typed.
        case shellCharacter
        /// A quotation mark, or a backslash at the end, without its other half.
        case openQuote
        /// Not one of the commands that a client may give.
        case command
        /// An option that this command does not have here.
        case option
        /// A typographic dash where an option begins: pasted from a text program.
        case typographicDash
        /// An option without its value.
        case missingValue
        /// A value after an option that takes none.
        case unexpectedValue
        /// A file by name: over SSH there are only standard input and output, `-`.
        case file
        /// A word more than the command takes.
        case tooManyWords
        /// A word fewer than the command needs.
        case tooFewWords
        /// The session may read only, and the command writes.
        case readOnly
        /// Another name than the one that the key or the login stands for, two names, or none.
        case identity
    }

    public let reason: Reason
    /// What was refused: a word, the name of an option without its value, or a character. Cut
    /// after 40 characters; empty where there is nothing to show.
    public let word: SafeText

    public init(_ reason: Reason, _ word: String = "") {
        self.reason = reason
        self.word = SafeText(word.prefix(40))
    }
}
