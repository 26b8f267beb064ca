internal import PolicyModel

/// The commands that a client may give in a restricted session, and what each takes there. The
/// only list; what does not stand here is refused, also options that are invented later.
public enum AllowedCommand: String, Hashable, Sendable, CaseIterable {
    /// The browser, as without any command. Here so that a screen reader's user can ask for
    /// `browse --linear` though the forced command is the same for all.
    case browse
    case list
    case show
    case search
    case export
    case report
    case `import`
    case history
    case check

    /// What stands after an option's name.
    enum Value { case none, any, standardStream, plainName, user }

    /// True where the shared hearing is changed.
    public var writes: Bool { self == .import }

    /// What the words that are no options may be: how many, and only `-` where a file is meant.
    var words: ClosedRange<Int> {
        switch self {
        case .browse, .history: 0...1
        case .list, .show, .import: 1...1
        case .search: 1...ShellWords.longest
        case .export, .report, .check: 0...0
        }
    }

    var wordsAreFiles: Bool { self == .import }

    /// The option of this name, without its dashes; nil is refused. `--database`, `--keys` and
    /// what dumps the program's own workings are left out on purpose, and so is `check --repair`:
    /// that is the administrator's.
    func value(of option: String) -> Value? {
        switch option {
        case "help": return Value.none
        case "hearing", "language": return .any
        case "user": return .user
        default: break
        }
        switch (self, option) {
        case (.browse, "linear"), (.browse, "fresh"), (.browse, "read-only"),
            (.list, "context"), (.check, "host"), (.import, "dry-run"),
            (.export, "public"), (.export, "internal"), (.report, "public"), (.report, "internal"):
            return Value.none
        case (.list, "json"), (.show, "json"), (.search, "json"), (.check, "json"),
            (.history, "json"), (.import, "json"):
            return Value.none
        case (.export, "format"), (.report, "format"),
            (.import, "replaces"), (.import, "as"), (.import, "respondent"):
            return .any
        case (.export, "output"), (.report, "output"): return .standardStream
        case (.import, "name"): return .plainName
        default: break
        }
        switch self {
        case .browse, .list, .search, .export, .report:
            return FilterField.allCases.contains { $0.flag == option } ? .any : nil
        case .show, .import, .history, .check: return nil
        }
    }
}
