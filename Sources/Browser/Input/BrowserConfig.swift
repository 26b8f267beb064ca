public import Language

/// What the config files say about the browser: keys and looks. `name = value` lines, `#` begins a
/// comment; a line that cannot be used is named with its number, and the rest is used.
///
///     theme = light
///     lines = ascii
///     layout = one
///     key.filter = f <F2>
public struct BrowserConfig: Sendable {
    public struct Fault: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            case notALine
            case unknownName
            case unknownValue(known: [String])
            case unknownCommand
            case unknownKey
            /// Letters are text where one types, and these commands need their keys.
            case fixedCommand
            /// Another line has given the key away.
            case keyTaken(by: Command)
            /// Not from the root, so another folder wherever Pejl is started.
            case notAFolder
        }

        /// From 1.
        public let line: Int
        /// What is wrong, as it stands there.
        public let text: String
        public let kind: Kind
    }

    /// "dark", "light", "monochrome"; nil is by the terminal.
    public private(set) var theme: String?
    /// "drawn", "ascii".
    public private(set) var lines: String?
    /// The panes' form; nil is by the window.
    public private(set) var form: Layout.Form?
    private var keys: [Command: [Key]] = [:]

    private static let themes = ["dark", "light", "monochrome"]
    private static let lineForms = ["drawn", "ascii"]
    private static let languages = ["da", "en"]
    private static let automatic = "auto"
    /// What other parts of Pejl read from the same files.
    private static let others: Set<String> = ["database", "in-tray-shown", "out-tray-shown"]
    /// Without them a user could not get out, or not find back to the rest.
    private static let fixed: Set<Command> = [
        .goToGoal, .interrupt, .suspend, .accept, .cancel, .pick, .nextGroup, .previousGroup,
    ]

    public init() {}

    /// Reads a file over what was read before: the user's after the administrator's.
    public mutating func read(_ text: String) -> [Fault] {
        var faults: [Fault] = []
        var taken: [Key: Command] = [:]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = Self.trimmed(line)
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            func fault(_ kind: Fault.Kind, _ text: String = line) {
                faults.append(Fault(line: number + 1, text: text, kind: kind))
            }
            guard let equals = line.firstIndex(of: "=") else {
                fault(.notALine)
                continue
            }
            let name = Self.trimmed(line[..<equals])
            let value = Self.trimmed(line[line.index(after: equals)...])
            switch name {
            case "theme":
                if value == Self.automatic {
                    theme = nil
                } else if Self.themes.contains(value) {
                    theme = value
                } else {
                    fault(.unknownValue(known: Self.themes + [Self.automatic]), value)
                }
            case "layout":
                form = Layout.Form(rawValue: value)
                if form == nil, value != Self.automatic {
                    let known = Layout.Form.allCases.map(\.rawValue) + [Self.automatic]
                    fault(.unknownValue(known: known), value)
                }
            case "language":
                if !Self.languages.contains(value) {
                    fault(.unknownValue(known: Self.languages), value)
                }
            case "in-tray", "out-tray":
                if !value.hasPrefix("/") { fault(.notAFolder, value) }
            case "lines":
                if Self.lineForms.contains(value) {
                    lines = value
                } else {
                    fault(.unknownValue(known: Self.lineForms), value)
                }
            case _ where name.hasPrefix("key."):
                let wanted = String(name.dropFirst(4))
                guard let command = Command(rawValue: wanted) else {
                    fault(.unknownCommand, wanted)
                    continue
                }
                if Self.fixed.contains(command) {
                    fault(.fixedCommand, wanted)
                    continue
                }
                guard let found = Self.keys(value) else {
                    fault(.unknownKey, value)
                    continue
                }
                if let other = found.compactMap({ taken[$0] }).first(where: { $0 != command }) {
                    fault(.keyTaken(by: other), value)
                    continue
                }
                for key in found { taken[key] = command }
                keys[command] = found
            default:
                if !Self.others.contains(name) { fault(.unknownName, name) }
            }
        }
        return faults
    }

    /// Keys with blanks between, as key scripts write them: `f`, `<F2>`, `<C-f>`, `<Space>`.
    private static func keys(_ text: String) -> [Key]? {
        var found: [Key] = []
        for word in text.split(separator: " ") {
            guard let events = try? KeyScript.events(String(word)), events.count == 1,
                case .key(let key) = events[0]
            else { return nil }
            found.append(key)
        }
        return found.isEmpty ? nil : found
    }

    /// The standard keys with those of the files in their place. A key that a file gives to one
    /// command no longer stands for another; help and closing keep theirs whatever a file says.
    public var keymap: Keymap {
        guard !keys.isEmpty else { return .standard }
        let modes: Set<Mode> = [.panes, .reader, .list]
        let standard = Keymap.standard.bindings
        let needed: Set<Command> = [.help, .close]
        let given = Set(keys.values.joined())
        var bindings: [Keymap.Binding] = []
        var done: Set<String> = []
        for binding in standard {
            guard modes.contains(binding.mode) else {
                bindings.append(binding)
                continue
            }
            guard let own = keys[binding.command] else {
                if !given.contains(binding.key) || needed.contains(binding.command) {
                    bindings.append(binding)
                }
                continue
            }
            // All keys of the command stand where its first one stood.
            guard done.insert(binding.mode.rawValue + " " + binding.command.rawValue).inserted
            else { continue }
            bindings += own.map {
                Keymap.Binding(mode: binding.mode, key: $0, command: binding.command)
            }
        }
        // Where two claim a key after all, the later one in the table wins: those that are needed.
        let last = bindings.filter { needed.contains($0.command) }
        return Keymap(bindings.filter { !needed.contains($0.command) } + last)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension BrowserConfig.Fault {
    /// One sentence, in the user's language: "linje 3: der er ingen kommando, der hedder …".
    public func told(_ catalogue: Catalogue) -> String {
        let places = ["line": String(line), "text": text]
        switch kind {
        case .notALine: return catalogue.text(.configNotALine, places)
        case .unknownName: return catalogue.text(.configUnknownName, places)
        case .unknownValue(let known):
            return catalogue.text(
                .configUnknownValue,
                places.merging(["known": known.joined(separator: ", ")]) { $1 })
        case .unknownCommand: return catalogue.text(.configUnknownCommand, places)
        case .notAFolder: return catalogue.text(.configNotAFolder, places)
        case .unknownKey: return catalogue.text(.configUnknownKey, places)
        case .fixedCommand: return catalogue.text(.configFixedCommand, places)
        case .keyTaken(let command):
            return catalogue.text(
                .configKeyTaken, places.merging(["command": command.rawValue]) { $1 })
        }
    }
}
