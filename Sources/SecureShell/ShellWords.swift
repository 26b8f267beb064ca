internal import PolicyModel

/// A command line as words, the way a POSIX shell splits it, without a shell.
///
/// Blanks part words; single quotes, double quotes and backslashes keep them together. Nothing is
/// ever expanded. A character that would make a shell do something (`$`, `` ` ``, `;`, `|`, `&`,
/// `<`, `>`, `(`, `)`, a line break, `#` before a word) is refused unless it is quoted; what a
/// shell might only match against files (`*`, `?`, `[`, `~`, `{`) stands for itself.
public enum ShellWords {
    /// Bytes. A command with every filter that there is takes a tenth of it.
    public static let longest = 8192

    /// `bytes` as they stand in `SSH_ORIGINAL_COMMAND`. Order and number of the words are kept;
    /// an empty pair of quotes is an empty word.
    public static func words(in bytes: some Collection<UInt8>) throws(Refusal) -> [String] {
        guard bytes.count <= longest else { throw Refusal(.tooLong) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Refusal(.notUTF8) }
        var splitter = Splitter()
        // Scalars, not characters: a combining letter after a quotation mark would hide it.
        for scalar in text.unicodeScalars { try splitter.take(scalar) }
        return try splitter.finish()
    }

    private struct Splitter {
        private enum Quoting { case none, single, double }

        private var words: [String] = []
        /// nil between words, so that `''` can be told from nothing.
        private var word: String.UnicodeScalarView?
        private var quoting = Quoting.none
        private var isEscaped = false

        mutating func take(_ scalar: UnicodeScalar) throws(Refusal) {
            guard !SafeText.isHostile(scalar) else { throw Refusal(.controlCharacter) }
            if isEscaped {
                isEscaped = false
                try takeEscaped(scalar)
                return
            }
            switch quoting {
            case .none: try takeBare(scalar)
            case .single:
                if scalar == "'" { quoting = .none } else { append(scalar) }
            case .double:
                switch scalar {
                case "\"": quoting = .none
                case "\\": isEscaped = true
                case "$", "`": throw Refusal(.shellCharacter, String(scalar))
                default: append(scalar)
                }
            }
        }

        mutating func finish() throws(Refusal) -> [String] {
            guard quoting == .none, !isEscaped else { throw Refusal(.openQuote) }
            endWord()
            return words
        }

        private mutating func takeBare(_ scalar: UnicodeScalar) throws(Refusal) {
            switch scalar {
            case " ", "\t": endWord()
            case "'": open(.single)
            case "\"": open(.double)
            case "\\": isEscaped = true
            case "\n": throw Refusal(.shellCharacter)
            case "$", "`", ";", "|", "&", "<", ">", "(", ")":
                throw Refusal(.shellCharacter, String(scalar))
            case "#" where word == nil: throw Refusal(.shellCharacter, "#")
            default: append(scalar)
            }
        }

        /// A backslash before a line break joins two lines in a shell: refused, as nobody types
        /// that here. Between double quotes it is a letter but before four characters.
        private mutating func takeEscaped(_ scalar: UnicodeScalar) throws(Refusal) {
            guard scalar != "\n" else { throw Refusal(.shellCharacter, "\\") }
            let isSpecial = ["$", "`", "\"", "\\"].contains(scalar)
            if quoting == .double && !isSpecial { append("\\") }
            append(scalar)
        }

        private mutating func open(_ kind: Quoting) {
            quoting = kind
            if word == nil { word = String.UnicodeScalarView() }
        }

        private mutating func append(_ scalar: UnicodeScalar) {
            var letters = word ?? String.UnicodeScalarView()
            word = nil
            letters.append(scalar)
            word = letters
        }

        private mutating func endWord() {
            if let word { words.append(String(word)) }
            word = nil
        }
    }
}
