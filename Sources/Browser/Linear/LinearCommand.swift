import Language
import PolicyModel

/// What can be typed in the linear mode, once: reading a line and its help are made from this
/// list. The order decides what a short form means: `f` is `filter`, `fj` is `fjern`.
enum LinearCommand: CaseIterable, Sendable {
    case goal
    case pejlemaerke
    case filter
    case search
    case next
    case previous
    case open
    case back
    case forward
    case clear
    case here
    case overview
    case respondents
    case register
    case reject
    case undo
    case redo
    case history
    case help
    case quit

    /// The words of the contract: they work in every language, like the keys do.
    private var danishName: String {
        switch self {
        case .goal: "mål"
        case .pejlemaerke: "pejlemærke"
        case .filter: "filter"
        case .search: "søg"
        case .next: "næste"
        case .previous: "forrige"
        case .open: "åbn"
        case .back: "tilbage"
        case .forward: "frem"
        case .clear: "fjern"
        case .here: "her"
        case .overview: "oversigt"
        case .respondents: "parter"
        case .register: "registrér"
        case .reject: "afvis"
        case .undo: "fortryd"
        case .redo: "gendan"
        case .history: "historik"
        case .help: "hjælp"
        case .quit: "slut"
        }
    }

    /// The word, and what it does, in the user's language.
    var phrases: (word: Phrase, does: Phrase) {
        switch self {
        case .goal: (.linearWordGoal, .linearDoesGoal)
        case .pejlemaerke: (.linearWordPejlemaerke, .linearDoesPejlemaerke)
        case .filter: (.linearWordFilter, .linearDoesFilter)
        case .search: (.linearWordSearch, .linearDoesSearch)
        case .next: (.linearWordNext, .linearDoesNext)
        case .previous: (.linearWordPrevious, .linearDoesPrevious)
        case .open: (.linearWordOpen, .linearDoesOpen)
        case .back: (.linearWordBack, .linearDoesBack)
        case .forward: (.linearWordForward, .linearDoesForward)
        case .clear: (.linearWordClear, .linearDoesClear)
        case .here: (.linearWordHere, .linearDoesHere)
        case .overview: (.linearWordOverview, .linearDoesOverview)
        case .respondents: (.linearWordRespondents, .linearDoesRespondents)
        case .register: (.linearWordRegister, .linearDoesRegister)
        case .reject: (.linearWordReject, .linearDoesReject)
        case .undo: (.linearWordUndo, .linearDoesUndo)
        case .redo: (.linearWordRedo, .linearDoesRedo)
        case .history: (.linearWordHistory, .linearDoesHistory)
        case .help: (.linearWordHelp, .linearDoesHelp)
        case .quit: (.linearWordQuit, .linearDoesQuit)
        }
    }

    /// Any beginning of a word names it, typed with or without Danish letters.
    init?(typed: String, _ catalogue: Catalogue) {
        let keys: [(String) -> String] = [Fold.compactKey, Fold.looseKey]
        let words = LinearCommand.allCases.map { command in
            (command, [command.danishName, catalogue.text(command.phrases.word)])
        }
        for key in keys {
            let wanted = key(typed)
            guard !wanted.isEmpty else { return nil }
            // A whole word before the beginning of another.
            let found =
                words.first { $0.1.contains { key($0) == wanted } }
                ?? words.first { $0.1.contains { key($0).hasPrefix(wanted) } }
            if let found {
                self = found.0
                return
            }
        }
        // The keys of the browser, for fingers that know them.
        switch typed {
        case "?": self = .help
        case "q": self = .quit
        case "/": self = .search
        default: return nil
        }
    }
}
