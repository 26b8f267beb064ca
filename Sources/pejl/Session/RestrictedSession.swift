internal import Glibc
internal import Language
internal import PolicyModel
internal import SecureShell

/// `pejl browse --restricted`, which an SSH server starts for whoever logs in.
enum RestrictedSession {
    private static let flag = "--restricted"
    private static let variable = "SSH_ORIGINAL_COMMAND"

    /// What a terminal needs to be drawn on, and what the client asked for. All else is dropped:
    /// a client may send variables, and one that is not there lifts nothing.
    private static let kept = [variable, "TERM", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR"]

    /// First of all, before anything reads the environment.
    static func dropVariables(_ arguments: [String]) {
        guard arguments.contains(flag) else { return }
        // Copied as bytes: a client may send what is no UTF-8.
        let values = kept.map { name in (name, getenv(name).flatMap { strdup($0) }) }
        clearenv()
        for case (let name, let value?) in values {
            setenv(name, value, 1)
            free(value)
        }
        setenv("PATH", "/usr/local/bin:/usr/bin:/bin", 1)
        if let home = Account.home { setenv("HOME", home, 1) }
    }

    /// What the client asked for, taken apart without a shell and held against the list of what it
    /// may; nil: nothing, so it gets the browser.
    static func clientCommand(_ session: Session) throws -> ClientCommand? {
        // As bytes, also when they are kept above: what is no UTF-8 is the library's to refuse.
        guard let value = getenv(variable) else { return nil }
        let bytes = [UInt8](UnsafeRawBufferPointer(start: value, count: strlen(value)))
        do {
            return try ClientCommand.parse(
                bytes,
                in: ClientCommand.Session(isReadOnly: session.isReadOnly, user: session.user))
        } catch {
            throw Failure(.usage, phrase(error.reason), ["word": error.word.string])
        }
    }

    private static func phrase(_ reason: Refusal.Reason) -> Phrase {
        switch reason {
        case .tooLong: .refusalTooLong
        case .notUTF8: .refusalNotUTF8
        case .controlCharacter: .refusalControlCharacter
        case .shellCharacter: .refusalShellCharacter
        case .openQuote: .refusalOpenQuote
        case .command: .refusalCommand
        case .option: .refusalOption
        case .typographicDash: .refusalTypographicDash
        case .missingValue: .refusalMissingValue
        case .unexpectedValue: .refusalUnexpectedValue
        case .file: .refusalFile
        case .tooManyWords: .refusalTooManyWords
        case .tooFewWords: .refusalTooFewWords
        case .readOnly: .refusalReadOnly
        case .identity: .refusalIdentity
        }
    }
}
