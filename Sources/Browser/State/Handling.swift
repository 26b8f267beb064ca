import Language
import PolicyModel

/// What is open over the panes.
enum Overlay: Sendable {
    case help(Help)
    case picker(Picker)
    case respondents(Respondents)
    case overview(Overview)
    case choices(Choices)
    case plain(PlainText)
    case register(Register)
    case history(HistoryView)

    var mode: Mode {
        switch self {
        case .help, .respondents, .overview, .choices, .plain, .history: .list
        case .picker, .register: .picker
        }
    }
}

extension BrowserSession {
    /// State + event → state' + effects.
    public mutating func handle(_ event: Event) -> [Effect] {
        var effects: [Effect] = []
        switch event {
        case .key(let key):
            standing = nil
            let interrupted = interruptedAt
            interruptedAt = nil
            message = nil
            fieldProblem = ""
            let asked = asksToUndo
            defer { if asked { asksToUndo = false } }
            if key == .control("c") {
                effects = interrupt(at: nil, before: interrupted)
            } else {
                effects = press(key)
            }
        case .interrupt(let moment):
            standing = nil
            message = nil
            effects = interrupt(at: moment, before: interruptedAt)
        case .paste(let text): paste(text)
        case .resize(let size):
            self.size = size
            form = Layout.form(size, keeping: form, wanted: settings.form)
        case .resumed: effects = [.repaint]
        case .casework(let ticket, let reply): receive(reply, ticket: ticket)
        case .tray(let ticket, let reply): receive(reply, ticket: ticket)
        case .found(let ticket, let finding): receive(finding, ticket: ticket)
        }
        settle()
        return effects + takeOutbox()
    }

    /// What was asked for beside an event: at the start, or by new data.
    public mutating func takeOutbox() -> [Effect] {
        defer { outbox = [] }
        return outbox
    }

    private mutating func press(_ key: Key) -> [Effect] {
        switch mode {
        case .field: return pressInField(key)
        case .picker:
            if case .register = overlay { return pressInRegister(key) }
            return pressInPicker(key)
        case .list: return pressInList(key)
        case .panes, .reader: break
        }
        // What was called for by mistake does not open a second later.
        if key == .escape, openingTicket != nil {
            pending = nil
            return []
        }
        guard let command = keymap[mode, key] else {
            sayUnknown(key)
            return []
        }
        return perform(command, key: key)
    }

    /// Help, respondents and overview close alike; the rest each of them knows.
    private mutating func pressInList(_ key: Key) -> [Effect] {
        guard let command = keymap[.list, key] else {
            sayUnknown(key)
            return []
        }
        switch command {
        case .close, .cancel, .back:
            overlay = nil
            return []
        case .repaint: return [.repaint]
        case .suspend: return perform(.suspend)
        case .help:
            if case .help? = overlay { overlay = nil } else { openHelp() }
            return []
        default: break
        }
        switch overlay {
        case .help?: return pressInHelpList(command)
        case .respondents(let view)?: return pressInRespondents(command, view)
        case .overview(let view)?: return pressInOverview(command, view)
        case .choices(let view)?: return pressInChoices(command, view)
        case .plain(let view)?: return pressInPlainText(command, view)
        case .history(let view)?: return pressInHistory(command, view)
        case .picker?, .register?, nil: return []
        }
    }

    mutating func sayUnknown(_ key: Key) {
        say(.unknownKey, ["key": key.name(in: words.catalogue)])
    }

    private mutating func paste(_ text: String) {
        if field != nil {
            typeInField(text)
        } else if case .picker = overlay {
            typeInPicker(text)
        } else if case .register = overlay {
            typeInRegister(text)
        }
        // Pasted text elsewhere would run as commands: it is dropped.
    }

    /// In a field: leaves it and keeps its text. Elsewhere: the second one in two seconds leaves.
    private mutating func interrupt(at moment: Int?, before: Int?) -> [Effect] {
        if field != nil {
            leaveField()
            return []
        }
        if case .picker(let picker)? = overlay {
            lastNarrowing = picker.field.text
            overlay = nil
            return []
        }
        if case .register = overlay {
            overlay = nil
            return []
        }
        if trayWork != nil { return abandonTrayWork() }
        if let before {
            let apart = moment.map { $0 - before } ?? 0
            if (0...2_000).contains(apart) { return [.leave] }
        }
        interruptedAt = moment ?? 0
        say(.interruptAgain)
        return []
    }

    /// A command of the ground floor: panes and full text.
    mutating func perform(_ command: Command, key: Key? = nil) -> [Effect] {
        switch command {
        case .back: goBack()
        case .forward: goForward()
        case .goToGoal:
            var digit = ""
            if case .character(let character)? = key, character.isNumber {
                digit = String(character)
            }
            openField(.goal, with: digit)
        case .filter: openPicker()
        case .clearFilter: clearFilter()
        case .search: openField(.search(from: shown.place(from: wanted), kept: search), with: "")
        case .nextHit: goToHit(1)
        case .previousHit: goToHit(-1)
        case .zoom:
            isZoomed.toggle()
        case .larger: resizePane(by: 1)
        case .smaller: resizePane(by: -1)
        case .editFilter: openField(.filter, with: words.filterLine(filter))
        case .help: openHelp()
        case .close: return close()
        case .repaint: return [.repaint]
        case .suspend:
            if settings.restricted {
                say(.suspendRestricted)
            } else {
                return [.suspend]
            }
        case .interrupt: return interrupt(at: nil, before: nil)
        case .overview: openOverview()
        case .respondents: openRespondents()
        case .links: openLinks()
        case .sameAsHere: openSameAsHere()
        case .nextWithoutReply: goToNextWithoutReply()
        case .nextChanged: goToNextChanged()
        case .copy: return copy()
        case .plainText: openPlainText()
        case .register: openRegister()
        case .pickPassage: togglePick()
        case .pickAll: pickAll()
        case .history: return openHistory()
        case .undo: return undo()
        case .redo: return redo()
        case .export: openExport()
        case .importFile: return openImport()
        case .pick, .nextGroup, .previousGroup, .accept, .cancel: break
        default:
            if wanted.reader == nil { performInPanes(command) } else { performInReader(command) }
        }
        return []
    }

    /// Closes what is open, the outermost first; on the ground floor leaves.
    private mutating func close() -> [Effect] {
        if wanted.reader != nil {
            closeReader()
        } else if isZoomed {
            isZoomed = false
        } else {
            return [.leave]
        }
        return []
    }

    /// False at the beginning of the way.
    mutating func goBackward() -> Bool {
        guard let place = history.back(from: shown.place(from: wanted)) else { return false }
        restore(place)
        return true
    }

    mutating func goOnward() -> Bool {
        guard let place = history.forward(from: shown.place(from: wanted)) else { return false }
        restore(place)
        return true
    }

    private mutating func goBack() {
        if goBackward() { return }
        if wanted.reader != nil {
            closeReader()
        } else {
            say(.historyStart)
        }
    }

    private mutating func goForward() {
        if !goOnward() { say(.historyEnd) }
    }

    /// A filter may hide where the way leads; then the nearest thing is shown and it is said.
    private mutating func restore(_ place: Location) {
        wanted = place
        shown = Shown(place, in: listing)
        let now = shown.place(from: place)
        if now.section != place.section || now.response != place.response {
            say(.historyHidden)
        }
    }

    // MARK: Filter

    private mutating func clearFilter() {
        guard !filter.isEmpty else {
            say(.filterNone)
            return
        }
        choose(.none, .clear)
    }
}
