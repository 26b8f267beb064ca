public import Language

/// What the keys mean depends on what is open.
public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// The four panes.
    case panes
    /// Full text.
    case reader
    /// Help, overview, respondents.
    case list
    /// The filter picker: letters narrow.
    case picker
    /// A line that is typed in: search, go to goal, narrowing help.
    case field
}

/// Key → command for each mode: one table.
public struct Keymap: Sendable {
    public struct Binding: Hashable, Sendable {
        public let mode: Mode
        public let key: Key
        public let command: Command
    }

    /// In the order in which help shows them: the first key of a command is the one it is
    /// called by.
    public let bindings: [Binding]

    public init(_ bindings: [Binding]) { self.bindings = bindings }

    /// What was bound last counts. A walk through some hundred bindings, once for each key that is
    /// pressed: less than a dictionary of them costs at the start.
    public subscript(mode: Mode, key: Key) -> Command? {
        bindings.last { $0.mode == mode && $0.key == key }?.command
    }

    /// Every key of a command in a mode, the one it is called by first.
    public func keys(of command: Command, in mode: Mode) -> [Key] {
        bindings.filter { $0.mode == mode && $0.command == command }.map(\.key)
    }

    /// The commands of a mode, each once, in the order of the table.
    public func commands(in mode: Mode) -> [Command] {
        var seen: Set<Command> = []
        return bindings.filter { $0.mode == mode }.map(\.command).filter {
            seen.insert($0).inserted
        }
    }

    /// The keys of the contract. All lie on a Danish keyboard without AltGr.
    public static let standard: Keymap = {
        let moving: [(Command, [Key])] = [
            (.moveUp, [.up, .character("k")]), (.moveDown, [.down, .character("j")]),
            (.pageUp, [.pageUp]), (.pageDown, [.pageDown]),
            (.first, [.home, .character("g")]), (.last, [.end, .character("G")]),
        ]
        let sideways: [(Command, [Key])] = [
            (.left, [.left, .character("h")]), (.right, [.right, .character("l")]),
        ]
        let window: [(Command, [Key])] = [
            (.help, [.character("?"), .function(1)]), (.close, [.character("q")]),
            (.repaint, [.control("l")]), (.suspend, [.control("z")]),
            (.interrupt, [.control("c")]),
        ]
        let ground: [(Command, [Key])] =
            [
                (.open, [.enter]), (.back, [.character("b"), .backspace]),
                (.forward, [.character("v")]),
                (.goToGoal, "123456789".map { .character($0) }),
                (.readOn, [.character(" ")]), (.filter, [.character("f")]),
                (.clearFilter, [.character("x")]), (.editFilter, [.character("F")]),
                (.search, [.character("/")]),
                (.nextHit, [.character("n")]), (.previousHit, [.character("N")]),
                (.overview, [.character("o")]), (.respondents, [.character("r")]),
                (.sameAsHere, [.character("s")]), (.links, [.character("p")]),
                (.nextWithoutReply, [.character("w")]), (.nextChanged, [.character("c")]),
                (.copy, [.character("y")]), (.plainText, [.character("Y")]),
                (.register, [.character("m")]), (.pickPassage, [.character("t")]),
                (.pickAll, [.character("T")]),
                (.undo, [.character("u")]), (.redo, [.character("U")]),
                (.history, [.character("H")]),
                (.importFile, [.character("i")]), (.export, [.character("e")]),
            ]
        let panes: [(Command, [Key])] =
            [(.nextPane, [.tab]), (.previousPane, [.backTab])] + ground
            + [
                (.zoom, [.character("z")]), (.larger, [.character("+")]),
                (.smaller, [.character("-")]),
            ] + window
        let groups: [(Command, [Key])] = [
            (.nextGroup, [.tab]), (.previousGroup, [.backTab]),
        ]
        let list: [(Command, [Key])] =
            groups + [
                (.open, [.enter]), (.back, [.character("b"), .backspace]),
                (.search, [.character("/")]), (.cancel, [.escape]),
            ] + window
        let picker: [(Command, [Key])] = [
            (.moveUp, [.up]), (.moveDown, [.down]), (.pageUp, [.pageUp]),
            (.pageDown, [.pageDown]), (.first, [.home]), (.last, [.end]),
            (.nextGroup, [.tab, .right]), (.previousGroup, [.backTab, .left]),
            (.pick, [.character(" ")]), (.accept, [.enter]), (.cancel, [.escape]),
            (.help, [.function(1)]), (.repaint, [.control("l")]), (.interrupt, [.control("c")]),
        ]
        let field: [(Command, [Key])] = [
            (.accept, [.enter]), (.cancel, [.escape]), (.moveUp, [.up]), (.moveDown, [.down]),
            (.help, [.function(1)]), (.repaint, [.control("l")]), (.interrupt, [.control("c")]),
        ]
        return Keymap(
            table(.panes, moving + sideways + panes)
                + table(.reader, moving + sideways + ground + window)
                + table(.list, moving + sideways + list)
                + table(.picker, picker) + table(.field, field))
    }()

    private static func table(_ mode: Mode, _ rows: [(Command, [Key])]) -> [Binding] {
        rows.flatMap { command, keys in
            keys.map { Binding(mode: mode, key: $0, command: command) }
        }
    }
}

extension Key {
    /// As help and messages write it.
    public func name(in catalogue: Catalogue) -> String {
        switch self {
        case .character(" "): catalogue.text(.keySpace)
        case .character(let character): String(character)
        case .enter: "Enter"
        case .tab: "Tab"
        case .backTab: catalogue.text(.keyBackTab)
        case .backspace: catalogue.text(.keyBackspace)
        case .delete: "Del"
        case .insert: "Ins"
        case .escape: "Esc"
        case .up: catalogue.text(.keyUp)
        case .down: catalogue.text(.keyDown)
        case .left: catalogue.text(.keyLeft)
        case .right: catalogue.text(.keyRight)
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        case .function(let number): "F\(number)"
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        }
    }
}
