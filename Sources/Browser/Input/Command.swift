public import Language

/// Every action a user can take, once. The keymap, the help screen, the line of keys and
/// `docs/keys.md` are made from this list, so that none of them can drift from what keys do.
public enum Command: String, Hashable, Sendable, CaseIterable {
    case moveUp = "move-up"
    case moveDown = "move-down"
    case pageUp = "page-up"
    case pageDown = "page-down"
    case first
    case last
    case left
    case right
    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case open
    case back
    case forward
    case goToGoal = "go-to-goal"
    case readOn = "read-on"
    case filter
    case clearFilter = "clear-filter"
    case editFilter = "edit-filter"
    case search
    case nextHit = "next-hit"
    case previousHit = "previous-hit"
    case overview
    case respondents
    case sameAsHere = "same-as-here"
    case links
    case nextWithoutReply = "next-without-reply"
    case nextChanged = "next-changed"
    case copy
    case plainText = "plain-text"
    case register
    case pickPassage = "pick-passage"
    case undo
    case redo
    case importFile = "import"
    case export
    case zoom
    case larger
    case smaller
    case help
    case close
    case repaint
    case suspend
    case interrupt
    // In lists that are open over the panes, and in fields.
    case pick
    case nextGroup = "next-group"
    case previousGroup = "previous-group"
    case accept
    case cancel

    public enum Group: String, Hashable, Sendable, CaseIterable {
        case moving
        case reading
        case finding
        case casework
        case window
        case fields
    }

    public var group: Group {
        switch self {
        case .moveUp, .moveDown, .pageUp, .pageDown, .first, .last, .left, .right, .nextPane,
            .previousPane:
            .moving
        case .larger, .smaller: .window
        case .open, .back, .forward, .goToGoal, .readOn, .links, .nextWithoutReply,
            .nextChanged, .copy, .plainText:
            .reading
        case .filter, .clearFilter, .editFilter, .search, .nextHit, .previousHit, .overview,
            .respondents, .sameAsHere:
            .finding
        case .register, .pickPassage, .undo, .redo, .importFile, .export: .casework
        case .zoom, .help, .close, .repaint, .suspend, .interrupt: .window
        case .pick, .nextGroup, .previousGroup, .accept, .cancel: .fields
        }
    }

    /// What it does, as help says it.
    public var phrase: Phrase {
        switch self {
        case .moveUp: .commandMoveUp
        case .moveDown: .commandMoveDown
        case .pageUp: .commandPageUp
        case .pageDown: .commandPageDown
        case .first: .commandFirst
        case .last: .commandLast
        case .left: .commandLeft
        case .right: .commandRight
        case .nextPane: .commandNextPane
        case .previousPane: .commandPreviousPane
        case .open: .commandOpen
        case .back: .commandBack
        case .forward: .commandForward
        case .goToGoal: .commandGoToGoal
        case .readOn: .commandReadOn
        case .filter: .commandFilter
        case .clearFilter: .commandClearFilter
        case .search: .commandSearch
        case .nextHit: .commandNextHit
        case .previousHit: .commandPreviousHit
        case .overview: .commandOverview
        case .respondents: .commandRespondents
        case .sameAsHere: .commandSameAsHere
        case .links: .commandLinks
        case .nextWithoutReply: .commandNextWithoutReply
        case .nextChanged: .commandNextChanged
        case .copy: .commandCopy
        case .plainText: .commandPlainText
        case .register: .commandRegister
        case .pickPassage: .commandPickPassage
        case .undo: .commandUndo
        case .redo: .commandRedo
        case .importFile: .commandImport
        case .export: .commandExport
        case .zoom: .commandZoom
        case .larger: .commandLarger
        case .smaller: .commandSmaller
        case .editFilter: .commandEditFilter
        case .help: .commandHelp
        case .close: .commandClose
        case .repaint: .commandRepaint
        case .suspend: .commandSuspend
        case .interrupt: .commandInterrupt
        case .pick: .commandPick
        case .nextGroup: .commandNextGroup
        case .previousGroup: .commandPreviousGroup
        case .accept: .commandAccept
        case .cancel: .commandCancel
        }
    }

    /// One or two words for the line of keys; nil for what does not stand there.
    var hint: Phrase? {
        switch self {
        case .open: .hintOpen
        case .back: .hintBack
        case .filter: .hintFilter
        case .clearFilter: .hintClearFilter
        case .search: .hintSearch
        case .nextHit: .hintNextHit
        case .overview: .hintOverview
        case .respondents: .hintRespondents
        case .readOn: .hintReadOn
        case .right: .hintRight
        case .nextPane: .hintNextPane
        case .zoom: .hintZoom
        case .register: .hintRegister
        case .help: .hintHelp
        case .close: .hintClose
        case .pick: .hintPick
        case .nextGroup: .hintNextGroup
        case .accept: .hintAccept
        case .cancel: .hintCancel
        default: nil
        }
    }
}

extension Command.Group {
    public var phrase: Phrase {
        switch self {
        case .moving: .groupMoving
        case .reading: .groupReading
        case .finding: .groupFinding
        case .casework: .groupCasework
        case .window: .groupWindow
        case .fields: .groupFields
        }
    }
}
